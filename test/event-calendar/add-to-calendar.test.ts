import { expect } from 'chai';
import {
  googleLink,
  occurrenceIcs,
  outlookLink,
  seriesIcs,
  timeZoneComponent,
  webcalLink,
  yahooLink,
} from '../../src/event-calendar/add-to-calendar.js';
import { allDay, timed } from './support/occurrences.js';

const meeting = timed('2026-03-11T00:00', '2026-03-11T01:30', { uid: 'm@example.org' }, 'America/Chicago');
const fair = allDay('2026-03-10', '2026-03-11', { uid: 'fair@example.org' });
const wording = {
  title: 'Meet & greet',
  description: 'Bring: rice, beans; salt\nand oil',
  location: '5 Main St, Hall',
};
const query = (address: string) => Object.fromEntries(new URL(address).searchParams);

const feed = [
  'BEGIN:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'TZID:Central Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16011104T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0600',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:other',
  'DTSTART:20260101T000000Z',
  'SUMMARY:mentions weekly@example.org',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'RECURRENCE-ID;TZID=Central Standard Time:20260310T180000',
  'UID:weekly@example.org',
  'DTSTART;TZID="Central Standard Time":20260311T180000',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:weekly@exam',
  ' ple.org',
  'DTSTAMP:20260101T000000Z',
  'DTSTART;TZID=Central Standard Time:20260303T180000',
  'RRULE:FREQ=WEEKLY;',
  ' BYDAY=TU',
  'ATTENDEE;CN=Somebody:mailto:somebody@example.org',
  'X-NOTE:for staff',
  'BEGIN:VALARM',
  'DESCRIPTION:Wake up',
  'END:VALARM',
  'SUMMARY:Class',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:iana',
  'DTSTART;TZID=America/Chicago:20260303T180000',
  'RRULE:FREQ=DAILY',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:lost',
  'DTSTART;TZID=Our Zone:20260303T180000',
  'RRULE:FREQ=DAILY',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

describe('add-to-calendar', () => {
  it('gives Google the wall clock and its zone', () =>
    expect(query(googleLink(meeting, wording, { timeZone: 'America/Chicago' }))).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Meet & greet',
      dates: '20260310T190000/20260310T203000',
      ctz: 'America/Chicago',
      details: wording.description,
      location: wording.location,
    }));

  it('gives Google a whole series', () =>
    expect(
      query(googleLink(meeting, { title: 'x' }, { timeZone: 'America/Chicago', rule: 'FREQ=WEEKLY;BYDAY=TU' })).recur,
    ).to.equal('RRULE:FREQ=WEEKLY;BYDAY=TU'));

  it('gives Google whole days with an exclusive end and no zone', () =>
    expect(query(googleLink(fair, { title: 'Fair' }, { timeZone: 'America/Chicago' }))).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Fair',
      dates: '20260310/20260312',
    }));

  it('gives Outlook instants', () => {
    const link = outlookLink(meeting, wording, 'outlook.office.com');
    expect(new URL(link).host).to.equal('outlook.office.com');
    expect(query(link)).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Meet & greet',
      startdt: '2026-03-11T00:00:00.000Z',
      enddt: '2026-03-11T01:30:00.000Z',
      body: wording.description,
      location: wording.location,
    });
    const { startdt, enddt, allday } = query(outlookLink(fair, { title: 'Fair' }, 'outlook.live.com'));
    expect([startdt, enddt, allday]).to.deep.equal(['2026-03-10', '2026-03-12', 'true']);
  });

  it('gives Yahoo instants, or days with an inclusive end', () => {
    expect(query(yahooLink(meeting, { title: 'x' }))).to.deep.equal({
      v: '60',
      title: 'x',
      st: '20260311T000000Z',
      et: '20260311T013000Z',
    });
    const { st, et, dur } = query(yahooLink(fair, { title: 'Fair' }));
    expect([st, et, dur]).to.deep.equal(['20260310', '20260311', 'allday']);
  });

  it('cuts what no server takes', () =>
    expect(query(yahooLink(meeting, { title: 'x', description: 'a'.repeat(9000) })).desc).to.have.lengthOf(1501));

  it('turns http into webcal, and what is no address of the web into nothing', () =>
    expect(
      ['https://e.example/a.ics', '/a.ics', 'webcal://e.example/a.ics', 'javascript:alert(1)', 'http://'].map(
        (address) => webcalLink(address, 'http://e.example/page'),
      ),
    ).to.deep.equal([...Array<string>(3).fill('webcal://e.example/a.ics'), undefined, undefined]));

  it('writes one date as a file, escaped', () =>
    expect(occurrenceIcs(meeting, wording, new Date('2026-03-01T00:00Z')).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//liaison-widgets//event-calendar//EN',
      'BEGIN:VEVENT',
      'UID:m@example.org',
      'DTSTAMP:20260301T000000Z',
      'DTSTART:20260311T000000Z',
      'DTEND:20260311T013000Z',
      'SUMMARY:Meet & greet',
      'DESCRIPTION:Bring: rice\\, beans\\; salt\\nand oil',
      'LOCATION:5 Main St\\, Hall',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]));

  it('does not let a title smuggle in a line', () =>
    expect(occurrenceIcs(meeting, { title: 'a\r\nATTACH:evil' }, new Date(0))).to.include(
      'SUMMARY:a\\nATTACH:evil\r\n',
    ));

  it('names one date of a series apart from the series, and a cancelled one as such', () => {
    const text = occurrenceIcs({ ...fair, recurring: true, status: 'cancelled' }, { title: 'Fair' }, new Date(0));
    expect(text).to.include('UID:fair@example.org/20260310\r\n');
    expect(text).to.include('DTSTART;VALUE=DATE:20260310\r\nDTEND;VALUE=DATE:20260312\r\n');
    expect(text).to.include('STATUS:CANCELLED\r\n');
  });

  it('gives no end to what has none, and calls off what is postponed (RFC 5545 3.8.2.2, 3.8.1.11)', () => {
    const text = occurrenceIcs({ ...meeting, end: meeting.start, status: 'postponed' }, { title: 'x' }, new Date(0));
    expect(text).to.include('DTSTART:20260311T000000Z\r\nSUMMARY').and.include('STATUS:CANCELLED\r\n');
    expect(occurrenceIcs({ ...meeting, status: 'tentative' }, wording, new Date(0))).to.include('STATUS:TENTATIVE\r\n');
  });

  it('leaves out alarms that never end, in a moment', () => {
    const alarms = 'BEGIN:VALARM\nDESCRIPTION:x\n'.repeat(100_000);
    const start = performance.now();
    const text = seriesIcs(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:y\n${alarms}END:VEVENT\n`, 'a', 2026)!;
    expect(performance.now() - start).to.be.below(5000);
    expect(text).to.include('SUMMARY:y').and.not.include('DESCRIPTION');
  });

  it('folds at 75 octets, between characters', () => {
    const title = 'اجتماع الحي '.repeat(20).trim();
    const lines = occurrenceIcs(meeting, { title }, new Date(0)).split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).to.be.at.most(75);
    expect(lines.join('\r\n').replace(/\r\n /g, '')).to.include(`SUMMARY:${title}\r\n`);
  });

  it("writes a series with the feed's zone and exceptions, without guests, alarms and notes", () =>
    expect(seriesIcs(feed, 'weekly@example.org', 2026)!.split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//liaison-widgets//event-calendar//EN',
      'BEGIN:VTIMEZONE',
      'TZID:Central Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16011104T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0600',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:weekly@example.org',
      'DTSTAMP:20260101T000000Z',
      'DTSTART;TZID=Central Standard Time:20260303T180000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU',
      'SUMMARY:Class',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTAMP:19700101T000000Z',
      'RECURRENCE-ID;TZID=Central Standard Time:20260310T180000',
      'UID:weekly@example.org',
      'DTSTART;TZID="Central Standard Time":20260311T180000',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]));

  it('explains a zone that the feed only names', () =>
    expect(seriesIcs(feed, 'iana', 2026)).to.include('TZID:America/Chicago\r\nBEGIN:STANDARD\r\n'));
  it('writes no series in a zone that nobody explains', () =>
    expect(seriesIcs(feed, 'lost', 2026)).to.equal(undefined));
  it('writes no series for an unknown event', () => expect(seriesIcs(feed, 'none', 2026)).to.equal(undefined));
  it('writes no series from JSON', () => expect(seriesIcs('{"events":[]}', 'x', 2026)).to.equal(undefined));

  it('makes a zone with each change of the clocks', () => {
    expect(timeZoneComponent('America/Chicago', 2026, 2026)).to.deep.equal([
      'BEGIN:VTIMEZONE',
      'TZID:America/Chicago',
      ...['STANDARD', '20250101T000000', '-0600', '-0600'].flatMap(observance),
      ...['DAYLIGHT', '20250309T020000', '-0600', '-0500'].flatMap(observance),
      ...['STANDARD', '20251102T020000', '-0500', '-0600'].flatMap(observance),
      ...['DAYLIGHT', '20260308T020000', '-0600', '-0500'].flatMap(observance),
      ...['STANDARD', '20261101T020000', '-0500', '-0600'].flatMap(observance),
      'END:VTIMEZONE',
    ]);
    expect(timeZoneComponent('Asia/Kathmandu', 2026, 2026))
      .to.include('TZOFFSETTO:+0545')
      .and.to.have.lengthOf(8);
  });
});

function observance(_: string, index: number, [kind, start, from, to]: string[]): string[] {
  return index ? [] : [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${kind}`];
}
