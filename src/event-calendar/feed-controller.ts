import type { LitElement, ReactiveController } from 'lit';
import { type CivilDate, addDays, addMonths, lastOfMonth } from './civil-date.js';
import type { Calendar, Occurrence } from './engine/calendar.js';
import { openCalendar } from './engine/open.js';
import { FeedError, fetchFeed, type FailureCode } from './feed-source.js';

/** What the page asks for: an address, or the text itself. */
export interface FeedRequest {
  /** Absolute; empty for text on the page. */
  url: string;
  text?: string;
  /** Text on the page, for when the address gives nothing. */
  fallback?: string;
  label?: string;
  color?: string;
  /** BCP 47 tag of the events' text. */
  language?: string;
}

/** `loading` nothing yet · `ready` fresh · `saved` older events, the newer failed · `failed` nothing to show. */
export type FeedStatus = 'loading' | 'ready' | 'saved' | 'failed';

export interface Feed extends FeedRequest {
  status: FeedStatus;
  calendar?: Calendar;
  /** The text of `calendar`. */
  source?: string;
  /** What was read of `calendar`, by days: the last few answers. */
  read?: Map<string, Occurrence[]>;
  from: 'network' | 'saved' | 'inline' | 'none';
  fetchedAt?: Date;
  /** Why the last attempt gave nothing; `not-calendar` when text came that holds no calendar. */
  failure?: FailureCode | 'not-calendar';
  /** HTTP status, where the server answered with an error. */
  httpStatus?: number;
}

/** Days from `from` to `to`, both inclusive, in a zone (IANA name). */
export interface Days {
  from: CivilDate;
  to: CivilDate;
  timeZone: string;
}

/** Which events are asked for; all by default. */
export type Wants = (occurrence: Occurrence) => boolean;

export interface FeedSettings {
  keepCopy: boolean;
  timeZone?: string;
}

export const isSameRequest = (a: FeedRequest, b: FeedRequest): boolean => a.url === b.url && a.text === b.text;

/** A step of the engine takes about a millisecond; the page gets its turn after so many ms. */
const SLICE = 12;
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

async function inSlices<T>(steps: Generator<void, T, void>): Promise<T> {
  for (let began = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < SLICE) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** Few feeds are JSON; its reader comes when one is. */
const JSON_TEXT = /^\s*[[{]/;
/** Windows' own zone names need a table that few feeds call for. */
const WINDOWS_ZONE = /TZID[^\n]*(?:Standard|Daylight) Time|TZID[^\n]*\(UTC/;

const keyOf = ({ from, to, timeZone }: Days) => from + to + timeZone;

/** Any zone's day lies within 14 hours of the same day in UTC; the dates of what is found then decide. */
const instantsOf = ({ from, to }: Days): [Date, Date] => [
  new Date(Date.parse(`${from}T00:00Z`) - 14 * 3_600_000),
  new Date(Date.parse(`${addDays(to, 1)}T00:00Z`) + 14 * 3_600_000),
];

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > 12) map.delete(map.keys().next().value!);
}

/** Minutes after which a returning visitor gets fresh events. */
const FRESH = 5;

/**
 * The feeds of one element: loads them, side by side, and answers with their events.
 * A feed that fails keeps what it had; the others do not notice.
 */
export class FeedController implements ReactiveController {
  feeds: Feed[] = [];
  /** Grows whenever what `between` answers may have changed. */
  version = 0;
  #settings: FeedSettings = { keepCopy: false };
  #abort = new AbortController();
  #loadedAt = 0;
  readonly #feedOf = new WeakMap<Occurrence, Feed>();

  /**
   * @param days the days on screen, given the zone of an arriving feed: what they hold is read in slices before the
   *   host is told
   * @param settled called when all answers of a load are in
   */
  constructor(
    private readonly host: LitElement,
    private readonly days: (timeZone: string | undefined) => Days,
    private readonly settled: () => void,
  ) {
    host.addController(this);
  }

  /** Each feed has answered or failed once. */
  get ready(): boolean {
    return this.feeds.every(({ status }) => status !== 'loading');
  }

  /** First zone that a feed names (`X-WR-TIMEZONE`). */
  get timeZone(): string | undefined {
    return this.feeds.find(({ calendar }) => calendar?.timeZone)?.calendar?.timeZone;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#returned);
    addEventListener('online', this.#returned);
    // Taken out of the page in the middle of a load, and put back.
    if (!this.ready) void this.#run(this.feeds.filter(({ status }) => status === 'loading'));
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#returned);
    removeEventListener('online', this.#returned);
    this.#abort.abort();
  }

  readonly #returned = () => {
    const failed = this.feeds.some(({ failure }) => failure);
    const old = Date.now() - this.#loadedAt > FRESH * 60_000;
    if (!document.hidden && this.#loadedAt && navigator.onLine && (failed || old)) void this.refresh();
  };

  /** Feeds asked for before, by address or text, keep what they have. */
  load(requests: readonly FeedRequest[], settings: FeedSettings): Promise<void> {
    this.#settings = settings;
    const before = this.feeds;
    this.feeds = requests.map((request) => {
      const same = before.find((feed) => isSameRequest(feed, request));
      return { status: 'loading', from: 'none', ...same, ...request };
    });
    this.version++;
    return this.#run(this.feeds.filter(({ status }) => status === 'loading'));
  }

  /** Asks every address again. Resolves when all answers are in. */
  refresh(): Promise<void> {
    return this.#run(this.feeds.filter(({ url }) => url));
  }

  async #run(feeds: Feed[]): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    await Promise.all(feeds.map((feed) => this.#fill(feed, signal)));
    if (signal.aborted) return;
    this.#loadedAt = Date.now();
    this.settled();
  }

  async #fill(feed: Feed, signal: AbortSignal): Promise<void> {
    let failure: Feed['failure'] = 'not-calendar';
    let httpStatus: number | undefined;
    try {
      const text = feed.url ? await fetchFeed({ url: feed.url, signal }) : feed.text!;
      if (await this.#take(feed, text, feed.url ? 'network' : 'inline', signal)) {
        if (feed.url && this.#settings.keepCopy)
          await (await import('./saved-copy.js')).saveCopy(feed.url, text).catch(() => {});
        return;
      }
    } catch (error) {
      ({ code: failure, status: httpStatus } = error instanceof FeedError ? error : new FeedError('unreachable'));
    }
    if (signal.aborted) return;
    Object.assign(feed, { failure, httpStatus });
    if (!feed.calendar && feed.url && this.#settings.keepCopy) {
      const copy = await import('./saved-copy.js').then(({ savedCopy }) => savedCopy(feed.url)).catch(() => undefined);
      if (copy) await this.#take(feed, copy.text, 'saved', signal, copy.savedAt);
    }
    if (!feed.calendar && feed.fallback) await this.#take(feed, feed.fallback, 'inline', signal);
    if (signal.aborted) return;
    feed.status = feed.calendar ? 'saved' : 'failed';
    this.#changed();
  }

  /** @returns false where the text is no calendar; what the feed had is kept then */
  async #take(
    feed: Feed,
    text: string,
    from: 'network' | 'saved' | 'inline',
    signal: AbortSignal,
    fetchedAt = new Date(),
  ): Promise<boolean> {
    const { timeZone } = this.#settings;
    const windowsZone = WINDOWS_ZONE.test(text)
      ? (await import('./engine/windows-zones.js').catch(() => undefined))?.windowsZone
      : undefined;
    const readJson = JSON_TEXT.test(text)
      ? (await import('./engine/json.js').catch(() => undefined))?.readJson
      : undefined;
    const calendar = await inSlices(openCalendar(text, { timeZone, windowsZone, readJson }));
    if (signal.aborted) return true;
    if (!calendar.events && calendar.problems.some(({ code }) => code === 'not-calendar')) return false;
    const next: Feed = { ...feed, calendar, read: new Map() };
    // The zone to show may be this feed's.
    await this.#read(next, this.days(calendar.timeZone));
    if (signal.aborted) return true;
    Object.assign(feed, next, {
      source: text,
      from,
      fetchedAt,
      status: 'ready',
      failure: undefined,
      httpStatus: undefined,
    });
    if (from !== 'network') Object.assign(feed, { failure: next.failure, httpStatus: next.httpStatus });
    this.#changed();
    return true;
  }

  /** Reads what the given days hold, in slices, so that `between` has it at once. */
  async prepare(days: Days): Promise<void> {
    await Promise.all(this.feeds.map((feed) => this.#read(feed, days)));
  }

  async #read(feed: Feed, days: Days): Promise<void> {
    const key = keyOf(days);
    if (!feed.calendar || feed.read!.has(key)) return;
    const found = await inSlices(feed.calendar.betweenSteps(...instantsOf(days), { timeZone: days.timeZone }));
    keep(feed.read!, key, found);
  }

  #changed(): void {
    this.version++;
    this.host.requestUpdate();
  }

  feedOf(occurrence: Occurrence): Feed | undefined {
    return this.#feedOf.get(occurrence);
  }

  /** Everything that touches the days, in order of start. */
  between(days: Days, wants?: Wants): Occurrence[] {
    const { from, to, timeZone } = days;
    const key = keyOf(days);
    const all = this.feeds.flatMap((feed) => {
      if (!feed.calendar) return [];
      const read = feed.read!.get(key) ?? feed.calendar.between(...instantsOf(days), { timeZone });
      keep(feed.read!, key, read);
      const found = read.filter(({ startDate, endDate }) => endDate >= from && startDate <= to);
      for (const occurrence of found) this.#feedOf.set(occurrence, feed);
      return found;
    });
    const wanted = wants ? all.filter(wants) : all;
    return this.feeds.length > 1 ? wanted.sort((a, b) => +a.start - +b.start) : wanted;
  }

  /** At least `count` events from a day on, if the next two years hold as many: the rest of the month, then further. */
  from(date: CivilDate, count: number, timeZone: string, wants?: Wants): Occurrence[] {
    const last = addMonths(date, 24);
    let to = lastOfMonth(date);
    const found = this.between({ from: date, to, timeZone }, wants);
    while (found.length < count && to < last) {
      const from = addDays(to, 1);
      to = addMonths(to, 3);
      found.push(...this.between({ from, to, timeZone }, wants).filter(({ startDate }) => startDate >= from));
    }
    return found;
  }
}
