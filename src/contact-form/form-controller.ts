import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { loadLateWords } from '../language/page-language.js';
import { words } from '../language/words/contact-form-late.js';
import type { Site } from '../site/site.js';
import { AgencyController } from './agency-controller.js';
import { buttonsView } from './buttons-view.js';
import type { Config } from './config.js';
import { Draft } from './draft.js';
import { elsewhereView } from './elsewhere-view.js';
import { askedSteps, begun, steps, stepOf, type Answers, type Field } from './fields.js';
import { lateStyles } from './late-styles.js';
import { codesView, outcomeView, sendingView } from './outcome-view.js';
import type { PeopleContext } from './people-view.js';
import { peopleOf } from './people.js';
import { problemSentence, summaryView } from './problems-view.js';
import { readersView, sharedDeviceView, statusView } from './promises-view.js';
import { questionsForm } from './questions-form.js';
import { progress, questions, type QuestionsContext } from './questions-view.js';
import { reviewView } from './review-view.js';
import { readersOf, takesComplaints } from './routes.js';
import { SendController, isTaken, type SendState } from './send-controller.js';
import type { Finding } from './sensitive.js';
import { sensitiveView } from './sensitive-view.js';
import { WayOut } from './way-out.js';
import type { Ways } from './ways-view.js';

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

/** Words of this part, apart from those of the first view. */
export const loadWords = (): Promise<void> => loadLateWords('contact-form-late', words);

/** Where there is room for all questions, a line stands before these. */
const sections: readonly Field[] = ['message', 'channel', 'language'];
/** A warning that comes and goes with each digit would be noise. */
const typingPause = 600;

/**
 * The conversation once a topic is chosen: which questions are on screen, review, sending and its outcome. Loaded at the
 * first touch.
 */
export class FormController implements ReactiveController {
  readonly #draft = new Draft();
  /** Of every message that was taken: whoever is told that the code stays must find it. */
  #codes: string[] = [];
  #view: 'questions' | 'review' = 'questions';
  #step = 0;
  #sharedDevice = false;
  /** A hidden box was filled: by a program, or by one that fills in for a person. */
  #trapped = false;
  /** Selector of what gets the focus once it is there: the first that can be seen. */
  #focusNext?: string;
  #looking?: ReturnType<typeof setTimeout>;
  readonly #agency: AgencyController;
  readonly #send: SendController;

  constructor(
    private readonly host: LitElement,
    private readonly surroundings: () => Surroundings,
  ) {
    this.#agency = new AgencyController(host, surroundings);
    this.#send = new SendController(host);
    new WayOut(host, () => begun(this.#draft.answers), this.wipe);
    host.addController(this);
    // Like the styles of the first view, without a `style` element that the page's policy would have to allow.
    const root = host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, lateStyles.styleSheet!];
  }

  hostConnected(): void {
    addEventListener('online', this.#onNetwork);
    addEventListener('offline', this.#onNetwork);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onNetwork);
    removeEventListener('offline', this.#onNetwork);
    clearTimeout(this.#looking);
  }

  hostUpdated(): void {
    if (!this.#focusNext) return;
    const targets = this.host.renderRoot.querySelectorAll<HTMLElement>(this.#focusNext);
    const target = [...targets].find(({ offsetParent }) => offsetParent);
    if (!target) return;
    this.#focusNext = undefined;
    // First into view, so that whoever listens for the focus (the exit, which lies over the page) finds it where it stays.
    target.scrollIntoView({ block: 'nearest' });
    target.focus({ preventScroll: true });
  }

  /** What the agency says of itself is invented. */
  get example(): boolean {
    return this.#agency.example;
  }

  /** The first answer, given before this part was there. */
  choose(topic: Answers['topic']): void {
    this.#onInput('topic', topic);
  }

  /** A question that another widget passes on; while a letter leaves it waits, so that the letter stays the same. */
  ask(question: string): void {
    this.#draft.ask(question);
    this.#send.prepare(this.surroundings().config);
    if (this.#send.state.name !== 'sending') this.#jump('message');
  }

  /** Forgets everything: on leaving, in whatever way, and on coming back. */
  readonly wipe = (): void => {
    this.#clear();
    this.#draft.forget();
    this.#codes = [];
    this.#sharedDevice = false;
    this.#send.reset();
    // Now, not in the next frame: the page may be frozen before it.
    (this.host as unknown as { performUpdate(): void }).performUpdate();
  };

  render(): TemplateResult | typeof nothing {
    const { state } = this.#send;
    if (state.name === 'sending') return sendingView(state.again, this.#onStop);
    if (state.name !== 'idle') return this.#renderOutcome(state);
    return this.#view === 'review' ? this.#renderReview() : this.#renderQuestions();
  }

  /** Of messages that were taken before: they stay until the person leaves. */
  codes(): TemplateResult | typeof nothing {
    const { state } = this.#send;
    return codesView(isTaken(state) ? this.#codes.slice(0, -1) : this.#codes);
  }

  readonly #onInput = (field: Field, value: string): void => {
    this.#draft.put(field, value);
    this.#send.prepare(this.surroundings().config);
    if (field === 'message') {
      clearTimeout(this.#looking);
      this.#looking = setTimeout(() => {
        this.#draft.look();
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
    if (!next?.offsetParent) return this.#toReview();
    if (this.#check((field) => stepOf(field) <= this.#step)) this.#turn(this.#after[0]!);
  };

  readonly #toReview = (): void => {
    if (!this.#check(() => true)) return;
    this.#view = 'review';
    this.#focusNext = '#review';
  };

  /** False, with the list of problems, where an answer that is looked at needs a change. */
  #check(lookAt: (field: Field) => boolean): boolean {
    const good = this.#draft.check(lookAt);
    if (!good) {
      this.#step = Math.min(this.#step, stepOf(this.#draft.problems[0]!.field));
      this.#focusNext = '#summary';
    }
    this.host.requestUpdate();
    return good;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || (event.target as Element).localName !== 'input') return;
    this.#onSubmit(event);
  };

  /** Steps with a question after, and before, the one that is shown where there is little room. */
  get #after(): number[] {
    return askedSteps(this.#draft.answers).filter((step) => step > this.#step);
  }

  get #before(): number[] {
    return askedSteps(this.#draft.answers).filter((step) => step < this.#step);
  }

  #turn(step: number): void {
    this.#view = 'questions';
    this.#step = step;
    // The line is seen only where there is little room.
    this.#focusNext = '#progress, #field-message';
    this.host.requestUpdate();
  }

  readonly #jump = (field: Field): void => {
    this.#draft.takeUpAsked();
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
    if (this.#send.state.name === 'sending') return;
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
    if (!this.#fire('liaison-contact-submit', null, true)) return;
    this.#focusNext = '#outcome';
    const state = await this.#send.submit(this.#draft.answers, this.surroundings(), this.host.ownerDocument.baseURI);
    if (!state) return;
    this.#focusNext = '#outcome';
    if (isTaken(state)) {
      this.#codes = [...this.#codes, state.receipt];
      this.#clear();
      this.#draft.takeUpAsked();
    }
    if (state.name === 'rejected') this.#refuse(state.fields);
    this.#tell(state);
    this.host.requestUpdate();
  };

  readonly #onStop = (): void => {
    this.#send.stop(this.surroundings().config.backend === 'liaison');
    this.#focusNext = '#outcome';
    this.#tell(this.#send.state);
  };

  #refuse(fields: Partial<Record<string, string>>): void {
    if (!this.#draft.refuse(fields)) return;
    this.#send.edit();
    this.#view = 'questions';
    this.#step = stepOf(this.#draft.problems[0]!.field);
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
    this.#draft.clear();
    this.#view = 'questions';
    this.#step = 0;
    this.#trapped = false;
    clearTimeout(this.#looking);
    this.host.requestUpdate();
  }

  readonly #onNetwork = (): void => this.host.requestUpdate();

  #problemText(field: Field): string | TemplateResult | undefined {
    const problem = this.#draft.problems.find((found) => found.field === field);
    if (!problem) return undefined;
    const sentence = problemSentence(problem, this.surroundings().language);
    const theirs = this.#draft.refusal(field);
    return theirs ? html`${sentence} <bdi lang="">${theirs}</bdi>` : sentence;
  }

  #renderQuestions(): TemplateResult {
    const { language, config, site, people, today } = this.surroundings();
    const { answers, problems } = this.#draft;
    const { topic } = answers;
    const blocked = topic === 'complaint' && !takesComplaints(config);
    const context: QuestionsContext = {
      answers,
      autofill: !this.#sharedDevice,
      onInput: this.#onInput,
      problemText: (field) => this.#problemText(field),
      afterMessage: html`<div aria-live="polite">${this.#renderWarning()}</div>`,
    };
    const all = askedSteps(answers);
    return questionsForm({
      topic,
      onTopic: (chosen) => this.#onInput('topic', chosen),
      topicProblem: this.#problemText('topic'),
      first: this.#step === 0,
      autofill: !this.#sharedDevice,
      before: html`${problems.length > 0 ? summaryView(problems, answers, language, this.#jump) : nothing}
      ${
        blocked
          ? nothing
          : html`<p class="progress muted" id="progress" tabindex="-1">${progress(all.indexOf(this.#step), all)}</p>`
      }`,
      afterTopic: html`<div class="stack" aria-live="polite">
        ${elsewhereView(topic, blocked, peopleOf(site, language, today).partners, this.#agency.agency, people)}
      </div>`,
      rest: blocked
        ? nothing
        : html`${steps.map((_, step) => (step > 0 && all.includes(step) ? this.#renderStep(step, context) : nothing))}
          ${this.#renderButtons()}`,
      onSubmit: this.#onSubmit,
      onKeyDown: this.#onKeyDown,
    });
  }

  #renderStep(step: number, context: QuestionsContext): TemplateResult {
    const section = sections.includes(steps[step]![0]!) ? 'section' : '';
    return html`<div class="step ${section} ${step === this.#step ? 'current' : ''}">
      ${steps[step]![0] === 'message' ? this.#renderBeforeMessage() : nothing} ${questions(step, context)}
    </div>`;
  }

  #renderBeforeMessage(): TemplateResult {
    return html`${statusView(this.#agency.says(this.surroundings().language))}
    ${sharedDeviceView(this.#sharedDevice, (shared) => {
      this.#sharedDevice = shared;
      this.host.requestUpdate();
    })}`;
  }

  #renderButtons(): TemplateResult {
    return buttonsView({
      before: this.#before.length > 0,
      after: this.#after.length > 0,
      // What is asked after it may stay open.
      enough: this.#step >= stepOf('channel'),
      readers: this.#renderReaders(),
      onBack: () => this.#turn(this.#before.at(-1)!),
      onNext: this.#onSubmit,
      onReview: this.#toReview,
    });
  }

  #renderWarning(): TemplateResult | typeof nothing {
    return sensitiveView(this.#draft.findings, this.#showFinding);
  }

  #renderReaders(): TemplateResult {
    const { config, language, people } = this.surroundings();
    const { language: spoken, topic } = this.#draft.answers;
    const reader = spoken && spoken !== 'other' ? spoken : language;
    return readersView(config, readersOf(config, reader, topic), people);
  }

  #renderReview(): TemplateResult {
    return reviewView({
      answers: this.#draft.answers,
      warning: this.#renderWarning(),
      trapped: this.#trapped,
      readers: this.#renderReaders(),
      onChange: this.#jump,
      onBack: () => this.#turn(this.#step),
      onSend: this.#onSend,
    });
  }

  #renderOutcome(state: SendState): TemplateResult | typeof nothing {
    const { language, ways } = this.surroundings();
    return outcomeView(state, {
      language,
      ways,
      onRetry: this.#onSend,
      onAnother: () => {
        this.#focusNext = '#progress, #field-topic';
        this.#send.edit();
      },
      onEdit: () => this.#jump('message'),
    });
  }
}
