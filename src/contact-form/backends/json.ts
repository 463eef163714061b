import { isRecord, jsonOf, readStatus, type Backend, type Reply, type WireSettings } from './backend.js';
import { ours, rename } from './naming.js';

/** Flat JSON, for form services and small scripts of a site's own. */
export const json: Backend = {
  idempotent: false,
  encode: (letter, { fields, extra }) => ({
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(rename(letter, fields, extra)),
  }),
  read: (response, _sent, settings) => readJson(response, settings),
};

/**
 * A 2xx with JSON is accepted unless `success` or `ok` in it is false (also as text) or it holds `error` or `errors`: then
 * rejected. Any other 2xx (a thank-you page, a redirect, nothing) is unknown.
 */
export async function readJson(response: Response, { fields }: WireSettings): Promise<Reply> {
  if (response.type === 'opaqueredirect' || response.status >= 500) return { state: 'unknown' };
  const answer = await jsonOf(response);
  if (!response.ok) {
    const reply = readStatus(response);
    return reply.state === 'rejected' ? { ...reply, fields: problemsIn(answer, fields) } : reply;
  }
  if (answer === undefined || answer === null || answer === false) return { state: 'unknown' };
  if (!isRecord(answer)) return { state: 'accepted' };
  const refused = isFalse(answer.success) || isFalse(answer.ok) || holds(answer.error) || holds(answer.errors);
  return refused ? { state: 'rejected', fields: problemsIn(answer, fields) } : { state: 'accepted' };
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && value.trim().toLowerCase() === 'false');
}

/** An empty list of errors is none. */
function holds(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isRecord(value)) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** `errors: [{ field, message }]` as Formspree sends them, or `errors: { field: message }`. */
function problemsIn(answer: unknown, names: WireSettings['fields']): Record<string, string> {
  const errors = isRecord(answer) ? answer.errors : undefined;
  const pairs: [unknown, unknown][] = Array.isArray(errors)
    ? errors.filter(isRecord).map(({ field, message }) => [field, message])
    : isRecord(errors)
      ? Object.entries(errors).map(([field, message]) => [field, Array.isArray(message) ? message[0] : message])
      : [];
  return Object.fromEntries(
    pairs
      .filter((pair): pair is [string, unknown] => typeof pair[0] === 'string')
      .map(([field, message]) => [ours(field, names), typeof message === 'string' ? message : '']),
  );
}
