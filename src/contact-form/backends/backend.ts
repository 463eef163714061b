/** What a backend is, what it may answer, and what every backend reads alike. */
import type { FlatField, Letter, SealedLetter } from '../message.js';

export type Reply =
  /** `accepted`: taken and somebody is told. `stored`: taken, nobody told yet. */
  | { state: 'accepted' | 'stored' }
  /** Taken, but put aside as suspect. `challenge`: ALTCHA's, version 1; solved, it lets the letter through. */
  | { state: 'held'; challenge?: unknown }
  /** It may have arrived or not: an answer that says neither, or none at all. */
  | { state: 'unknown' }
  /** Not taken. `fields`: by our names, with the receiver's own words where it has any. */
  | { state: 'rejected'; fields: Partial<Record<FlatField, string>> }
  /** `retryAfter` in seconds. */
  | { state: 'too-many'; retryAfter?: number };

/** What a site says about its receiver. */
export interface WireSettings {
  action: string;
  /** Our field name -> theirs. */
  fields: Readonly<Record<string, string>>;
  /** Fixed fields that the receiver wants beside ours. */
  extra: Readonly<Record<string, string>>;
}

export interface Backend {
  /** The receiver knows a letter by its id, so that sending it again never makes two. */
  readonly idempotent: boolean;
  encode(letter: Letter | SealedLetter, settings: WireSettings): { headers: Record<string, string>; body: BodyInit };
  /** Rejects where the body breaks off; the sender takes that for unknown. */
  read(response: Response, sent: Letter | SealedLetter, settings: WireSettings): Promise<Reply>;
}

/** RFC 9110 section 10.2.3: seconds, or a date. Readable across origins only where the receiver exposes the header. */
export function retryAfter(response: Response, now = Date.now()): number | undefined {
  const value = response.headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** What every HTTP server means by a status that is not 2xx, in the order of a retry's harm. */
export function readStatus(response: Response): Reply {
  const { status } = response;
  if (status === 429) return { state: 'too-many', ...withRetry(retryAfter(response)) };
  // 408, 425: the server does not say what it did with what it had. 409: it may have it already.
  if (status >= 400 && status < 500 && ![408, 409, 425].includes(status)) return { state: 'rejected', fields: {} };
  return { state: 'unknown' };
}

/** The body as JSON; undefined where it is something else. */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withRetry(seconds: number | undefined): { retryAfter?: number } {
  return seconds === undefined ? {} : { retryAfter: seconds };
}
