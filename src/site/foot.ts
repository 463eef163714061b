import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import { failedLanguage, setLanguage } from '../language/page-language.js';
import { nameOf } from '../language/languages.js';
import type { SiteBasics } from './site.js';

export const exampleText = (): string =>
  msg('Example: not a real agency.', {
    id: 'common.example',
    desc: 'All widgets, one line at the foot: names, numbers and answers here are invented.',
  });

export const draftText = (): string =>
  msg('Machine translation. No person has checked it.', {
    id: 'common.draft',
    desc: 'All widgets, one line at the foot: says that these words were drafted by a machine.',
  });

export const failedText = (): string =>
  msg('This language did not load. We try again:', {
    id: 'common.language-failed',
    desc: 'All widgets, one line at the foot; the name of the language follows.',
  });

/**
 * The one short line at a widget's foot that says in what state its text is: invented, not checked, not loaded.
 * English is one tap away from a draft.
 */
export function foot(language: LanguageController, site: SiteBasics): TemplateResult | typeof nothing {
  const failed = failedLanguage();
  if (!site.example && !language.draft && !failed) return nothing;
  return html`<p class="foot">
    ${site.example ? html`<span>${exampleText()}</span>` : nothing}
    ${
      language.draft
        ? html`<span>${draftText()}</span
            ><button class="link" type="button" lang="en" dir="ltr" translate="no" @click=${() => setLanguage('en')}>
              English
            </button>`
        : nothing
    }
    ${failed ? html`<span role="status">${failedText()} <bdi lang=${failed}>${nameOf(failed)}</bdi></span>` : nothing}
  </p>`;
}
