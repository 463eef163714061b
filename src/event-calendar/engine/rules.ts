/**
 * Recurrence rules (RFC 5545 3.3.10; SKIP of RFC 7529) on the wall clock: no zone, no Date.
 *
 * A rule is asked for a window and *jumps* there: whether a day belongs to a rule is seen from the day itself, so
 * nothing is stepped through from the start. Only COUNT has to count, once, up to the window.
 */
import {
  DAY,
  HOUR,
  LAST_DAY,
  MINUTE,
  type Time,
  dateOf,
  dayNumber,
  dayOf,
  daysInMonth,
  parseTime,
  weekdayOf,
} from './times.js';

/** The walls of a rule in [from, to], sorted, at most `most`; `cut`: there are more. */
export type Recurrence = (from: number, to: number, most: number) => { found: number[]; cut: boolean };

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const [DAILY, WEEKLY, MONTHLY, YEARLY] = [3, 4, 5, 6];

/** Within one window a rule is followed for this many days: the Gregorian calendar has shown all it can by then. */
const LONGEST = 200 * 366;
/** Looks of a rule faster than DAILY at one clock unit, in one window. */
const MOST_STEPS = 1_000_000;

const modulo = (a: number, n: number): number => ((a % n) + n) % n;
const bits = (list: number[]): number => list.reduce((set, n) => set | (1 << n), 0);
const ascending = (list: Iterable<number>): number[] => [...new Set(list)].sort((a, b) => a - b);

/** The members of a sorted set at BYSETPOS. */
const pick = (set: number[], positions: number[]): number[] =>
  ascending(positions.map((n) => set.at(n > 0 ? n - 1 : n)!).filter((member) => member !== undefined));

/**
 * A rule joined to its start, ready to be asked.
 *
 * @param text the value of an RRULE
 * @param start wall of DTSTART
 * @param lastOf UNTIL → the last wall allowed
 * @param withStart DTSTART is the first occurrence even if the rule does not give it (3.8.5.3), and COUNT counts it
 * @returns undefined where guessing would promise dates that nobody set: no FREQ, an UNTIL or COUNT that cannot be
 *   read, a part without one valid value, another calendar scale than the Gregorian. Unknown parts are ignored.
 */
export function recurrence(
  text: string,
  start: number,
  lastOf: (until: Time) => number,
  withStart = true,
): Recurrence | undefined {
  const parts: Record<string, string> = {};
  for (const [, name, value] of text
    .slice(0, 5000)
    .toUpperCase()
    .matchAll(/([A-Z]+)\s*=([^;]*)/g))
    parts[name!] = value!.trim();
  let readable = true;
  const numbers = (name: string, least: number, most: number): number[] => {
    const part = parts[name];
    if (part === undefined) return [];
    const list = part
      .split(',')
      .filter((item) => /^\s*[+-]?\d+\s*$/.test(item))
      .map(Number)
      .filter((n) => n >= least && n <= most && (n || !least));
    if (!list.length) readable = false;
    return ascending(list);
  };

  const frequency = FREQUENCIES.indexOf(parts['FREQ']!);
  const interval = numbers('INTERVAL', 0, 1e9)[0] || 1;
  const seconds = numbers('BYSECOND', 0, 60);
  const minutes = numbers('BYMINUTE', 0, 59);
  const hours = numbers('BYHOUR', 0, 23);
  const yearDays = numbers('BYYEARDAY', -366, 366);
  const weeks = numbers('BYWEEKNO', -53, 53);
  const positions = numbers('BYSETPOS', -366, 366);
  let monthDays = numbers('BYMONTHDAY', -31, 31);
  let months = numbers('BYMONTH', 1, 12);
  let left = (numbers('COUNT', 0, 1e12)[0] ?? Infinity) - 1;
  const weekStart = Math.max(0, WEEKDAYS.indexOf(parts['WKST'] ?? 'MO'));
  const until = parseTime(parts['UNTIL'] ?? '');
  let last = until ? lastOf(until) : Infinity;
  const skip = /FORWARD|BACKWARD/.exec(parts['SKIP'] ?? '')?.[0];
  let weekdays = [...(parts['BYDAY'] ?? '').matchAll(/([+-]?\d*)\s*(SU|MO|TU|WE|TH|FR|SA)/g)].map(([, nth, day]) => ({
    day: WEEKDAYS.indexOf(day!),
    nth: +nth! || 0,
  }));
  if (
    !readable ||
    frequency < 0 ||
    ('UNTIL' in parts && !until) ||
    ('BYDAY' in parts && !weekdays.length) ||
    !/^(GREGORIAN)?$/.test(parts['RSCALE'] ?? '')
  ) {
    return undefined;
  }

  // What the rule leaves open comes from the start.
  const startDay = dayOf(start);
  const [startYear, startMonth, startDate] = dateOf(startDay);
  const sameWeekday = [{ day: weekdayOf(startDay), nth: 0 }];
  if (frequency >= MONTHLY) {
    if (!weekdays.length && !monthDays.length && !yearDays.length) {
      if (weeks.length) weekdays = sameWeekday;
      else {
        monthDays = [startDate];
        if (frequency === YEARLY && !months.length) months = [startMonth];
      }
    }
  } else if (frequency === WEEKLY && !weekdays.length) weekdays = sameWeekday;

  // An ordinal has a meaning in months and years alone.
  const ordinal = frequency >= MONTHLY && !weeks.length;
  const nths = weekdays.filter(({ nth }) => nth && ordinal);
  const nthInMonth = frequency === MONTHLY || months.length > 0;
  const someWeekdays = weekdays.length > 0;
  const weekdaySet = bits(weekdays.filter(({ nth }) => !nth || !ordinal).map(({ day }) => day));
  const monthSet = bits(months);
  const dateSet = bits(monthDays.filter((n) => n > 0));
  const dateFromEndSet = bits(monthDays.filter((n) => n < 0).map((n) => -n));
  /** A day is seen from its number alone, without month and year. */
  const plain = frequency < MONTHLY && !(months.length + monthDays.length + yearDays.length + weeks.length);

  // Times within a day (DAILY and slower) or within one unit (faster).
  const unit = [1000, MINUTE, HOUR][frequency] ?? DAY;
  const clock = (list: number[], size: number, turns: number): number[] =>
    unit <= size ? [0] : list.length ? list : [modulo(Math.floor(start / size), turns)];
  let times: number[] = [];
  for (const h of clock(hours, HOUR, 24)) {
    for (const m of clock(minutes, MINUTE, 60)) {
      for (const s of clock(seconds, 1000, 60)) times.push(h * HOUR + m * MINUTE + Math.min(s, 59) * 1000);
    }
  }
  times = ascending(times);
  if (frequency < DAILY && positions.length) times = pick(times, positions);

  const weekOf = (day: number): number => day - modulo(weekdayOf(day) - weekStart, 7);

  /** Weeks are numbered as in ISO 8601, but begin at WKST; week 1 is the first with four days in the year. */
  const inWeeks = (day: number, year: number): boolean => {
    const weekOne = (y: number): number => weekOf(dayNumber(y, 1, 4));
    const y = day < weekOne(year) ? year - 1 : day >= weekOne(year + 1) ? year + 1 : year;
    const n = (weekOf(day) - weekOne(y)) / 7 + 1;
    return weeks.includes(n) || weeks.includes(n - (weekOne(y + 1) - weekOne(y)) / 7 - 1);
  };

  /** The days of the rule in [a, b], sorted, about `most` of them. */
  const days = (a: number, b: number, most: number): number[] => {
    const found: number[] = [];
    if (plain) {
      // Weeks are left out as a whole.
      const step = frequency === DAILY ? interval : 1;
      const turn = 7 * interval;
      let day = a + modulo(startDay - a, step);
      let weekEnd = frequency === WEEKLY ? -Infinity : Infinity;
      for (; day <= b && found.length < most; day += step) {
        if (day > weekEnd) {
          const off = modulo(weekOf(day) - weekOf(startDay), turn);
          if (off) day = weekOf(day) + turn - off;
          weekEnd = weekOf(day) + 6;
          if (day > b) break;
        }
        if (!someWeekdays || (weekdaySet >> weekdayOf(day)) & 1) found.push(day);
      }
      return found;
    }
    let [year, month] = dateOf(skip ? a - 31 : a);
    while (found.length < most) {
      const off =
        frequency === YEARLY
          ? modulo(year - startYear, interval) && (interval - modulo(year - startYear, interval)) * 12 + 1 - month
          : frequency === MONTHLY
            ? modulo(startMonth - month + (startYear - year) * 12, interval)
            : 0;
      year += Math.floor((month - 1 + off) / 12);
      month = modulo(month - 1 + off, 12) + 1;
      const first = dayNumber(year, month, 1);
      if (first > b) break;
      if (!monthSet || (monthSet >> month) & 1) ofMonth(year, month, first, a, b, found);
      if (++month > 12) {
        month = 1;
        year++;
      }
    }
    return skip ? ascending(found) : found;
  };

  /** Adds the days of one month that lie in [a, b]. */
  const ofMonth = (year: number, month: number, first: number, a: number, b: number, found: number[]): void => {
    const length = daysInMonth(year, month);
    const yearStart = dayNumber(year, 1, 1);
    const yearLength = dayNumber(year + 1, 1, 1) - yearStart;
    const end = Math.min(length, b - first + 1);
    for (let date = Math.max(1, a - first + 1); date <= end; date++) {
      if (monthDays.length && !((dateSet >>> date) & 1) && !((dateFromEndSet >>> (length - date + 1)) & 1)) continue;
      const day = first + date - 1;
      if (someWeekdays && !((weekdaySet >> weekdayOf(day)) & 1)) {
        const at = nthInMonth ? date : day - yearStart + 1;
        const fromEnd = (nthInMonth ? length : yearLength) - at + 1;
        const hit = ({ day: wanted, nth }: { day: number; nth: number }): boolean =>
          wanted === weekdayOf(day) && (nth === Math.ceil(at / 7) || -nth === Math.ceil(fromEnd / 7));
        if (!nths.some(hit)) continue;
      }
      const ofYear = day - yearStart + 1;
      if (yearDays.length && !yearDays.includes(ofYear) && !yearDays.includes(ofYear - yearLength - 1)) continue;
      if (weeks.length && !inWeeks(day, year)) continue;
      if (frequency === DAILY && modulo(day - startDay, interval)) continue;
      if (frequency === WEEKLY && modulo(weekOf(day) - weekOf(startDay), 7 * interval)) continue;
      found.push(day);
    }
    for (let date = length + 1; skip && date <= 31; date++) {
      const day = first + length - (skip === 'FORWARD' ? 0 : 1);
      if ((dateSet >>> date) & 1 && day >= a && day <= b && (!someWeekdays || (weekdaySet >> weekdayOf(day)) & 1)) {
        found.push(day);
      }
    }
  };

  /** First and last day of the frequency's period that holds a day. */
  const period = (day: number): [number, number] => {
    const [year, month] = dateOf(day);
    if (frequency === YEARLY) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
    if (frequency === MONTHLY) return [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
    return frequency === WEEKLY ? [weekOf(day), weekOf(day) + 6] : [day, day];
  };

  /** HOURLY, MINUTELY, SECONDLY. False: given up after too many looks. */
  const fast = (low: number, high: number, add: (wall: number) => boolean): boolean => {
    const align = (n: number): number => n + modulo(Math.floor(start / unit) - n, interval);
    let seen = NaN;
    let good = true;
    let at = align(Math.floor(low / unit)) * unit;
    for (let steps = 0; at <= high; steps++) {
      if (steps > MOST_STEPS) return false;
      if (dayOf(at) !== seen) {
        seen = dayOf(at);
        good = days(seen, seen, 1).length > 0;
      }
      // Leaves the day, the hour or the minute as a whole.
      const leave = !good
        ? DAY
        : hours.length && !hours.includes(modulo(Math.floor(at / HOUR), 24))
          ? HOUR
          : unit <= MINUTE && minutes.length && !minutes.includes(modulo(Math.floor(at / MINUTE), 60))
            ? MINUTE
            : 0;
      if (leave) {
        at = align(Math.floor((Math.floor(at / leave) + 1) * (leave / unit))) * unit;
        continue;
      }
      if (unit > 1000 || !seconds.length || seconds.includes(modulo(at / 1000, 60))) {
        for (const time of times) if (!add(at + time)) return true;
      }
      at += interval * unit;
    }
    return true;
  };

  /** The walls that the parts of the rule give, COUNT aside. */
  const walls: Recurrence = (from, to, most) => {
    const found: number[] = [];
    let cut = false;
    const low = Math.max(from, start);
    const high = Math.min(to, last, (Math.min(LAST_DAY, dayOf(low) + LONGEST) + 1) * DAY - 1);
    // False once nothing more may be added.
    const add = (wall: number): boolean => {
      if (wall < low) return true;
      if (wall > high) return false;
      if (found.length >= most) return !(cut = true);
      found.push(wall);
      return true;
    };
    if (high < low) return { found, cut };
    if (frequency < DAILY) cut = !fast(low, high, add) || cut;
    else if (positions.length) {
      for (let at = dayOf(low); at <= dayOf(high);) {
        const [a, b] = period(at);
        const set = days(a, b, Infinity).flatMap((day) => times.map((time) => day * DAY + time));
        for (const wall of pick(set, positions)) if (!add(wall)) return { found, cut };
        at = b + 1;
      }
    } else {
      for (const day of days(dayOf(low), dayOf(high), most + 1)) {
        for (const time of times) if (!add(day * DAY + time)) return { found, cut };
      }
    }
    return { found, cut };
  };

  // One date in every unit: COUNT needs no counting.
  if (frequency < DAILY && plain && !someWeekdays && !hours.length && !minutes.length && !seconds.length && left > 0) {
    last = Math.min(last, start + left * interval * unit);
    left = Infinity;
  }
  /** Up to where COUNT has counted. */
  let counted = start;
  return (from, to, most) => {
    for (let reach = 400 * DAY; left < Infinity && counted < to && counted < last; reach *= 2) {
      const end = Math.min(to, counted + reach);
      const { found, cut } = left > 0 ? walls(counted + 1, end, left) : { found: [], cut: false };
      left -= found.length;
      counted = end;
      if (left <= 0) last = Math.min(last, found.at(-1) ?? start);
      // Used up; or there are too many to count, then they have no end that anybody will see.
      if (left <= 0 || cut) left = Infinity;
    }
    const result = walls(from, to, most);
    if (withStart && start >= from && start <= to && start <= last && result.found[0] !== start) {
      result.found.unshift(start);
    }
    return result;
  };
}
