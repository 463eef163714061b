/** How a change of language goes over the page so that no task is long; comes with the first choice. */
import type { LanguageSubscriber } from './subscriber.js';

/** CSS px above and below the screen within which a part changes with what is on it: a frame of fast scrolling. */
const NEAR = 100;

/** Milliseconds of a frame after which what is out of sight leaves the rest to the next. */
const SHARE = 3;

/** Else (before Chrome 85, Firefox 125, Safari 18) what is out of sight is laid out, but not drawn. */
const skipsLayout = CSS.supports('content-visibility', 'hidden');

/** Something out of sight. Its room stays empty till its turn: no frame shows old words in it, however fast one scrolls. */
class Waiting {
  readonly #box: DOMRect;

  /** @param widget the one whose words it waits with; else they have changed and only wait to be laid out and drawn */
  constructor(
    private readonly element: HTMLElement,
    readonly widget?: LanguageSubscriber,
  ) {
    this.#box = element.getBoundingClientRect();
  }

  get far(): boolean {
    return isFar(this.element.getBoundingClientRect());
  }

  hide(): void {
    const { width, height } = this.#box;
    Object.assign(
      this.element.style,
      skipsLayout
        ? { contentVisibility: 'hidden', inlineSize: `${width}px`, blockSize: `${height}px` }
        : { visibility: 'hidden' },
    );
  }

  reveal(): void {
    Object.assign(this.element.style, { contentVisibility: '', inlineSize: '', blockSize: '', visibility: '' });
  }

  show(): unknown {
    this.reveal();
    return this.widget?.languageChanged();
  }
}

const isFar = ({ top, bottom }: DOMRect): boolean => bottom < -NEAR || top > innerHeight + NEAR;

/** Where the focus is it would be lost. */
const mayHide = (element: Element | undefined): element is HTMLElement =>
  element instanceof HTMLElement && isFar(element.getBoundingClientRect()) && !element.matches(':focus-within');

/** The box in which all of a widget's words are. */
const rootOf = ({ host }: LanguageSubscriber): HTMLElement | undefined =>
  Array.from((host?.renderRoot.children ?? []) as HTMLCollectionOf<HTMLElement>).find(({ lang }) => lang);

/**
 * What is wholly out of sight, in pieces of half a screen; around the focus, in smaller ones. A table is in one piece. Not
 * what has a size of its own from script, as the blocks of a week have.
 */
function partsOf(element: Element | undefined): Waiting[] {
  return Array.from(element?.children ?? []).flatMap((child) => {
    const { inlineSize, blockSize } = (child as HTMLElement).style;
    if (inlineSize || blockSize) return [];
    const { top, bottom, height } = child.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return [];
    const piece =
      height <= innerHeight / 2 || !child.firstElementChild || getComputedStyle(child).display.includes('table');
    return piece && mayHide(child) ? new Waiting(child) : partsOf(child);
  });
}

/**
 * What is on screen changes in one frame, so that none is painted in two languages; what is out of sight follows, as much
 * in a frame as there is time for, or with the frame that would show it. Before the page is printed all of it does.
 *
 * @param previous the language that was shown
 * @param page changes what of the page is not ours
 * @param seen called when what is on screen has changed
 */
export async function follow(
  all: readonly LanguageSubscriber[],
  previous: string,
  page: () => void,
  seen?: () => void,
): Promise<void> {
  let waiting = all.flatMap((one) => {
    const root = rootOf(one);
    return one.hold && mayHide(root) ? new Waiting(root, one) : [];
  });
  const widgets = waiting.map(({ widget }) => widget);
  const now = all.filter((one) => !widgets.includes(one));
  const over = new AbortController();
  let printing = false;
  const printed = new Promise<void>((resolve) => {
    const print = () => {
      // At once: where a script prints, nothing else runs before the pages are drawn.
      for (const one of waiting) one.reveal();
      printing = true;
      resolve();
    };
    addEventListener('beforeprint', print, { once: true, signal: over.signal });
  });
  // (All are measured before one is changed.)
  waiting.unshift(...now.flatMap((one) => partsOf(rootOf(one))));
  for (const one of waiting) one.hide();
  for (const one of widgets) one?.hold?.(previous);
  page();
  await settled(now.map((one) => one.languageChanged()));
  seen?.();

  // Not in the frame that draws those, unless it would draw one of these too.
  for (let drawn = false; waiting.length; drawn = true) {
    await Promise.race([beforeFrame(), printed]);
    const start = performance.now();
    while (waiting.length) {
      // (Also lays out what was shown last, so that its time counts.)
      let due = waiting.filter((one) => printing || !one.far);
      if (!due.length) {
        if (!drawn || performance.now() - start > SHARE) break;
        due = [waiting[0]!];
      }
      waiting = waiting.filter((one) => !due.includes(one));
      if (!printing) {
        const parts = due.flatMap(({ widget }) => (widget ? partsOf(rootOf(widget)) : []));
        for (const part of parts) part.hide();
        waiting.unshift(...parts);
      }
      await settled(due.map((one) => one.show()));
    }
  }
  over.abort();
}

/** One that fails is told in the console and keeps none of the others hidden. */
async function settled(changes: unknown[]): Promise<void> {
  for (const one of await Promise.allSettled(changes)) if (one.status === 'rejected') reportError(one.reason);
}

/** Before the next frame is drawn, or soon where a browser draws none (a frame out of sight). */
function beforeFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });
}
