/** The questions: answers and problems in, controls out. Label, hint, control and error stand in one root. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { languages } from '../language/languages.js';
import { asked, channels, interpreters, safeTimes, steps, topics, type Answers, type Field } from './fields.js';
import { anotherLanguage, fieldLabel, no, optionLabel, yes } from './labels.js';

export interface QuestionsContext {
  answers: Answers;
  /** The sentence under a field that has a problem, marked where it is the receiver's own. */
  problemText: (field: Field) => string | TemplateResult | undefined;
  /** The browser may remember and fill in. */
  autofill: boolean;
  onInput: (field: Field, value: string) => void;
  /** Under the topic: who can be asked instead. */
  afterTopic: TemplateResult | typeof nothing;
  /** Under the message: numbers that need not be told. */
  afterMessage: TemplateResult | typeof nothing;
}

const required: readonly Field[] = ['topic', 'message', 'channel', 'contact'];

/** The fields of one screen. */
export function questions(step: number, context: QuestionsContext): TemplateResult {
  return html`${steps[step]!.map((field) => (asked(field, context.answers) ? question(field, context) : nothing))}`;
}

function question(field: Field, context: QuestionsContext): TemplateResult {
  switch (field) {
    case 'topic':
      return html`${choices(field, topics, optionLabel.topic, context)} ${context.afterTopic}`;
    case 'channel':
      return html`${choices(field, channels, optionLabel.channel, context)} ${channelNote(context.answers)}`;
    case 'interpreter':
      return choices(field, interpreters, optionLabel.interpreter, context);
    case 'safeTime':
      return choices(field, safeTimes, optionLabel.safeTime, context);
    case 'sayWho':
    case 'leaveMessage':
      return choices(field, ['yes', 'no'], { yes, no }, context);
    case 'language':
    case 'written':
      return languageChoice(field, context);
    case 'message':
      return html`${textBox(field, context)} ${context.afterMessage}`;
    default:
      return textBox(field, context);
  }
}

function choices<T extends string>(
  field: Field,
  values: readonly T[],
  labels: Record<T, () => string>,
  { answers, problemText, onInput }: QuestionsContext,
): TemplateResult {
  const problem = problemText(field);
  return html`<fieldset class="field" aria-describedby=${problem ? `error-${field}` : nothing}>
    <legend>${fieldLabel(field, answers)} ${optional(field)}</legend>
    ${errorLine(field, problem)}
    <div class="choices">
      ${values.map(
        (value, index) =>
          html`<label class="choice"
            ><input
              type="radio"
              id=${index === 0 ? `field-${field}` : nothing}
              name=${field}
              value=${value}
              ?required=${required.includes(field)}
              .checked=${live(answers[field] === value)}
              @change=${() => onInput(field, value)}
            /><span>${labels[value]()}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
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
    <label for="field-${field}">${fieldLabel(field, answers)} ${optional(field)}</label>
    ${hint ? html`<span class="hint" id="hint-${field}">${hint}</span>` : nothing} ${errorLine(field, problem)}
    ${control}
  </div>`;
}

function languageChoice(field: 'language' | 'written', { answers, onInput }: QuestionsContext): TemplateResult {
  const none =
    field === 'language'
      ? msg('Choose', {
          id: 'contact-form.choose',
          desc: 'Contact form, first line of a list of languages: nothing chosen yet',
        })
      : msg('The same', {
          id: 'contact-form.same-language',
          desc: 'Contact form, first line of a list of languages: write in the language the person speaks',
        });
  return html`<div class="field">
    <label for="field-${field}">${fieldLabel(field, answers)} ${optional(field)}</label>
    <select
      class="input"
      id="field-${field}"
      autocomplete="off"
      @change=${(event: Event) => onInput(field, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${live(answers[field] === '')}>${none}</option>
      ${languages.map(
        ({ tag, name, dir }) =>
          html`<option value=${tag} lang=${tag} dir=${dir} translate="no" .selected=${live(answers[field] === tag)}>
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
      id: 'contact-form.lock-screen',
      desc: 'Contact form, after choosing SMS or WhatsApp',
    })}
  </p>`;
}

function hintOf(field: Field): string | undefined {
  switch (field) {
    case 'message':
      return msg('Write in any language.', {
        id: 'contact-form.message-hint',
        desc: 'Contact form, under "Your message"',
      });
    case 'name':
      return msg('Any name you like.', {
        id: 'contact-form.name-hint',
        desc: 'Contact form, under "Your name", which is optional',
      });
    case 'codeWord':
      return msg('If you do not hear this word, it is not us.', {
        id: 'contact-form.code-word-hint',
        desc: 'Contact form, under the code word',
      });
    case 'signLanguage':
      return msg('For example ASL, LSM or LSA.', {
        id: 'contact-form.sign-hint',
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

function optional(field: Field): TemplateResult | typeof nothing {
  if (required.includes(field)) return nothing;
  return html`<span class="optional"
    >${msg('(optional)', { id: 'contact-form.optional', desc: 'Contact form, after the label of a field that may stay empty' })}</span
  >`;
}

function errorLine(field: Field, problem: string | TemplateResult | undefined): TemplateResult | typeof nothing {
  return problem ? html`<span class="error" id="error-${field}">${problem}</span>` : nothing;
}

/** Where a person is, on the narrow form. */
export function progress(step: number): string {
  return msg(str`Part ${step + 1} of ${steps.length}`, {
    id: 'contact-form.progress',
    desc: 'Contact form on a phone: which group of questions is on screen; two numbers',
  });
}
