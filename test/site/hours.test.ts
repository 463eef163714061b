import { expect } from 'chai';
import { HOLIDAY, openingAt, parseHours, type Span } from '../../src/site/hours.js';

const all = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [0, 1, 2, 3, 4];

describe('hours: the timetable', () => {
  const cases: [string, Span[] | undefined][] = [
    ['Mo-Fr 09:00-17:00', [{ days: weekdays, from: 540, to: 1020 }]],
    ['Mo–Fr 9:00–17:00', [{ days: weekdays, from: 540, to: 1020 }]],
    ['Mo,We,Fr 10:00-14:00', [{ days: [0, 2, 4], from: 600, to: 840 }]],
    ['Fr-Mo 10:00-14:00', [{ days: [4, 5, 6, 0], from: 600, to: 840 }]],
    [
      'Mo-Fr 09:00-12:00,13:00-17:00',
      [
        { days: weekdays, from: 540, to: 720 },
        { days: weekdays, from: 780, to: 1020 },
      ],
    ],
    [
      'Tu,Th 09:00-20:00; Sa 10:00-12:00',
      [
        { days: [1, 3], from: 540, to: 1200 },
        { days: [5], from: 600, to: 720 },
      ],
    ],
    [
      'Mo-We 09:00-17:00, Th 09:00-12:00 Fr 13:00-17:00',
      [
        { days: [0, 1, 2], from: 540, to: 1020 },
        { days: [3], from: 540, to: 720 },
        { days: [4], from: 780, to: 1020 },
      ],
    ],
    ['Mo-Su', [{ days: all, from: 0, to: 1440 }]],
    ['24/7', [{ days: [...all, HOLIDAY], from: 0, to: 1440 }]],
    [
      'Mo-Fr 09:00-17:00; PH off',
      [
        { days: weekdays, from: 540, to: 1020 },
        { days: [HOLIDAY], from: 0, to: 0 },
      ],
    ],
    ['Mo-Fr,PH 09:00-17:00', [{ days: [...weekdays, HOLIDAY], from: 540, to: 1020 }]],
    ['Dec 24 09:00-12:00', [{ days: [], dates: ['12-24', '12-24'], from: 540, to: 720 }]],
    ['Dec 24-26 off', [{ days: [], dates: ['12-24', '12-26'], from: 0, to: 0 }]],
    ['Dec 24-Jan 1 closed', [{ days: [], dates: ['12-24', '01-01'], from: 0, to: 0 }]],
    ['2026 Nov 27 off', [{ days: [], dates: ['2026-11-27', '2026-11-27'], from: 0, to: 0 }]],
    ['2026 Dec 24-Jan 1 off', [{ days: [], dates: ['2026-12-24', '2027-01-01'], from: 0, to: 0 }]],
    ['Feb 29 off', [{ days: [], dates: ['02-29', '02-29'], from: 0, to: 0 }]],
    ['Feb 30 off', undefined],
    ['Nov 0 off', undefined],
    ['Mo-Su 09:00-17:00; Su off', undefined],
    ['Mo-Fr 09:00-17:00; SH off', undefined],
    ['Fr 22:00-02:00', [{ days: [4], from: 1320, to: 1560 }]],
    ['Sa 08:00-24:00', [{ days: [5], from: 480, to: 1440 }]],
    ['', undefined],
    ['weekdays 9 to 5', undefined],
    ['Mo-Fr 9am-5pm', undefined],
    ['Mo-Fr 09:00-17:00 and by appointment', undefined],
    ['Mo-Fr 09:00-25:00', undefined],
    ['Mo-Fr 09:60-17:00', undefined],
    ['Mo-Fr 09:00-09:00', undefined],
    ['mo-fr 09:00-17:00', undefined],
  ];
  for (const [text, spans] of cases) {
    it(JSON.stringify(text), () => expect(parseHours(text)).to.deep.equal(spans));
  }
});

describe('hours: open now, or when next', () => {
  // 24 November 2026 is a Tuesday. New York is five hours behind UTC in winter, four in summer.
  const office = 'Mo-Fr 09:00-17:00';
  const zone = 'America/New_York';
  const shown = (time: Date) => time.toISOString().slice(0, 16);
  const cases: [string, string, string, string, string | undefined][] = [
    ['in the middle of a day', office, zone, '2026-11-24T15:00:00Z', 'open until 2026-11-24T17:00'],
    ['at the first minute', office, zone, '2026-11-24T14:00:00Z', 'open until 2026-11-24T17:00'],
    ['a second before', office, zone, '2026-11-24T13:59:59Z', 'next 2026-11-24T09:00'],
    ['at closing time', office, zone, '2026-11-24T22:00:00Z', 'next 2026-11-25T09:00'],
    ['Friday evening', office, zone, '2026-11-28T01:00:00Z', 'next 2026-11-30T09:00'],
    ['over the start of summer time', office, zone, '2026-03-07T12:00:00Z', 'next 2026-03-09T09:00'],
    ['over its end', office, zone, '2026-10-31T12:00:00Z', 'next 2026-11-02T09:00'],
    ['a zone ahead of UTC', 'Mo 08:00-10:00', 'Asia/Kathmandu', '2026-11-29T22:15:00Z', 'next 2026-11-30T08:00'],
    ['past midnight', 'Fr 22:00-02:00', zone, '2026-11-28T06:30:00Z', 'open until 2026-11-28T02:00'],
    ['the lunch hour', 'Mo-Fr 09:00-12:00,13:00-17:00', zone, '2026-11-24T17:30:00Z', 'next 2026-11-24T13:00'],
    [
      'stretches that touch are one',
      'Mo-Fr 09:00-12:00,12:00-17:00',
      zone,
      '2026-11-24T15:00:00Z',
      'open until 2026-11-24T17:00',
    ],
    ['midnight to midnight over two days', 'Tu,We', zone, '2026-11-24T15:00:00Z', 'open until 2026-11-26T00:00'],
    ['always', '24/7', zone, '2026-11-24T15:00:00Z', 'open'],
    ['a skipped hour', 'Su 02:30-05:00', zone, '2026-03-08T05:00:00Z', 'next 2026-03-08T02:30'],
    // 25 December 2026 is a Friday, 4 July 2026 a Saturday, 26 November 2026 Thanksgiving Day.
    ['a holiday of which nothing is said', office, zone, '2026-12-25T15:00:00Z', undefined],
    ['the evening of it', office, zone, '2026-12-25T23:00:00Z', 'next 2026-12-28T09:00'],
    ['the evening before it', office, zone, '2026-12-24T23:00:00Z', undefined],
    ['a holiday that offices keep the day before', office, zone, '2026-07-03T15:00:00Z', undefined],
    ['and the day after', office, zone, '2027-07-05T15:00:00Z', undefined],
    ['the fourth Thursday of November', office, zone, '2026-11-26T15:00:00Z', undefined],
    ['its last Thursday, where that is the fifth', office, zone, '2028-11-30T15:00:00Z', 'open until 2028-11-30T17:00'],
    ['the last Monday of May', office, zone, '2027-05-31T15:00:00Z', undefined],
    ['the one before it', office, zone, '2027-05-24T15:00:00Z', 'open until 2027-05-24T17:00'],
    ['closed on holidays', `${office}; PH off`, zone, '2026-12-25T15:00:00Z', 'next 2026-12-28T09:00'],
    ['before a holiday', `${office}; PH off`, zone, '2026-11-26T00:00:00Z', 'next 2026-11-27T09:00'],
    [
      'New Year’s Day kept in the year before',
      `${office} PH off`,
      zone,
      '2027-12-31T15:00:00Z',
      'next 2028-01-03T09:00',
    ],
    ['shorter on holidays', `${office}; PH 10:00-12:00`, zone, '2026-12-25T15:30:00Z', 'open until 2026-12-25T12:00'],
    ['on holidays as ever', 'Mo-Fr,PH 09:00-17:00', zone, '2026-12-25T15:00:00Z', 'open until 2026-12-25T17:00'],
    ['a day of its own', `${office}; Nov 27 off`, zone, '2026-11-27T15:00:00Z', 'next 2026-11-30T09:00'],
    ['of another year', `${office}; 2025 Nov 27 off`, zone, '2026-11-27T15:00:00Z', 'open until 2026-11-27T17:00'],
    [
      'the last that fits counts',
      `${office}; PH off; Dec 25 09:00-11:00`,
      zone,
      '2026-12-25T15:00:00Z',
      'open until 2026-12-25T11:00',
    ],
    ['over the turn of the year', `${office}; Dec 24-Jan 1 off`, zone, '2026-12-29T15:00:00Z', 'next 2027-01-04T09:00'],
    ['a long summer', `${office}; Jun 15-Aug 20 off`, zone, '2026-06-16T15:00:00Z', 'next 2026-08-21T09:00'],
    ['closed for good as far as one can see', 'Jan 10 09:00-10:00', zone, '2026-06-16T15:00:00Z', undefined],
    ['hours nobody can read', 'by appointment', zone, '2026-11-24T15:00:00Z', undefined],
    ['a zone nobody knows', office, 'Maine/Portland', '2026-11-24T15:00:00Z', undefined],
  ];
  for (const [name, text, at, now, expected] of cases) {
    it(name, () => {
      const opening = openingAt(text, at, new Date(now));
      const said =
        opening &&
        (opening.open ? `open${opening.until ? ` until ${shown(opening.until)}` : ''}` : `next ${shown(opening.next)}`);
      expect(said).to.equal(expected);
    });
  }
});
