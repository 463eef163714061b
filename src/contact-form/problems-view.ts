/** Problems as sentences, under their fields and in the list above the form. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../language/formatters.js';
import { required, type Answers, type Field } from './fields.js';
import { fieldLabel } from './labels.js';
import type { Problem } from './validate.js';

/** A problem as a sentence that says what to do. */
export function problemSentence({ field, code, limit = 0 }: Problem, language: string): string {
  switch (code) {
    case 'topic-missing':
      return msg('Choose what it is about.', { id: 'contact-form-late.topic-missing', desc: 'Contact form, error' });
    case 'message-missing':
      return msg('Write your message.', { id: 'contact-form-late.message-missing', desc: 'Contact form, error' });
    case 'channel-missing':
      return msg('Choose how we can reach you.', {
        id: 'contact-form-late.channel-missing',
        desc: 'Contact form, error',
      });
    case 'phone-missing':
      return msg('Write your phone number, or choose "I will contact you".', {
        id: 'contact-form-late.phone-missing',
        desc: 'Contact form, error; the words in quotes are the choice contact-form-late.channel-none',
      });
    case 'email-missing':
      return msg('Write your e-mail address, or choose "I will contact you".', {
        id: 'contact-form-late.email-missing',
        desc: 'Contact form, error; the words in quotes are the choice contact-form-late.channel-none',
      });
    case 'phone-invalid':
      return msg('This does not look like a phone number. Use digits, for example 207-555-0134.', {
        id: 'contact-form-late.phone-invalid',
        desc: 'Contact form, error; keep the example',
      });
    case 'email-invalid':
      return msg('This does not look like an e-mail address. Use one like name@example.com.', {
        id: 'contact-form-late.email-invalid',
        desc: 'Contact form, error; keep the example',
      });
    case 'too-long': {
      const most = formatNumber(language, limit);
      return msg(str`This is too long. Limit in characters: ${most}`, {
        id: 'contact-form-late.too-long',
        desc: 'Contact form, error; a number such as 6,000 follows',
      });
    }
    case 'refused':
      return required.includes(field)
        ? msg('The receiving computer did not take this answer. Change it.', {
            id: 'contact-form-late.refused-required',
            desc: 'Contact form, error: the server refused an answer that may not stay empty',
          })
        : msg('The receiving computer did not take this answer. Change it, or leave it empty.', {
            id: 'contact-form-late.refused',
            desc: 'Contact form, error: the server refused one answer',
          });
  }
}

/** Gets the focus when there is a problem; each line leads to its field, and names it where the sentence does not. */
export function summaryView(
  problems: readonly Problem[],
  answers: Answers,
  language: string,
  onJump: (field: Field) => void,
): TemplateResult {
  return html`<div class="danger summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-heading">
    <h4 id="summary-heading">
      ${msg('Some answers need a change', { id: 'contact-form-late.summary', desc: 'Contact form, heading of the list of errors' })}
    </h4>
    <ul>
      ${problems.map(
        (problem) =>
          html`<li>
            <a
              href="#field-${problem.field}"
              @click=${(event: Event) => {
                event.preventDefault();
                onJump(problem.field);
              }}
              >${/^(refused|too-long)$/.test(problem.code) ? `${fieldLabel(problem.field, answers)}: ` : ''}${problemSentence(problem, language)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
