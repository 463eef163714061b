import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadBackend } from './backends/registry.js';
import type { Config } from './config.js';
import { readersOf, routeOf } from './routes.js';
import type { Answers } from './fields.js';
import { letterOf, newId, receiptOf, type FlatField, type Letter, type SealedLetter } from './message.js';
import { checkRecipients } from './recipients.js';
import type { Outcome } from './send.js';

export type SendState =
  | { name: 'idle' }
  /** `again`: the connection broke and the same letter goes out once more. */
  | { name: 'sending'; again: boolean }
  | { name: 'accepted' | 'stored' | 'held'; receipt: string }
  /** `mayRepeat`: sending again cannot make two of it. */
  | { name: 'unknown'; mayRepeat: boolean }
  | { name: 'rejected'; fields: Partial<Record<FlatField, string>> }
  | { name: 'too-many'; retryAfter?: number }
  /** Nothing has left the device. */
  | { name: 'offline' }
  /** It could not be encrypted, so it was not sent. */
  | { name: 'not-sealed' };

/** Of a letter: the language of the form, where it goes, and the day (`YYYY-MM-DD`). */
export interface Circumstances {
  language: string;
  config: Config;
  today: string;
}

/** The receiver has it. */
export function isTaken(state: SendState): state is Extract<SendState, { receipt: string }> {
  return 'receipt' in state;
}

/**
 * Takes the answers to the receiver and holds what became of them. Answers are never kept here after they have arrived;
 * on failure only the letter last sent is, in memory, so that sending the same words again is the same letter.
 */
export class SendController implements ReactiveController {
  state: SendState = { name: 'idle' };
  /** `doubt`: it may have arrived already. */
  #last?: { words: string; action: string; id: string; sealed?: SealedLetter; doubt?: boolean };
  #stop?: AbortController;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.reset();
  }

  /** Loads what sending needs, while the person still writes: the network may be gone later. */
  prepare(config: Config): void {
    void this.#load(config).catch(() => {});
  }

  /**
   * One letter at a time: a second call while one is under way does nothing.
   * @returns what became of the letter; undefined where another was under way or this one was stopped
   */
  async submit(answers: Answers, circumstances: Circumstances, base: string): Promise<SendState | undefined> {
    if (this.state.name === 'sending') return undefined;
    const stop = new AbortController();
    this.#stop = stop;
    this.#show({ name: 'sending', again: false });
    let state: SendState;
    try {
      state = await this.#send(answers, circumstances, base, stop.signal);
    } catch {
      // Stopped, by a wipe or the element's removal: whoever did it has shown something else.
      if (stop.signal.aborted) return undefined;
      state = { name: 'unknown', mayRepeat: circumstances.config.backend === 'liaison' };
    }
    if (stop.signal.aborted) return undefined;
    this.#show(state);
    return state;
  }

  /** Ends the waiting for a network; what has gone out before may have arrived. */
  stop(mayRepeat: boolean): void {
    this.#stop?.abort();
    this.#show({ name: 'unknown', mayRepeat });
  }

  /** Back to the answers, which the element has kept. */
  edit(): void {
    this.#show({ name: 'idle' });
  }

  /** Stops what is under way and forgets the letter. */
  reset(): void {
    this.#stop?.abort();
    this.#last = undefined;
    this.#show({ name: 'idle' });
  }

  async #send(
    answers: Answers,
    { language, config, today }: Circumstances,
    base: string,
    signal: AbortSignal,
  ): Promise<SendState> {
    const spoken = answers.language && answers.language !== 'other' ? answers.language : language;
    const action = routeOf(config, spoken, answers.topic, base);
    if (action === undefined) return { name: 'offline' };

    let parts;
    try {
      parts = await this.#load(config);
    } catch {
      // What sends did not load, so nothing was sent.
      return { name: 'offline' };
    }
    const { send, backend, seal } = parts;

    const fresh = letterOf(answers, '', language);
    // The page may be in another language by now: it is the same letter all the same, and to the same receiver.
    const words = JSON.stringify({ ...fresh, lang: '' });
    if (this.#last?.words !== words) this.#last = { words, action, id: newId(crypto) };
    const last = this.#last;
    const letter: Letter = { ...fresh, id: last.id };
    if (seal && !last.sealed) {
      // A page may stay open past a key's last day.
      if (checkRecipients(config.recipients, today).length > 0) return { name: 'not-sealed' };
      try {
        const keys = readersOf(config, spoken, answers.topic).map(({ key }) => key);
        last.sealed = {
          v: 1,
          id: last.id,
          ...(config.settings.routeByLanguage ? { lang: spoken } : {}),
          sealed: await seal(letter, keys),
        };
      } catch {
        return { name: 'not-sealed' };
      }
    }

    const { fields, extra } = config.settings;
    const outcome = await send(
      last.sealed ?? letter,
      backend,
      { action: last.action, fields: fields ?? {}, extra: extra ?? {} },
      {
        fetch: (...request) => fetch(...request),
        isOnline: () => navigator.onLine,
        pause,
        signal,
        isBarred: self.origin === 'null' ? isBarred : undefined,
        onRetry: () => {
          last.doubt = true;
          this.#show({ name: 'sending', again: true });
        },
      },
    );
    // What this attempt met says nothing of an earlier one: 'not taken' and 'nothing has left' may not be so.
    if (last.doubt && leavesOpen(outcome)) return { name: 'unknown', mayRepeat: backend.idempotent };
    switch (outcome.state) {
      case 'accepted':
      case 'stored':
      case 'held':
        this.#last = undefined;
        return { name: outcome.state, receipt: receiptOf(last.id) };
      case 'unknown':
        last.doubt = true;
        return { name: 'unknown', mayRepeat: backend.idempotent };
      case 'rejected':
        return { name: 'rejected', fields: outcome.fields };
      case 'too-many':
        return { name: 'too-many', retryAfter: outcome.retryAfter };
      case 'offline':
        return { name: 'offline' };
    }
  }

  async #load(config: Config) {
    const [{ send }, backend, seal] = await Promise.all([
      import('./send.js'),
      loadBackend(config.backend),
      config.recipients.length > 0 ? import('./seal.js').then((module) => module.seal) : undefined,
    ]);
    return { send, backend, seal };
  }

  #show(state: SendState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Ends without a look at the letter: the network, a limit, a refusal of everything. */
function leavesOpen(outcome: Outcome): boolean {
  const { state } = outcome;
  return (
    state === 'offline' || state === 'too-many' || (state === 'rejected' && Object.keys(outcome.fields).length === 0)
  );
}

/**
 * A frame without an origin may post only where the receiver lists `null`; where it does not, the browser sends no message
 * and does not say why. A question that needs no permission is answered all the same.
 */
async function isBarred(action: string, signal: AbortSignal): Promise<boolean> {
  const ask = (mode: RequestMode) =>
    fetch(action, { method: 'HEAD', mode, credentials: 'omit', cache: 'no-store', signal }).then(
      () => true,
      () => false,
    );
  return navigator.onLine && !(await ask('cors')) && (await ask('no-cors'));
}

/** How long a letter that has begun to leave waits for the network, in ms. */
const offlinePatience = 5 * 60_000;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      removeEventListener('online', onOnline);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onOnline = () => finish(resolve);
    const onAbort = () => finish(() => reject(signal.reason as Error));
    const timer = setTimeout(onOnline, navigator.onLine ? ms : offlinePatience);
    addEventListener('online', onOnline);
    signal.addEventListener('abort', onAbort);
  });
}
