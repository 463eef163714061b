import { msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FirstView } from '../host/first-view.js';
import { report } from '../host/report.js';
import { LanguageController } from '../language/language-controller.js';
import { directionOf } from '../language/languages.js';
import { words } from '../language/words/quick-exit.js';
import { foot } from '../site/foot.js';
import { SiteController } from '../site/site-controller.js';
import { readBasics } from '../site/site.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { forgetEverything, replacePage } from './leave.js';
import { NEEDED, none, pressed, WITHIN } from './shift-presses.js';
import { styles } from './styles.js';

const WEATHER = 'https://www.weather.gov/';
/** After this long the other page has not come, and the person is told what to do. */
const STUCK_AFTER = 4000;

/**
 * Leaves the page at once: covers it, has forms wiped, forgets what Liaison saved here, and puts another page in its place.
 *
 * It says what it does before it is used, and does not claim to remove anything from the browser's history.
 *
 * @tag liaison-quick-exit
 * @summary A link, and three presses of Shift, that leave for a harmless page.
 * @slot - A plain link, which works without script; its `href` is used where the attribute is missing.
 * @fires liaison-quick-exit - On the document, before leaving: wipe what must not be seen.
 * @fires liaison-ready - Its first real view is on screen.
 * @fires liaison-error - An `href` that is no web address.
 * @csspart button - The link that leaves.
 * @cssproperty [--liaison-quick-exit-position=sticky] - `static`: it scrolls away with the page.
 */
export class LiaisonQuickExit extends LitElement {
  static override styles = [tokens, base, styles];

  static override properties = {
    href: {},
    layout: {},
    unreviewed: {},
    leaving: { state: true },
    stuck: { state: true },
    presses: { state: true },
    expired: { state: true },
  };

  /** Where to go. Default: a weather page. */
  href = '';
  /** `button`, or `skip`: hidden until it has the focus, for a second one as the first thing in the page. */
  layout: 'button' | 'skip' = 'button';
  /** `hide` shows English where no person has checked the words. */
  unreviewed: 'show' | 'hide' | '' = '';

  private leaving = false;
  private stuck = false;
  private presses = none;
  private expired = false;

  private readonly words = new LanguageController(this, 'quick-exit', words);
  private readonly page = new SiteController(this, readBasics);
  private readonly firstView = new FirstView(this, () => this.words.ready);
  private expiry?: ReturnType<typeof setTimeout>;
  private waiting?: ReturnType<typeof setTimeout>;

  /** The language shown, a BCP 47 tag. */
  get language(): string {
    return this.words.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onKey, true);
    addEventListener('keyup', this.onKey, true);
    addEventListener('pointerdown', this.forgetPresses, true);
    addEventListener('blur', this.forgetPresses);
    addEventListener('pageshow', this.onPageShow);
    addEventListener('focusin', this.clearFocus);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey, true);
    removeEventListener('keyup', this.onKey, true);
    removeEventListener('pointerdown', this.forgetPresses, true);
    removeEventListener('blur', this.forgetPresses);
    removeEventListener('pageshow', this.onPageShow);
    removeEventListener('focusin', this.clearFocus);
    clearTimeout(this.expiry);
    clearTimeout(this.waiting);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('href') && this.href && !this.address(this.href))
      report(this, {
        code: 'config-invalid',
        message: 'href is no web address; a weather page is used',
        source: this.href,
      });
  }

  /** Leaves now. */
  leave(): void {
    if (this.leaving) return;
    this.leaving = true;
    const { target } = this;
    // First what others see, then what they could find.
    this.cover?.showModal();
    document.dispatchEvent(new CustomEvent('liaison-quick-exit'));
    forgetEverything();
    this.waiting = setTimeout(() => (this.stuck = true), STUCK_AFTER);
    try {
      this.replacePage(target);
    } catch {
      // A sandboxed frame may not change the page around it.
      this.stuck = true;
    }
  }

  /** The last step; an app with its own way of leaving may override it. */
  protected replacePage(href: string): void {
    replacePage(href);
  }

  private get cover(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  private get target(): string {
    return (
      this.address(this.href) ?? this.address(this.querySelector<HTMLAnchorElement>('a[href]')?.href ?? '') ?? WEATHER
    );
  }

  private address(href: string): string | undefined {
    if (!href) return undefined;
    try {
      const url = new URL(href, document.baseURI);
      return /^https?:$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    // Two of these on a page, or in one shadow root, count together: the first one listens.
    const root = this.getRootNode() as Document | ShadowRoot;
    if (this.leaving || root.querySelector('liaison-quick-exit') !== this) return;
    const before = this.presses.times.length;
    this.presses = pressed(this.presses, event);
    const { length } = this.presses.times;
    if (length >= NEEDED) return this.leave();
    if (length === before) return;
    clearTimeout(this.expiry);
    this.expired = false;
    if (length)
      this.expiry = setTimeout(() => {
        this.presses = none;
        this.expired = true;
      }, WITHIN);
  };

  private readonly forgetPresses = (): void => {
    this.presses = none;
  };

  /** Back to a page that the browser kept: as it was before. */
  private readonly onPageShow = (event: PageTransitionEvent): void => {
    if (!event.persisted) return;
    clearTimeout(this.waiting);
    this.leaving = this.stuck = this.expired = false;
    this.presses = none;
    this.cover?.close();
  };

  /**
   * It stays in view while the page scrolls, but never over what has the focus (WCAG 2.4.11). Not for a pointer: what it
   * presses is in view, and would be moved away under it before the click.
   */
  private readonly clearFocus = (event: FocusEvent): void => {
    const path = event.composedPath();
    // In a widget the element that has the focus, not the widget: that may be higher than the screen.
    const focused = path[0] as Element;
    if (path.includes(this) || !this.firstView.shown || !focused.matches(':focus-visible')) return;
    const theirs = focused.getBoundingClientRect();
    const over = [...this.renderRoot.querySelectorAll('.exit, details, .presses')]
      .map((part) => part.getBoundingClientRect())
      .filter(
        ({ top, bottom, left, right }) =>
          theirs.bottom > top && theirs.top < bottom && theirs.right > left && theirs.left < right,
      );
    if (over.length > 0 && !focused.contains(this)) {
      const below = Math.max(...over.map(({ bottom }) => bottom));
      scrollBy({ top: theirs.top - below - 8, behavior: 'instant' });
    }
  };

  private onClick(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.leave();
  }

  protected override render(): TemplateResult {
    if (!this.firstView.shown) return html`<slot></slot>`;
    const { language, target } = this;
    return html`<div class="as-${this.layout}" lang=${language} dir=${directionOf(language)}>
      <a class="button exit" part="button" href=${target} rel="noreferrer nofollow" @click=${this.onClick}>
        ${icon}${msg('Leave this page now', { id: 'quick-exit.leave', desc: 'Quick exit: the button.' })}
      </a>
      ${this.layout === 'button' ? this.renderWords(target) : nothing}
      <p class=${this.presses.times.length ? 'presses' : 'visually-hidden'} role="status">${this.renderPresses()}</p>
      <dialog class="cover" aria-label=${leavingNow()} @cancel=${(event: Event) => event.preventDefault()}>
        <p role="alert">${this.leaving ? leavingNow() : nothing}</p>
        ${this.stuck ? this.renderStuck(target) : nothing}
      </dialog>
    </div>`;
  }

  private renderWords(target: string): TemplateResult {
    return html`<details>
      <summary>
        ${msg('What this does', { id: 'quick-exit.what', desc: 'Quick exit: opens an explanation of the button.' })}
      </summary>
      <ul>
        <li>
          ${msg(str`Another page opens in place of this one: ${new URL(target).hostname}`, {
            id: 'quick-exit.where',
            desc: 'Quick exit, explanation; the value is the name of a web site.',
          })}
        </li>
        <li>
          ${msg(
            'What you typed in the form to a liaison is erased, and so are the language and the calendars saved on this device.',
            {
              id: 'quick-exit.erased',
              desc: 'Quick exit, explanation.',
            },
          )}
        </li>
        <li>
          <strong>
            ${msg('Your browser still remembers that you were here.', {
              id: 'quick-exit.history',
              desc: 'Quick exit, explanation: browsing history is not removed.',
            })}
          </strong>
        </li>
        <li>
          ${msg('With a keyboard: press the Shift key three times.', { id: 'quick-exit.shift', desc: 'Quick exit, explanation.' })}
        </li>
      </ul>
      ${foot(this.words, this.page.site)}
    </details>`;
  }

  private renderPresses(): string | typeof nothing {
    const left = NEEDED - this.presses.times.length;
    if (left === 2)
      return msg('Press Shift two more times to leave.', {
        id: 'quick-exit.two-more',
        desc: 'Quick exit, after the first press of the Shift key.',
      });
    if (left === 1)
      return msg('Press Shift once more to leave.', {
        id: 'quick-exit.one-more',
        desc: 'Quick exit, after the second press of the Shift key.',
      });
    return this.expired
      ? msg('To leave, press Shift three times within five seconds.', {
          id: 'quick-exit.expired',
          desc: 'Quick exit, read out when the presses of the Shift key came too slowly.',
        })
      : nothing;
  }

  private renderStuck(target: string): TemplateResult {
    return html`<p>
        ${msg('The other page has not opened. Close this tab or the browser.', {
          id: 'quick-exit.stuck',
          desc: 'Quick exit: on the cover, when the other page does not come.',
        })}
      </p>
      <a class="button" href=${target} target="_top" rel="noreferrer nofollow">${new URL(target).hostname}</a>`;
  }
}

function leavingNow(): string {
  return msg('Leaving this page', {
    id: 'quick-exit.leaving',
    desc: 'Quick exit: on the cover, while the other page opens.',
  });
}

const icon = html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2">
  <path d="M14 4h5v16h-5M4 12h10M10 8l4 4-4 4" stroke-linecap="round" stroke-linejoin="round" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'liaison-quick-exit': LiaisonQuickExit;
  }
  interface DocumentEventMap {
    'liaison-quick-exit': CustomEvent<void>;
  }
}
