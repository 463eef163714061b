import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FirstView } from '../host/first-view.js';
import { formatDate } from '../language/formatters.js';
import { LanguageController } from '../language/language-controller.js';
import { words } from '../language/words/role-explainer.js';
import { foot } from '../site/foot.js';
import { phoneLink } from '../site/phone.js';
import { readSite } from '../site/entries.js';
import { SiteController } from '../site/site-controller.js';
import type { Policy } from '../site/policy.js';
import type { Site } from '../site/site.js';
import { base } from '../theme/base.js';
import { content } from '../theme/content.js';
import { tokens } from '../theme/tokens.js';
import { ContentController } from './content-controller.js';
import { cardNames, type AgencyId } from './content/core.js';
import { firstScreen, type Stage } from './first-screen.js';
import { plain, spoken, theirs } from './speech.js';
import { tell, type Said, type Topic } from './statements.js';
import { styles } from './styles.js';

const EMPTY: Policy = { example: false, agencies: [], cleared: {} };

/**
 * Who does what: local police and federal immigration agents, side by side, by situation, and with what the department
 * itself says. What is not known is said to be unknown.
 *
 * @tag liaison-role-explainer
 * @summary Explains who does what, and says what is unknown.
 * @slot - What is on the page until the widget shows: keep the phone number there.
 * @fires liaison-ready - The first view is on screen.
 * @fires liaison-error - `{ code, message, source? }` for the webmaster: `policy-invalid`, `import-failed`.
 * @fires liaison-ask - `{ question }`: the visitor wants to ask this; the contact form listens on the document.
 * @csspart comparison - The agencies side by side.
 * @csspart papers - The two papers.
 * @csspart situations - Search and list of situations.
 * @csspart department - What the department says.
 * @csspart card - An opened situation.
 */
export class LiaisonRoleExplainer extends LitElement {
  static override styles = [tokens, base, content, styles];

  static override properties = {
    topic: {},
    policy: {},
    content: {},
    unreviewed: {},
    site: { attribute: false },
    today: { attribute: false },
    shownTopic: { state: true },
    columns: { state: true },
    query: { state: true },
    detailsOpen: { state: true },
    link: { state: true },
  };

  /** Topic or situation opened first: `agencies`, `department`, `handouts`, or a card such as `C2`. */
  topic: Topic = 'agencies';
  /** Address of the policy file, or the object it holds; default: a child `<script type="application/json">`, the site file's. */
  policy?: string | object;
  /** Address on this site of newer facts, by statement id. */
  content?: string;
  /** `hide` shows English where no person has checked the words; default: the site file's. */
  unreviewed?: 'show' | 'hide';
  /** A site file's content, in place of the page's. */
  site?: Site;
  /** `YYYY-MM-DD` on which ages are judged; the visitor's own day by default. For tests. */
  today?: string;

  private shownTopic: Topic = 'agencies';
  private columns: readonly AgencyId[] = ['police', 'sheriff', 'ice', 'border'];
  private query = '';
  private detailsOpen = false;
  private link?: string;

  private readonly languageController = new LanguageController(this, 'role-explainer', words);
  private readonly siteController = new SiteController(this, readSite);
  private readonly loaded = new ContentController(this);
  private readonly view = new FirstView(
    this,
    () =>
      this.languageController.ready &&
      this.siteController.ready &&
      this.loaded.ready &&
      !!this.loaded.policy &&
      (this.shownTopic === 'agencies' || !!this.loaded.cards || this.loaded.failed),
  );

  /** BCP 47 tag of the language shown. */
  get language(): string {
    return this.languageController.language;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('topic')) {
      // A link that somebody made with Share.
      const shared = new URLSearchParams(location.search).get('liaison-topic') ?? '';
      this.shownTopic = [shared, this.topic].find(isTopic) ?? 'agencies';
      if (this.shownTopic !== 'agencies') void this.loaded.loadCards();
    }
    if (!this.siteController.ready) return;
    const inline = this.querySelector('script[type="application/json"]')?.textContent ?? undefined;
    void this.loaded.readPolicy(this.policy ?? inline ?? this.ofSite.policy, this.day);
  }

  protected override render(): TemplateResult {
    if (!this.view.shown) return html`<slot></slot>`;
    const { language } = this;
    const { content: all, answers, cards, policy = EMPTY } = this.loaded;
    const today = this.day;
    const site = this.ofSite;
    const stage = this.stage;
    const first = this.shownTopic === 'agencies';
    const told = tell(all, policy, this.shownTopic, today, answers);
    const example = policy.example || site.example;
    return html`${site.failed ? html`<slot></slot>` : nothing}
      <div class="stack root" lang=${language} dir=${this.languageController.direction}>
        <p class="danger row">
          <strong>${spoken(this.loaded.wordsOf('danger'), undefined, language)}</strong>
          ${this.callLink(site.emergency)}
        </p>
        ${
          first
            ? html`<h2 id="title" tabindex="-1">${this.ui('title')}</h2>
                ${firstScreen(stage, {
                  told,
                  units: all.units,
                  columns: this.columns,
                  query: this.query,
                  matches: cards?.finds,
                  hasPolicy: policy.agencies.length > 0,
                  choose: this.choose,
                  search: (query) => (this.query = query),
                  more: cards?.views.more,
                })}`
            : cards
              ? cards.views.card(stage, {
                  topic: this.shownTopic,
                  content: all,
                  told,
                  policy,
                  site,
                  today,
                  ask: this.ask,
                  reader: cards.reader,
                  link: this.link,
                  linked: (link) => (this.link = link),
                })
              : this.renderWaiting()
        }
        <div class="status">
          ${told.status.uncleared ? html`<span>${this.ui('uncleared')}</span>` : nothing}
          ${told.status.asOf ? html`<span>${this.ui('factsFrom', monthOf(language, told.status.asOf))}</span>` : nothing}
          ${foot(this.languageController, { ...site, example })}
          <button
            class="link"
            type="button"
            aria-expanded=${this.detailsOpen}
            aria-controls="details"
            @click=${this.toggleDetails}
          >
            ${this.ui('details')}
          </button>
        </div>
        <div id="details" class="details stack tight" ?hidden=${!this.detailsOpen}>
          ${cards && this.detailsOpen ? cards.views.details(stage, told, policy) : nothing}
        </div>
      </div>`;
  }

  private callLink(number: string): TemplateResult {
    return html`<a class="button call" href="tel:${number.replace(/[^\d+*#]/g, '')}">${this.ui('call', number)}</a>`;
  }

  private renderWaiting(): TemplateResult {
    return this.loaded.failed
      ? html`<div class="notice stack tight" role="alert">
          <p>${this.ui('failed')}</p>
          <p>
            <button class="button" type="button" @click=${() => this.loaded.loadCards()}>${this.ui('again')}</button>
          </p>
        </div>`
      : html`<p class="muted" role="status">${this.ui('loading')}</p>`;
  }

  private get stage(): Stage {
    return {
      language: this.language,
      draft: this.languageController.draft,
      words: this.loaded.wordsOf,
      ui: this.ui,
      say: (said) => this.say(said),
      attribute: (said) => this.loaded.attribution?.(said, this.language, this.loaded.wordsOf) ?? nothing,
      open: (topic) => void this.open(topic),
    };
  }

  private get ofSite(): Site {
    return this.site ?? this.siteController.site;
  }

  private get day(): string {
    if (this.today) return this.today;
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  private readonly ui = (name: string, ...values: string[]): string => plain(this.loaded.wordsOf(`ui.${name}`), values);

  private say(said: Said): TemplateResult {
    const { language } = this;
    const words = said.unit ? this.loaded.wordsOf(said.unit) : { text: '', language };
    return html`<span class=${said.standing === 'unknown' ? 'unknown' : 'said'}
        >${said.text ? spoken(words, this.loaded.cards?.views.values(said.values, words.language), language) : nothing}
        ${said.words ? theirs(said.words) : nothing} ${said.phone ? phoneLink(said.phone) : nothing}
        ${said.url ? html`<a href=${said.url} rel="external"><bdi dir="ltr">${said.url}</bdi></a>` : nothing}</span
      >
      ${said.standing === 'due' ? html`<small class="mark">${this.ui('due')}</small>` : nothing}
      ${said.text && words.language !== language ? html`<small class="mark">${this.ui('notTranslated')}</small>` : nothing}`;
  }

  /** Opening a card changes neither address nor title and fires nothing that names it. Who comes back is where they left. */
  private async open(topic: Topic): Promise<void> {
    const from = this.shownTopic;
    this.shownTopic = topic;
    this.link = undefined;
    this.loaded.cards?.reader.stop();
    if (topic !== 'agencies') await this.loaded.loadCards();
    await this.updateComplete;
    const way = topic === 'agencies' && this.renderRoot.querySelector<HTMLElement>(`#way-${from}`);
    (way || this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }

  private readonly ask = (question: string): void => {
    this.dispatchEvent(new CustomEvent('liaison-ask', { detail: { question }, bubbles: true, composed: true }));
  };

  /** What the other agencies do may still be on its way. */
  private readonly choose = (column: number, agency: AgencyId): void => {
    this.columns = this.columns.map((old, at) => (at === column ? agency : old));
    void this.loaded.loadCards(true);
  };

  private readonly toggleDetails = async (): Promise<void> => {
    this.detailsOpen = !this.detailsOpen;
    if (this.detailsOpen) await this.loaded.loadCards(true);
  };
}

const isTopic = (topic: Topic): boolean =>
  topic === 'department' || topic === 'handouts' || cardNames.some(({ id }) => id === topic);

function monthOf(language: string, asOf: string): string {
  return formatDate(language, asOf.length === 7 ? `${asOf}-01` : asOf, 'month');
}

declare global {
  interface HTMLElementTagNameMap {
    'liaison-role-explainer': LiaisonRoleExplainer;
  }
  interface GlobalEventHandlersEventMap {
    'liaison-ask': CustomEvent<{ question: string }>;
  }
}
