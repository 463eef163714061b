/** Fields that are typed into. */
import { html, nothing, type TemplateResult } from 'lit';
import { languages } from '../language/languages.js';
import { listOf } from './draft.js';

export function line(
  id: string,
  label: string,
  value: string,
  set: (value: string) => void,
  type = 'text',
  hint = '',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      id=${id}
      type=${type}
      min=${type === 'number' ? 1 : nothing}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

/** A list written as one line; names of languages become tags. */
export function list(id: string, label: string, value: string, set: (value: string[]) => void): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">With commas between: Spanish, Arabic.</p>
    <input
      id=${id}
      type="text"
      aria-describedby="${id}-hint"
      autocomplete="off"
      .value=${value}
      @change=${(event: Event) => set(listOf((event.target as HTMLInputElement).value, tagOf))}
    />
  </div>`;
}

const tags = new Map(
  languages.map(({ tag }) => [new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase(), tag]),
);
const more = { spanish: 'es', 'haitian creole': 'ht', tagalog: 'fil', dari: 'fa-AF', hmong: 'mww-Latn' };
const tagOf = (name: string) =>
  tags.get(name.toLowerCase()) ?? (more as { [name: string]: string })[name.toLowerCase()];
