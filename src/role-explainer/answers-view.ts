/** What the agencies answer: on a card, and all of it on the department's own screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { asking, askByPhone, byAgency, type Asking } from './ask-view.js';
import type { Policy } from '../site/policy.js';
import type { Stage } from './first-screen.js';
import { spoken, theirs } from './speech.js';
import type { Said, Told } from './statements.js';

export interface Department extends Asking {
  told: Told;
  policy: Policy;
}

/** What the agencies answer; what they leave open is gathered under `unknown`. */
export function varies(stage: Stage, { varies }: Told): TemplateResult | typeof nothing {
  const answered = varies.filter(({ standing }) => standing !== 'unknown');
  if (!varies.length) return nothing;
  return html`<section class="stack tight">
    <h3>${stage.ui('varies')}</h3>
    ${byAgency(answered).map(
      ([name, said], _, all) =>
        html`${all.length > 1 && name ? html`<h4>${theirs(name)}</h4>` : nothing}
          <ul class="facts lines">
            ${topics(said).map(
              ([, all]) =>
                html`<li>${all.map((one) => html`<p>${stage.say(one)}</p>`)} ${attributionOf(stage, all)}</li>`,
            )}
          </ul>`,
    )}
    ${answered.length < varies.length ? html`<p class="unknown">${stage.ui('below')}</p>` : nothing}
  </section>`;
}

/** Once for the sentences of one answer. */
function attributionOf(stage: Stage, all: readonly Said[]) {
  const first = all.find(({ by }) => by?.on);
  return first ? stage.attribute(first) : nothing;
}

/** Every setting, answered or not, and the law behind it. */
export function department(stage: Stage, state: Department): TemplateResult {
  const { language } = stage;
  // What no agency of the file may answer is nobody's: it has no heading of its own beside theirs.
  const heading = (name: string, all: readonly unknown[]) =>
    name || all.length === 1 ? html`<h3>${name ? theirs(name) : stage.ui('unnamed')}</h3>` : nothing;
  return html`${byAgency(state.told.varies).map(
      ([name, said], _, all) =>
        html`<section class="stack tight">
          ${heading(name, all)}
          ${!name && state.policy.agencies.some(({ publisher }) => !publisher.name) ? html`<p class="unknown">${spoken(stage.words('S25.unset'), undefined, language)}</p>` : nothing}
          <dl class="answers">
            ${topics(said).map(
              ([unit, all]) =>
                html`<div class=${all.every(({ standing }) => standing === 'unknown') ? 'answer open' : 'answer'}>
                  <dt>${spoken(stage.words(`${unit.id}.name`), undefined, language)}</dt>
                  ${all.map((one) => html`<dd>${stage.say(one)} ${asking(stage, one, state)}</dd>`)}
                  <dd class="from">${attributionOf(stage, all)}</dd>
                </div>`,
            )}
          </dl>
        </section>`,
    )}
    <section class="stack tight">
      <h3>${stage.ui('law')}</h3>
      <ul class="facts lines">
        ${state.told.happens.map((one) => html`<li>${stage.say(one)} ${asking(stage, one, state)}</li>`)}
      </ul>
    </section>
    ${askByPhone(stage, state)}`;
}

function topics(varies: readonly Said[]): [{ id: string; text: string }, Said[]][] {
  const groups = new Map<string, [{ id: string; text: string }, Said[]]>();
  for (const said of varies) {
    const name = said.name ?? { id: '', text: '' };
    const group = groups.get(name.id) ?? [name, []];
    group[1].push(said);
    groups.set(name.id, group);
  }
  return [...groups.values()];
}
