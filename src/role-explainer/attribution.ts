import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../language/formatters.js';
import { spoken, theirs, type Spoken } from './speech.js';
import type { Said } from './statements.js';

/** Who says it, on which day, and where it is written. */
export function attribution(
  { by }: Said,
  language: string,
  words: (unit: string) => Spoken,
): TemplateResult | typeof nothing {
  if (!by?.on) return nothing;
  const says = words(by.quoted ? 'ui.according' : 'ui.says');
  const rule = spoken(words('ui.rule'), undefined, language);
  return html`<small class="by"
    >${spoken(says, { 0: theirs(by.name), 1: formatDate(says.language, by.on, 'medium') }, language)}
    ${by.clause ? html` · ${theirs(by.clause)}` : nothing}
    ${by.policyUrl ? html` · <a href=${by.policyUrl} rel="external">${rule}</a>` : nothing}</small
  >`;
}
