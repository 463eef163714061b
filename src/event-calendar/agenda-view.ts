/** A list of days with their events. */
import { msg } from '@lit/localize';
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { formatDate, formatDateRange } from '../language/formatters.js';
import { buildAgenda, type AgendaEntry } from './agenda.js';
import type { CivilDate } from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import { languageChips } from './event-languages.js';
import { statusWord, timeText, title, type ViewContext } from './event-parts.js';
import type { FeedController, Wants } from './feed-controller.js';
import type { Shown } from './shown.js';
import { todayWord } from './toolbar.js';
import { upcoming } from './upcoming.js';

export const styles = css`
  .month-name {
    margin-block-start: var(--_space-5);
    color: var(--_muted);
    font-size: 1.0625rem;
    font-weight: 650;
  }
  .day {
    display: grid;
    gap: var(--_space-2);
    max-inline-size: none;
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }
  .day h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .today h3 {
    color: var(--_accent);
  }
  .day li {
    max-inline-size: none;
  }
  .event {
    display: grid;
    gap: 0 var(--_space-4);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_feed, var(--_accent));
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .event:hover {
    background: var(--_accent-soft);
  }
  .event .title {
    font-weight: 600;
  }
  .event .time,
  .place,
  .feed-name {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-2);
    margin-block-start: var(--_space-1);
  }
  .chip.state {
    border-color: transparent;
    background: var(--_danger-soft);
    color: var(--_danger);
    font-weight: 600;
  }
  .tentative .state,
  .postponed .state {
    background: var(--_notice-soft);
    color: var(--_notice);
  }
  .chip.now {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  @container (min-width: 560px) {
    .day {
      grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
      gap: var(--_space-4);
    }
    .day h3 {
      align-content: start;
      padding-block-start: var(--_space-2);
    }
    .event {
      grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
    }
    .event > :not(.time, .visually-hidden) {
      grid-column: 2;
    }
  }
  @media print {
    .event,
    .day {
      break-inside: avoid;
    }
    .day {
      padding-block: 0.3rem;
    }
  }
  @media (forced-colors: active) {
    .event {
      border-color: CanvasText;
    }
  }
`;

/** Events in the list at least, and at most until 'More events' is pressed. */
const FEW = 6;
const MANY = 40;
const wanted = (presses: number) => (presses ? MANY * (presses + 1) : FEW);

/** What the list shows from a day on, and one more where there is more. */
export const agendaOccurrences = (
  feeds: FeedController,
  from: CivilDate,
  presses: number,
  timeZone: string,
  wants?: Wants,
): Occurrence[] => upcoming(feeds, from, wanted(presses) + 1, timeZone, wants);

/** How many of them are shown; on paper, which has no button for more, the whole month. @param count of those in the month named */
export const agendaLength = (presses: number, count: number, printing: boolean): number =>
  Math.max(wanted(presses), printing ? count : Math.min(count, MANY));

/** A list of days, each a heading with its events. A month other than the one above the list is named where it begins. */
export function agendaView(context: Shown): TemplateResult {
  const { date: from, language, occurrences, hasMore, today, now } = context;
  return html`<ol class="agenda">
      ${buildAgenda(occurrences, { from, today, now }).map(
        ({ date, today, newMonth, entries }, index) =>
          html`${
              newMonth && (index || date.slice(0, 7) > from)
                ? html`<li class="month-name" aria-hidden="true">${formatDate(language, date, 'month')}</li>`
                : nothing
            }
            <li class="day ${today ? 'today' : ''}">
              <h3>
                <span class="day-name">${formatDate(language, date, 'day')}</span>
                ${today ? html`<span class="chip now">${todayWord()}</span>` : nothing}
              </h3>
              <ul class="stack tight">
                ${entries.map((entry) => html`<li>${eventCard(entry, date, context)}</li>`)}
              </ul>
            </li>`,
      )}
    </ol>
    ${
      hasMore
        ? html`<button type="button" class="button" @click=${(event: Event) => void more(event, context)}>
            ${msg('More events', { id: 'event-calendar.more-events', desc: 'Calendar, list: button at the end that adds later events.' })}
          </button>`
        : nothing
    }`;
}

/** Adds later events. Where there are no more, the button is gone: the first of the new ones gets its focus. */
async function more({ currentTarget }: Event, context: Shown): Promise<void> {
  const button = currentTarget as HTMLElement;
  const root = button.getRootNode() as ShadowRoot;
  const cards = () => root.querySelectorAll<HTMLElement>('.agenda [part="event"]');
  const before = cards().length;
  context.more();
  await (root.host as LitElement).updateComplete;
  if (!button.isConnected) cards()[before]?.focus();
}

/** Of the address of a meeting online, its host is enough. */
const ADDRESS = /^https?:\/\/([^\s/?#]+)\S*$/i;

/** One event as a large button. Its name holds the day too, for those who meet it without its heading. */
export function eventCard(
  { occurrence, long, past, now }: AgendaEntry,
  date: string,
  context: ViewContext,
): TemplateResult {
  const { status, location, startDate, endDate } = occurrence;
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
    ${long ? html`<span class="place">${formatDateRange(context.language, startDate, endDate, 'day')}</span>` : nothing}
    ${location ? html`<span class="place"><bdi lang=${context.textLanguage(occurrence)}>${location.replace(ADDRESS, '$1')}</bdi></span>` : nothing}
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
