/**
 * iCalendar text to events, lazily: one pass notes where each VEVENT stands, its UID and the dates between which it can
 * happen. What a window needs is read later.
 */
import { type Property, parseLine, properties, unfold, unescapeText } from './lines.js';
import {
  DAY,
  type Duration,
  type Time,
  dayNumber,
  dayOf,
  daysInMonth,
  numberOfDay,
  parseDuration,
  parseTime,
} from './times.js';
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
  /** Line of its BEGIN, from 1; 0: unknown. */
  line: number;
  /** Where its lines stand in the text; or the lines themselves (JSON). */
  from: number;
  to: number;
  lines?: Property[];
  /** Which of the feed's marks are its own. */
  firstMark: number;
  lastMark: number;
  /** The dates between which it can happen, as numbers YYYYMMDD; exact to a day. */
  low: number;
  high: number;
  /** RECURRENCE-ID as written; undefined for an event or series of its own. */
  original?: string;
  /** RANGE=THISANDFUTURE. */
  future: boolean;
  /** A newer revision takes its place. */
  replaced: boolean;
  /** Read in full; null: it cannot be shown. */
  event?: EventData | null;
}

/** When an event happens, read in full. */
export interface EventData {
  entry: Entry;
  start: Stamp;
  end: Stamp | undefined;
  duration: Duration | undefined;
  /** Values of RRULE and EXRULE. */
  rules: string[];
  exrules: string[];
  /** RDATE; a PERIOD has an end or a duration of its own. */
  dates: { start: Stamp; end?: Stamp | undefined; duration?: Duration | undefined }[];
  excluded: Stamp[];
  original: Stamp | undefined;
}

/** A calendar read as far as needed. */
export class Feed {
  name: string | undefined;
  /** X-WR-TIMEZONE, else the only zone that the feed defines. */
  zone: Zone | undefined;
  /** BCP 47 tag of the calendar's text, where it says so. */
  language: string | undefined;
  color: string | undefined;
  /** REFRESH-INTERVAL or X-PUBLISHED-TTL, in ms. */
  refreshInterval: number | undefined;
  readonly entries: Entry[] = [];
  /** By UID: an override applies to no other series. */
  readonly overrides = new Map<string, Entry[]>();
  /** The newest revision of each event and series, by UID, and of each override, by UID and RECURRENCE-ID. */
  readonly latest = new Map<string, Entry>();
  readonly problems: Problem[] = [];
  /** Zones that the feed defines, by TZID. */
  readonly defined = new Map<string, Zone>();
  /** Begin and end, in pairs, of the lines that say when an event happens; one list for all. */
  readonly marks: number[] = [];
  private readonly asked = new Map<string, Zone | undefined>();

  constructor(
    private readonly text: string,
    private readonly windows: ZoneNames['windows'],
  ) {}

  report(code: string, message: string, entry?: Entry): void {
    // Thousands of the same help nobody.
    if (this.problems.length >= 500) return;
    const problem: Problem = { code, message };
    if (entry) problem.uid = entry.uid;
    if (entry?.line) problem.line = entry.line;
    this.problems.push(problem);
  }

  zoneOf(name: string): Zone | undefined {
    if (!this.asked.has(name) && this.asked.size < 500) {
      const zone = zoneNamed(name, { windows: this.windows, defined: (key) => this.defined.get(key) });
      this.asked.set(name, zone);
      if (!zone) this.report('unknown-zone', `Time zone “${name}” is not known; the feed’s zone is taken.`);
    }
    return this.asked.get(name);
  }

  /** All lines of an event, those of its alarms left out. */
  linesOf(entry: Entry): Property[] {
    let depth = 0;
    return (entry.lines ?? properties(unfold(this.text.slice(entry.from, entry.to)))).filter(({ name }) => {
      if (name === 'BEGIN') depth++;
      return name === 'END' ? depth-- < 0 : !depth;
    });
  }

  /** The number of an event's revision. */
  sequenceOf(entry: Entry): number {
    return +(this.linesOf(entry).find(({ name }) => name === 'SEQUENCE')?.value ?? 0) || 0;
  }

  /** Adds an event and joins it to what has the same UID. */
  add(entry: Entry): void {
    this.entries.push(entry);
    entry.uid ||= `no-uid-${this.entries.length}`;
    const { uid, original } = entry;
    const key = original === undefined ? uid : `${uid}\n${original}`;
    const other = this.latest.get(key);
    if (other && !this.isRevision(other, entry)) {
      this.report('duplicate-uid', 'Two events share a UID; both are shown.', entry);
    }
    if (!other || other.replaced) this.latest.set(key, entry);
    if (original === undefined) return;
    const list = this.overrides.get(uid);
    if (list) list.push(entry);
    else this.overrides.set(uid, [entry]);
  }

  /**
   * Whether one of two components of a UID is a revision of the other, which is then replaced: the higher SEQUENCE is
   * newer, then the later stamp (RFC 5546 2.1.5). A start may not change without a new SEQUENCE (2.1.4): two starts of
   * one SEQUENCE are two events that share a UID by mistake.
   */
  private isRevision(a: Entry, b: Entry): boolean {
    const of = (entry: Entry): { sequence: number; stamp: string; title: string; start: string } => {
      const lines = this.linesOf(entry);
      const value = (wanted: string): string => lines.find(({ name }) => name === wanted)?.value.trim() ?? '';
      const stamp = [value('DTSTAMP'), value('LAST-MODIFIED')].sort()[1]!;
      return { sequence: +value('SEQUENCE') || 0, stamp, title: value('SUMMARY'), start: value('DTSTART') };
    };
    const first = of(a);
    const second = of(b);
    if (a.original === undefined && first.sequence === second.sequence) {
      if (first.start !== second.start || (first.stamp === second.stamp && first.title !== second.title)) return false;
    }
    const newer = second.sequence - first.sequence || (second.stamp < first.stamp ? -1 : 1);
    (newer < 0 ? b : a).replaced = true;
    return true;
  }

  /** When an event happens; null, and a problem, if that cannot be read. */
  read(entry: Entry): EventData | null {
    if (entry.event === undefined) entry.event = this.readEvent(entry);
    return entry.event;
  }

  private readEvent(entry: Entry): EventData | null {
    const { text, marks } = this;
    const lines: Property[] = entry.lines ?? [];
    for (let i = entry.firstMark; i < entry.lastMark; i += 2) {
      const line = parseLine(unfold(text.slice(marks[i], marks[i + 1]!)));
      if (line) lines.push(line);
    }
    const bad = (code: string, { name, value }: Property): void =>
      this.report(code, `${name} “${value.trim().slice(0, 80)}” cannot be read.`, entry);
    const stamp = (value: string, { VALUE, TZID }: Property['params']): Stamp | undefined => {
      const time = parseTime(value);
      if (!time || time.date) return time;
      if (VALUE === 'DATE') return { wall: dayOf(time.wall) * DAY, date: true, utc: false };
      return time.utc || TZID === undefined ? time : { ...time, zone: this.zoneOf(TZID) };
    };

    let start: Stamp | undefined;
    let end: Stamp | undefined;
    let duration: Duration | undefined;
    let original: Stamp | undefined;
    let wholeDay = false;
    const rules: string[] = [];
    const exrules: string[] = [];
    const dates: EventData['dates'] = [];
    const excluded: Stamp[] = [];
    for (const line of lines) {
      const { name, params, value } = line;
      if (name === 'DTSTART') {
        start = stamp(value, params);
        if (!start) bad('bad-start', line);
      } else if (name === 'DTEND') {
        end = stamp(value, params);
        if (!end) bad('bad-end', line);
      } else if (name === 'DURATION') {
        duration = parseDuration(value);
        if (!duration) bad('bad-end', line);
      } else if (name === 'RRULE') {
        // Some feeds repeat it.
        if (!rules.includes(value)) rules.push(value);
      } else if (name === 'EXRULE') exrules.push(value);
      else if (name === 'RECURRENCE-ID') {
        original = stamp(value, params);
        if (!original) bad('bad-date', line);
      } else if (name === 'RDATE' || name === 'EXDATE') {
        for (const part of value.split(',').filter((text) => text.trim())) {
          const [from, to] = part.trim().split('/') as [string, string?];
          const at = stamp(from, params);
          if (!at) bad('bad-date', { ...line, value: part });
          else if (name === 'EXDATE') excluded.push(at);
          else dates.push(to ? { start: at, end: stamp(to, params), duration: parseDuration(to) } : { start: at });
        }
      } else if (name === 'X-MICROSOFT-CDO-ALLDAYEVENT') wholeDay = /true/i.test(value);
    }
    // An event that only RDATE places has its first one for a start.
    if (!lines.some(({ name }) => name === 'DTSTART')) {
      start = dates[0]?.start;
      if (!start) this.report('no-start', 'An event has no DTSTART.', entry);
    }
    if (!start) return null;
    // Mostly the two were put in each other's place.
    if (end && end.wall < start.wall && end.utc === start.utc && end.zone === start.zone && end.date === start.date) {
      this.report('bad-end', 'An event ends before it starts; the two are taken the other way round.', entry);
      [start, end] = [end, start];
    }
    // Outlook writes a day as midnight to midnight in a zone, and says so.
    if (wholeDay && !start.utc && start.wall % DAY === 0 && (end?.wall ?? 0) % DAY === 0) {
      start = { wall: start.wall, date: true, utc: false };
      end &&= { wall: end.wall, date: true, utc: false };
    }
    return { entry, start, end, duration, rules, exrules, dates, excluded, original };
  }

  /** Sets the dates of an event that must be read to know them. */
  bound(entry: Entry): void {
    const event = this.read(entry);
    if (!event) {
      entry.low = Infinity;
      return;
    }
    const { start, end, duration, rules, dates } = event;
    const low = dayOf(start.wall);
    const days = end ? dayOf(end.wall) - low : duration ? duration.days + Math.ceil(duration.ms / DAY) : 0;
    entry.low = numberOfDay(dates.reduce((least, date) => Math.min(least, dayOf(date.start.wall)), low));
    entry.high = rules.length || dates.length || entry.future ? Infinity : numberOfDay(low + Math.max(0, days));
  }
}

/** Compares a name at a place, whatever its case; `name` in lower case. */
function named(text: string, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if ((text.charCodeAt(at + i) | 32) !== name.charCodeAt(i)) return false;
  const next = text.charCodeAt(at + name.length);
  return next === 58 || next === 59; // : ;
}

/** The date at a place as a number YYYYMMDD, else 0. */
function dateAt(text: string, at: number): number {
  let n = 0;
  for (let i = at; i < at + 8; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return 0;
    n = n * 10 + digit;
  }
  const month = Math.floor(n / 100) % 100;
  const date = n % 100;
  const valid =
    month > 0 && month < 13 && date > 0 && (date < 29 || date <= daysInMonth(Math.floor(n / 10_000), month));
  return valid ? n : 0;
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Lines that say when an event happens, by their first letter. */
const TIMES: Record<number, string[]> = {};
for (const name of [
  'dtstart',
  'dtend',
  'duration',
  'rrule',
  'rdate',
  'recurrence-id',
  'exdate',
  'exrule',
  'x-microsoft-cdo-alldayevent',
])
  (TIMES[name.charCodeAt(0)] ??= []).push(name);

/**
 * Reads iCalendar text. A generator, so that a page can give way between slices: yields about every 250 events.
 * Never throws, whatever the text.
 */
export function* readCalendar(source: string, windows: ZoneNames['windows']): Generator<void, Feed, void> {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  // A fold inside a name (an old Mozilla wrote such files) hides lines from the index: then unfold everything first.
  return (yield* indexed(text, windows)) ?? (yield* indexed(unfold(text), windows))!;
}

function* indexed(text: string, windows: ZoneNames['windows']): Generator<void, Feed | undefined, void> {
  const feed = new Feed(text, windows);
  const { marks } = feed;
  const definitions: [number, number][] = [];
  const header: Property[] = [];
  const folded = /\n[ \t]/.test(text);
  let zoneFrom = 0;
  let calendars = 0;
  let ended = false;
  /** Components open around the line, the calendar and the event aside. */
  let nested = 0;
  let entry: Entry | undefined;
  // Of the event at hand:
  let start = 0;
  let end = 0;
  let until = 0;
  let recurring = false;
  /** The index cannot know its dates. */
  let unclear = false;

  const close = (to: number, whole: boolean): void => {
    const event = entry!;
    entry = undefined;
    nested = 0;
    event.to = to;
    event.lastMark = marks.length;
    feed.add(event);
    if (!whole) feed.report('truncated', 'An event has no END: what follows in it was lost.', event);
    if (unclear || !start) return feed.bound(event);
    event.low = start;
    event.high = recurring ? (until && start === (end || start) ? until + 1 : Infinity) : Math.max(start, end);
  };

  let line = 0;
  let cutName = false;
  for (let at = 0, stop = 0; at < text.length; at = stop + 1) {
    line++;
    stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    const first = text.charCodeAt(at);
    if (folded && isBlank(first)) {
      if (cutName) return undefined;
      continue;
    }
    const continued = folded && isBlank(text.charCodeAt(stop + 1));
    cutName = continued && stop - at < 40 && !/[:;]/.test(text.slice(at, stop));
    const letter = first | 32;
    if (letter === 98 && named(text, at, 'begin')) {
      const name = componentAt(text, at + 6, stop);
      if (name === 'VEVENT') {
        if (entry) close(at, false);
        nested = 0;
        if (feed.entries.length % 250 === 249) yield;
        entry = {
          uid: '',
          line,
          from: stop + 1,
          to: 0,
          firstMark: marks.length,
          lastMark: 0,
          low: 0,
          high: Infinity,
          future: false,
          replaced: false,
        };
        start = end = until = 0;
        recurring = unclear = false;
      } else if (name === 'VCALENDAR') calendars++;
      else {
        nested++;
        if (name === 'VTIMEZONE') zoneFrom = stop + 1;
      }
    } else if (letter === 101 && named(text, at, 'end')) {
      const name = componentAt(text, at + 4, stop);
      if (name === 'VEVENT' || name === 'VCALENDAR') {
        if (entry) close(at, name === 'VEVENT');
        ended = name === 'VCALENDAR';
        nested = 0;
      } else {
        if (nested) nested--;
        if (name === 'VTIMEZONE' && zoneFrom) definitions.push([zoneFrom, at]);
      }
    } else if (nested) continue;
    else if (!entry) {
      if (calendars) {
        const property = parseLine(unfold(text.slice(at, continued ? foldEnd(text, stop) : stop)));
        if (property) header.push(property);
      }
    } else if (letter === 117 && named(text, at, 'uid')) {
      entry.uid = valueOf(text, at, continued ? foldEnd(text, stop) : stop);
    } else {
      const names = TIMES[letter];
      let name: string | undefined;
      if (names) for (const one of names) if (named(text, at, one)) name = one;
      if (!name) continue;
      const to = continued ? foldEnd(text, stop) : stop;
      marks.push(at, to);
      if (name === 'dtstart' || name === 'dtend') {
        const date = continued ? 0 : dateAt(text, text.lastIndexOf(':', stop) + 1);
        if (name === 'dtend') end = date;
        else start = date;
        if (!date) unclear = true;
      } else if (name === 'duration') {
        const duration = parseDuration(text.slice(at + 9, stop));
        const days = duration ? duration.days + Math.ceil(duration.ms / DAY) + 1 : -1;
        if (!start || days < 0) unclear = true;
        else end = later(start, days);
      } else if (name === 'rrule') {
        // Several rules, each with an end of its own, are too much for one look.
        const rule = text.slice(at, to);
        until = recurring || continued ? 0 : dateAt(rule, rule.indexOf('UNTIL=') + 6);
        if (!until && !recurring && start) until = countEnd(rule, start);
        recurring = true;
      } else if (name === 'rdate') unclear = true;
      else if (name === 'recurrence-id') {
        entry.original = valueOf(text, at, to);
        entry.future = /RANGE\s*=\W*THISANDFUTURE/i.test(text.slice(at, to));
        if (entry.future) unclear = true;
      }
    }
  }
  if (entry) close(text.length, false);
  else if (calendars && !ended) feed.report('truncated', 'The text ends without END:VCALENDAR.');
  if (!calendars && !feed.entries.length) feed.report('not-calendar', whatElse(text));

  for (const [from, to] of definitions) {
    const lines = properties(unfold(text.slice(from, to)));
    for (const { name, value } of lines) {
      const id = unescapeText(value).trim();
      const zone = name === 'TZID' && !feed.defined.has(id) ? feedZone(lines) : undefined;
      if (zone) feed.defined.set(id, zone);
    }
  }
  const value = (pattern: RegExp): string | undefined =>
    header.find((property) => pattern.test(property.name) && property.value.trim())?.value.trim();
  const name = value(/^NAME$/) ?? value(/^X-WR-CALNAME$/);
  feed.name = name && unescapeText(name).replace(/\s+/g, ' ');
  feed.language = header.find(({ params }) => params.LANGUAGE)?.params.LANGUAGE;
  feed.color = value(/^(COLOR|X-APPLE-CALENDAR-COLOR)$/);
  const refresh = parseDuration(value(/^(REFRESH-INTERVAL|X-PUBLISHED-TTL)$/) ?? '');
  feed.refreshInterval = refresh && refresh.days * DAY + refresh.ms;
  const zone =
    value(/^(X-WR-TIMEZONE|TIMEZONE-ID)$/) ?? (feed.defined.size === 1 ? [...feed.defined.keys()][0] : undefined);
  feed.zone = zone === undefined ? undefined : feed.zoneOf(zone);
  return feed;
}

const later = (date: number, days: number): number =>
  numberOfDay(dayNumber(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100) + days);

/** A date by which COUNT of a plain daily or weekly rule is surely used up, else 0. */
function countEnd(rule: string, start: number): number {
  const number = (part: string, otherwise: number): number =>
    +(new RegExp(`${part}=(\\d{1,4})(?!\\d)`).exec(rule)?.[1] ?? otherwise);
  // Such a rule gives something at least every seven steps.
  const days =
    /FREQ=(DAI|WEEK)LY/.test(rule) && !/BY[^D]|INTERVAL=\d{4}/.test(rule)
      ? number('COUNT', 0) * number('INTERVAL', 1) * 7
      : 0;
  return days && later(start, days + 7);
}

const componentAt = (text: string, from: number, to: number): string =>
  // Nearly always VEVENT: no new string for it.
  text.startsWith('VEVENT', from) && to - from < 8 ? 'VEVENT' : text.slice(from, to).trim().toUpperCase();

const valueOf = (text: string, from: number, to: number): string => {
  const line = unfold(text.slice(from, to));
  return line.slice(line.indexOf(':') + 1).trim();
};

/** The end of the last line that a fold joins to the one ending at `stop`. */
function foldEnd(text: string, stop: number): number {
  let end = stop;
  while (isBlank(text.charCodeAt(end + 1))) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text.length;
  }
  return end;
}

export const whatElse = (text: string): string =>
  !text.trim()
    ? 'The text is empty.'
    : /^\s*</.test(text)
      ? 'This is a web page, not a calendar.'
      : 'This is neither iCalendar nor JSON with events.';
