/** From what is to be said to text on the page: in the language shown where there is a translation, else English. */
import { html, type TemplateResult } from 'lit';
import { wordsOf } from '../language/catalogs.js';
import { directionOf } from '../language/languages.js';
import { pageLanguage } from '../language/page-language.js';

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

/** The text alone, filled in: for a label. */
export function plain({ text }: Spoken, values: readonly string[] = []): string {
  return text.replace(/\{(\d+)\}/g, (_, place: number) => values[place] ?? '');
}

/** An agency's name or words, a person's name: in the language of the agency's page. */
export const theirs = (text: string | undefined): TemplateResult =>
  html`<bdi lang=${pageLanguage || 'en'}>${text}</bdi>`;

/** Text with what fills it in, and with its own `lang` and `dir` where it is not in the language shown. */
export function spoken(
  spoken: Spoken,
  values: { readonly [name: string]: unknown } | undefined,
  language: string,
): TemplateResult {
  const parts = spoken.text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values?.[part] : unbroken(part)));
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
