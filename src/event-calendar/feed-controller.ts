import type { LitElement, ReactiveController } from 'lit';
import { provideNames } from '../language/language-name.js';
import type { LocalText } from '../site/site.js';
import { type CivilDate, addDays } from './civil-date.js';
import type { Calendar, Occurrence } from './engine/calendar.js';
import { latePartsOf } from './engine/late-parts.js';
import { type CalendarOptions, openCalendar } from './engine/open.js';
import { FeedError, breaksOff, fetchFeed, type FailureCode } from './feed-source.js';

/** What the page asks for: an address, or the text itself. */
export interface FeedRequest {
  /** Absolute; empty for text on the page. */
  url: string;
  /** The address as the page writes it, before `{lang}` is a language. */
  src?: string;
  text?: string;
  /** Text on the page, for when the address gives nothing. */
  fallback?: string;
  label?: LocalText;
  color?: string;
  /** BCP 47 tag of the events' text. */
  language?: string;
}

type Answers = Map<string, Occurrence[]>;

/** `loading` nothing yet · `ready` fresh · `saved` older events, the newer failed · `partial` what came before the text
 *  broke off · `failed` nothing to show. */
export type FeedStatus = 'loading' | 'ready' | 'saved' | 'partial' | 'failed';

export interface Feed extends FeedRequest {
  status: FeedStatus;
  calendar?: Calendar;
  /** The text of `calendar`. */
  source?: string;
  /** What was read of `calendar`, by days: the last few answers. */
  read?: Answers;
  from: 'network' | 'saved' | 'inline' | 'none';
  fetchedAt?: Date;
  /** Why the last attempt gave nothing; `not-calendar` when text came that holds no calendar, `truncated` when it breaks off. */
  failure?: FailureCode | 'not-calendar' | 'truncated';
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

const isLoading = ({ status }: Feed): boolean => status === 'loading';

export const isSameRequest = (a: FeedRequest, b: FeedRequest): boolean => a.url === b.url && a.text === b.text;

/** A step of the engine takes about a millisecond; the page gets its turn after so many ms. */
const SLICE = 12;
/** One for all turns: to make one costs a large part of a millisecond. */
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];
/** The page gets its turn. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    channel ??= new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()!();
    channel.port2.postMessage(waiting.push(resolve));
  });

/** Begins and ends with a turn for the page: what asks and what draws the answer are tasks of their own. */
async function inSlices<T>(steps: Generator<void, T, void>): Promise<T> {
  for (let until = 0; ;) {
    if (performance.now() > until) {
      await nextTurn();
      until = performance.now() + SLICE;
    }
    const { done, value } = steps.next();
    if (!done) continue;
    await nextTurn();
    return value;
  }
}

const keyOf = ({ from, to, timeZone }: Days) => from + to + timeZone;

/** Any zone's day lies within 14 hours of the same day in UTC; the dates of what is found then decide. */
const instantsOf = ({ from, to }: Days): [Date, Date] => [
  new Date(`${from}T00:00+14:00`),
  new Date(`${addDays(to, 1)}T00:00-14:00`),
];

/** Minutes after which a returning visitor gets fresh events. */
const FRESH = 5;

/**
 * The feeds of one element: loads them, side by side, and answers with their events.
 * A feed that fails keeps what it had; the others do not notice.
 */
export class FeedController implements ReactiveController {
  feeds: Feed[] = [];
  #settings: FeedSettings = { keepCopy: false };
  #abort = new AbortController();
  #running?: Promise<void>;
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
    return this.feeds.every((feed) => feed.calendar || !isLoading(feed));
  }

  /** There are events to show, if only some. */
  get shown(): boolean {
    return this.feeds.some(({ calendar }) => calendar);
  }

  /** Nothing is missing, so that it can be said that nothing is on. Events of an older copy count. */
  get whole(): boolean {
    return this.shown && this.feeds.every(({ calendar, status }) => calendar && status !== 'partial');
  }

  /** First zone that a feed names (`X-WR-TIMEZONE`). */
  get timeZone(): string | undefined {
    return this.feeds.map(({ calendar }) => calendar?.timeZone).find(Boolean);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#returned);
    addEventListener('online', this.#returned);
    // Taken out of the page in the middle of a load, and put back.
    if (this.feeds.some(isLoading)) void this.#run(isLoading);
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

  /**
   * Feeds asked for before, by address or text, keep what they have; those asked for in another language, too, until
   * its events are here.
   */
  load(requests: readonly FeedRequest[], settings: FeedSettings): void {
    this.#settings = settings;
    this.feeds = requests.map((request): Feed => {
      const same = this.feeds.find((feed) => isSameRequest(feed, request));
      const other = request.src && this.feeds.find(({ src }) => src === request.src);
      // Read anew, since one feed alone does not note down whose an event is.
      return { from: 'none', ...(same ?? other), ...request, read: new Map(), status: same?.status ?? 'loading' };
    });
    void this.#run(isLoading);
  }

  /** Asks every address again, and reads text that is still being read. Resolves when all answers are in. */
  refresh(): Promise<void> {
    return this.#run((feed) => !!feed.url || isLoading(feed));
  }

  #run(which: (feed: Feed) => boolean): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    return (this.#running = this.#fillAll(which, this.#abort.signal));
  }

  async #fillAll(which: (feed: Feed) => boolean, signal: AbortSignal): Promise<void> {
    await Promise.all(this.feeds.filter(which).map((feed) => this.#fill(feed, signal)));
    // A later load has taken the place of this one: its answers are waited for.
    if (signal !== this.#abort.signal) return this.#running;
    if (signal.aborted) return;
    this.#loadedAt = Date.now();
    this.settled();
  }

  async #fill(feed: Feed, signal: AbortSignal): Promise<void> {
    const { url } = feed;
    const copies = url && this.#settings.keepCopy ? () => late(import('./feed-rescue.js')) : undefined;
    let failure: Feed['failure'] = 'not-calendar';
    let httpStatus: number | undefined;
    let part = '';
    try {
      const text = url ? await fetchFeed({ url, signal }) : feed.text!;
      if (url && breaksOff(text)) [part, failure] = [text, 'truncated'];
      else if (await this.#take(feed, text, url ? 'network' : 'inline', signal)) {
        await (await copies?.())?.saveCopy(url, text);
        return;
      }
    } catch (error) {
      ({ code: failure, status: httpStatus } = error instanceof FeedError ? error : new FeedError('unreachable'));
    }
    if (!feed.calendar) {
      const copy = await (await copies?.())?.savedCopy(url);
      if (copy) await this.#take(feed, copy.text, 'saved', signal, copy.savedAt);
    }
    if (!feed.calendar && feed.fallback) await this.#take(feed, feed.fallback, 'inline', signal);
    let status: FeedStatus = feed.calendar ? 'saved' : 'failed';
    if (part && (!feed.calendar || feed.status === 'partial') && (await this.#take(feed, part, 'network', signal)))
      status = 'partial';
    if (signal.aborted) return;
    Object.assign(feed, { failure, httpStatus, status });
    this.host.requestUpdate();
  }

  /** @returns false where the text is no calendar; what the feed had is kept then */
  async #take(
    feed: Feed,
    text: string,
    from: Feed['from'],
    signal: AbortSignal,
    fetchedAt = new Date(),
  ): Promise<boolean> {
    const { json, zones, annotations } = await inSlices(latePartsOf(text));
    const parts = await Promise.all([
      json && late(import('./engine/json.js')),
      zones && late(import('./engine/zone-names.js')),
      annotations && late(import('./engine/annotations.js')),
    ]);
    if (parts[2]) provideNames(parts[2].typedName);
    // What a part exports is named as the option that takes it.
    const options: CalendarOptions = Object.assign({ timeZone: this.#settings.timeZone, ownTimes: true }, ...parts);
    const calendar = await inSlices(openCalendar(text, options));
    if (!calendar.events && calendar.problems.some(({ code }) => code === 'not-calendar')) return false;
    const next: Feed = {
      ...feed,
      calendar,
      read: new Map(),
      source: text,
      from,
      fetchedAt,
      status: 'ready',
      failure: undefined,
      httpStatus: undefined,
    };
    // The zone to show may be this feed's.
    await this.#read(feed, this.days(calendar.timeZone), next);
    if (signal.aborted) return true;
    Object.assign(feed, next);
    this.host.requestUpdate();
    return true;
  }

  /** Reads what the given days hold, in slices, so that `between` has it at once. */
  async prepare(days: Days): Promise<void> {
    await Promise.all(this.feeds.map((feed) => this.#read(feed, days)));
  }

  async #read(feed: Feed, days: Days, { calendar, read } = feed): Promise<void> {
    if (!calendar || read!.has(keyOf(days))) return;
    this.#keep(feed, read!, days, await inSlices(calendar.betweenSteps(...instantsOf(days), days)));
  }

  /** What touches the days; the last few answers are kept. */
  #keep(feed: Feed, read: Answers, days: Days, found: readonly Occurrence[]): Occurrence[] {
    const touching = found.filter(({ endDate, startDate }) => endDate >= days.from && startDate <= days.to);
    // Of one feed all are: a large one has thousands.
    if (this.feeds.length > 1) for (const occurrence of touching) this.#feedOf.set(occurrence, feed);
    read.set(keyOf(days), touching);
    if (read.size > 12) read.delete(read.keys().next().value!);
    return touching;
  }

  feedOf(occurrence: Occurrence): Feed | undefined {
    return this.feeds.length > 1 ? this.#feedOf.get(occurrence) : this.feeds[0];
  }

  /** Everything that touches the days, in order of start. */
  between(days: Days, wants?: Wants): Occurrence[] {
    const found = this.feeds.flatMap((feed) => {
      if (!feed.calendar) return [];
      const { calendar, read } = feed;
      const found =
        read!.get(keyOf(days)) ?? this.#keep(feed, read!, days, calendar.between(...instantsOf(days), days));
      return wants ? found.filter(wants) : found;
    });
    return this.feeds.length > 1 ? found.sort((a, b) => +a.start - +b.start) : found;
  }
}

const late = <T>(part: Promise<T>): Promise<T | undefined> => part.catch(() => undefined);
