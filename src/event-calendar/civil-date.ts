/**
 * Arithmetic on calendar dates written `YYYY-MM-DD` (proleptic Gregorian, no time, no zone). Pure.
 * Strings, because they compare in order and cannot slip a day by a zone as a `Date` at midnight does.
 */

/** `YYYY-MM-DD`. */
export type CivilDate = string;

const DAY = 86_400_000;
const days = (date: CivilDate) => Date.parse(`${date}T00:00Z`) / DAY;
const fromDays = (count: number): CivilDate => new Date(count * DAY).toISOString().slice(0, 10);

/** True for a date that exists: `2026-02-30` does not. */
export const isCivilDate = (text: string | null | undefined): text is CivilDate =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(days(text!)) && fromDays(days(text!)) === text;

export const addDays = (date: CivilDate, count: number): CivilDate => fromDays(days(date) + count);

/** Days from `a` to `b`; negative when `b` comes first. */
export const daysBetween = (a: CivilDate, b: CivilDate): number => days(b) - days(a);

/** 0 Sunday … 6 Saturday. 1 January 1970 was a Thursday. */
export const weekdayOf = (date: CivilDate): number => (((days(date) + 4) % 7) + 7) % 7;

export const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 7)}-01`;

export const daysInMonth = (date: CivilDate): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();

/** The same day `count` months on, or the month's last day where it is shorter: 31 January + 1 → 28 February. */
export function addMonths(date: CivilDate, count: number): CivilDate {
  const first = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + count, 1))
    .toISOString()
    .slice(0, 8);
  return first + String(Math.min(Number(date.slice(8)), daysInMonth(`${first}01`))).padStart(2, '0');
}

export const lastOfMonth = (date: CivilDate): CivilDate => date.slice(0, 8) + daysInMonth(date);

export const startOfWeek = (date: CivilDate, weekStart: number): CivilDate =>
  addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));

/** Undefined for a name that the browser does not know. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(timeZone)) {
    let clock: Intl.DateTimeFormat | undefined;
    try {
      clock = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone });
    } catch {
      // No such zone.
    }
    clocks.set(timeZone, clock);
  }
  return clocks.get(timeZone);
}

/** True for an IANA name that the browser knows. */
export const isTimeZone = (name: string): boolean => !!clockOf(name);

/**
 * The wall clock in a zone at an instant: `YYYY-MM-DD HH:MM`. Swedish writes just that.
 * A name that the browser does not know falls back to UTC.
 */
export const wallTime = (instant: Date | number, timeZone: string): string =>
  (clockOf(timeZone) ?? clockOf('UTC')!).format(instant);
