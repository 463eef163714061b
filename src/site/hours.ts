/**
 * schema.org `openingHours` text -> when it is open, and when next. Pure: zone and clock are handed in.
 * Read: `Mo-Fr 09:00-17:00`, several days (`Mo,We`, `Fr-Mo`), several times (`09:00-12:00,13:00-17:00`), several entries
 * (after a space, comma or semicolon), `24:00`, hours past midnight (`22:00-02:00`), days alone (all day), `24/7`; and of
 * OpenStreetMap's `opening_hours` what changes them on some days: `PH off` (federal holidays), `PH 10:00-14:00`,
 * `Dec 24 09:00-12:00`, `Dec 25-Jan 1 off`, `2026 Nov 27 off`. Of these the last that fits a day counts.
 */

/** One stretch of a weekly timetable, or of the days on which another holds. */
export interface Span {
  /** Days on which it begins, 0 is Monday, in the order of the text; `HOLIDAY`; none where it has dates. */
  days: number[];
  /** From the first to the last: `MM-DD`, or `YYYY-MM-DD` for one year only. */
  dates?: [first: string, last: string];
  /** Minutes after midnight. */
  from: number;
  /** Minutes after the midnight before `from`: over 1440 where it runs past the next. As `from`: closed. */
  to: number;
}

/** Times as clocks in the zone show them, written as if they were UTC: nothing to convert, and right on the days of a clock change. */
export type Opening =
  /** `until` is undefined where it never closes. */
  { open: true; until?: Date } | { open: false; next: Date };

/** In `days`: the federal holidays. */
export const HOLIDAY = 7;

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'PH'];
const day = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const some = `(?:${day}(?:-${day})?|PH)`;
const month = '([A-Z][a-z][a-z]) ';
const dates = `(?:(\\d{4}) )?${month}(\\d{1,2})(?:-(?:${month})?(\\d{1,2}))?`;
const time = '\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}';
const entry = new RegExp(
  `^(?:24/7|(?:(${some}(?:,${some})*)|${dates})(?:\\s+(off|closed|${time}(?:,\\s*${time})*))?)(?:\\s*[;,]\\s*|\\s+|$)`,
);
const dayMinutes = 24 * 60;

/** The timetable, in the order of the text; undefined where any of it cannot be read, so that half of it is never shown. */
export function parseHours(text: string): Span[] | undefined {
  let rest = text.trim().replace(/\u2013/g, '-');
  if (rest === '') return undefined;
  const spans: Span[] = [];
  while (rest !== '') {
    const match = entry.exec(rest);
    if (!match) return undefined;
    rest = rest.slice(match[0].length);
    const [, on = 'Mo-Su,PH', year, start, first, end = start, last = first, times = '00:00-24:00'] = match;
    const when: Pick<Span, 'days' | 'dates'> = { days: start ? [] : on.split(',').flatMap(daysOf) };
    if (start) {
      const [from, to] = [dateOf(start, first!), dateOf(end!, last!)];
      if (!from || !to) return undefined;
      when.dates = year ? [`${year}-${from}`, `${Number(year) + (to < from ? 1 : 0)}-${to}`] : [from, to];
    }
    if (/[a-z]/.test(times)) {
      // A weekday without hours needs no word; one that takes hours away would be shown with and without them.
      if (when.days.some((one) => one < HOLIDAY)) return undefined;
      spans.push({ ...when, from: 0, to: 0 });
      continue;
    }
    for (const range of times.split(/,\s*/)) {
      const [from, to] = range.split('-').map(minutesOf) as [number, number];
      if (Number.isNaN(from) || Number.isNaN(to) || from === to) return undefined;
      spans.push({ ...when, from, to: to < from ? to + dayMinutes : to });
    }
  }
  return spans;
}

/**
 * Whether it is open at `now`, and when that changes, looking a hundred days ahead. Undefined where the text cannot be read
 * or the zone (IANA name) is unknown, and where the answer hangs on a federal holiday of which the text says nothing:
 * nothing is claimed then.
 */
export function openingAt(text: string, zone: string, now: Date): Opening | undefined {
  const spans = parseHours(text);
  const time = wallClock(zone, now);
  if (!spans || Number.isNaN(time)) return undefined;
  const times: [start: number, end: number, sure: boolean][] = [];
  for (let ahead = -1; ahead <= 100; ahead++) {
    const midnight = (Math.floor(time / dayMinutes) + ahead) * dayMinutes;
    const date = new Date(midnight * 60_000);
    const holiday = isHoliday(date);
    const other = spans
      .filter(({ days, dates }) => (dates ? isWithin(dates, date) : holiday && days.includes(HOLIDAY)))
      .at(-1);
    for (const { days, from, to } of spans)
      // (Those of one entry have one list of days.)
      if (from < to && (other ? days === other.days : days.includes(weekdayOf(date))))
        times.push([midnight + from, midnight + to, !holiday || !!other]);
  }
  times.sort((a, b) => a[0] - b[0]);
  const next = times.find(([, end]) => end > time);
  if (!next?.[2]) return undefined;
  if (next[0] > time) return { open: false, next: new Date(next[0] * 60_000) };
  let until = next[1];
  for (const [start, end] of times) if (start <= until && end > until) until = end;
  const last = Math.max(...times.map(([, end]) => end));
  return until === last ? { open: true } : { open: true, until: new Date(until * 60_000) };
}

/** 0 is Monday. */
const weekdayOf = (date: Date): number => (date.getUTCDay() + 6) % 7;

function isWithin([first, last]: [string, string], date: Date): boolean {
  const at = date.toISOString().slice(first.length === 5 ? 5 : 0, 10);
  return first <= last ? at >= first && at <= last : at >= first || at <= last;
}

/** The federal holidays (5 U.S.C. 6103), and the Friday before or the Monday after one that falls on a weekend. */
function isHoliday(date: Date): boolean {
  const weekday = weekdayOf(date);
  const day = date.getUTCDate();
  const isDate = (later: number) =>
    /-(01-01|06-19|07-04|11-11|12-25)T/.test(new Date(date.getTime() + later * 86_400_000).toISOString());
  // Month, weekday, and the how manieth of its month it is; the last Monday of May is its fourth or fifth.
  const place = `${date.getUTCMonth() + 1} ${weekday} ${Math.ceil(day / 7)}`;
  return (
    isDate(0) ||
    (weekday === 4 && isDate(1)) ||
    (weekday === 0 && isDate(-1)) ||
    /^(1 0 3|2 0 3|9 0 1|10 0 2|11 3 4)$/.test(place) ||
    (day > 24 && place.startsWith('5 0'))
  );
}

function daysOf(range: string): number[] {
  const [first, last] = range.split('-').map((name) => dayNames.indexOf(name)) as [number, number?];
  if (last === undefined) return [first];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
}

/** `MM-DD`; undefined where no year has that day: parsed as one, it is another, or none. */
function dateOf(month: string, day: string): string | undefined {
  const date = new Date(`${month} ${day} 2024 UTC`);
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(5, 10) : undefined;
}

function minutesOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return hours > 24 || minutes > 59 || (hours === 24 && minutes > 0) ? NaN : hours * 60 + minutes;
}

/** Minutes, whole or not, of what clocks in a zone show; NaN where the zone is unknown. Swedish dates are ISO 8601. */
function wallClock(timeZone: string, now: Date): number {
  try {
    return Date.parse(`${now.toLocaleString('sv', { timeZone }).replace(' ', 'T')}Z`) / 60_000;
  } catch {
    return NaN;
  }
}
