/** Which agencies the file speaks for, who the one on the screen is, and what each of its new answers begins with. */
import { html, type TemplateResult } from 'lit';
import type { Publisher } from '../site/policy.js';
import { KINDS } from '../site/settings.js';
import { at, labels, type Path } from './draft.js';
import { agencyPath, type Form } from './form.js';
import { line } from './text-fields.js';

const kinds: { readonly [kind: string]: string } = {
  police: 'City police',
  sheriff: 'Sheriff',
  school: 'School or school district',
  'community-group': 'Community group',
  city: 'City or county',
};

export function agencies(form: Form): TemplateResult {
  const { draft, agency } = form;
  const others = Array.isArray(draft.agencies) ? draft.agencies : [];
  const tab = (index: number | undefined, name: unknown, otherwise: string) =>
    html`<button type="button" aria-pressed=${agency === index} @click=${() => form.turnTo(index)}>
      ${typeof name === 'string' && name ? name : otherwise}
    </button>`;
  return html`<nav aria-label="Agencies" class="tabs">
    ${tab(undefined, at(draft, ['publisher', 'name']), 'Who publishes the page')}
    ${others.map((other, index) => tab(index, at(other, ['publisher', 'name']), `Agency ${index + 2}`))}
    <button
      type="button"
      class="add"
      @click=${() => {
        form.change(['agencies', others.length], { publisher: {}, settings: {} });
        form.turnTo(others.length);
      }}
    >
      + Another agency
    </button>
  </nav>`;
}

export function publisher(form: Form): TemplateResult {
  const { draft, agency, change } = form;
  const path: Path = [...agencyPath(agency), 'publisher'];
  const own = (at(draft, path) ?? {}) as Publisher;
  const main = agency === undefined;
  return html`<fieldset class="box">
    <legend>${main ? 'Who publishes the page' : 'Which agency this is'}</legend>
    ${line('publisher-name', 'Name', own.name ?? '', (value) => change([...path, 'name'], value))}
    <div class="field">
      <label for="publisher-kind">Kind</label>
      <select
        id="publisher-kind"
        @change=${(event: Event) => change([...path, 'kind'], (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!own.kind}></option>
        ${KINDS.map((kind) => html`<option value=${kind} ?selected=${own.kind === kind}>${kinds[kind] ?? kind}</option>`)}
      </select>
    </div>
    ${line('publisher-state', 'State, in two letters', own.state ?? '', (value) => change([...path, 'state'], value))}
    ${
      main
        ? html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${draft.example !== undefined && draft.example !== false}
              @change=${(event: Event) => change(['example'], (event.target as HTMLInputElement).checked || undefined)}
            />
            This is an example: everything in it is invented. Every screen will say so.</label
          >`
        : html`<p>
            <button type="button" @click=${() => takeOut(form)}>Take this agency out</button>
          </p>`
    }
  </fieldset>`;
}

function takeOut({ agency, turnTo, change }: Form): void {
  turnTo(undefined);
  change(['agencies', agency!], undefined);
}

export function usualValues({ usual, use }: Form): TemplateResult {
  const set = (name: string) => (value: string) => use(name, value);
  return html`<fieldset class="box">
    <legend>For each new answer</legend>
    <p class="hint">Written into an answer when you first choose it. You can change it there.</p>
    ${line('usual-approvedBy', labels.approvedBy!, usual.approvedBy!, set('approvedBy'))}
    <div class="pair">
      ${line('usual-reviewedOn', labels.reviewedOn!, usual.reviewedOn!, set('reviewedOn'), 'date')}
      ${line('usual-reviewBy', labels.reviewBy!, usual.reviewBy!, set('reviewBy'), 'date')}
    </div>
  </fieldset>`;
}
