import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { phrases } from '../interpreter-card/phrases.js';
import { directionOf, languages, nameOf } from '../language/languages.js';
import { dress } from '../language/letters.js';
import { failedLanguage, loadLateWords } from '../language/page-language.js';
import { words } from '../language/words/language-switcher-late.js';
import { phoneLink } from '../site/phone.js';
import { content } from '../theme/content.js';
import { suggestionsOf, type Choice } from './choices.js';
import { entries, find, related } from './find.js';
import { names } from '../interpreter-card/names.js';
import { panelStyles } from './panel-styles.js';

/** Above this many languages the list has a search field. */
const SEARCH_FROM = 8;

/** In a frame of ours the list pushes the page's end down: what floats would be cut off. */
const inFrame = typeof document !== 'undefined' && document.documentElement.dataset.widget !== undefined;

const all = entries();

/** The element that opens the list. */
export interface PanelHost extends LitElement {
  readonly open: boolean;
  readonly language: string;
  readonly helpHref: string;
  /** The number of those who help, from the tag or the site file. */
  readonly phone: string | undefined;
}

/**
 * Fetches the words of this part and the letters of the languages' own
 * names where this device has none.
 */
export async function preparePanel(host: PanelHost, choices: readonly Choice[]): Promise<Panel> {
  const tags = choices.map(({ tag }) => tag);
  const [boxes] = await Promise.all([dress(host, tags, 'names'), loadLateWords('language-switcher-late', words)]);
  return new Panel(host, boxes);
}

/** One language as an item of a list. */
type Item = (choice: Choice) => TemplateResult;

/** What a text typed into the search field leaves of the list. */
interface Result {
  /** Languages that can be chosen. */
  choices: readonly Choice[];
  /** Tags of languages for which there is only an interpreter's card. */
  spoken: readonly string[];
}

/**
 * What the open list has beside the list: search, names in the language shown, arrows and first letters, the way to an
 * interpreter. Loaded, with the names and the cards, when the list is about to be opened.
 */
export class Panel implements ReactiveController {
  #search = '';
  #helpOpen = false;
  /** The spoken-only language whose card was asked for. */
  #card = '';
  #typed = '';
  #typedAt = 0;

  /** @param boxes tags of the languages whose own letters this device draws as boxes */
  constructor(
    private readonly host: PanelHost,
    private readonly boxes: readonly string[],
  ) {
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [
      ...root.adoptedStyleSheets,
      ...[content, panelStyles].map(({ styleSheet }) => styleSheet!),
    ];
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.host.open) this.#keepInView();
  }

  /** As it is on opening: nothing searched, the help closed. */
  reset(): void {
    this.#search = this.#card = '';
    this.#helpOpen = false;
    this.host.requestUpdate();
  }

  /**
   * To where the keyboard starts.
   * @param press of the button that opened the list
   */
  focus(press: MouseEvent): void {
    // By touch the field would call up the keyboard, which hides the list.
    const byTouch = press.detail > 0 && matchMedia('(pointer: coarse)').matches;
    // Whoever went on meanwhile is not called back.
    const { activeElement } = this.host.shadowRoot!;
    if (!byTouch && (!activeElement || activeElement.matches('.toggle'))) (this.#field ?? this.#items[0])?.focus();
  }

  /** @returns whether it asks to close the list */
  onKeydown(event: KeyboardEvent): boolean {
    // Keys of an input method belong to it (Safari says 229 of the one that ends it); the card in large letters closes itself.
    const elsewhere = event.composedPath().some((node) => (node as Element).localName === 'dialog');
    if (elsewhere || event.isComposing || event.keyCode === 229) return false;
    if (event.key !== 'Escape') this.#move(event);
    return event.key === 'Escape';
  }

  /** Arrows, Home, End, Enter and letters. */
  #move(event: KeyboardEvent): void {
    const from = event.composedPath()[0] as HTMLElement;
    const field = this.#field;
    const items = this.#items;
    const inSearch = from === field;
    const at = items.indexOf(from);
    if (!inSearch && at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (inSearch && event.key === 'Enter') {
      // The key would also press the button that now has the focus.
      event.preventDefault();
      this.#enter(items);
    } else if (to !== undefined && !(inSearch && event.key !== 'ArrowDown')) {
      event.preventDefault();
      (to < 0 ? (field ?? items[0]) : items[to])?.focus();
    } else if (
      at >= 0 &&
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    )
      this.#typeAhead(event, items, at);
  }

  /** A language's name in the language shown, for those who help somebody; nothing where it would repeat the own name. */
  #nameIn({ tag, name }: Choice): string | undefined {
    const column = languages.findIndex((shipped) => shipped.tag === this.host.language);
    const found = names[tag]?.split('|')[column];
    return found && found.toLowerCase() !== name.toLowerCase() ? found : undefined;
  }

  /**
   * The own name, unless this device draws boxes for it.
   * @param glossed with the name in the language shown beside it
   */
  renderName(choice: Choice, glossed: boolean): TemplateResult {
    const { tag, dir, name } = choice;
    const gloss = this.#nameIn(choice);
    const readable = !this.boxes.includes(tag) || !this.#nameIn({ ...choice, name: '' });
    return html`${readable ? html`<span lang=${tag} dir=${dir} translate="no">${name}</span>` : nothing}
    ${gloss && (glossed || !readable) ? html`<span class="gloss">${gloss}</span>` : nothing}`;
  }

  /** @param again chooses the language again that did not load; without it none has failed */
  render(choices: readonly Choice[], label: string, item: Item, again: (() => void) | ''): TemplateResult {
    const result = search(this.#search, choices);
    return html`
      ${again ? renderFailure(again) : nothing} ${choices.length > SEARCH_FROM ? this.#renderSearch() : nothing}
      ${this.#search ? nothing : renderSuggestions(choices, item)}
      <ul class="list" aria-label=${label} ?hidden=${!result.choices.length}>
        ${result.choices.map((choice) => item(choice))}
      </ul>
      ${this.#renderHelp(result)}
    `;
  }

  get #box(): HTMLElement {
    return this.host.renderRoot.querySelector<HTMLElement>('.panel')!;
  }

  get #items(): HTMLElement[] {
    return Array.from(this.#box.querySelectorAll<HTMLElement>('.choice'));
  }

  get #field(): HTMLInputElement | null {
    return this.#box.querySelector<HTMLInputElement>('.search');
  }

  /** One language left: Enter takes it. More: Enter goes to the first. */
  #enter(items: HTMLElement[]): void {
    if (this.#search && items.length === 1) items[0]!.click();
    else items[0]?.focus();
  }

  /** Letters go on in the search field; without one they lead to the next name that begins so. */
  #typeAhead(event: KeyboardEvent, items: HTMLElement[], at: number): void {
    const field = this.#field;
    // The letter itself then arrives in the field.
    if (field) return field.focus();
    event.preventDefault();
    this.#typed = event.timeStamp - this.#typedAt > 1000 ? event.key : this.#typed + event.key;
    this.#typedAt = event.timeStamp;
    const order = [...items.slice(at + (this.#typed.length > 1 ? 0 : 1)), ...items];
    const start = this.#typed.toLocaleLowerCase();
    order.find((item) => item.textContent!.trim().toLocaleLowerCase().startsWith(start))?.focus();
  }

  /** The panel floats; near the edge of the screen it moves in. */
  #keepInView(): void {
    const box = this.#box;
    box.classList.toggle('in-flow', inFrame);
    box.style.setProperty('--_shift', '0px');
    const { left, right } = box.getBoundingClientRect();
    const over = Math.max(0, right - document.documentElement.clientWidth + 8);
    box.style.setProperty('--_shift', `${left - over < 8 ? 8 - left : -over}px`);
  }

  #renderSearch(): TemplateResult {
    return html`<div class="field">
      <label for="search"
        >${msg('Find your language', { id: 'language-switcher-late.search', desc: 'Language switcher: label of the search field.' })}</label
      >
      <input
        id="search"
        class="input search"
        type="search"
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        .value=${this.#search}
        @input=${(event: InputEvent) => {
          this.#search = (event.target as HTMLInputElement).value;
          this.host.requestUpdate();
        }}
      />
    </div>`;
  }

  /** How many were found, the languages with a card only, and the way to an interpreter. */
  #renderHelp({ choices, spoken }: Result): TemplateResult {
    const count = choices.length + spoken.length;
    const open = this.#helpOpen;
    const show = (helpOpen: boolean, card: string) => () => {
      this.#helpOpen = helpOpen;
      this.#card = card;
      this.host.requestUpdate();
    };
    return html`
      <p class=${count ? 'visually-hidden' : 'none'} role="status">${this.#search ? counted(count) : nothing}</p>
      ${
        spoken.length
          ? html`<ul class="list spoken">
              ${spoken.map((tag) => renderSpoken(tag, show(true, tag)))}
            </ul>`
          : nothing
      }
      <div class="help">
        <button class="button quiet" type="button" aria-expanded=${open} aria-controls="help" @click=${show(!open, '')}>
          ${msg('My language is not here', {
            id: 'language-switcher-late.missing',
            desc: 'Language switcher, under the list: button that opens help with an interpreter.',
          })}
        </button>
        <div id="help" class="stack tight" ?hidden=${!open}>${open ? this.#renderInterpreter() : nothing}</div>
      </div>
    `;
  }

  #renderInterpreter(): TemplateResult {
    const { language, phone, helpHref } = this.host;
    return html`<p>
        ${msg('You can ask for an interpreter by phone or in person. This card asks for you.', {
          id: 'language-switcher-late.interpreter',
          desc: 'Language switcher, help for people whose language is not in the list; the card with an English sentence follows.',
        })}
      </p>
      ${interpreterHelp(language, { standing: true, chosen: this.#card || 'none' })}
      ${
        this.#card === 'ase'
          ? html`<p>
              ${msg('Relay calls for deaf people in the United States: 711.', {
                id: 'language-switcher-late.relay',
                desc: 'Language switcher, help for people who use American Sign Language. 711 is the number of the relay service.',
              })}
            </p>`
          : nothing
      }
      ${
        phone
          ? html`<p class="phone">
              ${msg('Phone:', { id: 'language-switcher-late.phone', desc: 'Language switcher, help: a phone number follows.' })}
              ${phoneLink(phone)}
            </p>`
          : nothing
      }
      ${
        isAddress(helpHref)
          ? html`<p>
              <a href=${helpHref}
                >${msg('More help with languages', { id: 'language-switcher-late.help-link', desc: 'Language switcher, help: link to a page of the site.' })}</a
              >
            </p>`
          : nothing
      }`;
  }
}

/** No script: who may set an attribute, or the address of a frame, need not be who may write scripts. */
function isAddress(href: string): boolean {
  try {
    return !!href && /^(https?|mailto|tel):$/.test(new URL(href, document.baseURI).protocol);
  } catch {
    return false;
  }
}

function renderFailure(again: () => void): TemplateResult {
  const tag = failedLanguage()!;
  return html`<div class="notice row" role="alert">
    <p>
      <bdi lang=${tag}>${nameOf(tag)}</bdi> –
      ${msg('This language did not load.', { id: 'language-switcher-late.failed', desc: 'Language switcher, after the name of a language.' })}
    </p>
    <button class="button" type="button" @click=${again}>
      ${msg('Try again', { id: 'language-switcher-late.retry', desc: 'Language switcher: button, loads the language once more.' })}
    </button>
  </div>`;
}

function search(text: string, choices: readonly Choice[]): Result {
  if (!text.trim()) return { choices, spoken: [] };
  const tags = find(text, all);
  const shown = tags.flatMap((tag) => choices.filter((choice) => choice.tag === tag));
  // Pages of the site in languages that are not shipped have no entry but their own name.
  const start = text.trim().toLocaleLowerCase();
  const others = choices.filter(
    (choice) => !shown.includes(choice) && choice.name.toLocaleLowerCase().startsWith(start),
  );
  const spoken = tags.filter((tag) => phrases[tag] && !choices.some((choice) => choice.tag === tag));
  return { choices: [...shown, ...others], spoken: spoken.slice(0, 6) };
}

/** The languages the browser asks for, and offered relatives of those it asks for in vain. */
function renderSuggestions(choices: readonly Choice[], item: Item): TemplateResult | typeof nothing {
  const tags = choices.map(({ tag }) => tag);
  const near = navigator.languages.flatMap((wanted) => related(wanted, tags));
  const found = [...new Set([...suggestionsOf(navigator.languages, choices), ...suggestionsOf(near, choices)])];
  if (!found.length || choices.length < 4) return nothing;
  const heading = msg('In your browser’s settings', {
    id: 'language-switcher-late.from-browser',
    desc: 'Language switcher: heading above the languages that the visitor’s own browser is set to.',
  });
  return html`<div class="suggestions">
    <p id="suggested">${heading}</p>
    <ul class="list" aria-labelledby="suggested">
      ${found.map((choice) => item(choice))}
    </ul>
  </div>`;
}

/** A language without translation: its button leads to the card. */
function renderSpoken(tag: string, onPress: () => void): TemplateResult {
  const [english, own] = phrases[tag]!;
  return html`<li>
    <button class="choice" type="button" @click=${onPress}>
      <span lang=${own ? tag : 'en'} dir=${own ? directionOf(tag) : 'ltr'} translate="no">${own || english}</span>
      <span class="gloss"
        >${own ? html`<span lang="en" dir="ltr">${english}</span> · ` : nothing}${msg('by interpreter', {
          id: 'language-switcher-late.by-interpreter',
          desc: 'Language switcher, beside a language that has no translation here: it leads to a card that asks for an interpreter.',
        })}</span
      >
    </button>
  </li>`;
}

function counted(n: number): string {
  return n
    ? msg(str`Languages found: ${n}`, {
        id: 'language-switcher-late.found',
        desc: 'Language switcher, read out while searching; a number follows.',
      })
    : msg('No language found by that name.', {
        id: 'language-switcher-late.none',
        desc: 'Language switcher: the search found nothing.',
      });
}
