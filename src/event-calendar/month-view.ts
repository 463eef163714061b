import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatTime, weekdayNames } from '../language/formatters.js';
import { plural } from '../language/plural.js';
import { type CivilDate, addDays, addMonths, startOfWeek, weekdayOf } from './civil-date.js';
import { statusWord, timeText, title, type ViewContext } from './event-parts.js';
import type { MonthDay, MonthEntry, MonthView } from './month.js';

export interface MonthContext extends ViewContext {
  /** The one day that Tab reaches. */
  focused: CivilDate;
  weekStart: number;
  /** Moves the one tab stop; another month is shown where the day lies in one. */
  moveTo(date: CivilDate): void;
  /** Shows all events of a day. */
  openDay(date: CivilDate): void;
}

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

/**
 * The day a key leads to (ARIA Authoring Practices, grid; Page Up and Down as in its date picker);
 * undefined for any other key. `Home` and `End` go to the ends of the week.
 */
export function dayForKey(
  key: string,
  shift: boolean,
  rtl: boolean,
  date: CivilDate,
  weekStart: number,
): CivilDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, rtl ? 1 : -1);
    case 'ArrowRight':
      return addDays(date, rtl ? -1 : 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return startOfWeek(date, weekStart);
    case 'End':
      return addDays(startOfWeek(date, weekStart), 6);
    case 'PageUp':
      return addMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shift ? 12 : 1);
    default:
      return undefined;
  }
}

/** In a narrow grid events are strokes without words (`styles.ts`), and the day itself is what one presses. */
const areStrokes = (button: HTMLElement): boolean => getComputedStyle(button).pointerEvents === 'none';

/**
 * Keys in the grid. In a day, arrows move by day and Enter goes in; among its events, arrows move by event, Enter
 * opens one, Escape comes back to the day.
 */
function onKey(event: KeyboardEvent, context: MonthContext): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const target = event.target as HTMLElement;
  const cell = target.closest('td')!;
  const inside = [...cell.querySelectorAll('button')];
  if (target === cell) {
    const date = cell.dataset.date!;
    const rtl = getComputedStyle(cell).direction === 'rtl';
    const to = dayForKey(event.key, event.shiftKey, rtl, date, context.weekStart);
    if (to) context.moveTo(to);
    else if ((event.key === 'Enter' || event.key === ' ') && inside[0]) {
      if (areStrokes(inside[0])) context.openDay(date);
      else inside[0].focus();
    } else return;
  } else {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) inside.at((inside.indexOf(target as HTMLButtonElement) + step) % inside.length)?.focus();
    else if (event.key === 'Escape') cell.focus();
    else return;
  }
  event.preventDefault();
  event.stopPropagation();
}

export function monthView({ weeks, month }: MonthView, context: MonthContext): TemplateResult {
  const { language, weekStart, focused } = context;
  const names = weekdayNames(language, 'long');
  const short = weekdayNames(language, 'short');
  // The focused day may lie outside the days shown after a change of the view.
  const stop = weeks.some((week) => week.some(({ date }) => date === focused)) ? focused : month;
  return html`<table
      role="grid"
      class="month"
      aria-labelledby="title"
      aria-describedby="keys"
      @keydown=${(event: KeyboardEvent) => onKey(event, context)}
    >
      <thead>
        <tr>
          ${names.map((_, index) => {
            const day = (index + weekStart) % 7;
            return html`<th scope="col" abbr=${names[day]!}>
              <span aria-hidden="true">${short[day]}</span><span class="visually-hidden">${names[day]}</span>
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => dayCell(day, day.date === stop, context))}
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
  context: MonthContext,
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
    @click=${(event: Event) => {
      const target = event.target as HTMLElement;
      const first = target.closest('td')!.querySelector('button');
      if (first && areStrokes(first)) context.openDay(date);
      else if (!target.closest('button')) context.moveTo(date);
    }}
  >
    <span class="number" aria-hidden="true">${Number(date.slice(8))}</span>
    ${lanes.map((entry) => (entry ? bar(entry, date, day, context) : html`<span class="bar hole"></span>`))}
    ${
      more
        ? html`<button type="button" class="more" tabindex="-1" @click=${() => context.openDay(date)}>
            ${msg(str`+${more} more`, { id: 'event-calendar.more', desc: 'Calendar, month: button in a day with more events than fit.' })}
            <span class="visually-hidden">, ${day}</span>
          </button>`
        : nothing
    }
  </td>`;
}

function bar(
  { occurrence, first, last, span, past }: MonthEntry,
  date: CivilDate,
  day: string,
  context: MonthContext,
): TemplateResult {
  const { allDay, status, start } = occurrence;
  const word = statusWord(occurrence);
  const long = !first || !last;
  return html`<button
    type="button"
    part="event"
    tabindex="-1"
    class="bar ${allDay || long ? 'whole' : ''} ${first ? 'first' : ''} ${last ? 'last' : ''} ${status} ${past ? 'past' : ''}"
    data-span=${span}
    data-feed=${context.feed(occurrence)?.index ?? nothing}
    @click=${() => context.open(occurrence)}
  >
    <span class=${span || weekdayOf(date) === context.weekStart ? 'text' : 'visually-hidden'}
      >${allDay || !first ? nothing : html`<span class="time">${formatTime(context.language, start, context.timeZone)}</span> `}<span
        class="title"
        >${title(occurrence, context)}</span
      ></span
    ><span class="visually-hidden">, ${day}, ${timeText(occurrence, context)}${word ? `, ${word}` : ''}</span>
  </button>`;
}
