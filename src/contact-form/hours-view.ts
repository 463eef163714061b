/** Opening hours in words: open now or when next, and the week, with the days' own names and the language's own times. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatList, formatTime, formatTimeRange, weekdayNames } from '../language/formatters.js';
import { openingAt, parseHours } from '../site/hours.js';
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
  // Named from Sunday, written from Monday.
  const names = weekdayNames(language, 'short');
  const name = (day: number) => names[(day + 1) % 7]!;
  return html`<ul class="hours">
    ${spans.map(({ days, from, to }) => {
      const inARow = days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1]! + 1) % 7);
      const on = inARow ? `${name(days[0]!)} – ${name(days.at(-1)!)}` : formatList(language, days.map(name));
      return html`<li>
        <span>${on}</span>
        <bdi>${to - from < 1440 ? formatTimeRange(language, minute(from), minute(to % 1440), 'UTC') : allDay()}</bdi>
      </li>`;
    })}
  </ul>`;
}

/** Any day will do; the zone is UTC so that no clock change touches it. */
function minute(minutes: number): Date {
  return new Date(Date.UTC(2026, 5, 15, 0, minutes));
}

const allDay = () => msg('Open day and night.', { id: 'contact-form.open-always', desc: 'Contact form, office hours' });
