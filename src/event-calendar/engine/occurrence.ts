/** What the engine gives. */
import type { Content } from './content.js';

/**
 * One date of an event. What the contract names, and what the views need beside it.
 */
export interface Occurrence extends Content {
  uid: string;
  start: Date;
  /** Exclusive: the instant at which it is over. */
  end: Date;
  allDay: boolean;
  /** `YYYY-MM-DD`, in the zone asked for. */
  startDate: string;
  /** Its last day, inclusive. */
  endDate: string;
  recurring: boolean;

  // Beyond the contract:
  /** Of a recurring event: its original start, `20260302T180000Z` or `20260302`. With the uid it names this date. */
  recurrenceId?: string | undefined;
  /** IANA name of the zone the event was written in; absent: floating, all-day or only the feed defines it. */
  timeZone?: string | undefined;
  /** The value of the series' RRULE, if it has exactly one and no RDATE. */
  rule?: string | undefined;
}
