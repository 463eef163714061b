import type { LocalText } from './site.js';

/** The text for a language, and the tag of the language it is in (`und` where the file does not say). */
export function localText(
  text: LocalText | undefined,
  language: string,
  plainLanguage = 'und',
): { text: string; language: string } | undefined {
  if (!text) return undefined;
  if (typeof text === 'string') return { text, language: plainLanguage };
  const tags = Object.keys(text);
  const base = language.split('-')[0];
  const tag =
    tags.find((t) => t === language) ??
    tags.find((t) => t.split('-')[0] === base) ??
    tags.find((t) => t === 'en') ??
    tags[0];
  return tag === undefined ? undefined : { text: text[tag]!, language: tag };
}
