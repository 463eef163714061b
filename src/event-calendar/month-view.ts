import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime, weekdayNames } from '../language/formatters.js';
import { plural } from '../language/plural.js';
import { type CivilDate, weekdayOf } from './civil-date.js';
import { statusWord, timeText, title, titleOf } from './event-parts.js';
import { buildMonth, type MonthDay, type MonthEntry } from './month.js';
import type { Shown } from './shown.js';

/** Lanes drawn in a day. */
const LANES = 3;

/** Says how many events there are. */
export const eventCount = (language: string, n: number): string => {
  const zero = msg('no events', {
    id: 'event-calendar.count-zero',
    desc: 'Calendar, number of events in a day or month: none.',
  });
  // None is a sentence of its own: by rule it counts as one in French, as many in Russian.
  if (!n) return zero;
  return plural(language, n, {
    zero,
    one: msg(str`${n} event`, {
      id: 'event-calendar.count-one',
      desc: 'Calendar, number of events in a day or month: 1 (in Russian also 21).',
    }),
    two: msg(str`${n} events`, {
      id: 'event-calendar.count-two',
      desc: 'Calendar, number of events: two (languages with a dual).',
    }),
    few: msg(str`${n} events`, {
      id: 'event-calendar.count-few',
      desc: 'Calendar, number of events: few (3 to 10 in Arabic).',
    }),
    many: msg(str`${n} events`, {
      id: 'event-calendar.count-many',
      desc: 'Calendar, number of events: many (11 to 99 in Arabic).',
    }),
    other: msg(str`${n} events`, {
      id: 'event-calendar.count-other',
      desc: 'Calendar, number of events in a day or month.',
    }),
  });
};

export function monthView(context: Shown): TemplateResult {
  const { language, weekStart, date: focused, grid, printing } = context;
  const weeks = buildMonth(context.occurrences, context, printing ? Infinity : LANES);
  const names = weekdayNames(language, 'long');
  const short = weekdayNames(language, 'short');
  return html`<table
      role="grid"
      class="month"
      aria-labelledby="title"
      aria-describedby="keys"
      @focusin=${grid}
      @keydown=${grid}
      @click=${grid}
    >
      <thead>
        <tr>
          ${names.map((_, index) => {
            const day = (index + weekStart) % 7;
            return html`<th scope="col" aria-label=${names[day]!}>${short[day]}</th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => dayCell(day, day.date === focused, context))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p id="keys" class="visually-hidden">
      ${msg(
        'Arrow keys move by day, Page Up and Page Down by month. Enter goes to the events of the day, Escape back.',
        {
          id: 'event-calendar.keys',
          desc: 'Calendar, month, said by screen readers: which keys do what.',
        },
      )}
    </p>`;
}

function dayCell(
  { date, inMonth, today, past, lanes, more, count }: MonthDay,
  stop: boolean,
  context: Shown,
): TemplateResult {
  const { language } = context;
  const day = formatDate(language, date, 'day');
  const name = count
    ? msg(str`${day}, ${eventCount(language, count)}`, {
        id: 'event-calendar.day-name',
        desc: 'Calendar, month, name of a day for screen readers: Wednesday, March 4, 2 events.',
      })
    : day;
  return html`<td
    class="${inMonth ? '' : 'beside'} ${today ? 'today' : ''} ${past ? 'gone' : ''}"
    data-date=${date}
    tabindex=${stop ? 0 : -1}
    aria-label=${name}
    aria-current=${today ? 'date' : nothing}
  >
    <span class="number" aria-hidden="true">${Number(date.slice(8))}</span>
    ${lanes.map((entry, lane) =>
      entry ? bar(entry, !lanes.slice(lane).some(isLong), date, day, context) : html`<span class="bar hole"></span>`,
    )}
    ${more ? moreButton(more, date, day, context) : nothing}
  </td>`;
}

/** Opens all events of a day. @param day its name */
export function moreButton(more: number, date: CivilDate, day: string, { openDay, view }: Shown): TemplateResult {
  const text = msg(str`+${more} more`, {
    id: 'event-calendar.more',
    desc: 'Calendar, month: button in a day with more events than fit.',
  });
  return html`<button
    type="button"
    class="more"
    tabindex=${view === 'month' ? -1 : nothing}
    aria-label="${text}, ${day}"
    @click=${() => openDay(date)}
  >
    ${text}
  </button>`;
}

/** It goes on over midnight: a bar. */
const isLong = (entry: MonthEntry | undefined): boolean => !!entry && !(entry.first && entry.last);

function bar(entry: MonthEntry, loose: boolean, date: CivilDate, day: string, context: Shown): TemplateResult {
  const { occurrence, first, last, span, past } = entry;
  const { allDay, status, start } = occurrence;
  const word = statusWord(occurrence);
  const named = titleOf(occurrence, context);
  const time = allDay || !first ? '' : formatTime(context.language, start, context.timeZone);
  const classes = [
    'bar',
    (allDay || isLong(entry)) && 'whole',
    loose && 'loose',
    first && 'first',
    last && 'last',
    past && 'past',
    status,
  ];
  // The name is an attribute: as hidden text, half of the text of the month would be laid out to be seen by nobody.
  return html`<button
    type="button"
    part="event"
    tabindex="-1"
    class=${classes.filter(Boolean).join(' ')}
    aria-label=${[[time, word, named.text].filter(Boolean).join(' '), day, timeText(occurrence, context)].join(', ')}
    data-span=${span}
    data-feed=${context.feed(occurrence)?.index ?? nothing}
    @click=${() => context.open(occurrence)}
  >
    ${
      span || weekdayOf(date) === context.weekStart
        ? html`<span class="text"
            >${time && html`<span class="time">${time}</span>`}${word && html`<span class="word">${word}</span>`}<span
              class="title"
              >${title(occurrence, context, named)}</span
            ></span
          >`
        : nothing
    }
  </button>`;
}
