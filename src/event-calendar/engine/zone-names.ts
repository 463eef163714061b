/**
 * Zones that a feed names in another way than IANA does: by its own definition (VTIMEZONE), a Windows name, an offset, a
 * path. A page loads this only where a feed needs it (late-parts.ts).
 */
import { type Property, valueOf } from './lines.js';
import { recurrence } from './rules.js';
import { DAY, dayNumber, parseOffset, parseTime } from './times.js';
import { windowsZone } from './windows-zones.js';
import { type NameZone, UTC, type Zone, fixed, ianaZone, zoneOf } from './zones.js';

const CENTURY = 36_525 * DAY;
/** Between these walls the rules of a feed's zone are worked out; then it stays as it is. */
const BEGIN = dayNumber(1900, 1, 1) * DAY;
const END = dayNumber(2200, 1, 1) * DAY;
/** Rules of one zone that are followed: those that know all its history have some dozens. */
const MOST_RULES = 100;

/** A zone from the lines of a VTIMEZONE, without its BEGIN and END; undefined if no part of it can be used. */
function feedZone(lines: readonly Property[]): Zone | undefined {
  /** Onset, offset before, offset after. */
  const changes: [number, number, number][] = [];
  let part: Property[] = [];
  let rules = 0;
  for (const line of lines) {
    if (line.name === 'BEGIN') part = [];
    else if (line.name !== 'END') part.push(line);
    else {
      const start = parseTime(valueOf(part, 'DTSTART'))?.wall;
      const after = parseOffset(valueOf(part, 'TZOFFSETTO'));
      const before = parseOffset(valueOf(part, 'TZOFFSETFROM')) ?? after;
      if (start === undefined || after === undefined || before === undefined) continue;
      const onsets = new Set([start]);
      for (const { name, value } of part) {
        if (name === 'RDATE') for (const date of value.split(/[,/]/)) onsets.add(parseTime(date)?.wall ?? start);
        // UNTIL is in UTC, the onsets are walls.
        if (name !== 'RRULE' || ++rules > MOST_RULES) continue;
        const rule = recurrence(value, start, ({ wall, utc }) => (utc ? wall + before : wall));
        // In pieces: a rule is followed for two centuries at a time. Exchange's begin in 1601.
        for (let at = Math.max(start, BEGIN); rule && at < END; at += CENTURY) {
          const { found } = rule(at, Math.min(END, at + CENTURY), 1000);
          for (const wall of found) onsets.add(wall);
          if (!found.length) break;
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

/**
 * The Windows name (`Eastern Standard Time`), else the feed's definition, what Outlook shows, a city, an offset in the name, the
 * end of a path (`/mozilla.org/20050126_1/Europe/Berlin`, `tzone://Microsoft/Utc`).
 */
export const nameZone: NameZone = (name, definition) => {
  const path = name.split('/');
  const windows = () => ianaZone(windowsZone(name) ?? '');
  // What is shown may lack what tells it apart: `Mountain Time (Chihuahua)`, a Melbourne in Florida.
  const zone =
    (/ standard time\b/i.test(name) ? windows() : undefined) ??
    feedZone(definition ?? []) ??
    windows() ??
    ianaZone(path.slice(-3).join('/')) ??
    (path.length > 2 ? ianaZone(path.slice(-2).join('/')) : undefined);
  const offset = parseOffset(/^\W*(?:UTC|GMT)?\s*([+-]\d\d?(?::?\d\d)?)(?!\d)/i.exec(name)?.[1] ?? '');
  return zone ?? (offset !== undefined ? fixed(offset) : /\butc$/i.test(name) ? UTC : undefined);
};
