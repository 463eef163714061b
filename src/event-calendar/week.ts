/** Occurrences → seven days with blocks by wall clock, and bars of whole days above them. Pure. */
import type { Occurrence } from './engine/calendar.js';
import { type CivilDate, addDays, startOfWeek, wallTime } from './civil-date.js';
import { inDrawingOrder, isPast } from './month.js';

export interface WeekBlock {
  occurrence: Occurrence;
  /** Minutes of the wall clock since midnight; on the day the clocks change, what a clock on the wall shows. */
  from: number;
  to: number;
  /** It lies over so many that began before it, and shows their beginnings. */
  level: number;
  /** Column among those that begin with it, from 0, and how many there are. */
  column: number;
  columns: number;
  /** Minutes until another lies over it. */
  seen: number;
  past: boolean;
}

export interface WeekBar {
  occurrence: Occurrence;
  /** Column of the first day, 0 to 6, and days in this week. */
  column: number;
  span: number;
  lane: number;
  /** It begins, ends outside this week. */
  before: boolean;
  after: boolean;
  past: boolean;
}

export interface WeekDay {
  date: CivilDate;
  today: boolean;
  past: boolean;
  blocks: WeekBlock[];
  /** Events on this day for which there was no room. */
  rest: Occurrence[];
  /** Everything on the day, bars too. */
  count: number;
}

export interface WeekView {
  from: CivilDate;
  to: CivilDate;
  days: WeekDay[];
  bars: WeekBar[];
  lanes: number;
  /** Hours drawn: 8 to 18 at least, more where an event needs it. */
  fromHour: number;
  toHour: number;
  /** Minutes since midnight, where today is in this week. */
  now?: number;
  count: number;
}

export interface WeekOptions {
  date: CivilDate;
  today: CivilDate;
  now: Date;
  weekStart: number;
  timeZone: string;
  /** So many blocks have room side by side. */
  columns: number;
}

/** Shortest block drawn, and least of one seen, in minutes: room for a line of text. */
export const SHORTEST = 30;
/** Blocks drawn one over the other, and bars one below the other: in more no word could be read. */
const LEVELS = 3;
const LANES = 4;

export function weekRange(date: CivilDate, weekStart: number): { from: CivilDate; to: CivilDate } {
  const from = startOfWeek(date, weekStart);
  return { from, to: addDays(from, 6) };
}

const endOf = ({ from, to }: WeekBlock): number => Math.max(to, from + SHORTEST);

/**
 * What begins later lies over what still goes on, and leaves its title to be seen; what begins together is side by side.
 * @returns those for which there is room
 */
function placeBlocks(blocks: WeekBlock[], columns: number): WeekBlock[] {
  const placed: WeekBlock[] = [];
  /** Those that begin together. */
  let row: WeekBlock[] = [];
  for (const block of [...blocks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (row.length && block.from < row.at(-1)!.from + SHORTEST) {
      if (row.length === columns) continue;
      block.level = row[0]!.level;
      block.column = row.length;
    } else {
      const under = placed.filter((one) => endOf(one) > block.from);
      const level = Math.max(0, ...under.map((one) => one.level + 1));
      if (level === LEVELS) continue;
      block.level = level;
      for (const one of under) one.seen = Math.min(one.seen, block.from - one.from);
      row = [];
    }
    placed.push(block);
    row.push(block);
    for (const one of row) one.columns = row.length;
  }
  return placed;
}

/** Negative when `b` comes first. */
const daysBetween = (a: CivilDate, b: CivilDate): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

const minutesOf = (wall: string) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));

export function buildWeek(occurrences: readonly Occurrence[], options: WeekOptions): WeekView {
  const { date, today, now, weekStart, timeZone } = options;
  const { from, to } = weekRange(date, weekStart);
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = addDays(from, index);
    return { date: day, today: day === today, past: day < today, blocks: [], rest: [], count: 0 };
  });
  const bars: WeekBar[] = [];
  const laneEnds: number[] = [];
  let fromHour = 8;
  let toHour = 18;
  let count = 0;
  for (const occurrence of [...occurrences].sort(inDrawingOrder)) {
    const { allDay, start, end, startDate, endDate } = occurrence;
    if (endDate < from || startDate > to) continue;
    count++;
    const past = isPast(occurrence, now, today);
    const first = Math.max(0, daysBetween(from, startDate));
    const last = Math.min(6, daysBetween(from, endDate));
    for (let index = first; index <= last; index++) days[index]!.count++;
    if (allDay || +end - +start >= 86_400_000) {
      let lane = laneEnds.findIndex((laneEnd) => laneEnd < first);
      if (lane < 0) lane = laneEnds.length;
      if (lane === LANES) {
        for (let index = first; index <= last; index++) days[index]!.rest.push(occurrence);
        continue;
      }
      laneEnds[lane] = last;
      const span = last - first + 1;
      bars.push({ occurrence, column: first, span, lane, before: startDate < from, after: endDate > to, past });
      continue;
    }
    for (let index = first; index <= last; index++) {
      const day = days[index]!;
      const begin = day.date === startDate ? minutesOf(wallTime(start, timeZone)) : 0;
      const wallEnd = wallTime(end, timeZone);
      const finish = wallEnd.slice(0, 10) === day.date ? minutesOf(wallEnd) : 1440;
      // The clocks going back in the middle can put the end before the beginning.
      const block = {
        occurrence,
        from: begin,
        to: Math.max(begin, finish),
        level: 0,
        column: 0,
        columns: 1,
        seen: Infinity,
        past,
      };
      day.blocks.push(block);
      fromHour = Math.min(fromHour, Math.floor(block.from / 60));
      toHour = Math.max(toHour, Math.min(24, Math.ceil(Math.max(block.to, block.from + SHORTEST) / 60)));
    }
  }
  for (const day of days) {
    const placed = placeBlocks(day.blocks, options.columns);
    day.rest.push(...day.blocks.filter((block) => !placed.includes(block)).map(({ occurrence }) => occurrence));
    day.blocks = placed;
  }
  const view: WeekView = { from, to, days, bars, lanes: laneEnds.length, fromHour, toHour, count };
  if (today >= from && today <= to) view.now = minutesOf(wallTime(now, timeZone));
  return view;
}
