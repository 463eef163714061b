/** What the explainer can say so far: its words, what the agencies answer, newer facts, the cards. Each comes when it is needed. */
import type { LitElement, ReactiveController } from 'lit';
import { report } from '../host/report.js';
import { wordsOf, type WordsModule, type WordsTable } from '../language/catalogs.js';
import { currentLanguage, loadLateWords, sourceLanguage, subscribe } from '../language/page-language.js';
import { words } from '../language/words/role-explainer.js';
import type { Policy } from '../site/policy.js';
import type { ReadAloud, Views } from './card-view.js';
import { firstContent } from './content/first.js';
import type { Content, Units } from './content/shape.js';
import type { NewFacts } from './new-facts.js';
import { loadPolicy } from './policy-source.js';
import { wordsFor, type Spoken } from './speech.js';
import type { tell } from './statements.js';

export interface ContentHost extends LitElement {
  /** BCP 47 tag of the language shown. */
  readonly language: string;
  /** Address of newer facts. */
  readonly content?: string;
}

/** What comes with the cards. */
export interface Cards {
  readonly views: Views;
  readonly reader: ReadAloud;
  /** Whether a card answers a search. */
  readonly finds: (card: string, query: string) => boolean;
}

/** Without it the statements stand in English, marked as such. */
const translation = (part: string, table: WordsTable): Promise<void> =>
  loadLateWords(part, table).catch(() => undefined);

/** Whether a language has all statements of the first screen; undefined before they have arrived. */
const isComplete = (language: string): boolean | undefined =>
  (wordsOf('statements', language) as (WordsModule & { complete: boolean }) | undefined)?.complete;

export class ContentController implements ReactiveController {
  content: Content = firstContent({});
  /** Undefined until it was read, or found to be absent or broken. */
  policy?: Policy;
  /** How to say what the agencies answer; comes with a policy, or with the cards. */
  answers?: Parameters<typeof tell>[4];
  attribution?: typeof import('./attribution.js').attribution;
  cards?: Cards;
  /** The words of the first screen are there. */
  ready = false;
  /** The cards could not be loaded. */
  failed = false;

  #english?: Units;
  /** Language of the texts in `content`: English, or a complete translation that came instead. */
  #textLanguage = '';
  #answerText?: Units;
  #newFacts?: NewFacts;
  #renew?: typeof import('./new-facts.js').renewed;
  /** Units whose English is newer than any translation. */
  #changed?: ReadonlySet<string>;
  /** The policy being read or already read, by where it came from. */
  #policyFrom?: [unknown];
  #stop?: () => void;

  constructor(private readonly host: ContentHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.cards?.reader.connect();
    // The store waits for this: asking it for the settled language would wait for ourselves.
    this.#stop = subscribe({
      prepare: async (language) => {
        // (Before its words have come, nobody knows.)
        if (language === sourceLanguage || isComplete(language) === false) await this.#loadEnglish();
      },
      languageChanged: () => this.#loadFirstWords(currentLanguage()),
    });
    void this.#loadFirstWords();
    this.host.addEventListener('pointerenter', this.#touched, { once: true, passive: true });
    this.host.addEventListener('focusin', this.#touched, { once: true });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.cards?.reader.disconnect();
  }

  /** The words of a unit. */
  readonly wordsOf = (unit: string): Spoken => {
    const { statements, units } = this.content;
    const text = statements.get(unit)?.text ?? units[unit] ?? '…';
    // What an agency answers is in English here, whatever the rest came in.
    const language = /^S\d/.test(unit) ? sourceLanguage : this.#textLanguage;
    return wordsFor(unit, text, this.host.language, this.#changed, language);
  };

  /**
   * Reads the policy, and newer facts where the page names them; again only when the page names another.
   * @param from an address, the file's text, or the object it holds; nothing where the page has none
   * @param today `YYYY-MM-DD`
   */
  async readPolicy(from: unknown, today: string): Promise<void> {
    if (this.#policyFrom && this.#policyFrom[0] === from) return;
    const mine = (this.#policyFrom = [from]);
    const [{ policy, problems, answers, failed }, facts] = await Promise.all([
      loadPolicy(from, today),
      this.#readNewFacts(),
    ]);
    if (mine !== this.#policyFrom) return;
    const source = typeof from === 'string' && !from.trimStart().startsWith('{') ? from : undefined;
    const wrong = (message: string) => report(this.host, { code: 'policy-invalid', message, source });
    if (failed) wrong(`${failed}. Everything is shown as unknown.`);
    for (const { path, code } of problems)
      if (code !== 'example')
        wrong(`${path || 'file'}: ${code}. Shown as unknown; "node dist/cli.js check-policy FILE" says more.`);
    this.#newFacts = facts;
    if (answers) {
      this.answers ??= answers.answersOf;
      this.attribution = answers.attribution;
      this.#answerText = answers.answerText;
      await translation('answers', answers.words);
      if (mine !== this.#policyFrom) return;
    }
    this.#use(this.content);
    this.policy = policy;
    this.host.requestUpdate();
  }

  /**
   * All cards come in one piece, before one is chosen where possible: no request tells which card is read.
   * @param quiet nobody waits for them yet: a failure is nothing to tell
   */
  async loadCards(quiet = false): Promise<void> {
    if (this.cards) return;
    try {
      const [view, { allContent }, { words: answerWords }, { words: cardWords }] = await Promise.all([
        import('./card-view.js'),
        import('./content/all.js'),
        import('../language/words/answers.js'),
        import('../language/words/cards.js'),
      ]);
      await Promise.all([translation('answers', answerWords), translation('cards', cardWords)]);
      const root = this.host.renderRoot as ShadowRoot;
      if (view.cardStyles.styleSheet)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, view.cardStyles.styleSheet];
      this.answers = view.answersOf;
      this.attribution = view.attribution;
      const finds = (card: string, query: string): boolean => {
        const units = [`${card}.title`, `${card}.find`];
        const english = units.map((unit) => allContent.units[unit] ?? '');
        return view.matches([...english, ...units.map((unit) => this.wordsOf(unit).text)], query);
      };
      const reader = new view.ReadAloud(() => this.host.requestUpdate());
      if (this.host.isConnected) reader.connect();
      this.cards = { views: view.views, reader, finds };
      this.failed = false;
      this.#useTexts(allContent, sourceLanguage);
    } catch (error) {
      if (quiet) return;
      this.failed = true;
      this.host.requestUpdate();
      this.#importFailed('the cards', error);
    }
  }

  readonly #touched = (): void => void this.loadCards(true);

  async #readNewFacts(): Promise<NewFacts | undefined> {
    const { content: source } = this.host;
    if (!source) return undefined;
    try {
      const module = await import('./new-facts.js');
      this.#renew = module.renewed;
      return await module.loadNewFacts(source);
    } catch (error) {
      const message = `"content" could not be used: ${(error as Error).message}`;
      report(this.host, { code: 'config-invalid', message, source });
      return undefined;
    }
  }

  /** The words of the first screen: a complete translation alone, else English, and what there is of a translation. */
  async #loadFirstWords(shown?: string): Promise<void> {
    if (!shown) await translation('role-explainer', words);
    const language = shown ?? currentLanguage();
    if (isComplete(language) && !this.host.content) {
      if (!this.#textLanguage)
        this.#useTexts(firstContent(wordsOf('statements', language)!.default as Units), language);
    } else if (this.#textLanguage !== sourceLanguage) {
      await this.#loadEnglish();
      if (this.#english && !this.cards) this.#useTexts(firstContent(this.#english), sourceLanguage);
      // Without any text the page's own words stay; else the old ones, marked as what they are.
      if (!this.#textLanguage) return;
    }
    this.ready = true;
    this.host.requestUpdate();
  }

  /** The English of the first screen. */
  async #loadEnglish(): Promise<void> {
    try {
      this.#english ??= (await import('./content/core-text.js')).coreText;
    } catch (error) {
      this.#importFailed('the English text', error);
    }
  }

  #importFailed(what: string, error: unknown): void {
    const message = `${what} could not be loaded: ${(error as Error).message}`;
    report(this.host, { code: 'import-failed', message });
  }

  #useTexts(content: Content, language: string): void {
    this.#textLanguage = language;
    this.#use(content);
    this.host.requestUpdate();
  }

  #use(content: Content): void {
    this.content = this.#answerText ? { ...content, units: { ...this.#answerText, ...content.units } } : content;
    if (!this.#renew || !this.#newFacts) return;
    ({ content: this.content, changed: this.#changed } = this.#renew(this.content, this.#newFacts));
  }
}
