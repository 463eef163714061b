import { msg } from '@lit/localize';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FirstView } from '../host/first-view.js';
import { report } from '../host/report.js';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { LanguageController } from '../language/language-controller.js';
import { words } from '../language/words/contact-form.js';
import { foot } from '../site/foot.js';
import { phoneLink } from '../site/phone.js';
import { SiteController } from '../site/site-controller.js';
import type { Site } from '../site/site.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { isBackend } from './backends/backend.js';
import { configOf, takesComplaints, type Config } from './config.js';
import { asked, begun, empty, steps, type Answers, type Field } from './fields.js';
import { partnerCard, peopleView, type PeopleContext } from './people-view.js';
import { peopleOf } from './people.js';
import { helpLines, readersView, statusView, unknownStatus } from './promises-view.js';
import { progress, questions, type QuestionsContext } from './questions-view.js';
import { recipientsFor } from './recipients.js';
import { SendController } from './send-controller.js';
import type { Finding } from './sensitive.js';
import { styles } from './styles.js';
import type { Problem } from './validate.js';
import { emergencyLine, hoursLine, waysView, type Ways } from './ways-view.js';

/**
 * A first message to a police liaison: the people first, phone and emergency number always, no account, and no promise
 * that is not kept.
 *
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
  static override styles = [tokens, base, styles];

  /** Where the message is posted. Without it there is no form: phone, text and e-mail only. */
  @property() action?: string;
  /** `liaison`, `json`, `form`, `contact-form-7`, `gravity-forms` or the name of a registered one. */
  @property() backend?: string;
  /** age public keys, spaces between: the message is encrypted in the browser, or not sent. */
  @property() recipients?: string;
  @property() phone?: string;
  /** Number for text messages. */
  @property() text?: string;
  @property() whatsapp?: string;
  @property() email?: string;
  /** schema.org openingHours text. */
  @property() hours?: string;
  /** Number for emergencies; `911` by default. */
  @property() emergency?: string;
  /** Address of the policy file, or (as a property) the file itself. */
  @property() policy?: string | object;
  /** `show` or `hide` languages whose words no person has checked. */
  @property() unreviewed?: 'show' | 'hide';
  /** A site file's content, in place of the page's. */
  @property({ attribute: false }) site?: Site;

  readonly #words = new LanguageController(this, 'contact-form', words);
  readonly #page = new SiteController(this);
  readonly #first = new FirstView(this, () => this.#words.ready && this.#siteReady && this.#policyReady);
  readonly #send = new SendController(this);
  #answers: Answers = empty;
  #problems: Problem[] = [];
  /** The receiver's own words about a field. */
  #refusals: Partial<Record<string, string>> = {};
  #findings: readonly Finding[] = [];
  #config: Config = { backend: 'liaison', recipients: [], settings: {}, problems: [] };
  #configured = '';
  #view: 'questions' | 'review' = 'questions';
  #step = 0;
  #sharedDevice = false;
  /** A hidden box was filled: by a program, or by one that fills in for a person. */
  #trapped = false;
  #late?: typeof import('./late.js');
  #policyNote?: typeof import('./policy-note.js');
  #agency?: import('../site/policy.js').Agency;
  #policyAsked?: string | object;
  #policyReady = false;
  #focusNext?: string;
  #looking?: ReturnType<typeof setTimeout>;

  /** The language shown, BCP 47. */
  get language(): string {
    return this.#words.language;
  }

  get #site(): Site {
    return this.site ?? this.#page.site;
  }

  get #siteReady(): boolean {
    return this.site !== undefined || this.#page.ready;
  }

  get #ways(): Ways {
    const { phone, text, whatsapp, email, hours, timeZone } = this.#site;
    return {
      phone: this.phone ?? phone,
      text: this.text ?? text,
      whatsapp: this.whatsapp ?? whatsapp,
      email: this.email ?? email,
      hours: this.hours ?? hours,
      timeZone,
    };
  }

  get #context(): PeopleContext {
    return {
      language: this.language,
      siteLanguage: this.#site.language,
      hasCalendar: this.ownerDocument.querySelector('liaison-event-calendar') !== null,
    };
  }

  /** The language that a message is routed by. */
  get #spoken(): string {
    const { language } = this.#answers;
    return language && language !== 'other' ? language : this.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('liaison-ask', this.#onAsk);
    this.ownerDocument.addEventListener('liaison-quick-exit', this.#wipe);
    this.ownerDocument.addEventListener('click', this.#onPageClick, true);
    addEventListener('pagehide', this.#wipe);
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('beforeunload', this.#onBeforeUnload);
    addEventListener('online', this.#onNetwork);
    addEventListener('offline', this.#onNetwork);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('liaison-ask', this.#onAsk);
    this.ownerDocument.removeEventListener('liaison-quick-exit', this.#wipe);
    this.ownerDocument.removeEventListener('click', this.#onPageClick, true);
    removeEventListener('pagehide', this.#wipe);
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('beforeunload', this.#onBeforeUnload);
    removeEventListener('online', this.#onNetwork);
    removeEventListener('offline', this.#onNetwork);
    clearTimeout(this.#looking);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#siteReady) this.#configure(changed);
  }

  protected override updated(): void {
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }

  #configure(changed: PropertyValues<this>): void {
    const { action, backend, recipients } = this;
    const key = JSON.stringify([action, backend, recipients, this.#site.contact]);
    if (key !== this.#configured) {
      this.#configured = key;
      this.#config = configOf({ action, backend, recipients }, this.#site, {
        base: this.ownerDocument.baseURI,
        today: today(),
        isBackend,
        canSeal: globalThis.crypto?.subtle !== undefined,
      });
      for (const problem of this.#config.problems) report(this, problem);
    }
    const policy = this.policy ?? this.#site.policy;
    if (policy !== this.#policyAsked || (changed.has('policy') && policy !== undefined)) {
      this.#policyAsked = policy;
      void this.#loadPolicy(policy);
    } else if (policy === undefined) this.#policyReady = true;
  }

  async #loadPolicy(source: string | object | undefined): Promise<void> {
    this.#agency = undefined;
    if (source !== undefined) {
      try {
        this.#policyNote = await import('./policy-note.js');
        const { policy } = await this.#policyNote.loadPolicy(source, today());
        if (source === this.#policyAsked) this.#agency = this.#policyNote.agencyOf(policy);
      } catch (error) {
        const message = `the policy file could not be read: ${(error as Error).message}. The form says: we do not know.`;
        report(this, { code: 'policy-invalid', message, source: typeof source === 'string' ? source : undefined });
      }
    }
    this.#policyReady = true;
    this.requestUpdate();
  }

  /** Checks, review and outcomes; and, with it, what sends. Loaded with the first touch: the network may go. */
  async #loadLate(): Promise<void> {
    if (this.#late) return;
    this.#send.prepare(this.#config);
    try {
      this.#late = await import('./late.js');
      this.requestUpdate();
    } catch (error) {
      report(this, { code: 'import-failed', message: `a part of the form did not load: ${(error as Error).message}` });
    }
  }

  readonly #onFocus = (): void => void this.#loadLate();

  readonly #onInput = (field: Field, value: string): void => {
    this.#answers = { ...this.#answers, [field]: value };
    if (field === 'message') this.#look();
    this.requestUpdate();
  };

  /** After a pause in typing: a warning that comes and goes with each digit would be noise. */
  #look(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => {
      this.#findings = this.#late?.findSensitive(this.#answers.message) ?? [];
      this.requestUpdate();
    }, 600);
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await this.#loadLate();
    if (!this.#late) {
      this.#send.offline();
      this.#focusNext = 'outcome';
      return;
    }
    const next = this.renderRoot.querySelector<HTMLElement>('.next');
    const narrow = next !== null && next.offsetParent !== null;
    const problems = this.#late.validate(this.#answers);
    this.#refusals = {};
    this.#problems = narrow ? problems.filter(({ field }) => stepOf(field) <= this.#step) : problems;
    this.#findings = this.#late.findSensitive(this.#answers.message);
    if (this.#problems.length > 0) this.#focusNext = 'summary';
    else if (narrow) this.#go(this.#step + 1);
    else this.#show('review');
    this.requestUpdate();
  };

  #go(step: number): void {
    this.#step = step;
    this.#focusNext = 'progress';
    this.requestUpdate();
  }

  #show(view: 'questions' | 'review'): void {
    this.#view = view;
    this.#focusNext = view === 'review' ? 'review' : undefined;
    this.requestUpdate();
  }

  readonly #jump = (field: Field): void => {
    this.#send.edit();
    this.#view = 'questions';
    this.#step = stepOf(field);
    this.#focusNext = `field-${field}`;
    this.requestUpdate();
  };

  readonly #showFinding = ({ start, end }: Finding): void => {
    this.#jump('message');
    void this.updateComplete.then(() => {
      const box = this.renderRoot.querySelector<HTMLTextAreaElement>('#field-message');
      box?.focus();
      box?.setSelectionRange(start, end);
    });
  };

  readonly #onSend = async (): Promise<void> => {
    const trap = this.renderRoot.querySelector<HTMLInputElement>('#website');
    if (trap?.value) {
      // Programs stop here; a person whose browser filled it in presses once more.
      trap.value = '';
      this.#trapped = true;
      this.#focusNext = 'trapped';
      this.requestUpdate();
      return;
    }
    this.#trapped = false;
    const submit = new CustomEvent('liaison-contact-submit', { bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(submit)) return;
    this.#focusNext = 'outcome';
    const state = await this.#send.submit(this.#answers, this.language, this.#config, this.ownerDocument.baseURI);
    if (!state) return;
    this.#focusNext = 'outcome';
    if (state.name === 'accepted' || state.name === 'stored' || state.name === 'held') this.#clear();
    if (state.name === 'rejected') this.#refuse(state.fields);
    this.#tell(state);
    this.requestUpdate();
  };

  /** Fields that the receiver refused become problems of those fields; what it says of others is no use to the person. */
  #refuse(fields: Partial<Record<string, string>>): void {
    this.#refusals = fields;
    this.#problems = Object.keys(fields)
      .filter((field): field is Field => field in empty && asked(field as Field, this.#answers))
      .map((field) => ({ field, code: 'refused' }));
    if (this.#problems.length === 0) return;
    this.#send.edit();
    this.#view = 'questions';
    this.#step = stepOf(this.#problems[0]!.field);
    this.#focusNext = 'summary';
  }

  #tell(state: SendController['state']): void {
    if (state.name === 'accepted' || state.name === 'stored') {
      this.dispatchEvent(
        new CustomEvent('liaison-contact-sent', { detail: { receipt: state.receipt }, bubbles: true, composed: true }),
      );
      return;
    }
    const retryable = state.name !== 'held' && state.name !== 'not-sealed' && state.name !== 'rejected';
    this.dispatchEvent(
      new CustomEvent('liaison-contact-failed', {
        detail: { code: state.name, retryable },
        bubbles: true,
        composed: true,
      }),
    );
  }

  /** Forgets the answers; what became of the message stays on screen. */
  #clear(): void {
    this.#answers = empty;
    this.#problems = [];
    this.#refusals = {};
    this.#findings = [];
    this.#view = 'questions';
    this.#step = 0;
    this.#trapped = false;
    clearTimeout(this.#looking);
  }

  /** Forgets everything: on leaving, in whatever way, and on coming back. */
  readonly #wipe = (): void => {
    this.#clear();
    this.#send.reset();
    // Now, not in the next frame: the page may be frozen before it.
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  };

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.#wipe();
  };

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!begun(this.#answers)) return;
    event.preventDefault();
    // Chrome before 119 asks only for this.
    event.returnValue = true;
  };

  /** A link that leaves the page asks first, also in browsers that never ask on unload (iOS). The exit never asks. */
  readonly #onPageClick = (event: MouseEvent): void => {
    if (!begun(this.#answers) || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath() as Element[];
    if (path.some((node) => node.localName === 'liaison-quick-exit')) return;
    const link = path.find((node): node is HTMLAnchorElement => node.localName === 'a' && 'href' in node);
    if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return;
    const url = new URL(link.href, this.ownerDocument.baseURI);
    if (!/^https?:$/.test(url.protocol) || (url.hash && url.href.split('#')[0] === location.href.split('#')[0])) return;
    const question = msg('Leave this page? What you wrote is not sent, and it will be gone.', {
      id: 'contact-form.leave',
      desc: 'Contact form, question in a small window when a link is followed with a message begun',
    });
    if (confirm(question)) this.#wipe();
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  readonly #onNetwork = (): void => this.requestUpdate();

  readonly #onAsk = (event: Event): void => {
    const question = (event as CustomEvent<{ question?: unknown } | null>).detail?.question;
    if (typeof question !== 'string' || !this.#config.action) return;
    const { topic, message } = this.#answers;
    this.#answers = {
      ...this.#answers,
      topic: topic || 'question',
      message: message.trim() ? `${message}\n\n${question}` : question,
    };
    void this.#loadLate();
    this.#jump('message');
  };

  protected override render(): TemplateResult {
    if (!this.#first.shown) return html`<slot></slot>`;
    const people = peopleOf(this.#site, this.language, today());
    return html`<div class="root stack" lang=${this.language} dir=${this.#words.direction}>
      ${emergencyLine(this.emergency ?? this.#site.emergency)}
      <h2>
        ${msg('Talk to a liaison', { id: 'contact-form.heading', desc: 'Contact form, heading. A liaison is a person whose job is to help the community and the police reach each other.' })}
      </h2>
      ${waysView(this.#ways, this.language, new Date())} ${peopleView(people, this.#context)} ${this.#renderForm()}
      ${foot(this.#words, this.#site)}
    </div>`;
  }

  #renderForm(): TemplateResult | typeof nothing {
    const { state } = this.#send;
    if (!this.#config.action) return this.#config.problems.length > 0 ? this.#renderNoForm() : nothing;
    if (state.name === 'sending') return this.#renderSending(state.again);
    const outcome = this.#late?.outcomeOf(state, this.language);
    if (outcome || state.name === 'offline') return this.#renderOutcome();
    return this.#view === 'review' && this.#late ? this.#renderReview(this.#late) : this.#renderQuestions();
  }

  #renderNoForm(): TemplateResult {
    return html`<p class="notice">
      ${msg('The form on this page does not work now. Call or come in person.', {
        id: 'contact-form.no-form',
        desc: 'Contact form, in place of the form when the site has set it up wrongly; phone numbers stand above',
      })}
    </p>`;
  }

  #renderQuestions(): TemplateResult {
    const last = steps.length - 1;
    const blocked = this.#answers.topic === 'complaint' && !takesComplaints(this.#config);
    const context: QuestionsContext = {
      answers: this.#answers,
      autofill: !this.#sharedDevice,
      onInput: this.#onInput,
      problemText: (field: Field) => this.#problemText(field),
      afterTopic: this.#renderAfterTopic(blocked),
      afterMessage: html`<div aria-live="polite">
        ${this.#late?.sensitiveView(this.#findings, this.#showFinding) ?? nothing}
      </div>`,
    };
    const { language } = this;
    const shown = blocked ? [0] : steps.map((_, step) => step);
    return html`<form
      class="stack"
      novalidate
      autocomplete=${this.#sharedDevice ? 'off' : 'on'}
      aria-label=${msg('Message to a liaison', { id: 'contact-form.form', desc: 'Contact form, name of the form for screen readers' })}
      @focusin=${this.#onFocus}
      @submit=${this.#onSubmit}
    >
      ${statusView(this.#policyNote && this.#agency ? this.#policyNote.agencyView(this.#agency, language) : unknownStatus())}
      <label class="choice bare"
        ><input
          type="checkbox"
          .checked=${live(this.#sharedDevice)}
          @change=${(event: Event) => {
            this.#sharedDevice = (event.target as HTMLInputElement).checked;
            this.requestUpdate();
          }}
        /><span
          >${msg('Someone else uses this device', { id: 'contact-form.shared-device', desc: 'Contact form, check box: turns off that the browser remembers answers' })}</span
        ></label
      >
      ${
        this.#sharedDevice
          ? html`<p class="notice">
              ${msg(
                'The browser is now asked not to remember your answers. It still keeps its own history of this page.',
                {
                  id: 'contact-form.shared-device-note',
                  desc: 'Contact form, after the check box "Someone else uses this device"',
                },
              )}
            </p>`
          : nothing
      }
      ${this.#problems.length > 0 && this.#late ? this.#late.summaryView(this.#problems, language, this.#jump) : nothing}
      <p class="progress muted" id="progress" tabindex="-1">${progress(this.#step)}</p>
      ${shown.map(
        (step) => html`<div class="step ${step === this.#step ? 'current' : ''}">${questions(step, context)}</div>`,
      )}
      <div class="trap" aria-hidden="true">
        <label>Website <input id="website" type="text" name="website" tabindex="-1" autocomplete="off" /></label>
      </div>
      ${
        blocked
          ? nothing
          : html`<div class="row">
              ${
                this.#step > 0
                  ? html`<button class="button part-nav" type="button" @click=${() => this.#go(this.#step - 1)}>
                      ${msg('Back', { id: 'contact-form.back', desc: 'Contact form on a phone, button: to the questions before' })}
                    </button>`
                  : nothing
              }
              ${
                this.#step < last
                  ? html`<button class="button primary part-nav next" type="submit">
                      ${msg('Next', { id: 'contact-form.next', desc: 'Contact form on a phone, button: to the questions after' })}
                    </button>`
                  : nothing
              }
              <button class="button primary last-only ${this.#step === last ? 'current' : ''}" type="submit">
                ${msg('Read it again before sending', { id: 'contact-form.to-review', desc: 'Contact form, button: shows all answers; nothing is sent yet' })}
              </button>
            </div>`
      }
      <div class="readers last-only ${this.#step === last ? 'current' : ''}">${this.#renderReaders()}</div>
    </form>`;
  }

  #problemText(field: Field): string | TemplateResult | undefined {
    const problem = this.#problems.find((found) => found.field === field);
    if (!problem || !this.#late) return undefined;
    const sentence = this.#late.problemSentence(problem, this.language);
    const theirs = this.#refusals[field];
    return theirs ? html`${sentence} <bdi lang="">${theirs}</bdi>` : sentence;
  }

  /** Those who are not the police come first, for a complaint and for somebody who was hurt. */
  #renderAfterTopic(blocked: boolean): TemplateResult | typeof nothing {
    const { topic } = this.#answers;
    if (topic !== 'complaint' && topic !== 'victim') return nothing;
    const { partners } = peopleOf(this.#site, this.language, today());
    const process = topic === 'complaint' ? complaintsOf(this.#agency) : undefined;
    return html`<div class="notice stack tight" id="elsewhere">
      <p>
        ${
          topic === 'victim'
            ? msg('These are not police. You can call them first. They can tell you what your choices are.', {
                id: 'contact-form.victim-first',
                desc: 'Contact form, after choosing "Help as a victim or witness"; help lines follow',
              })
            : blocked
              ? msg(
                  'This form goes to the liaison, so it does not take complaints. These ways do not go through the liaison:',
                  {
                    id: 'contact-form.complaint-elsewhere',
                    desc: 'Contact form, after choosing "A complaint"; other places follow',
                  },
                )
              : msg('You can also complain to somebody who is not the liaison:', {
                  id: 'contact-form.complaint-first',
                  desc: 'Contact form, after choosing "A complaint"; other places follow',
                })
        }
      </p>
      <ul class="stack tight">
        ${
          topic === 'victim'
            ? helpLines.map(
                ({ name, phone }) => html`<li><bdi lang="en" translate="no">${name}</bdi>: ${phoneLink(phone)}</li>`,
              )
            : nothing
        }
        ${
          process
            ? html`<li>
                ${
                  process.url
                    ? html`<a href=${process.url} rel="noopener"
                        >${msg('How this agency takes complaints', { id: 'contact-form.complaint-process', desc: 'Contact form, link after choosing "A complaint"' })}</a
                      >`
                    : msg('How this agency takes complaints', {
                        id: 'contact-form.complaint-process',
                        desc: 'Contact form, link after choosing "A complaint"',
                      })
                }
                ${process.phone ? phoneLink(process.phone) : nothing}
              </li>`
            : nothing
        }
        ${topic === 'complaint' || partners.length > 0 ? partners.map((partner) => partnerCard(partner, this.#context)) : nothing}
      </ul>
      ${
        topic === 'complaint' && !process && partners.length === 0
          ? html`<p>
              ${msg(
                'This site names no other place. A lawyer, a legal clinic or the city’s front desk can tell you one.',
                {
                  id: 'contact-form.complaint-unknown',
                  desc: 'Contact form, after choosing "A complaint" where the site lists nobody',
                },
              )}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderReaders(): TemplateResult {
    const chosen = recipientsFor(this.#config.recipients, this.#spoken);
    return readersView(this.#config, chosen, this.#context);
  }

  #renderReview(late: typeof import('./late.js')): TemplateResult {
    return html`<form class="stack" @submit=${(event: Event) => event.preventDefault()}>
      <h3 id="review" tabindex="-1">
        ${msg('Read your message again', { id: 'contact-form.review', desc: 'Contact form, heading above all answers; nothing is sent yet' })}
      </h3>
      ${late.reviewView(this.#answers, this.#jump)} ${late.sensitiveView(this.#findings, this.#showFinding)}
      ${
        this.#trapped
          ? html`<p class="notice" id="trapped" tabindex="-1">
              ${msg(
                'A hidden box of this form was filled in, perhaps by the browser. Nothing was sent. Press the button again to send.',
                {
                  id: 'contact-form.trapped',
                  desc: 'Contact form, review: a spam check stopped the sending once',
                },
              )}
            </p>`
          : nothing
      }
      <div class="readers">${this.#renderReaders()}</div>
      <div class="trap" aria-hidden="true">
        <label>Website <input id="website" type="text" name="website" tabindex="-1" autocomplete="off" /></label>
      </div>
      <div class="row">
        <button class="button" type="button" @click=${() => this.#show('questions')}>
          ${msg('Change my answers', { id: 'contact-form.edit', desc: 'Contact form, review: button back to the questions' })}
        </button>
        <button class="button primary" type="button" id="send" @click=${this.#onSend}>
          ${msg('Send message', { id: 'contact-form.send', desc: 'Contact form, review: button that sends' })}
        </button>
      </div>
    </form>`;
  }

  #renderSending(again: boolean): TemplateResult {
    return html`<div class="card stack tight outcome" id="outcome" tabindex="-1" role="status">
      <p>
        <strong
          >${
            again
              ? msg('The connection broke. We try again by ourselves. Keep this page open.', {
                  id: 'contact-form.sending-again',
                  desc: 'Contact form, while sending',
                })
              : msg('Sending your message. Keep this page open.', {
                  id: 'contact-form.sending',
                  desc: 'Contact form, while sending',
                })
          }</strong
        >
      </p>
      ${
        again
          ? html`<button class="button" type="button" @click=${() => this.#stop()}>
              ${msg('Stop', { id: 'contact-form.stop', desc: 'Contact form, button while sending: stops trying' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #stop(): void {
    this.#send.stop(this.#config.backend === 'liaison');
    this.#focusNext = 'outcome';
    this.#tell(this.#send.state);
  }

  #renderOutcome(): TemplateResult {
    const { state } = this.#send;
    const outcome = this.#late?.outcomeOf(state, this.language);
    const { phone } = this.#ways;
    const taken = state.name === 'accepted' || state.name === 'stored' || state.name === 'held';
    return html`<div
      class="${outcome?.tone ?? 'danger'} stack tight outcome"
      id="outcome"
      tabindex="-1"
      role="group"
      aria-labelledby="outcome-heading"
    >
      <h3 id="outcome-heading">
        ${
          outcome?.title ??
          // The late part itself did not load: its words are not here.
          msg('No connection: your message was not sent', { id: 'contact-form.offline', desc: 'Contact form, heading' })
        }
      </h3>
      ${outcome ? html`<p>${outcome.text}</p>` : nothing}
      ${taken && 'receipt' in state && this.#late ? this.#late.receiptView(state.receipt) : nothing}
      ${taken ? this.#renderWhenRead() : nothing}
      ${
        !taken && navigator.onLine && state.name === 'offline'
          ? html`<p role="status">
              ${msg('This device is connected again.', { id: 'contact-form.online', desc: 'Contact form, after a failed attempt without network' })}
            </p>`
          : nothing
      }
      ${
        phone
          ? html`<p>
                ${msg('Call', { id: 'contact-form.way-call', desc: 'Contact form, before a phone number' })}
                ${phoneLink(phone)}
              </p>
              ${interpreterHelp(this.language)}`
          : nothing
      }
      <div class="row">
        ${
          outcome?.retry
            ? html`<button class="button" type="button" @click=${this.#onSend}>${outcome.retry}</button>`
            : nothing
        }
        ${
          taken
            ? html`<button class="button" type="button" @click=${() => this.#send.edit()}>
                ${msg('Write another message', { id: 'contact-form.another', desc: 'Contact form, button after sending' })}
              </button>`
            : html`<button class="button" type="button" @click=${() => this.#jump('message')}>
                ${msg('Change my answers', { id: 'contact-form.edit', desc: 'Contact form, review: button back to the questions' })}
              </button>`
        }
      </div>
    </div>`;
  }

  /** Only where the site's hours say so; a promise of an answer would be nobody's. */
  #renderWhenRead(): TemplateResult | typeof nothing {
    const line = hoursLine(this.#ways, this.language, new Date());
    if (line === nothing) return nothing;
    return html`<p>
        ${msg('Messages are read when the office is open.', { id: 'contact-form.when-read', desc: 'Contact form, after sending; the opening hours follow' })}
      </p>
      ${line}`;
  }
}

function stepOf(field: Field): number {
  return steps.findIndex((fields) => fields.includes(field));
}

function complaintsOf(
  agency: import('../site/policy.js').Agency | undefined,
): { url?: string; phone?: string } | undefined {
  const value = agency?.answers.complaintProcess?.value;
  return value && typeof value === 'object' && !Array.isArray(value)
    ? (value as { url?: string; phone?: string })
    : undefined;
}

/** The visitor's own date, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'liaison-contact-form': LiaisonContactForm;
  }
  interface HTMLElementEventMap {
    'liaison-contact-submit': CustomEvent<null>;
    'liaison-contact-sent': CustomEvent<{ receipt: string }>;
    'liaison-contact-failed': CustomEvent<{ code: string; retryable: boolean }>;
  }
}
