/**
 * Occurrences → a month of weeks, days and what stands in each day. Pure: today, now and the first day of the week
 * are handed in.
 */
import type { Occurrence } from './engine/calendar.js';
import { type CivilDate, addDays, firstOfMonth, lastOfMonth, startOfWeek } from './civil-date.js';

export interface MonthEntry {
  occurrence: Occurrence;
  /** The event begins on this day. */
  first: boolean;
  /** The event ends on this day. */
  last: boolean;
  /** Days of the bar from this day to its end or the week's, 1 to 7; 0 where the bar began earlier in the week. */
  span: number;
  past: boolean;
}

export interface MonthDay {
  date: CivilDate;
  inMonth: boolean;
  today: boolean;
  past: boolean;
  /** By lane, top to bottom: a bar keeps its lane for the whole week. Empty lanes are holes. */
  lanes: (MonthEntry | undefined)[];
  /** Events on this day for which no lane was left. */
  more: number;
  /** All events on this day. */
  count: number;
}

export interface MonthOptions {
  date: CivilDate;
  today: CivilDate;
  now: Date;
  /** 0 Sunday … 6 Saturday. */
  weekStart: number;
}

/** The days that a month's grid shows, whole weeks. */
export function monthRange(date: CivilDate, weekStart: number): { from: CivilDate; to: CivilDate } {
  return {
    from: startOfWeek(firstOfMonth(date), weekStart),
    to: addDays(startOfWeek(lastOfMonth(date), weekStart), 6),
  };
}

/** Last day on which an event is drawn. A dance until 2 in the morning belongs to the evening it began. */
export const lastDayOf = ({ allDay, start, end, startDate, endDate }: Occurrence): CivilDate =>
  !allDay && +end - +start < 86_400_000 ? startDate : endDate;

export const isPast = ({ allDay, end, endDate }: Occurrence, now: Date, today: CivilDate): boolean =>
  allDay ? endDate < today : end <= now;

export const isNow = ({ allDay, start, end, startDate, endDate }: Occurrence, now: Date, today: CivilDate): boolean =>
  allDay ? startDate <= today && today <= endDate : start <= now && now < end;

// `localeCompare` costs fifty times as much, and dates are ASCII.
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Bars before single days, then whole days before times, then by time: so that bars lie on top and unbroken. */
export const inDrawingOrder = (a: Occurrence, b: Occurrence): number =>
  compare(a.startDate, b.startDate) ||
  compare(lastDayOf(b), lastDayOf(a)) ||
  Number(b.allDay) - Number(a.allDay) ||
  +a.start - +b.start;

const isTimeOfOneDay = ({ allDay, startDate, endDate }: Occurrence): boolean => !allDay && startDate === endDate;

/**
 * @param lanes drawn in a day
 * @returns the days by weeks
 */
export function buildMonth(occurrences: readonly Occurrence[], options: MonthOptions, lanes: number): MonthDay[][] {
  const { date, today, now, weekStart } = options;
  const { from, to } = monthRange(date, weekStart);
  const days: MonthDay[] = [];
  // Numbers of days looked up: a large feed has thousands of occurrences, and reading a date costs a hundred times as much.
  const numbers = new Map<CivilDate, number>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    numbers.set(day, days.length);
    days.push({
      date: day,
      inMonth: day.startsWith(date.slice(0, 7)),
      today: day === today,
      past: day < today,
      lanes: [],
      more: 0,
      count: 0,
    });
  }
  // The times of one day, mostly nearly all, lie below the rest, and by start is all their order.
  const times = occurrences.filter(isTimeOfOneDay).sort((a, b) => +a.start - +b.start);
  const others = occurrences.filter((one) => !isTimeOfOneDay(one)).sort(inDrawingOrder);
  for (const occurrence of [...others, ...times]) {
    const { startDate } = occurrence;
    const endDate = lastDayOf(occurrence);
    if (endDate < from || startDate > to) continue;
    const end = numbers.get(endDate) ?? days.length - 1;
    for (let begin = numbers.get(startDate) ?? 0, next; begin <= end; begin = next) {
      next = Math.min(end + 1, begin - (begin % 7) + 7);
      const bar = days.slice(begin, next);
      for (const day of bar) day.count++;
      let lane = 0;
      while (lane < lanes && bar.some((day) => day.lanes[lane])) lane++;
      if (lane === lanes) {
        for (const day of bar) day.more++;
        continue;
      }
      const past = isPast(occurrence, now, today);
      bar.forEach((day, index) => {
        day.lanes[lane] = {
          occurrence,
          first: day.date === startDate,
          last: day.date === endDate,
          span: index === 0 ? bar.length : 0,
          past,
        };
      });
    }
  }
  // Assigning beyond the end leaves holes that `map` skips; the template needs them as empty lanes.
  for (const day of days) day.lanes = Array.from(day.lanes);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
