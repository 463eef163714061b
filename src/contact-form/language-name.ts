import { type NamedLanguage, nameIn, ownName } from '../language/language-name.js';

/** A language's name in itself; where nobody knows that, in English. */
export function languageName(tag: string): NamedLanguage {
  const english = nameIn(tag, 'en');
  return ownName(tag) ?? (english ? { text: english, language: 'en' } : { text: tag, language: '' });
}
