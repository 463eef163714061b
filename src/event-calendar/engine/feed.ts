/**
 * What a feed holds: an index of its events, joined by UID, each read when a window needs it; its zones; its problems.
 */
import type { Entry, EventData } from './entry.js';
import { readEvent } from './event.js';
import { type Property, properties, valueOf } from './lines.js';
import { dayOf } from './times.js';
import { type NameZone, type Zone, zoneNamed } from './zones.js';

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

/** A calendar read as far as needed. */
export class Feed {
  name: string | undefined;
  /** X-WR-TIMEZONE. */
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
  /** What each VCALENDAR says of its own events, by its number. */
  readonly calendars: {
    /** Of times without one, where it is another than `zone`. */
    zone: Zone | undefined;
    /** METHOD:CANCEL */
    off: boolean;
  }[] = [];
  /**
   * Lines of the zones that the feed defines, by TZID; what a later VCALENDAR defines otherwise, by its number and TZID.
   */
  readonly defined = new Map<string, Property[]>();
  private readonly asked = new Map<string, Zone | undefined>();

  constructor(
    private readonly text: string,
    private readonly nameZone: NameZone,
  ) {}

  /** @param unread what cannot be read; then `message` names the place */
  report(code: string, message: string, entry?: Entry, unread?: string): void {
    // Thousands of the same help nobody.
    if (this.problems.length >= 500) return;
    const problem: Problem = {
      code,
      message: unread === undefined ? message : `${message} “${unread.trim().slice(0, 80)}” cannot be read.`,
    };
    if (entry) problem.uid = entry.uid;
    if (entry?.line) problem.line = entry.line;
    this.problems.push(problem);
  }

  /** @param entry the event that names it */
  zoneOf(name: string, entry?: Entry): Zone | undefined {
    const own = `${entry?.calendar}\n${name}`;
    const key = this.defined.has(own) ? own : name;
    if (!this.asked.has(key) && this.asked.size < 500) {
      const zone = zoneNamed(name, this.nameZone, this.defined, own);
      this.asked.set(key, zone);
      if (!zone) this.report('unknown-zone', 'Time zone', entry, name);
    }
    return this.asked.get(key);
  }

  /** The lines of an event, or those that say when it happens; never those of its alarms. */
  linesOf(entry: Entry, when = false): Property[] {
    const lines = entry.lines ?? properties(this.text.slice(entry.from, entry.to), when);
    if (!lines.some(({ name }) => name === 'BEGIN')) return lines;
    let depth = 0;
    return lines.filter(({ name }) => {
      if (name === 'BEGIN') depth++;
      const own = !depth;
      if (name === 'END' && depth) depth--;
      return own;
    });
  }

  /** Adds an event and joins it to what has the same UID. */
  add(entry: Entry): void {
    this.entries.push(entry);
    entry.uid ||= `no-uid-${this.entries.length}`;
    const { uid, original } = entry;
    const key = original === undefined ? uid : `${uid}\n${original}${entry.future}`;
    this.keepNewest(this.latest, key, entry);
    if (original === undefined) return;
    const list = this.overrides.get(uid);
    if (list) list.push(entry);
    else this.overrides.set(uid, [entry]);
  }

  /** Of the revisions that have one key, the newest stays in a map. */
  keepNewest(map: Map<string, Entry>, key: string, entry: Entry): void {
    const other = map.get(key);
    if (other && !this.replace(other, entry)) {
      this.report('duplicate-uid', 'Two events share a UID; both are shown.', entry);
    }
    if (!other || other.replaced) map.set(key, entry);
  }

  /** Which revision of an event this is. */
  revisionOf(entry: Entry): { sequence: number; stamp: string; start: string; title: string; off: boolean } {
    const lines = this.linesOf(entry);
    const value = (name: string): string => valueOf(lines, name).trim();
    return {
      sequence: +value('SEQUENCE') || 0,
      stamp: [value('DTSTAMP'), value('LAST-MODIFIED')].sort()[1]!,
      start: value('DTSTART'),
      title: value('SUMMARY'),
      off: this.isOff(entry) || /^CANCEL/i.test(value('STATUS')),
    };
  }

  /**
   * Sets which of two components of a UID is replaced by the other: the higher SEQUENCE is newer, then the later stamp
   * (RFC 5546 2.1.5). A start may not change without a new SEQUENCE (2.1.4): two starts of one SEQUENCE are two events
   * that share a UID by mistake.
   *
   * @returns false: neither is
   */
  replace(one: Entry, other: Entry): boolean {
    const a = this.revisionOf(one);
    const b = this.revisionOf(other);
    const newer = b.sequence - a.sequence;
    const starts = a.start && b.start && a.start !== b.start;
    if (!newer && one.original === undefined && (starts || (a.stamp === b.stamp && a.title !== b.title))) {
      return false;
    }
    ((newer || (b.stamp < a.stamp ? -1 : 1)) < 0 ? other : one).replaced = true;
    return true;
  }

  isOlder(one: Entry, other: Entry): boolean {
    return this.revisionOf(one).sequence < this.revisionOf(other).sequence;
  }

  isOff({ off, calendar }: Entry): boolean {
    return off || !!this.calendars[calendar]?.off;
  }

  /**
   * A cancellation need not say when the event was to be (RFC 5546 3.2.5): then the event it would replace is shown, as
   * called off.
   */
  callOff(): void {
    const off = new Map<string, Entry>();
    for (const entry of this.entries) {
      // An override whose RECURRENCE-ID cannot be read means one date, never the series.
      if (entry.low < Infinity || entry.original !== undefined || entry.replaced || !this.revisionOf(entry).off)
        continue;
      off.set(entry.uid, entry);
    }
    for (const entry of off.size ? this.entries : []) {
      const by = off.get(entry.uid);
      if (!by || entry.low === Infinity) continue;
      if (entry.original !== undefined) {
        entry.off ||= this.isOlder(entry, by);
        continue;
      }
      const shown = this.latest.get(entry.uid)!;
      entry.off = true;
      entry.replaced = false;
      if (shown === by) by.replaced = true;
      else if (shown !== entry) this.replace(shown, entry);
      if (shown.replaced) this.latest.set(entry.uid, entry);
    }
  }

  /** When an event happens; null, and a problem, if that cannot be read. */
  read(entry: Entry): EventData | null {
    if (entry.event === undefined) entry.event = readEvent(this, entry);
    return entry.event;
  }

  /** Sets the dates of an event that must be read to know them. */
  bound(entry: Entry): void {
    const event = this.read(entry);
    if (!event) {
      entry.low = Infinity;
      return;
    }
    const { start, end, duration, rules, dates } = event;
    // What THISANDFUTURE moves, its series shows: on any day.
    const series = entry.future && this.latest.get(entry.uid);
    if (series) {
      series.low = -Infinity;
      series.high = Infinity;
    }
    if (entry.low !== -Infinity)
      entry.low = dayOf(dates.reduce((least, date) => Math.min(least, date.start.wall), start.wall));
    if (!rules.length && !dates.length && !duration && !entry.future) {
      entry.high = dayOf(Math.max(start.wall, end?.wall ?? -Infinity));
    }
  }
}
