import { expect } from 'chai';
import { buildMonth, monthRange, type MonthOptions } from '../../src/event-calendar/month.js';
import { allDay, timed } from './support/occurrences.js';

const options: MonthOptions = {
  date: '2026-03-17',
  today: '2026-03-04',
  now: new Date('2026-03-04T12:00Z'),
  weekStart: 0,
};

/** The month as a person would draw it: one line a day, `[bar>`, `>bar>`, `>bar]`, holes as `-`. */
const drawn = (occurrences: Parameters<typeof buildMonth>[0], more: Partial<MonthOptions> = {}, lanes = 3) =>
  Object.fromEntries(
    buildMonth(occurrences, { ...options, ...more }, lanes)
      .flat()
      .filter(({ count }) => count)
      .map(({ date, lanes, more }) => [
        date.slice(5),
        [
          ...lanes.map((entry) =>
            entry
              ? `${entry.first ? '[' : '>'}${entry.occurrence.uid}${entry.last ? ']' : '>'}${entry.span || ''}${entry.past ? ' past' : ''}`
              : '-',
          ),
          ...(more ? [`+${more}`] : []),
        ].join(' | '),
      ]),
  );

describe('month', () => {
  for (const [date, weekStart, from, to] of [
    ['2026-03-17', 0, '2026-03-01', '2026-04-04'],
    ['2026-03-17', 1, '2026-02-23', '2026-04-05'],
    ['2026-03-17', 6, '2026-02-28', '2026-04-03'],
    ['2026-02-01', 0, '2026-02-01', '2026-02-28'],
    ['2026-08-31', 0, '2026-07-26', '2026-09-05'],
    ['2026-12-05', 0, '2026-11-29', '2027-01-02'],
  ] as const)
    it(`shows ${from} to ${to} for ${date}, weeks from day ${weekStart}`, () =>
      expect(monthRange(date, weekStart)).to.deep.equal({ from, to }));

  it('marks today, past days and the days of the months beside', () => {
    const weeks = buildMonth([], options, 3);
    const days = weeks.flat();
    expect(weeks.map((week) => week.length)).to.deep.equal([7, 7, 7, 7, 7]);
    expect(days.filter(({ today }) => today).map(({ date }) => date)).to.deep.equal(['2026-03-04']);
    expect(days.filter(({ past }) => past).map(({ date }) => date)).to.deep.equal([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
    ]);
    expect(days.filter(({ inMonth }) => !inMonth).map(({ date }) => date)).to.deep.equal([
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-04',
    ]);
  });

  it('breaks a bar at the end of the week and keeps its lane in each', () =>
    expect(
      drawn([
        allDay('2026-03-05', '2026-03-09', { uid: 'long' }),
        allDay('2026-03-04', '2026-03-05', { uid: 'early' }),
        timed('2026-03-08T10:00', '2026-03-08T11:00', { uid: 'talk' }),
      ]),
    ).to.deep.equal({
      '03-04': '[early>2',
      '03-05': '>early] | [long>3',
      '03-06': '- | >long>',
      '03-07': '- | >long>',
      '03-08': '>long>2 | [talk]1',
      '03-09': '>long]',
    }));

  it('cuts bars at the edges of the grid', () =>
    expect(
      drawn([
        allDay('2026-02-01', '2026-03-02', { uid: 'before' }),
        allDay('2026-04-04', '2026-06-01', { uid: 'after' }),
      ]),
    ).to.deep.equal({ '03-01': '>before>2 past', '03-02': '>before] past', '04-04': '[after>1' }));

  it('puts whole days before times and earlier before later', () =>
    expect(
      drawn([
        timed('2026-03-10T18:00', '2026-03-10T19:00', { uid: 'evening' }),
        timed('2026-03-10T09:00', '2026-03-10T10:00', { uid: 'morning' }),
        allDay('2026-03-10', '2026-03-10', { uid: 'day' }),
      ]),
    ).to.deep.equal({ '03-10': '[day]1 | [morning]1 | [evening]1' }));

  it('counts what has no lane, a bar on each of its days', () =>
    expect(
      drawn(
        ['a', 'b', 'c'].flatMap((uid) => [allDay('2026-03-10', '2026-03-11', { uid })]),
        {},
        2,
      ),
    ).to.deep.equal({ '03-10': '[a>2 | [b>2 | +1', '03-11': '>a] | >b] | +1' }));

  it('gives a late dance to its evening, and a day and a night to both days', () =>
    expect(
      drawn([
        timed('2026-03-10T20:00', '2026-03-11T02:00', { uid: 'dance' }),
        timed('2026-03-12T20:00', '2026-03-13T20:00', { uid: 'vigil' }),
      ]),
    ).to.deep.equal({ '03-10': '[dance]1', '03-12': '[vigil>2', '03-13': '>vigil]' }));

  it('knows past from still going on', () =>
    expect(
      drawn([
        timed('2026-03-04T09:00', '2026-03-04T12:00', { uid: 'over' }),
        timed('2026-03-04T11:00', '2026-03-04T12:01', { uid: 'running' }),
        allDay('2026-03-04', '2026-03-04', { uid: 'today' }),
      ]),
    ).to.deep.equal({ '03-04': '[today]1 | [over]1 past | [running]1' }));

  it('leaves its input alone', () => {
    const input = Object.freeze([allDay('2026-03-10'), allDay('2026-03-09')]);
    buildMonth(input, options, 3);
    expect(input.map(({ startDate }) => startDate)).to.deep.equal(['2026-03-10', '2026-03-09']);
  });
});
