/** Occurrences → days with their events, for a list. Pure. */
import type { Occurrence } from './engine/calendar.js';
import type { CivilDate } from './civil-date.js';
import { isNow, isPast, lastDayOf } from './month.js';

export interface AgendaEntry {
  occurrence: Occurrence;
  /** Last day, where it is another than the first. */
  until?: CivilDate;
  /** It began before the day it stands under. */
  began?: CivilDate;
  past: boolean;
  now: boolean;
}

export interface AgendaDay {
  date: CivilDate;
  today: boolean;
  /** First day of the list in its month. */
  newMonth: boolean;
  entries: AgendaEntry[];
}

export interface AgendaView {
  days: AgendaDay[];
  /** Events in the list. */
  count: number;
}

export interface AgendaOptions {
  /** First day shown; what began earlier and still goes on stands under it. */
  from: CivilDate;
  today: CivilDate;
  now: Date;
}

/** An event of several days stands once, under its first day in the list. Days without events are left out. */
export function buildAgenda(occurrences: readonly Occurrence[], { from, today, now }: AgendaOptions): AgendaView {
  const byDay = new Map<CivilDate, AgendaEntry[]>();
  let count = 0;
  for (const occurrence of occurrences) {
    const endDate = lastDayOf(occurrence);
    if (occurrence.endDate < from) continue;
    const { startDate } = occurrence;
    const day = startDate < from ? from : startDate;
    const entry: AgendaEntry = {
      occurrence,
      ...(endDate > startDate && { until: endDate }),
      ...(startDate < from && { began: startDate }),
      past: isPast(occurrence, now, today),
      now: isNow(occurrence, now, today),
    };
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
    count++;
  }
  let month = '';
  const days = [...byDay.keys()].sort().map((date): AgendaDay => {
    const newMonth = date.slice(0, 7) !== month;
    month = date.slice(0, 7);
    const entries = byDay.get(date)!;
    entries.sort(
      (a, b) => Number(b.occurrence.allDay) - Number(a.occurrence.allDay) || +a.occurrence.start - +b.occurrence.start,
    );
    return { date, today: date === today, newMonth, entries };
  });
  return { days, count };
}
