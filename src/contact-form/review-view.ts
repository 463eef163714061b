/** All answers, to be read again before anything leaves. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { asked, steps, type Answers, type Field } from './fields.js';
import { answerText, changeAnswers, fieldLabel } from './labels.js';
import { formName } from './questions-form.js';

export interface ReviewContext {
  answers: Answers;
  /** Numbers that need not be told. */
  warning: TemplateResult | typeof nothing;
  /** The hidden box was filled in; nothing was sent. */
  trapped: boolean;
  readers: TemplateResult;
  onChange: (field: Field) => void;
  onBack: () => void;
  onSend: () => void;
}

/** WCAG 3.3.4: what has a consequence can be checked and changed first. */
export function reviewView(review: ReviewContext): TemplateResult {
  return html`<form class="stack" aria-label=${formName()} @submit=${(event: Event) => event.preventDefault()}>
    <h4 id="review" tabindex="-1">
      ${msg('Read your message again', {
        id: 'contact-form-late.review',
        desc: 'Contact form, heading above all answers; nothing is sent yet',
      })}
    </h4>
    ${answersView(review.answers, review.onChange)} ${review.warning}
    ${
      review.trapped
        ? html`<p class="notice" id="trapped" tabindex="-1">
            ${msg(
              'A hidden box of this form was filled in, perhaps by the browser. Nothing was sent. Press the button again to send.',
              {
                id: 'contact-form-late.trapped',
                desc: 'Contact form, review: a spam check stopped the sending once',
              },
            )}
          </p>`
        : nothing
    }
    <div class="readers current">${review.readers}</div>
    <div class="trap" aria-hidden="true">
      <label>Website <input id="website" type="text" name="website" tabindex="-1" autocomplete="off" /></label>
    </div>
    <div class="row">
      <button class="button" type="button" @click=${review.onBack}>${changeAnswers()}</button>
      <button class="button primary" type="button" id="send" @click=${review.onSend}>
        ${msg('Send message', { id: 'contact-form-late.send', desc: 'Contact form, review: button that sends' })}
      </button>
    </div>
  </form>`;
}

function answersView(answers: Answers, onChange: (field: Field) => void): TemplateResult {
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
