/**
 * Recurrence rules (RFC 5545 3.3.10; SKIP of RFC 7529) on the wall clock: no zone, no Date.
 *
 * A rule is asked for a window and *jumps* there: whether a day belongs to a rule is seen from the day itself, so
 * nothing is stepped through from the start. Only COUNT has to count, once, up to the window.
 */
import { DAY, HOUR, LAST_DAY, MINUTE, type Time, dateOf, dayNumber, dayOf, parseTime, weekdayOf } from './times.js';

/** The walls of a rule in [from, to], sorted, at most `most`; `cut`: there are more. */
export type Recurrence = (from: number, to: number, most: number) => { found: number[]; cut: boolean };

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const DAILY = 3;
const WEEKLY = 4;
const MONTHLY = 5;
const YEARLY = 6;

/** Within one window a rule is followed for this many days: the Gregorian calendar has shown all it can by then. */
const LONGEST = 200 * 366;
/** Looks of a rule faster than DAILY at one clock unit, in one window. */
const MOST_STEPS = 250_000;

const modulo = (a: number, n: number): number => ((a % n) + n) % n;
const ascending = (list: number[]): number[] => (list.length < 2 ? list : [...new Set(list)].sort((a, b) => a - b));

/** The members of a sorted set at BYSETPOS. */
const pick = (set: number[], positions: number[]): number[] =>
  ascending(positions.map((n) => set.at(n > 0 ? n - 1 : n)!).filter((member) => member !== undefined));

/** Whether a part allows the n-th of so many; a part that is not there allows all, a negative one counts from the end. */
const allows = (part: number[], n: number, of: number): boolean =>
  !part.length || part.includes(n) || part.includes(n - of - 1);

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
  for (const part of text.slice(0, 5000).toUpperCase().split(';')) {
    // A pattern of two values would cost as much as all the rest.
    const pair = part.split('=');
    if (pair.length > 1) parts[pair[0]!.trim()] = pair[1]!.trim();
  }
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

  let frequency = FREQUENCIES.indexOf(parts.FREQ!);
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
  const weekStart = Math.max(0, WEEKDAYS.indexOf(parts.WKST ?? 'MO'));
  const until = parseTime(parts.UNTIL ?? '');
  let last = until ? lastOf(until) : Infinity;
  let weekdays = (parts.BYDAY?.match(/[+-]?\d*\s*(SU|MO|TU|WE|TH|FR|SA)/g) ?? []).map((day) => ({
    day: WEEKDAYS.indexOf(day.slice(-2)),
    nth: parseInt(day) || 0,
  }));
  if (
    !readable ||
    frequency < 0 ||
    ('UNTIL' in parts && !until) ||
    ('BYDAY' in parts && !weekdays.length) ||
    !/^(GREGORIAN)?$/.test(parts.RSCALE ?? '')
  ) {
    return undefined;
  }

  // Of every second, those that BYSECOND names are the same as in every minute, and so on; there are fewer to look at.
  while (interval === 1 && [seconds, minutes, hours][frequency]?.length && !positions.length) frequency++;

  // What the rule leaves open comes from the start.
  const startDay = dayOf(start);
  const [, startMonth, startDate] = dateOf(startDay);
  const anyDay = !weekdays.length && !monthDays.length && !yearDays.length;
  if (frequency === WEEKLY ? !weekdays.length : frequency > WEEKLY && anyDay && weeks.length)
    weekdays = [{ day: weekdayOf(startDay), nth: 0 }];
  else if (frequency > WEEKLY && anyDay) {
    monthDays = [startDate];
    if (frequency === YEARLY && !months.length) months = [startMonth];
  }
  // An ordinal has a meaning in months and years alone.
  const ordinal = frequency > WEEKLY && !weeks.length;
  const nths = ordinal && weekdays.some(({ nth }) => nth);
  const weekdaySet = weekdays.reduce((set, { day }) => set | (1 << day), 0) || 127;
  const nthInMonth = frequency === MONTHLY || months.length > 0;
  /** Where SKIP moves a date that a month does not have, in days after its last one. */
  const moved = monthDays.length ? ({ BACKWARD: 0, FORWARD: 1 } as Record<string, number>)[parts.SKIP!] : undefined;
  // BYSETPOS counts a moved date in the month it comes from; where a day before the first goes is not said.
  if (moved !== undefined && (monthDays[0]! < -28 || (moved && positions.length))) return undefined;

  // Times within a day (DAILY and slower) or within one unit (faster).
  const unit = [1000, MINUTE, HOUR][frequency] ?? DAY;
  const clock = (list: number[], size: number, turns: number): number[] =>
    unit <= size ? [0] : list.length ? list : [modulo(Math.floor(start / size), turns)];
  let times: number[] = [];
  if (frequency >= DAILY && !(hours.length + minutes.length + seconds.length)) times = [start - startDay * DAY];
  else
    for (const h of clock(hours, HOUR, 24)) {
      for (const m of clock(minutes, MINUTE, 60)) {
        for (const s of clock(seconds, 1000, 60)) times.push(h * HOUR + m * MINUTE + Math.min(s, 59) * 1000);
      }
    }
  times = ascending(times);
  if (frequency < DAILY && positions.length) times = pick(times, positions);

  // The month at hand: days are mostly asked for in order.
  let year = 0;
  let month = 0;
  let first = 0;
  let length = 0;
  let newYear = 0;
  let yearLength = 0;
  const turnTo = (day: number): void => {
    if (day >= first && day < first + length) return;
    const date = dateOf(day);
    year = date[0];
    month = date[1];
    first = dayNumber(year, month, 1);
    length = dayNumber(year, month + 1, 1) - first;
    newYear = dayNumber(year, 1, 1);
    yearLength = dayNumber(year + 1, 1, 1) - newYear;
  };

  const weekOf = (day: number): number => Math.floor((day + 4 - weekStart) / 7);

  /** Weeks are numbered as in ISO 8601, but begin at WKST; week 1 is the first with four days in the year. */
  const inWeeks = (day: number): boolean => {
    const weekOne = (y: number): number => weekOf(dayNumber(y, 1, 4));
    const week = weekOf(day);
    const y = week < weekOne(year) ? year - 1 : week < weekOne(year + 1) ? year : year + 1;
    return allows(weeks, week - weekOne(y) + 1, weekOne(y + 1) - weekOne(y));
  };

  /** The number of the period of a frequency from DAILY that holds a day; INTERVAL and BYSETPOS count in these. */
  const periodOf = (day: number): number => {
    if (frequency <= WEEKLY) return frequency < WEEKLY ? day : weekOf(day);
    turnTo(day);
    return frequency < YEARLY ? year * 12 + month : year;
  };
  const startPeriod = periodOf(startDay);

  /** Whether a day belongs to the rule, as one of the month that holds `nominal`. */
  const fits = (day: number, nominal: number): boolean => {
    if (frequency >= DAILY && (periodOf(nominal) - startPeriod) % interval) return false;
    turnTo(nominal);
    const date = day - first + 1;
    const ofYear = day - newYear + 1;
    const at = nthInMonth ? date : ofYear;
    const toEnd = (nthInMonth ? length : yearLength) - at;
    return (
      allows(months, month, 12) &&
      (allows(monthDays, date, length) || (date === length + moved! && monthDays.at(-1)! > length)) &&
      allows(yearDays, ofYear, yearLength) &&
      (!weeks.length || inWeeks(day)) &&
      (!nths ||
        weekdays.some(
          ({ day: wanted, nth }) =>
            wanted === weekdayOf(day) && (!nth || nth === Math.ceil(at / 7) || nth === ~Math.floor(toEnd / 7)),
        ))
    );
  };
  const belongs = (day: number): boolean =>
    ((weekdaySet >> weekdayOf(day)) & 1) > 0 &&
    (fits(day, day) || (moved === 1 && dateOf(day)[2] === 1 && fits(day, day - 1)));

  /** The walls that the parts of the rule give, COUNT aside. */
  const walls: Recurrence = (from, to, most) => {
    const found: number[] = [];
    let cut = false;
    const low = Math.max(from, start);
    const high = Math.min(to, last, (Math.min(LAST_DAY, dayOf(low) + LONGEST) + 1) * DAY - 1);
    // False once nothing more may be added.
    const add = (wall: number): boolean =>
      wall < low || (wall <= high && !(cut = found.length >= most) && found.push(wall) > 0);
    let more = low <= high;
    let day = dayOf(low);
    if (frequency < DAILY) {
      const align = (n: number): number => n + modulo(Math.floor(start / unit) - n, interval);
      let good = belongs(day);
      let at = align(Math.floor(low / unit)) * unit;
      for (let steps = 0; more && at <= high; steps++) {
        if (dayOf(at) !== day) good = belongs((day = dayOf(at)));
        const inHour = allows(hours, modulo(Math.floor(at / HOUR), 24), 24);
        const inMinute = unit > MINUTE || allows(minutes, modulo(Math.floor(at / MINUTE), 60), 60);
        if (good && inHour && inMinute && (unit > 1000 || allows(seconds, modulo(at / 1000, 60), 60))) {
          for (const time of times) more &&= add(at + time);
        }
        // Leaves the day, the hour or the minute as a whole.
        const leave = !good ? DAY : !inHour ? HOUR : !inMinute ? MINUTE : unit;
        at = align(((Math.floor(at / leave) + 1) * leave) / unit) * unit;
        if (steps > MOST_STEPS) more = !(cut = true);
      }
    } else {
      // BYSETPOS needs the whole of a period.
      if (positions.length) while (periodOf(day - 1) === periodOf(day)) day--;
      let set: number[] = [];
      for (; more && (set.length || day * DAY <= high); day++) {
        if (belongs(day)) {
          for (const time of times) {
            if (positions.length) set.push(day * DAY + time);
            else more &&= add(day * DAY + time);
          }
        }
        if (set.length && periodOf(day + 1) !== periodOf(day)) {
          more = pick(set, positions).every(add);
          set = [];
        }
      }
    }
    return { found, cut };
  };

  // One date in every unit: COUNT needs no counting.
  if (frequency < DAILY && !/BY/i.test(text) && left > 0) {
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
