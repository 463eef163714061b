/**
 * Brings a message to a person: composes the letter, hands it to the mail server and records what the server said.
 * Tried again, with the same Message-ID, until a server takes it; nothing is given up.
 */
import { languagesOf, letterText, subjectOf } from './letter.js';
import { recipientOf } from './routing.js';
import { tokenFor } from './tokens.js';

/**
 * @typedef {{ outcome: 'accepted' } | { outcome: 'temporary' | 'permanent', code: string, uncertain: boolean }} Outcome
 *   uncertain: the whole letter was sent and the answer never came; the server may have taken it
 *
 * @callback Notify never rejects
 * @param {import('./letter.js').Mail} mail
 * @returns {Promise<Outcome>}
 *
 * @typedef {object} Courier
 * @property {(key: string) => Promise<void>} deliver resolves when this attempt is over; joins one under way
 * @property {(now: number) => Promise<void>} retryDue
 * @property {(now: number) => Promise<void>} escalateDue
 * @property {() => Promise<void>} settled no attempt is under way
 */

const MINUTE = 60_000;
const HOUR = 3_600_000;

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {import('./ledger.js').Ledger} parts.ledger
 * @param {import('./signer.js').Sign} parts.sign
 * @param {Notify | undefined} parts.notify
 * @param {import('./replies.js').Sheets} parts.replies
 * @param {() => number} parts.clock
 * @param {(event: string, details?: Record<string, unknown>) => void} parts.log
 * @returns {Courier}
 */
export function createCourier({ config, ledger, sign, notify, replies, clock, log }) {
  /** @type {Map<string, Promise<void>>} */
  const underWay = new Map();
  const gate = createGate(config.retry.parallel);
  const domain = config.mail?.from.split('@')[1] ?? 'localhost';

  /** @param {string} key @param {string} [suffix] */
  const messageId = async (key, suffix = '') => `<${(await sign('message-id', key)).slice(0, 32)}${suffix}@${domain}>`;

  /**
   * @param {string} key
   * @param {import('./spool.js').Message} message
   * @param {string} to
   * @param {{ notice?: string, prefix?: string, suffix?: string }} [escalation]
   * @returns {Promise<import('./letter.js').Mail>}
   */
  async function compose(key, message, to, { notice, prefix, suffix } = {}) {
    const acknowledgeAt =
      config.publicUrl === undefined
        ? undefined
        : `${config.publicUrl}/acknowledge/${await tokenFor(sign, 'acknowledge', key)}`;
    const text = letterText(message, {
      agency: config.agency,
      timeZone: config.timeZone,
      replies,
      fence: (await sign('fence', key)).slice(0, 10),
      acknowledgeAt,
      acknowledgeHours: config.acknowledge.withinHours,
      // Nobody is told where a test was not seen.
      backupName: message.kind === 'canary' ? undefined : config.routing.backup?.name,
      notice,
    });
    return { to, subject: subjectOf(message, prefix), text, messageId: await messageId(key, suffix) };
  }

  /** @param {string} key */
  async function attempt(key) {
    const state = ledger.get(key);
    if (notify === undefined || state === undefined || state.status !== 'received') return;
    const message = await ledger.message(key);
    if (message === undefined) return;
    const recipient =
      message.kind === 'canary'
        ? config.canary?.to && { person: config.canary.to, role: /** @type {const} */ ('backup') }
        : recipientOf(config.routing, { topic: message.topic, languages: languagesOf(message) });
    if (recipient === undefined) {
      await put(key, { attempts: state.attempts + 1, nextAttempt: clock() + config.retry.mostSeconds * 1000 });
      log('nobody-named', { ref: key.slice(0, 8) });
      return;
    }

    let role = recipient.role;
    const mail = await compose(key, message, recipient.person.email);
    let result = await notify(mail);
    let uncertain = result.outcome !== 'accepted' && result.uncertain;
    const backup = config.routing.backup;
    const overdue = clock() - state.receivedAt > config.retry.backupAfterMinutes * MINUTE;
    if (
      result.outcome !== 'accepted' &&
      (result.outcome === 'permanent' || overdue) &&
      backup !== undefined &&
      backup.email !== recipient.person.email
    ) {
      log('turned-to-backup', { ref: key.slice(0, 8), code: result.code });
      role = 'backup';
      const notice = 'You get this because the mail server did not take it for the person it is for.';
      result = await notify(await compose(key, message, backup.email, { notice }));
      uncertain ||= result.outcome !== 'accepted' && result.uncertain;
    }

    const attempts = state.attempts + 1;
    const counted = uncertain ? { uncertain: (state.uncertain ?? 0) + 1 } : {};
    if (result.outcome === 'accepted') {
      await put(key, {
        status: 'notified',
        notified: role,
        notifiedAt: clock(),
        attempts,
        nextAttempt: undefined,
        ...counted,
      });
      log('notified', { ref: key.slice(0, 8), attempts, role, messageId: mail.messageId });
    } else {
      const wait = Math.min(config.retry.firstSeconds * 2 ** Math.min(state.attempts, 20), config.retry.mostSeconds);
      await put(key, { attempts, nextAttempt: clock() + wait * 1000, ...counted });
      log('not-notified', { ref: key.slice(0, 8), attempts, code: result.code, uncertain });
    }
  }

  /** @param {string} key @param {Partial<import('./spool.js').State>} patch */
  const put = (key, patch) => ledger.change(key, patch);

  /** @param {string} key */
  function deliver(key) {
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const work = gate(() => attempt(key))
      .catch((error) => log('delivery-failed', { ref: key.slice(0, 8), code: error?.code ?? error?.name }))
      .finally(() => underWay.delete(key));
    underWay.set(key, work);
    return work;
  }

  /** @param {string} key @param {number} now */
  async function escalate(key, now) {
    const state = ledger.get(key);
    const backup = config.routing.backup;
    const message = await ledger.message(key);
    if (notify === undefined || state === undefined || backup === undefined || message === undefined) return;
    const times = (state.escalations ?? 0) + 1;
    const notice = `Nobody has said in ${config.acknowledge.withinHours} hours that they have this message. You are the backup.`;
    const mail = await compose(key, message, backup.email, { notice, prefix: 'Not answered: ', suffix: `.${times}` });
    const result = await notify(mail);
    if (result.outcome === 'accepted') {
      await put(key, { escalations: times, escalatedAt: now });
      log('escalated', { ref: key.slice(0, 8), times });
    } else log('not-escalated', { ref: key.slice(0, 8), code: result.code });
  }

  return {
    deliver,
    async settled() {
      await Promise.all(underWay.values());
    },
    async retryDue(now) {
      const due = ledger.entries().filter(
        ([, { status, removedAt, nextAttempt = 0 }]) =>
          status === 'received' &&
          removedAt === undefined &&
          // Further away than any wait: the clock was ahead when it was set.
          (nextAttempt <= now || nextAttempt > now + config.retry.mostSeconds * 1000),
      );
      await Promise.all(due.map(([key]) => deliver(key)));
    },
    async escalateDue(now) {
      for (const [key, state] of ledger.entries()) {
        if (mustEscalate(state, config, now)) await escalate(key, now);
      }
    },
  };
}

/**
 * @param {import('./spool.js').State} state
 * @param {Pick<import('./config.js').Config, 'acknowledge' | 'publicUrl'>} config without an address nobody can acknowledge
 * @param {number} now
 */
export function mustEscalate(state, { acknowledge: { withinHours, times }, publicUrl }, now) {
  if (publicUrl === undefined) return false;
  if (state.kind !== 'message' || state.status !== 'notified' || state.acknowledgedAt !== undefined) return false;
  if (state.removedAt !== undefined || (state.escalations ?? 0) >= times) return false;
  return now - (state.escalatedAt ?? state.notifiedAt ?? now) >= withinHours * HOUR;
}

/**
 * So many at a time, the rest in order.
 * @param {number} most
 */
function createGate(most) {
  let running = 0;
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @param {() => Promise<void>} work */
  return async (work) => {
    if (running >= most) await new Promise((resolve) => waiting.push(() => resolve(undefined)));
    running += 1;
    try {
      await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
