/** All answers, to be read again before anything leaves. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { asked, steps, type Answers, type Field } from './fields.js';
import { answerText, fieldLabel } from './labels.js';

/** WCAG 3.3.4: what has a consequence can be checked and changed first. */
export function reviewView(answers: Answers, onChange: (field: Field) => void): TemplateResult {
  const given = steps.flat().filter((field) => asked(field, answers) && answers[field] !== '');
  return html`<dl class="review">
    ${given.map((field) => {
      const { text, language } = answerText(field, answers);
      const label = fieldLabel(field, answers);
      return html`<div>
        <dt>${label}</dt>
        <dd>
          ${
            language === undefined
              ? html`<span>${text}</span>`
              : html`<span class="typed" lang=${language} dir="auto">${text}</span>`
          }
          <button
            class="link plain"
            type="button"
            aria-label=${msg(str`Change: ${label}`, {
              id: 'contact-form-late.change-label',
              desc: 'Contact form, review before sending, heard by screen readers; the name of a question follows',
            })}
            @click=${() => onChange(field)}
          >
            ${msg('Change', { id: 'contact-form-late.change', desc: 'Contact form, review before sending, button beside an answer' })}
          </button>
        </dd>
      </div>`;
    })}
  </dl>`;
}
