import { cached, dateWords, fill, locales } from './formatters.js';

/** A, B and C */
export function formatList(language: string, items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  const words = dateWords(language)?.[kind];
  if (!words) {
    const type = kind === 'and' ? 'conjunction' : 'disjunction';
    return cached(`l${type}${language}`, () => new Intl.ListFormat(locales(language), { type })).format(items);
  }
  const last = items.length - 1;
  return items.reduce(
    (text, item, i) => (i ? fill(words[last === 1 ? 0 : i < last ? 1 : 2]!, { 0: text, 1: item }) : item),
    '',
  );
}
