import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';

export interface InterpreterHelp {
  /** The phone number it stands beside: heard after the button's name, so that several can be told apart. */
  phone?: string;
  /** BCP 47 tag of the card shown first; default: the language shown. */
  chosen?: string;
  /** Open, and without the button that opens it. */
  standing?: boolean;
}

let made = 0;

/** Keeps what was opened and chosen, so that the widget around it needs no state for it, and asks that widget to draw. */
class InterpreterHelpDirective extends Directive {
  readonly #id = `interpreter-${++made}`;
  readonly #host?: LitElement;
  #card?: typeof import('./interpreter-card.js');
  #failed = false;
  #open = false;
  #chosen = '';
  #given?: string;

  constructor(part: PartInfo) {
    super(part);
    this.#host = (part as ChildPart).options?.host as LitElement | undefined;
  }

  render(language: string, { phone, chosen, standing = false }: InterpreterHelp = {}): TemplateResult {
    if (chosen !== this.#given) {
      this.#given = chosen;
      this.#chosen = chosen ?? '';
    }
    if (standing && !this.#open) this.#show(true);
    return html`<div class="interpreter">
      ${
        standing
          ? nothing
          : html`<button
              type="button"
              class="button quiet no-print"
              aria-expanded=${this.#open}
              aria-controls=${this.#id}
              @click=${() => this.#show(!this.#open)}
            >
              ${icon}${msg('Ask for an interpreter', {
                id: 'interpreter-card.open',
                desc: 'Interpreter card, beside every phone number: button that opens a card with an English sentence to read out.',
              })}
              ${phone && html`<span class="visually-hidden">${phone}</span>`}
            </button>`
      }
      <div id=${this.#id} ?hidden=${!this.#open}>${this.#open ? this.#content(language) : nothing}</div>
    </div>`;
  }

  #content(language: string): TemplateResult | typeof nothing {
    if (this.#failed)
      return html`<p class="notice">
        ${msg('The card did not load.', {
          id: 'interpreter-card.failed',
          desc: 'Interpreter card: its words could not be loaded. A button "Try again" follows.',
        })}
        <button type="button" class="button" @click=${() => this.#show(true)}>
          ${msg('Try again', { id: 'interpreter-card.retry', desc: 'Interpreter card: button, loads the card once more.' })}
        </button>
      </p>`;
    return (
      this.#card?.renderCard(this.#id, language, this.#chosen || language, (tag) => {
        this.#chosen = tag;
        this.#host?.requestUpdate();
      }) ?? nothing
    );
  }

  #show(open: boolean): void {
    this.#open = open;
    this.#failed = false;
    if (open && !this.#card) void this.#load();
    this.#host?.requestUpdate();
  }

  async #load(): Promise<void> {
    try {
      const card = await import('./interpreter-card.js');
      await card.loadWords();
      if (this.#host) card.adopt(this.#host.renderRoot as ShadowRoot);
      this.#card = card;
    } catch {
      this.#failed = true;
    }
    this.#host?.requestUpdate();
  }
}

/**
 * "Ask for an interpreter": a button beside a phone number. It opens a card with an English sentence to read out and the
 * visitor's own words under it, in any language, shipped or not. For use in a LitElement's template.
 * @param language the language shown
 */
export const interpreterHelp = directive(InterpreterHelpDirective);

const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8">
  <path
    d="M3 5.500A1.500 1.500 0 0 1 4.500 4h9A1.500 1.500 0 0 1 15 5.500v5a1.500 1.500 0 0 1-1.500 1.500H8l-3.500 3v-3.200A1.500 1.500 0 0 1 3 10.500z"
  />
  <path
    d="M18 9h1.500a1.500 1.500 0 0 1 1.500 1.500v5a1.500 1.500 0 0 1-1.500 1.500v3L16 17h-4.500A1.500 1.500 0 0 1 10 15.500"
  />
</svg>`;
