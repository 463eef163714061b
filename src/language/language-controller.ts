import type { LitElement, ReactiveController } from 'lit';
import { addWidget, loadWords, wordsOf, type WordsTable } from './catalogs.js';
import { directionOf } from './languages.js';
import {
  answerInSource,
  currentLanguage,
  isDraft,
  languageSettled,
  showsDrafts,
  sourceLanguage,
  subscribe,
  wordsFailed,
} from './page-language.js';
import type { LanguageSubscriber } from './subscriber.js';

/** Languages in scripts that old devices have no letters for (`letters.ts`). */
const RARE_LETTERS = /^(am|ti|my|pa)$/;

/**
 * Joins an element to the page's language and to its own words.
 *
 * `language` is what the element really shows: English while its words could not be loaded, and where the element's
 * `unreviewed="hide"`, or the site file's, keeps back words that no person has checked.
 */
export class LanguageController implements ReactiveController, LanguageSubscriber {
  /** False until the words of the language shown have arrived, or failed to. */
  ready = false;
  #unsubscribe?: () => void;
  /** Shown until it follows a change that it did not see. */
  #held?: string;

  /**
   * @param widget the element's folder, which its message ids begin with
   * @param table its words, from `src/language/words/<widget>.js` (generated)
   */
  constructor(
    readonly host: LitElement,
    private readonly widget: string,
    table: WordsTable,
  ) {
    addWidget(widget, table);
    host.addController(this);
  }

  /** BCP 47 tag. */
  get language(): string {
    const language = this.#held ?? currentLanguage();
    const words = wordsOf(this.widget, language);
    return words && (!words.draft || showsDrafts(this.host)) ? language : sourceLanguage;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** Whether the words shown hold any that no person has checked. */
  get draft(): boolean {
    return isDraft(this.widget, this.language);
  }

  hostConnected(): void {
    this.#unsubscribe = subscribe(this);
    // An element that was detached while the language changed shows the current one when it returns.
    void this.#arrive();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
  }

  hostUpdate(): void {
    this.#held = undefined;
    answerInSource(this.language === sourceLanguage);
  }

  hostUpdated(): void {
    answerInSource(false);
  }

  /** Fetches what a language needs on this device before its words are shown. */
  async prepare(language: string): Promise<void> {
    if (!RARE_LETTERS.test(language)) return;
    try {
      const { dress } = await import('./letters.js');
      await dress(this.host, [language], 'all');
    } catch {
      // Without them the device draws what it can.
    }
  }

  hold(language: string): void {
    this.#held ??= language;
  }

  languageChanged(): Promise<unknown> {
    this.#held = undefined;
    this.host.requestUpdate();
    return this.host.updateComplete;
  }

  async #arrive(): Promise<void> {
    const language = await languageSettled();
    if (language !== sourceLanguage && !wordsOf(this.widget, language)) {
      try {
        await loadWords(language, [this.widget]);
      } catch (error) {
        if (language === currentLanguage()) wordsFailed(language, error);
      }
      if (language !== currentLanguage()) return this.#arrive();
    }
    await this.prepare(language);
    this.ready = true;
    this.host.requestUpdate();
  }
}
