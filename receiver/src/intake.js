/**
 * Takes a message in: once for each id, into the spool first, then to a person, and answers only what is true by then.
 */
import { createChallenge, verifySolution } from './pow.js';
import { suspicion } from './suspicion.js';

/**
 * @typedef {{ status: number, body: Record<string, unknown>, retryAfter?: number }} Answer
 *
 * @typedef {object} IntakeDesk
 * @property {(intake: import('./wire.js').Intake, address: string | undefined) => Promise<Answer>} receive
 */

const DAY = 86_400_000;

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {import('./ledger.js').Ledger} parts.ledger
 * @param {import('./courier.js').Courier} parts.courier
 * @param {import('./limits.js').Limits} parts.limits
 * @param {import('./signer.js').Sign} parts.sign
 * @param {() => number} parts.clock
 * @param {(event: string, details?: Record<string, unknown>) => void} parts.log
 * @returns {IntakeDesk}
 */
export function createIntake({ config, ledger, courier, limits, sign, clock, log }) {
  /** @type {Map<string, Promise<Answer>>} */
  const arriving = new Map();

  /** @param {import('./wire.js').Intake} intake @param {string | undefined} address */
  async function receive(intake, address) {
    const id = intake.id ?? crypto.randomUUID();
    const key = (await sign('message', id)).slice(0, 32);
    const digest = await sign('digest', contentOf(intake));
    // No await between looking and noting: two requests with one id must not both find nothing.
    const first = arriving.get(key);
    if (first !== undefined) {
      await first.catch(() => {});
      return seen(key, id, digest, intake);
    }
    const answer =
      ledger.get(key) === undefined ? takeIn(key, id, digest, intake, address) : seen(key, id, digest, intake);
    arriving.set(key, answer);
    try {
      return await answer;
    } finally {
      arriving.delete(key);
    }
  }

  /**
   * @param {string} key
   * @param {string} id
   * @param {string} digest
   * @param {import('./wire.js').Intake} intake
   * @param {string | undefined} address
   * @returns {Promise<Answer>}
   */
  async function takeIn(key, id, digest, intake, address) {
    const now = clock();
    if (isBare(intake)) return { status: 422, body: { fields: { message: 'required' } } };
    const wait = await limits.take(address, now);
    if (wait > 0) return { status: 429, body: { error: 'too-many' }, retryAfter: wait };
    const waiting = ledger
      .entries()
      .filter(([, state]) => state.status !== 'notified' && state.removedAt === undefined);
    if (waiting.length >= config.limits.waiting) return { status: 429, body: { error: 'full' }, retryAfter: 600 };

    const sameBefore = ledger
      .entries()
      .filter(([, state]) => state.digest === digest && now - state.receivedAt < DAY).length;
    const solved = intake.altcha !== undefined && (await verifySolution(sign, key, intake.altcha, now));
    const hold = suspicion(intake, { sameBefore, underLoad: limits.underLoad(now) && !solved });
    const { lang, topic, fields, other, sealed } = intake;
    const receipt = receiptOf(id);
    const added = await ledger.add(key, {
      ...{ kind: 'message', id, receipt, receivedAt: now, digest, lang, topic, fields, other, sealed, hold },
    });
    if (!added) return seen(key, id, digest, intake);
    log('arrived', { ref: key.slice(0, 8), ...(hold === undefined ? {} : { hold }) });
    return hold === undefined ? deliverAndAnswer(key, id) : held(key, id, 202);
  }

  /**
   * @param {string} key
   * @param {string} id
   * @returns {Promise<Answer>}
   */
  async function deliverAndAnswer(key, id) {
    await patience(courier.deliver(key), config.retry.answerWithinSeconds * 1000);
    return { status: 201, body: { id, status: statusOf(key) } };
  }

  /**
   * @param {string} key
   * @param {string} id
   * @param {string} digest
   * @param {import('./wire.js').Intake} intake
   * @returns {Promise<Answer>}
   */
  async function seen(key, id, digest, intake) {
    const state = ledger.get(key);
    if (state === undefined) return { status: 503, body: { error: 'try-again' } };
    // A sealed letter differs in every byte each time it is sealed; only plain ones can be compared.
    if (!isBare(intake) && intake.sealed === undefined && state.digest !== digest) {
      return { status: 422, body: { fields: { id: 'used' } } };
    }
    if (state.status === 'held' && state.hold === 'load' && intake.altcha !== undefined) {
      if (await verifySolution(sign, key, intake.altcha, clock())) {
        await ledger.change(key, { status: 'received', hold: undefined });
        log('released', { ref: key.slice(0, 8), by: 'proof' });
        return deliverAndAnswer(key, id);
      }
    }
    return state.status === 'held' ? held(key, id, 409) : { status: 409, body: { id, status: statusOf(key) } };
  }

  /**
   * @param {string} key
   * @param {string} id
   * @param {202 | 409} status
   * @returns {Promise<Answer>}
   */
  async function held(key, id, status) {
    const body = { id, status: 'held' };
    if (ledger.get(key)?.hold !== 'load') return { status, body };
    const { maxNumber, validMinutes } = config.proofOfWork;
    const challenge = await createChallenge(sign, key, { maxNumber, expires: clock() + validMinutes * 60_000 });
    return { status, body: { ...body, challenge } };
  }

  /** @param {string} key @returns {'accepted' | 'stored' | 'held'} */
  function statusOf(key) {
    const status = ledger.get(key)?.status;
    return status === 'notified' ? 'accepted' : status === 'held' ? 'held' : 'stored';
  }

  return { receive };
}

/** Nothing but an id and a solution. @param {import('./wire.js').Intake} intake */
const isBare = ({ fields, other, sealed }) =>
  sealed === undefined && Object.keys(fields).length === 0 && other.length === 0;

/**
 * What a person wrote and chose. Not the language of the page: it may be switched between two attempts.
 * @param {import('./wire.js').Intake} intake
 */
function contentOf({ topic, fields, other, sealed }) {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([topic ?? '', sorted, other, sealed ?? '']);
}

/**
 * The first eight letters and digits of the id, as the form shows them.
 * @param {string} id
 */
export function receiptOf(id) {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
}

/** @param {Promise<void>} work @param {number} ms */
async function patience(work, ms) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
