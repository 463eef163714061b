/** An opened card, the department's answers, and the details behind the status line. Loaded when first needed. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { formatDate } from '../language/formatters.js';
import { phoneLink } from '../site/phone.js';
import type { Policy } from '../site/policy.js';
import type { Site } from '../site/site.js';
import type { Statement } from './content/shape.js';
import { locked, type Stage } from './first-screen.js';
import { ReadAloud } from './read-aloud.js';
import { printAlone } from './print-alone.js';
import { player, recordingFor, siteBase } from './recordings.js';
import { plain, spoken } from './speech.js';
import { stepDrawing } from './step-drawings.js';
import type { Call, Content, Said, Told, Topic } from './statements.js';

export interface CardState {
  topic: Topic;
  content: Content;
  told: Told;
  policy: Policy;
  site: Site;
  /** `YYYY-MM-DD` */
  today: string;
  ask: (question: string) => void;
  reader: ReadAloud;
  /** The link that was made, once its button was pressed. */
  link?: string;
  linked: (link: string) => void;
}

export interface Views {
  /** The way to what can be printed and learned, on the first screen. */
  more: (stage: Stage) => TemplateResult;
  card: (stage: Stage, state: CardState) => TemplateResult;
  details: (stage: Stage, told: Told, policy: Policy) => TemplateResult;
}

export { ReadAloud } from './read-aloud.js';
export { answersOf } from './answers.js';
export { attribution } from './attribution.js';
export { matches } from './search.js';
export { cardStyles } from './card-styles.js';

export const views: Views = { card, details, more };

function more(stage: Stage): TemplateResult {
  return html`<button class="button" type="button" @click=${() => stage.open('handouts')}>
    ${spoken(stage.words('handouts.title'), undefined, stage.language)}
  </button>`;
}

/** What is printed and learned comes only when it is opened. */
class Handouts extends Directive {
  readonly #host?: LitElement;
  #module?: typeof import('./handouts.js');
  #failed = false;
  #asked = false;

  constructor(part: PartInfo) {
    super(part);
    this.#host = (part as ChildPart).options?.host as LitElement | undefined;
  }

  render(stage: Stage, state: CardState): TemplateResult {
    if (this.#module) return this.#module.handouts(stage, state);
    if (!this.#asked) void this.#load();
    return this.#failed
      ? html`<div class="notice stack tight" role="alert">
          <p>${stage.ui('failed')}</p>
          <p><button class="button" type="button" @click=${() => this.#load()}>${stage.ui('again')}</button></p>
        </div>`
      : html`<p class="muted" role="status">${stage.ui('loading')}</p>`;
  }

  async #load(): Promise<void> {
    this.#asked = true;
    this.#failed = false;
    try {
      const module = await import('./handouts.js');
      if (this.#host) module.adopt(this.#host.renderRoot as ShadowRoot);
      this.#module = module;
    } catch {
      this.#failed = true;
    }
    this.#host?.requestUpdate();
  }
}
const handoutView = directive(Handouts);

function card(stage: Stage, state: CardState): TemplateResult {
  const { told, topic } = state;
  const { language } = stage;
  const title =
    topic === 'department'
      ? stage.ui('agencySays')
      : state.content.units[`${topic}.title`]
        ? spoken(stage.words(`${topic}.title`), undefined, language)
        : stage.ui('title');
  return html`
    <p class="no-print">
      <button class="button quiet back" type="button" @click=${() => stage.open('agencies')}>
        <span class="arrow" aria-hidden="true">←</span> ${stage.ui('back')}
      </button>
    </p>
    <article class="stack" part="card">
      <h2 id="title" tabindex="-1">${title}</h2>
      ${topic === 'handouts' ? handoutView(stage, state) : topic === 'department' ? department(stage, state) : situation(stage, state)}
    </article>
    ${locked(stage, told)}
    <div class="stack">
      ${/^C/.test(topic) ? open(stage, state) : nothing}
      <details class="sources">
        <summary>${stage.ui('sources')}</summary>
        ${details(stage, told, state.policy)}
      </details>
      <div class="row no-print">
        ${/^C/.test(topic) ? aloud(stage, state) : topic === 'department' ? readButton(stage, state) : nothing}
        ${
          topic === 'handouts'
            ? nothing
            : html`<button class="button" type="button" @click=${printCard}>${stage.ui('print')}</button>
                <button class="button" type="button" @click=${() => share(state)}>${stage.ui('share')}</button>
                ${more(stage)}`
        }
      </div>
      <p class="no-print" role="status">
        ${state.link ? html`${stage.ui('shared')} <a href=${state.link}><bdi dir="ltr">${state.link}</bdi></a>` : nothing}
      </p>
    </div>
  `;
}

/** A liaison's own voice where there is one; else, or where it does not play, a voice on the device. */
function aloud(stage: Stage, state: CardState): TemplateResult | typeof nothing {
  const { topic, site, today } = state;
  const recording = recordingFor(site.liaisons, topic, stage.language, today, siteBase());
  return recording ? player(stage, recording, readButton(stage, state)) : readButton(stage, state);
}

function readButton(stage: Stage, { reader }: CardState): TemplateResult | typeof nothing {
  if (!reader.can(stage.language)) return nothing;
  return html`<button class="button" type="button" aria-pressed=${reader.reading} @click=${read(reader)}>
    ${reader.reading ? stage.ui('stop') : stage.ui('read')}
  </button>`;
}

/** With the sources open: a closed part does not print. */
function printCard(event: Event): void {
  const root = (event.currentTarget as HTMLElement).closest('.root')!;
  const sources = root.querySelector<HTMLDetailsElement>('details.sources');
  const wasOpen = sources?.open ?? false;
  if (sources) sources.open = true;
  printAlone(root, () => {
    if (sources) sources.open = wasOpen;
  });
}

/** The only place where a topic enters an address, and only into one that the visitor asked for. */
function share({ topic, linked }: CardState): void {
  const url = new URL(location.href);
  url.searchParams.set('liaison-topic', topic);
  void navigator.clipboard?.writeText(url.href).catch(() => undefined);
  linked(url.href);
}

/** From the heading of the card down, sentence by sentence. */
function read(reader: ReadAloud) {
  return (event: Event): void => {
    if (reader.reading) return reader.stop();
    const card = (event.currentTarget as HTMLElement).closest('.root')!;
    void reader.read(card.querySelectorAll<HTMLElement>('h2, h3, .said, .unknown'));
  };
}

function situation(stage: Stage, state: CardState): TemplateResult {
  const { told } = state;
  const steps = known(told.steps);
  return html`${lines(stage, stage.ui('who'), told.who)} ${lines(stage, stage.ui('happens'), known(told.happens))}
  ${varies(stage, told)}
  ${
    steps.length
      ? html`<section class="stack tight">
          <h3>${stage.ui('steps')}</h3>
          <ol class="steps">
            ${steps.map(
              (said) =>
                html`<li>
                  ${stepDrawing(said.statement?.id)}
                  <div>${stage.say(said)}</div>
                </li>`,
            )}
          </ol>
        </section>`
      : nothing
  }
  ${calls(stage, state)}`;
}

const known = (said: readonly Said[]) => said.filter(({ standing }) => standing !== 'unknown');

function lines(stage: Stage, heading: string, said: readonly Said[]): TemplateResult | typeof nothing {
  if (!said.length) return nothing;
  return html`<section class="stack tight">
    <h3>${heading}</h3>
    <ul class="facts lines">
      ${said.map((one) => html`<li>${stage.say(one)}</li>`)}
    </ul>
  </section>`;
}

/** What the agencies answer; what they leave open is gathered under `open`. */
function varies(stage: Stage, { varies }: Told): TemplateResult | typeof nothing {
  const answered = varies.filter(({ standing }) => standing !== 'unknown');
  if (!varies.length) return nothing;
  return html`<section class="stack tight">
    <h3>${stage.ui('varies')}</h3>
    ${byAgency(answered).map(
      ([name, said], _, all) =>
        html`${all.length > 1 && name ? html`<h4><bdi>${name}</bdi></h4>` : nothing}
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

/** Agencies answer apart: one never covers another. */
function byAgency(varies: readonly Said[]): [string, Said[]][] {
  const groups = new Map<string, Said[]>();
  for (const said of varies) {
    const name = said.by?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), said]);
  }
  return [...groups];
}

function department(stage: Stage, state: CardState): TemplateResult {
  const { language } = stage;
  return html`${byAgency(state.told.varies).map(
      ([name, said]) =>
        html`<section class="stack tight">
          <h3>${name ? html`<bdi>${name}</bdi>` : stage.ui('unnamed')}</h3>
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

function calls(stage: Stage, { told, site }: CardState): TemplateResult | typeof nothing {
  if (!told.call.length) return nothing;
  return html`<section class="stack tight">
    <h3>${stage.ui('callWhom')}</h3>
    <ul class="calls">
      ${told.call.map((one) => html`<li>${call(stage, one, site)}</li>`)}
    </ul>
    ${interpreterHelp(stage.language)}
  </section>`;
}

function call(stage: Stage, { line, said, withheld, contacts }: Call, site: Site): TemplateResult {
  const { language } = stage;
  const own = line.id === '911' ? site.emergency : line.id === 'police' ? site.phone : undefined;
  const number = own ?? line.phone;
  const opened = line.what.sources.some((source) => source.includes(' @'));
  const ours = !own && line.id !== '911' && (line.phone || line.site);
  return html`<span>${spoken(stage.words(said.unit), undefined, language)}</span>
    ${(line.phone || line.site) && line.name !== number ? html`<span class="muted" lang="en" dir="ltr" translate="no">${line.name}</span>` : nothing}
    ${
      ours && withheld
        ? html`<small class="mark">${stage.ui('numberOld')}</small>`
        : html`${number ? phoneLink(number) : nothing}
          ${line.site ? html`<a href="https://${line.site}" rel="external"><bdi dir="ltr">${line.site}</bdi></a>` : nothing}
          ${ours && !opened ? html`<small class="mark">${stage.ui('numberUnchecked')}</small>` : nothing}
          ${ours && said.standing === 'due' ? html`<small class="mark">${stage.ui('due')}</small>` : nothing}`
    }
    ${
      contacts.length
        ? html`<ul class="contacts">
            ${contacts.map((one) => html`<li>${stage.say(one)}</li>`)}
          </ul>`
        : nothing
    }`;
}

/** Everything unknown in one place, each with the way to ask. */
function open(stage: Stage, state: CardState): TemplateResult | typeof nothing {
  const { told } = state;
  const unknown = [told.happens, told.varies, told.steps].flat().filter(({ standing }) => standing === 'unknown');
  if (!unknown.length) return nothing;
  return html`<section class="notice stack tight">
    <h3>${stage.ui('unknown')}</h3>
    ${byAgency(unknown).map(
      ([name, said]) =>
        html`${name ? html`<h4><bdi>${name}</bdi></h4>` : nothing}
          <ul class="questions">
            ${said.map((one) => html`<li><span>${stage.say(one)}</span> ${asking(stage, one, state)}</li>`)}
          </ul>`,
    )}
    ${askByPhone(stage, state)}
  </section>`;
}

function askByPhone(stage: Stage, { site }: CardState): TemplateResult | typeof nothing {
  if (site.phone)
    return html`<p>${stage.ui('askCall')} ${phoneLink(site.phone)}</p>
      ${interpreterHelp(stage.language)}`;
  return formOnPage() ? nothing : html`<p>${stage.ui('askNobody')}</p>`;
}

/** Puts the question, never the visitor's situation, into the page's form. */
function asking(stage: Stage, { question }: Said, { ask }: CardState): TemplateResult | typeof nothing {
  const form = formOnPage();
  if (!question || !form) return nothing;
  const text = plain(stage.words(question.unit), undefined, stage.language);
  return html`<button
    class="button no-print"
    type="button"
    aria-label="${stage.ui('ask')}: ${text}"
    @click=${() => {
      ask(text);
      form.scrollIntoView({ block: 'start' });
    }}
  >
    ${stage.ui('ask')}
  </button>`;
}

function formOnPage(): Element | null {
  return document.querySelector('liaison-contact-form, [data-liaison="contact-form"]');
}

/** Every statement shown, with what it rests on. What nobody opened has no citation. */
function details(stage: Stage, told: Told, policy: Policy): TemplateResult {
  const shown = new Map<string, Statement>();
  for (const { statement, standing } of [told.who, told.facts, told.happens, told.steps, told.locked].flat())
    if (statement && standing !== 'unknown') shown.set(statement.id, statement);
  return html`<p>${stage.ui('notAdvice')}</p>
    <ul class="sources">
      ${[...shown.values()].map((statement) => html`<li>${source(stage, statement, policy)}</li>`)}
    </ul>
    <p class="sources">${inShort(stage, [...shown.values()])}</p>`;
}

const openedOf = ({ sources }: Statement) => sources.map((entry) => entry.split(' @')).filter(([, on]) => on);

const dayOf = (language: string, on: string) =>
  on.length === 7 ? formatDate(language, `${on}-01`, 'month') : formatDate(language, on, 'medium');

/** On paper, where the sentences stand above: each source once, and for how many sentences none was opened. */
function inShort(stage: Stage, statements: readonly Statement[]): TemplateResult[] {
  const cites = new Map(
    statements
      .flatMap(openedOf)
      .map(([cite, on]) => [
        `${cite} @${on}`,
        html`<bdi lang="en" dir="ltr">${cite}</bdi> (${stage.ui('opened', dayOf(stage.language, on!))})`,
      ]),
  );
  const missing = (['sourceNews', 'sourceUnchecked'] as const).flatMap((name) => {
    const count = statements.filter(
      (one) => !openedOf(one).length && (one.evidence === 'N') === (name === 'sourceNews'),
    ).length;
    return count ? [html`${stage.ui(name)} (${count})`] : [];
  });
  return [...cites.values(), ...missing].map((part, at) => html`${at ? ' · ' : ''}${part}`);
}

function source(stage: Stage, statement: Statement, policy: Policy): TemplateResult {
  const { language } = stage;
  const opened = openedOf(statement);
  const cleared = policy.cleared[statement.id];
  const date = (on: string) => dayOf(language, on);
  return html`${spoken(stage.words(statement.id), undefined, language)}
    <small class="muted">
      ${
        opened.length
          ? opened.map(
              ([cite, on]) =>
                html`<span><bdi lang="en" dir="ltr">${cite}</bdi> (${stage.ui('opened', date(on!))})</span> `,
            )
          : statement.evidence === 'N'
            ? stage.ui('sourceNews')
            : stage.ui('sourceUnchecked')
      }
      ${stage.ui('lookedAt', date(statement.asOf))}
      ${cleared ? stage.ui('cleared', cleared.counsel, date(cleared.on)) : stage.ui('uncleared')}
    </small>`;
}
