/** While a message leaves, and what became of it: the phone beside every outcome. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { phoneLink } from '../site/phone.js';
import { changeAnswers } from './labels.js';
import { outcomeOf } from './outcome.js';
import { isTaken, type SendState } from './send-controller.js';
import { hoursLine } from './hours-view.js';
import type { Ways } from './ways-view.js';

/** @param again the connection broke and the same message goes out once more */
export function sendingView(again: boolean, onStop: () => void): TemplateResult {
  return html`<div class="card stack tight outcome" id="outcome" tabindex="-1" role="status" aria-labelledby="sending">
    <p>
      <strong id="sending"
        >${
          again
            ? msg('The connection broke. We try again by ourselves. Keep this page open.', {
                id: 'contact-form-late.sending-again',
                desc: 'Contact form, while sending',
              })
            : msg('Sending your message. Keep this page open.', {
                id: 'contact-form-late.sending',
                desc: 'Contact form, while sending',
              })
        }</strong
      >
    </p>
    ${
      again
        ? html`<button class="button" type="button" @click=${onStop}>
            ${msg('Stop', { id: 'contact-form-late.stop', desc: 'Contact form, button while sending: stops trying' })}
          </button>`
        : nothing
    }
  </div>`;
}

export interface OutcomeContext {
  language: string;
  ways: Ways;
  onRetry: () => void;
  onAnother: () => void;
  onEdit: () => void;
}

export function outcomeView(state: SendState, context: OutcomeContext): TemplateResult | typeof nothing {
  const { language, ways } = context;
  const outcome = outcomeOf(state, language);
  if (!outcome) return nothing;
  const taken = isTaken(state);
  return html`<div
    class="${outcome.tone} stack outcome"
    id="outcome"
    tabindex="-1"
    role="group"
    aria-labelledby="outcome-heading"
    aria-describedby="outcome-text"
  >
    <div class="stack tight">
      <h4 id="outcome-heading">${outcome.title}</h4>
      <p id="outcome-text">${outcome.text}</p>
      ${
        state.name === 'offline' && navigator.onLine
          ? html`<p role="status">
              ${msg('This device is connected again.', {
                id: 'contact-form-late.online',
                desc: 'Contact form, after a failed attempt without network',
              })}
            </p>`
          : nothing
      }
      ${state.name === 'accepted' ? whenRead(ways, language) : nothing}
    </div>
    ${taken ? receiptView(state.receipt) : nothing}
    ${
      ways.phone
        ? html`<div class="stack tight">
            <p>
              ${msg('Call', { id: 'contact-form.way-call', desc: 'Contact form, before a phone number' })}
              ${phoneLink(ways.phone)}
            </p>
            ${interpreterHelp(language, { phone: ways.phone })}
          </div>`
        : nothing
    }
    <div class="row">
      ${
        outcome.retry
          ? html`<button class="button" type="button" @click=${context.onRetry}>${outcome.retry}</button>`
          : nothing
      }
      ${
        taken
          ? html`<button class="button" type="button" @click=${context.onAnother}>
              ${msg('Write another message', { id: 'contact-form-late.another', desc: 'Contact form, button after sending' })}
            </button>`
          : html`<button class="button" type="button" @click=${context.onEdit}>${changeAnswers()}</button>`
      }
    </div>
  </div>`;
}

/** Only where somebody was told and the site's hours say so; a promise of an answer would be nobody's. */
function whenRead(ways: Ways, language: string): TemplateResult | typeof nothing {
  const line = hoursLine(ways, language, new Date());
  if (line === nothing) return nothing;
  return html`<p>
      ${msg('Do not expect anyone to read it while the office is closed.', {
        id: 'contact-form-late.when-read',
        desc: 'Contact form, after sending; the opening hours follow',
      })}
    </p>
    ${line}`;
}

/** The receipt: enough to ask about the message, too little to open it. */
function receiptView(receipt: string): TemplateResult {
  return html`<div class="receipt">
    <p>${codeLabel()}</p>
    <p class="code">${codeView(receipt)}</p>
    <p class="hint">
      ${msg(
        'You can name this code when you call. It stays here until you leave this page. Whoever sees it can know that you wrote.',
        {
          id: 'contact-form-late.receipt-note',
          desc: 'Contact form, under the short code',
        },
      )}
    </p>
  </div>`;
}

const codeLabel = () =>
  msg('Code of your message', {
    id: 'contact-form-late.receipt',
    desc: 'Contact form, after sending; a short code follows',
  });

const codeView = (code: string) => html`<bdi dir="ltr" translate="no">${code}</bdi>`;

/** Of earlier messages, under the form for a new one. */
export function codesView(codes: readonly string[]): TemplateResult | typeof nothing {
  if (codes.length === 0) return nothing;
  return html`<ul class="hint codes">
    ${codes.map((code) => html`<li>${codeLabel()} <strong>${codeView(code)}</strong></li>`)}
  </ul>`;
}
