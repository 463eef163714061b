import { expect } from 'chai';
import { calendar, event, problems, starts } from './support.js';

/** Start, rule, every date it gives before 2000 (or the first ones), in New York; mostly the examples of RFC 5545 3.8.5.3. */
const TABLE: [start: string, rule: string, dates: string[]][] = [
  ['19970902T090000', 'FREQ=DAILY;COUNT=3', ['1997-09-02 09:00', '1997-09-03 09:00', '1997-09-04 09:00']],
  ['19970902T090000', 'FREQ=DAILY;INTERVAL=10;COUNT=3', ['1997-09-02 09:00', '1997-09-12 09:00', '1997-09-22 09:00']],
  // Daylight saving ends on 26 October: the wall clock stays.
  ['19971025T090000', 'FREQ=DAILY;COUNT=3', ['1997-10-25 09:00', '1997-10-26 09:00', '1997-10-27 09:00']],
  [
    '19980101T090000',
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1;BYMONTHDAY=1',
    ['1998-01-01 09:00', '1999-01-01 09:00'],
  ],
  [
    '19970902T090000',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=3',
    ['1997-09-02 09:00', '1997-09-16 09:00', '1997-09-30 09:00'],
  ],
  [
    '19970902T090000',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH',
    ['1997-09-02 09:00', '1997-09-04 09:00', '1997-09-16 09:00', '1997-09-18 09:00'],
  ],
  // The two that differ by WKST alone.
  [
    '19970805T090000',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    ['1997-08-05 09:00', '1997-08-10 09:00', '1997-08-19 09:00', '1997-08-24 09:00'],
  ],
  [
    '19970805T090000',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    ['1997-08-05 09:00', '1997-08-17 09:00', '1997-08-19 09:00', '1997-08-31 09:00'],
  ],
  ['19970905T090000', 'FREQ=MONTHLY;COUNT=3;BYDAY=1FR', ['1997-09-05 09:00', '1997-10-03 09:00', '1997-11-07 09:00']],
  [
    '19970907T090000',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU',
    ['1997-09-07 09:00', '1997-09-28 09:00', '1997-11-02 09:00', '1997-11-30 09:00'],
  ],
  ['19970922T090000', 'FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', ['1997-09-22 09:00', '1997-10-20 09:00', '1997-11-17 09:00']],
  [
    '19970928T090000',
    'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3',
    ['1997-09-28 09:00', '1997-10-29 09:00', '1997-11-28 09:00'],
  ],
  [
    '19970930T090000',
    'FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1,-1',
    ['1997-09-30 09:00', '1997-10-01 09:00', '1997-10-31 09:00'],
  ],
  // Months without a 31st are left out, not moved.
  ['19970131T090000', 'FREQ=MONTHLY;COUNT=3', ['1997-01-31 09:00', '1997-03-31 09:00', '1997-05-31 09:00']],
  [
    '19970610T090000',
    'FREQ=YEARLY;COUNT=4;BYMONTH=6,7',
    ['1997-06-10 09:00', '1997-07-10 09:00', '1998-06-10 09:00', '1998-07-10 09:00'],
  ],
  [
    '19970310T090000',
    'FREQ=YEARLY;INTERVAL=2;COUNT=3;BYMONTH=1,2,3',
    ['1997-03-10 09:00', '1999-01-10 09:00', '1999-02-10 09:00'],
  ],
  [
    '19970101T090000',
    'FREQ=YEARLY;INTERVAL=3;COUNT=3;BYYEARDAY=1,100,200',
    ['1997-01-01 09:00', '1997-04-10 09:00', '1997-07-19 09:00'],
  ],
  ['19970519T090000', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3', ['1997-05-19 09:00', '1998-05-18 09:00', '1999-05-17 09:00']],
  [
    '19970512T090000',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3',
    ['1997-05-12 09:00', '1998-05-11 09:00', '1999-05-17 09:00'],
  ],
  ['19970512T090000', 'FREQ=YEARLY;BYWEEKNO=20;COUNT=3', ['1997-05-12 09:00', '1998-05-11 09:00', '1999-05-17 09:00']],
  [
    '19970313T090000',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=3',
    ['1997-03-13 09:00', '1997-03-20 09:00', '1997-03-27 09:00'],
  ],
  // Friday the 13th; the start is none, and counts all the same.
  [
    '19970902T090000',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4',
    ['1997-09-02 09:00', '1998-02-13 09:00', '1998-03-13 09:00', '1998-11-13 09:00'],
  ],
  [
    '19970913T090000',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3',
    ['1997-09-13 09:00', '1997-10-11 09:00', '1997-11-08 09:00'],
  ],
  ['19961105T090000', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', ['1996-11-05 09:00']],
  [
    '19970904T090000',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    ['1997-09-04 09:00', '1997-10-07 09:00', '1997-11-06 09:00'],
  ],
  [
    '19970929T090000',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3',
    ['1997-09-29 09:00', '1997-10-30 09:00', '1997-11-27 09:00'],
  ],
  ['19970902T090000', 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', ['1997-09-02 09:00', '1997-09-02 12:00']],
  [
    '19970902T090000',
    'FREQ=MINUTELY;INTERVAL=15;COUNT=3',
    ['1997-09-02 09:00', '1997-09-02 09:15', '1997-09-02 09:30'],
  ],
  [
    '19970902T090000',
    'FREQ=MINUTELY;INTERVAL=90;COUNT=3',
    ['1997-09-02 09:00', '1997-09-02 10:30', '1997-09-02 12:00'],
  ],
  [
    '19970902T090000',
    'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=5',
    ['1997-09-02 09:00', '1997-09-02 09:20', '1997-09-02 10:00', '1997-09-02 10:20', '1997-09-03 09:00'],
  ],
  [
    '19970902T090000',
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=7',
    [
      '1997-09-02 09:00',
      '1997-09-02 09:20',
      '1997-09-02 09:40',
      '1997-09-02 10:00',
      '1997-09-02 10:20',
      '1997-09-02 10:40',
      '1997-09-03 09:00',
    ],
  ],
  [
    '19970902T090000',
    'FREQ=SECONDLY;INTERVAL=1800;BYDAY=WE;COUNT=3',
    ['1997-09-02 09:00', '1997-09-03 00:00', '1997-09-03 00:30'],
  ],
  [
    '19970902T090000',
    'FREQ=HOURLY;BYMINUTE=0,15,30,45;BYSETPOS=-1;COUNT=3',
    ['1997-09-02 09:00', '1997-09-02 09:45', '1997-09-02 10:45'],
  ],
  // Leap days: every four years, or moved (RFC 7529).
  ['19960229T090000', 'FREQ=YEARLY', ['1996-02-29 09:00']],
  [
    '19960229T090000',
    'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD',
    ['1996-02-29 09:00', '1997-03-01 09:00', '1998-03-01 09:00', '1999-03-01 09:00'],
  ],
  [
    '19970131T090000',
    'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3',
    ['1997-01-31 09:00', '1997-02-28 09:00', '1997-03-31 09:00'],
  ],
  // As written by careless hands.
  ['19970902T090000', 'RRULE:Anything;freq=daily;count=2', ['1997-09-02 09:00', '1997-09-03 09:00']],
  ['19970902T090000', 'FREQ=DAILY;COUNT=2;INTERVAL=0', ['1997-09-02 09:00', '1997-09-03 09:00']],
  ['19970902T090000', 'FREQ=WEEKLY;BYDAY=2TU,4TU;COUNT=2', ['1997-09-02 09:00', '1997-09-09 09:00']],
  // UNTIL: a date means all of it; without Z it is local.
  ['19970902T090000', 'FREQ=DAILY;UNTIL=19970903', ['1997-09-02 09:00', '1997-09-03 09:00']],
  ['19970902T090000', 'FREQ=DAILY;UNTIL=19970903T090000', ['1997-09-02 09:00', '1997-09-03 09:00']],
  ['19970902T090000', 'FREQ=DAILY;UNTIL=19970903T130000Z', ['1997-09-02 09:00', '1997-09-03 09:00']],
  ['19970902T090000', 'FREQ=DAILY;UNTIL=19970903T125959Z', ['1997-09-02 09:00']],
  // Faster than daily: parts limit what the frequency gives, and widen what is finer than it.
  [
    '19970902T090000',
    'FREQ=HOURLY;INTERVAL=3;BYHOUR=9,12,13;BYMINUTE=0,30;COUNT=5',
    ['1997-09-02 09:00', '1997-09-02 09:30', '1997-09-02 12:00', '1997-09-02 12:30', '1997-09-03 09:00'],
  ],
  [
    '19970902T090000',
    'FREQ=MINUTELY;INTERVAL=20;BYDAY=TU;BYHOUR=16,17;COUNT=5',
    ['1997-09-02 09:00', '1997-09-02 16:00', '1997-09-02 16:20', '1997-09-02 16:40', '1997-09-02 17:00'],
  ],
  [
    '19970902T090000',
    'FREQ=SECONDLY;BYMINUTE=0;BYSECOND=0;BYHOUR=9;BYMONTHDAY=2,-1;COUNT=3',
    ['1997-09-02 09:00', '1997-09-30 09:00', '1997-10-02 09:00'],
  ],
  // An UNTIL before the start deletes the series.
  ['19970902T090000', 'FREQ=DAILY;UNTIL=19970801T000000Z', []],
  // Never again after its start.
  ['19970902T090000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ['1997-09-02 09:00']],
];

const inNewYork = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

describe('calendar engine: rules', () => {
  for (const [start, rule, dates] of TABLE) {
    it(`${start} ${rule}`, () => {
      const text = calendar(event(`DTSTART;TZID=America/New_York:${start}`, `RRULE:${rule}`));
      expect(starts(text, '1990-01-01T00:00Z', '2000-01-01T00:00Z').map(inNewYork)).to.deep.equal(dates);
    });
  }

  it('says which rule it cannot read, and shows the date beside it', () => {
    for (const rule of [
      'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=29,31;BYSETPOS=-1',
      'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=-30',
      'FREQ=SOMETIMES',
      'BYDAY=MO',
      'FREQ=DAILY;UNTIL=soon',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY;BYMONTH=13',
      'RSCALE=HEBREW;FREQ=YEARLY',
      'FREQ=DAILY;COUNT=some',
    ]) {
      const text = calendar(event('DTSTART:20260302T180000Z', `RRULE:${rule}`));
      expect(starts(text, '2026-01-01T00:00Z', '2027-01-01T00:00Z'), rule).to.deep.equal(['2026-03-02T18:00Z']);
      expect(problems(text), rule).to.deep.equal(['bad-rule']);
    }
  });

  it('asks a late window for the same dates as a wide one', () => {
    const rules = [
      'FREQ=DAILY;INTERVAL=3;COUNT=2000',
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=100',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SA',
      'FREQ=HOURLY;INTERVAL=7;COUNT=9000',
      'FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1;COUNT=70',
      'FREQ=YEARLY;BYMONTHDAY=29;COUNT=60',
    ];
    for (const rule of rules) {
      const text = calendar(event('DTSTART:20200101T120000Z', `RRULE:${rule}`));
      const all = starts(text, '2020-01-01T00:00Z', '2030-01-01T00:00Z');
      for (const year of ['2023', '2025', '2028']) {
        const some = starts(text, `${year}-01-01T00:00Z`, `${+year + 1}-01-01T00:00Z`);
        expect(some, `${rule} in ${year}`).to.deep.equal(all.filter((date) => date.startsWith(year)));
      }
    }
  });
});
