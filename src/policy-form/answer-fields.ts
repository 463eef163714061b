/** The fields of one answer: its value, what goes with it, and where it is written. */
import { html, nothing, type TemplateResult } from 'lit';
import { at, labels, type Path } from './draft.js';
import { answerPath, type Form } from './form.js';
import type { Detail, Field, Question } from './questions.js';
import { line, list } from './text-fields.js';

export function renderField(form: Form, question: Question, field: Field, path: Path, value: unknown): TemplateResult {
  const { agency, answer } = form;
  const { key } = question;
  const { name, label, asks, control } = field;
  const here: Path = name ? [...path, name] : path;
  const now = name ? at(value, [name]) : value;
  const id = [agency ?? 'page', key, ...here].join('-');
  const set = (next: unknown) => answer(key, here, next);
  const legend = html`<legend>
    ${label || question.name}${asks && name ? html`<small>“${asks}”</small>` : nothing}
  </legend>`;
  if (control.kind === 'one' || control.kind === 'flag') {
    const choices: [unknown, string, string][] =
      control.kind === 'one'
        ? control.choices.map((choice) => [choice.value, choice.says, choice.value])
        : [
            [true, control.yes, 'yes'],
            [false, control.no, 'no'],
          ];
    return html`<fieldset>
      ${legend}
      ${choices.map(
        ([code, says, word]) =>
          html`<label class="choice"
            ><input type="radio" name=${id} .checked=${now === code} @change=${() => set(code)} />
            <span>${says} <code>${word}</code></span></label
          >`,
      )}
      ${
        name
          ? html`<label class="choice"
              ><input type="radio" name=${id} .checked=${now === undefined} @change=${() => set(undefined)} />
              <span>Left open</span></label
            >`
          : nothing
      }
    </fieldset>`;
  }
  if (control.kind === 'many') {
    const chosen: readonly unknown[] = Array.isArray(now) ? now : [];
    return html`<fieldset>
      ${legend}
      ${control.choices.map(
        ({ value: code, says }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${chosen.includes(code)}
              @change=${(event: Event) => {
                const on = (event.target as HTMLInputElement).checked;
                set(on ? [...chosen, code] : chosen.filter((other) => other !== code));
              }}
            />
            <span>${says} <code>${code}</code></span></label
          >`,
      )}
    </fieldset>`;
  }
  const text = Array.isArray(now) ? now.join(', ') : typeof now === 'string' ? now : '';
  return control.kind === 'texts'
    ? list(id, label, text, set)
    : line(id, label, text, set, control.kind === 'address' ? 'url' : 'text', control.says);
}

/** Consulates and legal help: as many entries as there are, and an empty one to fill in. */
export function entries(form: Form, question: Question, value: unknown): TemplateResult {
  const list = Array.isArray(value) ? value : [];
  return html`${[...list, undefined].map(
    (entry, index) =>
      html`<fieldset class="entry">
        <legend>${question.name}, ${index < list.length ? `entry ${index + 1}` : 'new entry'}</legend>
        ${question.fields.map((field) => renderField(form, question, field, ['value', index], entry))}
        ${
          index < list.length
            ? html`<p>
                <button
                  type="button"
                  @click=${() => form.change([...answerPath(form.agency, question.key), 'value', index], undefined)}
                >
                  Take this entry out
                </button>
              </p>`
            : nothing
        }
      </fieldset>`,
  )}`;
}

export function renderDetail(form: Form, key: string, detail: Detail): TemplateResult {
  const { draft, agency, answer } = form;
  const now = at(draft, [...answerPath(agency, key), detail]);
  const id = [agency ?? 'page', key, detail].join('-');
  const set = (value: unknown) => answer(key, [detail], value);
  if (detail === 'freeOfCharge' || detail === 'counselConfirmed')
    return html`<label class="choice"
      ><input
        type="checkbox"
        .checked=${now === true}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked || undefined)}
      />
      <span>${labels[detail]}</span></label
    >`;
  if (detail === 'languages') return list(id, labels[detail]!, Array.isArray(now) ? now.join(', ') : '', set);
  return detail === 'days' || detail === 'minutes'
    ? line(id, labels[detail]!, String(now ?? ''), (value) => set(Number(value) || undefined), 'number')
    : line(id, labels[detail]!, typeof now === 'string' ? now : '', set);
}

/** S26: where it is written, who approved it, and when. */
export function provenance(form: Form, key: string): TemplateResult {
  const { draft, agency, answer } = form;
  const now = at(draft, answerPath(agency, key));
  const part = (name: string, type = 'text', hint = '') => {
    const value = at(now, [name]);
    return line(
      [agency ?? 'page', key, name].join('-'),
      labels[name]!,
      typeof value === 'string' ? value : '',
      (text) => answer(key, [name], text),
      type,
      hint,
    );
  };
  return html`<fieldset>
    <legend>Where this is written</legend>
    ${part('clause', 'text', 'For “never”, the words of the rule itself.')} ${part('policyUrl', 'url')}
    ${part('approvedBy')}
    <div class="pair">${part('reviewedOn', 'date')} ${part('reviewBy', 'date')}</div>
  </fieldset>`;
}
