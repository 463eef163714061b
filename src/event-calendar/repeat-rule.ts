/**
 * A recurrence rule (RFC 5545 section 3.3.10) → what a person would say about it, as codes; the words are chosen in
 * the view. Pure. A rule that has no plain sentence gives undefined, and the event is said to repeat, no more.
 */
import { type CivilDate, isCivilDate, wallTime } from './civil-date.js';

/** `nth` from 1, or from the end with -1; 0 Sunday … 6 Saturday. */
export interface NthWeekday {
  nth: number;
  weekday: number;
}

export interface RepeatRule {
  unit: 'day' | 'week' | 'month' | 'year';
  /** Every how many units. */
  interval: number;
  /** Weekly: the days, 0 Sunday … 6 Saturday, in the order of the week from Sunday. */
  weekdays?: number[];
  /** Monthly and yearly: `the second Tuesday`. */
  nth?: NthWeekday[];
  /** Monthly and yearly: days of the month; -1 is the last. */
  monthDays?: number[];
  /** Yearly: 1 to 12. */
  months?: number[];
  /** Last possible day. */
  until?: CivilDate;
  count?: number;
}

const UNITS: Record<string, RepeatRule['unit']> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const SAID = /^(?:FREQ|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|UNTIL|COUNT|WKST)$/;

/**
 * @param rule the value of an `RRULE`: `FREQ=MONTHLY;BYDAY=2TU`
 * @param timeZone zone in which an UNTIL in UTC has its day; without one, as for rules of days, it is the date as written
 */
export function describeRule(rule: string, timeZone?: string): RepeatRule | undefined {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .filter(Boolean)
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const unit = UNITS[parts.get('FREQ') ?? ''];
  if (!unit || [...parts.keys()].some((key) => !SAID.test(key))) return undefined;
  const list = (key: string) => parts.get(key)?.split(',').filter(Boolean) ?? [];
  const numbers = (key: string) => list(key).map(Number);
  const byDay = list('BYDAY').map((text) => ({
    nth: parseInt(text, 10) || 0,
    weekday: WEEKDAYS.indexOf(text.slice(-2)),
  }));
  const monthDays = numbers('BYMONTHDAY');
  const months = numbers('BYMONTH');
  const positions = numbers('BYSETPOS');
  const result: RepeatRule = { unit, interval: Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1) };
  if (byDay.some(({ weekday }) => weekday < 0)) return undefined;

  if (unit === 'day' || unit === 'week') {
    if (monthDays.length || months.length || positions.length || byDay.some(({ nth }) => nth)) return undefined;
    // `FREQ=DAILY;BYDAY=MO,TU,…` is how some calendars write a weekly rule.
    if (byDay.length) {
      if (unit === 'day' && result.interval > 1) return undefined;
      result.unit = 'week';
      result.weekdays = byDay.map(({ weekday }) => weekday).sort();
    }
  } else {
    if (monthDays.length && byDay.length) return undefined;
    if (unit === 'month' && months.length) return undefined;
    if (byDay.length) {
      // Outside a month, `2TU` counts in the year.
      if (unit === 'year' && !months.length) return undefined;
      if (positions.length) {
        if (byDay.length !== 1 || byDay[0]!.nth) return undefined;
        result.nth = positions.map((nth) => ({ nth, weekday: byDay[0]!.weekday }));
      } else result.nth = byDay;
      if (result.nth.some(({ nth }) => nth === 0 || nth > 5 || nth < -1)) return undefined;
    } else if (positions.length) return undefined;
    if (monthDays.length) {
      if (monthDays.some((day) => !(day === -1 || (day >= 1 && day <= 31)))) return undefined;
      // Without a month it is that day of every month.
      if (unit === 'year' && !months.length) return undefined;
      result.monthDays = monthDays;
    }
    if (months.length) result.months = months;
  }
  if (parts.has('UNTIL')) {
    const [, year, month, day, hour, minute] =
      /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)\d\dZ)?/.exec(parts.get('UNTIL')!) ?? [];
    const date = `${year}-${month}-${day}`;
    // The engine gives no more than the first date then.
    if (!isCivilDate(date)) return undefined;
    result.until = hour && timeZone ? wallTime(new Date(`${date}T${hour}:${minute}Z`), timeZone).slice(0, 10) : date;
  }
  const count = Number(parts.get('COUNT'));
  if (count > 0) result.count = count;
  return result;
}
