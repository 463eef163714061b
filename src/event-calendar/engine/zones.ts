/**
 * Time zones: a wall-clock time to an instant and back. IANA zones from Intl, zones that a feed defines (VTIMEZONE),
 * names that are neither (Windows, offsets, paths).
 *
 * Intl.DateTimeFormat is slow, a list of transitions is not: each zone finds its transitions once a year and answers
 * from them. The lists are bounded.
 */
import type { Property } from './lines.js';
import { recurrence } from './rules.js';
import { DAY, LAST_DAY, dateOf, dayNumber, dayOf, parseOffset, parseTime } from './times.js';

/** A stretch of time with one offset: instants in [from, to). All in ms. */
interface Stretch {
  from: number;
  to: number;
  offset: number;
}

export interface Zone {
  /** IANA name; undefined for a zone that only the feed defines, or that is a bare offset. */
  readonly iana: string | undefined;
  /** Offset from UTC in ms, east positive, at an instant. */
  offsetAt(instant: number): number;
  /**
   * The instant of a wall-clock time. RFC 5545 3.3.5: a time that occurs twice is its first occurrence; one that a
   * clock change leaves out is read with the offset before the gap.
   */
  toInstant(wall: number): number;
  toWall(instant: number): number;
}

function zoneOf(iana: string | undefined, find: (instant: number) => Stretch): Zone {
  // The stretch asked for last: most questions come from the same half year.
  let last: Stretch = { from: 0, to: 0, offset: 0 };
  const offsetAt = (instant: number): number => {
    if (!(instant >= last.from && instant < last.to)) last = find(instant);
    return last.offset;
  };
  return {
    iana,
    offsetAt,
    toWall: (instant) => instant + offsetAt(instant),
    toInstant(wall) {
      // No clock change within a day of it: no doubt.
      if (wall - DAY >= last.from && wall + DAY < last.to) return wall - last.offset;
      const before = offsetAt(wall - DAY);
      const after = offsetAt(wall + DAY);
      if (before === after || offsetAt(wall - before) === before) return wall - before;
      return wall - (offsetAt(wall - after) === after ? after : before);
    },
  };
}

const fixed = (offset: number, iana?: string): Zone => zoneOf(iana, () => ({ from: -Infinity, to: Infinity, offset }));

export const UTC: Zone = fixed(0, 'UTC');

// ── IANA ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Zones are kept for all calendars: a formatter costs up to some ms. Bounded, since names come from feeds. */
const known = new Map<string, Zone | null>();
const MOST_ZONES = 200;
const MOST_YEARS = 300;

function ianaZone(name: string): Zone | undefined {
  let zone = known.get(name);
  if (zone === undefined) {
    if (known.size >= MOST_ZONES) known.clear();
    try {
      // `+01:00` is a name to some engines only; it is read below.
      zone = /^[a-z]/i.test(name) ? yearlyZone(name) : null;
    } catch {
      zone = null;
    }
    known.set(name, zone);
  }
  return zone ?? undefined;
}

function yearlyZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  const iana = format.resolvedOptions().timeZone;
  // `3/2/2026, GMT-06:00`; UTC is `GMT` alone.
  const offsetAt = (instant: number): number => parseOffset(format.format(instant).split('GMT')[1]!) ?? 0;
  const years = new Map<number, Stretch[]>();

  const stretchesOf = (year: number): Stretch[] => {
    const found: Stretch[] = [];
    const start = dayNumber(year, 1, 1) * DAY;
    const end = dayNumber(year + 1, 1, 1) * DAY;
    let stretch: Stretch = { from: start, to: end, offset: offsetAt(start) };
    // Some looks a year, then halving: the shortest stretch known (Morocco's Ramadan) is 35 days.
    for (let at = start; at < end; at += 30 * DAY) {
      let high = Math.min(end, at + 30 * DAY) - 1000;
      const offset = offsetAt(high);
      if (offset === stretch.offset) continue;
      for (let low = at; high - low > 1000;) {
        const middle = Math.floor((low + high) / 2000) * 1000;
        if (offsetAt(middle) === stretch.offset) low = middle;
        else high = middle;
      }
      found.push({ ...stretch, to: high });
      stretch = { from: high, to: end, offset };
    }
    return [...found, stretch];
  };

  return zoneOf(iana === 'Etc/UTC' ? 'UTC' : iana, (instant) => {
    const [year] = dateOf(Math.max(-719_162, Math.min(LAST_DAY, dayOf(instant))));
    let stretches = years.get(year);
    if (!stretches) {
      if (years.size >= MOST_YEARS) years.clear();
      years.set(year, (stretches = stretchesOf(year)));
    }
    return stretches.find(({ to }) => instant < to) ?? stretches.at(-1)!;
  });
}

// ── Zones that a feed defines ────────────────────────────────────────────────────────────────────────────────────

const CENTURY = 36_525 * DAY;
/** The last wall for which a feed's zone is worked out; then it stays as it is. */
const END = dayNumber(2200, 1, 1) * DAY;

/** A zone from the lines of a VTIMEZONE, without its BEGIN and END; undefined if no part of it can be used. */
export function feedZone(lines: readonly Property[]): Zone | undefined {
  /** Onset, offset before, offset after. */
  const changes: [number, number, number][] = [];
  let part: Property[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') part = [];
    else if (line.name !== 'END') part.push(line);
    else {
      const value = (wanted: string): string => part.find(({ name }) => name === wanted)?.value ?? '';
      const start = parseTime(value('DTSTART'))?.wall;
      const after = parseOffset(value('TZOFFSETTO'));
      const before = parseOffset(value('TZOFFSETFROM')) ?? after;
      if (start === undefined || after === undefined || before === undefined) continue;
      const onsets = new Set([start]);
      for (const { name, value } of part) {
        if (name === 'RDATE') for (const date of value.split(/[,/]/)) onsets.add(parseTime(date)?.wall ?? start);
        // UNTIL is in UTC, the onsets are walls.
        const rule = name === 'RRULE' && recurrence(value, start, ({ wall, utc }) => (utc ? wall + before : wall));
        // In pieces: a rule is followed for two centuries at a time, and Exchange's begin in 1601.
        for (let at = start; rule && at < END; at += CENTURY) {
          for (const wall of rule(at, Math.min(END, at + CENTURY), 1000).found) onsets.add(wall);
        }
      }
      for (const wall of onsets) changes.push([wall - before, before, after]);
    }
  }
  changes.sort((a, b) => a[0] - b[0]);
  return changes.length === 0
    ? undefined
    : zoneOf(undefined, (instant) => {
        const next = changes.findIndex(([onset]) => onset > instant);
        const current = changes.at(next < 0 ? -1 : next - 1)!;
        // Before the first onset: what the first change came from (RFC 5545 does not say).
        if (next === 0) return { from: -Infinity, to: changes[0]![0], offset: changes[0]![1] };
        return { from: current[0], to: changes[next]?.[0] ?? Infinity, offset: current[2] };
      });
}

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface ZoneNames {
  /** Zones that the feed defines, by TZID. */
  defined(name: string): Zone | undefined;
  /** IANA name of a Windows or Outlook name (windows-zones.ts, which may come late). */
  windows?: ((name: string) => string | undefined) | undefined;
}

/**
 * The zone that a TZID means. An IANA name is taken from Intl even where the feed defines it: many feeds define only
 * the current year. Then the feed's definition, the Windows name, an offset in the name, the end of a path
 * (`/mozilla.org/20050126_1/Europe/Berlin`).
 */
export function zoneNamed(name: string, { windows, defined }: ZoneNames): Zone | undefined {
  const bare = name
    .trim()
    .slice(0, 200)
    .replace(/^["']|["']$/g, '');
  const path = bare.split('/');
  const zone =
    ianaZone(bare) ??
    defined(bare) ??
    ianaZone(windows?.(bare) ?? '') ??
    ianaZone(path.slice(-3).join('/')) ??
    (path.length > 2 ? ianaZone(path.slice(-2).join('/')) : undefined);
  const offset = parseOffset(/^\W*(?:UTC|GMT)?\s*([+-]\d\d?(?::?\d\d)?)(?!\d)/i.exec(bare)?.[1] ?? '');
  return zone ?? (offset === undefined ? undefined : fixed(offset));
}
