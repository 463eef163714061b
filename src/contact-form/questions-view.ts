/** The questions: answers and problems in, controls out. Label, hint, control and error stand in one root. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { directionOf, languages } from '../language/languages.js';
import { asked, channels, interpreters, required, safeTimes, steps, type Answers, type Field } from './fields.js';
import { choices, optionalMark } from './choices.js';
import { anotherLanguage, fieldLabel, no, optionLabel, yes } from './labels.js';

export interface QuestionsContext {
  answers: Answers;
  /** The sentence under a field that has a problem, marked where it is the receiver's own. */
  problemText: (field: Field) => string | TemplateResult | undefined;
  /** The browser may remember and fill in. */
  autofill: boolean;
  onInput: (field: Field, value: string) => void;
  /** Under the message: numbers that need not be told. */
  afterMessage: TemplateResult | typeof nothing;
}

/** The fields of one screen; the first one, the topic, is drawn by `questions-form.ts`. */
export function questions(step: number, context: QuestionsContext): TemplateResult {
  return html`${steps[step]!.map((field) => (asked(field, context.answers) ? question(field, context) : nothing))}`;
}

function question(field: Field, context: QuestionsContext): TemplateResult {
  switch (field) {
    case 'channel':
      return html`${choose(field, channels, optionLabel.channel, context)}
        <div class="stack" aria-live="polite">${channelNote(context.answers)}</div>`;
    case 'interpreter':
      return choose(field, interpreters, optionLabel.interpreter, context);
    case 'safeTime':
      return choose(field, safeTimes, optionLabel.safeTime, context);
    case 'sayWho':
    case 'leaveMessage':
      return choose(field, ['yes', 'no'], { yes, no }, context);
    case 'language':
    case 'written':
      return languageChoice(field, context);
    case 'message':
      return html`<div class="stack tight">${textBox(field, context)} ${context.afterMessage}</div>`;
    default:
      return textBox(field, context);
  }
}

function choose<T extends string>(
  field: Field,
  values: readonly T[],
  labels: Record<T, () => string>,
  { answers, problemText, onInput }: QuestionsContext,
): TemplateResult {
  return choices({
    field,
    legend: fieldLabel(field, answers),
    values,
    labels,
    chosen: answers[field],
    onChoose: (value) => onInput(field, value),
    optional: optional(field),
    problem: problemText(field),
  });
}

function textBox(field: Field, context: QuestionsContext): TemplateResult {
  const { answers, problemText, onInput } = context;
  const problem = problemText(field);
  const hint = hintOf(field);
  const described = [hint && `hint-${field}`, problem && `error-${field}`].filter(Boolean).join(' ') || nothing;
  const onText = (event: Event) => onInput(field, (event.target as HTMLInputElement).value);
  const control =
    field === 'message'
      ? html`<textarea
          class="input"
          id="field-message"
          rows="6"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          required
          aria-describedby=${described}
          aria-invalid=${problem ? 'true' : nothing}
          .value=${live(answers.message)}
          @input=${onText}
        ></textarea>`
      : html`<input
          class="input"
          id="field-${field}"
          type="text"
          dir=${field === 'contact' ? 'ltr' : 'auto'}
          inputmode=${field === 'contact' ? (answers.channel === 'email' ? 'email' : 'tel') : nothing}
          autocomplete=${autocompleteOf(field, context)}
          autocapitalize=${field === 'contact' ? 'off' : nothing}
          spellcheck="false"
          ?required=${required.includes(field)}
          aria-describedby=${described}
          aria-invalid=${problem ? 'true' : nothing}
          .value=${live(answers[field])}
          @input=${onText}
        />`;
  return html`<div class="field">
    <label for="field-${field}">${fieldLabel(field, answers)}${optionalMark(optional(field))}</label>
    ${hint ? html`<span class="hint" id="hint-${field}">${hint}</span>` : nothing} ${errorLine(field, problem)}
    ${control}
  </div>`;
}

function languageChoice(
  field: 'language' | 'written',
  { answers, problemText, onInput }: QuestionsContext,
): TemplateResult {
  const problem = problemText(field);
  const none =
    field === 'language'
      ? msg('Choose', {
          id: 'contact-form-late.choose',
          desc: 'Contact form, first line of a list of languages: nothing chosen yet',
        })
      : msg('The same', {
          id: 'contact-form-late.same-language',
          desc: 'Contact form, first line of a list of languages: write in the language the person speaks',
        });
  return html`<div class="field">
    <label for="field-${field}">${fieldLabel(field, answers)}${optionalMark(optional(field))}</label>
    ${errorLine(field, problem)}
    <select
      class="input"
      id="field-${field}"
      autocomplete="off"
      aria-describedby=${problem ? `error-${field}` : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      @change=${(event: Event) => onInput(field, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(answers[field] === '')}>${none}</option>
      ${languages.map(
        ({ tag, name }) =>
          html`<option
            value=${tag}
            lang=${tag}
            dir=${directionOf(tag)}
            translate="no"
            .selected=${live(answers[field] === tag)}
          >
            ${name}
          </option>`,
      )}
      <option value="other" .selected=${live(answers[field] === 'other')}>${anotherLanguage()}</option>
    </select>
  </div>`;
}

function channelNote({ channel }: Answers): TemplateResult | typeof nothing {
  if (channel !== 'sms' && channel !== 'whatsapp') return nothing;
  return html`<p class="notice">
    ${msg('Messages can show on a locked screen. Choose another way if somebody else looks at your phone.', {
      id: 'contact-form-late.lock-screen',
      desc: 'Contact form, after choosing SMS or WhatsApp',
    })}
  </p>`;
}

function hintOf(field: Field): string | undefined {
  switch (field) {
    case 'message':
      return msg('Write in any language.', {
        id: 'contact-form-late.message-hint',
        desc: 'Contact form, under "Your message"',
      });
    case 'name':
      return msg('Any name you like.', {
        id: 'contact-form-late.name-hint',
        desc: 'Contact form, under "Your name", which is optional',
      });
    case 'codeWord':
      return msg('If you do not hear this word, it is not us.', {
        id: 'contact-form-late.code-word-hint',
        desc: 'Contact form, under the code word',
      });
    case 'signLanguage':
      return msg('For example ASL, LSM or LSA.', {
        id: 'contact-form-late.sign-hint',
        desc: 'Contact form, under "Which sign language?"; keep the abbreviations',
      });
    default:
      return undefined;
  }
}

/** WCAG 1.3.5 wants the tokens; on a device that others use they would make the browser remember. */
function autocompleteOf(field: Field, { answers, autofill }: QuestionsContext): string {
  if (!autofill) return 'off';
  if (field === 'name') return 'name';
  if (field === 'contact') return answers.channel === 'email' ? 'email' : 'tel';
  return 'off';
}

function optional(field: Field): string | undefined {
  if (required.includes(field)) return undefined;
  return msg('(optional)', {
    id: 'contact-form-late.optional',
    desc: 'Contact form, after the label of a field that may stay empty',
  });
}

function errorLine(field: Field, problem: string | TemplateResult | undefined): TemplateResult | typeof nothing {
  return problem ? html`<span class="error" id="error-${field}">${problem}</span>` : nothing;
}

/** Where a person is, on the narrow form: `step` from 0, of the steps in which something is asked. */
export function progress(step: number, steps: readonly number[]): string {
  return msg(str`Part ${step + 1} of ${steps.length}`, {
    id: 'contact-form-late.progress',
    desc: 'Contact form on a phone: which group of questions is on screen; two numbers',
  });
}
