/** In which languages people can take part in an event. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { englishName, nameIn, shippedName } from '../language/language-name.js';
import type { Occurrence } from './engine/calendar.js';
import type { ViewContext } from './event-parts.js';

/** A language's name in the language shown; where the browser cannot say it, in itself, or in English. */
export const languageName = (tag: string, shown: string): string =>
  nameIn(tag, shown) ?? shippedName(tag)?.text ?? englishName(tag) ?? tag;

/** Chips that say in which languages people can take part. */
export function languageChips({ languages, interpreters }: Occurrence, { language }: ViewContext): TemplateResult {
  const interpreter = (name: string) =>
    msg(str`Interpreter: ${name}`, {
      id: 'event-calendar.interpreter',
      desc: 'Calendar, mark at an event: an interpreter for this language will be there.',
    });
  const spoken = (name: string) =>
    msg(str`In ${name}`, {
      id: 'event-calendar.spoken',
      desc: 'Calendar, mark at an event: it is held in this language.',
    });
  return html`${interpreters.map((tag) => html`<span class="chip good">${interpreter(languageName(tag, language))}</span>`)}${languages.map(
    (tag) => html`<span class="chip">${spoken(languageName(tag, language))}</span>`,
  )}`;
}
