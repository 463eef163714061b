import { languages, match } from '../language/languages.js';

interface Name {
  text: string;
  /** Which language the name is in, BCP 47. */
  language: string;
}

/** A language's name in itself; for one that is not shipped, what the browser calls it in itself, or else in English. */
export function languageName(tag: string): Name {
  const shipped = languages.find((language) => match(tag, [language.tag]));
  if (shipped) return { text: shipped.name, language: shipped.tag };
  for (const language of [tag, 'en'])
    try {
      const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
      const text = names.of(tag);
      // A browser that lacks a language answers in its own.
      if (text && names.resolvedOptions().locale.split('-')[0] === language.split('-')[0]) return { text, language };
    } catch {
      // No tag.
    }
  return { text: tag, language: '' };
}
