import { msg } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { FirstView } from '../host/first-view.js';
import { report } from '../host/report.js';
import { LanguageController } from '../language/language-controller.js';
import { pageLanguage } from '../language/page-language.js';
import { words } from '../language/words/contact-form.js';
import { foot } from '../site/foot.js';
import { readSite } from '../site/entries.js';
import { SiteController } from '../site/site-controller.js';
import { siteAddress } from '../site/site-source.js';
import type { Site } from '../site/site.js';
import { base } from '../theme/base.js';
import { content } from '../theme/content.js';
import { tokens } from '../theme/tokens.js';
import { simpleConfig, type Attributes, type Config } from './config.js';
import type { Answers } from './fields.js';
import type { FormController, Surroundings } from './form-controller.js';
import { questionsForm } from './questions-form.js';
import { styles } from './styles.js';
import { emergencyLine, waysView } from './ways-view.js';

/**
 * A first message to a police liaison: the people first, phone and emergency number always, no account, and no promise
 * that is not kept.
 *
 * @tag liaison-contact-form
 * @summary A contact form that a frightened person can trust.
 * @slot - Shown until the form is ready, and without script: phone numbers, perhaps a plain `<form>` with the same `action`.
 * @slot records-notice - Replaces the default notice about public records.
 * @slot privacy - The site's own privacy notice.
 * @fires liaison-contact-submit - Before a message leaves; cancelable, then nothing leaves.
 * @fires liaison-contact-sent - `{ receipt }`: the receiver has confirmed it.
 * @fires liaison-contact-failed - `{ code, retryable }`.
 * @fires liaison-ready - The first real view is on screen.
 * @fires liaison-error - Something the webmaster must know.
 * @csspart liaison - One liaison.
 * @csspart partner - One partner that is not police.
 * @csspart readers - Who can read a message.
 */
export class LiaisonContactForm extends LitElement {
  static override styles = [tokens, base, content, styles];

  static override properties = {
    action: {},
    backend: {},
    recipients: {},
    phone: {},
    text: {},
    whatsapp: {},
    email: {},
    hours: {},
    emergency: {},
    policy: {},
    unreviewed: {},
    site: { attribute: false },
  };

  /** Where the message is posted. Without it there is no form: phone, text and e-mail only. */
  action?: string;
  /** `liaison`, `json`, `form`, `contact-form-7`, `gravity-forms` or the name of a registered one. */
  backend?: string;
  /** age public keys, spaces between: the message is encrypted in the browser, or not sent. */
  recipients?: string;
  /** Number for calls; the site file's by default, as all that follow. */
  phone?: string;
  /** Number for text messages. */
  text?: string;
  /** Number on WhatsApp. */
  whatsapp?: string;
  /** E-mail address. */
  email?: string;
  /** schema.org openingHours text, also with `PH off` and dates. */
  hours?: string;
  /** Number for emergencies; without one in the site file `911`. */
  emergency?: string;
  /** Address of the policy file, or (as a property) the file itself. */
  policy?: string | object;
  /** `show` or `hide` languages whose words no person has checked. */
  unreviewed?: 'show' | 'hide';
  /** A site file's content, in place of the page's. */
  site?: Site;

  readonly #words = new LanguageController(this, 'contact-form', words);
  readonly #page = new SiteController(this, readSite);
  readonly #first = new FirstView(
    this,
    () =>
      this.#words.ready && this.#siteReady && this.#config !== undefined && (this.#part !== undefined || !this.#named),
  );
  /** People and hours: undefined until they are needed and there. */
  #part?: typeof import('./site-part.js') | null;
  #partAsked?: Promise<void>;
  /** Undefined while it is looked at. */
  #config?: Config;
  #configured = '';
  /** A message was to be locked: from then on none leaves this page unlocked, whatever becomes of `recipients`. */
  #sealed = false;
  #form?: FormController;
  #loading?: Promise<FormController | undefined>;
  /** What was chosen while the rest of the form is on its way. */
  #topic: Answers['topic'] = '';
  #failed = false;

  #connected?: AbortController;
  #look?: ReturnType<typeof setTimeout>;
  /** Somebody who stays at the form is reading it. */
  readonly #sight = new IntersectionObserver((entries) => {
    clearTimeout(this.#look);
    if (entries.at(-1)!.isIntersecting) this.#look = setTimeout(this.#onTurn, 2000);
  });

  /** The language shown, BCP 47. */
  get language(): string {
    return this.#words.language;
  }

  get #siteReady(): boolean {
    return this.site !== undefined || this.#page.ready;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#connected = new AbortController());
    this.ownerDocument.addEventListener('liaison-ask', this.#onAsk, { signal });
    this.ownerDocument.addEventListener('liaison-quick-exit', this.#forget, { signal });
    addEventListener('pagehide', this.#forget, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#sight.disconnect();
    clearTimeout(this.#look);
  }

  protected override updated(): void {
    const form = this.renderRoot.querySelector('form');
    if (form && !this.#form) this.#sight.observe(form);
    else this.#sight.disconnect();
  }

  readonly #surroundings = (): Surroundings => {
    const site = this.site ?? this.#page.site;
    const { language } = this;
    return {
      language,
      site,
      config: this.#config ?? none,
      ways: {
        phone: this.phone ?? site.phone,
        text: this.text ?? site.text,
        whatsapp: this.whatsapp ?? site.whatsapp,
        email: this.email ?? site.email,
        hours: this.hours ?? site.hours,
        timeZone: site.timeZone,
      },
      people: {
        language,
        siteLanguage: site.language ?? pageLanguage,
        hasCalendar: this.ownerDocument.querySelector('liaison-event-calendar') !== null,
      },
      policy: this.policy ?? site.policy,
      today: today(),
    };
  };

  get #attributes(): Attributes {
    const { action, backend, recipients } = this;
    // (An attribute that was taken away is null.)
    return { action, backend, recipients: recipients ?? (this.#sealed ? '' : undefined) };
  }

  /** The site names people or hours. */
  get #named(): boolean {
    const { site, ways } = this.#surroundings();
    return Boolean(ways.hours) || site.liaisons.length > 0 || site.partners.length > 0;
  }

  protected override willUpdate(): void {
    // A site file names people or hours, nearly always: they come beside it, not after it.
    if (this.#siteReady ? this.#named : siteAddress()) this.#partAsked ??= this.#loadPart();
    if (!this.#siteReady) return;
    const { action, backend, recipients } = this;
    const { site } = this.#surroundings();
    const key = JSON.stringify([action, backend, recipients, site.contact]);
    if (key === this.#configured) return;
    this.#configured = key;
    this.#config = simpleConfig(this.#attributes, site, this.ownerDocument.baseURI, today(), canSeal());
    this.#sealed ||= !!this.#config?.recipients.length;
    if (!this.#config || (this.#form && this.#config.recipients.length > 0)) void this.#check();
  }

  async #loadPart(): Promise<void> {
    try {
      this.#part = await import('./site-part.js');
    } catch (error) {
      this.#part = null;
      report(this, failed('people and hours', error));
    }
    this.requestUpdate();
  }

  /** Looks at every setting, the keys letter by letter: nothing is written before it is known that it could be sent. */
  async #check(): Promise<void> {
    const key = this.#configured;
    const { site } = this.#surroundings();
    let config: Config;
    try {
      const { configOf } = await import('./config-check.js');
      const base = this.ownerDocument.baseURI;
      config = configOf(this.#attributes, site, { base, today: today(), canSeal: canSeal() });
      this.#sealed ||= config.recipients.length > 0;
    } catch (error) {
      config = { ...none, problems: [failed('what checks the settings', error)] };
    }
    if (key !== this.#configured) return;
    this.#config = config;
    for (const problem of config.problems) report(this, problem);
    this.requestUpdate();
  }

  /** The rest of the form, with its words; undefined where it cannot be had. */
  #load(): Promise<FormController | undefined> {
    this.#loading ??= this.#import();
    return this.#loading;
  }

  async #import(): Promise<FormController | undefined> {
    try {
      const { FormController, loadWords } = await import('./form-controller.js');
      await Promise.all([loadWords(), this.#config?.recipients.length && this.#check()]);
      this.#failed = false;
      this.#form = new FormController(this, this.#surroundings);
    } catch (error) {
      this.#failed = true;
      this.#loading = undefined;
      report(this, failed('the form', error));
    }
    this.requestUpdate();
    return this.#form;
  }

  /** Where there is room for all questions they come as soon as somebody turns to the form, not only after the first. */
  readonly #onTurn = (): void => {
    if (this.#config?.action && this.offsetWidth >= roomForAll) void this.#load();
  };

  async #choose(topic: Answers['topic']): Promise<void> {
    this.#topic = topic;
    (await this.#load())?.choose(this.#topic);
  }

  /** The first answer, where the person leaves before the rest is there; that forgets by itself. */
  readonly #forget = (): void => {
    this.#topic = '';
    this.renderRoot.querySelector('form')?.reset();
  };

  readonly #onAsk = async (event: Event): Promise<void> => {
    const question = (event as CustomEvent<{ question?: unknown } | null>).detail?.question;
    if (typeof question === 'string' && this.#config?.action) (await this.#load())?.ask(question);
  };

  protected override render(): TemplateResult {
    if (!this.#first.shown) return html`<slot></slot>`;
    const { language, site, ways, people } = this.#surroundings();
    return html`${site.failed ? html`<slot></slot>` : nothing}
      <div
        class="root stack"
        lang=${language}
        dir=${this.#words.direction}
        @pointerover=${this.#onTurn}
        @focusin=${this.#onTurn}
      >
        ${emergencyLine(this.emergency || site.emergency, language)}
        <h2>
          ${msg('Talk to a liaison', {
            id: 'contact-form.heading',
            desc: 'Contact form, heading. A liaison is a person whose job is to help the community and the police reach each other.',
          })}
        </h2>
        ${waysView(ways, language, this.#part?.hoursView(ways, language, new Date()))}
        ${this.#part?.peopleView(this.#part.peopleOf(site, language, today()), people)} ${this.#renderForm()}
        ${foot(this.#words, { ...site, example: site.example || !!this.#form?.example })}
      </div>`;
  }

  #renderForm(): TemplateResult | typeof nothing {
    const { action, problems } = this.#config ?? none;
    if (!action) return problems.length > 0 ? noForm(this.#loading) : nothing;
    return html`<section class="stack tight" aria-labelledby="write">
      <h3 id="write">
        ${msg('Write a message', { id: 'contact-form.write', desc: 'Contact form, heading above the questions' })}
      </h3>
      <p>
        ${msg('You do not need an account. You do not have to give your name.', {
          id: 'contact-form.no-account',
          desc: 'Contact form, above the first question',
        })}
      </p>
      ${this.#failed ? noForm(true) : nothing}
      ${
        this.#form?.render() ??
        questionsForm({
          topic: this.#topic,
          onTopic: (topic) => void this.#choose(topic),
          first: true,
          autofill: true,
          onSubmit: (event) => event.preventDefault(),
        })
      }
      ${this.#form?.codes()}
    </section>`;
  }
}

/** In px, as in the style sheets. */
const roomForAll = 640;

const failed = (what: string, error: unknown) => ({
  code: 'import-failed' as const,
  message: `${what} did not load: ${(error as Error).message}`,
});

const none: Config = { backend: 'liaison', recipients: [], settings: {}, problems: [] };

/** @param late something else stood in its place before */
const noForm = (late: unknown) =>
  html`<p class="notice" role=${late ? 'alert' : nothing}>
    ${msg('The form on this page does not work now. Call or come in person.', {
      id: 'contact-form.no-form',
      desc: 'Contact form, in place of the form when the site has set it up wrongly or it did not load; phone numbers stand above',
    })}
  </p>`;

/** The browser has what encryption needs: a page without https does not. */
const canSeal = () => globalThis.crypto?.subtle !== undefined;

/** The visitor's own date, `YYYY-MM-DD`: Swedish dates are ISO 8601. */
const today = () => new Date().toLocaleDateString('sv');

declare global {
  interface HTMLElementTagNameMap {
    'liaison-contact-form': LiaisonContactForm;
  }
  interface GlobalEventHandlersEventMap {
    'liaison-contact-submit': CustomEvent<null>;
    'liaison-contact-sent': CustomEvent<{ receipt: string }>;
    'liaison-contact-failed': CustomEvent<{ code: string; retryable: boolean }>;
  }
}
