/**
 * Held messages reach a person's eye: a list by mail to the backup, at most one in so many minutes, each with the words
 * and a page on which to release it. Holding without this would be dropping.
 */
import { languagesOf, oneLine } from './letter.js';
import { englishName } from './languages.js';
import { tokenFor } from './tokens.js';

const MINUTE = 60_000;
const MOST_IN_A_MAIL = 25;
const MOST_CHARACTERS = 600;

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {import('./ledger.js').Ledger} parts.ledger
 * @param {import('./signer.js').Sign} parts.sign
 * @param {import('./courier.js').Notify | undefined} parts.notify
 * @param {(event: string, details?: Record<string, unknown>) => void} parts.log
 * @returns {(now: number) => Promise<void>}
 */
export function createReview({ config, ledger, sign, notify, log }) {
  const domain = config.mail?.from.split('@')[1] ?? 'localhost';
  return async (now) => {
    const reader = config.routing.backup ?? config.routing.fallback;
    if (notify === undefined || reader === undefined) return;
    const entries = ledger.entries();
    const sent = entries.map(([, { reviewedAt }]) => reviewedAt ?? 0).filter((time) => time <= now);
    const last = Math.max(0, ...sent);
    if (now - last < config.review.everyMinutes * MINUTE) return;
    const held = entries
      .filter(
        ([, { status, reviewedAt, removedAt }]) =>
          status === 'held' && reviewedAt === undefined && removedAt === undefined,
      )
      .sort(([, a], [, b]) => a.receivedAt - b.receivedAt);
    if (held.length === 0) return;
    const listed = held.slice(0, MOST_IN_A_MAIL).map(([key]) => key);
    const fence = (await sign('fence', listed.join())).slice(0, 10);
    const lines = [
      `${held.length} held: the receiver takes them for the work of machines and has told no liaison. It can be wrong.`,
      'Read each one. Release what a person wrote: it then goes to the liaison like any other.',
      ...(held.length > listed.length ? [`This mail lists the first ${listed.length}; the others follow.`] : []),
    ];
    for (const key of listed) {
      const message = await ledger.message(key);
      if (message !== undefined) lines.push('', '', ...(await entry(key, message, fence)));
    }
    const result = await notify({
      to: reader.email,
      subject: `Held for review: ${held.length}`,
      text: `${lines.join('\n')}\n`,
      messageId: `<${(await sign('message-id', `review ${listed.join()}`)).slice(0, 32)}@${domain}>`,
    });
    if (result.outcome !== 'accepted') {
      log('review-not-sent', { code: result.code });
      return;
    }
    for (const key of listed) await ledger.change(key, { reviewedAt: now });
    log('review-sent', { count: listed.length });
  };

  /**
   * @param {string} key
   * @param {import('./spool.js').Message} message
   * @param {string} fence
   */
  async function entry(key, message, fence) {
    const language = languagesOf(message).map(englishName)[0] ?? 'language not said';
    const words =
      message.sealed === undefined
        ? [...Object.values(message.fields), ...message.other.map(([name, value]) => `${name}: ${value}`)].join('\n')
        : '(encrypted)';
    const release =
      config.publicUrl === undefined
        ? []
        : [`Release: ${config.publicUrl}/release/${await tokenFor(sign, 'release', key)}`];
    return [
      `${oneLine(message.receipt)}, ${language}, held because of: ${message.hold}`,
      ...release,
      `----- words begin ${fence} -----`,
      words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)} […]` : words,
      `----- words end ${fence} -----`,
    ];
  }
}
