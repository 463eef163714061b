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
  | 'timeout'
  /** An answer other than 2xx; `status` says which. */
  | 'http'
  /** A web page came instead, mostly a sign-in page. */
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
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeout);
  try {
    // `no-cache` asks the server each time and lets it answer 304 from its ETag.
    const response = await fetch(url, { signal: controller.signal, credentials: 'same-origin', cache: 'no-cache' });
    if (!response.ok) throw new FeedError('http', response.status);
    const text = decode(await read(response, limit), response.headers.get('content-type') ?? '');
    if (!text.trim()) throw new FeedError('empty');
    if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000))) throw new FeedError('html');
    return text;
  } catch (error) {
    if (signal?.aborted) throw error;
    if (late) throw new FeedError('timeout');
    if (error instanceof FeedError) throw error;
    throw new FeedError(await whyNoAnswer(url, fetch, controller.signal));
  } finally {
    stop();
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** A browser tells neither script nor visitor why: a second, opaque request does. */
async function whyNoAnswer(url: string, fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<FailureCode> {
  if (globalThis.navigator?.onLine === false) return 'offline';
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', signal });
    return 'blocked';
  } catch {
    return 'unreachable';
  }
}

async function read(response: Response, limit: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > limit) throw new FeedError('too-large');
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > limit) throw new FeedError('too-large');
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** iCalendar is UTF-8 (RFC 5545 section 6); what is not was mostly written on an old Windows. */
function decode(bytes: Uint8Array, contentType: string): string {
  const named = /charset="?([\w-]+)/i.exec(contentType)?.[1];
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  for (const label of [utf16 || 'utf-8', named, 'windows-1252']) {
    try {
      if (label) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // Not written in this one, or no such name: the next.
    }
  }
  return new TextDecoder().decode(bytes);
}
