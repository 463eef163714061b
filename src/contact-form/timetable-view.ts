/** A week's hours in words: the days' own names, the language's own times. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatList, formatTimeRange, weekdayNames } from '../language/formatters.js';
import { parseHours } from '../site/hours.js';

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

export const allDay = () =>
  msg('Open day and night.', { id: 'contact-form.open-always', desc: 'Contact form, office hours' });
