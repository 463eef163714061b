/**
 * Time zones: a wall-clock time to an instant and back. IANA zones from Intl; others are read by zone-names.ts.
 *
 * Intl.DateTimeFormat is slow, a list of transitions is not: each zone finds its transitions once a year and answers
 * from them. The lists are bounded.
 */
import type { Property } from './lines.js';
import { DAY, LAST_DAY, dateOf, dayNumber, dayOf, parseOffset } from './times.js';

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

export function zoneOf(iana: string | undefined, find: (instant: number) => Stretch): Zone {
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

export const fixed = (offset: number, iana?: string): Zone =>
  zoneOf(iana, () => ({ from: -Infinity, to: Infinity, offset }));

export const UTC: Zone = fixed(0, 'UTC');

/** Zones are kept for all calendars: a formatter costs up to some ms. Bounded, since names come from feeds. */
const known = new Map<string, Zone | null>();
const MOST_ZONES = 200;
const MOST_YEARS = 300;

export function ianaZone(name: string): Zone | undefined {
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

/**
 * The zone of a name that is no IANA name (zone-names.ts, which may come late).
 * @param definition lines of the feed's VTIMEZONE of this name
 */
export type NameZone = ((name: string, definition: readonly Property[] | undefined) => Zone | undefined) | undefined;

/**
 * The zone that a TZID means. An IANA name is taken from Intl even where the feed defines it: many feeds define only
 * the current year.
 */
export function zoneNamed(
  name: string,
  nameZone: NameZone,
  defined?: ReadonlyMap<string, readonly Property[]>,
  own = '',
): Zone | undefined {
  const bare = name.slice(0, 200).replace(/^[\s"']+|[\s"']+$/g, '');
  return ianaZone(bare) ?? nameZone?.(bare, defined?.get(own) ?? defined?.get(bare));
}
