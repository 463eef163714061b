import { expect } from 'chai';
import { describeRule, type RepeatRule } from '../../src/event-calendar/repeat-rule.js';

const cases: [rule: string, said: RepeatRule | undefined][] = [
  ['FREQ=DAILY', { unit: 'day', interval: 1 }],
  ['FREQ=DAILY;INTERVAL=3;COUNT=4', { unit: 'day', interval: 3, count: 4 }],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', { unit: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5] }],
  ['FREQ=DAILY;INTERVAL=2;BYDAY=MO', undefined],
  ['FREQ=WEEKLY', { unit: 'week', interval: 1 }],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU;WKST=MO;UNTIL=20260526T235959Z',
    { unit: 'week', interval: 2, weekdays: [2, 4], until: '2026-05-26' },
  ],
  ['freq=weekly;byday=su', { unit: 'week', interval: 1, weekdays: [0] }],
  ['FREQ=MONTHLY', { unit: 'month', interval: 1 }],
  ['FREQ=MONTHLY;BYDAY=2TU', { unit: 'month', interval: 1, nth: [{ nth: 2, weekday: 2 }] }],
  [
    'FREQ=MONTHLY;BYDAY=+1TU,3TU',
    {
      unit: 'month',
      interval: 1,
      nth: [
        { nth: 1, weekday: 2 },
        { nth: 3, weekday: 2 },
      ],
    },
  ],
  ['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', { unit: 'month', interval: 1, nth: [{ nth: -1, weekday: 5 }] }],
  ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', undefined],
  ['FREQ=MONTHLY;BYDAY=TU', undefined],
  ['FREQ=MONTHLY;BYDAY=-2TU', undefined],
  ['FREQ=MONTHLY;BYMONTHDAY=15,-1', { unit: 'month', interval: 1, monthDays: [15, -1] }],
  ['FREQ=MONTHLY;BYMONTHDAY=-3', undefined],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', undefined],
  ['FREQ=YEARLY', { unit: 'year', interval: 1 }],
  [
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20301231',
    { unit: 'year', interval: 1, months: [11], nth: [{ nth: 4, weekday: 4 }], until: '2030-12-31' },
  ],
  ['FREQ=YEARLY;BYDAY=20MO', undefined],
  ['FREQ=YEARLY;BYMONTHDAY=13', undefined],
  ['FREQ=WEEKLY;UNTIL=soon', undefined],
  ['FREQ=YEARLY;BYWEEKNO=20', undefined],
  ['FREQ=HOURLY', undefined],
  ['FREQ=DAILY;BYHOUR=9,17', undefined],
  ['FREQ=WEEKLY;BYDAY=XX', undefined],
  ['FREQ=WEEKLY;INTERVAL=0;COUNT=x', { unit: 'week', interval: 1 }],
  ['', undefined],
  ['nonsense', undefined],
];

describe('repeat-rule', () => {
  for (const [rule, said] of cases)
    it(`${rule || 'nothing'} is ${JSON.stringify(said)}`, () => expect(describeRule(rule)).to.deep.equal(said));

  it('reads an UNTIL in UTC in the zone shown: Google writes the last second of the day', () => {
    const until = (rule: string, zone?: string) => describeRule(`FREQ=DAILY;UNTIL=${rule}`, zone)?.until;
    expect(until('20260317T045959Z', 'America/Chicago')).to.equal('2026-03-16');
    expect(until('20260316T230000Z', 'Asia/Kathmandu')).to.equal('2026-03-17');
    expect(until('20260317T045959', 'America/Chicago')).to.equal('2026-03-17');
    expect(until('20260317', 'America/Chicago')).to.equal('2026-03-17');
    expect(until('20260317T000000Z')).to.equal('2026-03-17');
  });
});
