import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CalendarView, Shown } from './shown.js';

const chevron = (path: string) =>
  svg`<svg class="flip" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" /></svg>`;

export const todayWord = (): string =>
  msg('Today', {
    id: 'event-calendar.today',
    desc: 'Calendar: the mark at today’s date, and the button that goes there.',
  });

const views = (): [CalendarView, name: string][] => [
  ['month', msg('Month', { id: 'event-calendar.view-month', desc: 'Calendar, button: show a month as a grid.' })],
  ['week', msg('Week', { id: 'event-calendar.view-week', desc: 'Calendar, button: show a week with hours.' })],
  ['agenda', msg('List', { id: 'event-calendar.view-agenda', desc: 'Calendar, button: show events as a list.' })],
];

export function toolbar(shown: Shown): TemplateResult {
  const { view, heading, wide, filter, feeds, search, step, goTo, today, choose } = shown;
  // There is nothing to step through.
  if (feeds.ready && !feeds.shown) return html`<div class="tools"><h2 id="title">${heading}</h2></div>`;
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
      <button type="button" class="button" @click=${() => goTo(today)}>${todayWord()}</button>
      <button type="button" class="button" aria-expanded=${!!filter} @click=${search}>
        ${msg('Search', { id: 'event-calendar.search', desc: 'Calendar: button that opens a search field, and the label of that field.' })}
      </button>
      ${
        wide
          ? views().map(
              ([one, name]) =>
                html`<button type="button" class="button" aria-pressed=${one === view} @click=${() => choose(one)}>
                  ${name}
                </button>`,
            )
          : nothing
      }
    </div>
  </div>`;
}
