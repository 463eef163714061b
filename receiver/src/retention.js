/**
 * How long messages are kept: the agency's schedule, never ours. A message that nobody was told of is not removed, however
 * old; one that nobody acknowledged only after the backup was told as often as the configuration says.
 */

const DAY = 86_400_000;
/** A repeat can come from a phone that was off for days; after this long it would be taken for a new message. */
const REMEMBERED = 30 * DAY;
const CANARY_KEPT = 14 * DAY;

/**
 * @param {import('./spool.js').State} state
 * @param {string | undefined} topic
 * @param {Pick<import('./config.js').Config, 'retention' | 'acknowledge' | 'publicUrl'>} config
 * @param {number} now ms since 1970
 * @returns {'keep' | 'remove' | 'forget'} remove: the content goes, its id is remembered; forget: that goes too
 */
export function fate(state, topic, { retention, acknowledge, publicUrl }, now) {
  if (state.removedAt !== undefined) return now - state.removedAt >= REMEMBERED ? 'forget' : 'keep';
  const age = now - state.receivedAt;
  if (state.kind === 'canary') return state.status === 'notified' && age >= CANARY_KEPT ? 'forget' : 'keep';
  const days =
    (topic !== undefined && Object.hasOwn(retention.topics, topic) ? retention.topics[topic] : undefined) ??
    retention.days;
  if (days === undefined || age < days * DAY) return 'keep';
  if (state.status === 'held') return state.reviewedAt === undefined ? 'keep' : 'remove';
  if (state.status !== 'notified') return 'keep';
  const answered =
    publicUrl === undefined || state.acknowledgedAt !== undefined || (state.escalations ?? 0) >= acknowledge.times;
  return answered ? 'remove' : 'keep';
}

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {import('./ledger.js').Ledger} parts.ledger
 * @param {() => Promise<boolean>} parts.suspended a records request or a court asks that nothing be removed
 * @param {(event: string, details?: Record<string, unknown>) => void} parts.log
 * @returns {(now: number) => Promise<void>}
 */
export function createRetention({ config, ledger, suspended, log }) {
  return async (now) => {
    if (await suspended()) return;
    let removed = 0;
    for (const [key, state] of ledger.entries()) {
      // Reading the topic costs a file; only where the shortest schedule could apply.
      if (fate(state, undefined, { ...config, retention: shortest(config.retention) }, now) === 'keep') continue;
      const topic = state.removedAt === undefined ? (await ledger.message(key))?.topic : undefined;
      const decided = fate(state, topic, config, now);
      if (decided === 'forget') await ledger.forget(key);
      if (decided !== 'remove') continue;
      // The mark first: after a crash between the two the message is removed again, never half remembered.
      await ledger.change(key, { removedAt: now });
      await ledger.removeMessage(key);
      removed += 1;
    }
    for (const [key, state] of ledger.entries()) {
      if (state.removedAt !== undefined && state.removedAt < now && (await ledger.message(key)) !== undefined) {
        await ledger.removeMessage(key);
      }
    }
    if (removed > 0) log('removed', { count: removed });
  };
}

/** @param {import('./config.js').Config['retention']} retention */
function shortest({ days, topics }) {
  const all = [days, ...Object.values(topics)].filter((value) => value !== undefined);
  return { days: all.length === 0 ? undefined : Math.min(...all), topics: {} };
}
