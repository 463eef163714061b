/**
 * An address → the text of a feed, or why there is none. The one file of this widget that fetches.
 */

export type FailureCode =
  /** The device has no connection. */
  | 'offline'
  /** The server answers, but not to this page: no CORS header. */
  | 'blocked'
  /** No answer at all: server down, name wrong, or the page's own `connect-src` forbids it. */
  | 'unreachable'
  /** The answer began and did not end. */
  | 'broken-off'
  | 'timeout'
  /** An answer other than 2xx; `status` says which. */
  | 'http'
  /** A web page came instead, mostly a sign-in page; or XML. */
  | 'html'
  | 'empty'
  | 'too-large';

export class FeedError extends Error {
  constructor(
    readonly code: FailureCode,
    readonly status?: number,
  ) {
    super(code);
  }
}

export interface FeedRequest {
  /** Absolute or relative to the page. */
  url: string;
  /** Ends the request, e.g. when the element leaves the page. */
  signal?: AbortSignal;
  /** Milliseconds until the whole answer must be there. */
  timeout?: number;
  /** Bytes read at most. */
  limit?: number;
  /** For tests. */
  fetch?: typeof fetch;
}

const TIMEOUT = 20_000;
/** 20 MB hold some 30,000 events; more would stop an old phone for seconds. */
const LIMIT = 20 * 1024 * 1024;

/** `{lang}` in an address becomes the language shown, `webcal:` the protocol behind it. */
export const feedAddress = (src: string, language: string): string =>
  src.replace(/\{lang\}/g, encodeURIComponent(language)).replace(/^webcals?:/i, 'https:');

/** A feed without its last line; what some servers write after that does no harm, but another calendar's beginning. */
export const breaksOff = (text: string): boolean =>
  /^\s*BEGIN:VCALENDAR/i.test(text) && !/END:VCALENDAR(?![^]*BEGIN:)/i.test(text.slice(-999));

/**
 * Fetches a feed as text.
 * @throws {FeedError} in every case but an abort by `signal`, which throws an `AbortError`
 */
export async function fetchFeed({
  url,
  signal,
  timeout = TIMEOUT,
  limit = LIMIT,
  fetch = globalThis.fetch,
}: FeedRequest): Promise<string> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const timer = setTimeout(() => controller.abort(new FeedError('timeout')), timeout);
  let answered = false;
  try {
    // `no-cache` asks the server each time and lets it answer 304 from its ETag.
    const options: RequestInit = { signal: controller.signal, credentials: 'same-origin', cache: 'no-cache' };
    const response = await fetch(url, options).catch(async (error: unknown) => {
      if (controller.signal.aborted || isOffline()) throw error;
      return (await import('./feed-rescue.js')).askAgain(url, options, fetch);
    });
    if (typeof response === 'string') throw new FeedError(response);
    answered = true;
    if (!response.ok) throw new FeedError('http', response.status);
    const text = await read(response, limit);
    if (!text.trim()) throw new FeedError('empty');
    // A calendar may follow what a server complains of.
    if (/^\s*<(?![^]*\nBEGIN:VCALENDAR)/.test(text)) throw new FeedError('html');
    return text;
  } catch (error) {
    if (signal?.aborted || error instanceof FeedError) throw error;
    throw new FeedError(isOffline() ? 'offline' : answered ? 'broken-off' : 'unreachable');
  } finally {
    stop();
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

const isOffline = () => globalThis.navigator?.onLine === false;

/** iCalendar is UTF-8 (RFC 5545 section 6); what is not, is read by a part that loads only then. */
async function read(response: Response, limit: number): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = Number(response.headers.get('content-length'));
  if (length <= limit && response.body) {
    const reader = response.body.getReader();
    length = 0;
    for (let part; length <= limit && (part = await reader.read()).value;) {
      chunks.push(part.value);
      length += part.value.length;
    }
  }
  if (length > limit) throw new FeedError('too-large');
  const blob = new Blob(chunks);
  const text = await blob.text();
  return /[\0\ufffd]/.test(text) ? (await import('./feed-rescue.js')).decode(await blob.arrayBuffer(), type) : text;
}
