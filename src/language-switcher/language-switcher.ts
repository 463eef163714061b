import { msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FirstView } from '../host/first-view.js';
import { LanguageController } from '../language/language-controller.js';
import { directionOf, match, nameOf, type Direction } from '../language/languages.js';
import { chooseLanguage, failedLanguage, offeredLanguages, showsDrafts } from '../language/page-language.js';
import { draftLanguages } from '../language/words/index.js';
import { words } from '../language/words/language-switcher.js';
import { exampleText, failedText, foot } from '../site/foot.js';
import { SiteController } from '../site/site-controller.js';
import { readBasics } from '../site/site.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { choicesOf, suggestionsOf, type Choice, type PageLink } from './choices.js';
import type { Panel } from './panel.js';
import { styles } from './styles.js';

/** Milliseconds after which the list opens without what comes late. */
const PATIENCE = 1500;

export interface LanguageChange {
  /** BCP 47 tag that will be shown. */
  language: string;
  previous: string;
  direction: Direction;
}

/**
 * Lets a visitor choose the language of every widget on the page, or go to the site's own translated page.
 *
 * @tag liaison-language-switcher
 * @summary The languages in their own names, found by whatever name a person knows, and a way to an interpreter.
 * @slot - Links with `hreflang` to the site's own translated pages: they become the choices, and work without script.
 * @fires {CustomEvent<LanguageChange>} liaison-language-change - Before the change; cancelable.
 * @fires liaison-ready - Its first real view is on screen.
 * @fires liaison-error - Something the webmaster must know.
 * @csspart button - The button that opens the list.
 * @csspart panel - The list, search and help.
 * @csspart choice - One language.
 * @csspart suggestion - The one-tap language that the browser asks for.
 * @csspart interpreter-card - The card with the sentence that asks for an interpreter.
 */
export class LiaisonLanguageSwitcher extends LitElement {
  static override styles = [tokens, base, styles];

  static override properties = {
    languages: {},
    layout: {},
    storage: {},
    helpPhone: { attribute: 'help-phone' },
    helpHref: { attribute: 'help-href' },
    unreviewed: {},
    open: { type: Boolean, reflect: true },
    busy: { state: true },
    failed: { state: true },
    announced: { state: true },
    panel: { state: true },
  };

  /** BCP 47 tags of the languages offered, spaces between, in the order to show. Default: every language shipped. */
  languages = '';
  /** `menu`: a button that opens the list. `inline`: all choices side by side, for two or three languages. */
  layout: 'menu' | 'inline' = 'menu';
  /** Where the choice is kept: `local`, `session` or `none`. Written only after the visitor chose. */
  storage: 'local' | 'session' | 'none' = 'local';
  /** Phone number for "My language is not here". Default: the site file's. */
  helpPhone = '';
  /** Page about language help. */
  helpHref = '';
  /** `hide` leaves out languages whose words no person has checked. */
  unreviewed: 'show' | 'hide' | '' = '';

  /** The list is open. */
  open = false;
  private busy = '';
  private failed = '';
  /** Tag of the language that was chosen here last: it is said when it is shown. */
  private announced = '';
  /** Search, keyboard, names and help of the open list; false: they could not be loaded, or not in time. */
  private panel?: Panel | false;

  #panelLoad?: Promise<Panel | false>;

  readonly #words = new LanguageController(this, 'language-switcher', words);
  readonly #page = new SiteController(this, readBasics);
  readonly #firstView = new FirstView(this, () => this.#words.ready && this.#page.ready);

  /** The language shown, a BCP 47 tag. */
  get language(): string {
    return this.#words.language;
  }

  /** The number for "My language is not here". */
  get phone(): string | undefined {
    return this.helpPhone || this.#page.site.phone;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // (`updated` is called without a page, too.)
    this.open = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    document[`${this.open ? 'add' : 'remove'}EventListener`]('pointerdown', this.#pressedElsewhere);
    if (this.open) void this.#preparePanel();
  }

  /** What the open list needs comes when the button is about to be pressed; without it there is still the list. */
  async #preparePanel(): Promise<void> {
    if (this.panel) return;
    const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false));
    this.#panelLoad ??= import('./panel.js')
      .then(({ preparePanel }) => preparePanel(this, this.#choices))
      .then((panel) => (this.panel = panel))
      .catch(() => {
        this.#panelLoad = undefined;
        return false as const;
      });
    this.panel ||= await Promise.race([this.#panelLoad, late]);
  }

  get #toggle(): HTMLElement | null {
    return this.renderRoot.querySelector('.toggle');
  }

  get #choices(): Choice[] {
    // Pseudo-languages of tests and Storybook are no choice.
    let offered: readonly string[] = offeredLanguages().filter((tag) => !/-X[AB]$/.test(tag));
    const named = new Set(this.languages.split(/\s+/).flatMap((tag) => match(tag, offered) ?? []));
    // (A list with none of ours in it is a mistake, as in the site file.)
    if (named.size) offered = [...named];
    if (!showsDrafts(this)) offered = offered.filter((tag) => !draftLanguages.includes(tag));
    return choicesOf({ offered, current: this.language, links: this.#links, ordered: named.size > 0 });
  }

  get #links(): PageLink[] {
    return Array.from(
      this.querySelectorAll<HTMLAnchorElement>('a[hreflang][href]'),
      ({ hreflang, href, textContent }) => {
        return { tag: hreflang, href, name: textContent!.trim() };
      },
    );
  }

  #show(open: boolean): void {
    this.open = open;
    this.failed = '';
    if (this.panel) this.panel.reset();
  }

  readonly #pressedElsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#show(false);
  };

  async #onToggle(event: MouseEvent): Promise<void> {
    this.#show(!this.open);
    await this.#preparePanel();
    await this.updateComplete;
    if (this.open && this.panel) this.panel.focus(event);
  }

  #onFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (this.open && to && !this.renderRoot.contains(to)) this.#show(false);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (!this.open) return;
    if (this.panel ? this.panel.onKeydown(event) : event.key === 'Escape') {
      event.preventDefault();
      this.#show(false);
      this.#toggle?.focus();
    }
  }

  #onChoice(event: MouseEvent, choice: Choice): void {
    // Into another tab or window.
    if (choice.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    const detail: LanguageChange = { language: choice.tag, previous: this.language, direction: choice.dir };
    const change = new CustomEvent('liaison-language-change', {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(change)) event.preventDefault();
    else if (!choice.href) void this.#choose(choice.tag);
  }

  async #choose(tag: string): Promise<void> {
    this.busy = this.announced = tag;
    this.failed = '';
    await chooseLanguage(tag, this.storage);
    // Another was chosen meanwhile.
    if (this.busy && this.busy !== tag) return;
    this.busy = '';
    if (failedLanguage() === tag) this.failed = tag;
  }

  /** In the frame that shows the language that was chosen the list closes, and the button has the focus. */
  protected override willUpdate(): void {
    // It came meanwhile, or another is shown.
    if (this.failed !== failedLanguage()) this.failed = '';
    if (!this.busy || this.busy !== this.language) return;
    this.busy = '';
    if (this.open || this.matches(':focus-within')) void this.updateComplete.then(() => this.#toggle?.focus());
    this.#show(false);
  }

  protected override render(): TemplateResult {
    if (!this.#firstView.shown) return html`<slot></slot>`;
    const { language } = this;
    const choices = this.#choices;
    const suggestion = suggestionsOf(navigator.languages, choices)[0];
    const failed = !this.open && this.failed;
    const told = failed || (this.announced === language && language);
    return html`${this.#page.site.failed ? html`<slot></slot>` : nothing}
      <div lang=${language} dir=${directionOf(language)} @keydown=${this.#onKeydown} @focusout=${this.#onFocusOut}>
        ${
          this.layout === 'inline'
            ? html`<nav aria-label=${label()}>${this.#renderList(choices)}</nav>`
            : this.#renderMenu(choices, suggestion)
        }
        ${this.#page.site.example && !this.open ? html`<p class="foot">${exampleText()}</p>` : nothing}
        <p class=${failed ? 'foot' : 'visually-hidden'} role="status">
          ${
            told
              ? html`${
                    failed
                      ? failedText()
                      : msg('Language changed:', {
                          id: 'language-switcher.changed',
                          desc: 'Language switcher, read out by a screen reader after the change; the name of the language follows.',
                        })
                  } <bdi lang=${told}>${nameOf(told)}</bdi>`
              : nothing
          }
        </p>
      </div>`;
  }

  #renderMenu(choices: Choice[], suggestion?: Choice): TemplateResult {
    return html`<div class="bar">
        <button
          class="button toggle"
          part="button"
          type="button"
          aria-expanded=${this.open}
          aria-controls="panel"
          @pointerenter=${this.#preparePanel}
          @focus=${this.#preparePanel}
          @click=${this.#onToggle}
        >
          ${icon}<span>${label()}</span> ${
            this.language === 'en' ? nothing : html`<span class="also" lang="en" translate="no">Language</span>`
          }${chevron}
        </button>
        ${suggestion ? this.#renderChoice(suggestion, 'button suggestion', 'suggestion') : nothing}
      </div>
      <div id="panel" class="panel" part="panel" ?hidden=${!this.open}>
        ${this.open ? this.#renderPanel(choices) : nothing}
      </div>`;
  }

  #renderPanel(choices: Choice[]): TemplateResult | typeof nothing {
    if (this.panel === undefined) return nothing;
    const list = this.panel
      ? this.panel.render(choices, label(), this.#renderItem, this.failed && (() => void this.#choose(this.failed)))
      : this.#renderList(choices);
    return html`${list} ${foot(this.#words, this.#page.site)}`;
  }

  #renderList(choices: readonly Choice[]): TemplateResult {
    return html`<ul class="bar">
      ${choices.map((choice) => this.#renderItem(choice, ' button'))}
    </ul>`;
  }

  readonly #renderItem = (choice: Choice, kind = ''): TemplateResult => {
    return html`<li>${this.#renderChoice(choice, 'choice' + kind + (choice.current ? ' current' : ''), 'choice')}</li>`;
  };

  #renderChoice(choice: Choice, classes: string, part: string): TemplateResult {
    const { tag, dir, href } = choice;
    const current = choice.current ? 'true' : nothing;
    const content = this.panel
      ? this.panel.renderName(choice, part === 'choice')
      : html`<span lang=${tag} dir=${dir} translate="no">${choice.name}</span>`;
    const choose = (event: MouseEvent) => this.#onChoice(event, choice);
    return href
      ? html`<a class=${classes} part=${part} href=${href} hreflang=${tag} aria-current=${current} @click=${choose}
          >${content}</a
        >`
      : html`<button
          class=${classes}
          part=${part}
          type="button"
          aria-current=${current}
          aria-busy=${this.busy === tag ? 'true' : nothing}
          @click=${choose}
        >
          ${content}
        </button>`;
  }
}

function label(): string {
  return msg('Language', {
    id: 'language-switcher.language',
    desc: 'Language switcher: the button that opens the list, one word.',
  });
}

// A globe would say "website"; two letters of two scripts say what is chosen here.
const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M3 6h10M8 3.5V6M11 6c-.8 4-3.5 7-7.5 8.5M5.5 9c1 2.5 3.2 4.5 6 5.5m.5 6 4.5-11 4.5 11M13.6 17h5.8" />
</svg>`;

const chevron = html`<svg class="chevron" viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9.5 6 6 6-6" /></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'liaison-language-switcher': LiaisonLanguageSwitcher;
  }
  interface GlobalEventHandlersEventMap {
    'liaison-language-change': CustomEvent<LanguageChange>;
  }
}
