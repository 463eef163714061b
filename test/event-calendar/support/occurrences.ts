import type { Occurrence } from '../../../src/event-calendar/engine/calendar.js';
import { addDays, wallTime } from '../../../src/event-calendar/civil-date.js';

type Partially = Partial<Occurrence>;

const base = {
  uid: 'a',
  title: 'Meeting',
  titleByLanguage: {},
  images: [],
  status: 'confirmed',
  categories: [],
  languages: [],
  interpreters: [],
  recurring: false,
} as const;

/** An event of whole days, both ends inclusive. */
export const allDay = (startDate: string, endDate = startDate, more: Partially = {}): Occurrence =>
  ({
    ...structuredClone(base),
    start: new Date(`${startDate}T00:00Z`),
    end: new Date(`${addDays(endDate, 1)}T00:00Z`),
    allDay: true,
    startDate,
    endDate,
    ...more,
  }) as Occurrence;

/** An event between two UTC instants, its dates by the wall clock of `timeZone`. */
export const timed = (start: string, end: string, more: Partially = {}, timeZone = 'UTC'): Occurrence => {
  const [from, to] = [new Date(`${start}Z`), new Date(`${end}Z`)];
  return {
    ...structuredClone(base),
    start: from,
    end: to,
    allDay: false,
    startDate: wallTime(from, timeZone).slice(0, 10),
    // An end at midnight belongs to the day before.
    endDate: wallTime(Math.max(+to - 1, +from), timeZone).slice(0, 10),
    ...more,
  } as Occurrence;
};
