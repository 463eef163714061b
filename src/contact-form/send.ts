/** The one place of the form that sends. Everything it needs of its surroundings is handed in. */
import type { Backend, Reply, WireSettings } from './backends/backend.js';
import type { Letter, SealedLetter } from './message.js';
import { solve } from './proof-of-work.js';

/** `offline`: no attempt was made, so nothing has left the device. */
export type Outcome = Reply | { state: 'offline' };

export interface Surroundings {
  fetch: typeof fetch;
  isOnline: () => boolean;
  /** Resolves after `ms`, or earlier once the device is back online after it was not; rejects when stopped. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Stops everything; `send` then rejects. */
  signal: AbortSignal;
  /** After an attempt without an answer: the receiver is there and takes nothing from this page. Then nothing has arrived. */
  isBarred?: (action: string, signal: AbortSignal) => Promise<boolean>;
  /** Told before each further attempt. */
  onRetry?: () => void;
}

/** How long one attempt may take, until the whole answer is read. */
export const timeout = 20_000;
/** Between attempts, in ms; only where the receiver knows a letter by its id. */
export const pauses = [1000, 4000, 15_000];

export async function send(
  letter: Letter | SealedLetter,
  backend: Backend,
  settings: WireSettings,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { isOnline, pause, signal, isBarred, onRetry } = surroundings;
  const { headers, body } = backend.encode(letter, settings);
  let attempts = 0;
  let outcome: Outcome = { state: 'offline' };
  for (let turn = 0; ; turn++) {
    if (isOnline()) {
      attempts += 1;
      outcome = await attempt(headers, body);
    } else if (attempts === 0) outcome = { state: 'offline' };
    const undecided = outcome.state === 'unknown' || outcome.state === 'offline';
    // A device that is off from the start is told at once: only a message that has begun to leave is carried through.
    if (!undecided || !backend.idempotent || attempts === 0 || turn >= pauses.length) break;
    if (turn === 0 && (await isBarred?.(settings.action, signal))) return { state: 'rejected', fields: {} };
    await pause(pauses[turn]!, signal);
    onRetry?.();
  }
  if (outcome.state === 'held' && outcome.challenge !== undefined) return release(outcome.challenge);
  return outcome;

  async function attempt(headers: Record<string, string>, body: BodyInit): Promise<Reply> {
    const stop = new AbortController();
    const onStop = () => stop.abort();
    signal.throwIfAborted();
    signal.addEventListener('abort', onStop, { once: true });
    const timer = setTimeout(onStop, timeout);
    try {
      const response = await surroundings.fetch(settings.action, {
        method: 'POST',
        headers,
        body,
        signal: stop.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // A redirect would hand the message to an address that nobody configured.
        redirect: 'manual',
      });
      return await backend.read(response, letter, settings);
    } catch {
      // Refused, blocked or cut off: the browser does not say which, nor whether the message was read before.
      signal.throwIfAborted();
      return { state: 'unknown' };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onStop);
    }
  }

  /** The letter is there already; the solution goes after it. Whatever fails here, it stays held. */
  async function release(challenge: unknown): Promise<Reply> {
    const altcha = await solve(challenge, signal);
    if (altcha === undefined) return { state: 'held' };
    const { id, v } = letter;
    const reply = await attempt({ 'Content-Type': 'application/json' }, JSON.stringify({ v, id, altcha }));
    return reply.state === 'accepted' || reply.state === 'stored' ? reply : { state: 'held' };
  }
}
