/**
 * schema.org `openingHours` text -> when it is open, and when next. Pure: zone and clock are handed in.
 * Read: `Mo-Fr 09:00-17:00`, several days (`Mo,We`, `Fr-Mo`), several times (`09:00-12:00,13:00-17:00`), several entries
 * (after a space, comma or semicolon), `24:00`, hours past midnight (`22:00-02:00`), days alone (all day), `24/7`.
 */

/** One stretch of a weekly timetable. */
export interface Span {
  /** Days on which it begins, 0 is Monday, in the order of the text. */
  days: number[];
  /** Minutes after midnight. */
  from: number;
  /** Minutes after the midnight before `from`: over 1440 where it runs past the next. */
  to: number;
}

/** Times as clocks in the zone show them, written as if they were UTC: nothing to convert, and right on the days of a clock change. */
export type Opening =
  /** `until` is undefined where it never closes. */
  { open: true; until?: Date } | { open: false; next: Date };

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const day = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const days = `${day}(?:-${day})?(?:,${day}(?:-${day})?)*`;
const time = '\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}';
const entry = new RegExp(`^(?:(${days})(?:\\s+(${time}(?:,\\s*${time})*))?|24/7)(?:\\s*[;,]\\s*|\\s+|$)`);
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
    const on = match[1] === undefined ? [0, 1, 2, 3, 4, 5, 6] : match[1].split(',').flatMap(daysOf);
    if (match[2] === undefined) spans.push({ days: on, from: 0, to: dayMinutes });
    for (const range of match[2]?.split(/,\s*/) ?? []) {
      const [from, to] = range.split('-').map(minutesOf) as [number, number];
      if (Number.isNaN(from) || Number.isNaN(to) || from === to) return undefined;
      spans.push({ days: on, from, to: to < from ? to + dayMinutes : to });
    }
  }
  return spans;
}

/**
 * Whether it is open at `now`, and when that changes, looking two weeks ahead. Undefined where the text cannot be read or
 * the zone (IANA name) is unknown: nothing is claimed then.
 */
export function openingAt(text: string, zone: string, now: Date): Opening | undefined {
  const spans = parseHours(text);
  const time = wallClock(zone, now);
  if (!spans || Number.isNaN(time)) return undefined;
  const times: [start: number, end: number][] = [];
  for (let ahead = -1; ahead <= 14; ahead++) {
    const midnight = (Math.floor(time / dayMinutes) + ahead) * dayMinutes;
    const weekday = (new Date(midnight * 60_000).getUTCDay() + 6) % 7;
    for (const { days, from, to } of spans) if (days.includes(weekday)) times.push([midnight + from, midnight + to]);
  }
  times.sort((a, b) => a[0] - b[0]);
  const next = times.find(([, end]) => end > time);
  if (!next) return undefined;
  if (next[0] > time) return { open: false, next: new Date(next[0] * 60_000) };
  let until = next[1];
  for (const [start, end] of times) if (start <= until && end > until) until = end;
  const last = Math.max(...times.map(([, end]) => end));
  return until === last ? { open: true } : { open: true, until: new Date(until * 60_000) };
}

function daysOf(range: string): number[] {
  const [first, last] = range.split('-').map((name) => dayNames.indexOf(name)) as [number, number?];
  if (last === undefined) return [first];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
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
