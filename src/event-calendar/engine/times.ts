/**
 * Dates, wall-clock times and durations as numbers. No Intl, no zone; Date only as a calendar of UTC.
 *
 * A *day* counts from 1970-01-01 (0). A *wall* is a wall-clock time in ms, as if it were UTC: the same number that
 * `Date.UTC` gives for its fields. It becomes an instant only in a zone (zones.ts).
 */

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** 9999-12-31: RFC 5545 has years of four digits. */
export const LAST_DAY = 2_932_896;

/** A date or date-time as read from a feed. */
export interface Time {
  wall: number;
  /** True: a date without a time. */
  date: boolean;
  /** True: `Z` or an offset stood behind it; `wall` is then the instant. */
  utc: boolean;
}

/** A nominal part in days, added on the wall clock, then an exact part (RFC 5545 3.3.6). */
export interface Duration {
  days: number;
  ms: number;
}

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar; `month` 1 to 13, `dayOfMonth` from 1. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  // The year is begun in March, so that the leap day comes last.
  const y = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear - 719_469;
}

/** The day number of a date; NaN: there is no such date. */
export const realDay = (year: number, month: number, dayOfMonth: number): number =>
  month &&
  month < 13 &&
  dayOfMonth &&
  (dayOfMonth < 29 || dayNumber(year, month, dayOfMonth) < dayNumber(year, month + 1, 1))
    ? dayNumber(year, month, dayOfMonth)
    : NaN;

/** The date of a day number: [year, month, day of month]. */
export function dateOf(day: number): [number, number, number] {
  let year = Math.floor(day / 365.2425) + 1969;
  while (dayNumber(year + 1, 1, 1) <= day) year++;
  let month = 1;
  while (dayNumber(year, month + 1, 1) <= day) month++;
  return [year, month, day - dayNumber(year, month, 1) + 1];
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const dayOf = (wall: number): number => Math.floor(wall / DAY);

/** The midnight before a wall, or the wall itself. */
export const floorDay = (wall: number): number => dayOf(wall) * DAY;

/** `YYYY-MM-DD` */
export const isoDate = (day: number): string => new Date(Math.min(day, LAST_DAY) * DAY).toISOString().slice(0, 10);

// Basic (20260302T180000Z) and extended form (2026-03-02T18:00, also with an offset): JSON feeds write the second.
// A misplaced quote may end it.
const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?"?$/i;

/** A DATE or DATE-TIME; undefined if it is none, or if there is no such date. */
export function parseTime(text: string): Time | undefined {
  const m = TIME.exec(text.trim());
  if (!m) return undefined;
  const midnight = realDay(+m[1]!, +m[2]!, +m[3]!) * DAY;
  if (isNaN(midnight)) return undefined;
  if (m[4] === undefined) return { wall: midnight, date: true, utc: false };
  const hour = +m[4];
  const minute = +m[5]!;
  const second = +(m[6] ?? 0);
  // 24:00 and the leap second 60 occur in feeds.
  if (hour > 24 || minute > 59 || second > 60) return undefined;
  const wall = midnight + hour * HOUR + minute * MINUTE + Math.min(second, 59) * 1000;
  const zone = m[7];
  return { wall: zone ? wall - (parseOffset(zone) ?? 0) : wall, date: false, utc: zone !== undefined };
}

/** `+0530`, `-05:00`, `+002946` or `Z` in ms east of UTC. */
export function parseOffset(text: string): number | undefined {
  if (/^z$/i.test(text)) return 0;
  const m = /^([+-])(\d\d?):?(\d\d)?:?(\d\d)?$/.exec(text.trim());
  if (!m) return undefined;
  const ms = +m[2]! * HOUR + +(m[3] ?? 0) * MINUTE + +(m[4] ?? 0) * 1000;
  return ms >= DAY ? undefined : m[1] === '-' ? -ms : ms;
}

const UNITS: Record<string, number> = { W: 7 * DAY, D: DAY, H: HOUR, M: MINUTE, S: 1000 };

/** RFC 5545 3.3.6; leniently in any order (`P1W2D`, `PT1W1D` stand in real feeds). */
export function parseDuration(text: string): Duration | undefined {
  const m = /^\s*([+-]?)P((?:T?\d+[WDHMS])+)\s*$/i.exec(text);
  if (!m) return undefined;
  const sign = m[1] === '-' ? -1 : 1;
  let days = 0;
  let ms = 0;
  for (const [, n, unit] of m[2]!.toUpperCase().matchAll(/(\d{1,9})([WDHMS])/g)) {
    const length = sign * +n! * UNITS[unit!]!;
    if (/[WD]/.test(unit!)) days += length / DAY;
    else ms += length;
  }
  // Ten thousand years are a slip.
  return Math.abs(days) + Math.abs(ms / DAY) > 3_660_000 ? undefined : { days, ms };
}
