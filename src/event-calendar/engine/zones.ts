/**
 * Time zones: a wall-clock time to an instant and back. IANA zones from Intl, zones that a feed defines (VTIMEZONE),
 * names that are neither (Windows, offsets, paths).
 *
 * Intl.DateTimeFormat is slow, a list of transitions is not: each zone finds its transitions once a year and answers
 * from them. The lists are bounded.
 */
import type { Property } from './lines.js';
import { type Recurrence, recurrence } from './rules.js';
import { DAY, HOUR, LAST_DAY, type Time, dateOf, dayNumber, dayOf, parseOffset, parseTime } from './times.js';

/** A stretch of time with one offset: instants in [from, to). All in ms. */
interface Stretch {
  from: number;
  to: number;
  offset: number;
}

export interface Zone {
  /** As the feed writes it. */
  readonly name: string;
  /** IANA name; undefined for a zone that only the feed defines. */
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

class ZoneOf implements Zone {
  /** The stretch asked for last: most questions come from the same half year. */
  private last: Stretch = { from: 0, to: 0, offset: 0 };

  constructor(
    readonly name: string,
    readonly iana: string | undefined,
    private readonly find: (instant: number) => Stretch,
  ) {}

  private stretch(instant: number): Stretch {
    const { last } = this;
    if (instant >= last.from && instant < last.to) return last;
    return (this.last = this.find(instant));
  }

  offsetAt(instant: number): number {
    return this.stretch(instant).offset;
  }

  toWall(instant: number): number {
    return instant + this.stretch(instant).offset;
  }

  toInstant(wall: number): number {
    const { last } = this;
    // No clock change within a day of it: no doubt.
    if (wall - DAY >= last.from && wall + DAY < last.to) return wall - last.offset;
    const before = this.stretch(wall - DAY).offset;
    const after = this.stretch(wall + DAY).offset;
    if (before === after || this.offsetAt(wall - before) === before) return wall - before;
    return this.offsetAt(wall - after) === after ? wall - after : wall - before;
  }
}

const fixed = (name: string, offset: number, iana?: string): Zone =>
  new ZoneOf(name, iana, () => ({ from: -Infinity, to: Infinity, offset }));

export const UTC: Zone = fixed('UTC', 0, 'UTC');

/** The stretch of a sorted list of transitions that holds an instant. */
function stretchIn(times: number[], offsets: number[], first: number, instant: number): Stretch {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= instant) low = middle + 1;
    else high = middle;
  }
  return {
    from: low ? times[low - 1]! : -Infinity,
    to: low < times.length ? times[low]! : Infinity,
    offset: low ? offsets[low - 1]! : first,
  };
}

// ── IANA ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Zones are kept for all calendars: a formatter costs up to some ms. Bounded, since names come from feeds. */
const known = new Map<string, Zone | null>();
const MOST_ZONES = 200;
const MOST_YEARS = 300;

function ianaZone(name: string): Zone | undefined {
  const kept = known.get(name);
  if (kept !== undefined) return kept ?? undefined;
  if (known.size >= MOST_ZONES) known.clear();
  let zone: Zone | null = null;
  try {
    // Some engines take `+01:00` or `EST` for names; the second is one, the first is read below.
    if (/^[A-Za-z]/.test(name)) {
      const format = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
      zone = /^(etc\/)?(utc|gmt|zulu|uct|universal)$/i.test(name)
        ? fixed(name, 0, 'UTC')
        : yearlyZone(format.resolvedOptions().timeZone, name, format);
    }
  } catch {
    // No such name.
  }
  known.set(name, zone);
  return zone ?? undefined;
}

function yearlyZone(iana: string, name: string, format: Intl.DateTimeFormat): Zone {
  const offsetAt = (instant: number): number => {
    const [month, day, year, hour, minute, second] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
    const wall = dayNumber(year!, month!, day!) * DAY + hour! * HOUR + minute! * 60_000 + second! * 1000;
    return wall - Math.floor(instant / 1000) * 1000;
  };
  const years = new Map<number, Stretch[]>();

  const stretchesOf = (year: number): Stretch[] => {
    const found: Stretch[] = [];
    const end = dayNumber(year + 1, 1, 1) * DAY;
    let at = dayNumber(year, 1, 1) * DAY;
    let offset = offsetAt(at);
    let from = at;
    // Twelve looks a year, then halving: the shortest stretch known (Morocco's Ramadan) is 35 days.
    for (let k = 1; k <= 12; k++) {
      const next = k === 12 ? end : at + 30 * DAY;
      const then = offsetAt(next - 1000);
      if (then !== offset) {
        let low = at;
        let high = next - 1000;
        while (high - low > 1000) {
          const middle = Math.floor((low + high) / 2000) * 1000;
          if (offsetAt(middle) === offset) low = middle;
          else high = middle;
        }
        found.push({ from, to: high, offset });
        from = high;
        offset = then;
      }
      at = next;
    }
    found.push({ from, to: end, offset });
    return found;
  };

  return new ZoneOf(name, iana, (instant) => {
    const day = Math.max(-719_162, Math.min(LAST_DAY, dayOf(instant)));
    const year = dateOf(day)[0];
    let stretches = years.get(year);
    if (!stretches) {
      if (years.size >= MOST_YEARS) years.clear();
      years.set(year, (stretches = stretchesOf(year)));
    }
    for (const stretch of stretches) if (instant < stretch.to) return stretch;
    return stretches[stretches.length - 1]!;
  });
}

// ── Zones that a feed defines ────────────────────────────────────────────────────────────────────────────────────

const CENTURY = 36_525 * DAY;

interface Observance {
  start: number;
  before: number;
  after: number;
  rule: Recurrence | undefined;
  dates: number[];
}

/** A zone from the lines of a VTIMEZONE, without its BEGIN and END; undefined if no part of it can be used. */
export function feedZone(name: string, lines: readonly Property[]): Zone | undefined {
  const observances: Observance[] = [];
  let open: Property[] | undefined;
  for (const line of lines) {
    if (line.name === 'BEGIN') open = [];
    else if (line.name === 'END') {
      const observance = open && observanceOf(open);
      if (observance) observances.push(observance);
      open = undefined;
    } else open?.push(line);
  }
  if (!observances.length) return undefined;

  let until = -Infinity;
  let times: number[] = [];
  let offsets: number[] = [];
  let first = 0;
  // The whole list is small (two a year), so it is built at once and again where a later year is asked for.
  const build = (day: number): void => {
    until = day * DAY;
    const changes: [number, number, number][] = [];
    for (const { start, before, after, rule, dates } of observances) {
      const onsets = new Set([start, ...dates]);
      // In pieces: a rule is followed for two centuries at a time, and Exchange's begin in 1601.
      for (let at = start; rule && at < until; at += CENTURY) {
        for (const wall of rule(at, Math.min(until, at + CENTURY), 1000).found) onsets.add(wall);
      }
      for (const wall of onsets) changes.push([wall - before, before, after]);
    }
    changes.sort((a, b) => a[0] - b[0]);
    times = changes.map((change) => change[0]);
    offsets = changes.map((change) => change[2]);
    // Before the first onset: what the first change came from (RFC 5545 does not say; Exchange has none before 1601).
    first = changes[0]![1];
  };
  build(dayNumber(2040, 1, 1));
  return new ZoneOf(name, undefined, (instant) => {
    if (instant + DAY >= until && until < LAST_DAY * DAY) {
      build(Math.min(LAST_DAY, dayOf(Math.min(instant, LAST_DAY * DAY)) + 10 * 366));
      if (until >= LAST_DAY * DAY - DAY) until = Infinity;
    }
    const stretch = stretchIn(times, offsets, first, instant);
    return stretch.to === Infinity ? { ...stretch, to: until } : stretch;
  });
}

function observanceOf(lines: readonly Property[]): Observance | undefined {
  let start: number | undefined;
  let before: number | undefined;
  let after: number | undefined;
  let rule: string | undefined;
  const dates: number[] = [];
  for (const { name, value } of lines) {
    if (name === 'DTSTART') start = parseTime(value)?.wall;
    else if (name === 'TZOFFSETFROM') before = parseOffset(value);
    else if (name === 'TZOFFSETTO') after = parseOffset(value);
    else if (name === 'RRULE') rule = value;
    else if (name === 'RDATE') {
      for (const part of value.split(',')) {
        const time = parseTime(part.split('/')[0]!);
        if (time) dates.push(time.wall);
      }
    }
  }
  if (start === undefined || after === undefined) return undefined;
  const offset = (before ??= after);
  // UNTIL is in UTC here, the onsets are walls.
  const lastOf = ({ wall, utc }: Time): number => (utc ? wall + offset : wall);
  return { start, before, after, dates, rule: rule === undefined ? undefined : recurrence(rule, start, lastOf) };
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
export function zoneNamed(name: string, names: ZoneNames): Zone | undefined {
  const bare = name.trim().replace(/^["']|["']$/g, '');
  if (!bare) return undefined;
  const direct = ianaZone(bare) ?? names.defined(bare);
  if (direct) return direct;
  const windows = names.windows?.(bare);
  if (windows) return ianaZone(windows);
  const path = /([A-Za-z_]+\/)?[A-Za-z_]+\/[A-Za-z_+\-0-9]+$/.exec(bare)?.[0];
  const parts = path?.split('/') ?? [];
  for (let k = 0; k < parts.length - 1; k++) {
    const zone = ianaZone(parts.slice(k).join('/'));
    if (zone) return zone;
  }
  const offset = /^\(?(?:UTC|GMT)?\s*([+-]\d\d?(?::?\d\d)?)\b/i.exec(bare)?.[1];
  const ms = offset === undefined ? undefined : parseOffset(offset.replace(/^([+-])(\d)(?=:|$)/, '$10$2'));
  return ms === undefined ? (/^\(?(UTC|GMT)\)?\b/i.test(bare) ? UTC : undefined) : fixed(bare, ms);
}
