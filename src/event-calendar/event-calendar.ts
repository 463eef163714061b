import { msg, str } from '@lit/localize';
import { LitElement, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FirstView } from '../host/first-view.js';
import { report } from '../host/report.js';
import { firstDayOfWeek, formatDate, formatDateRange } from '../language/formatters.js';
import { LanguageController } from '../language/language-controller.js';
import { match } from '../language/languages.js';
import { pageLanguage } from '../language/page-language.js';
import { words } from '../language/words/event-calendar.js';
import { foot } from '../site/foot.js';
import { SiteController } from '../site/site-controller.js';
import type { Feed as SiteFeed, LocalText } from '../site/site.js';
import { base } from '../theme/base.js';
import { tokens } from '../theme/tokens.js';
import { buildAgenda } from './agenda.js';
import { agendaView } from './agenda-view.js';
import {
  type CivilDate,
  addDays,
  addMonths,
  firstOfMonth,
  isCivilDate,
  lastOfMonth,
  startOfWeek,
  wallTime,
} from './civil-date.js';
import type { Occurrence, Problem } from './engine/calendar.js';
import type { DialogContext, Opened } from './event-dialog.js';
import type { ViewContext } from './event-parts.js';
import { FeedController, type Days, type Feed, type FeedRequest, isSameRequest } from './feed-controller.js';
import { feedNotes } from './feed-notes.js';
import { feedAddress } from './feed-source.js';
import { isFiltered, matches, noFilter, type Filter } from './filter.js';
import { buildMonth, monthRange } from './month.js';
import { eventCount, monthView } from './month-view.js';
import { styles } from './styles.js';
import { emptyNote, toolbar, waiting, zoneNote, type CalendarView } from './toolbar.js';

/** Width of the element, in CSS px, from which `auto` shows a month. */
const WIDE = 560;
/** Lanes in a day of the month. */
const LANES = 3;
/** Events in the list at least, and at most until 'More events' is pressed. */
const FEW = 6;
const MANY = 40;
/** A slow feed is waited for this long, in ms, before the calendar shows without it. */
const PATIENCE = 3000;

const visitorZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const list = (text: string, separator: RegExp): string[] => text.split(separator).filter((part) => part.trim());

const linkedEvent = (): string | null => new URLSearchParams(location.search).get('liaison-event');

/**
 * Meetings and events from the feeds a site already has, in the visitor's language.
 *
 * @summary A calendar of events from iCalendar or JSON feeds: list, month and week.
 * @slot - Shown until the calendar is ready, and without script: a plain list of events, or a link to the calendar.
 *   A child `<script type="text/calendar">` or `<script type="application/ld+json">` gives events without a request.
 * @fires liaison-calendar-load - After each load is on screen.
 * @fires liaison-event-open - When a visitor opens an event: `{ uid, start }`.
 * @fires liaison-ready - The first real view is on screen.
 * @fires liaison-error - A feed that does not load, with what to do about it.
 * @csspart event - Each event shown in a view.
 */
export class LiaisonEventCalendar extends LitElement {
  static override styles = [tokens, base, styles];

  /** Addresses of feeds, spaces between; iCalendar or JSON. `{lang}` becomes the language shown. */
  @property() src = '';
  /** `auto`, `month`, `week` or `agenda`; `auto` shows a list where narrow and a month from 560 px on. */
  @property() view: CalendarView | 'auto' = 'auto';
  /** First date shown, `YYYY-MM-DD`; today by default. */
  @property() date = '';
  /** IANA name of the zone in which times are shown; by default the feed's, else the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone = '';
  /** BCP 47 tag of the events' text; by default the language the page was written in. */
  @property({ attribute: 'feed-language' }) feedLanguage = '';
  /** Only events of these categories, commas between. */
  @property() categories = '';
  /** Only events in these languages (BCP 47), spoken or by interpreter, spaces between. */
  @property({ attribute: 'event-languages' }) eventLanguages = '';
  /** Address offered to calendar apps; by default the feed's, where it ends in `.ics`. */
  @property() subscribe = '';
  /** The last good copy of a public feed may be kept on the device. */
  @property({ type: Boolean, attribute: 'keep-copy' }) keepCopy = false;
  /** `show` or `hide` languages whose words no person has checked. */
  @property() unreviewed?: 'show' | 'hide';
  /** Tells search engines about the events shown, as schema.org JSON-LD in the page's head. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** iCalendar or JSON text instead of an address. */
  @property({ attribute: false }) ics = '';

  readonly #words = new LanguageController(this, 'event-calendar', words);
  readonly #site = new SiteController(this);
  readonly #feeds = new FeedController(
    this,
    (zone) => this.#days(this.#anchor || this.#today, this.#zoneOr(zone)),
    () => void this.#loaded(),
  );
  readonly #first: FirstView = new FirstView(
    this,
    () => this.#words.ready && this.#site.ready && !!this.#requests && (this.#feeds.ready || this.#late),
  );
  #requests?: readonly FeedRequest[];
  /** The feeds are slow: the calendar shows without them. */
  #late = false;
  /** The visitor's choice of view. */
  #chosen?: CalendarView;
  /** Where the list begins; the day of the month or week shown that Tab reaches. */
  #anchor: CivilDate = '';
  /** Counts steps in time: a later one overtakes. */
  #wish = 0;
  /** The visitor's; the site's own comes on top. */
  #filter: Filter = noFilter;
  #siteFilter: Filter = noFilter;
  /** Presses of 'More events'. */
  #more = 0;
  #occurrences: readonly Occurrence[] = [];
  /** For what `#occurrences` were computed. */
  #computed = '';
  /** Told to screen readers after a step in time. */
  #said = '';
  #stepped = false;
  #focusDay = false;
  #dialog?: typeof import('./event-dialog.js');
  #week?: typeof import('./week-view.js');
  #filters?: typeof import('./filter-view.js');
  #searching = false;
  #opened?: Opened;
  /** Whether the event named in the address was found. */
  #linked?: boolean;
  #dialogSaid = '';
  /** A part loaded on demand did not come. */
  #partFailed = false;
  #observer?: ResizeObserver;
  #minute?: ReturnType<typeof setInterval>;

  /** The language shown, BCP 47. */
  get language(): string {
    return this.#words.language;
  }

  /** Events of the days shown, in order of start. */
  get occurrences(): readonly Occurrence[] {
    return this.#occurrences;
  }

  /** @param zone of a feed that is just arriving */
  #zoneOr(zone: string | undefined): string {
    return this.timeZone || this.#feeds.timeZone || zone || visitorZone();
  }

  get #zone(): string {
    return this.#zoneOr(undefined);
  }

  get #today(): CivilDate {
    return wallTime(Date.now(), this.#zone).slice(0, 10);
  }

  get #view(): CalendarView {
    const wanted = this.#chosen ?? this.view;
    if (wanted === 'month' || wanted === 'week' || wanted === 'agenda') return wanted;
    return this.clientWidth >= WIDE ? 'month' : 'agenda';
  }

  get #wants(): ((occurrence: Occurrence) => boolean) | undefined {
    if (!isFiltered(this.#filter) && !isFiltered(this.#siteFilter)) return undefined;
    return (occurrence) => matches(occurrence, this.#siteFilter) && matches(occurrence, this.#filter);
  }

  /** The days that a view of `date` shows; for the list those it shows first. */
  #days(date: CivilDate, timeZone = this.#zone): Days {
    if (this.#view === 'month') return { ...monthRange(date, firstDayOfWeek), timeZone };
    if (this.#view === 'agenda') return { from: date, to: lastOfMonth(date), timeZone };
    const from = startOfWeek(date, firstDayOfWeek);
    return { from, to: addDays(from, 6), timeZone };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not at once, since a new view changes the size that is being observed.
    this.#observer = new ResizeObserver(() => setTimeout(() => this.requestUpdate()));
    this.#observer.observe(this);
    this.#minute = setInterval(() => this.requestUpdate(), 60_000);
    setTimeout(() => {
      this.#late = true;
      this.requestUpdate();
    }, PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    clearInterval(this.#minute);
  }

  /** Shows the days around a date, `YYYY-MM-DD`. Resolves when they are on screen. */
  async goTo(date: string): Promise<void> {
    if (!isCivilDate(date)) throw new RangeError(`goTo: not a date, YYYY-MM-DD: ${date}`);
    await this.#show(date);
    await this.updateComplete;
  }

  /** Asks the feeds again. Resolves when the answer is on screen. */
  async refresh(): Promise<void> {
    await this.#feeds.refresh();
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('date') && isCivilDate(this.date)) this.#anchor = this.date;
    this.#anchor ||= this.#today;
    if (changed.has('categories') || changed.has('eventLanguages'))
      this.#siteFilter = {
        ...noFilter,
        categories: list(this.categories, /\s*,\s*/),
        languages: list(this.eventLanguages, /[\s,]+/),
      };
    if (!this.#site.ready || !this.#words.ready) return;
    const wanted = this.#wanted();
    const before = this.#requests;
    if (before?.length === wanted.length && wanted.every((request, i) => isSameRequest(request, before[i]!))) return;
    this.#requests = wanted;
    void this.#feeds.load(wanted, { keepCopy: this.keepCopy, timeZone: this.timeZone || undefined });
  }

  /** Text given wins over addresses, addresses on the tag over the site file. */
  #wanted(): FeedRequest[] {
    const language = this.feedLanguage || undefined;
    if (this.ics) return [{ url: '', text: this.ics, language }];
    const inline = Array.from(
      this.querySelectorAll('script[type="text/calendar"],script[type="application/ld+json"]'),
      ({ textContent }) => textContent ?? '',
    );
    const named: SiteFeed[] = list(this.src, /\s+/).map((src) => ({ src }));
    if (!named.length && inline.length) return inline.map((text) => ({ url: '', text, language }));
    return (named.length ? named : this.#site.site.feeds).map((feed, i) => ({
      url: new URL(feedAddress(feed.src, this.language), this.baseURI).href,
      label: this.#local(feed.label),
      color: feed.color,
      language: language ?? feed.language,
      fallback: i === 0 ? inline[0] : undefined,
    }));
  }

  #local(text: LocalText | undefined): string | undefined {
    if (typeof text !== 'object') return text;
    return text[match(this.language, Object.keys(text)) ?? ''] ?? Object.values(text)[0];
  }

  async #loaded(): Promise<void> {
    while (!this.#first.shown) {
      if (!this.isConnected) return;
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
    await this.updateComplete;
    const { feeds } = this.#feeds;
    const sources = feeds.map(({ url, calendar, from, fetchedAt }) => ({
      url,
      events: calendar?.events ?? 0,
      from,
      fetchedAt,
      // Reads the whole feed, so only for those who look.
      get problems() {
        return calendar?.problems ?? [];
      },
    }));
    const detail: CalendarLoadDetail = { sources, occurrences: this.#occurrences.length };
    this.dispatchEvent(new CustomEvent('liaison-calendar-load', { detail, bubbles: true, composed: true }));
    await this.#openLinked();
    if (this.structuredData) (await import('./structured-data.js')).publish(this, this.#occurrences, location.href);
    if (!feeds.some(({ failure }) => failure)) return;
    const { advise } = await import('./feed-advice.js');
    for (const feed of feeds) {
      const advice = advise(feed, location.href);
      if (advice) report(this, advice);
    }
  }

  async #show(date: CivilDate, focusDay = false): Promise<void> {
    const mine = ++this.#wish;
    await this.#feeds.prepare(this.#days(date));
    if (mine !== this.#wish) return;
    this.#stepped = firstOfMonth(date) !== firstOfMonth(this.#anchor) || this.#view === 'week';
    this.#anchor = date;
    this.#more = 0;
    this.#focusDay = focusDay;
    this.requestUpdate();
  }

  #step(count: number): void {
    void this.#show(
      this.#view === 'week' ? addDays(this.#anchor, count * 7) : firstOfMonth(addMonths(this.#anchor, count)),
    );
  }

  async #open(opened: Opened): Promise<void> {
    this.#dialog ??= await this.#part(() => import('./event-dialog.js'));
    if (!this.#dialog) return;
    this.#opened = opened;
    this.#dialogSaid = '';
    this.requestUpdate();
    if (!('occurrence' in opened)) return;
    const { uid, start } = opened.occurrence;
    this.dispatchEvent(
      new CustomEvent('liaison-event-open', { detail: { uid, start }, bubbles: true, composed: true }),
    );
  }

  /** A part of the calendar that is loaded when it is needed, with its styles. */
  async #part<T extends { styles: CSSResult }>(load: () => Promise<T>): Promise<T | undefined> {
    try {
      const part = await load();
      const root = this.renderRoot as ShadowRoot;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, part.styles.styleSheet!];
      this.#partFailed = false;
      return part;
    } catch {
      this.#partFailed = true;
      return undefined;
    } finally {
      this.requestUpdate();
    }
  }

  async #toggleSearch(): Promise<void> {
    this.#filters ??= await this.#part(() => import('./filter-view.js'));
    this.#searching = !!this.#filters && !this.#searching;
    if (!this.#searching) this.#filter = noFilter;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#searching) this.renderRoot.querySelector<HTMLElement>('[type="search"]')?.focus();
  }

  /** The address named one event: shown at once, or said to be gone. */
  async #openLinked(): Promise<void> {
    const [, date, uid] = /^([\d-]{10})\/(.+)$/.exec(linkedEvent() ?? '') ?? [];
    if (this.#linked !== undefined || !uid || !isCivilDate(date)) return;
    const days = { from: date, to: date, timeZone: this.#zone };
    const occurrence = this.#feeds.between(days).find((one) => one.uid === uid && one.startDate === date);
    this.#linked = !!occurrence;
    await this.#show(date);
    if (occurrence) await this.#open({ occurrence });
  }

  readonly #close = (): void => {
    this.#opened = undefined;
    this.requestUpdate();
  };

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) this.#dialog?.openDialog(dialog);
    if (!this.#focusDay) return;
    this.#focusDay = false;
    this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }

  /** Feeds are asked again only when the days, the feeds or the filter are others than before. */
  #remember(key: string, ask: () => Occurrence[]): readonly Occurrence[] {
    const all = JSON.stringify([key, this.#feeds.version, this.#zone, this.#filter, this.#siteFilter]);
    if (all !== this.#computed) {
      this.#computed = all;
      this.#occurrences = ask();
    }
    return this.#occurrences;
  }

  #context(): ViewContext {
    const { feeds } = this.#feeds;
    return {
      language: this.language,
      timeZone: this.#zone,
      textLanguage: (occurrence) =>
        occurrence.textLanguage || this.#feeds.feedOf(occurrence)?.language || pageLanguage || 'en',
      feed: (occurrence) => {
        const feed = this.#feeds.feedOf(occurrence);
        return feed && feeds.length > 1 ? { index: feeds.indexOf(feed) % 5, label: nameOf(feed) } : undefined;
      },
      open: (occurrence) => void this.#open({ occurrence }),
    };
  }

  override render(): TemplateResult {
    if (!this.#first.shown) return html`<slot></slot>`;
    const { language, direction } = this.#words;
    const view = this.#view;
    const heading = this.#heading(view);
    const context = this.#context();
    const { feeds } = this.#feeds;
    return html`<section lang=${language} dir=${direction} aria-labelledby="title">
      ${toolbar({
        language,
        view,
        heading,
        views: this.clientWidth >= WIDE ? ['month', 'week', 'agenda'] : [],
        searching: this.#searching,
        search: () => void this.#toggleSearch(),
        step: (count) => this.#step(count),
        goToToday: () => void this.#show(this.#today),
        choose: (chosen) => {
          this.#chosen = chosen;
          this.requestUpdate();
        },
      })}
      ${
        this.#searching
          ? this.#filters!.filterView({
              language,
              filter: this.#filter,
              occurrences: this.#feeds.from(this.#today, 300, this.#zone, (one) => matches(one, this.#siteFilter)),
              change: (filter) => {
                this.#filter = filter;
                this.#more = 0;
                this.#stepped = true;
                this.requestUpdate();
              },
            })
          : nothing
      }
      ${feedNotes(feeds, language, this.#site.site.phone, () => void this.refresh())}
      ${
        this.#partFailed
          ? html`<p class="notice note" role="status">
              ${msg('This part did not load. Check your connection and try again.', {
                id: 'event-calendar.part-failed',
                desc: 'Calendar: the details of an event, or another part, could not be loaded.',
              })}
            </p>`
          : nothing
      }
      ${
        this.#linked === false
          ? html`<p class="notice note" role="status">
              ${msg('The event you looked for is no longer in this calendar.', {
                id: 'event-calendar.gone',
                desc: 'Calendar: the page was opened by the address of one event, which the feed no longer holds.',
              })}
            </p>`
          : nothing
      }
      ${
        feeds.some(({ calendar }) => calendar)
          ? view === 'month'
            ? this.#month(context, heading)
            : view === 'week' && this.clientWidth >= WIDE
              ? this.#weekGrid(context, heading)
              : this.#agenda(context, heading)
          : this.#feeds.ready
            ? nothing
            : waiting()
      }
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${foot(this.#words, this.#site.site)}
      ${this.#opened && this.#dialog ? this.#dialog.eventDialog(this.#opened, this.#dialogContext(context)) : nothing}
    </section>`;
  }

  #dialogContext(context: ViewContext): DialogContext {
    const feed = (occurrence: Occurrence) => this.#feeds.feedOf(occurrence);
    return {
      ...context,
      occurrences: this.#occurrences,
      today: this.#today,
      now: new Date(),
      origins: (occurrence) => [location.origin, new URL(feed(occurrence)?.url || location.href).origin],
      close: this.#close,
      exports: {
        source: (occurrence) => feed(occurrence)?.source,
        subscribe: (occurrence) => {
          const url = this.subscribe || feed(occurrence)?.url || '';
          return this.subscribe || /\.ics($|\?)/.test(url) ? new URL(url, this.baseURI).href : undefined;
        },
        said: this.#dialogSaid,
        say: (text) => {
          this.#dialogSaid = text;
          this.requestUpdate();
        },
      },
    };
  }

  #month(context: ViewContext, heading: string): TemplateResult {
    const days = this.#days(this.#anchor);
    const found = this.#remember(days.from + days.to, () => this.#feeds.between(days, this.#wants));
    const [now, today] = [new Date(), this.#today];
    const month = buildMonth(found, { date: this.#anchor, today, now, weekStart: firstDayOfWeek, lanes: LANES });
    this.#say(heading, month.count);
    return html`${this.#zoneNote(now)} ${month.count ? nothing : this.#empty(heading, addMonths(month.month, 1))}
    ${monthView(month, {
      ...context,
      focused: this.#anchor,
      weekStart: firstDayOfWeek,
      moveTo: (date) => void this.#show(date, true),
      openDay: (day) => void this.#open({ day }),
    })}`;
  }

  #weekGrid(context: ViewContext, heading: string): TemplateResult {
    if (!this.#week) {
      if (!this.#partFailed) void this.#part(() => import('./week-view.js')).then((week) => (this.#week = week));
      return waiting();
    }
    const days = this.#days(this.#anchor);
    const found = this.#remember(days.from + days.to, () => this.#feeds.between(days, this.#wants));
    const [now, today] = [new Date(), this.#today];
    this.#say(heading, found.length);
    return html`${this.#zoneNote(now)} ${found.length ? nothing : this.#empty(heading, addDays(days.to, 1))}
    ${this.#week.weekView(
      found,
      { date: this.#anchor, today, now, weekStart: firstDayOfWeek, timeZone: days.timeZone },
      context,
    )}`;
  }

  #agenda(context: ViewContext, heading: string): TemplateResult {
    const from = this.#anchor;
    const wanted = this.#more ? MANY * (this.#more + 1) : FEW;
    const found = this.#remember(`agenda${from}${wanted}`, () =>
      this.#feeds.from(from, wanted + 1, this.#zone, this.#wants),
    );
    const inMonth = found.filter(({ startDate }) => startDate.slice(0, 7) <= from.slice(0, 7)).length;
    const shown = found.slice(0, Math.max(wanted, Math.min(inMonth, MANY)));
    this.#say(heading, inMonth);
    const now = new Date();
    return html`${this.#zoneNote(now)} ${inMonth ? nothing : this.#empty(heading, from)}
    ${agendaView(buildAgenda(shown, { from, today: this.#today, now }).days, context)}
    ${
      found.length > shown.length
        ? html`<button
            type="button"
            class="button"
            @click=${() => {
              this.#more++;
              this.requestUpdate();
            }}
          >
            ${msg('More events', { id: 'event-calendar.more-events', desc: 'Calendar, list: button at the end that adds later events.' })}
          </button>`
        : nothing
    }`;
  }

  #heading(view: CalendarView): string {
    if (view !== 'week') return formatDate(this.language, this.#anchor, 'month');
    const { from, to } = this.#days(this.#anchor);
    return formatDateRange(this.language, from, to, 'medium');
  }

  #empty(heading: string, after: CivilDate): TemplateResult {
    const [next] = this.#feeds.from(after, 1, this.#zone, this.#wants);
    return emptyNote(
      heading,
      this.language,
      next?.startDate,
      isFiltered(this.#filter),
      (date) => void this.#show(date),
    );
  }

  #zoneNote(now: Date): TemplateResult | typeof nothing {
    const zone = this.#zone;
    return wallTime(now, zone) === wallTime(now, visitorZone()) ? nothing : zoneNote(this.language, zone, now);
  }

  #say(heading: string, count: number): void {
    if (!this.#stepped) return;
    this.#stepped = false;
    this.#said = msg(str`${heading}: ${eventCount(this.language, count)}`, {
      id: 'event-calendar.said',
      desc: 'Calendar, said by screen readers after a step: March 2026: 5 events.',
    });
  }
}

const nameOf = ({ label, calendar, url }: Feed): string => label ?? calendar?.name ?? (url && new URL(url).hostname);

/** Detail of `liaison-calendar-load`. */
export interface CalendarLoadDetail {
  sources: {
    url: string;
    events: number;
    from: 'network' | 'saved' | 'inline' | 'none';
    fetchedAt?: Date;
    problems: readonly Problem[];
  }[];
  occurrences: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'liaison-event-calendar': LiaisonEventCalendar;
  }
  interface HTMLElementEventMap {
    'liaison-calendar-load': CustomEvent<CalendarLoadDetail>;
    'liaison-event-open': CustomEvent<{ uid: string; start: Date }>;
  }
}
