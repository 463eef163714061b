import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CivilDate } from './civil-date.js';
import { formatDate, zoneName } from '../language/formatters.js';

export type CalendarView = 'month' | 'week' | 'agenda';

export interface ToolbarContext {
  language: string;
  view: CalendarView;
  /** Of the month or week shown. */
  heading: string;
  /** Views offered; none where there is room for the list alone. */
  views: readonly CalendarView[];
  searching: boolean;
  search(): void;
  step(count: 1 | -1): void;
  goToToday(): void;
  choose(view: CalendarView): void;
}

const chevron = (path: string) =>
  svg`<svg class="flip" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" /></svg>`;

export const todayWord = (): string =>
  msg('Today', {
    id: 'event-calendar.today',
    desc: 'Calendar: the mark at today’s date, and the button that goes there.',
  });

const viewName = (view: CalendarView): string =>
  ({
    month: msg('Month', { id: 'event-calendar.view-month', desc: 'Calendar, button: show a month as a grid.' }),
    week: msg('Week', { id: 'event-calendar.view-week', desc: 'Calendar, button: show a week with hours.' }),
    agenda: msg('List', { id: 'event-calendar.view-agenda', desc: 'Calendar, button: show events as a list.' }),
  })[view];

export function toolbar({
  view,
  heading,
  views,
  searching,
  search,
  step,
  goToToday,
  choose,
}: ToolbarContext): TemplateResult {
  const week = view === 'week';
  const before = week
    ? msg('Previous week', { id: 'event-calendar.previous-week', desc: 'Calendar, arrow button.' })
    : msg('Previous month', { id: 'event-calendar.previous-month', desc: 'Calendar, arrow button.' });
  const after = week
    ? msg('Next week', { id: 'event-calendar.next-week', desc: 'Calendar, arrow button.' })
    : msg('Next month', { id: 'event-calendar.next-month', desc: 'Calendar, arrow button.' });
  return html`<div class="row tools">
    <div class="row">
      <button type="button" class="button icon" aria-label=${before} @click=${() => step(-1)}>
        ${chevron('M12 4 6 10l6 6')}
      </button>
      <button type="button" class="button icon" aria-label=${after} @click=${() => step(1)}>
        ${chevron('m8 4 6 6-6 6')}
      </button>
      <h2 id="title">${heading}</h2>
    </div>
    <div class="row">
      <button type="button" class="button" @click=${goToToday}>${todayWord()}</button>
      <button type="button" class="button" aria-expanded=${searching} @click=${search}>
        ${msg('Search', { id: 'event-calendar.search', desc: 'Calendar: button that opens a search field, and the label of that field.' })}
      </button>
      ${views.map(
        (name) =>
          html`<button type="button" class="button" aria-pressed=${name === view} @click=${() => choose(name)}>
            ${viewName(name)}
          </button>`,
      )}
    </div>
  </div>`;
}

/** Nothing on in the days shown, and when the next event is. */
export function emptyNote(
  heading: string,
  language: string,
  next: CivilDate | undefined,
  filtered: boolean,
  goTo: (date: CivilDate) => void,
): TemplateResult {
  const day = next && formatDate(language, next, 'full');
  return html`<div class="note">
    <p>
      ${
        filtered
          ? msg(str`Nothing that you look for in ${heading}.`, {
              id: 'event-calendar.empty-filtered',
              desc: 'Calendar, when a search or filter finds nothing in a month (or week): Nothing that you look for in March 2026.',
            })
          : msg(str`No events in ${heading}.`, {
              id: 'event-calendar.empty',
              desc: 'Calendar: nothing is on in a month (or week): No events in March 2026.',
            })
      }
      ${
        day
          ? msg(str`The next one is on ${day}.`, {
              id: 'event-calendar.next-event',
              desc: 'Calendar, after “No events in March 2026.”: the day of the next event.',
            })
          : msg('None is announced yet.', {
              id: 'event-calendar.none-announced',
              desc: 'Calendar, after “No events in March 2026.”: there are no later events either.',
            })
      }
    </p>
    ${
      next
        ? html`<button type="button" class="button" @click=${() => goTo(next)}>
            ${msg('Show the next event', { id: 'event-calendar.show-next', desc: 'Calendar, button: goes to the day of the next event.' })}
          </button>`
        : nothing
    }
  </div>`;
}

/** Named only where the visitor's clock shows another time. */
export const zoneNote = (language: string, timeZone: string, now: Date): TemplateResult =>
  html`<p class="zone muted">
    ${msg(str`Times are in ${zoneName(language, timeZone, now)}.`, {
      id: 'event-calendar.zone',
      desc: 'Calendar: the time zone of all times shown, when it is not the visitor’s own: Times are in Central Time.',
    })}
  </p>`;

/** The shape of what is coming, shown after a moment. */
export const waiting = (): TemplateResult =>
  html`<div class="wait" role="status">
    <span class="visually-hidden"
      >${msg('The calendar is loading.', { id: 'event-calendar.loading', desc: 'Calendar, said by screen readers while events are fetched.' })}</span
    >
  </div>`;
