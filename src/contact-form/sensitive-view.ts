/** Findings of `sensitive.ts` in words: a gentle warning that stays on the device. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, SensitiveKind } from './sensitive.js';

const sensitiveSentence: Record<SensitiveKind, () => string> = {
  ssn: () =>
    msg('There may be a Social Security number or tax number in your message.', {
      id: 'contact-form-late.sensitive-ssn',
      desc: 'Contact form, gentle warning',
    }),
  'a-number': () =>
    msg('There may be an immigration number (A-number) in your message.', {
      id: 'contact-form-late.sensitive-a-number',
      desc: 'Contact form, gentle warning; the number on immigration papers that begins with A',
    }),
  card: () =>
    msg('There may be a bank card number in your message.', {
      id: 'contact-form-late.sensitive-card',
      desc: 'Contact form, gentle warning',
    }),
  passport: () =>
    msg('There may be a passport number in your message.', {
      id: 'contact-form-late.sensitive-passport',
      desc: 'Contact form, gentle warning',
    }),
};

/** Seen on the device only. `onShow` marks the words in the message. */
export function sensitiveView(
  findings: readonly Finding[],
  onShow: (finding: Finding) => void,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const first = findings.filter(({ kind }, index) => findings.findIndex((other) => other.kind === kind) === index);
  return html`<div class="notice stack tight">
    ${first.map(
      (finding) =>
        html`<p>
          <span id="sensitive-${finding.kind}">${sensitiveSentence[finding.kind]()}</span>
          <button
            class="link plain"
            type="button"
            aria-describedby="sensitive-${finding.kind}"
            @click=${() => onShow(finding)}
          >
            ${msg('Show me', { id: 'contact-form-late.sensitive-show', desc: 'Contact form, button: marks the number in the message' })}
          </button>
        </p>`,
    )}
    <p>
      ${msg('You do not need to tell us this. You can take it out. Only this device has looked.', {
        id: 'contact-form-late.sensitive-advice',
        desc: 'Contact form, after the warning about a number in the message',
      })}
    </p>
  </div>`;
}
