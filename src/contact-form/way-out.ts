/**
 * Every way off the page. With a message begun a link asks first, and closing, reloading and Back do where the browser lets
 * a page ask; the exit never does. Whichever is taken, the answers are forgotten, also on the way back in.
 */
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class WayOut implements ReactiveController {
  /**
   * @param begun there is something to lose
   * @param wipe forgets it, now and not in the next frame: the page may be frozen before it
   */
  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly begun: () => boolean,
    private readonly wipe: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('liaison-quick-exit', this.wipe);
    document.addEventListener('click', this.#onClick, true);
    addEventListener('pagehide', this.wipe);
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('beforeunload', this.#onBeforeUnload);
  }

  hostDisconnected(): void {
    document.removeEventListener('liaison-quick-exit', this.wipe);
    document.removeEventListener('click', this.#onClick, true);
    removeEventListener('pagehide', this.wipe);
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.wipe();
  };

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!this.begun()) return;
    event.preventDefault();
    // Chrome before 119 asks only for this.
    event.returnValue = true;
  };

  /** Also in browsers that never ask on unload (iOS). */
  readonly #onClick = (event: MouseEvent): void => {
    // In a sandboxed frame `confirm` answers no by itself, and no link would ever lead out.
    if (!this.begun() || self.origin === 'null') return;
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath() as Element[];
    if (path.some((node) => node.localName === 'liaison-quick-exit')) return;
    const link = path.find((node): node is HTMLAnchorElement => node.localName === 'a' && 'href' in node);
    // Links within the form lead nowhere else, though a `base` in the page may have their address say so.
    if (link?.matches('[href^="#"]') && path.includes(this.host as unknown as Element)) return;
    if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return;
    const url = new URL(link.href, document.baseURI);
    if (!/^https?:$/.test(url.protocol) || isOnThisPage(url)) return;
    const question = msg('Leave this page? What you wrote is not sent, and it will be gone.', {
      id: 'contact-form-late.leave',
      desc: 'Contact form, question in a small window when a link is followed with a message begun',
    });
    if (confirm(question)) this.wipe();
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function isOnThisPage(url: URL): boolean {
  return url.hash !== '' && url.href.split('#')[0] === location.href.split('#')[0];
}
