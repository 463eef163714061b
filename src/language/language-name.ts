/** What the browser, or our own list, calls a language. */
import { languages, match } from './languages.js';

export interface NamedLanguage {
  text: string;
  /** Which language the name is in, BCP 47. */
  language: string;
}

/** The browser's name for a language; undefined where it has none in `language`, and would answer in its own. */
export function nameIn(tag: string, language: string): string | undefined {
  try {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    const { locale } = names.resolvedOptions();
    return locale.split('-')[0] === language.split('-')[0] ? names.of(tag) : undefined;
  } catch {
    // No tag of a language.
    return undefined;
  }
}

type Names = (tag: string) => string | undefined;

let named: Names | undefined;

/** Called by who knows English names beside the browser's. */
export const provideNames = (names: Names): void => void (named = names);

export const englishName = (tag: string): string | undefined => nameIn(tag, 'en') ?? named?.(tag);

/** The name in itself of a language that is shipped. */
export function shippedName(tag: string): NamedLanguage | undefined {
  const shipped = languages.find((language) => match(tag, [language.tag]));
  return shipped && { text: shipped.name, language: shipped.tag };
}

/** A language's name in itself. */
export function ownName(tag: string): NamedLanguage | undefined {
  const text = nameIn(tag, tag);
  return shippedName(tag) ?? (text ? { text, language: tag } : undefined);
}
