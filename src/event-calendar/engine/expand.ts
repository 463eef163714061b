/** Events and a window → occurrences, overrides applied, in order of start. */
import { type Annotating, contentOf } from './content.js';
import type { Entry, EventData, Rules, Stamp } from './entry.js';
import { instantOf } from './event.js';
import type { Feed } from './feed.js';
import type { Occurrence } from './occurrence.js';
import { type Recurrence, recurrence } from './rules.js';
import { DAY, HOUR, MINUTE, dayOf, floorDay, isoDate } from './times.js';
import { UTC, type Zone } from './zones.js';

export interface Window {
  /** Instants in ms: [from, to). */
  from: number;
  to: number;
  /** Zone of all-day dates, and of `startDate` and `endDate`. */
  zone: Zone;
  /** Zone of floating times. */
  times: Zone;
  annotate: Annotating;
}

/** Occurrences of one series in one window; a year of every half hour is 17,520. */
const MOST_OF_ONE = 20_000;
const MOST = 500_000;
const TOO_MANY = 'There are too many dates; the rest is left out.';
/** No change of a clock is greater. */
const SLACK = 25 * HOUR;

const NEVER = new Date(NaN);

/** An occurrence of an event, its date left open: to copy one is much cheaper than to make it anew. */
export function patternOf(feed: Feed, entry: Entry, annotate: Annotating): Occurrence {
  if (!entry.pattern) {
    const master = entry.original === undefined ? undefined : feed.latest.get(entry.uid);
    const series = master && patternOf(feed, master, annotate);
    // What calls a date off may say no more than that.
    const content = contentOf(feed.linesOf(entry), annotate, series?.title);
    content.textLanguage ??= feed.language;
    if (feed.isOff(entry) || (series?.status === 'cancelled' && feed.isOlder(entry, master!)))
      content.status = 'cancelled';
    for (const line of content.unknownLines) feed.report('unknown-language', 'A language in', entry, line);
    entry.pattern = {
      uid: entry.uid,
      start: NEVER,
      end: NEVER,
      allDay: false,
      startDate: '',
      endDate: '',
      recurring: false,
      recurrenceId: undefined,
      timeZone: undefined,
      rule: undefined,
      ...content,
    };
  }
  return entry.pattern;
}

/** What a rule may not say of dates: BYHOUR and the like are ignored (3.3.10), an hourly rule cannot be read. */
const CLOCK = /(BY|FREQ=)(HOUR|MINUTE|SECOND)(LY)?[^;]*/gi;

/** An event's rules in a zone; those that cannot be read are reported. */
export function rulesOf(feed: Feed, event: EventData, zone: Zone): Rules {
  const { entry, start } = event;
  if (entry.rules?.zone === zone) return entry.rules;
  const lastOf = ({ wall, date, utc }: Stamp): number => {
    if (date) return wall + DAY - 1;
    const local = utc ? zone.toWall(wall) : wall;
    if (!start.date) return local;
    // Outlook writes the local midnight of the last day in UTC (or a minute before it); others a time on the day itself.
    return floorDay(local + MINUTE - floorDay(local + MINUTE) <= MINUTE ? local : wall);
  };
  const join = (texts: string[], name: string): Recurrence[] =>
    texts.flatMap((text) => {
      const rule = recurrence(start.date ? text.replace(CLOCK, '') : text, start.wall, lastOf, name === 'RRULE');
      if (!rule && !entry.rules) feed.report('bad-rule', name, entry, text);
      return rule ?? [];
    });
  return (entry.rules = { zone, rules: join(event.rules, 'RRULE'), exrules: join(event.exrules, 'EXRULE') });
}

/**
 * A stamp's place on the wall clock of an event. A time without a zone is one of the event's (RFC 5545 wants TZID there;
 * many feeds leave it out). A time for an all-day event is midnight somewhere, as Exchange writes it: in UTC, the nearest
 * midnight is meant.
 */
function wallOn({ start }: EventData, stamp: Stamp, clock: Zone): number {
  if (start.date) return floorDay(stamp.utc ? stamp.wall + DAY / 2 : stamp.wall);
  if (stamp.date) return stamp.wall + start.wall - floorDay(start.wall);
  return !stamp.utc && (!stamp.zone || stamp.zone === clock) ? stamp.wall : clock.toWall(instantOf(stamp, clock));
}

/**
 * How long the occurrence at a wall takes, in ms; for dates, days of 24 hours on the wall clock. DTEND gives every
 * occurrence the same exact length, DURATION a nominal one (RFC 5545 3.8.5.3, 3.3.6). An end before the start is none.
 */
function lengthOf({ start, end, duration }: EventData, clock: Zone, wall: number): number {
  if (start.date) {
    const days = end ? end.wall / DAY - dayOf(start.wall) : duration ? duration.days + duration.ms / DAY : 1;
    return Math.max(1, Math.ceil(days)) * DAY;
  }
  if (end) return Math.max(0, instantOf(end, clock) - instantOf(start, clock));
  if (!duration) return 0;
  const { days, ms } = duration;
  return Math.max(0, days ? clock.toInstant(wall + days * DAY) - clock.toInstant(wall) + ms : ms);
}

/** A window has few days and times, and many occurrences. */
function kept(text: (n: number) => string): (n: number) => string {
  const texts = new Map<number, string>();
  return (n) => {
    let found = texts.get(n);
    if (found === undefined) texts.set(n, (found = text(n)));
    return found;
  };
}

/** The zone of an event's own wall clock. @param times zone of times without one */
const clockIn = (days: Zone, times: Zone, { start }: EventData): Zone =>
  start.date ? days : start.utc ? UTC : (start.zone ?? times);

/** Finds the newest override of a date that is named in several ways, in UTC or in another zone. */
export function joinOverrides(feed: Feed, zone: Zone): void {
  for (const [uid, list] of feed.overrides) {
    // Mostly a calendar writes all of them alike, and reading them costs.
    const first = list[0]!.original!;
    const head = first.slice(0, first.lastIndexOf(':') + 1);
    if (list.every(({ original }) => original!.startsWith(head) && original!.length === first.length)) continue;
    const series = feed.read(feed.latest.get(uid) ?? list[0]!);
    const newest = new Map<string, Entry>();
    for (const entry of list) {
      const original = !entry.replaced && feed.read(entry)?.original;
      if (!series || !original) continue;
      feed.keepNewest(newest, wallOn(series, original, clockIn(zone, zone, series)) + `${entry.future}`, entry);
    }
  }
}

/** A set of walls can hold days too: no wall is a day's number and a half. */
const asDay = (wall: number): number => dayOf(wall) + 0.5;

/** Yields after every 30 events read, so that a page can give way. */
export function* occurrencesIn(feed: Feed, window: Window): Generator<void, Occurrence[], void> {
  const { from, to, zone, times, annotate } = window;
  const found: Occurrence[] = [];
  const dateText = kept(isoDate);
  // Apart: a window has few dates and few times of day, but as many instants as occurrences.
  const dateStamp = kept((day) => isoDate(day).replace(/-/g, ''));
  const timeStamp = kept((ms) => `${new Date(ms).toISOString().slice(10, 19).replace(/:/g, '')}Z`);
  const clockOf = (event: EventData): Zone => clockIn(zone, times, event);

  /**
   * Adds an occurrence, if it overlaps the window.
   * @param wall its start on `clock`
   * @param series where it comes from, if it recurs, and `original`, its first start on the series' wall clock
   */
  const add = (
    event: EventData,
    wall: number,
    length: number,
    clock: Zone,
    series?: EventData,
    original?: number,
  ): void => {
    const allDay = event.start.date;
    const start = clock.toInstant(wall);
    const end = allDay ? clock.toInstant(wall + length) : start + length;
    // What has no length counts where it lies; a window of no length asks what is on.
    if (!(start < to ? end > from || start >= from : start === from && from === to)) return;
    const one = { ...patternOf(feed, event.entry, annotate) };
    one.start = new Date(start);
    one.end = new Date(end);
    one.allDay = allDay;
    const day = dayOf(allDay || clock === zone ? wall : zone.toWall(start));
    one.startDate = dateText(day);
    one.endDate = dateText(dayOf(allDay ? wall + length - 1 : zone.toWall(Math.max(start, end - 1))));
    one.recurring = series !== undefined;
    if (!allDay && !event.start.utc) one.timeZone = event.start.zone?.iana;
    // Its days are those of its own clock.
    if (series?.rules.length === 1 && !series.dates.length && day === dayOf(wall)) one.rule = series.rules[0];
    if (series && original !== undefined) {
      const at = series.start.date ? original : clockOf(series).toInstant(original);
      one.recurrenceId = dateStamp(dayOf(at)) + (series.start.date ? '' : timeStamp(at - floorDay(at)));
    }
    found.push(one);
  };

  const addSeries = (event: EventData): void => {
    const { start, entry } = event;
    const clock = clockOf(event);
    const { rules, exrules } = rulesOf(feed, event, clock);
    const length = lengthOf(event, clock, start.wall);

    const taken = new Set<number>();
    // THISANDFUTURE: from its date on, all are moved by the same and take its words.
    const futures: { from: number; shift: number; event: EventData }[] = [];
    const take = (stamp: Stamp): void => {
      const wall = wallOn(event, stamp, clock);
      taken.add(stamp.date && !start.date ? asDay(wall) : wall);
    };
    event.excluded.forEach(take);
    for (const override of entry.original === undefined ? (feed.overrides.get(entry.uid) ?? []) : []) {
      const data = override.replaced ? null : feed.read(override);
      if (!data?.original) continue;
      if (!override.future) take(data.original);
      else {
        const wall = wallOn(event, data.original, clock);
        futures.push({ from: wall, shift: wallOn(event, data.start, clock) - wall, event: data });
      }
    }
    futures.sort((a, b) => b.from - a.from);

    let longest = length;
    let forward = 0;
    let back = 0;
    for (const { shift, event: data } of futures) {
      longest = Math.max(longest, lengthOf(data, clock, data.start.wall));
      forward = Math.max(forward, shift);
      back = Math.min(back, shift);
    }
    // A nominal day may be some hours longer.
    longest += 2 * HOUR;
    // The window on the series' wall clock; wider where clocks change.
    const edge = (instant: number, slack: number): number =>
      clock.toWall(instant) + (clock.offsetAt(instant - SLACK) === clock.offsetAt(instant + SLACK) ? 0 : slack);
    const low = edge(from - longest - forward, -SLACK);
    const high = edge(to - back, SLACK);

    const walls: number[] = [];
    for (const rule of rules) {
      const { found: some, cut } = rule(low, high, MOST_OF_ONE);
      if (cut) feed.report('too-many', TOO_MANY, entry);
      for (const wall of some) walls.push(wall);
    }
    const lengths = new Map<number, number>();
    // Without a rule the start is one; a rule gives it itself, unless its UNTIL is earlier: so some delete a series.
    for (const date of rules.length ? event.dates : [event, ...event.dates]) {
      const wall = wallOn(event, date.start, clock);
      if ((date.end ?? date.duration) && !start.date) lengths.set(wall, lengthOf({ ...event, ...date }, clock, wall));
      if (wall <= high && wall + (lengths.get(wall) ?? 0) >= low) walls.push(wall);
    }
    for (const rule of exrules) for (const wall of rule(low, high, MOST_OF_ONE).found) taken.add(wall);
    if (rules.length + event.dates.length > 1) walls.sort((a, b) => a - b);

    const series = event.rules.length + event.dates.length ? event : undefined;
    let last = NaN;
    for (const wall of walls) {
      if (wall === last || taken.has(wall) || taken.has(asDay(wall))) continue;
      last = wall;
      // A time that a clock change leaves out may fall on another of the series.
      const real = clock.toWall(clock.toInstant(wall));
      if (real !== wall && walls.includes(real)) continue;
      const future = futures.find((one) => one.from <= wall);
      const shown = future?.event ?? event;
      const moved = wall + (future?.shift ?? 0);
      const known = future ? undefined : (lengths.get(wall) ?? (event.duration ? undefined : length));
      add(shown, moved, known ?? lengthOf(shown, clock, moved), clock, series, wall);
    }
  };

  /** Whether a series lacks a date. Where a newer revision of it does, an older override of that date is gone too. */
  const isGone = (series: EventData, wall: number): boolean => {
    const clock = clockOf(series);
    const same = (stamp: Stamp): boolean => {
      const other = wallOn(series, stamp, clock);
      return other === wall || (stamp.date && dayOf(other) === dayOf(wall));
    };
    if (series.excluded.some(same)) return true;
    const { rules } = rulesOf(feed, series, clock);
    return !(
      series.start.wall === wall ||
      rules.some((rule) => rule(wall, wall, 1).found.length > 0) ||
      series.dates.some(({ start }) => same(start))
    );
  };

  const least = dayOf(from) - 2;
  const most = dayOf(to) + 2;
  let work = 0;
  for (const entry of feed.entries) {
    // All that an event outside the window costs.
    if (entry.low > most || entry.high < least || entry.replaced) continue;
    if (++work % 30 === 0) yield;
    const event = feed.read(entry);
    if (!event) continue;
    if (found.length >= MOST) {
      feed.report('too-many', TOO_MANY);
      break;
    }
    const master = entry.original === undefined ? undefined : feed.latest.get(entry.uid);
    const series = master && feed.read(master);
    // The series itself shows what its THISANDFUTURE overrides change.
    if (series && entry.future && event.original) continue;
    // A lone date can be taken out or moved too.
    const dated = event.rules.length + event.dates.length + event.excluded.length;
    if (!series && (dated || (entry.original === undefined && feed.overrides.has(entry.uid)))) addSeries(event);
    else {
      const owner = series ?? (entry.original === undefined ? undefined : event);
      const original = owner && event.original && wallOn(owner, event.original, clockOf(owner));
      if (series && original !== undefined && isGone(series, original) && feed.isOlder(entry, master)) {
        continue;
      }
      const clock = clockOf(event);
      add(event, event.start.wall, lengthOf(event, clock, event.start.wall), clock, owner, original);
    }
  }
  return found.sort((a, b) => a.start.getTime() - b.start.getTime() || +b.allDay - +a.allDay);
}
