import { type Backend } from './backend.js';
import { readJson } from './json.js';
import { rename } from './naming.js';

/**
 * `multipart/form-data`, as a plain `<form>` in the light DOM posts it without script. A request without headers of its
 * own needs no preflight, which many form services do not answer.
 */
export const form: Backend = {
  idempotent: false,
  encode: (letter, { fields, extra }) => ({
    headers: { Accept: 'application/json' },
    body: multipart(rename(letter, fields, extra)),
  }),
  read: (response, _sent, settings) => readJson(response, settings),
};

/** The browser writes the boundary and, as HTML demands, line ends as CRLF. */
export function multipart(values: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  return body;
}
