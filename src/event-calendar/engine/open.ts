/**
 * The engine without its public face: what parseCalendar does at once, an element can do in slices.
 */
import type { Annotate, LanguageOf } from './annotations.js';
import type { Annotating } from './content.js';
import { joinOverrides, occurrencesIn, patternOf, rulesOf } from './expand.js';
import type { Occurrence } from './occurrence.js';
import type { Problem } from './feed.js';
import { readCalendar } from './parse.js';
import type { readJson } from './json.js';
import { DAY } from './times.js';
import { type NameZone, UTC, type Zone, zoneNamed } from './zones.js';

export interface CalendarOptions {
  /** IANA name of the zone in which floating times and all-day dates are placed; default: the feed's, else UTC. */
  timeZone?: string | undefined;
  /** Further names of languages, asked before the built-in ones: a name as typed → BCP 47 tag. */
  languageOf?: LanguageOf | undefined;
  /** Floating times stay in the zone that the feed names, whatever zone `between` is asked for. */
  ownTimes?: boolean | undefined;

  // Parts that few feeds call for. `parseCalendar` sets them, a page loads them late (late-parts.ts):
  /** The reader of JSON text (json.ts); without it such text is no calendar. */
  readJson?: typeof readJson | undefined;
  /** Zones by other names than IANA's (zone-names.ts). */
  nameZone?: NameZone;
  /** Reads what is said about languages (annotations.ts). */
  annotate?: Annotate | undefined;
}

export interface BetweenOptions {
  /** IANA name; places floating times and all-day dates, and gives `startDate` and `endDate`. Default: the calendar's. */
  timeZone?: string | undefined;
  /** At most so many, the first by start. */
  limit?: number | undefined;
}

export interface Calendar {
  name?: string | undefined;
  /** IANA name of the feed's zone. */
  timeZone?: string | undefined;
  /** How many events the text holds, moved dates of series counted, replaced revisions not. */
  events: number;
  /** Reads every event once, when asked for the first time; `check` does it in slices. */
  readonly problems: Problem[];
  /**
   * What overlaps [from, to), in order of start. An event without length counts where it lies; with from = to, what is
   * on at that instant.
   */
  between(from: Date, to: Date, options?: BetweenOptions): Occurrence[];

  // Beyond the contract:
  /** BCP 47 tag of the events' text, where the feed says so. */
  language?: string | undefined;
  /** RFC 7986 COLOR. */
  color?: string | undefined;
  /** How often the feed asks to be fetched, in ms (REFRESH-INTERVAL, X-PUBLISHED-TTL). */
  refreshInterval?: number | undefined;
  /** `between` in slices: each step reads about 30 events. */
  betweenSteps(from: Date, to: Date, options?: BetweenOptions): Generator<void, Occurrence[], void>;
  /** The reading that `problems` needs, in slices. */
  check(): Generator<void, Problem[], void>;
}

/** Runs a generator to its end. */
export function finish<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** iCalendar or JSON text → Calendar, in slices of about 250 events. Never throws. */
export function* openCalendar(text: string, options: CalendarOptions = {}): Generator<void, Calendar, void> {
  const { nameZone, languageOf } = options;
  const annotate: Annotating = (said, properties) => options.annotate?.(said, properties, languageOf);
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const json = /^\s*[[{]/.test(source) && options.readJson;
  const zoneBy = (name = ''): Zone | undefined => (name ? zoneNamed(name, nameZone) : undefined);
  const asked = zoneBy(options.timeZone);
  const feed = json ? json(source, nameZone) : yield* readCalendar(source, nameZone, !!asked);
  const placed = asked ?? feed.zone ?? UTC;
  joinOverrides(feed, placed);

  function* find(from: Date, to: Date, { timeZone, limit }: BetweenOptions = {}): Generator<void, Occurrence[], void> {
    if (!(from <= to)) return [];
    const zone = zoneBy(timeZone) ?? placed;
    const times = (options.ownTimes && !asked && feed.zone) || zone;
    const most = Math.max(0, limit ?? Infinity);
    const found: Occurrence[] = [];
    // The next few of a long window: look near first.
    let size = most < Infinity ? 32 * DAY : Infinity;
    const first = from.getTime();
    const last = to.getTime();
    for (let at = first; found.length < most; at += size, size *= 2) {
      const end = Math.min(last, at + size);
      const some = yield* occurrencesIn(feed, { from: at, to: end, zone, times, annotate });
      for (const one of some) if (at === first || +one.start >= at) found.push(one);
      if (end >= last) break;
    }
    return found.slice(0, most);
  }

  const { name, language, color, refreshInterval } = feed;
  const calendar: Calendar = {
    name,
    timeZone: feed.zone?.iana,
    language,
    color,
    refreshInterval,
    events: feed.entries.filter(({ replaced, low }) => !replaced && low < Infinity).length,
    get problems() {
      return finish(calendar.check());
    },
    between: (...asked) => finish(find(...asked)),
    betweenSteps: find,
    *check() {
      let work = 0;
      for (const entry of feed.entries) {
        const event = entry.replaced ? null : feed.read(entry);
        if (event) {
          patternOf(feed, entry, annotate);
          rulesOf(feed, event, placed);
        }
        if (++work % 30 === 0) yield;
      }
      return feed.problems;
    },
  };
  return calendar;
}
