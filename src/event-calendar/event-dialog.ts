/** One event, or the events of one day, in a dialog. Loaded when the first is opened. */
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { webcalLink } from './add-to-calendar.js';
import type { Occurrence } from './engine/calendar.js';
import { eventDialog, type Opened } from './event-detail.js';
import type { FeedController } from './feed-controller.js';
import type { Shown } from './shown.js';

export { loadWords } from './late-words.js';

export { styles } from './event-detail.js';

/**
 * Shows what is opened and gives its heading the focus; a press beside it, Escape or its button closes it, and the
 * browser gives the focus back.
 */
export class EventDialog implements ReactiveController {
  #opened?: Opened;
  /** Opened and not on screen yet. Updates while the dialog closes do not show it again. */
  #pending = false;
  /** Told after a button was pressed. */
  #said = '';

  constructor(
    private readonly host: LitElement & { subscribe: string },
    private readonly feeds: FeedController,
  ) {
    host.addController(this);
  }

  open(opened: Opened): void {
    this.#opened = opened;
    this.#pending = true;
    this.#say('');
    if (!('occurrence' in opened)) return;
    const { uid, start } = opened.occurrence;
    this.host.dispatchEvent(
      new CustomEvent('liaison-event-open', { detail: { uid, start }, bubbles: true, composed: true }),
    );
  }

  hostUpdated(): void {
    const dialog = this.#element;
    if (!dialog || !this.#pending) return;
    this.#pending = false;
    if (!dialog.open) dialog.showModal();
    dialog.onclick = (event) => event.target === dialog && dialog.close();
    dialog.querySelector<HTMLElement>('h2')?.focus();
  }

  view(shown: Shown): TemplateResult | undefined {
    if (!this.#opened) return undefined;
    const { subscribe, baseURI } = this.host;
    const feedUrl = (occurrence: Occurrence) => this.feeds.feedOf(occurrence)?.url ?? '';
    return eventDialog(this.#opened, {
      ...shown,
      origins: (occurrence) => [location.origin, new URL(feedUrl(occurrence) || location.href).origin],
      base: (occurrence) => feedUrl(occurrence) || baseURI,
      close: () => {
        // The browser tells of it a task later: something may have been opened meanwhile.
        if (this.#element?.open) return;
        this.#opened = undefined;
        this.host.requestUpdate();
      },
      exports: {
        source: (occurrence) => this.feeds.feedOf(occurrence)?.source,
        subscribe: (occurrence) => {
          const url = subscribe || feedUrl(occurrence);
          return subscribe || /\.ics($|\?)/.test(url) ? webcalLink(url, baseURI) : undefined;
        },
        said: this.#said,
        say: (text) => this.#say(text),
      },
    });
  }

  get #element(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog');
  }

  #say(text: string): void {
    this.#said = text;
    this.host.requestUpdate();
  }
}
