/**
 * Calendar text to events, lazily: one pass notes where each VEVENT stands, its UID and the dates between which it can
 * happen; only what a window may need is read in full.
 */
import { type Property, parseLine, properties, unfold } from './lines.js';
import { type Rule, parseRule } from './rules.js';
import { DAY, type Duration, type Time, dateOf, dayNumber, dayOf, parseDuration, parseTime } from './times.js';
import { type Zone, type ZoneNames, feedZone, zoneNamed } from './zones.js';

/**
 * What could not be read, or not as written. Codes: `not-calendar`, `truncated`, `no-start`, `bad-start`, `bad-end`,
 * `bad-rule`, `bad-date`, `unknown-zone`, `duplicate-uid`, `unknown-language`, `too-many`.
 */
export interface Problem {
  code: string;
  /** For the webmaster, in English. */
  message: string;
  uid?: string;
  /** Line of the text, from 1, where the event begins. */
  line?: number;
}

/** A Time with the zone it was written in; none: floating. */
export interface Stamp extends Time {
  zone?: Zone | undefined;
}

/** An event as the index knows it. */
export interface Entry {
  uid: string;
  /** Line of its BEGIN, from 1. */
  line: number;
  /** Offsets of its lines in the text, or the lines themselves (JSON). */
  from: number;
  to: number;
  lines?: Property[];
  /** The dates between which it can happen, as the number YYYYMMDD; exact to a day. */
  low: number;
  high: number;
  /** RECURRENCE-ID as written; undefined for an event or series of its own. */
  recurrenceId: string | undefined;
  /** RANGE=THISANDFUTURE. */
  future: boolean;
  /** Replaced by a newer revision. */
  replaced: boolean;
  /** Read in full; null: it cannot be shown. */
  event?: EventData | null;
}

/** An event's times, read in full. */
export interface EventData {
  entry: Entry;
  start: Stamp;
  end: Stamp | undefined;
  duration: Duration | undefined;
  rules: Rule[];
  excludedRules: Rule[];
  /** RDATE; a PERIOD has an end or a duration of its own. */
  dates: { start: Stamp; end?: Stamp; duration?: Duration }[];
  excluded: Stamp[];
  recurrenceId: Stamp | undefined;
  sequence: number;
  modified: string;
  /** Raw RRULE values. */
  ruleTexts: string[];
  lines: Property[];
}

export interface Feed {
  name: string | undefined;
  /** X-WR-TIMEZONE, else the only zone that the feed defines. */
  zone: Zone | undefined;
  /** BCP 47 tag of the calendar's text, where it says so. */
  language: string | undefined;
  color: string | undefined;
  /** REFRESH-INTERVAL or X-PUBLISHED-TTL, in ms. */
  refreshInterval: number | undefined;
  entries: Entry[];
  /** Overrides by UID; an override applies to no other series. */
  overrides: Map<string, Entry[]>;
  masters: Map<string, Entry>;
  problems: Problem[];
  read(entry: Entry): EventData | null;
  report(code: string, message: string, entry?: Entry): void;
}

/** A problem is told; thousands of the same are not. */
const MOST_PROBLEMS = 500;
const NUL = -1;

/** Compares a name at a place, whatever its case. `name` in lower case. */
function named(text: string, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if ((text.charCodeAt(at + i) | 32) !== name.charCodeAt(i)) return false;
  const next = text.charCodeAt(at + name.length);
  return next === 58 || next === 59; // : ;
}

/** Eight digits at a place as a number YYYYMMDD, else -1. */
function dateAt(text: string, at: number): number {
  let n = 0;
  for (let i = at; i < at + 8; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NUL;
    n = n * 10 + digit;
  }
  return n;
}

export const numberOfDay = (day: number): number => {
  const [y, m, d] = dateOf(day);
  return y * 10_000 + m * 100 + d;
};
const dayOfNumber = (n: number): number => dayNumber(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100);

/** An empty feed, whose reader knows how to read entries. */
export function emptyFeed(text: string, names: Pick<ZoneNames, 'windows'>): Feed & { zones: Map<string, Zone> } {
  const zones = new Map<string, Zone>();
  const asked = new Map<string, Zone | undefined>();
  const feed = {
    name: undefined,
    zone: undefined,
    language: undefined,
    color: undefined,
    refreshInterval: undefined,
    entries: [],
    overrides: new Map(),
    masters: new Map(),
    problems: [] as Problem[],
    zones,
    report(code: string, message: string, entry?: Entry): void {
      if (feed.problems.length >= MOST_PROBLEMS) return;
      feed.problems.push({
        code,
        message,
        ...(entry && { uid: entry.uid }),
        ...(entry?.line && { line: entry.line }),
      });
    },
    read: (entry: Entry): EventData | null =>
      entry.event === undefined ? (entry.event = readEvent(text, entry, resolve, feed.report)) : entry.event,
  };
  const resolve = (name: string): Zone | undefined => {
    if (!asked.has(name)) {
      if (asked.size > 500) asked.clear();
      asked.set(name, zoneNamed(name, { windows: names.windows, defined: (key) => zones.get(key) }));
    }
    return asked.get(name);
  };
  return feed;
}

/**
 * Reads iCalendar text. A generator, so that a page can give way between slices: yields about every 250 events.
 * Never throws, whatever the text.
 */
export function* readCalendar(source: string, names: Pick<ZoneNames, 'windows'>): Generator<void, Feed, void> {
  let text = source;
  if (!text.includes('\n')) text = text.replaceAll('\r', '\n');
  const feed = yield* indexed(text, names);
  // A fold inside a name (an old Mozilla wrote such files) hides lines from the index: unfold everything first.
  return feed ?? (yield* indexed(unfold(text), names))!;
}

function* indexed(text: string, names: Pick<ZoneNames, 'windows'>): Generator<void, Feed | undefined, void> {
  const feed = emptyFeed(text, names);
  const { entries } = feed;
  const { length } = text;
  const definitions: [number, number][] = [];
  const header: Property[] = [];
  const folded = /\n[ \t]/.test(text);
  let entry: Entry | undefined;
  /** Components open around the line, outermost first; VEVENT is not pushed. */
  const open: string[] = [];
  let zoneFrom = -1;
  let sawCalendar = false;
  let ended = false;
  // Of the event at hand:
  let start = NUL;
  let end = NUL;
  let until = NUL;
  let span = 0;
  let recurring = false;
  let full = false;
  let nested = 0;

  const close = (to: number): void => {
    const event = entry!;
    entry = undefined;
    event.to = to;
    if (!event.uid) event.uid = `no-uid-${entries.length + 1}`;
    entries.push(event);
    if (full || start === NUL) bound(feed, event);
    else {
      event.low = start;
      const last = Math.max(start, end);
      if (recurring) event.high = until === NUL || span || last > start ? Infinity : until + 1;
      else event.high = span ? numberOfDay(dayOfNumber(start) + span) : last;
    }
    link(feed, event);
  };

  let line = 0;
  let short = false;
  for (let at = 0; at < length;) {
    line++;
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = length;
    const first = text.charCodeAt(at);
    const continued = folded && isBlank(text.charCodeAt(stop + 1));
    if (first === 32 || first === 9) {
      if (short) return undefined;
    } else {
      // A name that is cut: nothing but a name on a line that goes on.
      short = continued && stop - at < 40 && !/[:;]/.test(text.slice(at, stop));
      const letter = first | 32;
      if (letter === 98 && named(text, at, 'begin')) {
        const name = componentName(text, at + 6, stop);
        if (name === 'VEVENT' && !nested) {
          if (entry) {
            feed.report('truncated', 'An event has no END:VEVENT.', entry);
            close(at);
          }
          entry = {
            uid: '',
            line,
            from: stop + 1,
            to: 0,
            low: 0,
            high: Infinity,
            recurrenceId: undefined,
            future: false,
            replaced: false,
          };
          start = end = until = NUL;
          span = 0;
          recurring = full = false;
          if (entries.length % 250 === 249) yield;
        } else if (entry) nested++;
        else {
          open.push(name);
          if (name === 'VCALENDAR') sawCalendar = true;
          if (name === 'VTIMEZONE') zoneFrom = stop + 1;
        }
      } else if (letter === 101 && named(text, at, 'end')) {
        const name = componentName(text, at + 4, stop);
        if (entry) {
          if (name === 'VEVENT' || name === 'VCALENDAR') {
            if (name !== 'VEVENT') feed.report('truncated', 'An event has no END:VEVENT.', entry);
            nested = 0;
            close(at);
          } else if (nested) nested--;
        }
        if (name === 'VCALENDAR') ended = true;
        if (name === 'VTIMEZONE' && zoneFrom >= 0) {
          definitions.push([zoneFrom, at]);
          zoneFrom = -1;
        }
        const depth = open.lastIndexOf(name);
        if (depth >= 0) open.length = depth;
      } else if (entry) {
        if (!nested) {
          if (letter === 100) {
            // D: DTSTART, DTEND, DURATION
            if (named(text, at, 'dtstart')) {
              start = dateAt(text, text.lastIndexOf(':', stop - 1) + 1);
              if (continued) full = true;
            } else if (named(text, at, 'dtend')) {
              end = dateAt(text, text.lastIndexOf(':', stop - 1) + 1);
              if (continued || end === NUL) full = true;
            } else if (named(text, at, 'duration')) {
              const duration = parseDuration(text.slice(text.indexOf(':', at) + 1, stop));
              if (duration && !continued && duration.days + duration.ms / DAY < 366_000) {
                span = Math.max(0, duration.days + Math.ceil(duration.ms / DAY));
              } else full = true;
            }
          } else if (letter === 117) {
            if (named(text, at, 'uid')) {
              const value = continued ? unfold(text.slice(at, foldEnd(text, stop))) : text.slice(at, stop);
              entry.uid = value.slice(value.indexOf(':') + 1).trim();
            }
          } else if (letter === 114) {
            // R: RRULE, RDATE, RECURRENCE-ID
            if (named(text, at, 'rrule')) {
              if (recurring || continued) full = true;
              else {
                const mark = text.slice(at, stop).toUpperCase().indexOf('UNTIL=');
                if (mark > 0) {
                  until = dateAt(text, at + mark + 6);
                  if (until === NUL) full = true;
                }
              }
              recurring = true;
            } else if (named(text, at, 'rdate')) full = true;
            else if (named(text, at, 'recurrence-id')) {
              const value = continued ? unfold(text.slice(at, foldEnd(text, stop))) : text.slice(at, stop);
              entry.recurrenceId = value.slice(value.lastIndexOf(':') + 1).trim();
              if (/RANGE\s*=\s*"?THISANDFUTURE/i.test(value)) entry.future = true;
            }
          }
        }
      } else if (open.length === 1 && open[0] === 'VCALENDAR') {
        const property = parseLine(
          continued ? unfold(text.slice(at, foldEnd(text, stop))) : text.slice(at, stop).trimEnd(),
        );
        if (property) header.push(property);
      }
    }
    at = stop + 1;
  }
  if (entry) {
    feed.report('truncated', 'The text ends inside an event: what follows was lost.', entry);
    close(length);
  } else if (sawCalendar && !ended) feed.report('truncated', 'The text ends without END:VCALENDAR.');

  for (const [from, to] of definitions) {
    const lines = properties(unfold(text.slice(from, to)));
    for (const { name, value } of lines) {
      if (name !== 'TZID') continue;
      const id = value.replace(/\\(.)/g, '$1').trim();
      const zone = feed.zones.has(id) ? undefined : feedZone(id, lines);
      if (zone) feed.zones.set(id, zone);
    }
  }
  readHeader(feed, header, names);
  if (!sawCalendar && !entries.length) {
    feed.report('not-calendar', notCalendar(text));
  }
  return feed;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** The end of the last line that a fold joins to the one ending at `stop`. */
function foldEnd(text: string, stop: number): number {
  let end = stop;
  while (isBlank(text.charCodeAt(end + 1))) {
    const next = text.indexOf('\n', end + 1);
    if (next < 0) return text.length;
    end = next;
  }
  return end;
}

function componentName(text: string, from: number, to: number): string {
  // Nearly always VEVENT: no new string for it.
  if (text.startsWith('VEVENT', from) && to - from <= 7) return 'VEVENT';
  return text.slice(from, to).trim().toUpperCase();
}

export function notCalendar(text: string): string {
  if (!text.trim()) return 'The text is empty.';
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(text)) return 'This is a web page, not a calendar.';
  return 'This is neither iCalendar nor JSON with events.';
}

/** The dates of an event that needs to be read for them. */
export function bound(feed: Feed, entry: Entry): void {
  const event = feed.read(entry);
  if (!event) {
    entry.low = Infinity;
    return;
  }
  const { start, end, duration, dates } = event;
  let low = dayOf(start.wall);
  let high = end ? dayOf(end.wall) : low + (duration ? duration.days + Math.ceil(duration.ms / DAY) : 0);
  for (const date of dates) {
    low = Math.min(low, dayOf(date.start.wall));
    const length = date.duration ? date.duration.days + Math.ceil(date.duration.ms / DAY) : Math.max(0, high - low);
    high = Math.max(high, dayOf((date.end ?? date.start).wall) + length);
  }
  entry.low = numberOfDay(low);
  entry.high = event.rules.length || entry.future ? Infinity : numberOfDay(Math.max(low, high));
}

/** Joins an entry to what has the same UID. */
export function link(feed: Feed, entry: Entry): void {
  const { uid, recurrenceId } = entry;
  if (recurrenceId !== undefined) {
    const list = feed.overrides.get(uid);
    if (!list) feed.overrides.set(uid, [entry]);
    else {
      const other = list.find((item) => item.recurrenceId === recurrenceId && !item.replaced);
      if (other) replaceOlder(feed, other, entry);
      list.push(entry);
    }
    return;
  }
  const other = feed.masters.get(uid);
  if (!other) feed.masters.set(uid, entry);
  else if (!replaceOlder(feed, other, entry)) {
    feed.report('duplicate-uid', 'Two events share one UID; both are shown.', entry);
  } else if (other.replaced) feed.masters.set(uid, entry);
}

/**
 * Two components of one UID: the higher SEQUENCE is the newer revision, then the later DTSTAMP or LAST-MODIFIED (RFC
 * 5546 2.1.5). A start may not change without a new SEQUENCE (2.1.4): two different starts of the same SEQUENCE are two
 * events that share a UID by mistake. False: neither is a revision of the other.
 */
function replaceOlder(feed: Feed, a: Entry, b: Entry): boolean {
  const first = feed.read(a);
  const second = feed.read(b);
  if (!first || !second) {
    (first ? b : a).replaced = true;
    return true;
  }
  const order = second.sequence - first.sequence || (second.modified < first.modified ? -1 : 0);
  if (a.recurrenceId === undefined && second.sequence === first.sequence) {
    if (first.start.wall !== second.start.wall || first.start.date !== second.start.date) return false;
    const title = (event: EventData): string => event.lines.find(({ name }) => name === 'SUMMARY')?.value ?? '';
    if (first.modified === second.modified && title(first) !== title(second)) return false;
  }
  (order < 0 ? b : a).replaced = true;
  return true;
}

function readHeader(feed: ReturnType<typeof emptyFeed>, header: Property[], names: Pick<ZoneNames, 'windows'>): void {
  const value = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const found = header.find(({ name }) => name === key)?.value.trim();
      if (found) return found;
    }
    return undefined;
  };
  const text = value('NAME', 'X-WR-CALNAME');
  feed.name = text?.replace(/\\(.)/g, (_, c: string) => (/n/i.test(c) ? ' ' : c));
  feed.language = header.find(({ name, params }) => /^(NAME|X-WR-CALNAME)$/.test(name) && params.LANGUAGE)?.params
    .LANGUAGE;
  feed.color = value('COLOR', 'X-APPLE-CALENDAR-COLOR', 'X-WR-CALCOLOR');
  const interval = value('REFRESH-INTERVAL', 'X-PUBLISHED-TTL');
  const duration = interval === undefined ? undefined : parseDuration(interval);
  if (duration) feed.refreshInterval = duration.days * DAY + duration.ms;
  const wanted = value('X-WR-TIMEZONE', 'TIMEZONE-ID');
  if (wanted !== undefined) {
    feed.zone = zoneNamed(wanted, { windows: names.windows, defined: (key) => feed.zones.get(key) });
    if (!feed.zone) feed.report('unknown-zone', `X-WR-TIMEZONE “${wanted}” is not known.`);
  }
  if (!feed.zone && feed.zones.size === 1) {
    const [id, zone] = [...feed.zones][0]!;
    feed.zone = zoneNamed(id, { windows: names.windows, defined: () => zone });
  }
}

/** Reads one event in full, or reports why it cannot be shown. */
function readEvent(
  text: string,
  entry: Entry,
  zoneOf: (name: string) => Zone | undefined,
  report: Feed['report'],
): EventData | null {
  const lines: Property[] = [];
  let depth = 0;
  for (const line of entry.lines ?? properties(unfold(text.slice(entry.from, entry.to)))) {
    if (line.name === 'BEGIN') depth++;
    else if (line.name === 'END') depth = Math.max(0, depth - 1);
    else if (!depth) lines.push(line);
  }

  const unknown = new Set<string>();
  const stamp = (value: string, params: Property['params']): Stamp | undefined => {
    const time = parseTime(value);
    if (!time) return undefined;
    if (params.VALUE === 'DATE' && !time.date) {
      return { wall: dayOf(time.wall) * DAY, date: true, utc: false };
    }
    if (time.date || time.utc || params.TZID === undefined) return time;
    const zone = zoneOf(params.TZID);
    if (!zone && !unknown.has(params.TZID)) {
      unknown.add(params.TZID);
      report(
        'unknown-zone',
        `The time zone “${params.TZID}” is not known; its times are read in the feed’s zone.`,
        entry,
      );
    }
    return { ...time, zone };
  };

  let start: Stamp | undefined;
  let badStart: string | undefined;
  let end: Stamp | undefined;
  let duration: Duration | undefined;
  let recurrenceId: Stamp | undefined;
  let sequence = 0;
  let modified = '';
  let wholeDay = false;
  const rules: Rule[] = [];
  const excludedRules: Rule[] = [];
  const ruleTexts: string[] = [];
  const dates: EventData['dates'] = [];
  const excluded: Stamp[] = [];

  for (const { name, params, value } of lines) {
    switch (name) {
      case 'DTSTART':
        start ??= stamp(value, params);
        if (!start) badStart = value;
        break;
      case 'DTEND':
        end = stamp(value, params);
        if (!end) report('bad-end', `DTEND “${value.trim()}” is no date.`, entry);
        break;
      case 'DURATION':
        duration = parseDuration(value);
        if (!duration) report('bad-end', `DURATION “${value.trim()}” cannot be read.`, entry);
        break;
      case 'RRULE':
      case 'EXRULE': {
        const rule = parseRule(value);
        if (!rule)
          report('bad-rule', `${name} “${value.trim()}” cannot be read; only the dates beside it are shown.`, entry);
        else if (name === 'EXRULE') excludedRules.push(rule);
        else if (!ruleTexts.includes(value.trim())) {
          rules.push(rule);
          ruleTexts.push(value.trim());
        }
        break;
      }
      case 'RDATE':
      case 'EXDATE':
        for (const part of value.split(',')) {
          if (!part.trim()) continue;
          const [from, to] = part.trim().split('/') as [string, string?];
          const at = stamp(from, params.VALUE === 'PERIOD' ? { ...params, VALUE: '' } : params);
          if (!at) report('bad-date', `${name} “${part.trim()}” is no date.`, entry);
          else if (name === 'EXDATE') excluded.push(at);
          else if (to === undefined) dates.push({ start: at });
          else if (/^[+-]?P/i.test(to)) {
            const length = parseDuration(to);
            dates.push(length ? { start: at, duration: length } : { start: at });
          } else {
            const until = stamp(to, params);
            dates.push(until ? { start: at, end: until } : { start: at });
          }
        }
        break;
      case 'RECURRENCE-ID':
        recurrenceId = stamp(value, params);
        if (!recurrenceId) report('bad-date', `RECURRENCE-ID “${value.trim()}” is no date.`, entry);
        break;
      case 'SEQUENCE':
        sequence = parseInt(value, 10) || 0;
        break;
      case 'DTSTAMP':
      case 'LAST-MODIFIED':
        if (value.trim() > modified) modified = value.trim();
        break;
      case 'X-MICROSOFT-CDO-ALLDAYEVENT':
        wholeDay = /true/i.test(value);
    }
  }
  if (!start) {
    if (badStart !== undefined)
      report('bad-start', `DTSTART “${badStart.trim()}” is no date; the event is left out.`, entry);
    // An event that only RDATE places has its first one for a start.
    else if (dates.length) start = dates[0]!.start;
    else report('no-start', 'An event has no DTSTART; it is left out.', entry);
    if (!start) return null;
  }
  // Outlook writes a day as midnight to midnight in a zone, and says so.
  const midnight = (at: Stamp | undefined): boolean => !at || (!at.utc && at.wall % DAY === 0);
  if (wholeDay && midnight(start) && midnight(end)) {
    start = { wall: start.wall, date: true, utc: false };
    if (end) end = { wall: end.wall, date: true, utc: false };
  }
  return {
    entry,
    start,
    end,
    duration,
    rules,
    excludedRules,
    dates,
    excluded,
    recurrenceId,
    sequence,
    modified,
    ruleTexts,
    lines,
  };
}
