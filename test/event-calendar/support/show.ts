import { fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/event-calendar/define.js';
import { CalendarPage } from './calendar-page.js';
import { school } from './school.js';

/** The school's calendar in March 2026, its days on screen. */
export async function show(
  attributes: Partial<Record<string, string>> = {},
  width = 800,
  ics = school,
): Promise<CalendarPage> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement('liaison-event-calendar');
  const all = { date: '2026-03-04', 'time-zone': 'America/Chicago', ...attributes };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) element.setAttribute(name, value);
  element.ics = ics;
  const loaded = oneEvent(element, 'liaison-calendar-load');
  box.append(element);
  await loaded;
  return new CalendarPage(element);
}
