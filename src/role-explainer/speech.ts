/** From what is to be said to text on the page: in the language shown where there is a translation, else English. */
import { html, type TemplateResult } from 'lit';
import { wordsOf } from '../language/catalogs.js';
import { formatList } from '../language/formatters.js';
import { directionOf } from '../language/languages.js';
import type { Said } from './statements.js';

export interface Spoken {
  text: string;
  /** Language the text is in. */
  language: string;
}

/**
 * @param text the unit's text as the content has it, in `textLanguage`
 * @param changed units whose English is newer than any translation
 */
export function wordsFor(
  unit: string,
  text: string,
  language: string,
  changed?: ReadonlySet<string>,
  textLanguage = 'en',
): Spoken {
  if (language !== 'en' && !changed?.has(unit))
    for (const part of ['statements', 'answers', 'cards']) {
      const translated = wordsOf(part, language)?.default[unit];
      if (typeof translated === 'string') return { text: translated, language };
    }
  return { text, language: textLanguage };
}

/** The text alone, filled in: for a label, or to read aloud. */
export function plain({ text }: Spoken, values: Said['values'] | readonly string[], language: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => valueOf((values as Said['values'])?.[name], language));
}

/** Text with its values isolated, and with its own `lang` and `dir` where it is not in the language shown. */
export function spoken(spoken: Spoken, values: Said['values'], language: string): TemplateResult {
  const parts = spoken.text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 ? html`<bdi>${valueOf(values?.[part], spoken.language)}</bdi>` : unbroken(part)));
  return spoken.language === language
    ? html`${parts}`
    : html`<span lang=${spoken.language} dir=${directionOf(spoken.language)}>${parts}</span>`;
}

/** Form numbers (I-200, I-918 B) stay in one piece, left to right. */
function unbroken(text: string): (string | TemplateResult)[] {
  return text
    .split(/(I-\d+(?: [AB]|A)?\b)/)
    .map((part, index) => (index % 2 ? html`<bdi class="code" dir="ltr">${part}</bdi>` : part));
}

function valueOf(value: string | readonly string[] | undefined, language: string): string {
  if (value === undefined) return '';
  return typeof value === 'string'
    ? value
    : formatList(
        language,
        value.map((item) => languageName(item, language)),
      );
}

/** A language tag as a name; anything else as it is. */
function languageName(tag: string, language: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return tag;
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
