import type { Problem } from './engine/calendar.js';
import type { Feed } from './feed-controller.js';

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

/** @param occurrences how many are shown */
export const loadDetail = (feeds: readonly Feed[], occurrences: number): CalendarLoadDetail => ({
  sources: feeds.map(({ url, calendar, from, fetchedAt }) => ({
    url,
    events: calendar?.events ?? 0,
    from,
    fetchedAt,
    // Reads the whole feed, so only for those who look.
    get problems() {
      return calendar?.problems ?? [];
    },
  })),
  occurrences,
});
