import { expect } from 'chai';
import { buildWeek, type WeekOptions } from '../../src/event-calendar/week.js';
import { allDay, timed } from './support/occurrences.js';

const options: WeekOptions = {
  date: '2026-03-04',
  today: '2026-03-04',
  now: new Date('2026-03-04T18:05Z'),
  weekStart: 0,
  timeZone: 'America/Chicago',
  columns: 3,
};
const chicago = (start: string, end: string, uid: string) => timed(start, end, { uid }, 'America/Chicago');
const blocks = (view: ReturnType<typeof buildWeek>) =>
  Object.fromEntries(
    view.days
      .filter(({ blocks }) => blocks.length)
      .map(({ date, blocks }) => [
        date.slice(5),
        blocks.map(
          ({ occurrence, from, to, level, column, columns, seen }) =>
            `${occurrence.uid} ${from}-${to} ${column}/${columns}` +
            (level ? ` level ${level}` : '') +
            (seen < Infinity ? ` seen ${seen}` : ''),
        ),
      ]),
  );

describe('week', () => {
  it('has seven days from the first day of the week, and the hours of an office', () => {
    const view = buildWeek([], options);
    expect(view.days.map(({ date }) => date)).to.deep.equal([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
    ]);
    expect(view.days.map(({ past, today }) => `${past ? 'p' : ''}${today ? 't' : ''}`)).to.deep.equal([
      'p',
      'p',
      'p',
      't',
      '',
      '',
      '',
    ]);
    expect({ ...view, days: [] }).to.deep.equal({
      from: '2026-03-01',
      to: '2026-03-07',
      days: [],
      bars: [],
      lanes: 0,
      fromHour: 8,
      toHour: 18,
      now: 12 * 60 + 5,
      count: 0,
    });
  });

  it('has no now-line in another week', () =>
    expect(buildWeek([], { ...options, date: '2026-03-11' })).to.not.have.property('now'));

  it('places by the wall clock of the zone, over what still goes on', () => {
    const view = buildWeek(
      [
        chicago('2026-03-04T15:00', '2026-03-04T17:00', 'a'),
        chicago('2026-03-04T16:00', '2026-03-04T18:00', 'b'),
        chicago('2026-03-04T17:00', '2026-03-04T18:00', 'c'),
        chicago('2026-03-04T18:00', '2026-03-04T19:00', 'alone'),
        chicago('2026-03-06T01:00', '2026-03-06T03:30', 'evening'),
      ],
      options,
    );
    expect(blocks(view)).to.deep.equal({
      '03-04': ['a 540-660 0/1 seen 60', 'b 600-720 0/1 level 1 seen 60', 'c 660-720 0/1 level 2', 'alone 720-780 0/1'],
      '03-05': ['evening 1140-1290 0/1'],
    });
    expect([view.fromHour, view.toHour, view.count]).to.deep.equal([8, 22, 5]);
  });

  it('cuts a night in two and stretches the hours', () => {
    const view = buildWeek([chicago('2026-03-05T04:00', '2026-03-05T08:00', 'night')], options);
    expect(blocks(view)).to.deep.equal({ '03-04': ['night 1320-1440 0/1'], '03-05': ['night 0-120 0/1'] });
    expect([view.fromHour, view.toHour]).to.deep.equal([0, 24]);
  });

  it('gives an event without length the room of one line', () =>
    expect(
      blocks(
        buildWeek(
          [chicago('2026-03-04T16:00', '2026-03-04T16:00', 'a'), chicago('2026-03-04T16:15', '2026-03-04T17:00', 'b')],
          options,
        ),
      ),
    ).to.deep.equal({ '03-04': ['a 600-600 0/2', 'b 615-660 1/2'] }));

  it('shows the wall clock on the day the clocks change', () =>
    // 01:30 to 03:30 by the clock on 8 March is one hour.
    expect(
      blocks(buildWeek([chicago('2026-03-08T07:30', '2026-03-08T08:30', 'gap')], { ...options, date: '2026-03-08' })),
    ).to.deep.equal({ '03-08': ['gap 90-210 0/1'] }));

  it('never ends before it begins when the clocks go back', () =>
    // 01:50 summer time to 01:10 winter time.
    expect(
      blocks(buildWeek([chicago('2026-11-01T06:50', '2026-11-01T07:10', 'back')], { ...options, date: '2026-11-01' })),
    ).to.deep.equal({ '11-01': ['back 110-110 0/1'] }));

  it('puts whole days and long events in lanes above', () => {
    const view = buildWeek(
      [
        allDay('2026-02-25', '2026-03-02', { uid: 'before' }),
        allDay('2026-03-02', '2026-03-03', { uid: 'middle' }),
        allDay('2026-03-03', '2026-03-12', { uid: 'after' }),
        chicago('2026-03-05T15:00', '2026-03-06T16:00', 'long'),
      ],
      options,
    );
    expect(
      view.bars.map(
        ({ occurrence, column, span, lane, before, after }) =>
          `${occurrence.uid} ${column}+${span} lane ${lane}${before ? ' <' : ''}${after ? ' >' : ''}`,
      ),
    ).to.deep.equal(['before 0+2 lane 0 <', 'middle 1+2 lane 1', 'after 2+5 lane 0 >', 'long 4+2 lane 1']);
    expect(view.lanes).to.equal(2);
    expect(view.days.map(({ count }) => count)).to.deep.equal([1, 2, 2, 1, 2, 2, 1]);
  });

  it('puts side by side what begins together, as far as there is room, and keeps the longest', () => {
    const day = (columns: number) => {
      const view = buildWeek(
        [
          chicago('2026-03-04T16:00', '2026-03-04T16:30', 'short'),
          chicago('2026-03-04T16:00', '2026-03-04T18:00', 'long'),
          chicago('2026-03-04T16:15', '2026-03-04T17:00', 'next'),
          chicago('2026-03-04T16:30', '2026-03-04T17:00', 'over'),
        ],
        { ...options, columns },
      );
      return [...blocks(view)['03-04']!, ...view.days.flatMap(({ rest }) => rest.map(({ uid }) => `${uid} left`))];
    };
    expect(day(1)).to.deep.equal(['long 600-720 0/1 seen 30', 'over 630-660 0/1 level 1', 'short left', 'next left']);
    expect(day(3)).to.deep.equal(['long 600-720 0/3', 'short 600-630 1/3', 'next 615-660 2/3', 'over left']);
  });

  it('draws no more than three levels, three side by side and four bars, and names what has no room on its day', () => {
    const many = (from: string, to: string, uid: string, count: number) =>
      Array.from({ length: count }, (_, i) => chicago(from, to, `${uid}${i}`));
    const view = buildWeek(
      [
        ...many('2026-03-04T15:00', '2026-03-04T17:00', 'a', 1000),
        ...many('2026-03-04T17:00', '2026-03-04T18:00', 'b', 2),
        ...many('2026-03-05T17:00', '2026-03-05T18:00', 'c', 3),
        chicago('2026-03-06T15:00', '2026-03-06T18:00', 'e0'),
        chicago('2026-03-06T16:00', '2026-03-06T18:00', 'e1'),
        chicago('2026-03-06T17:00', '2026-03-06T18:00', 'e2'),
        chicago('2026-03-06T17:30', '2026-03-06T18:00', 'e3'),
        ...Array.from({ length: 6 }, (_, i) => allDay('2026-03-05', '2026-03-06', { uid: `d${i}` })),
      ],
      options,
    );
    expect(blocks(view)).to.deep.equal({
      '03-04': ['a0 540-660 0/3', 'a1 540-660 1/3', 'a2 540-660 2/3', 'b0 660-720 0/2', 'b1 660-720 1/2'],
      '03-06': ['e0 540-720 0/1 seen 60', 'e1 600-720 0/1 level 1 seen 60', 'e2 660-720 0/1 level 2'],
      '03-05': ['c0 660-720 0/3', 'c1 660-720 1/3', 'c2 660-720 2/3'],
    });
    expect([view.lanes, view.bars.length, view.count]).to.deep.equal([4, 4, 1015]);
    expect(view.days.map(({ rest }) => rest.length)).to.deep.equal([0, 0, 0, 997, 2, 3, 0]);
    for (const { count, rest, blocks, date } of view.days) {
      const bars = view.bars.filter(({ occurrence: { startDate, endDate } }) => startDate <= date && endDate >= date);
      expect(count).to.equal(rest.length + blocks.length + bars.length);
    }
  });
});
