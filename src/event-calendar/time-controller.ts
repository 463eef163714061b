import type { LitElement, ReactiveController } from 'lit';
import { firstDayOfWeek } from '../language/formatters.js';
import { type CivilDate, addDays, isTimeZone, lastOfMonth, startOfWeek, wallTime } from './civil-date.js';
import type { Days } from './feed-controller.js';
import { monthRange } from './month.js';
import type { CalendarView } from './shown.js';

/** What the webmaster says of it on the tag. */
export interface TimeSettings {
  view: CalendarView | 'auto';
  timeZone: string;
  weekStart: string;
}

/** Width of the element, in CSS px, from which `auto` shows a month. */
const WIDE = 560;
/** Below it a month is drawn in strokes. */
const SMALL = 480;

let ownZone: string | undefined;
/** IANA name of the visitor's zone. Asked once: it costs a millisecond. */
export const visitorZone = (): string => (ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Which days are shown: in which view, by the room there is and the visitor's choice, around which date, in which zone. */
export class TimeController implements ReactiveController {
  /** Where the list begins; the day of the month or week shown that Tab reaches. */
  date: CivilDate = '';
  /** The visitor's choice of view. */
  chosen?: CalendarView;
  /** Of the element, in CSS px, at the last update. */
  width = 0;
  #observer?: ResizeObserver;
  #minute?: ReturnType<typeof setInterval>;
  /** On paper nothing can be pressed. */
  printing = false;

  /** @param feedZone zone that the feeds name, if one does */
  constructor(
    private readonly host: LitElement & TimeSettings,
    private readonly feedZone: () => string | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      const { clientWidth } = this.host;
      if (clientWidth === this.width) return;
      this.width = clientWidth;
      // Not at once, since a new view changes the size that is being observed.
      setTimeout(() => this.host.requestUpdate());
    });
    this.#observer.observe(this.host);
    this.#minute = setInterval(() => this.host.requestUpdate(), 60_000);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  readonly #print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.host.requestUpdate();
    // At once: where a script prints, nothing else runs before the pages are drawn.
    (this.host as unknown as { performUpdate(): void }).performUpdate();
  };

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearInterval(this.#minute);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  /** Looks at the room there is. */
  measure(): void {
    // Asked at each update it would lay out the page in the middle of a change. Nothing observes a hidden page's.
    if (!this.width || document.hidden) this.width = this.host.clientWidth;
  }

  get zone(): string {
    return this.#zoneOr();
  }

  /** @param arriving zone of a feed that is just arriving */
  #zoneOr(arriving?: string): string {
    const { timeZone } = this.host;
    return isTimeZone(timeZone) ? timeZone : this.feedZone() || arriving || visitorZone();
  }

  get today(): CivilDate {
    return wallTime(Date.now(), this.zone).slice(0, 10);
  }

  /** 0 Sunday … 6 Saturday. */
  get weekStart(): number {
    return { sunday: 0, monday: 1, saturday: 6 }[this.host.weekStart] ?? firstDayOfWeek;
  }

  /** There is room for more than a list. */
  get wide(): boolean {
    return this.width >= WIDE;
  }

  /** The view that is wanted; its part may still be on its way. */
  get view(): CalendarView {
    const view = this.chosen ?? this.host.view;
    if (view === 'month') return view;
    return view === 'agenda' || !this.wide ? 'agenda' : view === 'week' ? view : 'month';
  }

  /** A month on a phone. */
  get small(): boolean {
    return this.view === 'month' && this.width < SMALL;
  }

  /** The days that the view of a date shows; for the list those it shows first. */
  days(date: CivilDate, view = this.view, arriving?: string): Days {
    const timeZone = this.#zoneOr(arriving);
    if (view === 'month') return { ...monthRange(date, this.weekStart), timeZone };
    if (view === 'agenda') return { from: date, to: lastOfMonth(date), timeZone };
    const from = startOfWeek(date, this.weekStart);
    return { from, to: addDays(from, 6), timeZone };
  }
}
