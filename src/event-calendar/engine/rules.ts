/**
 * Recurrence rules (RFC 5545 3.3.10; SKIP of RFC 7529) on the wall clock: no zone, no Date.
 *
 * A rule is asked for a window and *jumps* there: whether a day belongs to a rule is seen from the day itself, so
 * nothing is stepped through from the start. Only COUNT with an uneven rule has to count, once, up to the window.
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
  isLeap,
  parseTime,
  weekdayOf,
} from './times.js';

export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A rule as written. Empty lists: the part is absent. */
export interface Rule {
  frequency: Frequency;
  interval: number;
  count?: number;
  until?: Time;
  /** 0 Sunday to 6 Saturday; Monday unless WKST says otherwise. */
  weekStart: number;
  /** BYSECOND, BYMINUTE, BYHOUR. */
  seconds: number[];
  minutes: number[];
  hours: number[];
  /** BYDAY: 0 Sunday to 6 Saturday; `nth` 0: every one, -1: the last. */
  weekdays: { day: number; nth: number }[];
  /** BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYSETPOS: negative values count from the end. */
  monthDays: number[];
  yearDays: number[];
  weeks: number[];
  months: number[];
  positions: number[];
  /** Where a month lacks the day. Absent: that month is left out. */
  skip?: 'FORWARD' | 'BACKWARD';
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/**
 * The value of an RRULE. Undefined where guessing would promise dates that nobody set: no FREQ, an UNTIL or COUNT that
 * cannot be read, a part without one valid value, a calendar scale other than Gregorian. Unknown parts are ignored.
 */
export function parseRule(text: string): Rule | undefined {
  const parts = new Map<string, string>();
  for (const part of text
    .toUpperCase()
    .replace(/^\s*RRULE:/, '')
    .split(';')) {
    const at = part.indexOf('=');
    if (at > 0) parts.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  let ok = true;
  const numbers = (name: string, least: number, most: number): number[] => {
    const list = parts.get(name);
    if (list === undefined) return [];
    const found = new Set<number>();
    for (const item of list.split(',')) {
      // RFC 7529 marks a leap month with L; the Gregorian calendar has none.
      const n = /^[+-]?\d+$/.test(item.trim()) ? +item : NaN;
      if (Math.abs(n) <= most && (n >= least || (least < 0 && n <= -1)) && (n !== 0 || least === 0)) found.add(n);
    }
    if (!found.size) ok = false;
    return [...found].sort((a, b) => a - b);
  };
  const frequency = parts.get('FREQ') ?? '';
  const scale = parts.get('RSCALE') ?? 'GREGORIAN';
  const wkst = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const rule: Rule = {
    frequency: frequency as Frequency,
    interval: interval >= 1 && Number.isSafeInteger(interval) ? interval : 1,
    weekStart: wkst < 0 ? 1 : wkst,
    seconds: numbers('BYSECOND', 0, 60),
    minutes: numbers('BYMINUTE', 0, 59),
    hours: numbers('BYHOUR', 0, 23),
    weekdays: [],
    monthDays: numbers('BYMONTHDAY', -31, 31),
    yearDays: numbers('BYYEARDAY', -366, 366),
    weeks: numbers('BYWEEKNO', -53, 53),
    months: numbers('BYMONTH', 1, 12),
    positions: numbers('BYSETPOS', -366, 366),
  };
  const byDay = parts.get('BYDAY');
  if (byDay !== undefined) {
    for (const item of byDay.split(',')) {
      const m = /^([+-]?\d{0,2})(SU|MO|TU|WE|TH|FR|SA)$/.exec(item.trim());
      if (m) rule.weekdays.push({ day: WEEKDAYS.indexOf(m[2]!), nth: Number(m[1] || 0) || 0 });
    }
    if (!rule.weekdays.length) ok = false;
  }
  const count = parts.get('COUNT');
  if (count !== undefined) {
    if (/^\d+$/.test(count)) rule.count = Math.max(1, +count);
    else ok = false;
  }
  const until = parts.get('UNTIL');
  if (until !== undefined) {
    const time = parseTime(until);
    if (time) rule.until = time;
    else ok = false;
  }
  const skip = parts.get('SKIP');
  if (skip === 'FORWARD' || skip === 'BACKWARD') rule.skip = skip;
  return ok && FREQUENCIES.includes(frequency) && scale === 'GREGORIAN' ? rule : undefined;
}

/** A rule joined to its start, ready to be asked. */
export interface Pattern {
  readonly rule: Rule;
  readonly start: number;
  /** Wall of the last occurrence allowed; lowered when COUNT has been counted. */
  last: number;
  /** Occurrences after the start that COUNT still allows, and up to which wall they have been counted. */
  left: number;
  counted: number;

  readonly interval: number;
  /** One unit of the frequency in ms, where units are of one length; else 0. */
  readonly unit: number;
  readonly startDay: number;
  readonly startYear: number;
  readonly startMonth: number;
  /** Bit sets; 0: no limit. */
  readonly months: number;
  readonly monthDays: number;
  readonly lastMonthDays: number;
  readonly weekdays: number;
  readonly nth: { day: number; nth: number }[];
  readonly nthInMonth: boolean;
  /** True: a day is seen from its number alone, without month and year. */
  readonly plain: boolean;
  /** Times within a day (DAILY and slower) or within one unit (faster), in ms, sorted. */
  readonly times: number[];
}

const bits = (list: number[]): number => list.reduce((set, n) => set | (1 << n), 0);
const modulo = (a: number, n: number): number => ((a % n) + n) % n;

const UNITS: Partial<Record<Frequency, number>> = {
  SECONDLY: 1000,
  MINUTELY: MINUTE,
  HOURLY: HOUR,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
};

/** `start` and `last` (UNTIL on the wall clock) are walls. */
export function compile(rule: Rule, start: number, last = Infinity): Pattern {
  const { frequency } = rule;
  const startDay = dayOf(start);
  const [startYear, startMonth, dayOfMonth] = dateOf(startDay);
  let { months, monthDays } = rule;
  let weekdays = rule.weekdays;
  // What the rule leaves open comes from the start.
  if (frequency === 'YEARLY' || frequency === 'MONTHLY') {
    if (!weekdays.length && !monthDays.length && !rule.yearDays.length) {
      if (rule.weeks.length) weekdays = [{ day: weekdayOf(startDay), nth: 0 }];
      else {
        monthDays = [dayOfMonth];
        if (frequency === 'YEARLY' && !months.length) months = [startMonth];
      }
    }
  } else if (frequency === 'WEEKLY' && !weekdays.length) weekdays = [{ day: weekdayOf(startDay), nth: 0 }];

  const ordinal = (frequency === 'MONTHLY' || frequency === 'YEARLY') && !rule.weeks.length;
  const unit = UNITS[frequency] ?? 0;
  const clock = start - startDay * DAY;
  const or = (list: number[], size: number, part: number): number[] =>
    unit && unit < DAY && unit <= size ? [0] : list.length ? list : [part];
  const hours = or(rule.hours, HOUR, Math.floor(clock / HOUR));
  const minutes = or(rule.minutes, MINUTE, Math.floor(clock / MINUTE) % 60);
  const seconds = or(rule.seconds, 1000, Math.floor(clock / 1000) % 60);
  let times: number[] = [];
  for (const h of hours) {
    for (const m of minutes) for (const s of seconds) times.push(h * HOUR + m * MINUTE + Math.min(s, 59) * 1000);
  }
  times = [...new Set(times)].sort((a, b) => a - b);
  if (unit && unit < DAY && rule.positions.length) times = pick(times, rule.positions);

  return {
    rule,
    start,
    last,
    left: rule.count === undefined ? Infinity : rule.count - 1,
    counted: start,
    interval: rule.interval,
    unit,
    startDay,
    startYear,
    startMonth,
    months: bits(months),
    monthDays: bits(monthDays.filter((n) => n > 0)),
    lastMonthDays: bits(monthDays.filter((n) => n < 0).map((n) => -n)),
    weekdays: bits(weekdays.filter(({ nth }) => !nth || !ordinal).map(({ day }) => day)),
    nth: ordinal ? weekdays.filter(({ nth }) => nth) : [],
    nthInMonth: frequency === 'MONTHLY' || months.length > 0,
    plain: !!unit && !months.length && !monthDays.length && !rule.yearDays.length && !rule.weeks.length,
    times,
  };
}

/** The members of a sorted set at BYSETPOS. */
function pick(set: number[], positions: number[]): number[] {
  const found = new Set<number>();
  for (const n of positions) {
    const at = n > 0 ? n - 1 : set.length + n;
    if (at >= 0 && at < set.length) found.add(set[at]!);
  }
  return [...found].sort((a, b) => a - b);
}

/** Within one window a rule is followed for this many days: the Gregorian calendar has shown all it can by then. */
const LONGEST = 200 * 366;
/** Looks of a rule faster than DAILY at one clock unit, in one window. */
const MOST_STEPS = 1_000_000;

/**
 * The walls of a rule in [from, to], sorted, at most `most` of them (`cut`: there are more). The start is among them
 * only if the rule itself gives it.
 */
export function walls(pattern: Pattern, from: number, to: number, most: number): { found: number[]; cut: boolean } {
  if (pattern.left < Infinity && to > pattern.counted) count(pattern, to);
  return uncounted(pattern, from, to, most);
}

function uncounted(pattern: Pattern, from: number, to: number, most: number): { found: number[]; cut: boolean } {
  const { rule, unit, times } = pattern;
  const low = Math.max(from, pattern.start);
  const high = Math.min(to, pattern.last, (Math.min(LAST_DAY, dayOf(low) + LONGEST) + 1) * DAY - 1);
  const found: number[] = [];
  let cut = false;
  // False once nothing more may be added.
  const add = (wall: number): boolean => {
    if (wall < low) return true;
    if (wall > high) return false;
    if (found.length >= most) return !(cut = true);
    found.push(wall);
    return true;
  };
  if (high < low) return { found, cut };
  const first = dayOf(low);
  const end = dayOf(high);
  if (unit && unit < DAY) cut = !fast(pattern, low, high, add) || cut;
  else if (rule.positions.length) {
    for (let at = first; at <= end;) {
      const [a, b] = period(pattern, at);
      const set: number[] = [];
      for (const day of days(pattern, a, b, Infinity)) for (const time of times) set.push(day * DAY + time);
      for (const wall of pick(set, rule.positions)) if (!add(wall)) return { found, cut };
      at = b + 1;
    }
  } else {
    const list = days(pattern, first, end, most + 1);
    for (const day of list) for (const time of times) if (!add(day * DAY + time)) return { found, cut };
  }
  return { found, cut };
}

/** First and last day of the frequency's period that holds a day. */
function period({ rule, unit }: Pattern, day: number): [number, number] {
  if (unit === DAY) return [day, day];
  if (unit) {
    const first = day - modulo(weekdayOf(day) - rule.weekStart, 7);
    return [first, first + 6];
  }
  const [y, m] = dateOf(day);
  if (rule.frequency === 'MONTHLY') return [dayNumber(y, m, 1), dayNumber(y, m, daysInMonth(y, m))];
  return [dayNumber(y, 1, 1), dayNumber(y, 12, 31)];
}

/** The days of a rule in [a, b], sorted, at most `most`. */
function days(pattern: Pattern, a: number, b: number, most: number): number[] {
  const { rule, unit, interval, weekdays, startDay } = pattern;
  const found: number[] = [];
  if (pattern.plain) {
    if (unit === 7 * DAY) {
      const first = (day: number): number => day - modulo(weekdayOf(day) - rule.weekStart, 7);
      const step = 7 * interval;
      const base = first(a);
      for (let week = base + modulo(first(startDay) - base, step); week <= b && found.length < most; week += step) {
        for (let k = 0; k < 7; k++) {
          if ((weekdays >> ((rule.weekStart + k) % 7)) & 1 && week + k >= a && week + k <= b) found.push(week + k);
        }
      }
    } else {
      const step = unit === DAY ? interval : 1;
      for (let day = a + modulo(startDay - a, step); day <= b && found.length < most; day += step) {
        if (!weekdays || (weekdays >> weekdayOf(day)) & 1) found.push(day);
      }
    }
    return found;
  }

  const yearly = rule.frequency === 'YEARLY';
  const monthly = rule.frequency === 'MONTHLY';
  let [y, m] = dateOf(rule.skip ? a - 31 : a);
  while (found.length < most) {
    if (yearly && modulo(y - pattern.startYear, interval)) {
      y += interval - modulo(y - pattern.startYear, interval);
      m = 1;
    } else if (monthly) {
      const off = modulo((y - pattern.startYear) * 12 + m - pattern.startMonth, interval);
      if (off) {
        m += interval - off - 1;
        y += Math.floor(m / 12);
        m = (m % 12) + 1;
      }
    }
    const first = dayNumber(y, m, 1);
    if (first > b) break;
    if (!pattern.months || (pattern.months >> m) & 1) ofMonth(pattern, y, m, first, a, b, found);
    if (++m > 12) {
      m = 1;
      y++;
    }
  }
  return rule.skip ? [...new Set(found)].sort((p, q) => p - q) : found;
}

/** Adds the days of one month that lie in [a, b]. */
function ofMonth(p: Pattern, y: number, m: number, first: number, a: number, b: number, found: number[]): void {
  const { rule, monthDays, lastMonthDays, weekdays, nth } = p;
  const length = daysInMonth(y, m);
  const to = Math.min(length, b - first + 1);
  const yearStart = p.nth.length || rule.yearDays.length || rule.weeks.length ? dayNumber(y, 1, 1) : 0;
  const yearLength = isLeap(y) ? 366 : 365;
  for (let d = Math.max(1, a - first + 1); d <= to; d++) {
    if ((monthDays || lastMonthDays) && !((monthDays >>> d) & 1 || (lastMonthDays >>> (length - d + 1)) & 1)) {
      continue;
    }
    const day = first + d - 1;
    if (weekdays || nth.length) {
      const weekday = weekdayOf(day);
      if (!((weekdays >> weekday) & 1)) {
        if (!nth.length) continue;
        const at = p.nthInMonth ? d : day - yearStart + 1;
        const size = p.nthInMonth ? length : yearLength;
        const fromStart = Math.ceil(at / 7);
        const fromEnd = -Math.ceil((size - at + 1) / 7);
        if (!nth.some((n) => n.day === weekday && (n.nth === fromStart || n.nth === fromEnd))) continue;
      }
    }
    if (rule.yearDays.length) {
      const n = day - yearStart + 1;
      if (!rule.yearDays.includes(n) && !rule.yearDays.includes(n - yearLength - 1)) continue;
    }
    if (rule.weeks.length && !inWeeks(rule, day, y)) continue;
    if (rule.frequency === 'DAILY' && modulo(day - p.startDay, p.interval)) continue;
    if (rule.frequency === 'WEEKLY') {
      const week = (n: number): number => Math.floor((n + 4 - rule.weekStart) / 7);
      if (modulo(week(day) - week(p.startDay), p.interval)) continue;
    }
    found.push(day);
  }
  if (!rule.skip) return;
  for (let d = length + 1; d <= 31; d++) {
    const day = rule.skip === 'FORWARD' ? first + length : first + length - 1;
    if ((monthDays >>> d) & 1 && day >= a && day <= b && (!weekdays || (weekdays >> weekdayOf(day)) & 1)) {
      found.push(day);
    }
  }
}

/** Weeks are numbered as in ISO 8601, but begin at WKST; week 1 is the first with four days in the year. */
function inWeeks(rule: Rule, day: number, year: number): boolean {
  const weekOne = (y: number): number => {
    const first = dayNumber(y, 1, 1);
    const into = modulo(weekdayOf(first) - rule.weekStart, 7);
    return first - into + (into > 3 ? 7 : 0);
  };
  let start = weekOne(year);
  let next = weekOne(year + 1);
  if (day < start) {
    next = start;
    start = weekOne(year - 1);
  } else if (day >= next) {
    start = next;
    next = weekOne(year + 2);
  }
  const n = Math.floor((day - start) / 7) + 1;
  return rule.weeks.includes(n) || rule.weeks.includes(n - (next - start) / 7 - 1);
}

/** HOURLY, MINUTELY, SECONDLY. False: given up after too many looks. */
function fast(pattern: Pattern, low: number, high: number, add: (wall: number) => boolean): boolean {
  const { rule, unit, interval, times } = pattern;
  const origin = Math.floor(pattern.start / unit);
  const align = (n: number): number => n + modulo(origin - n, interval);
  const filtered = !pattern.plain || pattern.weekdays !== 0;
  let seen = NaN;
  let good = true;
  let u = align(Math.floor(low / unit));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const at = u * unit;
    if (at > high) return true;
    const day = dayOf(at);
    if (filtered && day !== seen) {
      seen = day;
      good = days(pattern, day, day, 1).length > 0;
    }
    if (!good) {
      u = align(Math.floor(((day + 1) * DAY) / unit));
      continue;
    }
    const hour = Math.floor(at / HOUR);
    if (rule.hours.length && !rule.hours.includes(modulo(hour, 24))) {
      u = align(Math.floor(((hour + 1) * HOUR) / unit));
      continue;
    }
    if (unit < HOUR && rule.minutes.length) {
      const minute = Math.floor(at / MINUTE);
      if (!rule.minutes.includes(modulo(minute, 60))) {
        u = align(Math.floor(((minute + 1) * MINUTE) / unit));
        continue;
      }
    }
    if (unit >= MINUTE || !rule.seconds.length || rule.seconds.includes(modulo(u, 60))) {
      for (const time of times) if (!add(at + time)) return true;
    }
    u += interval;
  }
  return false;
}

/**
 * Counts the occurrences after the start that COUNT allows (the start is the first, RFC 5545 3.3.10), up to a wall,
 * and sets `last` once they are used up. An even rule is reckoned; an uneven one is walked through, once.
 */
function count(pattern: Pattern, to: number): void {
  const { rule, start, unit, times, plain } = pattern;
  if (pattern.left === 0) pattern.last = Math.min(pattern.last, start);
  else if (
    plain &&
    !rule.positions.length &&
    !(unit !== 7 * DAY && pattern.weekdays) &&
    !(unit < DAY && limited(rule))
  ) {
    const base = unit === 7 * DAY ? period(pattern, pattern.startDay)[0] * DAY : Math.floor(start / unit) * unit;
    let offsets = times;
    if (unit === 7 * DAY) {
      offsets = [];
      for (let k = 0; k < 7; k++) {
        if ((pattern.weekdays >> ((rule.weekStart + k) % 7)) & 1) for (const t of times) offsets.push(k * DAY + t);
      }
    }
    const passed = offsets.filter((offset) => base + offset <= start).length;
    const index = passed + pattern.left - 1;
    const turns = Math.floor(index / offsets.length);
    const last = base + turns * pattern.interval * unit + offsets[index % offsets.length]!;
    pattern.last = Math.min(pattern.last, last);
  } else {
    let reach = 400 * DAY;
    while (pattern.left > 0 && pattern.counted < to && pattern.counted < pattern.last) {
      const until = Math.min(to, pattern.counted + reach);
      const { found, cut } = uncounted(pattern, pattern.counted + 1, until, pattern.left);
      pattern.left -= found.length;
      if (pattern.left <= 0) pattern.last = Math.min(pattern.last, found[found.length - 1]!);
      else if (cut) break;
      pattern.counted = until;
      reach *= 2;
    }
    if (pattern.left > 0) return;
  }
  pattern.left = Infinity;
}

const limited = (rule: Rule): boolean => rule.hours.length + rule.minutes.length + rule.seconds.length > 0;
