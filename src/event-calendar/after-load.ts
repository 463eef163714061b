/** What follows a load beside the events on screen: the event the address names, the webmaster, search engines. */
import { report } from '../host/report.js';
import { isCivilDate, type CivilDate } from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import { advise } from './feed-advice.js';
import type { FeedController } from './feed-controller.js';

/** The event that the address names, `?liaison-event=YYYY-MM-DD/<uid>`; its date alone where it is not there. */
export function linkedEvent(
  feeds: FeedController,
  timeZone: string,
): { date: CivilDate; occurrence: Occurrence | undefined } | undefined {
  const address = new URLSearchParams(location.search).get('liaison-event') ?? '';
  const [, date, uid] = /^([\d-]{10})\/(.+)$/.exec(address) ?? [];
  if (!isCivilDate(date)) return undefined;
  const occurrence = feeds
    .between({ from: date, to: date, timeZone })
    .find((one) => one.uid === uid && one.startDate === date);
  return { date, occurrence };
}

/** Tells the webmaster of each feed that did not load. */
export function adviseOn(element: Element, feeds: FeedController): void {
  for (const feed of feeds.feeds) {
    const advice = advise(feed, location.href);
    if (advice) report(element, advice);
  }
}

/** Schema.org JSON-LD of the events shown, in the page's head. */
export const publish = async (element: Element, occurrences: readonly Occurrence[]): Promise<void> =>
  (await import('./structured-data.js')).publish(element, occurrences, location.href);
