/** Opening hours in words: open now or when next, and the week, with the days' own names and the language's own times. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime, formatTimeRange, weekdayNames } from '../language/formatters.js';
import { formatList } from '../language/lists.js';
import { HOLIDAY, openingAt, parseHours, type Span } from '../site/hours.js';
import type { Ways } from './ways-view.js';

/** Beside the phone number. */
export const hoursView = (ways: Ways, language: string, now: Date): TemplateResult =>
  html`${hoursLine(ways, language, now)} ${timetable(ways.hours, language)}`;

/** 'Open now, until 5:00 PM' or when it opens next; nothing where the site does not say enough to be sure. */
export function hoursLine({ hours, timeZone }: Ways, language: string, now: Date): TemplateResult | typeof nothing {
  const opening = hours && timeZone ? openingAt(hours, timeZone, now) : undefined;
  if (!opening) return nothing;
  if (!opening.open) {
    const { next } = opening;
    const day = formatDate(language, next, 'full', 'UTC');
    const time = formatTime(language, next, 'UTC');
    return html`<p>
      ${msg(str`Closed now. Opens ${day}, ${time}`, {
        id: 'contact-form.closed',
        desc: 'Contact form, office hours: a date and a time follow.',
      })}
    </p>`;
  }
  const until = opening.until && formatTime(language, opening.until, 'UTC');
  return html`<p class="good">
    ${
      until
        ? msg(str`Open now, until ${until}`, {
            id: 'contact-form.open',
            desc: 'Contact form, office hours: a time follows.',
          })
        : allDay()
    }
  </p>`;
}

/** @param hours schema.org openingHours text; nothing is shown where it cannot be read */
export function timetable(hours: string | undefined, language: string): TemplateResult | typeof nothing {
  const spans = hours ? parseHours(hours) : undefined;
  if (!spans) return nothing;
  return html`<ul class="hours">
    ${spans.map(
      (span) =>
        html`<li>
          <span>${daysText(span, language)}</span>
          <bdi>${timesText(span, language)}</bdi>
        </li>`,
    )}
  </ul>`;
}

function daysText({ days, dates }: Span, language: string): string {
  if (dates) {
    // A leap year: any other has no 29 February.
    const [first, last] = dates.map((date) =>
      date.length === 5 ? formatDate(language, `2024-${date}`, 'short') : formatDate(language, date, 'medium'),
    );
    return first === last ? first! : `${first} – ${last}`;
  }
  // Named from Sunday, written from Monday.
  const names = weekdayNames(language, 'short');
  const name = (day: number) => (day === HOLIDAY ? holidays() : names[(day + 1) % 7]!);
  const week = days.filter((day) => day !== HOLIDAY);
  const inARow = week.length > 2 && week.every((day, index) => index === 0 || day === (week[index - 1]! + 1) % 7);
  const parts = inARow ? [`${name(week[0]!)} – ${name(week.at(-1)!)}`] : week.map(name);
  return formatList(language, [...parts, ...days.filter((day) => day === HOLIDAY).map(name)]);
}

function timesText({ from, to }: Span, language: string): string {
  if (from === to)
    return msg('Closed', {
      id: 'contact-form.closed-day',
      desc: 'Contact form, office hours, after the name of a day.',
    });
  return to - from < 1440 ? formatTimeRange(language, minute(from), minute(to % 1440), 'UTC') : allDay();
}

const holidays = () =>
  msg('Federal holidays', {
    id: 'contact-form.holidays',
    desc: 'Contact form, office hours, in place of the name of a day: the public holidays of the United States.',
  });

/** Any day will do; the zone is UTC so that no clock change touches it. */
function minute(minutes: number): Date {
  return new Date(Date.UTC(2026, 5, 15, 0, minutes));
}

const allDay = () => msg('Open day and night.', { id: 'contact-form.open-always', desc: 'Contact form, office hours' });
