/** An event in a feed: what the index knows of it, and what is read once a window asks. */
import type { Property } from './lines.js';
import type { Occurrence } from './occurrence.js';
import type { Recurrence } from './rules.js';
import type { Duration, Time } from './times.js';
import type { Zone } from './zones.js';

/** A Time with the zone it was written in; none: floating. */
export interface Stamp extends Time {
  zone?: Zone | undefined;
}

/** A start; a PERIOD has an end or a duration of its own. */
export interface Span {
  start: Stamp;
  end: Stamp | undefined;
  duration: Duration | undefined;
}

/** When an event happens, read in full. */
export interface EventData extends Span {
  entry: Entry;
  /** Values of RRULE and EXRULE. */
  rules: string[];
  exrules: string[];
  /** RDATE */
  dates: Span[];
  excluded: Stamp[];
  original: Stamp | undefined;
}

/** The rules of an event, in the zone of its wall clock. */
export interface Rules {
  zone: Zone;
  rules: Recurrence[];
  exrules: Recurrence[];
}

/** An event as the index knows it. */
export interface Entry {
  uid: string;
  /** Line of its BEGIN, from 1; 0: unknown. */
  line: number;
  /** Number of its VCALENDAR in the text, from 1; 0: none. */
  calendar: number;
  /** Where its lines stand in the text; or the lines themselves (JSON). */
  from: number;
  to: number;
  lines: Property[] | undefined;
  /** The days between which it can happen; exact to a day. */
  low: number;
  high: number;
  /** RECURRENCE-ID as written, its parameters too; undefined for an event or series of its own. */
  original?: string;
  /** RANGE=THISANDFUTURE. */
  future: boolean;
  /** A newer revision takes its place. */
  replaced: boolean;
  /** Called off by a newer revision that does not say when it was to be. */
  off: boolean;
  // Once asked for:
  /** When it happens; null: it cannot be shown. */
  event?: EventData | null;
  pattern?: Occurrence;
  rules?: Rules;
}

/** An entry of which nothing is known but where it stands. */
export const newEntry = (line: number, from: number, calendar = 0, lines?: Property[]): Entry => ({
  uid: '',
  line,
  calendar,
  from,
  to: 0,
  lines,
  low: 0,
  high: Infinity,
  future: false,
  replaced: false,
  off: false,
});
