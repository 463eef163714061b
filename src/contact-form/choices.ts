/** One question with a few answers, as radio buttons; and the first question, which the element shows by itself. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { topics, type Topic } from './topics.js';

export interface Choices<T extends string> {
  /** Also the control's name. */
  field: string;
  legend: string;
  values: readonly T[];
  labels: Record<T, () => string>;
  chosen: string;
  onChoose: (value: T) => void;
  /** '(optional)', or nothing where an answer must be given. */
  optional?: string;
  problem?: string | TemplateResult;
}

export function choices<T extends string>(question: Choices<T>): TemplateResult {
  const { field, legend, values, labels, chosen, onChoose, optional, problem } = question;
  // `required` on the buttons would have them read out as wrong before anything is chosen.
  return html`<fieldset
    class="field"
    role="radiogroup"
    aria-required=${optional ? nothing : 'true'}
    aria-invalid=${problem ? 'true' : nothing}
    aria-describedby=${problem ? `error-${field}` : nothing}
  >
    <legend>${legend}${optionalMark(optional)}</legend>
    ${problem ? html`<span class="error" id="error-${field}">${problem}</span>` : nothing}
    <div class="choices">
      ${values.map(
        (value, index) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${index === 0 ? `field-${field}` : nothing}
              name=${field}
              value=${value}
              .checked=${chosen === value}
              @change=${() => onChoose(value)}
            /><span>${labels[value]()}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** After the words of a question; the space is no part of the template, where the build would take it out. */
export const optionalMark = (words: string | undefined): TemplateResult | typeof nothing =>
  words ? html`<span class="optional">${` ${words}`}</span>` : nothing;

export const topicLegend = () => msg('What is it about?', { id: 'contact-form.topic', desc: 'Contact form, question' });

export const topicLabels: Record<Topic, () => string> = {
  question: () =>
    msg('A question', { id: 'contact-form.topic-question', desc: 'Contact form, what the message is about' }),
  event: () =>
    msg('A meeting or event', { id: 'contact-form.topic-event', desc: 'Contact form, what the message is about' }),
  report: () =>
    msg('Report something that is not an emergency', {
      id: 'contact-form.topic-report',
      desc: 'Contact form, what the message is about',
    }),
  victim: () =>
    msg('Help as a victim or witness of a crime', {
      id: 'contact-form.topic-victim',
      desc: 'Contact form, what the message is about',
    }),
  compliment: () =>
    msg('Praise for somebody', {
      id: 'contact-form.topic-compliment',
      desc: 'Contact form, what the message is about: an officer did well',
    }),
  complaint: () =>
    msg('A complaint', { id: 'contact-form.topic-complaint', desc: 'Contact form, what the message is about' }),
  visit: () =>
    msg('Ask for a visit to our school or group', {
      id: 'contact-form.topic-visit',
      desc: 'Contact form, what the message is about: a police officer should come and visit',
    }),
  other: () =>
    msg('Something else', { id: 'contact-form.topic-other', desc: 'Contact form, what the message is about' }),
};

/** What a person chooses first: it decides what else is asked, and who can be asked instead. */
export function topicQuestion(
  chosen: string,
  onChoose: (topic: Topic) => void,
  problem?: string | TemplateResult,
): TemplateResult {
  return choices({
    field: 'topic',
    legend: topicLegend(),
    values: topics,
    labels: topicLabels,
    chosen,
    onChoose,
    problem,
  });
}
