import { languages } from '../language/languages.js';

/** A language's name in itself; for one that is not shipped, what the browser calls it in itself. */
export function languageName(tag: string): string {
  const shipped =
    languages.find((language) => language.tag === tag) ??
    languages.find((language) => language.tag.split('-')[0] === tag);
  if (shipped) return shipped.name;
  try {
    return new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
