/** A week with hours. Loaded when asked for. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { formatDate, formatDateRange, formatTime, weekdayNames } from '../language/formatters.js';
import { weekdayOf } from './civil-date.js';
import type { Occurrence } from './engine/calendar.js';
import { statusWord, timeText, title } from './event-parts.js';
import { lastDayOf } from './month.js';
import { moreButton } from './month-view.js';
import type { Shown } from './shown.js';
import { SHORTEST, buildWeek, type WeekBar, type WeekBlock, type WeekDay } from './week.js';

export const styles = css`
  .week {
    display: grid;
    grid-template-columns: 4rem repeat(7, minmax(0, 1fr));
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    font-size: 0.8125rem;
  }
  .week h3 {
    padding: var(--_space-2) 2px;
    font-size: 0.875rem;
    text-align: center;
  }
  .week h3.today {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .hours {
    grid-column: 1;
  }
  .hours,
  .column {
    position: relative;
    border-block-start: 1px solid var(--_line);
  }
  .hours span {
    position: absolute;
    inset-inline-end: 4px;
    color: var(--_muted);
    font-size: 0.75rem;
    transform: translateY(-50%);
    white-space: nowrap;
  }
  .hours span:first-child {
    transform: none;
  }
  .column {
    border-inline-start: 1px solid var(--_line);
    background: repeating-linear-gradient(var(--_line) 0 1px, transparent 1px 3rem);
  }
  .block {
    position: absolute;
    display: flex;
    /* A line for which there is no room goes to a second column, out of sight. */
    flex-flow: column wrap;
    column-gap: var(--_space-2);
    padding-block: 1px;
    padding-inline: 4px 1px;
    border: 1px solid var(--_surface);
    border-inline-start: 3px solid var(--_feed, var(--_accent));
    border-radius: 5px;
    background: var(--_accent-soft);
    text-align: start;
    line-height: 1.35;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .block:is(:hover, :focus-visible) {
    z-index: 1;
  }
  .block > :not(.visually-hidden) {
    inline-size: 100%;
  }
  .block * {
    line-height: inherit;
  }
  .block .title {
    font-weight: 600;
  }
  .block .text,
  .week :is(.block, .week-bar) .title {
    display: flex;
    min-inline-size: 0;
  }
  .block .text:not(.line) {
    flex-direction: column;
  }
  /* Cut at the end of the title's own direction. */
  .week bdi {
    display: block;
    overflow: hidden;
    text-align: match-parent;
    text-overflow: ellipsis;
  }
  .block bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }
  .week-bar {
    position: relative;
    display: flex;
    align-items: center;
    margin: 1px 2px;
    min-block-size: 1.6rem;
    padding: 0 6px;
    border: 1px solid var(--_feed, var(--_accent));
    border-inline-start-width: 3px;
    border-radius: 5px;
    background: var(--_accent-soft);
    text-align: start;
    overflow: hidden;
    white-space: nowrap;
  }
  .now-line {
    position: absolute;
    inset-inline: 0;
    border-block-start: 2px solid var(--_danger);
    pointer-events: none;
  }
  .now-line::before {
    content: '';
    position: absolute;
    inset-block-start: -5px;
    inset-inline-start: -4px;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_danger);
  }
  .rest {
    display: none;
  }
  @media print {
    .rest {
      display: block;
      grid-column: 1 / -1;
      padding: var(--_space-2);
      border-block-start: 1px solid var(--_line);
    }
    .rest h3 {
      text-align: start;
    }
  }
`;

// In rem; a line of a block is 1.35 times its letters of 0.8125.
const HOUR = 3;
const LINE = 1.1;
/** The hours beside the days; what a long word takes; how far a block stands in from what it lies over. */
const HOURS = 4;
const WORD = 5.25;
const STEP = 0.4;

/** Through the CSSOM: a `style` attribute would need `unsafe-inline`. */
const place = (styles: Record<string, string>) =>
  ref((element) => {
    for (const [name, value] of Object.entries(styles))
      (element as HTMLElement | undefined)?.style.setProperty(name, value);
  });

export function weekView(context: Shown): TemplateResult {
  const { language, width, printing } = context;
  const letters = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const columns = printing ? 1 : Math.max(1, Math.floor((width / letters - HOURS) / 7 / WORD));
  const week = buildWeek(context.occurrences, { ...context, columns });
  const { fromHour, toHour, bars, days, lanes } = week;
  const rem = (minutes: number) => `${((minutes - fromHour * 60) / 60) * HOUR}rem`;
  const more = days.some(({ rest }) => rest.length);
  const height = { 'block-size': `${(toHour - fromHour) * HOUR}rem`, 'grid-row': `${lanes + (more ? 3 : 2)}` };
  const short = weekdayNames(language, 'short');
  const name = (occurrence: Occurrence, day: string) =>
    html`<span class="visually-hidden">, ${day}, ${timeText(occurrence, context)}</span>`;
  const wordOf = (occurrence: Occurrence) => {
    const word = statusWord(occurrence);
    return word && html`<span class="word">${word}</span> `;
  };
  const bar = ({ occurrence, column, span, lane, past }: WeekBar) =>
    html`<button
      type="button"
      part="event"
      class="week-bar ${occurrence.status} ${past ? 'past' : ''}"
      data-feed=${context.feed(occurrence)?.index ?? nothing}
      @click=${() => context.open(occurrence)}
      ${place({ 'grid-column': `${column + 2} / span ${span}`, 'grid-row': `${lane + 2}` })}
    >
      ${wordOf(occurrence)}<span class="title">${title(occurrence, context)}</span
      >${name(occurrence, formatDateRange(language, occurrence.startDate, lastDayOf(occurrence), 'day'))}
    </button>`;
  const block = (
    { occurrence, from, to, level, column, columns, seen, past }: WeekBlock,
    date: string,
    day: string,
  ) => {
    const length = (Math.max(SHORTEST, to - from) / 60) * HOUR;
    const free = Math.min(length, (seen / 60) * HOUR);
    const word = wordOf(occurrence);
    const lines = Math.floor(free / LINE);
    const room = `(100% - ${level * STEP}rem) / ${columns}`;
    return html`<button
      type="button"
      part="event"
      class="block ${occurrence.status} ${past ? 'past' : ''}"
      data-feed=${context.feed(occurrence)?.index ?? nothing}
      @click=${() => context.open(occurrence)}
      ${place({
        'inset-block-start': rem(from),
        'block-size': `${length}rem`,
        'padding-block-end': `${length - free}rem`,
        'inset-inline-start': `calc(${level * STEP}rem + ${column} * ${room})`,
        'inline-size': `calc(${room})`,
        '--_lines': `${Math.max(1, word ? lines - 1 : lines)}`,
      })}
    >
      <span class="text ${lines < 2 ? 'line' : ''}"
        >${word}<span class="title">${title(occurrence, context)}</span></span
      >
      <span aria-hidden="true"
        >${occurrence.startDate === date ? formatTime(language, occurrence.start, context.timeZone) : nothing}</span
      >${name(occurrence, day)}
    </button>`;
  };
  return html`<div class="week">
    <div class="hours" aria-hidden="true" ${place(height)}>
      ${Array.from(
        { length: toHour - fromHour },
        (_, i) =>
          html`<span ${place({ 'inset-block-start': `${i * HOUR}rem` })}
            >${formatTime(language, new Date(Date.UTC(2026, 0, 1, fromHour + i)), 'UTC')}</span
          >`,
      )}
    </div>
    ${days.map(({ date, today, rest, blocks }, index) => {
      // A day after the other, so that a heading is followed by its events; the grid puts each in its row.
      const column = { 'grid-column': `${index + 2}` };
      const day = formatDate(language, date, 'day');
      return html`<h3
          class=${today ? 'today' : ''}
          aria-current=${today ? 'date' : nothing}
          ${place({ ...column, 'grid-row': '1' })}
        >
          <span aria-hidden="true">${short[weekdayOf(date)]} ${Number(date.slice(8))}</span
          ><span class="visually-hidden">${day}</span>
        </h3>
        ${bars.filter((one) => one.column === index).map(bar)}
        ${
          rest.length
            ? html`<div ${place({ ...column, 'grid-row': `${lanes + 2}` })}>
                ${moreButton(rest.length, date, day, context)}
              </div>`
            : nothing
        }
        <div class="column" ${place({ ...height, ...column })}>
          ${blocks.map((one) => block(one, date, day))}
          ${today && week.now !== undefined ? html`<div class="now-line" ${place({ 'inset-block-start': rem(week.now) })}></div>` : nothing}
        </div>`;
    })}
    ${days.filter(({ rest }) => rest.length).map((day) => onPaper(day, context))}
  </div>`;
}

/** Paper cannot be pressed for what has no room in a day. */
const onPaper = ({ date, rest }: WeekDay, context: Shown): TemplateResult =>
  html`<div class="rest">
    <h3>${formatDate(context.language, date, 'day')}</h3>
    ${rest.map((one) => {
      const word = statusWord(one);
      return html`<p class=${one.status}>
        ${timeText(one, context)} <span class="title">${title(one, context)}</span>${word ? ` (${word})` : ''}
      </p>`;
    })}
  </div>`;
