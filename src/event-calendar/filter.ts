/** Which events a visitor or the site asked for. Pure. */
import { match } from '../language/languages.js';
import type { Occurrence } from './engine/calendar.js';

export interface Filter {
  /** Words that must all occur somewhere in the event. */
  text: string;
  /** One of them is enough; none given means all. Compared without case. */
  categories: readonly string[];
  /** BCP 47. Spoken at the event or interpreted into. */
  languages: readonly string[];
}

export const noFilter: Filter = { text: '', categories: [], languages: [] };

export const isFiltered = ({ text, categories, languages }: Filter): boolean =>
  text.trim() !== '' || categories.length > 0 || languages.length > 0;

/** Letters as a hurried person types them: no case, no accents. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function matches(occurrence: Occurrence, { text, categories, languages }: Filter): boolean {
  if (categories.length) {
    const has = occurrence.categories.map(plain);
    if (!categories.some((category) => has.includes(plain(category)))) return false;
  }
  if (languages.length) {
    const has = [...occurrence.languages, ...occurrence.interpreters];
    if (!languages.some((language) => match(language, has))) return false;
  }
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length) {
    const { title, titleByLanguage, description = '', location = '' } = occurrence;
    const all = plain([title, ...Object.values(titleByLanguage ?? {}), description, location].join('\n'));
    return words.every((word) => all.includes(word));
  }
  return true;
}
