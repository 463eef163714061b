import type { Occurrence } from './engine/calendar.js';
import { type CivilDate, addDays, addMonths, lastOfMonth } from './civil-date.js';
import type { FeedController, Wants } from './feed-controller.js';

/** At least `count` events from a day on, if the next two years hold as many: the rest of the month, then further. */
export function upcoming(
  feeds: FeedController,
  date: CivilDate,
  count: number,
  timeZone: string,
  wants?: Wants,
): Occurrence[] {
  const last = addMonths(date, 24);
  let to = lastOfMonth(date);
  const found = feeds.between({ from: date, to, timeZone }, wants);
  while (found.length < count && to < last) {
    const from = addDays(to, 1);
    to = addMonths(to, 3);
    found.push(...feeds.between({ from, to, timeZone }, wants).filter(({ startDate }) => startDate >= from));
  }
  return found;
}
