/** What follows a load beside the events on screen: the event the address names, the webmaster, search engines. */
import { report } from '../host/report.js';
import { isCivilDate, isTimeZone, type CivilDate } from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import { advise } from './feed-advice.js';
import type { FeedController } from './feed-controller.js';

/**
 * The event that the address names, `?liaison-event=YYYY-MM-DD/<uid>`; its date alone where it is not there, and nothing
 * where it may be another calendar's.
 */
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
  if (!occurrence && document.querySelectorAll('liaison-event-calendar').length > 1) return undefined;
  return { date, occurrence };
}

interface Tag extends Element {
  date: string;
  timeZone: string;
}

/** Tells the webmaster of each feed that did not load, and of what on the tag means nothing. */
export function adviseOn(element: Tag, feeds: FeedController): void {
  const { date, timeZone } = element;
  for (const [wrong, message] of [
    [
      !feeds.feeds.length,
      'No feed: name one in `src` or in the site file, or put events into `<script type="text/calendar">` inside the tag.',
    ],
    [date && !isCivilDate(date), `\`date\` is no date, YYYY-MM-DD: ${date}`],
    [timeZone && !isTimeZone(timeZone), `\`time-zone\` is no IANA name of a zone: ${timeZone}`],
  ] as const)
    if (wrong) report(element, { code: 'config-invalid', message });
  for (const feed of feeds.feeds) {
    const advice = advise(feed, location.href);
    if (advice) report(element, advice);
  }
}

/** Schema.org JSON-LD of the events shown, in the page's head. */
export const publish = async (element: Element, occurrences: readonly Occurrence[]): Promise<void> =>
  (await import('./structured-data.js')).publish(element, occurrences, location.href);
