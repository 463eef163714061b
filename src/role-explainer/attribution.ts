import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../language/formatters.js';
import { pageLanguage } from '../language/page-language.js';
import type { Said } from './statements.js';

/** Who says it, on which day, and where it is written. The clause is in the language of the agency's page. */
export function attribution(
  { by }: Said,
  language: string,
  ui: (name: string, ...values: string[]) => string,
): TemplateResult | typeof nothing {
  if (!by?.on) return nothing;
  const date = formatDate(language, by.on, 'medium');
  return html`<small class="by"
    >${ui(by.quoted ? 'according' : 'says', by.name ?? '', date)}
    ${by.clause ? html` · <bdi lang=${pageLanguage || 'en'}>${by.clause}</bdi>` : nothing}
    ${by.policyUrl ? html` · <a href=${by.policyUrl} rel="external">${ui('rule')}</a>` : nothing}</small
  >`;
}
