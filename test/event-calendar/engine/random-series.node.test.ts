/**
 * Random series in zones with and without clock changes: several rules, RDATE, EXDATE, overrides moved anywhere,
 * THISANDFUTURE, each moment written in one of the ways that mean it. Against the RFC by brute force (reference.ts).
 */
import { expect } from 'chai';
import { parseCalendar } from '../../../src/event-calendar/engine/calendar.js';
import { basic, expand, toInstant, toWall } from './reference.js';
import { calendar, event, random } from './support.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REACH = 800 * DAY;
const ZONES = [
  'America/Chicago',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/St_Johns',
  'UTC',
];
const WINDOWS: Record<string, string> = {
  'America/Chicago': 'Central Standard Time',
  'Europe/Berlin': '"W. Europe Standard Time"',
};
const RULES = [
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=DAILY;BYHOUR=2,14',
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=SA,SU,WE',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYDAY=2TU,-1SU',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'FREQ=HOURLY;INTERVAL=7',
];

interface Shown {
  start: number;
  end: number;
  title: string;
}

/** A random calendar and all that it must give. */
function makeSeries(next: () => number): { text: string; begin: number; timeZone: string; shown: Shown[] } {
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
  const timeZone = pick(ZONES);
  const kind = pick(['zone', 'zone', 'zone', 'windows', 'utc', 'floating', 'date']);
  const days = kind === 'date';
  const zone = kind === 'windows' ? pick(Object.keys(WINDOWS)) : pick(ZONES);
  const clock = kind === 'utc' ? 'UTC' : kind === 'floating' || days ? timeZone : zone;
  const name = kind === 'windows' ? WINDOWS[zone]! : zone;
  const param = days ? ';VALUE=DATE' : kind === 'utc' || kind === 'floating' ? '' : `;TZID=${name}`;
  const own = (wall: number): string => basic(wall).slice(0, days ? 8 : 15) + (kind === 'utc' ? 'Z' : '');
  /** `;TZID=…:20260302T180000`, in one of the ways that mean this moment. */
  const stamp = (wall: number): string => {
    const instant = toInstant(clock, wall);
    const other = pick(ZONES);
    const there = toWall(other, instant);
    const way = next();
    if (days || way < 0.5 || toWall(clock, instant) !== wall) return `${param}:${own(wall)}`;
    return way < 0.75 || toInstant(other, there) !== instant
      ? `:${basic(instant)}`
      : `;TZID=${other}:${basic(there).slice(0, 15)}`;
  };
  /** Neither it nor what follows within so long meets a change of the clock. */
  const plain = (wall: number, length = 0): boolean =>
    days ||
    (toWall(clock, toInstant(clock, wall)) === wall &&
      toInstant(clock, wall + length) === toInstant(clock, wall) + length &&
      toWall(clock, toInstant(clock, wall) + length) === wall + length);

  const year = pick([2010, 2011, 2024, 2025]);
  const begin = Date.UTC(
    year,
    whole(0, 11),
    whole(1, 28),
    ...(days ? [] : [pick([0, 1, 2, 3, 18, 23]), pick([0, 30])]),
  );
  const length = days ? whole(1, 3) * DAY : pick([0, HOUR / 2, HOUR, 26 * HOUR]);
  const nominal = next() < 0.5;
  const endLine = nominal
    ? `DURATION:${days ? `P${length / DAY}D` : `PT${(length / HOUR) * 60}M`}`
    : `DTEND${param}:${own(toWall(clock, toInstant(clock, begin) + length))}`;
  if (!plain(begin, length)) return makeSeries(next);

  // Walls, each with a length of its own where it has one.
  const walls = new Map<number, number | undefined>();
  const lines: string[] = [];
  const rules = new Set(Array.from({ length: pick([0, 1, 1, 1, 2]) }, () => pick(days ? RULES.slice(2, -1) : RULES)));
  if (!rules.size) walls.set(begin, undefined);
  for (const rule of rules) {
    const count = next() < 0.4 ? `;COUNT=${whole(1, 40)}` : '';
    const until = !count && next() < 0.6 ? begin + whole(0, 600) * DAY : undefined;
    const asDate = days || next() < 0.3;
    const utc = kind !== 'floating' && !asDate;
    const end =
      until === undefined
        ? ''
        : `;UNTIL=${utc ? basic(toInstant(clock, until)) : basic(until).slice(0, asDate ? 8 : 15)}`;
    lines.push(`RRULE:${rule}${count}${end}`);
    for (const wall of expand(rule + count + (utc ? '' : end), begin, begin + REACH)) {
      if (until === undefined || !utc || toInstant(clock, wall) <= toInstant(clock, until)) walls.set(wall, undefined);
    }
  }
  for (let n = whole(-4, 2); n > 0; n--) {
    const wall = begin + whole(1, 400) * DAY + (days ? 0 : whole(0, 20) * HOUR);
    const period = !days && next() < 0.4 ? whole(1, 5) * HOUR : undefined;
    if (!plain(wall, period)) continue;
    lines.push(period ? `RDATE;VALUE=PERIOD${param}:${own(wall)}/PT${period / HOUR}H` : `RDATE${stamp(wall)}`);
    if (period || !walls.has(wall)) walls.set(wall, period);
  }
  for (let n = whole(-2, 2); n > 0; n--) {
    const wall = pick([...walls.keys(), begin]);
    const day = basic(wall).slice(0, 8);
    const wholeDay = !days && next() < 0.25;
    lines.push(wholeDay ? `EXDATE;VALUE=DATE:${day}` : `EXDATE${stamp(wall)}`);
    for (const one of [...walls.keys()]) if (wholeDay ? basic(one).startsWith(day) : one === wall) walls.delete(one);
  }

  const events = [event(`DTSTART${param}:${own(begin)}`, endLine, ...lines, 'SUMMARY:series')];
  const shown: Shown[] = [];
  const show = (wall: number, long: number, title: string): void => {
    const start = toInstant(clock, wall);
    shown.push({ start, end: days ? toInstant(clock, wall + long) : start + long, title });
  };
  const override = (range: string, id: number, to: number, long: number, title: string): void =>
    void events.splice(
      whole(0, events.length),
      0,
      event(
        `RECURRENCE-ID${range}${stamp(id)}`,
        `DTSTART${param}:${own(to)}`,
        `DTEND${param}:${own(to + long)}`,
        `SUMMARY:${title}`,
      ),
    );
  const long = days ? DAY : HOUR;
  let future: { from: number; shift: number } | undefined;
  if (rules.size && walls.size > 3 && next() < 0.25) {
    const from = pick([...walls.keys()]);
    const shift = days ? whole(-3, 3) * DAY : pick([0, HOUR, -2 * HOUR, 25 * HOUR]);
    if (plain(from) && plain(from + shift, long)) {
      future = { from, shift };
      override(';RANGE=THISANDFUTURE', from, from + shift, long, 'future');
    }
  }
  for (let n = walls.size ? whole(-3, 2) : 0; n > 0 && walls.size; n--) {
    const id = pick([...walls.keys()]);
    const to = id + whole(-40, 40) * DAY + (days ? 0 : whole(-5, 5) * HOUR);
    if (id === future?.from || !plain(id) || !plain(to, long)) continue;
    walls.delete(id);
    override('', id, to, long, `moved ${n}`);
    show(to, long, `moved ${n}`);
  }
  for (const [wall, ownLength] of walls) {
    // A time that no clock shows may be another date of the series: then it is shown once.
    const real = toWall(clock, toInstant(clock, wall));
    if (real !== wall && walls.has(real)) continue;
    if (future && wall >= future.from) show(wall + future.shift, long, 'future');
    else show(wall, ownLength ?? length, 'series');
  }
  return { text: calendar(...events), begin, timeZone, shown };
}

describe('series, against the RFC by brute force', function () {
  this.timeout(60_000);

  it('gives the same occurrences in any window and zone', () => {
    const next = random(5545);
    const differ: object[] = [];
    let occurrences = 0;
    for (let n = 0; n < 250; n++) {
      const { text, begin, timeZone, shown } = makeSeries(next);
      const read = parseCalendar(text, { timeZone });
      const windows = Array.from({ length: 4 }, () => [
        begin + Math.floor(next() * 700) * DAY,
        [0, 1, 24, 720][Math.floor(next() * 4)]! * HOUR,
      ]);
      for (const [from, length] of [[begin - 60 * DAY, REACH - 60 * DAY], ...windows] as [number, number][]) {
        const to = Math.min(from + length, begin + REACH - 120 * DAY);
        if (to < from) continue;
        const ours = read
          .between(new Date(from), new Date(to))
          .map((one) => `${basic(+one.start)}/${basic(+one.end)} ${one.title}`);
        const wanted = shown
          .filter(({ start, end }) => (start < to ? end > from || start >= from : start === from && from === to))
          .map(({ start, end, title }) => `${basic(start)}/${basic(end)} ${title}`);
        occurrences += wanted.length;
        if (ours.sort().join() === wanted.sort().join()) continue;
        differ.push({
          n,
          text,
          timeZone,
          from: basic(from),
          to: basic(to),
          extra: ours.filter((one) => !wanted.includes(one)),
          missing: wanted.filter((one) => !ours.includes(one)),
        });
        break;
      }
    }
    expect(differ.slice(0, 3)).to.deep.equal([]);
    expect(occurrences).to.be.above(10_000);
  });
});
