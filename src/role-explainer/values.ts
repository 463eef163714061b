/** What an agency's answer is filled in with: languages by name, everything else as the agency writes it. */
import { html, type TemplateResult } from 'lit';
import { languageName } from '../interpreter-card/language-name.js';
import { formatList } from '../language/lists.js';
import { theirs } from './speech.js';
import type { Said } from './statements.js';

/** @param language of the sentence around them */
export function valuesView(values: Said['values'], language: string): Record<string, TemplateResult> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? words(value) : list(value, language),
    ]),
  );
}

/** A number alone is in no language. */
const words = (text: string) => (/\p{L}/u.test(text) ? theirs(text) : html`<bdi>${text}</bdi>`);

function list(items: readonly string[], language: string): TemplateResult {
  const places = formatList(
    language,
    items.map((_, at) => `{${at}}`),
  );
  return html`${places.split(/\{(\d+)\}/).map((part, at) => (at % 2 ? item(items[Number(part)]!, language) : part))}`;
}

/** A language tag as a name; anything else, such as a person, as it is. */
const item = (text: string, language: string) =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? languageName(text, language) : words(text);
