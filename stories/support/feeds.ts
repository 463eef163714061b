/** Addresses that answer as no static host can be told to: late, never, not to this page, cut off. Nothing leaves the page. */

type Answer = (init: RequestInit | undefined) => Response | Promise<Response>;

const fails = (): never => {
  throw new TypeError('Failed to fetch');
};
const page = '<!doctype html><title>Sign in</title>';
const status = (code: number) => () => new Response(page, { status: code });

const answers = {
  slow: () => new Promise<Response>(() => {}),
  offline: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
    return fails();
  },
  down: fails,
  gone: status(404),
  private: status(403),
  broken: status(500),
  /** Without the header that lets another page read it: an opaque request gets an answer, any other fails. */
  blocked: (init) => (init?.mode === 'no-cors' ? new Response() : fails()),
  page: () => new Response(page),
  empty: () => new Response(''),
  'too-large': () => new Response('BEGIN:VCALENDAR', { headers: { 'content-length': String(30 * 1024 * 1024) } }),
  'cut-off': () =>
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('BEGIN:VCALENDAR'));
          stream.error(new TypeError('network error'));
        },
      }),
    ),
} satisfies Record<string, Answer>;

const FOLDER = '/story-feeds/';

const fetch = window.fetch;
window.fetch = async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
  const name = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length).replace('.ics', '') : '';
  const answer = (answers as Record<string, Answer>)[name];
  return answer ? answer(init) : fetch(input, init);
};

/** The address of a feed in trouble. */
export const troubled = (name: keyof typeof answers): string => `${FOLDER}${name}.ics`;
