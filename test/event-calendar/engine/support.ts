import { parseCalendar, type CalendarOptions, type Occurrence } from '../../../src/event-calendar/engine/calendar.js';

/** A calendar around the lines of its events. */
export const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event of these lines; the UID is `a` unless they give one. */
export const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:a']), ...lines, 'END:VEVENT'].join(
    '\r\n',
  );

/** Everything that overlaps two instants. */
export const between = (text: string, from: string, to: string, options: CalendarOptions = {}): Occurrence[] =>
  parseCalendar(text, options).between(new Date(from), new Date(to));

/** `2026-03-02` for a day, else the instant, `2026-03-02T18:00Z`. */
export const startOf = ({ allDay, startDate, start }: Occurrence): string =>
  allDay ? startDate : start.toISOString().replace(/(:00)?\.000Z$/, 'Z');

export const starts = (text: string, from: string, to: string, options: CalendarOptions = {}): string[] =>
  between(text, from, to, options).map(startOf);

/** Always the same numbers for a seed, in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Codes of what is wrong with a text. */
export const problems = (text: string): string[] => parseCalendar(text).problems.map(({ code }) => code);
