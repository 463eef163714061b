/** An event's lines → when it happens. */
import type { Entry, EventData, Span, Stamp } from './entry.js';
import type { Property } from './lines.js';
import { DAY, type Time, floorDay, parseDuration, parseTime } from './times.js';
import { UTC, type Zone } from './zones.js';

/** The code of the problem where one of these cannot be read. */
const CODES: Record<string, string> = {
  DTSTART: 'bad-start',
  DTEND: 'bad-end',
  DURATION: 'bad-end',
  RDATE: 'bad-date',
  EXDATE: 'bad-date',
  'RECURRENCE-ID': 'bad-date',
};

/** What an event is read from. */
interface Source {
  linesOf(entry: Entry, when: boolean): Property[];
  readonly zone: Zone | undefined;
  readonly calendars: readonly { zone: Zone | undefined }[];
  zoneOf(name: string, entry: Entry): Zone | undefined;
  revisionOf(entry: Entry): { off: boolean };
  report(code: string, message: string, entry: Entry, unread?: string): void;
}

/** Null, and a problem, where there is no start. */
export function readEvent(feed: Source, entry: Entry): EventData | null {
  const stamp = (value: string, { VALUE, TZID }: Property['params']): Stamp | undefined => {
    const time = parseTime(value);
    if (!time || time.date) return time;
    if (VALUE === 'DATE') return asDate(time);
    // Key by key: a spread before another key costs many times as much.
    return time.utc || !TZID ? time : { wall: time.wall, date: false, utc: false, zone: feed.zoneOf(TZID, entry) };
  };

  const found: Record<string, Span[]> = {};
  const rules: Record<string, string[]> = { RRULE: [], EXRULE: [] };
  let wholeDay = false;
  for (const { name, params, value } of feed.linesOf(entry, true)) {
    // Some feeds repeat a rule, or its name.
    const rule = value.replace(/^RRULE:/i, '');
    if (rules[name]?.includes(rule) === false) rules[name].push(rule);
    if (name === 'X-MICROSOFT-CDO-ALLDAYEVENT') wholeDay = /true/i.test(value);
    const code = CODES[name];
    if (!code) continue;
    const spans = (found[name] ??= []);
    for (const part of name.endsWith('DATE') ? value.split(',') : [value]) {
      if (!part.trim()) continue;
      const [from, to] = (name === 'RDATE' ? part.split('/') : [part]) as [string, string?];
      const start = stamp(from, params);
      const duration = (to ?? name === 'DURATION') ? parseDuration(to ?? from) : undefined;
      if (name === 'DURATION' ? duration && !part.includes('-') : start) {
        spans.push({ start: start!, end: to === undefined ? to : stamp(to, params), duration });
      } else feed.report(code, name, entry, part);
    }
  }
  const last = (name: string): Span | undefined => found[name]?.at(-1);
  const dates = found.RDATE ?? [];
  // A date that is called off may say no more than which one it is (RFC 5546 3.2.5); an event that only RDATE places has
  // its first one for a start.
  let start = (last('DTSTART') ?? last('RECURRENCE-ID') ?? dates[0])?.start;
  let end = last('DTEND')?.start;
  if (!start) {
    // A cancellation need not say (RFC 5546 3.2.5).
    if (!found.DTSTART && !feed.revisionOf(entry).off) feed.report('no-start', 'There is no DTSTART.', entry);
    return null;
  }
  const { zone = feed.zone ?? UTC } = start;
  const alike = end?.utc === start.utc && end.zone === start.zone && end.date === start.date;
  if (end && (alike ? end.wall < start.wall : instantOf(end, zone) < instantOf(start, zone))) {
    // Mostly the two were put in each other's place; of two kinds of time, one is mostly of the wrong kind.
    feed.report(
      'bad-end',
      `DTEND lies before DTSTART${alike ? '; the two are taken the other way round' : ''}.`,
      entry,
    );
    if (alike) [start, end] = [end, start];
  }
  start.zone ??= feed.calendars[entry.calendar]?.zone;
  // Outlook writes a day as midnight to midnight in a zone, and says so.
  if (wholeDay && !start.utc && !(start.wall % DAY || (end?.wall ?? 0) % DAY)) {
    start = asDate(start);
    end &&= asDate(end);
  }
  return {
    entry,
    start,
    end,
    duration: last('DURATION')?.duration,
    rules: rules.RRULE!,
    exrules: rules.EXRULE!,
    dates,
    excluded: (found.EXDATE ?? []).map((date) => date.start),
    original: last('RECURRENCE-ID')?.start,
  };
}

/** A stamp as an instant; one without a zone is read in `clock`. */
export const instantOf = (stamp: Stamp, clock: Zone): number =>
  stamp.utc ? stamp.wall : (stamp.zone ?? clock).toInstant(stamp.wall);

const asDate = ({ wall }: Time): Time => ({ wall: floorDay(wall), date: true, utc: false });
