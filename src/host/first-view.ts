import type { LitElement, ReactiveController } from 'lit';

/** After this long a widget that still loads no longer holds back those below it. */
const PATIENCE = 4000;

/** Hosts on the page that have not shown their first view, in no order. */
const waiting = new Set<FirstView>();

/**
 * Keeps an element's fallback (its light DOM, in a `<slot>`) on screen until the first real view is complete, then
 * swaps both in one frame and fires `liaison-ready`.
 *
 * A widget shows only after those above it in the document have their height, so that nothing visible is pushed down
 * (Cumulative Layout Shift 0) even on a page that reserved no space. A widget that is late, by `PATIENCE`, or whose
 * import failed (`data-liaison-failed`, set by the loader) gives up its place in the queue.
 */
export class FirstView implements ReactiveController {
  /** True from the render that draws the real view. */
  shown = false;
  #late = false;
  #timer?: ReturnType<typeof setTimeout>;

  /**
   * @param host element whose `render()` returns `<slot></slot>` while `shown` is false
   * @param complete whether all that the first view needs (words, site file, data) is there
   */
  constructor(
    readonly host: LitElement,
    private readonly complete: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.shown) return;
    waiting.add(this);
    this.#timer = setTimeout(() => {
      this.#late = true;
      wakeAll();
    }, PATIENCE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (waiting.delete(this)) wakeAll();
  }

  hostUpdate(): void {
    if (this.shown || !this.complete() || !this.#isMyTurn()) return;
    this.shown = true;
    // liaison.css keeps the place until then; `data-liaison` markup has its place kept around the element.
    for (const box of [this.host, this.host.parentElement])
      if (box === this.host || box?.hasAttribute('data-liaison')) box.setAttribute('data-liaison-shown', '');
    waiting.delete(this);
    clearTimeout(this.#timer);
    void this.#announce();
  }

  #isMyTurn(): boolean {
    if (this.#late) return true;
    for (const other of waiting) if (other !== this && !other.#late && isAbove(other.host, this.host)) return false;
    for (const element of this.host.ownerDocument.querySelectorAll(':not(:defined):not([data-liaison-failed])'))
      if (element.localName.startsWith('liaison-') && isAbove(element, this.host)) {
        // An element that is not defined yet wakes nobody.
        setTimeout(() => this.host.requestUpdate(), 50);
        return false;
      }
    return true;
  }

  async #announce(): Promise<void> {
    await this.host.updateComplete;
    wakeAll();
    await painted();
    this.host.dispatchEvent(new CustomEvent('liaison-ready', { bubbles: true, composed: true }));
  }
}

function wakeAll(): void {
  for (const { host } of waiting) host.requestUpdate();
}

function isAbove(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The next frame, or at once where the page draws none (a background tab). */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
