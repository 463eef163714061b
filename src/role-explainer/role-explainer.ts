import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FirstView } from '../host/first-view.js';
import { report } from '../host/report.js';
import { wordsOf, type WordsModule, type WordsTable } from '../language/catalogs.js';
import { formatDate } from '../language/formatters.js';
import { LanguageController } from '../language/language-controller.js';
import { currentLanguage, loadLateWords, sourceLanguage, subscribe } from '../language/page-language.js';
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
import type { ReadAloud, Views } from './card-view.js';
import { cardNames, type AgencyId } from './content/core.js';
import { firstContent } from './content/first.js';
import { firstScreen, type Stage } from './first-screen.js';
import type { NewFacts } from './new-facts.js';
import { loadPolicy } from './policy-source.js';
import type { Content, Units } from './content/shape.js';
import { plain, spoken, wordsFor, type Spoken } from './speech.js';
import { tell, type Said, type Topic } from './statements.js';
import { styles } from './styles.js';

/** Without it the statements stand in English, marked as such. */
const translation = (part: string, table: WordsTable): Promise<void> =>
  loadLateWords(part, table).catch(() => undefined);

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

  /** Topic or situation opened first: `agencies`, `department`, `handouts`, or a card such as `C2`. */
  @property() topic: Topic = 'agencies';
  /** Address of the policy file, or the object it holds; default: a child `<script type="application/json">`, the site file's. */
  @property() policy?: string | object;
  /** Address on this site of newer facts, by statement id. */
  @property() content?: string;
  /** A site file's content, in place of the page's. */
  @property({ attribute: false }) site?: Site;
  /** `YYYY-MM-DD` on which ages are judged; the visitor's own day by default. For tests. */
  @property({ attribute: false }) today?: string;

  @state() private shownTopic: Topic = 'agencies';
  @state() private columns: readonly AgencyId[] = ['police', 'sheriff', 'ice', 'border'];
  @state() private query = '';
  @state() private read: Policy | undefined;
  @state() private wordsReady = false;
  @state() private views?: Views;
  @state() private failed = false;
  @state() private detailsOpen = false;
  @state() private link?: string;
  private english?: Units;
  private all: Content = firstContent({});
  /** Language of the texts in `all`: English, or a complete translation that came instead. */
  private textLanguage = '';
  private changed?: ReadonlySet<string>;
  /** The policy being read or already read, by where it came from. */
  private policyFrom?: [unknown];
  private answers?: Parameters<typeof tell>[4];
  private answerText?: Units;
  private attribution?: typeof import('./attribution.js').attribution;
  private reader?: ReadAloud;
  private finds?: (card: string, query: string) => boolean;
  private stop?: () => void;
  private newFacts?: NewFacts;
  private renew?: typeof import('./new-facts.js').renewed;

  private readonly languageController = new LanguageController(this, 'role-explainer', words);
  private readonly siteController = new SiteController(this, readSite);
  private readonly view = new FirstView(
    this,
    () =>
      this.languageController.ready &&
      this.siteController.ready &&
      this.wordsReady &&
      !!this.read &&
      (this.shownTopic === 'agencies' || !!this.views || this.failed),
  );

  /** BCP 47 tag of the language shown. */
  get language(): string {
    return this.languageController.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The store waits for this: asking it for the settled language would wait for ourselves.
    this.stop = subscribe({
      prepare: async (language) => {
        // (Before its words have come, nobody knows.)
        if (language === sourceLanguage || isComplete(language) === false) await this.loadEnglish();
      },
      languageChanged: () => this.loadFirstWords(currentLanguage()),
    });
    void this.loadFirstWords();
    this.addEventListener('pointerenter', this.prefetch, { once: true, passive: true });
    this.addEventListener('focusin', this.prefetch, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
    this.reader?.stop();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('topic')) {
      // A link that somebody made with Share.
      const shared = new URLSearchParams(location.search).get('liaison-topic') ?? '';
      this.shownTopic = [shared, this.topic].find(isTopic) ?? 'agencies';
      if (this.shownTopic !== 'agencies') void this.loadViews();
    }
    if (this.siteController.ready) void this.readPolicyOnce();
  }

  protected override render(): TemplateResult {
    if (!this.view.shown) return html`<slot></slot>`;
    const { language } = this;
    const today = this.day;
    const policy = this.read ?? EMPTY;
    const site = this.ofSite;
    const stage = this.stage;
    const first = this.shownTopic === 'agencies';
    const told = tell(this.all, policy, this.shownTopic, today, this.answers);
    const example = policy.example || site.example;
    return html`${site.failed ? html`<slot></slot>` : nothing}
      <div class="stack root" lang=${language} dir=${this.languageController.direction}>
        <p class="danger row">
          <strong>${spoken(this.wordsOf('danger'), undefined, language)}</strong>
          ${this.callLink(site.emergency)}
        </p>
        ${
          first
            ? html`<h2 id="title" tabindex="-1">${this.ui('title')}</h2>
                ${firstScreen(stage, {
                  told,
                  units: this.all.units,
                  columns: this.columns,
                  query: this.query,
                  matches: this.finds,
                  hasPolicy: policy.agencies.length > 0,
                  choose: this.choose,
                  search: (query) => (this.query = query),
                  more: this.views?.more,
                })}`
            : this.views
              ? this.views.card(stage, {
                  topic: this.shownTopic,
                  content: this.all,
                  told,
                  policy,
                  site,
                  today,
                  ask: this.ask,
                  reader: this.reader!,
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
          ${this.views && this.detailsOpen ? this.views.details(stage, told, policy) : nothing}
        </div>
      </div>`;
  }

  private callLink(number: string): TemplateResult {
    return html`<a class="button call" href="tel:${number.replace(/[^\d+*#]/g, '')}">${this.ui('call', number)}</a>`;
  }

  private renderWaiting(): TemplateResult {
    return this.failed
      ? html`<div class="notice stack tight" role="alert">
          <p>${this.ui('failed')}</p>
          <p><button class="button" type="button" @click=${() => this.loadViews()}>${this.ui('again')}</button></p>
        </div>`
      : html`<p class="muted" role="status">${this.ui('loading')}</p>`;
  }

  private get stage(): Stage {
    return {
      language: this.language,
      draft: this.languageController.draft,
      words: this.wordsOf,
      ui: this.ui,
      say: (said) => this.say(said),
      attribute: (said) => this.attribution?.(said, this.language, this.ui) ?? nothing,
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

  private readonly wordsOf = (unit: string): Spoken => {
    const text = this.all.statements.get(unit)?.text ?? this.all.units[unit] ?? '…';
    // What an agency answers is in English here, whatever the rest came in.
    return wordsFor(unit, text, this.language, this.changed, /^S\d/.test(unit) ? sourceLanguage : this.textLanguage);
  };

  private readonly ui = (name: string, ...values: string[]): string =>
    plain(this.wordsOf(`ui.${name}`), values, this.language);

  private say(said: Said): TemplateResult {
    const { language } = this;
    const words = said.unit ? this.wordsOf(said.unit) : { text: '', language };
    // The agency's own words are in the language of its page.
    const theirs = document.documentElement.lang || 'en';
    return html`<span class=${said.standing === 'unknown' ? 'unknown' : 'said'}
        >${said.text ? spoken(words, said.values, language) : nothing}
        ${said.words ? html`<bdi class="words" lang=${theirs}>${said.words}</bdi>` : nothing}
        ${said.phone ? phoneLink(said.phone) : nothing}
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
    this.reader?.stop();
    if (topic !== 'agencies') await this.loadViews();
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
    void this.loadViews(true);
  };

  private readonly prefetch = (): void => void this.loadViews(true);

  private readonly toggleDetails = async (): Promise<void> => {
    this.detailsOpen = !this.detailsOpen;
    if (this.detailsOpen) await this.loadViews(true);
  };

  /** Reads the policy, and newer facts where the page names them; again only when the page names another. */
  private async readPolicyOnce(): Promise<void> {
    const inline = this.querySelector('script[type="application/json"]')?.textContent ?? undefined;
    const from = this.policy ?? inline ?? this.ofSite.policy;
    if (this.policyFrom && this.policyFrom[0] === from) return;
    const mine = (this.policyFrom = [from]);
    const [{ policy, problems, answers, failed }, facts] = await Promise.all([
      loadPolicy(from, this.day),
      this.readNewFacts(),
    ]);
    if (mine !== this.policyFrom) return;
    const source = typeof from === 'string' && !from.trimStart().startsWith('{') ? from : undefined;
    if (failed) report(this, { code: 'policy-invalid', message: `${failed}. Everything is shown as unknown.`, source });
    for (const { path, code } of problems)
      if (code !== 'example')
        report(this, {
          code: 'policy-invalid',
          message: `${path || 'file'}: ${code}. Shown as unknown; "node dist/cli.js check-policy FILE" says more.`,
          source,
        });
    this.newFacts = facts;
    if (answers) {
      this.answers ??= answers.answersOf;
      this.attribution = answers.attribution;
      this.answerText = answers.answerText;
      await translation('answers', answers.words);
      if (mine !== this.policyFrom) return;
    }
    this.use(this.all);
    this.read = policy;
  }

  private async readNewFacts(): Promise<NewFacts | undefined> {
    if (!this.content) return undefined;
    try {
      const module = await import('./new-facts.js');
      this.renew = module.renewed;
      return await module.loadNewFacts(this.content);
    } catch (error) {
      const message = `"content" could not be used: ${(error as Error).message}`;
      report(this, { code: 'config-invalid', message, source: this.content });
      return undefined;
    }
  }

  private use(content: Content): void {
    this.all = this.answerText ? { ...content, units: { ...this.answerText, ...content.units } } : content;
    if (!this.renew || !this.newFacts) return;
    ({ content: this.all, changed: this.changed } = this.renew(content, this.newFacts));
  }

  /** The words of the first screen: a complete translation alone, else English, and what there is of a translation. */
  private async loadFirstWords(shown?: string): Promise<void> {
    if (!shown) await translation('role-explainer', words);
    const language = shown ?? currentLanguage();
    if (isComplete(language) && !this.content) {
      if (!this.textLanguage) this.useTexts(wordsOf('statements', language)!.default as Units, language);
    } else if (this.textLanguage !== sourceLanguage) {
      await this.loadEnglish();
      if (this.english && !this.views) this.useTexts(this.english, sourceLanguage);
      // Without any text the page's own words stay; else the old ones, marked as what they are.
      if (!this.textLanguage) return;
    }
    this.wordsReady = true;
  }

  /** The English of the first screen. */
  private async loadEnglish(): Promise<void> {
    try {
      this.english ??= (await import('./content/core-text.js')).coreText;
    } catch (error) {
      report(this, {
        code: 'import-failed',
        message: `the English text could not be loaded: ${(error as Error).message}`,
      });
    }
  }

  private useTexts(texts: Units, language: string): void {
    this.textLanguage = language;
    this.use(firstContent(texts));
    this.requestUpdate();
  }

  /** All cards come in one piece, before one is chosen where possible: no request tells which card is read. */
  private async loadViews(quiet = false): Promise<void> {
    if (this.views) return;
    try {
      const [views, { allContent }, { words: answerWords }, { words: cardWords }] = await Promise.all([
        import('./card-view.js'),
        import('./content/all.js'),
        import('../language/words/answers.js'),
        import('../language/words/cards.js'),
      ]);
      await Promise.all([translation('answers', answerWords), translation('cards', cardWords)]);
      this.textLanguage = sourceLanguage;
      this.use(allContent);
      const root = this.renderRoot as ShadowRoot;
      if (views.cardStyles.styleSheet)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, views.cardStyles.styleSheet];
      this.answers = views.answersOf;
      this.attribution = views.attribution;
      this.reader = new views.ReadAloud(() => this.requestUpdate());
      this.finds = (card, query) => {
        const units = [`${card}.title`, `${card}.find`];
        const english = units.map((unit) => allContent.units[unit] ?? '');
        return views.matches([...english, ...units.map((unit) => this.wordsOf(unit).text)], query);
      };
      this.views = views.views;
      this.failed = false;
    } catch (error) {
      if (quiet) return;
      this.failed = true;
      report(this, { code: 'import-failed', message: `the cards could not be loaded: ${(error as Error).message}` });
    }
  }
}

/** Whether a language has all statements of the first screen; undefined before they have arrived. */
const isComplete = (language: string): boolean | undefined =>
  (wordsOf('statements', language) as (WordsModule & { complete: boolean }) | undefined)?.complete;

const isTopic = (topic: Topic): boolean =>
  topic === 'department' || topic === 'handouts' || cardNames.some(({ id }) => id === topic);

function monthOf(language: string, asOf: string): string {
  return formatDate(language, asOf.length === 7 ? `${asOf}-01` : asOf, 'month');
}

declare global {
  interface HTMLElementTagNameMap {
    'liaison-role-explainer': LiaisonRoleExplainer;
  }
  interface HTMLElementEventMap {
    'liaison-ask': CustomEvent<{ question: string }>;
  }
}
