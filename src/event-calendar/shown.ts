/** What the element hands to its parts: what is on screen, and what may be done about it. */
import type { CivilDate } from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import type { ViewContext } from './event-parts.js';
import type { Days, FeedController, Wants } from './feed-controller.js';
import type { Filter } from './filter.js';

export type CalendarView = 'month' | 'week' | 'agenda';

export interface Shown extends ViewContext {
  view: CalendarView;
  /** There is room for more than a list. */
  wide: boolean;
  /** Of the element, in CSS px. */
  width: number;
  printing: boolean;
  /** Names the month or week shown. */
  heading: string;
  /** First day of the list; the day of the month or week that Tab reaches. */
  date: CivilDate;
  days: Days;
  today: CivilDate;
  now: Date;
  /** 0 Sunday … 6 Saturday. */
  weekStart: number;
  occurrences: readonly Occurrence[];
  /** Of them, those on in the month or week named. */
  count: number;
  feeds: FeedController;
  /** What the site lets through, and what of it the visitor looks for. */
  siteWants: Wants | undefined;
  wants: Wants | undefined;
  /** The visitor's, while the search is open. */
  filter: Filter | undefined;
  /** The list goes on. */
  hasMore: boolean;
  /** The event named in the address is not there. */
  gone: boolean;
  /** The site's. */
  phone: string | undefined;

  /** Resolves when the days around a date are on screen. */
  goTo(date: CivilDate): Promise<void>;
  step(count: 1 | -1): void;
  choose(view: CalendarView): void;
  /** Opens or closes the search. */
  search(): void;
  find(filter: Filter): void;
  more(): void;
  retry(): void;
  /** The feeds are being asked again, by `retry`. */
  retrying: boolean;
  /** The page says something inside the tag, which stays on screen while there are no events. */
  fallback: boolean;
  /** Shows all events of a day. */
  openDay(date: CivilDate): void;
  /** What the month's grid is told: keys, presses on a day; the first focus tells that they may come. */
  grid(event: Event): void;
}
