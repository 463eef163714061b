import { cached, dateWords, fill, locales } from './formatters.js';

/** A, B and C */
export function formatList(language: string, items: readonly string[]): string {
  const words = dateWords(language)?.and;
  if (!words) {
    const make = () => new Intl.ListFormat(locales(language), { type: 'conjunction' });
    return cached(`l${language}`, make).format(items);
  }
  const last = items.length - 1;
  return items.reduce(
    (text, item, i) => (i ? fill(words[last === 1 ? 0 : i < last ? 1 : 2]!, { 0: text, 1: item }) : item),
    '',
  );
}
