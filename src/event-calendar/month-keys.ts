/** Keys and presses in the month's grid. Loaded when it first gets the focus. */
import { type CivilDate, addDays, addMonths, firstOfMonth, lastOfMonth, startOfWeek } from './civil-date.js';
import type { Shown } from './shown.js';

export function onGrid(event: Event, target: HTMLElement, shown: Shown): void {
  const cell = target.closest('td');
  if (!cell) return;
  if (event.type === 'keydown') onKey(event as KeyboardEvent, target, cell, shown);
  if (event.type === 'click' && !target.closest('button')) onPress(cell, shown);
}

async function moveTo(date: CivilDate, cell: Element, { goTo }: Shown): Promise<void> {
  const grid = cell.closest('table')!;
  await goTo(date);
  grid.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
}

/**
 * The day a key leads to (ARIA Authoring Practices, grid; Page Up and Down as in its date picker);
 * undefined for any other key. `Home` and `End` go to the ends of the week, with Ctrl of the month.
 */
export function dayForKey(
  { key, shiftKey, ctrlKey }: KeyboardEvent,
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
      return ctrlKey ? firstOfMonth(date) : startOfWeek(date, weekStart);
    case 'End':
      return ctrlKey ? lastOfMonth(date) : addDays(startOfWeek(date, weekStart), 6);
    case 'PageUp':
      return addMonths(date, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shiftKey ? 12 : 1);
    default:
      return undefined;
  }
}

/** In a narrow grid events are strokes without words (`styles.ts`), and the day itself is what one presses. */
const areStrokes = (button: HTMLElement): boolean => getComputedStyle(button).pointerEvents === 'none';

/** In a day, arrows move by day and Enter goes in; among its events, arrows move by event, Escape comes back to the day. */
function onKey(event: KeyboardEvent, target: HTMLElement, cell: HTMLElement, shown: Shown): void {
  const inside = [...cell.querySelectorAll('button')];
  if (target === cell) {
    const date = cell.dataset.date!;
    const rtl = getComputedStyle(cell).direction === 'rtl';
    const to = dayForKey(event, rtl, date, shown.weekStart);
    if (to) void moveTo(to, cell, shown);
    else if ((event.key === 'Enter' || event.key === ' ') && inside[0]) {
      if (areStrokes(inside[0])) shown.openDay(date);
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

/** A press on a day, not on one of its events. */
function onPress(cell: HTMLElement, shown: Shown): void {
  const first = cell.querySelector('button');
  if (first && areStrokes(first)) shown.openDay(cell.dataset.date!);
  else void moveTo(cell.dataset.date!, cell, shown);
}
