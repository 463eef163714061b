/**
 * Dates, times and numbers in words. Always the Gregorian calendar, Latin digits, twelve hours and never a date in
 * digits alone: 3/9 is March to some readers and September to others. A language with date words of its own (`dates.ts`) is
 * written from those in every browser, the others by Intl. Results are plain text: isolate them (`<bdi>`, `<time>`).
 */
import { datesOf, type DatesData } from './dates.js';

/** In English: Tuesday, November 24, 2026 · November 24, 2026 · Nov 24, 2026 · Nov 24 · November 2026 · Tuesday · Tuesday, November 24 */
export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'month' | 'weekday' | 'day';

/** A moment, or a calendar date that is the same in every time zone. */
export type DateLike = Date | string;

type Options = Intl.DateTimeFormatOptions;

const year = 'numeric';
const day = 'numeric';
const weekday = 'long';
const STYLES: Record<DateStyle | 'time', Options> = {
  full: { weekday, year, month: 'long', day },
  long: { year, month: 'long', day },
  medium: { year, month: 'short', day },
  short: { month: 'short', day },
  month: { year, month: 'long' },
  weekday: { weekday },
  day: { weekday, month: 'long', day },
  time: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
};

// A formatter costs an old phone milliseconds to make and tens of kilobytes to keep.
const cache = new Map<string, unknown>();
export function cached<T>(key: string, make: () => T): T {
  let made = cache.get(key) as T | undefined;
  if (!made) {
    if (cache.size > 60) cache.clear();
    cache.set(key, (made = make()));
  }
  return made;
}

// English behind it: an engine that lacks the language would else answer in the browser's own.
export const locales = (language: string) => [`${language}-u-ca-gregory-nu-latn`, 'en-US'];

const dateFormat = (language: string, options: Options, timeZone?: string) =>
  cached(`d${language} ${timeZone} ${JSON.stringify(options)}`, () => {
    return new Intl.DateTimeFormat(locales(language), { ...options, timeZone });
  });

// Before PM some engines write a narrow no-break space, which old fonts show as a box.
const clean = (text: string) => text.replace(/\u202f/g, '\u00a0');

export const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** A language's own words, where browsers lack it. */
export function dateWords(language: string): DatesData | undefined {
  const words = datesOf(language);
  return words && 'months' in words ? words : undefined;
}

function momentOf(date: DateLike, timeZone?: string): [Date, string | undefined] {
  return typeof date === 'string' ? [new Date(`${date}T12:00Z`), 'UTC'] : [date, timeZone];
}

/** The digits of a moment in a zone, and its names in the language's own words. */
function valuesOf(words: DatesData, date: Date, timeZone: string | undefined, short: boolean): Record<string, string> {
  const values: Record<string, string> = {};
  const options: Options = { year, month: 'numeric', day, ...STYLES.time };
  for (const { type, value } of dateFormat('en', options, timeZone).formatToParts(date)) values[type] = value;
  const month = +values.month! - 1;
  const weekday = new Date(Date.UTC(+values.year!, month, +values.day!)).getUTCDay();
  values.month = (short ? words.monthsShort : words.months)[month]!;
  values.weekday = words.weekdays[weekday]!;
  values.period = words.periods[values.dayPeriod === 'PM' ? 1 : 0]!;
  return values;
}

function write(language: string, style: DateStyle | 'time', date: Date, timeZone?: string): string {
  const words = dateWords(language);
  if (!words) return clean(dateFormat(language, STYLES[style], timeZone).format(date));
  const values = valuesOf(words, date, timeZone, style === 'medium' || style === 'short');
  return style === 'weekday' ? values.weekday! : fill(words[style], values);
}

function writeRange(language: string, style: DateStyle | 'time', from: Date, to: Date, timeZone?: string): string {
  const words = dateWords(language);
  if (!words) return clean(dateFormat(language, STYLES[style], timeZone).formatRange(from, to));
  const start = write(language, style, from, timeZone);
  const end = write(language, style, to, timeZone);
  return start === end ? start : fill(words.range, { 0: start, 1: end });
}

/** A `YYYY-MM-DD` is that date whatever the zone; a Date is placed in `timeZone` (default: the visitor's). */
export function formatDate(language: string, date: DateLike, style: DateStyle, timeZone?: string): string {
  return write(language, style, ...momentOf(date, timeZone));
}

/** `to` is the last day itself. */
export function formatDateRange(
  language: string,
  from: DateLike,
  to: DateLike,
  style: DateStyle,
  timeZone?: string,
): string {
  const [end, zone] = momentOf(to, timeZone);
  return writeRange(language, style, momentOf(from, timeZone)[0], end, zone);
}

/** 2:30 PM */
export function formatTime(language: string, date: Date, timeZone?: string): string {
  return write(language, 'time', date, timeZone);
}

/** 2:30 – 4:00 PM. Both moments on one day of that zone; write the dates too where they are not. */
export function formatTimeRange(language: string, from: Date, to: Date, timeZone?: string): string {
  return writeRange(language, 'time', from, to, timeZone);
}

export function formatNumber(language: string, n: number): string {
  // Languages with own words are those that engines don't know; Pashto's 12.345 would be read as a fraction in the US.
  const known = dateWords(language) ? 'en' : language;
  return cached(`n${known}`, () => new Intl.NumberFormat(locales(known))).format(n);
}

/** January first; as they stand alone, not inside a date. */
export function monthNames(language: string, width: 'long' | 'short'): string[] {
  const words = dateWords(language);
  if (words) return [...(width === 'long' ? words.months : words.monthsShort)];
  const format = dateFormat(language, { month: width }, 'UTC');
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
}

/** Sunday first. */
export function weekdayNames(language: string, width: 'long' | 'short'): string[] {
  const words = dateWords(language);
  if (words) return [...(width === 'long' ? words.weekdays : words.weekdaysShort)];
  const format = dateFormat(language, { weekday: width }, 'UTC');
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 1, 1 + day)));
}

/** Eastern Time; where neither the language's words nor the engine have a name for the zone, its offset at that moment (GMT-5). */
export function zoneName(language: string, timeZone: string, date: Date): string {
  const name = (timeZoneName: Options['timeZoneName'], language = 'en') =>
    dateFormat(language, { timeZoneName }, timeZone)
      .formatToParts(date)
      .find(({ type }) => type === 'timeZoneName')!.value;
  return (
    datesOf(language)?.zones[name('longGeneric')] ??
    (dateWords(language) ? name('shortOffset') : name('longGeneric', language))
  );
}

/** 0 is Sunday: dates here are read in the United States, whatever the language. */
export const firstDayOfWeek = 0;
