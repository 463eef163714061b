import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../language/formatters.js';
import type { AgendaDay, AgendaEntry } from './agenda.js';
import { todayWord } from './toolbar.js';
import { dayText, languageChips, statusWord, timeText, title, type ViewContext } from './event-parts.js';

/** A list of days, each a heading with its events. A new month is named where it begins. */
export const agendaView = (days: readonly AgendaDay[], context: ViewContext): TemplateResult =>
  html`<ol class="agenda">
    ${days.map(
      ({ date, today, newMonth, entries }, index) =>
        html`${
            newMonth && index > 0
              ? html`<li class="month-name" aria-hidden="true">${formatDate(context.language, date, 'month')}</li>`
              : nothing
          }
          <li class="day ${today ? 'today' : ''}">
            <h3>
              <span class="day-name">${formatDate(context.language, date, 'day')}</span>
              ${today ? html`<span class="chip now">${todayWord()}</span>` : nothing}
            </h3>
            <ul class="stack tight">
              ${entries.map((entry) => html`<li>${eventCard(entry, date, context)}</li>`)}
            </ul>
          </li>`,
    )}
  </ol>`;

/** One event as a large button. Its name holds the day too, for those who meet it without its heading. */
export function eventCard(
  { occurrence, until, began, past, now }: AgendaEntry,
  date: string,
  context: ViewContext,
): TemplateResult {
  const { status, location } = occurrence;
  const word = statusWord(occurrence);
  const feed = context.feed(occurrence);
  return html`<button
    type="button"
    part="event"
    class="event ${status} ${past ? 'past' : ''}"
    data-feed=${feed?.index ?? nothing}
    @click=${() => context.open(occurrence)}
  >
    <span class="visually-hidden">${formatDate(context.language, date, 'day')}, </span>
    <span class="time">${timeText(occurrence, context)}</span>
    <span class="title">${title(occurrence, context)}</span>
    ${until || began ? html`<span class="place">${dayText(occurrence.startDate, occurrence.endDate, context.language)}</span>` : nothing}
    ${location ? html`<span class="place"><bdi lang=${context.textLanguage(occurrence)}>${location}</bdi></span>` : nothing}
    ${
      word || now || past || feed || occurrence.languages.length || occurrence.interpreters.length
        ? html`<span class="chips">
            ${word ? html`<span class="chip state">${word}</span>` : nothing}
            ${
              now
                ? html`<span class="chip now"
                    >${msg('Now', { id: 'event-calendar.now', desc: 'Calendar, mark at an event that goes on at this moment.' })}</span
                  >`
                : nothing
            }
            ${
              past
                ? html`<span class="chip"
                    >${msg('Over', { id: 'event-calendar.over', desc: 'Calendar, mark at an event that has ended.' })}</span
                  >`
                : nothing
            }
            ${languageChips(occurrence, context)} ${feed ? html`<span class="feed-name">${feed.label}</span>` : nothing}
          </span>`
        : nothing
    }
  </button>`;
}
