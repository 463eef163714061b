/**
 * Arithmetic on calendar dates written `YYYY-MM-DD` (proleptic Gregorian, no time, no zone). Pure.
 * Strings, because they compare in order and cannot slip a day by a zone as a `Date` at midnight does.
 */

import { DAY, isoDate, parseTime, weekdayOf as weekdayOfDay } from './engine/times.js';
import { UTC, ianaZone } from './engine/zones.js';

/** `YYYY-MM-DD`. */
export type CivilDate = string;

/** Counted from 1970-01-01. */
const days = (date: CivilDate): number => Date.parse(date) / DAY;

/** True for a date that exists: `2026-02-30` does not. */
export const isCivilDate = (text: string | null | undefined): text is CivilDate =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !!parseTime(text!);

export const addDays = (date: CivilDate, count: number): CivilDate => isoDate(days(date) + count);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: CivilDate): number => weekdayOfDay(days(date));

export const firstOfMonth = (date: CivilDate): CivilDate => `${date.slice(0, 7)}-01`;

/** Days from 1970-01-01 to a day of the month that is `count` months on; day 0 is the last of the month before. */
const inMonth = (date: CivilDate, count: number, day: number): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + count, day) / DAY;

/** The same day `count` months on, or the month's last day where it is shorter: 31 January + 1 → 28 February. */
export const addMonths = (date: CivilDate, count: number): CivilDate =>
  isoDate(Math.min(inMonth(date, count, Number(date.slice(8))), inMonth(date, count + 1, 0)));

export const lastOfMonth = (date: CivilDate): CivilDate => isoDate(inMonth(date, 1, 0));

export const startOfWeek = (date: CivilDate, weekStart: number): CivilDate =>
  addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));

/** True for an IANA name that the browser knows. */
export const isTimeZone = (name: string): boolean => !!ianaZone(name);

/**
 * The wall clock in a zone at an instant: `YYYY-MM-DDTHH:MM`.
 * A name that the browser does not know falls back to UTC.
 */
export const wallTime = (instant: Date | number, timeZone: string): string =>
  new Date((ianaZone(timeZone) ?? UTC).toWall(+instant)).toISOString().slice(0, 16);
