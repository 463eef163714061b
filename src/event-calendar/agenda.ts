/** Occurrences → days with their events, for a list. Pure. */
import type { Occurrence } from './engine/calendar.js';
import type { CivilDate } from './civil-date.js';
import { isNow, isPast, lastDayOf } from './month.js';

export interface AgendaEntry {
  occurrence: Occurrence;
  /** It goes on over other days than the one it stands under. */
  long: boolean;
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

export interface AgendaOptions {
  /** First day shown; what began earlier and still goes on stands under it. */
  from: CivilDate;
  today: CivilDate;
  now: Date;
}

/** An event of several days stands once, under its first day in the list. Days without events are left out. */
export function buildAgenda(occurrences: readonly Occurrence[], { from, today, now }: AgendaOptions): AgendaDay[] {
  const byDay = new Map<CivilDate, Occurrence[]>();
  for (const occurrence of occurrences) {
    const { startDate, endDate } = occurrence;
    if (endDate < from) continue;
    const day = startDate < from ? from : startDate;
    byDay.set(day, [...(byDay.get(day) ?? []), occurrence]);
  }
  let month = '';
  return [...byDay.keys()].sort().map((date) => {
    const newMonth = date.slice(0, 7) !== month;
    month = date.slice(0, 7);
    const entries = byDay
      .get(date)!
      .sort((a, b) => Number(b.allDay) - Number(a.allDay) || +a.start - +b.start)
      .map((occurrence) => ({
        occurrence,
        long: lastDayOf(occurrence) > occurrence.startDate || occurrence.startDate < from,
        past: isPast(occurrence, now, today),
        now: isNow(occurrence, now, today),
      }));
    return { date, today: date === today, newMonth, entries };
  });
}
