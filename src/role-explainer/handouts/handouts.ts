/** To print and to learn: a card for the wallet, a poster with a code, five questions. Loaded when it is opened. */
import { html, type TemplateResult } from 'lit';
import type { Stage } from '../first-screen.js';
import { printAlone } from '../print-alone.js';
import { spoken } from '../speech.js';
import type { HandoutState } from './lines.js';
import { poster } from './poster.js';
import { questions } from './questions.js';
import { handoutStyles } from './styles.js';
import { walletCard } from './wallet-card.js';

export function handouts(stage: Stage, state: HandoutState): TemplateResult {
  const text = (name: string) => spoken(stage.words(`handouts.${name}`), undefined, stage.language);
  return html`
    <section class="stack tight">
      <h3>${text('card')}</h3>
      <p>${text('card.how')}</p>
      ${sheet(stage, 'card', walletCard(stage, state))}
    </section>
    <section class="stack tight">
      <h3>${text('poster')}</h3>
      <p>${text('poster.how')}</p>
      ${sheet(stage, 'poster', poster(stage, state))}
    </section>
    <section class="stack tight no-print">
      <h3>${text('questions')}</h3>
      <p>${text('questions.how')}</p>
      ${questions(stage, state)}
    </section>
  `;
}

/** What is to be printed, alone on its page: a dialog, which shows it as it will be. */
function sheet(stage: Stage, name: 'card' | 'poster', content: TemplateResult): TemplateResult {
  const text = (part: string) => spoken(stage.words(`handouts.${part}`), undefined, stage.language);
  const label = stage.words(`handouts.${name}`).text;
  const dialog = (event: Event) => (event.currentTarget as Element).closest('section')!.querySelector('dialog')!;
  return html`<p class="no-print">
      <button
        class="button"
        type="button"
        aria-label="${stage.words('handouts.show').text}: ${label}"
        @click=${(event: Event) => dialog(event).showModal()}
      >
        ${text('show')}
      </button>
    </p>
    <dialog class="sheet ${name}" aria-label=${label}>
      <div class="row no-print">
        <button class="button primary" type="button" @click=${(event: Event) => printSheet(dialog(event))}>
          ${text('print')}
        </button>
        <button class="button" type="button" @click=${(event: Event) => dialog(event).close()}>${text('close')}</button>
      </div>
      ${content}
    </dialog>`;
}

function printSheet(dialog: HTMLDialogElement): void {
  dialog.dataset.printing = '';
  printAlone(dialog, () => delete dialog.dataset.printing);
}

/** Gives the explainer's tree the styles, once. */
export function adopt(root: ShadowRoot): void {
  const own = handoutStyles.styleSheet;
  if (own && !root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
}
