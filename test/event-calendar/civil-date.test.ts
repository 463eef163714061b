import { expect } from 'chai';
import {
  addDays,
  addMonths,
  firstOfMonth,
  isCivilDate,
  lastOfMonth,
  startOfWeek,
  wallTime,
  weekdayOf,
} from '../../src/event-calendar/civil-date.js';

describe('civil-date', () => {
  for (const [text, valid] of [
    ['2026-03-01', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['', false],
    [null, false],
    ['tomorrow', false],
  ] as const)
    it(`${text} ${valid ? 'is' : 'is not'} a date`, () => expect(isCivilDate(text)).to.equal(valid));

  for (const [date, count, result] of [
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1969-12-31', 1, '1970-01-01'],
    ['2011-12-29', 1, '2011-12-30'],
  ] as const)
    it(`${date} and ${count} days is ${result}`, () => expect(addDays(date, count)).to.equal(result));

  for (const [date, count, result] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -13, '2025-02-28'],
  ] as const)
    it(`${date} and ${count} months is ${result}`, () => expect(addMonths(date, count)).to.equal(result));

  it('knows weekdays before and after 1970', () =>
    expect(['2026-03-04', '1970-01-01', '1969-12-28', '2000-02-29'].map(weekdayOf)).to.deep.equal([3, 4, 0, 2]));
  it('knows the last of a month', () =>
    expect(['2026-02-10', '2024-02-10', '2100-02-01', '2026-12-31'].map(lastOfMonth)).to.deep.equal([
      '2026-02-28',
      '2024-02-29',
      '2100-02-28',
      '2026-12-31',
    ]));
  it('knows the first of a month', () => expect(firstOfMonth('2026-03-17')).to.equal('2026-03-01'));
  it('finds the start of the week for each first day', () =>
    expect([0, 1, 6].map((first) => startOfWeek('2026-03-04', first))).to.deep.equal([
      '2026-03-01',
      '2026-03-02',
      '2026-02-28',
    ]));

  for (const [zone, wall] of [
    ['America/Chicago', '2026-03-08T03:30'],
    ['Asia/Kathmandu', '2026-03-08T14:15'],
    ['Pacific/Apia', '2026-03-08T21:30'],
    ['UTC', '2026-03-08T08:30'],
    ['Not/A_Zone', '2026-03-08T08:30'],
  ] as const)
    it(`tells the wall clock in ${zone}`, () => expect(wallTime(new Date('2026-03-08T08:30Z'), zone)).to.equal(wall));
  it('writes midnight as 00', () =>
    expect(wallTime(new Date('2026-03-08T00:00Z'), 'UTC')).to.equal('2026-03-08T00:00'));
});
