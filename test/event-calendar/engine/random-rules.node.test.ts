/** Random rules of every frequency, in whole and in windows, against the RFC by brute force (reference.ts). */
import { expect } from 'chai';
import { parseCalendar } from '../../../src/event-calendar/engine/calendar.js';
import { basic, expand } from './reference.js';
import { calendar, event, random } from './support.js';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** How far each is followed, in days. */
const REACH: Record<string, number> = {
  SECONDLY: 0.3,
  MINUTELY: 8,
  HOURLY: 300,
  DAILY: 3000,
  WEEKLY: 6000,
  MONTHLY: 8000,
  YEARLY: 12_000,
};

function makeRule(next: () => number): string {
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
  const some = (most: number, from: number, to: number, zero = false): string => {
    const list = Array.from({ length: whole(1, most) }, () => whole(from, to)).filter((n) => zero || n);
    return [...new Set(list.length ? list : [1])].join();
  };
  const days = (ordinals: number): string =>
    [
      ...new Set(
        Array.from({ length: whole(1, 4) }, () => {
          const ordinal = ordinals && next() < 0.6 ? String(whole(1, ordinals) * pick([1, -1])) : '';
          return ordinal + pick(WEEKDAYS);
        }),
      ),
    ].join();

  const frequency = pick(Object.keys(REACH));
  const fast = REACH[frequency]! < 1000;
  const parts = [`FREQ=${frequency}`];
  const add = (chance: number, name: string, value: () => string): boolean => {
    if (next() >= chance) return false;
    parts.push(`${name}=${value()}`);
    return true;
  };
  add(0.5, 'INTERVAL', () => String(pick(fast ? [1, 2, 5, 7, 13, 45, 90, 1000, 1441] : [1, 2, 3, 4, 5, 7, 12, 13])));
  const months = add(0.3, 'BYMONTH', () => some(4, 1, 12));
  const weeks = frequency === 'YEARLY' && add(0.2, 'BYWEEKNO', () => some(4, pick([1, -53]), 53));
  if (frequency === 'YEARLY' || fast) add(0.15, 'BYYEARDAY', () => some(fast ? 60 : 6, -366, 366));
  if (frequency !== 'WEEKLY') add(0.25, 'BYMONTHDAY', () => some(fast ? 20 : 5, -31, 31));
  const ordinals = frequency === 'MONTHLY' || months ? 5 : 53;
  add(0.4, 'BYDAY', () => days(frequency === 'MONTHLY' || (frequency === 'YEARLY' && !weeks) ? ordinals : 0));
  add(0.25, 'BYHOUR', () => some(4, 0, 23, true));
  add(0.2, 'BYMINUTE', () => some(4, 0, 59, true));
  add(0.15, 'BYSECOND', () => some(3, 0, 59, true));
  if (parts.some((part) => part.startsWith('BY'))) add(0.25, 'BYSETPOS', () => some(3, -5, 5));
  add(0.3, 'WKST', () => pick(WEEKDAYS));
  if (!add(0.3, 'COUNT', () => String(pick([1, 2, 3, 10, 50, 200])))) {
    add(0.4, 'UNTIL', () => basic(Date.UTC(2025, whole(0, 30), whole(1, 28), whole(0, 23))));
  }
  return parts.join(';');
}

describe('rules, against the RFC by brute force', function () {
  this.timeout(60_000);

  it('gives the same dates, from the start and in any window', () => {
    const next = random(55_450);
    const differ: object[] = [];
    let dates = 0;
    for (let n = 0; n < 120; n++) {
      const rule = makeRule(next);
      const start = Date.UTC(2024, Math.floor(next() * 24), 1 + Math.floor(next() * 31), next() * 24, next() * 60);
      const reach = REACH[/FREQ=(\w+)/.exec(rule)![1]!]! * DAY;
      const expected = expand(rule, start, start + reach);
      dates += expected.length;
      const read = parseCalendar(calendar(event(`DTSTART:${basic(start)}`, `RRULE:${rule}`)));
      for (const [from, length] of [[-0.1, 1.1], ...Array.from({ length: 5 }, () => [next(), next() ** 3 * 0.2])]) {
        const low = start + Math.floor(from! * reach);
        const high = Math.min(start + reach, low + Math.floor(length! * reach));
        const ours = read.between(new Date(low), new Date(high)).map((one) => Number(one.start));
        const wanted = expected.filter((time) => time >= low && time < high);
        // Of very many the rest is cut, and that is told.
        const cut = ours.length > 10_000 && read.problems.some(({ code }) => code === 'too-many');
        if (!cut && ours.join() !== wanted.join()) {
          differ.push({ rule, start: basic(start), low: basic(low), ours: ours.length, wanted: wanted.length });
        }
      }
    }
    expect(differ).to.deep.equal([]);
    expect(dates).to.be.above(20_000);
  });
});
