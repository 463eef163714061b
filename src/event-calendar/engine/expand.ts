/** Events and a window → occurrences, overrides applied, in order of start. */
import type { LanguageOf } from './annotations.js';
import { type Attachment, type Content, type Status, contentOf } from './content.js';
import { type Entry, type EventData, type Feed, type Stamp } from './parse.js';
import { type Recurrence, recurrence } from './rules.js';
import { DAY, HOUR, basicFormat, dayOf, isoDate, numberOfDay } from './times.js';
import { UTC, type Zone } from './zones.js';

/**
 * One date of an event. What the contract names, and what the views need beside it.
 */
export interface Occurrence {
  uid: string;
  start: Date;
  /** Exclusive: the instant at which it is over. */
  end: Date;
  allDay: boolean;
  /** `YYYY-MM-DD`, in the zone asked for. */
  startDate: string;
  /** Its last day, inclusive. */
  endDate: string;
  title: string;
  /** Titles in further languages, by BCP 47 tag. */
  titleByLanguage: Record<string, string>;
  /** Text or simple HTML, as the feed has it, without the lines about languages that were understood. */
  description?: string;
  location?: string;
  url?: string;
  /** Address of the meeting room on the web. */
  online?: string;
  /** Addresses; never `data:`. */
  images: string[];
  /** CSS colour name or `#rrggbb`. */
  color?: string;
  status: Status;
  categories: string[];
  /** BCP 47 tags of the languages spoken, and of those that an interpreter comes for. */
  languages: string[];
  interpreters: string[];
  recurring: boolean;

  // Beyond the contract:
  /** Of a recurring event: its original start, `20260302T180000Z` or `20260302`. With the uid it names this date. */
  recurrenceId?: string;
  /** IANA name of the zone the event was written in; absent: floating, all-day or only the feed defines it. */
  timeZone?: string;
  /** The value of the series' RRULE, if it has exactly one and no RDATE. */
  rule?: string;
  /** BCP 47 tag of title and description, where the feed says so. */
  textLanguage?: string;
  descriptionByLanguage: Record<string, string>;
  /** X-ALT-DESC: the description as HTML, unchecked. */
  html?: string;
  organizer?: { name?: string; email?: string };
  geo?: { latitude: number; longitude: number };
  /** ATTACH that is no image: flyers. */
  attachments: Attachment[];
  /** Lines such as `Interpreter: …` whose languages are not all known; they are still in the description. */
  unknownLines: string[];
}

export interface Window {
  /** Instants in ms: [from, to). */
  from: number;
  to: number;
  /** Zone of floating times, of all-day dates, and of `startDate` and `endDate`. */
  zone: Zone;
  languageOf: LanguageOf;
}

/** Occurrences of one series in one window; a year of every half hour is 17,520. */
const MOST_OF_ONE = 20_000;
const MOST = 500_000;
/** No change of a clock is greater. */
const SLACK = 25 * HOUR;

/** What has been made of an event: its rules in one zone, and its words. */
interface Made {
  zone?: Zone;
  rules?: Recurrence[];
  exrules?: Recurrence[];
  content?: Content;
}

const memory = new WeakMap<EventData, Made>();
function madeOf(event: EventData): Made {
  let made = memory.get(event);
  if (!made) memory.set(event, (made = {}));
  return made;
}

export function contentOfEvent(feed: Feed, event: EventData, languageOf: LanguageOf): Content {
  const made = madeOf(event);
  if (!made.content) {
    const content = (made.content = contentOf(feed.linesOf(event.entry), languageOf));
    if (feed.language) content.textLanguage ??= feed.language;
    for (const line of content.unknownLines) {
      feed.report('unknown-language', `“${line}” names a language that is not known.`, event.entry);
    }
  }
  return made.content;
}

/** An event's rules in a zone; those that cannot be read are reported. */
export function rulesOf(feed: Feed, event: EventData, zone: Zone): { rules: Recurrence[]; exrules: Recurrence[] } {
  const made = madeOf(event);
  const { start } = event;
  const lastOf = (until: Stamp): number => {
    if (until.date) return until.wall + DAY - 1;
    if (start.date) return untilDay(until, zone) * DAY;
    return until.utc ? zone.toWall(until.wall) : until.wall;
  };
  const join = (texts: string[], name: string): Recurrence[] =>
    texts.flatMap((text) => {
      const rule = recurrence(text, start.wall, lastOf, name === 'RRULE');
      if (!rule && !made.zone)
        feed.report('bad-rule', `${name} “${text}” cannot be read and is left out.`, event.entry);
      return rule ?? [];
    });
  if (made.zone !== zone) {
    made.rules = join(event.rules, 'RRULE');
    made.exrules = join(event.exrules, 'EXRULE');
    made.zone = zone;
  }
  return { rules: made.rules!, exrules: made.exrules! };
}

/** Yields about every 250 events, so that a page can give way. */
export function* occurrencesIn(feed: Feed, window: Window): Generator<void, Occurrence[], void> {
  const found: Occurrence[] = [];
  const least = numberOfDay(dayOf(window.from) - 2);
  const most = numberOfDay(dayOf(window.to) + 2);
  const made = new Days();
  let work = 0;
  for (const entry of feed.entries) {
    // All that an event outside the window costs.
    if (entry.low > most || entry.high < least || entry.replaced) continue;
    if (found.length >= MOST) {
      feed.report('too-many', `There are more than ${MOST} dates; the rest is left out.`);
      break;
    }
    const event = feed.read(entry);
    if (event) ofEntry(feed, entry, event, window, made, found);
    if (++work % 250 === 0) yield;
  }
  return found.sort((a, b) => a.start.getTime() - b.start.getTime() || Number(b.allDay) - Number(a.allDay));
}

function ofEntry(feed: Feed, entry: Entry, event: EventData, window: Window, made: Days, found: Occurrence[]): void {
  const master = entry.original === undefined ? undefined : feed.masters.get(entry.uid);
  // The series itself shows what its THISANDFUTURE overrides change.
  if (master && entry.future && feed.read(master) && event.original) return;
  if (entry.original === undefined || !master) {
    if (event.rules.length || event.dates.length) return ofSeries(feed, event, window, made, found);
  }
  const zone = zoneOf(event, window);
  const series = master && feed.read(master);
  const original = event.original && series ? originalOf(series, event.original, zoneOf(series, window)) : undefined;
  const recurring = entry.original !== undefined;
  const id = recurring ? (original ?? event.original) : undefined;
  add(
    feed,
    window,
    made,
    found,
    event,
    event.start.wall,
    lengthOf(event, zone, event.start.wall),
    recurring,
    typeof id === 'object' ? basicFormat(id.wall, id.date) + (id.utc ? 'Z' : '') : id,
    series ?? event,
  );
}

/** The zone of an event's own wall clock. */
const zoneOf = (event: EventData, window: Window): Zone =>
  event.start.date ? window.zone : event.start.utc ? UTC : (event.start.zone ?? window.zone);

const instantOf = (stamp: Stamp, zone: Zone): number =>
  stamp.utc ? stamp.wall : (stamp.zone ?? zone).toInstant(stamp.wall);

/**
 * A stamp's place on an event's own wall clock. A time without a zone is one of the event's (RFC 5545 wants TZID there;
 * many feeds leave it out).
 */
function wallOn(event: EventData, stamp: Stamp, zone: Zone): number {
  if (event.start.date) return dayFor(stamp) * DAY;
  if (stamp.date) return stamp.wall + (event.start.wall - dayOf(event.start.wall) * DAY);
  return !stamp.utc && (!stamp.zone || stamp.zone === zone) ? stamp.wall : zone.toWall(instantOf(stamp, zone));
}

/**
 * The day that a time means for an all-day event. Exchange writes such days as midnight somewhere, also in UTC; then the
 * nearest midnight is meant.
 */
const dayFor = (stamp: Stamp): number => dayOf(stamp.utc && !stamp.date ? stamp.wall + DAY / 2 : stamp.wall);

/** The original start of a recurrence as `recurrenceId` writes it. */
function originalOf(series: EventData, stamp: Stamp, zone: Zone): string {
  const wall = wallOn(series, stamp, zone);
  return series.start.date ? basicFormat(wall, true) : basicFormat(zone.toInstant(wall), false) + 'Z';
}

/**
 * How long one occurrence takes: ms, or whole days for dates. DTEND gives every occurrence the same exact length,
 * DURATION a nominal one (RFC 5545 3.8.5.3, 3.3.6). An end before the start counts as none.
 */
function lengthOf(event: EventData, zone: Zone, wall: number): number {
  const { start, end, duration } = event;
  if (start.date) {
    let days = 1;
    if (end) days = Math.ceil(end.wall / DAY) - dayOf(start.wall);
    else if (duration) days = duration.days + Math.ceil(duration.ms / DAY);
    return Math.max(1, days);
  }
  if (end) return Math.max(0, instantOf(end, zone) - instantOf(start, zone));
  if (!duration) return 0;
  const { days, ms } = duration;
  return Math.max(0, days ? zone.toInstant(wall + days * DAY) - zone.toInstant(wall) + ms : ms);
}

/**
 * The last day of an all-day series whose UNTIL is a time. Outlook writes the local midnight of that day in UTC; others
 * write a time on the day itself.
 */
function untilDay(until: Stamp, zone: Zone): number {
  if (!until.utc) return dayOf(until.wall);
  const wall = zone.toWall(until.wall);
  const clock = wall - dayOf(wall) * DAY;
  return clock === 0 || clock >= DAY - 60_000 ? dayOf(wall) : dayOf(until.wall);
}

function ofSeries(feed: Feed, event: EventData, window: Window, made: Days, found: Occurrence[]): void {
  const { start, entry } = event;
  const zone = zoneOf(event, window);
  const { rules, exrules } = rulesOf(feed, event, zone);
  const length = lengthOf(event, zone, start.wall);

  // THISANDFUTURE: from its date on, all are moved by the same and take its words.
  const futures: { from: number; shift: number; event: EventData }[] = [];
  const taken = new Set<number>();
  const takenDays = new Set<number>();
  for (const override of entry.original === undefined ? (feed.overrides.get(entry.uid) ?? []) : []) {
    const data = override.replaced ? null : feed.read(override);
    if (!data?.original) continue;
    const wall = wallOn(event, data.original, zone);
    if (override.future) {
      const moved = data.start.date || start.date ? data.start.wall : wallOn(event, data.start, zone);
      futures.push({ from: wall, shift: moved - wall, event: data });
    } else if (data.original.date && !start.date) takenDays.add(dayOf(wall));
    else taken.add(wall);
  }
  futures.sort((a, b) => a.from - b.from);
  for (const stamp of event.excluded) {
    const wall = wallOn(event, stamp, zone);
    if (stamp.date && !start.date) takenDays.add(dayOf(wall));
    else taken.add(wall);
  }

  let longest = start.date ? length * DAY : length;
  let before = 0;
  let after = 0;
  for (const future of futures) {
    const size = lengthOf(future.event, zoneOf(future.event, window), future.event.start.wall);
    longest = Math.max(longest, future.event.start.date ? size * DAY : size);
    before = Math.max(before, future.shift);
    after = Math.max(after, -future.shift);
  }
  // A nominal day may be an hour longer.
  if (event.duration?.days) longest += 2 * HOUR;
  // The window on the series' wall clock; wider where clocks change.
  const edge = (instant: number, side: number): number =>
    zone.toWall(instant) + (zone.offsetAt(instant - SLACK) === zone.offsetAt(instant + SLACK) ? 0 : side * SLACK);
  const from = edge(window.from - longest - before, -1);
  const to = edge(window.to + after, 1);

  const lengths = new Map<number, number>();
  // An UNTIL before the start, which gives not even that, is how some calendars delete a series.
  const list = rules.length || start.wall < from || start.wall > to ? [] : [start.wall];
  for (const rule of rules) {
    const { found: some, cut } = rule(from, to, MOST_OF_ONE);
    if (cut) feed.report('too-many', 'An event repeats too often to be shown whole.', entry);
    for (const wall of some) list.push(wall);
  }
  for (const date of event.dates) {
    const wall = wallOn(event, date.start, zone);
    // A period may be longer than the rest.
    let own: number | undefined;
    if (date.end && !start.date) own = Math.max(0, instantOf(date.end, zone) - zone.toInstant(wall));
    else if (date.duration && !start.date) own = Math.max(0, date.duration.days * DAY + date.duration.ms);
    if (own !== undefined) lengths.set(wall, own);
    if (wall <= to && wall + (own ?? 0) >= from) list.push(wall);
  }
  for (const rule of exrules) for (const wall of rule(from, to, MOST_OF_ONE).found) taken.add(wall);
  if (rules.length + event.dates.length > 1) list.sort((a, b) => a - b);

  let last = NaN;
  for (const wall of list) {
    if (wall === last) continue;
    last = wall;
    if (taken.has(wall) || (takenDays.size && takenDays.has(dayOf(wall)))) continue;
    let future: (typeof futures)[number] | undefined;
    for (const one of futures) if (one.from <= wall) future = one;
    const own = lengths.get(wall);
    if (!future) {
      const size = own ?? (event.duration?.days && !start.date ? lengthOf(event, zone, wall) : length);
      add(feed, window, made, found, event, wall, size, true, wall, event);
    } else {
      const moved = wall + future.shift;
      const size = lengthOf(future.event, zoneOf(future.event, window), moved);
      add(feed, window, made, found, future.event, moved, size, true, wall, event, zone);
    }
  }
}

/** Day numbers to `YYYY-MM-DD`; a window has few days and many occurrences. */
class Days {
  private readonly made = new Map<number, string>();
  text(day: number): string {
    let text = this.made.get(day);
    if (text === undefined) this.made.set(day, (text = isoDate(day)));
    return text;
  }
}

/**
 * Adds an occurrence, if it overlaps the window.
 * @param wall its start on its own wall clock
 * @param length days for dates, else ms
 * @param original the original start on the series' wall clock, or as text
 */
function add(
  feed: Feed,
  window: Window,
  made: Days,
  found: Occurrence[],
  event: EventData,
  wall: number,
  length: number,
  recurring: boolean,
  original: number | string | undefined,
  series: EventData,
  clock = zoneOf(event, window),
): void {
  const { zone } = window;
  const allDay = event.start.date;
  let start: number;
  let end: number;
  let firstDay: number;
  let lastDay: number;
  if (allDay) {
    firstDay = dayOf(wall);
    lastDay = firstDay + length - 1;
    start = zone.toInstant(firstDay * DAY);
    end = zone.toInstant((lastDay + 1) * DAY);
  } else {
    start = clock.toInstant(wall);
    end = start + length;
    firstDay = dayOf(clock === zone ? wall : zone.toWall(start));
    lastDay = length ? dayOf(zone.toWall(end - 1)) : firstDay;
  }
  const { from, to } = window;
  // An instant counts where it lies; a window of no length asks what is on just then.
  if (!(start < to && end > from) && !(start === end ? start >= from && start < to : false)) {
    if (!(from === to && start <= from && (end > from || start === from))) return;
  }
  const content = contentOfEvent(feed, event, window.languageOf);
  const occurrence: Occurrence = {
    uid: event.entry.uid,
    start: new Date(start),
    end: new Date(end),
    allDay,
    startDate: made.text(firstDay),
    endDate: made.text(lastDay),
    title: content.title,
    titleByLanguage: content.titleByLanguage,
    images: content.images,
    status: content.status,
    categories: content.categories,
    languages: content.languages,
    interpreters: content.interpreters,
    recurring,
    descriptionByLanguage: content.descriptionByLanguage,
    attachments: content.attachments,
    unknownLines: content.unknownLines,
  };
  if (content.description !== undefined) occurrence.description = content.description;
  if (content.location !== undefined) occurrence.location = content.location;
  if (content.url !== undefined) occurrence.url = content.url;
  if (content.online !== undefined) occurrence.online = content.online;
  if (content.color !== undefined) occurrence.color = content.color;
  if (content.textLanguage !== undefined) occurrence.textLanguage = content.textLanguage;
  if (content.html !== undefined) occurrence.html = content.html;
  if (content.organizer !== undefined) occurrence.organizer = content.organizer;
  if (content.geo !== undefined) occurrence.geo = content.geo;
  const iana = allDay || event.start.utc ? undefined : event.start.zone?.iana;
  if (iana !== undefined) occurrence.timeZone = iana;
  if (recurring) {
    if (typeof original === 'number') {
      const seriesZone = zoneOf(series, window);
      occurrence.recurrenceId = series.start.date
        ? basicFormat(original, true)
        : basicFormat(seriesZone.toInstant(original), false) + 'Z';
    } else if (original !== undefined) occurrence.recurrenceId = original;
    if (series.rules.length === 1 && !series.dates.length) occurrence.rule = series.rules[0]!;
  }
  found.push(occurrence);
}
