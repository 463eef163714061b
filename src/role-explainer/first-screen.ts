/** The first screen: agencies side by side, the two papers, what nothing changes, and the way to a situation. */
import { html, nothing, type TemplateResult } from 'lit';
import { agencies, cardNames, groups, rows, type AgencyId } from './content/core.js';
import { figure, paper } from './drawings.js';
import type { Units } from './content/shape.js';
import { plain, spoken, type Spoken } from './speech.js';
import type { Said, Told } from './statements.js';

/** What a view needs from the element. */
export interface Stage {
  language: string;
  /** Words shown that no person has checked. */
  draft: boolean;
  /** A heading or button: unit `ui.<name>`, `{0}` and so on filled with the values. */
  ui: (name: string, ...values: string[]) => string;
  /** A unit's words. */
  words: (unit: string) => Spoken;
  /** A said line with its marks; `part` is never set on a locked one. */
  say: (said: Said) => TemplateResult;
  /** Who says it, when, and where it is written. */
  attribute: (said: Said) => TemplateResult | typeof nothing;
  open: (topic: string) => void;
}

export interface FirstScreenState {
  told: Told;
  /** Which units have arrived. */
  units: Units;
  /** Agencies in the columns; a narrow view shows the first local and the first federal one. */
  columns: readonly AgencyId[];
  query: string;
  /** Whether a card answers a search; comes with the cards, which the field's focus asks for. */
  matches?: (card: string, query: string) => boolean;
  hasPolicy: boolean;
  /** The way to what can be printed and learned; comes with the cards, its place is kept. */
  more?: (stage: Stage) => TemplateResult;
  choose: (column: number, agency: AgencyId) => void;
  search: (query: string) => void;
}

export function firstScreen(stage: Stage, state: FirstScreenState): TemplateResult {
  const { told } = state;
  return html`
    <div part="comparison">${comparison(stage, state)}</div>
    <ul class="facts">
      ${told.facts.filter(({ statement }) => statement?.id !== 'R13').map((said) => html`<li>${stage.say(said)}</li>`)}
    </ul>
    <section class="stack tight" part="papers">
      <h3>${stage.ui('papers')}</h3>
      <div class="papers">${papers(stage)}</div>
      <p><strong>${stage.ui('signature')}</strong></p>
      ${told.facts.filter(({ statement }) => statement?.id === 'R13').map((said) => html`<p>${stage.say(said)}</p>`)}
    </section>
    ${locked(stage, told)}
    <section class="stack" part="situations">
      <h3>${stage.ui('happened')}</h3>
      ${situations(stage, state)}
    </section>
    <section class="stack tight department" part="department">
      <h3>${stage.ui('agencySays')}</h3>
      ${
        state.hasPolicy
          ? html`<ul class="stack tight">
              ${told.varies.map((said) => html`<li>${stage.say(said)} ${stage.attribute(said)}</li>`)}
            </ul>`
          : html`<p>${stage.ui('agencySaysNothing')}</p>`
      }
      <p>
        <button class="button" id="way-department" type="button" @click=${() => stage.open('department')}>
          ${stage.ui('showAnswers')}
        </button>
      </p>
    </section>
    <p class="more">${state.more?.(stage)}</p>
  `;
}

/** Two lines that stand wherever the explainer speaks; styles and filters have no hold on them. */
export function locked(stage: Stage, told: Told): TemplateResult {
  return html`<section class="locked stack tight">
    <h3>${stage.ui('locked')}</h3>
    <ul class="facts">
      ${told.locked.map((said) => html`<li>${stage.say(said)}</li>`)}
    </ul>
  </section>`;
}

function comparison(stage: Stage, { told, units, columns, choose }: FirstScreenState): TemplateResult {
  const cell = (agency: AgencyId, row: string) => {
    const deal = `${agency}.${row}.deal`;
    const unit = told.mayEnforce && deal in units ? deal : `${agency}.${row}`;
    return spoken(stage.words(unit), undefined, stage.language);
  };
  const name = (agency: AgencyId) => plain(stage.words(`${agency}.name`));
  const options = (level: 'local' | 'federal', chosen: AgencyId) =>
    agencies
      .filter((agency) => agency.level === level)
      .map(({ id }) => html`<option value=${id} ?selected=${id === chosen}>${name(id)}</option>`);
  // Explicit roles: rows are drawn as grids, and some browsers then forget what they are.
  return html`<table class="compare" role="table" aria-label=${stage.ui('title')}>
    <thead>
      <tr role="row">
        <th class="corner" role="columnheader"><span class="visually-hidden">${stage.ui('compare')}</span></th>
        ${columns.map(
          (id, column) =>
            html`<th role="columnheader" scope="col">
              ${figure(id)}
              <select
                class="input"
                aria-label=${stage.ui('compare')}
                .value=${id}
                @change=${(event: Event) => choose(column, (event.target as HTMLSelectElement).value as AgencyId)}
              >
                <optgroup label=${stage.ui('local')}>${options('local', id)}</optgroup>
                <optgroup label=${stage.ui('federal')}>${options('federal', id)}</optgroup>
              </select>
              ${
                stage.language === 'en'
                  ? nothing
                  : html`<span class="english" lang="en" dir="ltr" translate="no"
                      >${agencies.find((agency) => agency.id === id)?.english}</span
                    >`
              }
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${stage.ui(`row.${row}`)}</th>
            ${columns.map((id) => html`<td role="cell">${cell(id, row)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function papers(stage: Stage): TemplateResult[] {
  const words = (unit: string) => spoken(stage.words(unit), undefined, stage.language);
  return (['judge', 'ice'] as const).map(
    (kind) =>
      html`<figure>
        ${paper(kind)}
        <figcaption>
          <strong>${words(`paper.${kind}`)}</strong>
          <span>${words(`paper.${kind}.court`)}</span>
          <span class="signed">${words(`paper.${kind}.sign`)}</span>
        </figcaption>
      </figure>`,
  );
}

function situations(stage: Stage, { query, matches, search }: FirstScreenState): TemplateResult {
  const found = cardNames.filter(({ id }) => !query || !matches || matches(id, query));
  return html`
    <div class="field">
      <label for="search">${stage.ui('search')}</label>
      <input
        class="input"
        id="search"
        type="search"
        autocomplete="off"
        .value=${query}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
      />
      <p role="status">
        ${
          found.length
            ? query && html`<span class="visually-hidden">${stage.ui('search')}: ${found.length}</span>`
            : stage.ui('noMatch')
        }
      </p>
    </div>
    <div class="groups">
      ${groups.map((group) => {
        const mine = found.filter((card) => card.group === group);
        return mine.length
          ? html`<section>
              <h4>${stage.ui(`group.${group}`)}</h4>
              <ul>
                ${mine.map(
                  ({ id }) =>
                    html`<li>
                      <button class="situation" id="way-${id}" type="button" @click=${() => stage.open(id)}>
                        ${spoken(stage.words(`${id}.title`), undefined, stage.language)}
                      </button>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing;
      })}
    </div>
  `;
}
