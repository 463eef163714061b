/**
 * A test message a day through the whole path: taken in, spooled, routed, mailed. Its stamp is the only thing the
 * outside may know about whether the path works.
 */

const DAY = 86_400_000;

/**
 * @param {[string, import('./spool.js').State][]} entries
 * @returns {{ lastChecked: number | undefined, lastConfirmed: number | undefined, lastSent: number | undefined }} ms since
 *   1970: the mail server took a test message; a person pressed its button; one was sent on its way
 */
export function canaryStamps(entries) {
  const states = entries.map(([, state]) => state).filter(({ kind }) => kind === 'canary');
  return {
    lastChecked: latest(states.map(({ notifiedAt }) => notifiedAt)),
    lastConfirmed: latest(states.map(({ acknowledgedAt }) => acknowledgedAt)),
    lastSent: latest(states.map(({ receivedAt }) => receivedAt)),
  };
}

/**
 * Due at start where none was ever sent, then once a day after the hour.
 * @param {number | undefined} lastSent ms since 1970
 * @param {number} hour of the day, in `timeZone`
 * @param {string} timeZone IANA
 * @param {number} now ms since 1970
 */
export function canaryDue(lastSent, hour, timeZone, now) {
  if (lastSent === undefined || now - lastSent >= DAY) return true;
  const [today, hourNow] = dayAndHour(now, timeZone);
  return dayAndHour(lastSent, timeZone)[0] !== today && hourNow >= hour;
}

/**
 * @param {number} time
 * @param {string} timeZone
 * @returns {[day: string, hour: number]}
 */
function dayAndHour(time, timeZone) {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' },
  });
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return [`${parts.year}-${parts.month}-${parts.day}`, Number(parts.hour)];
}

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {import('./ledger.js').Ledger} parts.ledger
 * @param {import('./courier.js').Courier} parts.courier
 * @param {import('./signer.js').Sign} parts.sign
 * @returns {(now: number) => Promise<void>}
 */
export function createCanary({ config, ledger, courier, sign }) {
  return async (now) => {
    if (config.canary?.to === undefined) return;
    const { lastSent } = canaryStamps(ledger.entries());
    if (!canaryDue(lastSent, config.canary.hour, config.timeZone, now)) return;
    const id = `canary-${crypto.randomUUID()}`;
    const key = (await sign('message', id)).slice(0, 32);
    const digest = await sign('digest', id);
    const fields = { text: 'Test. اختبار. Prueba. Tès. 测试. Проверка.' };
    const stored = await ledger.add(key, {
      kind: 'canary',
      id,
      receipt: 'TEST',
      receivedAt: now,
      digest,
      fields,
      other: [],
    });
    if (stored) await courier.deliver(key);
  };
}

/** @param {(number | undefined)[]} times */
function latest(times) {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
