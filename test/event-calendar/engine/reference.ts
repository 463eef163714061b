/**
 * RFC 5545 3.3.10 by brute force, to measure the engine against: each period's whole set by the table of what expands and
 * what limits, every date looked at. Shares nothing with the engine.
 */
const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const UNITS: Record<string, number> = { SECONDLY: 1000, MINUTELY: 60_000, HOURLY: 3_600_000 };

const utc = (year: number, month: number, date: number): number => new Date(0).setUTCFullYear(year, month - 1, date);
const weekday = (time: number): number => new Date(time).getUTCDay();
const monthLength = (year: number, month: number): number => (utc(year, month + 1, 1) - utc(year, month, 1)) / DAY;
const yearLength = (year: number): number => (utc(year + 1, 1, 1) - utc(year, 1, 1)) / DAY;
/** Whether the n-th of so many is named, from the begin or the end. */
const named = (list: number[] | undefined, n: number, of: number): boolean =>
  !list || list.includes(n) || list.includes(n - of - 1);

/** `2026-03-02T18:00:00.000Z` → `20260302T180000Z` */
export const basic = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * The walls of a rule, ms as if UTC, up to `to`: the start first (and counted), then what the rule gives after it.
 * UNTIL is a wall here.
 */
export function expand(rule: string, start: number, to: number): number[] {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('='))) as Record<string, string>;
  const numbers = (name: string): number[] | undefined => parts[name]?.split(',').map(Number);
  const frequency = parts.FREQ!;
  const interval = Number(parts.INTERVAL ?? 1);
  const weekStart = WEEKDAYS.indexOf(parts.WKST ?? 'MO');
  const [months, weeks, yearDays] = [numbers('BYMONTH'), numbers('BYWEEKNO'), numbers('BYYEARDAY')];
  const [monthDays, positions] = [numbers('BYMONTHDAY'), numbers('BYSETPOS')];
  const days = parts.BYDAY?.split(',').map((day) => [Number(day.slice(0, -2)), WEEKDAYS.indexOf(day.slice(-2))]);
  const [startYear, startMonth, startDate] = basic(start)
    .match(/^(....)(..)(..)/)!
    .slice(1)
    .map(Number) as [number, number, number];
  const startDay = utc(startYear, startMonth, startDate);
  const hours = numbers('BYHOUR');
  const minutes = numbers('BYMINUTE');
  const seconds = numbers('BYSECOND');
  const ofStart = [
    Math.floor((start - startDay) / 3_600_000),
    new Date(start).getUTCMinutes(),
    new Date(start).getUTCSeconds(),
  ];
  const until = /^(....)(..)(..)(?:T(..)(..)(..))?/.exec(parts.UNTIL ?? '')?.slice(1);
  const last = !until
    ? Infinity
    : utc(+until[0]!, +until[1]!, +until[2]!) +
      (until[3] ? +until[3] * 3_600_000 + +until[4]! * 60_000 + +until[5]! * 1000 : DAY - 1);

  const monthOf = (day: number): number => new Date(day).getUTCMonth() + 1;
  const yearOf = (day: number): number => new Date(day).getUTCFullYear();
  const inYearDays = (day: number): boolean =>
    named(yearDays, (day - utc(yearOf(day), 1, 1)) / DAY + 1, yearLength(yearOf(day)));
  const inMonthDays = (day: number): boolean =>
    named(monthDays, new Date(day).getUTCDate(), monthLength(yearOf(day), monthOf(day)));
  const inMonths = (day: number): boolean => !months || months.includes(monthOf(day));
  const weekBegin = (day: number): number => day - ((weekday(day) - weekStart + 7) % 7) * DAY;
  const inWeeks = (day: number): boolean => {
    // The week's fourth day says to which year it belongs.
    const year = yearOf(weekBegin(day) + 3 * DAY);
    const first = weekBegin(utc(year, 1, 4));
    const week = (weekBegin(day) - first) / (7 * DAY) + 1;
    return named(weeks, week, (weekBegin(utc(year + 1, 1, 4)) - first) / (7 * DAY));
  };
  /** BYDAY, its ordinals counted in the month or the year, or ignored. */
  const inDays = (day: number, scope?: 'month' | 'year'): boolean =>
    !days ||
    days.some(([nth, wanted]) => {
      if (weekday(day) !== wanted || !nth || !scope) return weekday(day) === wanted;
      const from = scope === 'month' ? utc(yearOf(day), monthOf(day), 1) : utc(yearOf(day), 1, 1);
      const length = scope === 'month' ? monthLength(yearOf(day), monthOf(day)) : yearLength(yearOf(day));
      const all = Array.from({ length }, (_, n) => from + n * DAY).filter((one) => weekday(one) === wanted);
      return all.at(nth > 0 ? nth - 1 : nth) === day;
    });
  const limits = (day: number): boolean => inMonths(day) && inYearDays(day) && inMonthDays(day) && inDays(day);
  const clock = (list: number[] | undefined, n: number, of: number): number[] =>
    (list ?? [ofStart[n]!]).map((value) => Math.min(value, 59) * of);

  const found = start <= Math.min(last, to) ? [start] : [];
  let left = Number(parts.COUNT ?? Infinity) - 1;
  /** False once there can be no more. */
  const give = (times: number[]): boolean => {
    const set = [...new Set(times)].sort((a, b) => a - b);
    const chosen = positions ? set.filter((_, n) => named(positions, n + 1, set.length)) : set;
    for (const time of chosen) {
      if (time <= start) continue;
      if (left <= 0 || time > last || time > to) return false;
      left--;
      found.push(time);
    }
    return left > 0;
  };
  if (!found.length || left <= 0) return found;

  const unit = UNITS[frequency];
  if (unit) {
    for (let at = Math.floor(start / unit) * unit; at <= Math.min(to, last); at += unit * interval) {
      const [hour, minute, second] = [3_600_000, 60_000, 1000].map((size, n) => Math.floor(at / size) % (n ? 60 : 24));
      const allowed =
        limits(Math.floor(at / DAY) * DAY) &&
        (!hours || hours.includes(hour!)) &&
        (frequency === 'HOURLY' || !minutes || minutes.includes(minute!)) &&
        (frequency !== 'SECONDLY' || !seconds || seconds.includes(second!));
      const within = (frequency === 'HOURLY' ? clock(minutes, 1, 60_000) : [0]).flatMap((ofMinute) =>
        (frequency === 'SECONDLY' ? [0] : clock(seconds, 2, 1000)).map((ofSecond) => at + ofMinute + ofSecond),
      );
      if (allowed && !give(within)) break;
    }
    return found;
  }

  const times = clock(hours, 0, 3_600_000).flatMap((hour) =>
    clock(minutes, 1, 60_000).flatMap((minute) => clock(seconds, 2, 1000).map((second) => hour + minute + second)),
  );
  for (let period = 0; period < 30_000; period += interval) {
    let set: number[];
    let first = startDay + period * DAY;
    const from = (length: number): number[] => Array.from({ length }, (_, n) => first + n * DAY);
    if (frequency === 'DAILY') set = from(1).filter(limits);
    else if (frequency === 'WEEKLY') {
      first = weekBegin(startDay) + period * 7 * DAY;
      set = from(7).filter((day) => inMonths(day) && (days ? inDays(day) : weekday(day) === weekday(startDay)));
    } else if (frequency === 'MONTHLY') {
      const month = startMonth + period;
      first = utc(startYear, month, 1);
      set = from(monthLength(startYear, month)).filter(
        (day) =>
          inMonths(day) &&
          ((monthDays ?? days) ? inMonthDays(day) && inDays(day, 'month') : new Date(day).getUTCDate() === startDate),
      );
    } else {
      first = utc(startYear + period, 1, 1);
      const scope = weeks ? undefined : months ? 'month' : 'year';
      set = from(yearLength(startYear + period)).filter((day) => {
        if (!inMonths(day) || !inWeeks(day)) return false;
        if (yearDays ?? monthDays ?? days) return inYearDays(day) && inMonthDays(day) && inDays(day, scope);
        if (weeks) return weekday(day) === weekday(startDay);
        return new Date(day).getUTCDate() === startDate && (months !== undefined || monthOf(day) === startMonth);
      });
    }
    if (first > Math.min(to, last) || !give(set.flatMap((day) => times.map((time) => day + time)))) break;
  }
  return found;
}

// ── Zones, by asking Intl each time ──────────────────────────────────────────────────────────────────────────────

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at an instant. */
export function toWall(timeZone: string, instant: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    const number = 'numeric' as const;
    const fields = { year: number, month: number, day: number, hour: number, minute: number, second: number };
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields })));
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
}

/** The first instant with this wall clock; one that no clock shows is read with the offset before the gap (3.3.5). */
export function toInstant(timeZone: string, wall: number): number {
  const offsets = [-30, 30].map((hours) => {
    const instant = wall + hours * 3_600_000;
    return toWall(timeZone, instant) - instant;
  });
  const right = offsets.map((offset) => wall - offset).filter((instant) => toWall(timeZone, instant) === wall);
  return right.length ? Math.min(...right) : wall - offsets[0]!;
}
