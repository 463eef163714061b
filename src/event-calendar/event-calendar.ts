import { msg } from '@lit/localize';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FirstView } from '../host/first-view.js';
import { formatDate, formatDateRange } from '../language/formatters.js';
import { LanguageController } from '../language/language-controller.js';
import { pageLanguage } from '../language/page-language.js';
import { words } from '../language/words/event-calendar.js';
import { foot } from '../site/foot.js';
import { phoneLink } from '../site/phone.js';
import { readSite } from '../site/entries.js';
import { SiteController } from '../site/site-controller.js';
import type { Site } from '../site/site.js';
import { base } from '../theme/base.js';
import { content } from '../theme/content.js';
import { tokens } from '../theme/tokens.js';
import { agendaLength, agendaOccurrences, agendaView, styles as agendaStyles } from './agenda-view.js';
import { Announcement } from './announcement.js';
import {
  type CivilDate,
  addDays,
  addMonths,
  firstOfMonth,
  isCivilDate,
  isTimeZone,
  lastOfMonth,
} from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import type { Opened } from './event-detail.js';
import type { EventDialog } from './event-dialog.js';
import { FeedController, type FeedRequest, type Wants, isSameRequest } from './feed-controller.js';
import { feedRequests } from './feed-requests.js';
import type { Filter } from './filter.js';
import { type CalendarLoadDetail, loadDetail } from './load-detail.js';
import { lastDayOf } from './month.js';
import { monthView } from './month-view.js';
import { Parts } from './parts.js';
import type { CalendarView, Shown } from './shown.js';
import { styles } from './styles.js';
import { TimeController, visitorZone } from './time-controller.js';
import { toolbar } from './toolbar.js';

export type { CalendarLoadDetail };

/** A slow feed is waited for this long, in ms, before the calendar shows without it. */
const PATIENCE = 3000;

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
  static override styles = [tokens, base, content, styles, agendaStyles];

  static override properties = {
    src: {},
    view: {},
    date: {},
    timeZone: { attribute: 'time-zone' },
    weekStart: { attribute: 'week-start' },
    feedLanguage: { attribute: 'feed-language' },
    categories: {},
    eventLanguages: { attribute: 'event-languages' },
    subscribe: {},
    keepCopy: { type: Boolean, attribute: 'keep-copy' },
    unreviewed: {},
    structuredData: { type: Boolean, attribute: 'structured-data' },
    ics: { attribute: false },
    site: { attribute: false },
  };

  /** Addresses of feeds, spaces between; iCalendar or JSON. `{lang}` becomes the language shown. */
  src = '';
  /** `auto`, `month`, `week` or `agenda`; `auto` shows a list where narrow and a month from 560 px on. */
  view: CalendarView | 'auto' = 'auto';
  /** First date shown, `YYYY-MM-DD`; today by default. */
  date = '';
  /** IANA name of the zone in which times are shown; by default the feed's, else the visitor's. */
  timeZone = '';
  /** First day of the week, `sunday`, `monday` or `saturday`; by default as the United States write it, Sunday. */
  weekStart: 'sunday' | 'monday' | 'saturday' | '' = '';
  /** BCP 47 tag of the events' text; by default the language the page was written in. */
  feedLanguage = '';
  /** Only events of these categories, commas between. */
  categories = '';
  /** Only events in these languages (BCP 47), spoken or by interpreter, spaces between. */
  eventLanguages = '';
  /** Address offered to calendar apps; by default the feed's, where it ends in `.ics`. */
  subscribe = '';
  /** The last good copy of a public feed may be kept on the device. */
  keepCopy = false;
  /** `show` or `hide` languages whose words no person has checked. */
  unreviewed?: 'show' | 'hide';
  /** Tells search engines about the events shown, as schema.org JSON-LD in the page's head. */
  structuredData = false;
  /** iCalendar or JSON text instead of an address. */
  ics = '';
  /** A site file's content, in place of the page's. */
  site?: Site;

  readonly #words = new LanguageController(this, 'event-calendar', words);
  readonly #page = new SiteController(this, readSite);
  readonly #parts = new Parts(this);
  readonly #time: TimeController = new TimeController(this, () => this.#feeds.timeZone);
  readonly #feeds: FeedController = new FeedController(
    this,
    (zone) => this.#time.days(this.#time.date || this.#time.today, undefined, zone),
    () => void this.#loaded(),
  );
  readonly #first: FirstView = new FirstView(this, () => this.#complete);
  #requests?: readonly FeedRequest[];
  /** The feeds are slow: the calendar shows without them. */
  #late = false;
  /** What is drawn: the wanted view, or the one before until its part is here. */
  #view: CalendarView = 'month';
  /** Counts steps in time: a later one overtakes. */
  #wish = 0;
  /** The latest of them. */
  #showing?: Promise<void>;
  /** The visitor's, while the search is open. */
  #filter?: Filter;
  /** Presses of 'More events'. */
  #presses = 0;
  #occurrences: readonly Occurrence[] = [];
  /** The list goes on. */
  #hasMore = false;
  /** Of them, those on in the month or week named above the view. */
  #count = 0;
  readonly #said = new Announcement();
  #retrying = false;
  #dialog?: EventDialog;
  /** The event named in the address: not looked for yet, opened, gone. */
  #linked?: 'opened' | 'gone';

  /** The language shown, BCP 47. */
  get language(): string {
    return this.#words.language;
  }

  /** Events of the days shown, in order of start. */
  get occurrences(): readonly Occurrence[] {
    return this.#occurrences;
  }

  get #site(): Site {
    return this.site ?? this.#page.site;
  }

  /** Events are chosen by the site. */
  get #siteChooses(): boolean {
    return !!(this.categories || this.eventLanguages);
  }

  /** What the site lets through, and of it what the visitor looks for. */
  #wants(filter?: Filter): Wants | undefined {
    return this.#siteChooses || filter
      ? this.#parts.at('search')?.wants(this.categories, this.eventLanguages, filter)
      : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    setTimeout(() => {
      this.#late = true;
      this.requestUpdate();
    }, PATIENCE);
  }

  /** Shows the days around a date, `YYYY-MM-DD`. Resolves when they are on screen. */
  async goTo(date: string): Promise<void> {
    if (!isCivilDate(date)) throw new RangeError(`goTo: not a date, YYYY-MM-DD: ${date}`);
    await this.#show(date);
    await this.#firstView();
  }

  /** Asks the feeds again. Resolves when the answer is on screen. */
  async refresh(): Promise<void> {
    await this.#firstView();
    await this.#feeds.refresh();
    await this.updateComplete;
  }

  async #firstView(): Promise<void> {
    if (!this.#first.shown) await new Promise((shown) => this.addEventListener('liaison-ready', shown, { once: true }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const time = this.#time;
    time.measure();
    if (changed.has('view')) time.chosen = undefined;
    if (changed.has('date') && isCivilDate(this.date)) time.date = this.date;
    time.date ||= time.today;
    if (time.view !== 'week' || this.#parts.at('week')) this.#view = time.view;
    if (time.small) this.#parts.at('small');
    if (!this.#page.ready || !this.#words.ready) return;
    const requests = feedRequests(this, this.#site.feeds, this.language);
    if (
      requests.length !== this.#requests?.length ||
      !requests.every((one, i) => {
        const before = this.#requests![i]!;
        return isSameRequest(one, before) && one.language === before.language;
      })
    )
      this.#feeds.load((this.#requests = requests), { keepCopy: this.keepCopy, timeZone: this.timeZone || undefined });
    this.#look();
  }

  /** Finds what the view shows. */
  #look(): void {
    this.#occurrences = [];
    this.#count = 0;
    this.#hasMore = false;
    // The browser's first question about a zone costs it 20 ms: not before there is something to find.
    if (!this.#feeds.shown) return;
    const { date, zone } = this.#time;
    const days = this.#time.days(date, this.#view);
    const list = this.#view === 'agenda';
    const wants = this.#wants(this.#filter);
    const found = list
      ? agendaOccurrences(this.#feeds, date, this.#presses, zone, wants)
      : this.#feeds.between(days, wants);
    const { from, to } = this.#view === 'month' ? { from: firstOfMonth(date), to: lastOfMonth(date) } : days;
    this.#count = found.filter(
      (one) => one.startDate <= to && (one.startDate >= from || lastDayOf(one) >= from),
    ).length;
    this.#occurrences = list ? found.slice(0, agendaLength(this.#presses, this.#count, this.#time.printing)) : found;
    this.#hasMore = this.#occurrences.length < found.length;
  }

  /** Something may have to be said above the view. */
  get #noted(): boolean {
    return (
      !this.#feeds.whole ||
      !this.#count ||
      this.#linked === 'gone' ||
      this.#time.zone !== visitorZone() ||
      this.#feeds.feeds.some(({ failure }) => failure)
    );
  }

  /** Feeds are told apart, or have a colour of their own. */
  get #marked(): boolean {
    const { feeds } = this.#feeds;
    return feeds.length > 1 || feeds.some(({ color, calendar }) => color || calendar?.color);
  }

  /** All that the first view needs is there, or will not come. */
  get #complete(): boolean {
    if (!this.#words.ready || !this.#page.ready || !(this.#feeds.ready || this.#late)) return false;
    const parts = this.#parts;
    const { view, small } = this.#time;
    return [
      view === 'week' && parts.at('week'),
      this.#noted && parts.at('notes'),
      this.#marked && parts.at('marks'),
      small && parts.at('small'),
      this.#siteChooses && parts.at('search'),
    ].every((part) => part !== undefined);
  }

  async #loaded(): Promise<void> {
    const { feeds } = this.#feeds;
    if (feeds.some(({ from }) => from === 'network')) this.#parts.forgive();
    await this.#firstView();
    await this.updateComplete;
    // A kept copy is never shown without its age, and offline is too late to ask for the words.
    if (this.keepCopy) void this.#parts.load('notes');
    const detail = loadDetail(feeds, this.#occurrences.length);
    this.dispatchEvent(new CustomEvent('liaison-calendar-load', { detail, bubbles: true, composed: true }));
    const link = !this.#linked && location.search.includes('liaison-event=');
    const wrong =
      !feeds.length ||
      feeds.some(({ failure }) => failure) ||
      !isCivilDate(this.date || this.#time.today) ||
      !isTimeZone(this.timeZone || this.#time.zone);
    if (!link && !this.structuredData && !wrong) return;
    const after = await this.#parts.load('after', !link);
    await after?.follow(this, this.#shown(), link ? (found) => (this.#linked = found) : undefined);
  }

  /** Resolves when the days around a date are on screen. */
  #show(date: CivilDate): Promise<void> {
    return (this.#showing = this.#step(date));
  }

  async #step(date: CivilDate): Promise<void> {
    const mine = ++this.#wish;
    const { view } = this.#time;
    await Promise.all([this.#feeds.prepare(this.#time.days(date)), view === 'week' && this.#parts.load('week')]);
    // A later step has overtaken it.
    if (mine !== this.#wish) return this.#showing;
    if (this.#view === 'week' || firstOfMonth(date) !== firstOfMonth(this.#time.date)) this.#said.stepped();
    this.#time.date = date;
    this.#presses = 0;
    this.requestUpdate();
    await this.updateComplete;
  }

  async #open(opened: Opened): Promise<void> {
    const part = await this.#parts.load('dialog');
    if (part) (this.#dialog ??= new part.EventDialog(this, this.#feeds)).open(opened);
  }

  async #choose(view: CalendarView): Promise<void> {
    if (view === 'week' && !(await this.#parts.load('week'))) return;
    this.#time.chosen = view;
    await this.#show(this.#time.date);
  }

  async #toggleSearch(): Promise<void> {
    const part = await this.#parts.load('search');
    this.#find(this.#filter ? undefined : part?.noFilter);
    await this.updateComplete;
    if (this.#filter) this.renderRoot.querySelector<HTMLElement>('[type="search"]')?.focus();
  }

  async #retry(): Promise<void> {
    if (this.#retrying) return;
    this.#retrying = true;
    this.requestUpdate();
    await this.refresh();
    this.#retrying = false;
    this.requestUpdate();
    await this.updateComplete;
    // Where it helped, the button that was pressed is gone, and the focus with it.
    if (document.activeElement === document.body) this.renderRoot.querySelector('button')?.focus();
  }

  #find(filter: Filter | undefined): void {
    this.#filter = filter;
    this.#presses = 0;
    this.#said.stepped();
    this.requestUpdate();
  }

  /** Keys and presses in the month, by a part that is asked for with the first focus; what comes before it waits. */
  async #grid(event: Event, shown: Shown): Promise<void> {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if (altKey || metaKey || (ctrlKey && !/^(Home|End)$/.test(key))) return;
    const target = event.target as HTMLElement;
    let part = this.#parts.at('grid');
    if (!part && /^(Arrow|Page|Home|End)/.test(key)) event.preventDefault();
    part ??= await this.#parts.load('grid');
    part?.onGrid(event, target, shown);
  }

  #shown(): Shown {
    const { language } = this;
    const { feeds } = this.#feeds;
    const view = this.#view;
    const { date, today, weekStart, wide, width, printing } = this.#time;
    const days = this.#time.days(date, view);
    const marks = this.#marked && this.#parts.at('marks');
    if (marks) marks.mark(this.renderRoot as ShadowRoot, feeds);
    const shown: Shown = {
      language,
      timeZone: days.timeZone,
      view,
      wide,
      width,
      printing,
      heading:
        view === 'week' ? formatDateRange(language, days.from, days.to, 'medium') : formatDate(language, date, 'month'),
      date,
      days,
      today,
      now: new Date(),
      weekStart,
      occurrences: this.#occurrences,
      count: this.#count,
      feeds: this.#feeds,
      siteWants: this.#wants(),
      wants: this.#wants(this.#filter),
      filter: this.#filter,
      hasMore: this.#hasMore,
      gone: this.#linked === 'gone',
      phone: this.#site.phone,
      textLanguage: (occurrence) =>
        occurrence.textLanguage || this.#feeds.feedOf(occurrence)?.language || pageLanguage || 'en',
      feed: (occurrence) => {
        const feed = marks && feeds.length > 1 && this.#feeds.feedOf(occurrence);
        return feed ? { index: feeds.indexOf(feed), label: marks.nameOf(feed, language) } : undefined;
      },
      open: (occurrence) => void this.#open({ occurrence }),
      openDay: (day) => void this.#open({ day }),
      goTo: (date) => this.#show(date),
      step: (count) =>
        void this.#show(view === 'week' ? addDays(date, count * 7) : firstOfMonth(addMonths(date, count))),
      choose: (view) => void this.#choose(view),
      search: () => void this.#toggleSearch(),
      find: (filter) => this.#find(filter),
      more: () => {
        this.#presses++;
        this.requestUpdate();
      },
      retry: () => void this.#retry(),
      retrying: this.#retrying,
      fallback: !!this.querySelector(':scope > :not(script)'),
      grid: (event) => void this.#grid(event, shown),
    };
    return shown;
  }

  override render(): TemplateResult {
    if (!this.#first.shown) return html`<slot></slot>`;
    const { language, direction } = this.#words;
    const shown = this.#shown();
    const { view, phone, feeds } = shown;
    const part = this.#parts;
    this.#said.update(shown, () => part.at('notes'));
    return html`<section lang=${language} dir=${direction} aria-labelledby="title">
        ${toolbar(shown)} ${shown.filter && part.at('search')?.filterView(shown)}
        ${
          part.failed
            ? html`<p class="notice note" role="status">
                ${msg('This part did not load. Check your connection and try again.', {
                  id: 'event-calendar.part-failed',
                  desc: 'Calendar: the details of an event, or another part, could not be loaded.',
                })}
                ${phone && phoneLink(phone)}
              </p>`
            : nothing
        }
        ${this.#noted ? part.at('notes')?.notes(shown) : nothing}
        ${
          !feeds.shown
            ? nothing
            : view === 'month'
              ? monthView(shown)
              : view === 'week'
                ? part.at('week')!.weekView(shown)
                : agendaView(shown)
        }
        ${feeds.feeds.length > 1 && view !== 'agenda' ? part.at('marks')?.legend(feeds.feeds, language) : nothing}
        <p class="visually-hidden" role="status">${this.#said.text}</p>
        ${foot(this.#words, this.#site)} ${this.#dialog?.view(shown)}
      </section>
      ${feeds.shown && !this.#site.failed ? nothing : html`<slot></slot>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'liaison-event-calendar': LiaisonEventCalendar;
  }
  interface GlobalEventHandlersEventMap {
    'liaison-calendar-load': CustomEvent<CalendarLoadDetail>;
    'liaison-event-open': CustomEvent<{ uid: string; start: Date }>;
  }
}
