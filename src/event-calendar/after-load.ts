/** What follows a load beside the events on screen: the event the address names, the webmaster, search engines. */
import { report } from '../host/report.js';
import { addMonths, isCivilDate, isTimeZone, wallTime, type CivilDate } from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import { advise } from './feed-advice.js';
import type { FeedController } from './feed-controller.js';
import type { Shown } from './shown.js';

/** Calendars that are whole and lack the event named in the address. */
const lacking = new WeakSet<Element>();
/** Calendars in which it is looked for just now: a second load would open it once more. */
const looking = new WeakSet<Element>();

/**
 * The event that the address names, `?liaison-event=YYYY-MM-DD/<uid>`; its date alone where it is not there, and nothing
 * where another calendar of the page may have it.
 */
async function linkedEvent(
  element: Element,
  feeds: FeedController,
  timeZone: string,
): Promise<{ date: CivilDate; occurrence: Occurrence | undefined } | undefined> {
  const address = new URLSearchParams(location.search).get('liaison-event') ?? '';
  const [, date, uid] = /^([\d-]{10})\/(.+)$/.exec(address) ?? [];
  if (!isCivilDate(date)) return undefined;
  const find = async (from: CivilDate, to: CivilDate, is: (one: Occurrence) => boolean) => {
    const days = { from, to, timeZone };
    // Two years of a large feed are more than the page can wait for at once.
    await feeds.prepare(days);
    return feeds.between(days).find((one) => one.uid === uid && is(one));
  };
  const occurrence =
    (await find(date, date, ({ startDate }) => startDate === date)) ??
    // Or it was moved.
    (await find(
      addMonths(date, -12),
      addMonths(date, 12),
      (one) => !one.recurring || originalDate(one, timeZone) === date,
    ));
  if (occurrence) return { date: occurrence.startDate, occurrence };
  if (feeds.feeds.every(({ status }) => status === 'ready')) lacking.add(element);
  const all = Array.from(document.querySelectorAll('liaison-event-calendar'));
  return all.every((other) => other === element || lacking.has(other)) ? { date, occurrence } : undefined;
}

/** The day on which a date of a series was before it was moved. */
function originalDate({ recurrenceId = '' }: Occurrence, timeZone: string): CivilDate {
  const [day, clock] = recurrenceId.replace(/^(....)(..)(..)/, '$1-$2-$3').split('T') as [CivilDate, string?];
  return clock
    ? wallTime(new Date(`${day}T${clock.replace(/^(..)(..)(..)/, '$1:$2:$3')}`), timeZone).slice(0, 10)
    : day;
}

interface Tag extends Element {
  date: string;
  timeZone: string;
  structuredData: boolean;
  readonly occurrences: readonly Occurrence[];
}

/** Tells the webmaster of each feed that did not load, and of what on the tag means nothing. */
function adviseOn(element: Tag, feeds: FeedController): void {
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

/** @param linked where the event that the address names is still looked for: told what became of it, once that is known */
export async function follow(element: Tag, shown: Shown, linked?: (found: 'opened' | 'gone') => void): Promise<void> {
  const { feeds, timeZone } = shown;
  adviseOn(element, feeds);
  if (linked && !looking.has(element)) {
    looking.add(element);
    const event = await linkedEvent(element, feeds, timeZone);
    looking.delete(element);
    if (event) {
      const { date, occurrence } = event;
      // It may be in what did not come.
      if (occurrence || feeds.feeds.every(({ status }) => status === 'ready')) linked(occurrence ? 'opened' : 'gone');
      await shown.goTo(date);
      if (occurrence) shown.open(occurrence);
    }
  }
  // Schema.org JSON-LD of the events shown, in the page's head.
  if (element.structuredData) {
    const { publish } = await import('./structured-data.js');
    publish(element, element.occurrences, location.href);
  }
}
