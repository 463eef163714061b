import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { report } from '../host/report.js';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { addWidget, loadWords as load } from '../language/catalogs.js';
import { words } from '../language/words/contact-form-late.js';
import { phoneLink } from '../site/phone.js';
import type { Agency } from '../site/policy.js';
import type { Site } from '../site/site.js';
import type { Config } from './config.js';
import { takesComplaints } from './routes.js';
import { elsewhereView } from './elsewhere-view.js';
import { asked, begun, empty, steps, type Answers, type Field } from './fields.js';
import { lateStyles } from './late-styles.js';
import { outcomeOf, receiptView } from './outcome.js';
import type { PeopleContext } from './people-view.js';
import { peopleOf } from './people.js';
import { problemSentence, summaryView } from './problems-view.js';
import { readersView, statusView, unknownStatus } from './promises-view.js';
import { progress, questions, type QuestionsContext } from './questions-view.js';
import { recipientsFor } from './recipients.js';
import { reviewView } from './review-view.js';
import { SendController, type SendState } from './send-controller.js';
import { findSensitive, type Finding } from './sensitive.js';
import { sensitiveView } from './sensitive-view.js';
import { validate, type Problem } from './validate.js';
import { hoursLine, type Ways } from './ways-view.js';

/** What the form needs of the element around it, asked for at each use. */
export interface Surroundings {
  language: string;
  site: Site;
  config: Config;
  ways: Ways;
  people: PeopleContext;
  /** Address of the policy file, or the file. */
  policy?: string | object;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Words of this part, apart from those of the first view; a later change of language brings them by itself. */
export async function loadWords(language: string): Promise<void> {
  addWidget('contact-form-late', words);
  if (language !== 'en') await load(language, ['contact-form-late']);
}

const last = steps.length - 1;
/** A warning that comes and goes with each digit would be noise. */
const typingPause = 600;

/**
 * The conversation once a topic is chosen: answers, checks, review, sending and its outcome. Loaded at the first touch.
 * Answers are here and nowhere else, and are forgotten on every way out.
 */
export class FormController implements ReactiveController {
  #answers: Answers = empty;
  #problems: Problem[] = [];
  /** The receiver's own words about a field. */
  #refusals: Partial<Record<string, string>> = {};
  #findings: readonly Finding[] = [];
  #view: 'questions' | 'review' = 'questions';
  #step = 0;
  #sharedDevice = false;
  /** A hidden box was filled: by a program, or by one that fills in for a person. */
  #trapped = false;
  /** Selector of what gets the focus once it is there. */
  #focusNext?: string;
  #looking?: ReturnType<typeof setTimeout>;
  #policyNote?: typeof import('./policy-note.js');
  #policyAsked?: string | object;
  #agency?: Agency;
  readonly #send: SendController;

  constructor(
    private readonly host: LitElement,
    private readonly surroundings: () => Surroundings,
  ) {
    this.#send = new SendController(host);
    host.addController(this);
    // Like the styles of the first view, without a `style` element that the page's policy would have to allow.
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, lateStyles.styleSheet!];
  }

  hostConnected(): void {
    document.addEventListener('liaison-quick-exit', this.wipe);
    document.addEventListener('click', this.#onPageClick, true);
    addEventListener('pagehide', this.wipe);
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('beforeunload', this.#onBeforeUnload);
    addEventListener('online', this.#onNetwork);
    addEventListener('offline', this.#onNetwork);
  }

  hostDisconnected(): void {
    document.removeEventListener('liaison-quick-exit', this.wipe);
    document.removeEventListener('click', this.#onPageClick, true);
    removeEventListener('pagehide', this.wipe);
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('beforeunload', this.#onBeforeUnload);
    removeEventListener('online', this.#onNetwork);
    removeEventListener('offline', this.#onNetwork);
    clearTimeout(this.#looking);
  }

  hostUpdate(): void {
    const { policy } = this.surroundings();
    if (policy === this.#policyAsked) return;
    this.#policyAsked = policy;
    void this.#loadPolicy(policy);
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const target = this.host.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }

  /** The first answer, given before this part was there. */
  choose(topic: Answers['topic']): void {
    this.#onInput('topic', topic);
    // The button that was pressed is drawn anew with the rest.
    this.#focusNext = `input[value='${topic}']`;
    this.#send.prepare(this.surroundings().config);
  }

  /** A question that another widget passes on; what is written already stays. */
  ask(question: string): void {
    const { topic, message } = this.#answers;
    this.#answers = {
      ...this.#answers,
      topic: topic || 'question',
      message: message.trim() ? `${message}\n\n${question}` : question,
    };
    this.#findings = findSensitive(this.#answers.message);
    this.#send.prepare(this.surroundings().config);
    this.#jump('message');
  }

  /** Forgets everything: on leaving, in whatever way, and on coming back. */
  readonly wipe = (): void => {
    this.#clear();
    this.#sharedDevice = false;
    this.#send.reset();
    // Now, not in the next frame: the page may be frozen before it.
    (this.host as unknown as { performUpdate(): void }).performUpdate();
  };

  render(): TemplateResult | typeof nothing {
    const { state } = this.#send;
    if (state.name === 'sending') return this.#renderSending(state.again);
    if (state.name !== 'idle') return this.#renderOutcome(state);
    return this.#view === 'review' ? this.#renderReview() : this.#renderQuestions();
  }

  async #loadPolicy(source: string | object | undefined): Promise<void> {
    this.#agency = undefined;
    if (source === undefined) return;
    try {
      this.#policyNote = await import('./policy-note.js');
      const { policy } = await this.#policyNote.loadPolicy(source, this.surroundings().today);
      if (source === this.#policyAsked) this.#agency = this.#policyNote.agencyOf(policy);
    } catch (error) {
      const message = `the policy file could not be read: ${(error as Error).message}. The form says: we do not know.`;
      report(this.host, { code: 'policy-invalid', message, source: typeof source === 'string' ? source : undefined });
    }
    this.host.requestUpdate();
  }

  readonly #onInput = (field: Field, value: string): void => {
    this.#answers = { ...this.#answers, [field]: value };
    if (field === 'message') {
      clearTimeout(this.#looking);
      this.#looking = setTimeout(() => {
        this.#findings = findSensitive(this.#answers.message);
        this.host.requestUpdate();
      }, typingPause);
    }
    this.host.requestUpdate();
  };

  /**
   * By a button, by Enter, or as the form's own event: that one does not come at all in a frame that may run scripts but
   * not submit forms (`sandbox="allow-scripts"`).
   */
  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    // The width of the element decides, in the style sheet, whether there are parts: where there are, 'Next' is seen.
    const next = this.host.renderRoot.querySelector<HTMLElement>('.next');
    const inParts = next !== null && next.offsetParent !== null;
    const problems = validate(this.#answers);
    this.#refusals = {};
    this.#problems = inParts ? problems.filter(({ field }) => stepOf(field) <= this.#step) : problems;
    this.#findings = findSensitive(this.#answers.message);
    if (this.#problems.length > 0) {
      this.#step = Math.min(this.#step, stepOf(this.#problems[0]!.field));
      this.#focusNext = '#summary';
    } else if (inParts) {
      this.#step += 1;
      this.#focusNext = '#progress';
    } else {
      this.#view = 'review';
      this.#focusNext = '#review';
    }
    this.host.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || (event.target as Element).localName !== 'input') return;
    this.#onSubmit(event);
  };

  #back(): void {
    if (this.#view === 'review') this.#view = 'questions';
    else this.#step -= 1;
    this.#focusNext = '#progress';
    this.host.requestUpdate();
  }

  readonly #jump = (field: Field): void => {
    this.#send.edit();
    this.#view = 'questions';
    this.#step = stepOf(field);
    this.#focusNext = `#field-${field}`;
    this.host.requestUpdate();
  };

  readonly #showFinding = ({ start, end }: Finding): void => {
    this.#jump('message');
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLTextAreaElement>('#field-message')?.setSelectionRange(start, end),
    );
  };

  readonly #onSend = async (): Promise<void> => {
    const trap = this.host.renderRoot.querySelector<HTMLInputElement>('#website');
    if (trap?.value) {
      // Programs stop here; a person whose browser filled it in presses once more.
      trap.value = '';
      this.#trapped = true;
      this.#focusNext = '#trapped';
      this.host.requestUpdate();
      return;
    }
    this.#trapped = false;
    const { config, language } = this.surroundings();
    if (!this.#fire('liaison-contact-submit', null, true)) return;
    this.#focusNext = '#outcome';
    const state = await this.#send.submit(this.#answers, language, config, this.host.ownerDocument.baseURI);
    if (!state) return;
    this.#focusNext = '#outcome';
    if (isTaken(state)) this.#clear();
    if (state.name === 'rejected') this.#refuse(state.fields);
    this.#tell(state);
    this.host.requestUpdate();
  };

  readonly #onStop = (): void => {
    this.#send.stop(this.surroundings().config.backend === 'liaison');
    this.#focusNext = '#outcome';
    this.#tell(this.#send.state);
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
    this.#focusNext = '#summary';
  }

  #tell(state: SendState): void {
    if (state.name === 'accepted' || state.name === 'stored') {
      this.#fire('liaison-contact-sent', { receipt: state.receipt });
      return;
    }
    const retryable = state.name !== 'held' && state.name !== 'not-sealed' && state.name !== 'rejected';
    this.#fire('liaison-contact-failed', { code: state.name, retryable });
  }

  /** No detail ever holds the message. */
  #fire(type: string, detail: object | null, cancelable = false): boolean {
    return this.host.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
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
    this.host.requestUpdate();
  }

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this.wipe();
  };

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!begun(this.#answers)) return;
    event.preventDefault();
    // Chrome before 119 asks only for this.
    event.returnValue = true;
  };

  /** A link that leaves the page asks first, also in browsers that never ask on unload (iOS). The exit never asks. */
  readonly #onPageClick = (event: MouseEvent): void => {
    // In a sandboxed frame `confirm` answers no by itself, and no link would ever lead out.
    if (!begun(this.#answers) || self.origin === 'null') return;
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath() as Element[];
    if (path.some((node) => node.localName === 'liaison-quick-exit')) return;
    const link = path.find((node): node is HTMLAnchorElement => node.localName === 'a' && 'href' in node);
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

  readonly #onNetwork = (): void => this.host.requestUpdate();

  #problemText(field: Field): string | TemplateResult | undefined {
    const problem = this.#problems.find((found) => found.field === field);
    if (!problem) return undefined;
    const sentence = problemSentence(problem, this.surroundings().language);
    const theirs = this.#refusals[field];
    // The receiver's words may be in any language; nothing says which.
    return theirs ? html`${sentence} <bdi lang="">${theirs}</bdi>` : sentence;
  }

  #renderQuestions(): TemplateResult {
    const { language, config, site, people, today } = this.surroundings();
    const { topic } = this.#answers;
    const blocked = topic === 'complaint' && !takesComplaints(config);
    const context: QuestionsContext = {
      answers: this.#answers,
      autofill: !this.#sharedDevice,
      onInput: this.#onInput,
      problemText: (field) => this.#problemText(field),
      afterTopic: elsewhereView(topic, blocked, peopleOf(site, language, today).partners, this.#agency, people),
      afterMessage: html`<div aria-live="polite">${sensitiveView(this.#findings, this.#showFinding)}</div>`,
    };
    const shown = blocked ? [0] : steps.map((_, step) => step);
    return html`<form
      class="stack"
      novalidate
      autocomplete=${this.#sharedDevice ? 'off' : 'on'}
      aria-label=${formName()}
      @submit=${this.#onSubmit}
      @keydown=${this.#onKeyDown}
    >
      ${this.#problems.length > 0 ? summaryView(this.#problems, language, this.#jump) : nothing}
      <p class="progress muted" id="progress" tabindex="-1">${progress(this.#step)}</p>
      ${shown.map(
        (step) =>
          html`<div class="step ${step === this.#step ? 'current' : ''}">
            ${step === 1 ? this.#renderBeforeMessage() : nothing} ${questions(step, context)}
          </div>`,
      )}
      ${blocked ? nothing : this.#renderButtons()}
    </form>`;
  }

  #renderBeforeMessage(): TemplateResult {
    const { language } = this.surroundings();
    const says =
      this.#policyNote && this.#agency ? this.#policyNote.agencyView(this.#agency, language) : unknownStatus();
    return html`${statusView(says)}
      <label class="choice bare"
        ><input
          type="checkbox"
          .checked=${live(this.#sharedDevice)}
          @change=${(event: Event) => {
            this.#sharedDevice = (event.target as HTMLInputElement).checked;
            this.host.requestUpdate();
          }}
        /><span
          >${msg('Someone else uses this device', {
            id: 'contact-form-late.shared-device',
            desc: 'Contact form, check box: turns off that the browser remembers answers',
          })}</span
        ></label
      >
      ${
        this.#sharedDevice
          ? html`<p class="notice">
              ${msg(
                'The browser is now asked not to remember your answers. It still keeps its own history of this page.',
                {
                  id: 'contact-form-late.shared-device-note',
                  desc: 'Contact form, after the check box "Someone else uses this device"',
                },
              )}
            </p>`
          : nothing
      }`;
  }

  #renderButtons(): TemplateResult {
    const current = this.#step === last ? 'current' : '';
    return html`<div class="row">
        ${
          this.#step > 0
            ? html`<button class="button part-nav" type="button" @click=${() => this.#back()}>
                ${msg('Back', { id: 'contact-form-late.back', desc: 'Contact form on a phone, button: to the questions before' })}
              </button>`
            : nothing
        }
        ${
          this.#step < last
            ? html`<button class="button primary part-nav next" type="button" @click=${this.#onSubmit}>
                ${msg('Next', { id: 'contact-form-late.next', desc: 'Contact form on a phone, button: to the questions after' })}
              </button>`
            : nothing
        }
        <button class="button primary last-only ${current}" type="button" @click=${this.#onSubmit}>
          ${msg('Read it again before sending', {
            id: 'contact-form-late.to-review',
            desc: 'Contact form, button: shows all answers; nothing is sent yet',
          })}
        </button>
      </div>
      <div class="readers last-only ${current}">${this.#renderReaders()}</div>`;
  }

  #renderReaders(): TemplateResult {
    const { config, language, people } = this.surroundings();
    const spoken = this.#answers.language;
    const reader = spoken && spoken !== 'other' ? spoken : language;
    return readersView(config, recipientsFor(config.recipients, reader), people);
  }

  #renderReview(): TemplateResult {
    return html`<form class="stack" aria-label=${formName()} @submit=${(event: Event) => event.preventDefault()}>
      <h3 id="review" tabindex="-1">
        ${msg('Read your message again', {
          id: 'contact-form-late.review',
          desc: 'Contact form, heading above all answers; nothing is sent yet',
        })}
      </h3>
      ${reviewView(this.#answers, this.#jump)} ${sensitiveView(this.#findings, this.#showFinding)}
      ${
        this.#trapped
          ? html`<p class="notice" id="trapped" tabindex="-1">
              ${msg(
                'A hidden box of this form was filled in, perhaps by the browser. Nothing was sent. Press the button again to send.',
                {
                  id: 'contact-form-late.trapped',
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
        <button class="button" type="button" @click=${() => this.#back()}>${changeAnswers()}</button>
        <button class="button primary" type="button" id="send" @click=${this.#onSend}>
          ${msg('Send message', { id: 'contact-form-late.send', desc: 'Contact form, review: button that sends' })}
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
                  id: 'contact-form-late.sending-again',
                  desc: 'Contact form, while sending',
                })
              : msg('Sending your message. Keep this page open.', {
                  id: 'contact-form-late.sending',
                  desc: 'Contact form, while sending',
                })
          }</strong
        >
      </p>
      ${
        again
          ? html`<button class="button" type="button" @click=${this.#onStop}>
              ${msg('Stop', { id: 'contact-form-late.stop', desc: 'Contact form, button while sending: stops trying' })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderOutcome(state: SendState): TemplateResult | typeof nothing {
    const { language, ways } = this.surroundings();
    const outcome = outcomeOf(state, language);
    if (!outcome) return nothing;
    const taken = isTaken(state);
    return html`<div
      class="${outcome.tone} stack outcome"
      id="outcome"
      tabindex="-1"
      role="group"
      aria-labelledby="outcome-heading"
    >
      <div class="stack tight">
        <h3 id="outcome-heading">${outcome.title}</h3>
        <p>${outcome.text}</p>
        ${
          state.name === 'offline' && navigator.onLine
            ? html`<p role="status">
                ${msg('This device is connected again.', {
                  id: 'contact-form-late.online',
                  desc: 'Contact form, after a failed attempt without network',
                })}
              </p>`
            : nothing
        }
        ${state.name === 'accepted' ? this.#renderWhenRead() : nothing}
      </div>
      ${taken ? receiptView(state.receipt) : nothing}
      ${
        ways.phone
          ? html`<div class="stack tight">
              <p>
                ${msg('Call', { id: 'contact-form.way-call', desc: 'Contact form, before a phone number' })}
                ${phoneLink(ways.phone)}
              </p>
              ${interpreterHelp(language)}
            </div>`
          : nothing
      }
      <div class="row">
        ${
          outcome.retry
            ? html`<button class="button" type="button" @click=${this.#onSend}>${outcome.retry}</button>`
            : nothing
        }
        ${
          taken
            ? html`<button class="button" type="button" @click=${() => this.#send.edit()}>
                ${msg('Write another message', { id: 'contact-form-late.another', desc: 'Contact form, button after sending' })}
              </button>`
            : html`<button class="button" type="button" @click=${() => this.#jump('message')}>
                ${changeAnswers()}
              </button>`
        }
      </div>
    </div>`;
  }

  /** Only where somebody was told and the site's hours say so; a promise of an answer would be nobody's. */
  #renderWhenRead(): TemplateResult | typeof nothing {
    const { ways, language } = this.surroundings();
    const line = hoursLine(ways, language, new Date());
    if (line === nothing) return nothing;
    return html`<p>
        ${msg('Messages are read when the office is open.', {
          id: 'contact-form-late.when-read',
          desc: 'Contact form, after sending; the opening hours follow',
        })}
      </p>
      ${line}`;
  }
}

const formName = () =>
  msg('Message to a liaison', { id: 'contact-form.form', desc: 'Contact form, name of the form for screen readers' });

const changeAnswers = () =>
  msg('Change my answers', { id: 'contact-form-late.edit', desc: 'Contact form: button back to the questions' });

function isTaken(state: SendState): state is Extract<SendState, { receipt: string }> {
  return 'receipt' in state;
}

function stepOf(field: Field): number {
  return steps.findIndex((fields) => fields.includes(field));
}

function isOnThisPage(url: URL): boolean {
  return url.hash !== '' && url.href.split('#')[0] === location.href.split('#')[0];
}
