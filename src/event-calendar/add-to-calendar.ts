/**
 * One event → addresses that other calendars open with it, and `.ics` text (RFC 5545). Pure.
 *
 * A single date travels in UTC, which no reader can get wrong. A series needs its zone, or it is an hour off after the
 * clocks change; so its `.ics` is the feed's own event with the feed's own `VTIMEZONE`, or one made here where the
 * feed has none (Outlook shows UTC without it).
 */
import type { Occurrence } from './engine/calendar.js';
import { type CivilDate, addDays, wallTime } from './civil-date.js';

/** What an occurrence is called in the language shown; the links carry these words. */
export interface Wording {
  title: string;
  description?: string;
  location?: string;
}

const compact = (date: CivilDate) => date.replace(/-/g, '');
const utc = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
/** `20260304T180000` by the wall clock of a zone. */
const local = (instant: Date, timeZone: string) => `${wallTime(instant, timeZone).replace(/[-:]/g, '')}00`;

const withQuery = (base: string, query: Record<string, string | undefined>): string => {
  const url = new URL(base);
  for (const [key, value] of Object.entries(query)) if (value) url.searchParams.set(key, value);
  return url.href;
};

// Servers refuse longer addresses (Google at about 8 kB, Outlook earlier).
const clip = (text: string | undefined) => (text && text.length > 1500 ? `${text.slice(0, 1500)}…` : text);

/**
 * @param options.rule an `RRULE` value; the whole series is offered then, in the zone's wall clock. Google alone
 *   takes a rule by address.
 */
export function googleLink(
  { allDay, start, end, startDate, endDate }: Occurrence,
  { title, description, location }: Wording,
  { timeZone, rule }: { timeZone: string; rule?: string },
): string {
  const dates = allDay
    ? `${compact(startDate)}/${compact(addDays(endDate, 1))}`
    : `${local(start, timeZone)}/${local(end, timeZone)}`;
  return withQuery('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates,
    ctz: allDay ? undefined : timeZone,
    details: clip(description),
    location,
    recur: rule && `RRULE:${rule}`,
  });
}

/** @param host `outlook.live.com` (private accounts) or `outlook.office.com` (work and school). */
export function outlookLink(
  { allDay, start, end, startDate, endDate }: Occurrence,
  { title, description, location }: Wording,
  host: 'outlook.live.com' | 'outlook.office.com',
): string {
  return withQuery(`https://${host}/calendar/0/deeplink/compose`, {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: allDay ? startDate : start.toISOString(),
    enddt: allDay ? addDays(endDate, 1) : end.toISOString(),
    allday: allDay ? 'true' : undefined,
    body: clip(description),
    location,
  });
}

export function yahooLink(
  { allDay, start, end, startDate, endDate }: Occurrence,
  { title, description, location }: Wording,
): string {
  return withQuery('https://calendar.yahoo.com/', {
    v: '60',
    title,
    st: allDay ? compact(startDate) : utc(start),
    et: allDay ? compact(endDate) : utc(end),
    dur: allDay ? 'allday' : undefined,
    desc: clip(description),
    in_loc: location,
  });
}

/** `webcal:` address of a feed, which calendar apps subscribe to; undefined for what is no address of the web. */
export function webcalLink(address: string, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, base);
    return /^(https?|webcals?):$/.test(protocol) ? href.replace(/^https?:/, 'webcal:') : undefined;
  } catch {
    return undefined;
  }
}

const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 octets (section 3.1), never cut inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

const calendarOf = (lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//liaison-widgets//event-calendar//EN', ...lines, 'END:VCALENDAR']
    .map(fold)
    .join('\r\n') + '\r\n';

/** One date of an event as a calendar file. @param stamp when the file is made. */
export function occurrenceIcs(
  { uid, allDay, start, end, startDate, endDate, recurring, status, url }: Occurrence,
  { title, description, location }: Wording,
  stamp: Date,
): string {
  return calendarOf([
    'BEGIN:VEVENT',
    // A date of a series is an event of its own here; under the series' name it would replace the series.
    `UID:${escape(recurring ? `${uid}/${compact(startDate)}` : uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(allDay
      ? [`DTSTART;VALUE=DATE:${compact(startDate)}`, `DTEND;VALUE=DATE:${compact(addDays(endDate, 1))}`]
      : [`DTSTART:${utc(start)}`, ...(end > start ? [`DTEND:${utc(end)}`] : [])]),
    `SUMMARY:${escape(title)}`,
    ...(description ? [`DESCRIPTION:${escape(description)}`] : []),
    ...(location ? [`LOCATION:${escape(location)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    // What is postponed does not take place then; iCalendar has no word for it.
    ...(status === 'confirmed' ? [] : [`STATUS:${status === 'tentative' ? 'TENTATIVE' : 'CANCELLED'}`]),
    'END:VEVENT',
  ]);
}

const KEPT =
  /^(?:UID|DTSTAMP|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|SEQUENCE|SUMMARY|DESCRIPTION|LOCATION|URL|STATUS|CATEGORIES)(?=[;:])/i;

interface SourceEvent {
  lines: string[];
  master: boolean;
}

/** The lines of an event's components in a feed, unfolded, series first, without alarms, guests and notes to staff. */
function componentsOf(text: string, uid: string): SourceEvent[] {
  const found: SourceEvent[] = [];
  const begin = /^BEGIN:VEVENT\s*$/gim;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const end = text.indexOf('END:VEVENT', match.index);
    const raw = text.slice(match.index, end < 0 ? undefined : end);
    // Most events need no unfolding to be passed over.
    if (!raw.includes(uid) && !/^UID.*\r?\n[ \t]/im.test(raw)) continue;
    let depth = 0;
    const lines = raw
      .replace(/\r?\n[ \t]/g, '')
      .split(/\r?\n/)
      .filter((line) => {
        if (/^BEGIN:/i.test(line)) depth++;
        else if (/^END:/i.test(line)) depth--;
        return depth === 1 && KEPT.test(line);
      });
    if (!lines.some((line) => /^UID/i.test(line) && line.slice(line.indexOf(':') + 1).trim() === uid)) continue;
    found.push({ lines, master: !lines.some((line) => /^RECURRENCE-ID/i.test(line)) });
  }
  return found.sort((a, b) => Number(b.master) - Number(a.master));
}

const offsetAt = (instant: number, timeZone: string) =>
  Math.round((Date.parse(`${wallTime(instant, timeZone)}Z`) - instant) / 60_000);

const offsetText = (minutes: number) => {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
};

/** A `VTIMEZONE` for an IANA zone, from the year before `from` through `to`, one component a change of the clocks. */
export function timeZoneComponent(timeZone: string, from: number, to: number): string[] {
  const end = Date.UTC(to + 1, 0, 1);
  let at = Date.UTC(from - 1, 0, 1);
  let offset = offsetAt(at, timeZone);
  const observance = (kind: string, wall: string, before: number, after: number) => [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
  const lines = observance('STANDARD', `${from - 1}0101T000000`, offset, offset);
  const HOUR = 3_600_000;
  for (const step = 24 * HOUR; at < end; at += step) {
    const next = offsetAt(at + step, timeZone);
    if (next === offset) continue;
    let low = at;
    let high = at + step;
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetAt(middle, timeZone) === offset) low = middle;
      else high = middle;
    }
    // DTSTART is the wall clock before the change (section 3.6.5).
    const wall = new Date(high + offset * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
    lines.push(...observance(next > offset ? 'DAYLIGHT' : 'STANDARD', wall, offset, next));
    offset = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'];
}

function zoneIn(text: string, zone: string): string[] | undefined {
  for (const [component] of text.matchAll(/^BEGIN:VTIMEZONE[\s\S]*?^END:VTIMEZONE/gim)) {
    const lines = component.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
    if (lines.some((line) => /^TZID/i.test(line) && line.slice(line.indexOf(':') + 1).trim() === zone)) return lines;
  }
  return undefined;
}

function isZone(name: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

/**
 * A whole series as a calendar file, from the feed's text: its own event, exceptions and zones.
 * Undefined where the text is no iCalendar, holds no such event, or names a zone that neither it nor IANA explains.
 */
export function seriesIcs(text: string, uid: string, year: number): string | undefined {
  const events = componentsOf(text, uid);
  if (!events.length) return undefined;
  const zones = new Set(
    events.flatMap(({ lines }) => lines.map((line) => /;TZID="?([^":;]+)"?[^:]*:/i.exec(line)?.[1])).filter(Boolean),
  );
  const components: string[] = [];
  for (const zone of zones) {
    const component = zoneIn(text, zone!) ?? (isZone(zone!) && timeZoneComponent(zone!, year, year + 5));
    // An event whose zone nobody can explain would arrive at another hour.
    if (!component) return undefined;
    components.push(...component);
  }
  return calendarOf([
    ...components,
    ...events.flatMap(({ lines }) => [
      'BEGIN:VEVENT',
      ...(lines.some((line) => /^DTSTAMP/i.test(line)) ? [] : ['DTSTAMP:19700101T000000Z']),
      ...lines,
      'END:VEVENT',
    ]),
  ]);
}
