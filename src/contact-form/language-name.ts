import { type NamedLanguage, nameIn, ownName } from '../language/language-name.js';

/** A language's name in itself; where nobody knows that, in English. */
export const languageName = (tag: string): NamedLanguage =>
  ownName(tag) ?? { text: nameIn(tag, 'en') ?? tag, language: 'en' };
