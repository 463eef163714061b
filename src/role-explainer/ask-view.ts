/** What is unknown becomes a question: to the page's form, or by phone. */
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { phoneLink } from '../site/phone.js';
import type { Site } from '../site/site.js';
import type { Stage } from './first-screen.js';
import { plain, theirs } from './speech.js';
import type { Said, Told } from './statements.js';

export interface Asking {
  site: Site;
  /** Puts a question into the form. */
  ask: (question: string) => void;
}

/** Everything unknown in one place, each with the way to ask. */
export function unknown(stage: Stage, told: Told, state: Asking): TemplateResult | typeof nothing {
  const open = [told.happens, told.varies, told.steps].flat().filter(({ standing }) => standing === 'unknown');
  if (!open.length) return nothing;
  return html`<section class="notice stack tight">
    <h3>${stage.ui('unknown')}</h3>
    ${byAgency(open).map(
      ([name, said]) =>
        html`${name ? html`<h4>${theirs(name)}</h4>` : nothing}
          <ul class="questions">
            ${said.map((one) => html`<li><span>${stage.say(one)}</span> ${asking(stage, one, state)}</li>`)}
          </ul>`,
    )}
    ${askByPhone(stage, state)}
  </section>`;
}

export function askByPhone(stage: Stage, { site }: Asking): TemplateResult | typeof nothing {
  if (site.phone)
    return html`<p>${stage.ui('askCall')} ${phoneLink(site.phone)}</p>
      ${interpreterHelp(stage.language)}`;
  return formOnPage() ? nothing : html`<p>${stage.ui('askNobody')}</p>`;
}

/** Puts the question, never the visitor's situation, into the page's form. */
export function asking(stage: Stage, { question }: Said, { ask }: Asking): TemplateResult | typeof nothing {
  const form = formOnPage();
  if (!question || !form) return nothing;
  const text = plain(stage.words(question.unit));
  return html`<button
    class="button no-print"
    type="button"
    aria-label="${stage.ui('ask')}: ${text}"
    @click=${() => {
      ask(text);
      form.scrollIntoView({ block: 'start' });
    }}
  >
    ${stage.ui('ask')}
  </button>`;
}

function formOnPage(): Element | null {
  return document.querySelector('liaison-contact-form, [data-liaison="contact-form"]');
}

/** Agencies answer apart: one never covers another. */
export function byAgency(all: readonly Said[]): [string, Said[]][] {
  const groups = new Map<string, Said[]>();
  for (const said of all) {
    const name = said.by?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), said]);
  }
  return [...groups];
}
