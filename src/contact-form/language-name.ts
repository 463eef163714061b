import { type NamedLanguage, nameIn, ownName } from '../language/language-name.js';

/** A language's name in itself; where nobody knows that, in English, or else its tag. */
export function languageName(tag: string): NamedLanguage {
  const english = nameIn(tag, 'en');
  return ownName(tag) ?? { text: english ?? tag, language: english ? 'en' : '' };
}
