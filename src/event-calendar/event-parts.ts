/** What all views say about an event in the same way: title, time, state. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime, formatTimeRange } from '../language/formatters.js';
import { match } from '../language/languages.js';
import type { Occurrence } from './engine/calendar.js';

/** What a view must know beside its data. */
export interface ViewContext {
  /** Shown language, BCP 47. */
  language: string;
  /** IANA zone in which times are written. */
  timeZone: string;
  /** Language of an event's own text. */
  textLanguage(occurrence: Occurrence): string;
  /** Number of the event's feed and its name, where there are several. */
  feed(occurrence: Occurrence): { index: number; label: string } | undefined;
  open(occurrence: Occurrence): void;
}

/** The last answer of `match`, which costs a tenth of a millisecond: one feed mostly has one language. */
let last: { language: string; shown: string; same: boolean } | undefined;

/** Text from a feed in its own language; without `lang` where that is the one shown. */
export function feedText(text: string, language: string, shown: string): TemplateResult {
  if (last?.language !== language || last.shown !== shown) last = { language, shown, same: !!match(language, [shown]) };
  return html`<bdi lang=${last.same ? nothing : language}>${text}</bdi>`;
}

/** A title that would fill the page is cut, one that only seems to be there is none. */
const LONG = 300;
const hasWords = (text: string): boolean => /[^\s\p{Cf}\p{Cc}]/u.test(text);
const short = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)}…` : text);

export interface Title {
  text: string;
  /** In the language shown. */
  own: boolean;
}

/** The title in the language shown, where the feed has it. */
export function titleOf({ titleByLanguage, title }: Occurrence, { language }: ViewContext): Title {
  const languages = Object.keys(titleByLanguage);
  // (`match` costs more than all else here.)
  const own = languages.length ? titleByLanguage[match(language, languages) ?? ''] : undefined;
  const text = own ?? title;
  return hasWords(text)
    ? { text: short(text), own: own !== undefined }
    : {
        text: msg('No title', {
          id: 'event-calendar.no-title',
          desc: 'Calendar, in place of an event’s title that is empty.',
        }),
        own: true,
      };
}

/** A title, marked with the language that it is in. */
export const title = (
  occurrence: Occurrence,
  context: ViewContext,
  { text, own }: Title = titleOf(occurrence, context),
): TemplateResult =>
  own ? html`<bdi>${text}</bdi>` : feedText(text, context.textLanguage(occurrence), context.language);

/** `6:00 – 7:30 PM`, `All day`, `From 8:00 PM until Sunday, March 8, 2:00 AM`. */
export function timeText(
  { allDay, start, end, startDate, endDate }: Occurrence,
  { language, timeZone }: ViewContext,
): string {
  if (allDay) return msg('All day', { id: 'event-calendar.all-day', desc: 'Calendar, in place of an event’s time.' });
  if (+start === +end) return formatTime(language, start, timeZone);
  if (startDate === endDate) return formatTimeRange(language, start, end, timeZone);
  const from = formatTime(language, start, timeZone);
  const day = formatDate(language, end, 'day', timeZone);
  const to = formatTime(language, end, timeZone);
  return msg(str`From ${from} until ${day}, ${to}`, {
    id: 'event-calendar.from-until',
    desc: 'Calendar, time of an event that ends on another day: From 8:00 PM until Sunday, March 8, 2:00 AM.',
  });
}

/** A word for what is not as planned; undefined for what is. */
export function statusWord({ status }: Occurrence): string | undefined {
  switch (status) {
    case 'cancelled':
      return msg('Cancelled', {
        id: 'event-calendar.cancelled',
        desc: 'Calendar, at an event that does not take place.',
      });
    case 'postponed':
      return msg('Postponed', {
        id: 'event-calendar.postponed',
        desc: 'Calendar, at an event moved to a later, unknown date.',
      });
    case 'tentative':
      return msg('Not yet certain', {
        id: 'event-calendar.tentative',
        desc: 'Calendar, at an event that may not take place.',
      });
    default:
      return undefined;
  }
}
