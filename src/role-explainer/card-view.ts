/** An opened card, the department's answers, and the details behind the status line. Loaded when first needed. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { phoneLink } from '../site/phone.js';
import type { Policy } from '../site/policy.js';
import type { Site } from '../site/site.js';
import { department, varies } from './answers-view.js';
import { unknown, type Asking } from './ask-view.js';
import type { Content } from './content/shape.js';
import { locked, type Stage } from './first-screen.js';
import { ReadAloud } from './read-aloud.js';
import { printAlone } from './print-alone.js';
import { player, recordingFor, siteBase } from './recordings.js';
import { details } from './sources-view.js';
import { spoken } from './speech.js';
import { stepDrawing } from './step-drawings.js';
import type { Call, Said, Told, Topic } from './statements.js';
import { valuesView } from './values.js';

export interface CardState extends Asking {
  topic: Topic;
  content: Content;
  told: Told;
  policy: Policy;
  /** `YYYY-MM-DD` */
  today: string;
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
  /** What fills in the agencies' answers. */
  values: typeof valuesView;
}

export { ReadAloud } from './read-aloud.js';
export { answersOf } from './answers.js';
export { attribution } from './attribution.js';
export { matches } from './search.js';
export { cardStyles } from './card-styles.js';

export const views: Views = { card, details, more, values: valuesView };

function more(stage: Stage): TemplateResult {
  return html`<button class="button" type="button" @click=${() => stage.open('handouts')}>
    ${spoken(stage.words('handouts.title'), undefined, stage.language)}
  </button>`;
}

/** What is printed and learned comes only when it is opened. */
class Handouts extends Directive {
  readonly #host?: LitElement;
  #module?: typeof import('./handouts/handouts.js');
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
      const module = await import('./handouts/handouts.js');
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
      ${/^C/.test(topic) ? unknown(stage, told, state) : nothing}
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

function calls(stage: Stage, { told, site, policy }: CardState): TemplateResult | typeof nothing {
  if (!told.call.length) return nothing;
  return html`<section class="stack tight">
    <h3>${stage.ui('callWhom')}</h3>
    <ul class="calls">
      ${told.call.map((one) => html`<li>${call(stage, one, site, policy)}</li>`)}
    </ul>
    ${interpreterHelp(stage.language)}
  </section>`;
}

function call(stage: Stage, { line, said, withheld, contacts }: Call, site: Site, { host }: Policy): TemplateResult {
  const { language } = stage;
  // A school's or a group's own phone is no police line.
  const ofPolice = host?.kind === 'police' || host?.kind === 'sheriff';
  const own = line.id === '911' ? site.emergency : line.id === 'police' && ofPolice ? site.phone : undefined;
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
