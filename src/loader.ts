export type ElementTable = Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

export interface Loader {
  /** Looks through a tree once, e.g. an open shadow root, which the page's own watch does not reach. */
  discover(root: ParentNode): void;
  /** Stops watching the page; what is loaded stays. */
  stop(): void;
}

const PREFIX = 'liaison-';

/**
 * Rejects where there is no network: browsers before 2026 remember a failed import, and what it imports, for the life of the
 * page. Some say so without cause, so they are asked twice.
 */
const reached = async (): Promise<void> => {
  if (!navigator.onLine) await fetch(import.meta.url, { cache: 'no-store' });
};

/**
 * Finds the tags of the table, and `data-liaison` markup, in the page now and later, imports each class once, and
 * defines a tag if it is free. A failed import is reported once on the element, whose fallback stays on screen; it is
 * tried again a few times, when the browser is back online, and when the tag turns up again. A name that is none of the
 * table's is reported once, too.
 */
export function start(elements: ElementTable): Loader {
  const imports = new Map<string, Promise<void>>();
  let scheduled = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const load = (tag: string): Promise<void> => {
    let promise = imports.get(tag);
    if (!promise) {
      promise = reached()
        .then(elements[tag])
        .then((constructor) => {
          if (!customElements.get(tag)) customElements.define(tag, constructor);
        });
      promise.catch(() => {
        imports.delete(tag);
        // `online` comes before the network does, and a bad network says nothing at all. The last try is after two minutes.
        if (failures < 6) retry = setTimeout(scan, 2000 * 2 ** failures++);
      });
      imports.set(tag, promise);
    }
    return promise;
  };

  /** On markup around it, too: liaison.css keeps the place of both. */
  const mark = (element: Element, failed: boolean): void => {
    for (const box of [element, element.closest('[data-liaison]')]) box?.toggleAttribute('data-liaison-failed', failed);
  };

  const failed = (element: Element, error: unknown, code = 'import-failed'): void => {
    if (element.hasAttribute('data-liaison-failed')) return;
    mark(element, true);
    // host/report.ts says the same; importing it here would put what it shares a file with before the first scan.
    const detail = { code, message: String(error), source: import.meta.url };
    console.warn(`[liaison] ${code}: ${element.localName} stays as it is: ${detail.message}`);
    element.dispatchEvent(new CustomEvent('liaison-error', { detail, bubbles: true, composed: true }));
  };

  const take = (element: Element): void => {
    const name = (element as HTMLElement).dataset?.liaison;
    const tag = name === undefined ? element.localName : PREFIX + name;
    if (!tag.startsWith(PREFIX)) return;
    if (!(tag in elements)) return failed(element, `no ${tag}`, 'config-invalid');
    if (name === undefined) {
      load(tag).then(
        () => mark(element, false),
        (error: unknown) => failed(element, error),
      );
      return;
    }
    if (element.querySelector(`:scope > ${tag}`)) return;
    // At once, so that no widget below shows before this one has its height; undefined, it shows the fallback in it.
    const widget = fromMarkup(tag, element as HTMLElement);
    element.append(widget);
    take(widget);
  };

  const discover = (root: ParentNode): void => root.querySelectorAll(':not(:defined), [data-liaison]').forEach(take);

  /** One scan a frame, however much a page changes. A hidden page draws no frames, so a timer stands in. */
  const scan = (): void => {
    if (scheduled) return;
    scheduled = true;
    const run = (): void => {
      scheduled = false;
      discover(document);
    };
    if (document.hidden) setTimeout(run);
    else requestAnimationFrame(run);
  };

  const observer = new MutationObserver((records) => records.some((r) => r.addedNodes.length) && scan());
  discover(document);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  addEventListener('online', scan);

  return {
    discover,
    stop: () => {
      observer.disconnect();
      clearTimeout(retry);
      removeEventListener('online', scan);
    },
  };
}

/** What an editor lets through as harmless must not become a handler or a style: `data-onclick`, `data-style`. */
const SETTING = /^data-(?!liaison|on|(style|id|class|is|slot)$)/;

/** `<div data-liaison="event-calendar" data-src="…">fallback</div>` → the element with those attributes and children. */
function fromMarkup(tag: string, markup: HTMLElement): Element {
  const element = document.createElement(tag);
  for (const { name, value } of markup.attributes) if (SETTING.test(name)) element.setAttribute(name.slice(5), value);
  element.append(...markup.childNodes);
  return element;
}
