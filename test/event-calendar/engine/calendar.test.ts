import { expect } from 'chai';
import { parseCalendar } from '../../../src/event-calendar/engine/calendar.js';
import { between, calendar, event, problems, startOf, starts } from './support.js';

const MARCH = ['2026-03-01T00:00Z', '2026-04-01T00:00Z'] as const;
const YEAR = ['2026-01-01T00:00Z', '2027-01-01T00:00Z'] as const;

describe('calendar engine: one event', () => {
  it('has every field of the contract, and those the views need', () => {
    const text = calendar(
      'X-WR-CALNAME:School\\, events',
      'X-WR-TIMEZONE:America/Chicago',
      event(
        'UID:meeting@example.org',
        'DTSTART;TZID=America/Chicago:20260302T180000',
        'DTEND;TZID=America/Chicago:20260302T193000',
        'RRULE:FREQ=MONTHLY;BYDAY=1MO',
        'SUMMARY;LANGUAGE=en:Parent meeting\\, spring',
        'DESCRIPTION:Bring a friend.\\nInterpreter: Haitian Creole\\, Somali\\nTitle (ht): Reyinyon paran',
        'LOCATION:Library\\, room 2',
        'URL:https://school.example.org/meeting',
        'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/1',
        'IMAGE;VALUE=URI:https://school.example.org/flyer.png',
        'ATTACH;FMTTYPE=application/pdf;FILENAME="Flyer.pdf":https://school.example.org/flyer.pdf',
        'COLOR:teal',
        'STATUS:TENTATIVE',
        'CATEGORIES:Parents,lang:es,interpreter:ase',
        'X-LIAISON-LANGUAGES:so',
        'ORGANIZER;CN="Ann ^\'Al^\' Lee":mailto:ann@example.org',
        'GEO:41.8;-87.6',
      ),
    );
    // What is absent is undefined.
    const found = between(text, ...MARCH).map((one) =>
      Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
    );
    expect(found).to.deep.equal([
      {
        uid: 'meeting@example.org',
        start: new Date('2026-03-03T00:00Z'),
        end: new Date('2026-03-03T01:30Z'),
        allDay: false,
        startDate: '2026-03-02',
        endDate: '2026-03-02',
        title: 'Parent meeting, spring',
        titleByLanguage: { en: 'Parent meeting, spring', ht: 'Reyinyon paran' },
        description: 'Bring a friend.',
        descriptionByLanguage: {},
        location: 'Library, room 2',
        url: 'https://school.example.org/meeting',
        online: 'https://meet.example.org/1',
        images: ['https://school.example.org/flyer.png'],
        attachments: [{ url: 'https://school.example.org/flyer.pdf', name: 'Flyer.pdf', type: 'application/pdf' }],
        color: 'teal',
        status: 'tentative',
        categories: ['Parents'],
        languages: ['es', 'so'],
        interpreters: ['ht', 'so', 'ase'],
        recurring: true,
        recurrenceId: '20260303T000000Z',
        timeZone: 'America/Chicago',
        rule: 'FREQ=MONTHLY;BYDAY=1MO',
        textLanguage: 'en',
        organizer: { name: 'Ann "Al" Lee', email: 'ann@example.org' },
        geo: { latitude: 41.8, longitude: -87.6 },
        unknownLines: [],
      },
    ]);
    const { name, timeZone, events } = parseCalendar(text);
    expect({ name, timeZone, events }).to.deep.equal({
      name: 'School, events',
      timeZone: 'America/Chicago',
      events: 1,
    });
  });

  const lengths: [name: string, lines: string[], start: string, end: string, startDate: string, endDate: string][] = [
    [
      'a day, its end exclusive',
      ['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260303'],
      '2026-03-02T00:00Z',
      '2026-03-03T00:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'three days',
      ['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260305'],
      '2026-03-02T00:00Z',
      '2026-03-05T00:00Z',
      '2026-03-02',
      '2026-03-04',
    ],
    [
      'a day without an end',
      ['DTSTART;VALUE=DATE:20260302'],
      '2026-03-02T00:00Z',
      '2026-03-03T00:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'a day that ends on itself',
      ['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260302'],
      '2026-03-02T00:00Z',
      '2026-03-03T00:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'a date without VALUE=DATE',
      ['DTSTART:20260302', 'DURATION:P1W'],
      '2026-03-02T00:00Z',
      '2026-03-09T00:00Z',
      '2026-03-02',
      '2026-03-08',
    ],
    [
      'a date with a zone',
      ['DTSTART;TZID=Europe/Berlin;VALUE=DATE:20260302'],
      '2026-03-02T00:00Z',
      '2026-03-03T00:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    ['an instant', ['DTSTART:20260302T180000Z'], '2026-03-02T18:00Z', '2026-03-02T18:00Z', '2026-03-02', '2026-03-02'],
    [
      'DURATION',
      ['DTSTART:20260302T180000Z', 'DURATION:PT1H30M'],
      '2026-03-02T18:00Z',
      '2026-03-02T19:30Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'until midnight, which belongs to the day before',
      ['DTSTART:20260302T180000Z', 'DTEND:20260303T000000Z'],
      '2026-03-02T18:00Z',
      '2026-03-03T00:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'over midnight',
      ['DTSTART:20260302T180000Z', 'DTEND:20260303T010000Z'],
      '2026-03-02T18:00Z',
      '2026-03-03T01:00Z',
      '2026-03-02',
      '2026-03-03',
    ],
    [
      'an end before the start: the other way round',
      ['DTSTART:20260302T180000Z', 'DTEND:20260302T170000Z'],
      '2026-03-02T17:00Z',
      '2026-03-02T18:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'ends in two zones',
      ['DTSTART;TZID=America/New_York:20260302T080000', 'DTEND;TZID=America/Los_Angeles:20260302T080000'],
      '2026-03-02T13:00Z',
      '2026-03-02T16:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    [
      'Outlook’s whole day',
      [
        'DTSTART;TZID=Europe/Berlin:20260302T000000',
        'DTEND;TZID=Europe/Berlin:20260303T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ],
      '2026-03-02T00:00Z',
      '2026-03-03T00:00Z',
      '2026-03-02',
      '2026-03-02',
    ],
    ['only RDATE', ['RDATE:20260302T180000Z'], '2026-03-02T18:00Z', '2026-03-02T18:00Z', '2026-03-02', '2026-03-02'],
  ];
  for (const [name, lines, start, end, startDate, endDate] of lengths) {
    it(name, () => {
      const found = between(calendar(event(...lines)), ...MARCH).map((one) => [
        startOf({ ...one, allDay: false }),
        startOf({ ...one, allDay: false, start: one.end }),
        one.startDate,
        one.endDate,
      ]);
      expect(found).to.deep.equal([[start, end, startDate, endDate]]);
    });
  }

  it('reads folded, quoted, lower-case and broken lines', () => {
    const text = [
      '\ufeffbegin:vcalendar',
      'Begin:VEvent',
      'uid:a',
      'dtstart;;tzid="America/Chi',
      ' cago":20260302T180000',
      'SUMMARY;X-A="a:b;c":Reunión de pa',
      '\tdres: día',
      'DESCRIPTION:First',
      'second line, broken raw',
      'BEGIN:VALARM',
      'DESCRIPTION:Alarm',
      'DTSTART:19990101T000000Z',
      'END:VALARM',
      'End:VEvent',
      'END:VCALENDAR',
    ].join('\n');
    const [one] = between(text, ...MARCH);
    expect([one!.title, one!.description, startOf(one!)]).to.deep.equal([
      'Reunión de padres: día',
      'First\nsecond line, broken raw',
      '2026-03-03T00:00Z',
    ]);
    expect(problems(text)).to.deep.equal([]);
  });

  it('reads a file whose folds cut names, and one with bare carriage returns', () => {
    const text = calendar(event('SUMMARY', '', ' :Christmas', 'DTSTART', '', ' ;VALUE=DATE', ' :20261225'));
    expect(between(text, ...YEAR).map((one) => [one.title, one.startDate])).to.deep.equal([
      ['Christmas', '2026-12-25'],
    ]);
    expect(starts(calendar(event('DTSTART:20260302T180000Z')).replaceAll('\n', ''), ...YEAR)).to.have.length(1);
  });

  it('takes a folded EXDATE for no end of anything', () => {
    const exdate = 'EXDATE:20260303T180000Z,20260304T1800\r\n 00Z';
    const text = calendar(event('DTSTART:20260302T180000Z', 'RRULE:FREQ=DAILY;COUNT=4', exdate));
    expect(starts(text, ...MARCH)).to.deep.equal(['2026-03-02T18:00Z', '2026-03-05T18:00Z']);
    const nested = ['BEGIN:VALARM', exdate, 'DTSTART:20260401T180000Z', 'END:VALARM'];
    expect(starts(calendar(event('DTSTART:20260302T180000Z', ...nested)), ...MARCH)).to.have.length(1);
  });

  it('reads the same text however its lines end, are folded or, within a page, indented', () => {
    const lines = calendar(
      event(
        'UID:a-long-enough-uid@example.org',
        'DTSTART;TZID="America/Chicago":20260302T180000',
        'SUMMARY:Día 🎈 one',
      ),
      event(
        'UID:b',
        'DTSTART;VALUE=DATE:20260303',
        'RRULE:FREQ=DAILY;COUNT=3',
        'DESCRIPTION:Come\\nInterpreter: Somali',
      ),
    ).split('\r\n');
    const read = (text: string): string => JSON.stringify([between(text, ...MARCH), problems(text)]);
    const expected = read(lines.join('\r\n'));
    expect(between(lines.join('\n'), ...MARCH)).to.have.length(4);
    for (const end of ['\n', '\r', '\r\n\r\n']) expect(read(lines.join(end))).to.equal(expected);
    expect(read(`\ufeff${lines.join('\n')}`)).to.equal(expected);
    expect(read(`\n${lines.map((line) => `    ${line}`).join('\n')}\n  `)).to.equal(expected);
    expect(read(lines.join('\r') + '\r\n')).to.equal(expected);
    for (let width = 1; width < 12; width++) {
      const folded = lines.map((line) => line.replace(new RegExp(`(.{${width}})(?=.)`, 'g'), '$1\r\n '));
      expect(read(folded.join('\r\n')), `folded at ${width}`).to.equal(expected);
    }
  });

  it('reads the entities of HTML in a title and a place, as WordPress and school calendars leave them', () => {
    const [one] = between(
      calendar(
        event(
          'DTSTART:20260302T180000Z',
          'SUMMARY:Misa en espa&ntilde;ol &#8211\\; caf&eacute; &amp; t&#xe9; &hellip; &unknown; R&D;',
          'SUMMARY;LANGUAGE=es:Caf&eacute;',
          'LOCATION:St. Mary&rsquo;s\\, Hall&nbsp;2',
          'DESCRIPTION:a &lt;b&gt; &amp; c',
        ),
      ),
      ...MARCH,
    );
    expect([one!.title, one!.titleByLanguage, one!.location, one!.description]).to.deep.equal([
      'Misa en español – café & té … &unknown; R&D;',
      { es: 'Café' },
      'St. Mary’s, Hall\u00a02',
      'a &lt;b&gt; &amp; c',
    ]);
  });

  it('knows cancelled and postponed from what people type', () => {
    const titles: [string, string][] = [
      ['Board meeting', 'confirmed'],
      ['CANCELLED: Board meeting', 'cancelled'],
      ['(Canceled) Board meeting', 'cancelled'],
      ['Cancelado - Reunión', 'cancelled'],
      ['Postponed – Board meeting', 'postponed'],
      ['Board meeting - Cancelled', 'cancelled'],
      ['Board meeting (CANCELED)', 'cancelled'],
      ['Reunión (cancelada)', 'cancelled'],
      ['Board meeting — postponed', 'postponed'],
      ['CANCELLED Board meeting', 'cancelled'],
      ['Board meeting POSTPONED!', 'postponed'],
      ['Cancelled stamps, an exhibition', 'confirmed'],
      ['Stamps, never cancelled', 'confirmed'],
      ['UNCANCELLED', 'confirmed'],
      // The new date as often as the old one.
      ['Rescheduled: Board meeting', 'confirmed'],
    ];
    for (const [title, status] of titles) {
      expect(
        between(calendar(event('DTSTART:20260302T180000Z', `SUMMARY:${title}`)), ...MARCH)[0]!.status,
        title,
      ).to.equal(status);
    }
    expect(between(calendar(event('DTSTART:20260302', 'STATUS:CANCELLED')), ...MARCH)[0]!.status).to.equal('cancelled');
  });

  it('takes what METHOD:CANCEL names for cancelled, and nothing else (RFC 5546 3.2.5)', () => {
    const series = event('DTSTART:20260302T180000Z', 'RRULE:FREQ=DAILY;COUNT=2');
    const off = event('RECURRENCE-ID:20260303T180000Z', 'SEQUENCE:1', 'SUMMARY:x');
    for (const text of [
      calendar('METHOD:PUBLISH', series) + calendar('METHOD:CANCEL', off),
      calendar('METHOD:CANCEL', off) + calendar(series),
    ]) {
      expect(between(text, ...MARCH).map(({ status }) => status)).to.deep.equal(['confirmed', 'cancelled']);
    }
  });

  it('shows as called off what a cancellation without a start would replace, and all dates of its series', () => {
    const meeting = ['DTSTART:20260302T180000Z', 'SUMMARY:Meeting'];
    const series = event(...meeting, 'RRULE:FREQ=DAILY;COUNT=3');
    const moved = event('RECURRENCE-ID:20260303T180000Z', 'DTSTART:20260305T180000Z', 'SUMMARY:Moved');
    const off = event('SEQUENCE:1', 'STATUS:CANCELLED');
    const shown = (text: string) => between(text, ...MARCH).map((one) => `${one.startDate} ${one.title} ${one.status}`);
    const all = ['2026-03-02 Meeting cancelled', '2026-03-04 Meeting cancelled', '2026-03-05 Moved cancelled'];
    for (const text of [
      calendar(series, moved, off),
      calendar(off, moved, series),
      calendar('METHOD:CANCEL', event('SEQUENCE:1')) + calendar(series, moved),
      calendar(event(...meeting, 'RRULE:FREQ=DAILY;COUNT=9'), series.replace('UID:a', 'UID:a\r\nSEQUENCE:1'), moved) +
        calendar('METHOD:CANCEL', event('SEQUENCE:2')),
      calendar(series, moved, event(...meeting, 'RRULE:FREQ=DAILY;COUNT=3', 'SEQUENCE:1', 'STATUS:CANCELLED')),
    ]) {
      expect(shown(text)).to.deep.equal(all);
      expect(problems(text)).to.deep.equal([]);
    }
    // The older does not win, nor what a newer revision brings back.
    expect(shown(calendar(event(...meeting, 'SEQUENCE:2'), off))).to.deep.equal(['2026-03-02 Meeting confirmed']);
    const again = calendar(series, moved.replace('UID:a', 'UID:a\r\nSEQUENCE:2'), off);
    expect(shown(again)[2]).to.equal('2026-03-05 Moved confirmed');
    // One date, by a cancellation without words.
    expect(shown(calendar(series, event('RECURRENCE-ID:20260303T180000Z', 'STATUS:CANCELLED')))[1]).to.equal(
      '2026-03-03 Meeting cancelled',
    );
    // What is no cancellation is broken.
    expect(problems(calendar(event(...meeting), event('SEQUENCE:1')))).to.deep.equal(['no-start']);
  });

  it('reads what the calendar says of itself (RFC 7986), and its older names', () => {
    const read = (...lines: string[]) => {
      const { name, language, color, refreshInterval } = parseCalendar(calendar(...lines, event('DTSTART:20260302')));
      return { name, language, color, refreshInterval };
    };
    const HOUR = 3_600_000;
    expect(
      read(
        'NAME;LANGUAGE=es:Reuniones\\, ',
        ' 2026',
        'X-WR-CALNAME:x',
        'COLOR:teal',
        'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      ),
    ).to.deep.equal({ name: 'Reuniones, 2026', language: 'es', color: 'teal', refreshInterval: 24 * HOUR });
    expect(read('X-WR-CALNAME:School', 'X-APPLE-CALENDAR-COLOR:#1badf8', 'X-PUBLISHED-TTL:PT90M')).to.deep.equal({
      name: 'School',
      language: undefined,
      color: '#1badf8',
      refreshInterval: 1.5 * HOUR,
    });
    expect(read('REFRESH-INTERVAL:often')).to.deep.equal({
      name: undefined,
      language: undefined,
      color: undefined,
      refreshInterval: undefined,
    });
  });

  it('takes every IMAGE once, the first CONFERENCE of the web, else a meeting room in place or text', () => {
    const read = (...lines: string[]) => between(calendar(event('DTSTART:20260302', ...lines)), ...MARCH)[0]!;
    const one = read(
      'IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/a.png',
      'IMAGE;VALUE=URI:https://example.org/a.png',
      'ATTACH:https://example.org/b.JPG',
      'ATTACH;FMTTYPE=image/webp:https://example.org/c',
      'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-555-0142',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/room',
      'COLOR:javascript',
    );
    expect([one.images, one.online, one.color]).to.deep.equal([
      ['https://example.org/a.png', 'https://example.org/b.JPG', 'https://example.org/c'],
      'https://example.org/room',
      'javascript',
    ]);
    expect(read('COLOR:url(https://example.org/)').color).to.equal(undefined);
    expect(read('LOCATION:https://zoom.us/j/123?pwd=4').online).to.equal('https://zoom.us/j/123?pwd=4');
    expect(read('DESCRIPTION:Join <https://meet.google.com/abc-defg>').online).to.equal(
      'https://meet.google.com/abc-defg',
    );
    expect(read('DESCRIPTION:See https://example.org/zoom.us/').online).to.equal(undefined);
    expect(read('DESCRIPTION:Join https://zoom.us/j/123. Thanks!').online).to.equal('https://zoom.us/j/123');
  });

  it('drops addresses that may not be followed', () => {
    const [one] = between(
      calendar(
        event(
          'DTSTART:20260302',
          'URL:javascript:alert(1)',
          'IMAGE:data:image/png;base64,AA==',
          'ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA',
        ),
      ),
      ...MARCH,
    );
    expect([one!.url, one!.images, one!.attachments]).to.deep.equal([undefined, [], []]);
  });
});

describe('calendar engine: languages', () => {
  const read = (description: string) => {
    const [one] = between(
      calendar(event('DTSTART:20260302', `DESCRIPTION:${description.replace(/[,;]/g, '\\$&').replace(/\n/g, '\\n')}`)),
      ...MARCH,
    );
    const { description: text, languages, interpreters, titleByLanguage, descriptionByLanguage, unknownLines } = one!;
    return { text, languages, interpreters, titleByLanguage, descriptionByLanguage, unknownLines };
  };
  const nothing = {
    text: undefined,
    languages: [],
    interpreters: [],
    titleByLanguage: {},
    descriptionByLanguage: {},
    unknownLines: [],
  };
  const table: [string, Partial<ReturnType<typeof read>>][] = [
    ['Interpreter: Haitian Creole, Somali', { interpreters: ['ht', 'so'] }],
    ['Interpreters: Spanish and ASL', { interpreters: ['es', 'ase'] }],
    ['languages: English, Español', { languages: ['en', 'es'] }],
    ['Intérprete: criollo haitiano', { interpreters: ['ht'] }],
    ['Language(s): English', { languages: ['en'] }],
    ['Interprète : arabe', { interpreters: ['ar'] }],
    ['Entèprèt: Kreyòl', { interpreters: ['ht'] }],
    ['Entèprèt: panyòl, Angle', { interpreters: ['es', 'en'] }],
    ['Interpreter: lus Hmoob, Lus Askiv', { interpreters: ['mww', 'en'] }],
    // Of these Chromium has no names.
    ['Interpreter: Soomaali, Isbaanish', { interpreters: ['so', 'es'] }],
    ['Interpreter: ትግርኛ, پښتو, မြန်မာ, नेपाली', { interpreters: ['ti', 'ps', 'my', 'ne'] }],
    ['Interpreter: အင်္ဂလိပ်, अरबी', { interpreters: ['en', 'ar'] }],
    ['Languages: ht, es-419', { languages: ['ht', 'es-419'] }],
    ['Language: العربية', { languages: ['ar'] }],
    ['Details (Haitian Creole): Vini non.\nDetails (ht): Mèsi.', { descriptionByLanguage: { ht: 'Vini non.\nMèsi.' } }],
    ['Come.\nInterpreter: Somali\nThanks.', { text: 'Come.\nThanks.', interpreters: ['so'] }],
    ['<p>Come.</p><p><b>Interpreter:</b> Somali</p>', { text: '<p>Come.</p>', interpreters: ['so'] }],
    ['Come.<br>Interpreter: Somali<br>Thanks.', { text: 'Come.<br>Thanks.', interpreters: ['so'] }],
    // As people type it, and as word processors and calendars change it.
    ['• Interpreter: Haitian Creole', { interpreters: ['ht'] }],
    ['1. Languages: Spanish', { languages: ['es'] }],
    ['\u200bInterpreter\u00a0:\u00a0Haitian\u00a0Creole', { interpreters: ['ht'] }],
    ['Interpreter：Haitian Creole、Somali', { interpreters: ['ht', 'so'] }],
    ['Interpre\u0301te: cre\u0301ole hai\u0308tien', { interpreters: ['ht'] }],
    ['Interpreter: “Spanish” + Somali', { interpreters: ['es', 'so'] }],
    ['Interpretation available in: Mandarin Chinese', { interpreters: ['zh'] }],
    ['Interpreter: \u200fالعربية\u200f', { interpreters: ['ar'] }],
    ['<p><strong>Languages</strong>: Spanish, English</p>', { languages: ['es', 'en'] }],
    ['<h3>Interpreter: Somali</h3>Hello', { text: 'Hello', interpreters: ['so'] }],
    ['<b>I</b>nterpreter: Somali', { interpreters: ['so'] }],
    ['Title （ht）： Reyinyon: paran', { titleByLanguage: { ht: 'Reyinyon: paran' } }],
    ['Details (Chinese (Simplified)): 欢迎（家长）', { descriptionByLanguage: { 'zh-Hans': '欢迎（家长）' } }],
    // The languages below their label.
    [
      'Interpreters:\n- Haitian Creole\n- Somali\n\nBring a friend.',
      { text: 'Bring a friend.', interpreters: ['ht', 'so'] },
    ],
    ['Interpreters:<ul><li>Somali</li></ul>', { text: '<ul></ul>', interpreters: ['so'] }],
    ['Languages:\nBring a friend.', { text: 'Languages:\nBring a friend.', unknownLines: ['Languages:'] }],
    // What is not understood stays, and is told.
    ['Interpreter: 5', { text: 'Interpreter: 5', unknownLines: ['Interpreter: 5'] }],
    [
      'Interpreter: Spanish or Somali',
      { text: 'Interpreter: Spanish or Somali', unknownLines: ['Interpreter: Spanish or Somali'] },
    ],
    ['No interpreter: Spanish', { text: 'No interpreter: Spanish' }],
    ['Interpreter: on request', { text: 'Interpreter: on request', unknownLines: ['Interpreter: on request'] }],
    [
      'Interpreter: Spanish, Klingon',
      { text: 'Interpreter: Spanish, Klingon', interpreters: ['es'], unknownLines: ['Interpreter: Spanish, Klingon'] },
    ],
    ['Interpreter: no', { text: 'Interpreter: no', unknownLines: ['Interpreter: no'] }],
    // Words for yes, no and not applicable that are tags too.
    ['Intérprete: si', { text: 'Intérprete: si', unknownLines: ['Intérprete: si'] }],
    ['Interprète : non', { text: 'Interprète : non', unknownLines: ['Interprète : non'] }],
    ['Interpreter: na', { text: 'Interpreter: na', unknownLines: ['Interpreter: na'] }],
    // Nobody has promised these.
    [
      'Interpreter: Spanish (by request)',
      { text: 'Interpreter: Spanish (by request)', unknownLines: ['Interpreter: Spanish (by request)'] },
    ],
    ['Interpreter: Spanish?', { text: 'Interpreter: Spanish?', unknownLines: ['Interpreter: Spanish?'] }],
    ['Interpreter: ASL (American Sign Language), Haitian Creole (kreyòl)', { interpreters: ['ase', 'ht'] }],
    // Chromium has no names for these.
    ['Interpreter: Arabic, American Sign Language', { interpreters: ['ar', 'ase'] }],
    ['Intérprete: lengua de señas americana', { interpreters: ['ase'] }],
    ['Interprète : langue des signes américaine', { interpreters: ['ase'] }],
    ['Interpreter: Rohingya, Fula, Kirundi', { interpreters: ['rhg', 'ff', 'rn'] }],
    ['Languages: Tibetan, Marshallese, Chuukese, Navajo', { languages: ['bo', 'mh', 'chk', 'nv'] }],
    ['Languages: Spanish (Latin America), Portuguese (Brazil)', { languages: ['es', 'pt-BR'] }],
    ['Note: bring a friend', { text: 'Note: bring a friend' }],
  ];
  for (const [description, expected] of table) {
    it(description.replace(/\n/g, ' / '), () => expect(read(description)).to.deep.equal({ ...nothing, ...expected }));
  }

  it('asks the names it is given first', () => {
    const text = calendar(event('DTSTART:20260302', 'DESCRIPTION:Interpreter: Elvish'));
    const languageOf = (name: string) => (name === 'Elvish' ? 'sjn' : undefined);
    expect(between(text, ...MARCH, { languageOf })[0]!.interpreters).to.deep.equal(['sjn']);
    expect(problems(text)).to.deep.equal(['unknown-language']);
  });
});

describe('calendar engine: zones', () => {
  const at = (line: string, ...rest: string[]): string[] => starts(calendar(...rest, event(line)), ...YEAR);

  const vtimezone = (id: string) =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:${id}`,
      'BEGIN:STANDARD',
      'DTSTART:16011104T020000',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010311T020000',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');

  const names: [tzid: string, start: string][] = [
    ['America/Chicago', '2026-07-01T17:00Z'],
    ['america/chicago', '2026-07-01T17:00Z'],
    ['Asia/Kathmandu', '2026-07-01T06:15Z'],
    ['Etc/GMT+5', '2026-07-01T17:00Z'],
    ['US/Eastern', '2026-07-01T16:00Z'],
    ['Eastern Standard Time', '2026-07-01T16:00Z'],
    ['W. Europe Standard Time', '2026-07-01T10:00Z'],
    ['Tokyo Standard Time', '2026-07-01T03:00Z'],
    ['Cape Verde Standard Time', '2026-07-01T13:00Z'],
    ['Lord Howe Daylight Time', '2026-07-01T01:30Z'],
    ['Bogota, Lima, Quito, Rio Branco', '2026-07-01T17:00Z'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', '2026-07-01T16:00Z'],
    ['"(UTC+07:00) Bangkok, Hanoi, Jakarta"', '2026-07-01T05:00Z'],
    ['"Amsterdam, Belgrade, Berlin, Brussels"', '2026-07-01T10:00Z'],
    ['/mozilla.org/20050126_1/Europe/Berlin', '2026-07-01T10:00Z'],
    ['/example/America/Argentina/Buenos_Aires', '2026-07-01T15:00Z'],
    ['"UTC+01:00"', '2026-07-01T11:00Z'],
    ['GMT', '2026-07-01T12:00Z'],
    ['"tzone://Microsoft/Utc"', '2026-07-01T12:00Z'],
    // Not in quotes, though there is a colon in it: Outlook, Google.
    ['tzone://Microsoft/Utc', '2026-07-01T12:00Z'],
    ['GMT+05:30', '2026-07-01T06:30Z'],
  ];
  for (const [tzid, start] of names) {
    it(`knows ${tzid}`, () => expect(at(`DTSTART;TZID=${tzid}:20260701T120000`)).to.deep.equal([start]));
  }

  it('takes a zone that the feed defines, before and after the text needs it', () => {
    const zone = vtimezone('Customized Time Zone 1');
    const timed = event('DTSTART;TZID=Customized Time Zone 1:20260701T120000');
    expect(starts(calendar(zone, timed), ...YEAR)).to.deep.equal(['2026-07-01T16:00Z']);
    expect(starts(calendar(timed, zone), ...YEAR)).to.deep.equal(['2026-07-01T16:00Z']);
    const winter = event('DTSTART;TZID=Customized Time Zone 1:20560101T120000');
    expect(starts(calendar(zone, winter), '2056-01-01T00:00Z', '2057-01-01T00:00Z')).to.deep.equal([
      '2056-01-01T17:00Z',
    ]);
  });

  it('knows a Windows name better than the feed, which may define no more than this year', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Central Standard Time',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260308T020000',
      'TZOFFSETFROM:-0600',
      'TZOFFSETTO:-0500',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const timed = event('DTSTART;TZID=Central Standard Time:20261201T120000');
    const text = calendar('X-WR-TIMEZONE:Central Standard Time', ...zone, timed);
    expect(starts(text, ...YEAR)).to.deep.equal(['2026-12-01T18:00Z']);
    expect(parseCalendar(text).timeZone).to.equal('America/Chicago');
  });

  it('takes it also for an event that must be read to be placed', () => {
    // A colon in quotes, a fold in the name, RDATE: each hides the date from the index; the zone stands last.
    for (const lines of [
      ['DTSTART;TZID="Custom: East":20260701T120000'],
      ['DTSTART;TZID="Custom: Ea', ' st":20260701T120000'],
      ['DTSTART;TZID="Custom: East":20260701T120000', 'RDATE;TZID="Custom: East":20260701T120000'],
    ]) {
      const text = calendar(event(...lines), vtimezone('Custom: East'));
      expect(starts(text, ...YEAR), lines.join()).to.deep.equal(['2026-07-01T16:00Z']);
      expect(problems(text)).to.deep.equal([]);
    }
  });

  it('tells the eras of a zone apart', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Old',
      'BEGIN:STANDARD',
      'DTSTART:16710101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:STANDARD',
      'DTSTART:20000101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RDATE:20000101T000000',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20100301T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'RRULE:FREQ=YEARLY;UNTIL=20120301T000000Z;BYMONTH=3;BYMONTHDAY=1',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const dates = ['19990701', '20050701', '20150701'].map((day) =>
      event(`UID:${day}`, `DTSTART;TZID=Old:${day}T120000`),
    );
    expect(starts(calendar(...zone, ...dates), '1990-01-01T00:00Z', '2020-01-01T00:00Z')).to.deep.equal([
      '1999-07-01T11:00Z',
      '2005-07-01T10:00Z',
      '2015-07-01T09:00Z',
    ]);
  });

  it('reads a floating time in the zone asked for, the one the feed names as its own, or UTC', () => {
    const floating = event('DTSTART:20260701T120000');
    expect(starts(calendar(floating), ...YEAR)).to.deep.equal(['2026-07-01T12:00Z']);
    expect(starts(calendar('X-WR-TIMEZONE:Europe/Berlin', floating), ...YEAR)).to.deep.equal(['2026-07-01T10:00Z']);
    expect(
      starts(calendar('X-WR-TIMEZONE:Europe/Berlin', floating), ...YEAR, { timeZone: 'America/Chicago' }),
    ).to.deep.equal(['2026-07-01T17:00Z']);
    // A definition is for the times that name it.
    const defined = calendar(vtimezone('Customized Time Zone 1'), floating);
    expect(starts(defined, ...YEAR)).to.deep.equal(['2026-07-01T12:00Z']);
    expect(parseCalendar(defined).timeZone).to.equal(undefined);
    const asked = parseCalendar(calendar(floating)).between(new Date(YEAR[0]), new Date(YEAR[1]), {
      timeZone: 'Pacific/Apia',
    });
    expect(asked.map(startOf)).to.deep.equal(['2026-06-30T23:00Z']);
  });

  it('says which zone it does not know, and where it first stands', () => {
    const lost = (uid: string) => event(`UID:${uid}`, 'DTSTART;TZID=Nowhere/Land:20260701T120000');
    const text = calendar(event('DTSTART:20260701T120000Z'), lost('b'), lost('c'));
    expect(starts(text, ...YEAR)).to.deep.equal(['2026-07-01T12:00Z', '2026-07-01T12:00Z', '2026-07-01T12:00Z']);
    expect(parseCalendar(text).problems).to.deep.equal([
      { code: 'unknown-zone', message: 'Time zone “Nowhere/Land” cannot be read.', uid: 'b', line: 6 },
    ]);
  });

  it('reads each of several calendars in one text by its own zone, and its own definitions', () => {
    const own = (zone: string, uid: string, hour = '12') =>
      calendar(`X-WR-TIMEZONE:${zone}`, event(`UID:${uid}`, `DTSTART:20260701T${hour}0000`));
    const text =
      own('Europe/Berlin', 'a') + own('America/Chicago', 'b') + calendar(event('UID:c', 'DTSTART:20260701T180000'));
    expect(starts(text, ...YEAR)).to.deep.equal(['2026-07-01T10:00Z', '2026-07-01T16:00Z', '2026-07-01T17:00Z']);
    expect(parseCalendar(text).timeZone).to.equal('Europe/Berlin');
    expect(starts(text, ...YEAR, { timeZone: 'Asia/Tokyo' })).to.deep.equal([
      '2026-07-01T03:00Z',
      '2026-07-01T03:00Z',
      '2026-07-01T09:00Z',
    ]);
    const defined = (offset: string, uid: string) =>
      calendar(
        vtimezone('Customized Time Zone').replaceAll(/-0[45]00/g, offset),
        event(`UID:${uid}`, 'DTSTART;TZID=Customized Time Zone:20260701T120000'),
      );
    const two = defined('+0200', 'a') + defined('-0800', 'b') + defined('+0200', 'c');
    expect(starts(two, ...YEAR)).to.deep.equal(['2026-07-01T10:00Z', '2026-07-01T10:00Z', '2026-07-01T20:00Z']);
    expect(problems(two)).to.deep.equal([]);
  });

  it('takes an empty TZID for none', () => {
    const text = calendar('X-WR-TIMEZONE:America/Chicago', event('DTSTART;TZID=:20260701T120000'));
    expect([starts(text, ...YEAR), problems(text)]).to.deep.equal([['2026-07-01T17:00Z'], []]);
  });

  it('gives a time that a clock change leaves out the offset before it, and one that comes twice its first', () => {
    expect(at('DTSTART;TZID=America/Chicago:20260308T023000')).to.deep.equal(['2026-03-08T08:30Z']);
    expect(at('DTSTART;TZID=America/Chicago:20261101T013000')).to.deep.equal(['2026-11-01T06:30Z']);
    const apia = calendar(event('DTSTART;TZID=Pacific/Apia:20111230T120000'));
    expect(starts(apia, '2011-12-01T00:00Z', '2012-01-31T00:00Z')).to.deep.equal(['2011-12-30T22:00Z']);
  });

  it('keeps the wall clock of a series over a gap, and its place after it', () => {
    const text = calendar(event('DTSTART;TZID=America/Chicago:20260306T023000', 'RRULE:FREQ=DAILY;COUNT=5'));
    expect(starts(text, ...MARCH)).to.deep.equal([
      '2026-03-06T08:30Z',
      '2026-03-07T08:30Z',
      '2026-03-08T08:30Z',
      '2026-03-09T07:30Z',
      '2026-03-10T07:30Z',
    ]);
  });

  it('places days in the zone asked for', () => {
    const day = calendar(event('DTSTART;VALUE=DATE:20260302'));
    const [one] = between(day, ...MARCH, { timeZone: 'Pacific/Apia' });
    expect([one!.start.toISOString(), one!.end.toISOString(), one!.startDate, one!.endDate]).to.deep.equal([
      '2026-03-01T11:00:00.000Z',
      '2026-03-02T11:00:00.000Z',
      '2026-03-02',
      '2026-03-02',
    ]);
  });
});

describe('calendar engine: series', () => {
  const weekly = [
    'DTSTART;TZID=America/Chicago:20260302T180000',
    'DTEND;TZID=America/Chicago:20260302T190000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
  ];
  const all = ['2026-03-03T00:00Z', '2026-03-09T23:00Z', '2026-03-16T23:00Z', '2026-03-23T23:00Z'];
  const without = (...gone: number[]) => all.filter((_, n) => !gone.includes(n));

  const exdates: [string, string][] = [
    ['in the zone', 'EXDATE;TZID=America/Chicago:20260309T180000'],
    ['in UTC', 'EXDATE:20260309T230000Z'],
    ['without a zone', 'EXDATE:20260309T180000'],
    ['in another zone', 'EXDATE;TZID=Europe/Berlin:20260310T000000'],
    ['as a date', 'EXDATE;VALUE=DATE:20260309'],
    ['as a Windows zone', 'EXDATE;TZID=Central Standard Time:20260309T180000'],
  ];
  for (const [name, line] of exdates) {
    it(`takes out an EXDATE ${name}`, () =>
      expect(starts(calendar(event(...weekly, line)), ...YEAR)).to.deep.equal(without(1)));
  }
  it('takes out lists of EXDATE, and does not make up for them', () => {
    const text = calendar(
      event(
        ...weekly,
        'EXDATE;TZID=America/Chicago:20260302T180000,20260316T180000',
        'EXDATE:20260323T230000Z,,nonsense',
      ),
    );
    expect(starts(text, ...YEAR)).to.deep.equal(without(0, 2, 3));
    expect(problems(text)).to.deep.equal(['bad-date']);
  });
  it('takes out days from all-day series, however Exchange writes them', () => {
    const days = ['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=4'];
    for (const line of [
      'EXDATE;VALUE=DATE:20260303',
      'EXDATE:20260303T000000',
      'EXDATE;TZID=W. Europe Standard Time:20260303T000000',
      'EXDATE:20260302T230000Z',
      'EXDATE:20260303T060000Z',
      'EXDATE:20260303T000000Z',
    ]) {
      expect(starts(calendar(event(...days, line)), ...YEAR), line).to.deep.equal([
        '2026-03-02',
        '2026-03-04',
        '2026-03-05',
      ]);
    }
  });
  it('takes out or moves the only date of an event', () => {
    const lone = event('DTSTART:20260302T180000Z', 'SUMMARY:was');
    const moved = event('RECURRENCE-ID:20260302T180000Z', 'DTSTART:20260303T180000Z', 'SUMMARY:is');
    expect(starts(calendar(event('DTSTART:20260302T180000Z', 'EXDATE:20260302T180000Z')), ...MARCH)).to.deep.equal([]);
    expect(between(calendar(moved, lone), ...MARCH).map(({ title }) => title)).to.deep.equal(['is']);
    const [other] = between(calendar(event('DTSTART:20260302T180000Z', 'EXDATE:20260303T180000Z')), ...MARCH);
    expect([other!.recurring, other!.recurrenceId]).to.deep.equal([false, undefined]);
  });

  it('leaves the clock out of a rule of days', () => {
    const rule = (text: string) => calendar(event('DTSTART;VALUE=DATE:20260302', `RRULE:${text}`));
    expect(starts(rule('FREQ=DAILY;COUNT=2;BYHOUR=9,10;BYMINUTE=5'), ...MARCH)).to.deep.equal([
      '2026-03-02',
      '2026-03-03',
    ]);
    expect(starts(rule('FREQ=HOURLY;COUNT=30'), ...MARCH)).to.deep.equal(['2026-03-02']);
    expect(problems(rule('FREQ=HOURLY;COUNT=30'))).to.deep.equal(['bad-rule']);
  });

  it('shows once what a clock change moves onto another date of the series', () => {
    const hourly = event('DTSTART;TZID=America/Chicago:20260308T003000', 'RRULE:FREQ=HOURLY;COUNT=5');
    expect(starts(calendar(hourly), ...MARCH)).to.deep.equal([
      '2026-03-08T06:30Z',
      '2026-03-08T07:30Z',
      '2026-03-08T08:30Z',
      '2026-03-08T09:30Z',
    ]);
    // Apia had no 30 December 2011.
    const days = calendar(event('DTSTART;VALUE=DATE:20111229', 'RRULE:FREQ=DAILY;COUNT=3'));
    expect(starts(days, '2011-12-01', '2012-02-01', { timeZone: 'Pacific/Apia' })).to.deep.equal([
      '2011-12-29',
      '2011-12-31',
    ]);
    expect(starts(days, '2011-12-01', '2012-02-01')).to.have.length(3);
  });

  it('adds RDATEs: times, dates, periods', () => {
    const text = calendar(
      event(
        ...weekly,
        'RDATE:20260401T120000Z,20260303T000000Z',
        'RDATE;VALUE=DATE:20260402',
        'RDATE;VALUE=PERIOD:20260403T120000Z/PT3H,20260404T120000Z/20260404T140000Z',
      ),
    );
    const found = between(text, ...YEAR).map((one) => `${startOf(one)} ${(+one.end - +one.start) / 60_000}`);
    expect(found).to.deep.equal([
      ...all.map((start) => `${start} 60`),
      '2026-04-01T12:00Z 60',
      '2026-04-02T23:00Z 60',
      '2026-04-03T12:00Z 180',
      '2026-04-04T12:00Z 120',
    ]);
  });
  it('keeps a category whose languages are not all known, and takes those that are', () => {
    const [one] = between(
      calendar(event('DTSTART:20260302', 'CATEGORIES:interpreter:es,lang:Elvish,Language arts')),
      ...MARCH,
    );
    expect([one!.interpreters, one!.languages, one!.categories]).to.deep.equal([
      ['es'],
      [],
      ['lang:Elvish', 'Language arts'],
    ]);
  });
  it('shows a date of a series that lies at the window’s edge, however its index ends it', () => {
    const last = (rule: string, start = '20250106T180000Z') =>
      starts(calendar(event(`DTSTART:${start}`, `RRULE:${rule}`)), '2025-01-01T00:00Z', '2035-01-01T00:00Z').at(-1)!;
    for (const [rule, end] of [
      ['FREQ=DAILY;COUNT=50', '2025-02-24T18:00Z'],
      ['FREQ=WEEKLY;COUNT=51', '2025-12-22T18:00Z'],
      ['FREQ=WEEKLY;COUNT=53', '2026-01-05T18:00Z'],
      ['FREQ=WEEKLY;INTERVAL=10;COUNT=11', '2026-12-07T18:00Z'],
      ['FREQ=DAILY;INTERVAL=3;BYDAY=MO;COUNT=60', '2028-05-29T18:00Z'],
      ['FREQ=DAILY;UNTIL=20260301', '2026-03-01T18:00Z'],
      ['FREQ=DAILY;UNTIL=2026-03-01', '2026-03-01T18:00Z'],
      ['freq=daily;until=20260301t180000z', '2026-03-01T18:00Z'],
    ] as const) {
      const text = calendar(event('DTSTART:20250106T180000Z', `RRULE:${rule}`));
      expect(last(rule), rule).to.equal(end);
      // And in a window of its own.
      const at = Date.parse(end);
      expect(starts(text, new Date(at).toISOString(), new Date(at + 1).toISOString()), rule).to.deep.equal([end]);
      expect(starts(text, new Date(at + 1).toISOString(), '2040-01-01T00:00Z'), rule).to.deep.equal([]);
    }
  });
  it('believes a feed that defines a zone by what Outlook shows, or by a city', () => {
    for (const name of [
      'Mountain Time (Chihuahua, La Paz, Mazatlan)',
      'Eastern Time (no DST)',
      'San Juan',
      'Melbourne',
    ]) {
      const zone = [
        'BEGIN:VTIMEZONE',
        `TZID:${name}`,
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:-0330',
        'TZOFFSETTO:-0330',
        'END:STANDARD',
        'END:VTIMEZONE',
      ];
      const timed = event(`DTSTART;TZID="${name}":20260701T120000`);
      expect(starts(calendar(...zone, timed), ...YEAR), name).to.deep.equal(['2026-07-01T15:30Z']);
    }
  });

  it('reads a rule with its name before it', () => {
    const text = calendar(event('DTSTART:20260302T180000Z', 'RRULE:RRULE:FREQ=DAILY;COUNT=2'));
    expect(between(text, ...YEAR).map((one) => `${startOf(one)} ${one.rule}`)).to.deep.equal([
      '2026-03-02T18:00Z FREQ=DAILY;COUNT=2',
      '2026-03-03T18:00Z FREQ=DAILY;COUNT=2',
    ]);
  });
  it('joins several rules, each with a COUNT of its own, and does not double a repeated one', () => {
    const two = calendar(
      event(
        'DTSTART:20260302T120000Z',
        'RRULE:FREQ=DAILY;COUNT=2',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'RRULE:FREQ=DAILY;COUNT=2',
      ),
    );
    expect(starts(two, ...YEAR)).to.deep.equal([
      '2026-03-02T12:00Z',
      '2026-03-03T12:00Z',
      '2026-03-09T12:00Z',
      '2026-03-16T12:00Z',
    ]);
  });
  it('takes out what an EXRULE gives', () => {
    const text = calendar(
      event('DTSTART:20260302T120000Z', 'RRULE:FREQ=DAILY;COUNT=6', 'EXRULE:FREQ=WEEKLY;BYDAY=TU,TH'),
    );
    expect(starts(text, ...YEAR).map((start) => start.slice(8, 10))).to.deep.equal(['02', '04', '06', '07']);
  });
  it('ends an all-day series at an UNTIL in UTC that is a local midnight', () => {
    const zone = 'X-WR-TIMEZONE:Europe/Berlin';
    const days = (until: string) =>
      starts(calendar(zone, event('DTSTART;VALUE=DATE:20260302', `RRULE:FREQ=DAILY;UNTIL=${until}`)), ...YEAR).length;
    expect([
      days('20260304'),
      days('20260303T230000Z'),
      days('20260304T000000Z'),
      days('20260304T235959Z'),
    ]).to.deep.equal([3, 3, 3, 3]);
  });
  it('gives each date the exact length of DTEND, and the nominal one of DURATION', () => {
    const ends = (line: string) =>
      between(
        calendar(event('DTSTART;TZID=America/Chicago:20260306T120000', line, 'RRULE:FREQ=DAILY;COUNT=3')),
        ...MARCH,
      ).map((one) => (+one.end - +one.start) / 3_600_000);
    expect(ends('DTEND;TZID=America/Chicago:20260307T120000')).to.deep.equal([24, 24, 24]);
    expect(ends('DURATION:P1D')).to.deep.equal([24, 23, 24]);
  });

  const moved = (...lines: string[]) =>
    event(
      'DTSTART;TZID=America/Chicago:20260310T200000',
      'DTEND;TZID=America/Chicago:20260310T213000',
      'SUMMARY:Moved',
      ...lines,
    );
  it('moves one date, before or after its series, by its zone, UTC or its date', () => {
    const expected = ['2026-03-03T00:00Z', '2026-03-11T01:00Z', '2026-03-16T23:00Z', '2026-03-23T23:00Z'];
    for (const id of [
      'RECURRENCE-ID;TZID=America/Chicago:20260309T180000',
      'RECURRENCE-ID:20260309T230000Z',
      'RECURRENCE-ID;VALUE=DATE:20260309',
    ]) {
      expect(starts(calendar(event(...weekly), moved(id)), ...YEAR), id).to.deep.equal(expected);
      expect(starts(calendar(moved(id), event(...weekly)), ...YEAR), id).to.deep.equal(expected);
    }
  });
  it('finds a date that was moved into the window, and not where it was', () => {
    const text = calendar(event(...weekly), event('DTSTART:20260705T120000Z', 'RECURRENCE-ID:20260309T230000Z'));
    expect(starts(text, '2026-07-01T00:00Z', '2026-08-01T00:00Z')).to.deep.equal(['2026-07-05T12:00Z']);
    expect(starts(text, ...MARCH)).to.deep.equal(without(1));
    const [one] = between(text, '2026-07-01T00:00Z', '2026-08-01T00:00Z');
    expect([one!.recurring, one!.recurrenceId, one!.rule]).to.deep.equal([
      true,
      '20260309T230000Z',
      'FREQ=WEEKLY;COUNT=4',
    ]);
  });
  it('takes the newest of several revisions of one date, and of the series', () => {
    const revised = (sequence: number, clock: string) =>
      event('RECURRENCE-ID:20260309T230000Z', `SEQUENCE:${sequence}`, `DTSTART:20260310T${clock}Z`);
    expect(starts(calendar(event(...weekly), revised(3, '010000'), revised(1, '020000')), ...MARCH)[1]).to.equal(
      '2026-03-10T01:00Z',
    );
    expect(starts(calendar(event(...weekly), revised(1, '010000'), revised(3, '020000')), ...MARCH)[1]).to.equal(
      '2026-03-10T02:00Z',
    );
    const series = (sequence: number, clock: string) =>
      event(`SEQUENCE:${sequence}`, `DTSTART:20260302T${clock}Z`, 'RRULE:FREQ=DAILY;COUNT=2');
    expect(starts(calendar(series(2, '100000'), series(0, '140000')), ...MARCH)).to.deep.equal([
      '2026-03-02T10:00Z',
      '2026-03-03T10:00Z',
    ]);
    expect(starts(calendar(series(0, '140000'), series(2, '100000')), ...MARCH)).to.deep.equal([
      '2026-03-02T10:00Z',
      '2026-03-03T10:00Z',
    ]);
    expect(parseCalendar(calendar(series(0, '140000'), series(2, '100000'))).events).to.equal(1);
  });
  it('knows one date however its overrides name it', () => {
    const override = (id: string, sequence: number, clock: string) =>
      event(id, `SEQUENCE:${sequence}`, `DTSTART:20260310T${clock}Z`);
    const utc = 'RECURRENCE-ID:20260309T230000Z';
    for (const id of [
      'RECURRENCE-ID;TZID=America/Chicago:20260309T180000',
      'RECURRENCE-ID:20260309T180000',
      'RECURRENCE-ID;VALUE=DATE:20260309',
      'RECURRENCE-ID;TZID=Central Standard Time:20260309T180000',
      'RECURRENCE-ID;TZID=America/New_York:20260309T190000',
    ]) {
      for (const [first, second] of [
        [id, utc],
        [utc, id],
        [id, 'RECURRENCE-ID;TZID=Europe/Berlin:20260310T000000'],
      ] as const) {
        for (const text of [
          calendar(override(first, 1, '010000'), event(...weekly), override(second, 2, '020000')),
          calendar(override(first, 2, '020000'), override(second, 1, '010000'), event(...weekly)),
        ]) {
          expect(starts(text, ...MARCH), `${first} ${second}`).to.deep.equal([
            '2026-03-03T00:00Z',
            '2026-03-10T02:00Z',
            '2026-03-16T23:00Z',
            '2026-03-23T23:00Z',
          ]);
          expect(parseCalendar(text).events).to.equal(2);
        }
      }
    }
    const orphans = calendar(
      override('RECURRENCE-ID;TZID=America/Chicago:20260309T180000', 1, '010000'),
      override(utc, 0, '020000'),
    );
    expect(starts(orphans, ...MARCH)).to.deep.equal(['2026-03-10T01:00Z']);
  });
  it('tells two dates apart whose overrides name them alike in two zones', () => {
    const override = (zone: string, start: string) =>
      event(`RECURRENCE-ID;TZID=${zone}:20260309T180000`, `DTSTART:${start}`);
    const text = calendar(
      event('DTSTART;TZID=America/Chicago:20260309T120000', 'RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=2'),
      override('America/Chicago', '20260312T010000Z'),
      override('Europe/Berlin', '20260311T010000Z'),
    );
    expect(starts(text, ...MARCH)).to.deep.equal(['2026-03-11T01:00Z', '2026-03-12T01:00Z']);
  });
  it('lets one date go before the THISANDFUTURE that begins with it', () => {
    const id = 'TZID=America/Chicago:20260309T180000';
    const text = calendar(
      event(...weekly),
      event(`RECURRENCE-ID;RANGE=THISANDFUTURE;${id}`, 'DTSTART;TZID=America/Chicago:20260310T190000'),
      event(`RECURRENCE-ID;${id}`, 'SEQUENCE:1', 'DTSTART;TZID=America/Chicago:20260311T120000'),
    );
    expect(starts(text, ...MARCH)).to.deep.equal([
      '2026-03-03T00:00Z',
      '2026-03-11T17:00Z',
      '2026-03-18T00:00Z',
      '2026-03-25T00:00Z',
    ]);
  });
  it('gives the rule of a series only where its days are those shown', () => {
    const text = calendar(event('DTSTART:20260304T003000Z', 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2'));
    const ruleIn = (timeZone: string) => between(text, ...MARCH, { timeZone }).map(({ rule }) => rule);
    expect(ruleIn('Europe/Berlin')).to.deep.equal(Array(2).fill('FREQ=WEEKLY;BYDAY=WE;COUNT=2'));
    // In Chicago it is on Tuesdays.
    expect(ruleIn('America/Chicago')).to.deep.equal([undefined, undefined]);
  });
  it('drops an older override of a date that a newer revision of the series no longer has', () => {
    const override = (sequence: number) =>
      event(`SEQUENCE:${sequence}`, 'RECURRENCE-ID:20260309T230000Z', 'DTSTART:20260310T010000Z');
    const series = (...lines: string[]) => event('SEQUENCE:2', ...weekly, ...lines);
    const second = (text: string) => starts(text, ...MARCH)[1];
    expect(second(calendar(override(1), series()))).to.equal('2026-03-10T01:00Z');
    expect(second(calendar(override(1), series('EXDATE:20260309T230000Z')))).to.equal('2026-03-16T23:00Z');
    expect(second(calendar(override(3), series('EXDATE:20260309T230000Z')))).to.equal('2026-03-10T01:00Z');
    const ended = event('SEQUENCE:2', 'DTSTART:20260301T230000Z', 'RRULE:FREQ=WEEKLY;COUNT=1');
    expect(starts(calendar(override(1), ended), ...MARCH)).to.deep.equal(['2026-03-01T23:00Z']);
  });
  it('shows both of two events that share a UID by mistake, and says so', () => {
    const text = calendar(event('DTSTART:20260302T100000Z'), event('DTSTART:20260303T100000Z'));
    expect(starts(text, ...MARCH)).to.deep.equal(['2026-03-02T10:00Z', '2026-03-03T10:00Z']);
    expect(problems(text)).to.deep.equal(['duplicate-uid']);
    expect(
      starts(calendar(event('DTSTART:20260302T100000Z'), event('DTSTART:20260302T100000Z')), ...MARCH),
    ).to.have.length(1);
  });
  it('moves this date and all that follow (THISANDFUTURE), a later override going before', () => {
    const text = calendar(
      event(...weekly),
      event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Chicago:20260309T180000',
        'DTSTART;TZID=America/Chicago:20260310T190000',
        'DTEND;TZID=America/Chicago:20260310T203000',
        'SUMMARY:New',
      ),
      event(
        'RECURRENCE-ID;TZID=America/Chicago:20260323T180000',
        'DTSTART;TZID=America/Chicago:20260327T120000',
        'SUMMARY:Last',
      ),
    );
    const found = between(text, ...YEAR).map(
      (one) => `${startOf(one)} ${one.title} ${(+one.end - +one.start) / 60_000} ${one.recurrenceId}`,
    );
    expect(found).to.deep.equal([
      '2026-03-03T00:00Z  60 20260303T000000Z',
      '2026-03-11T00:00Z New 90 20260309T230000Z',
      '2026-03-18T00:00Z New 90 20260316T230000Z',
      '2026-03-27T17:00Z Last 0 20260323T230000Z',
    ]);
  });
  it('finds what THISANDFUTURE moved out of the days of its series, or made longer than them', () => {
    const series = ['DTSTART:20260402T180000Z', 'DTEND:20260402T190000Z', 'RRULE:FREQ=WEEKLY;COUNT=2'];
    const moved = (start: string, end: string) =>
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20260402T180000Z', `DTSTART:${start}`, `DTEND:${end}`);
    const later = calendar(event(...series), moved('20260602T180000Z', '20260602T190000Z'));
    expect(starts(later, '2026-06-01T00:00Z', '2026-07-01T00:00Z')).to.deep.equal([
      '2026-06-02T18:00Z',
      '2026-06-09T18:00Z',
    ]);
    const earlier = moved('20260303T180000Z', '20260303T190000Z');
    const march = ['2026-03-03T18:00Z', '2026-03-10T18:00Z'];
    expect(starts(calendar(event(...series), earlier), ...MARCH)).to.deep.equal(march);
    // A series that must be read to be placed, after what moves it.
    expect(starts(calendar(earlier, event(...series, 'RDATE:20260602T180000Z')), ...MARCH)).to.deep.equal(march);
    const longer = calendar(event(...series), moved('20260402T180000Z', '20260602T190000Z'));
    expect(starts(longer, '2026-05-20T00:00Z', '2026-05-21T00:00Z')).to.deep.equal([
      '2026-04-02T18:00Z',
      '2026-04-09T18:00Z',
    ]);
  });
  it('calls off a date without a title of its own where that of its series says so', () => {
    const moved = event('RECURRENCE-ID:20260303T180000Z', 'SEQUENCE:1', 'DTSTART:20260303T190000Z');
    const series = event('DTSTART:20260302T180000Z', 'RRULE:FREQ=DAILY;COUNT=2', 'SUMMARY:CANCELLED: English class');
    expect(between(calendar(series, moved), ...MARCH).map(({ status }) => status)).to.deep.equal([
      'cancelled',
      'cancelled',
    ]);
  });
  it('calls off no series for a date whose RECURRENCE-ID cannot be read', () => {
    const text = calendar(event(...weekly), event('RECURRENCE-ID:next week', 'SEQUENCE:1', 'STATUS:CANCELLED'));
    expect(between(text, ...MARCH).map(({ status }) => status)).to.deep.equal(Array(4).fill('confirmed'));
    expect(problems(text)).to.deep.equal(['bad-date']);
  });
  it('calls off a date that is named by its RECURRENCE-ID alone', () => {
    const text = calendar(event(...weekly), event('RECURRENCE-ID:20260309T230000Z', 'STATUS:CANCELLED'));
    expect(between(text, ...MARCH).map((one) => `${startOf(one)} ${one.status}`)).to.deep.equal([
      '2026-03-03T00:00Z confirmed',
      '2026-03-09T23:00Z cancelled',
      '2026-03-16T23:00Z confirmed',
      '2026-03-23T23:00Z confirmed',
    ]);
    expect(problems(text)).to.deep.equal([]);
  });
  it('shows an override whose series is missing, and moved all-day dates of Exchange', () => {
    expect(
      starts(calendar(event('RECURRENCE-ID:20260309T230000Z', 'DTSTART:20260310T120000Z')), ...YEAR),
    ).to.deep.equal(['2026-03-10T12:00Z']);
    const text = calendar(
      event('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=3'),
      event('RECURRENCE-ID;TZID=UTC+01:20260303T000000', 'DTSTART;VALUE=DATE:20260310'),
    );
    expect(starts(text, ...YEAR)).to.deep.equal(['2026-03-02', '2026-03-04', '2026-03-10']);
  });
});

describe('calendar engine: windows', () => {
  const text = calendar(
    event('UID:long', 'DTSTART:20260228T120000Z', 'DTEND:20260302T120000Z'),
    event('UID:dot', 'DTSTART:20260301T000000Z'),
    event('UID:last', 'DTSTART:20260331T230000Z', 'DTEND:20260401T010000Z'),
    event('UID:next', 'DTSTART:20260401T000000Z'),
    event('UID:before', 'DTSTART:20260228T000000Z', 'DTEND:20260301T000000Z'),
  );
  it('holds what overlaps it, in order of start', () => {
    expect(between(text, ...MARCH).map(({ uid }) => uid)).to.deep.equal(['long', 'dot', 'last']);
  });
  it('of no length asks what is on', () => {
    expect(between(text, '2026-03-02T00:00Z', '2026-03-02T00:00Z').map(({ uid }) => uid)).to.deep.equal(['long']);
    expect(between(text, '2026-03-01T00:00Z', '2026-03-01T00:00Z').map(({ uid }) => uid)).to.deep.equal([
      'long',
      'dot',
    ]);
    expect(between(text, '2026-03-02T12:00Z', '2026-03-02T12:00Z')).to.deep.equal([]);
  });
  it('turned round, or none, holds nothing', () => {
    expect(between(text, MARCH[1], MARCH[0])).to.deep.equal([]);
    expect(between(text, 'x', 'y')).to.deep.equal([]);
  });
  it('gives the first few when there is a limit, also of a window of years', () => {
    const series = calendar(
      event('UID:a', 'DTSTART:20200101T120000Z', 'RRULE:FREQ=YEARLY'),
      event('UID:b', 'DTSTART:20260101T000000Z', 'DTEND:20291231T000000Z'),
    );
    const found = parseCalendar(series).between(new Date('2026-06-01'), new Date('2090-01-01'), { limit: 3 });
    expect(found.map(startOf)).to.deep.equal(['2026-01-01T00:00Z', '2027-01-01T12:00Z', '2028-01-01T12:00Z']);
    expect(parseCalendar(series).between(new Date('2026-06-01'), new Date('2090-01-01'), { limit: 0 })).to.deep.equal(
      [],
    );
  });
});

describe('calendar engine: what is wrong with a text', () => {
  const table: [name: string, text: string, codes: string[]][] = [
    ['nothing', '', ['not-calendar']],
    ['a web page', '<!doctype html><title>Sign in</title>', ['not-calendar']],
    ['prose', 'Meeting on Monday', ['not-calendar']],
    ['broken JSON', '{"events": [', ['not-calendar']],
    ['JSON of something else', '{"a": 1}', ['not-calendar']],
    ['an empty calendar', calendar(), []],
    ['an empty JSON calendar', '{"events": []}', []],
    ['a cut file', calendar(event('DTSTART:20260302')).replace(/END:VEVENT[^]*/, ''), ['truncated']],
    ['a cut file between events', calendar(event('DTSTART:20260302')).replace('END:VCALENDAR', ''), ['truncated']],
    [
      'an event without its end',
      calendar('BEGIN:VEVENT', 'UID:x', 'DTSTART:20260301', event('DTSTART:20260302')),
      ['truncated'],
    ],
    ['no DTSTART', calendar(event('SUMMARY:x')), ['no-start']],
    ['no date in DTSTART', calendar(event('DTSTART:20261340T000000Z')), ['bad-start']],
    ['no date in DTEND', calendar(event('DTSTART:20260302T000000Z', 'DTEND:tomorrow')), ['bad-end']],
    ['an end before the start', calendar(event('DTSTART:20260302T020000Z', 'DTEND:20260302T010000Z')), ['bad-end']],
    [
      'an end before the start, in another zone',
      calendar(event('DTSTART;TZID=America/Chicago:20260302T180000', 'DTEND:20260302T190000Z')),
      ['bad-end'],
    ],
    ['a date for an end before a time', calendar(event('DTSTART:20260302T180000Z', 'DTEND:20260302')), ['bad-end']],
    [
      'an end that is later on its own clock',
      calendar(event('DTSTART;TZID=Europe/Berlin:20260302T180000', 'DTEND;TZID=America/Chicago:20260302T113000')),
      [],
    ],
    [
      'an end without a zone, in the feed’s',
      calendar(
        'X-WR-TIMEZONE:America/Chicago',
        event('DTSTART;TZID=America/Chicago:20260302T180000', 'DTEND:20260302T190000'),
      ),
      [],
    ],
  ];
  for (const [name, text, codes] of table) it(name, () => expect(problems(text)).to.deep.equal(codes));

  it('names the event and the line, and shows the rest', () => {
    const text = calendar(
      event('UID:good', 'DTSTART:20260302'),
      event('UID:bad', 'DTSTART:x'),
      event('UID:fine', 'DTSTART:20260303'),
    );
    const read = parseCalendar(text);
    expect(read.problems).to.deep.equal([
      { code: 'bad-start', message: 'DTSTART “x” cannot be read.', uid: 'bad', line: 6 },
    ]);
    expect(read.events).to.equal(2);
    expect(between(text, ...MARCH).map(({ uid }) => uid)).to.deep.equal(['good', 'fine']);
  });
});

describe('calendar engine: JSON', () => {
  it('reads our own shape', () => {
    const text = JSON.stringify({
      name: 'School',
      timeZone: 'America/Chicago',
      language: 'en',
      events: [
        {
          uid: 'a',
          title: { en: 'Meeting', ht: 'Reyinyon' },
          description: 'Bring; a, friend',
          start: '2026-03-02T18:00',
          end: '2026-03-02T19:00',
          location: 'Room 2',
          images: ['/flyer.png'],
          categories: ['Parents', 'Food, drink'],
          languages: ['en', 'Spanish'],
          interpreters: 'ht',
          rrule: 'FREQ=WEEKLY;COUNT=3',
          exdate: '2026-03-09T18:00',
        },
        { uid: 'a', recurrenceId: '2026-03-16T18:00', title: 'Moved', start: '2026-03-17T18:00', status: 'cancelled' },
        { uid: 'day', title: 'Day', start: '2026-03-20', end: '2026-03-22' },
        { title: 'No date' },
      ],
    });
    const found = between(text, ...MARCH).map((one) => [one.title, startOf(one), one.endDate, one.status]);
    expect(found).to.deep.equal([
      ['Meeting', '2026-03-03T00:00Z', '2026-03-02', 'confirmed'],
      ['Moved', '2026-03-17T23:00Z', '2026-03-17', 'cancelled'],
      ['Day', '2026-03-20', '2026-03-21', 'confirmed'],
    ]);
    const [one] = between(text, ...MARCH);
    expect([
      one!.titleByLanguage,
      one!.description,
      one!.categories,
      one!.languages,
      one!.interpreters,
      one!.images,
    ]).to.deep.equal([
      { en: 'Meeting', ht: 'Reyinyon' },
      'Bring; a, friend',
      ['Parents', 'Food, drink'],
      ['en', 'es'],
      ['ht'],
      ['/flyer.png'],
    ]);
    expect(problems(text)).to.deep.equal(['no-start']);
    expect(parseCalendar(text).name).to.equal('School');
  });

  it('reads schema.org', () => {
    const text = JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'School' },
        {
          '@type': ['EducationEvent'],
          '@id': '#open-house',
          name: 'Open house',
          startDate: '2026-03-02T18:00:00-06:00',
          endDate: '2026-03-02T20:00:00-06:00',
          eventStatus: 'https://schema.org/EventPostponed',
          inLanguage: ['es', 'ht'],
          image: [{ '@type': 'ImageObject', url: 'https://example.org/a.jpg' }],
          location: [
            {
              '@type': 'Place',
              name: 'Library',
              address: { streetAddress: '1 Main St', addressLocality: 'Springfield' },
            },
            { '@type': 'VirtualLocation', url: 'https://example.org/live' },
          ],
        },
        { '@type': 'Event', name: 'Fair', startDate: '2026-03-05', endDate: '2026-03-07' },
        {
          '@type': 'Event',
          name: 'Club',
          eventSchedule: {
            '@type': 'Schedule',
            startDate: '2026-03-03',
            endDate: '2026-03-17',
            startTime: '16:00',
            endTime: '17:30',
            repeatFrequency: 'P1W',
            byDay: 'https://schema.org/Tuesday',
            scheduleTimezone: 'America/Chicago',
            exceptDate: '2026-03-10',
          },
        },
      ],
    });
    expect(
      between(text, ...MARCH).map((one) => [
        one.uid,
        startOf(one),
        one.endDate,
        one.status,
        one.location,
        one.online,
        one.languages,
      ]),
    ).to.deep.equal([
      [
        '#open-house',
        '2026-03-03T00:00Z',
        '2026-03-03',
        'postponed',
        'Library, 1 Main St, Springfield',
        'https://example.org/live',
        ['es', 'ht'],
      ],
      ['Club/', '2026-03-03T22:00Z', '2026-03-03', 'confirmed', undefined, undefined, []],
      ['Fair/2026-03-05', '2026-03-05', '2026-03-07', 'confirmed', undefined, undefined, []],
      ['Club/', '2026-03-17T21:00Z', '2026-03-17', 'confirmed', undefined, undefined, []],
    ]);
    expect(problems(text)).to.deep.equal([]);
  });

  it('reads schema.org as WordPress writes it', () => {
    const text = JSON.stringify({
      '@type': 'Event',
      name: 'Parent &#8211; Teacher Night &amp; Dinner',
      description: '&lt;p&gt;Open to all&lt;/p&gt;\\n',
      startDate: '2026-03-02T18:00:00-06:00',
      eventStatus: 'https://schema.org/EventCanceled',
      location: { '@type': 'Place', name: 'Caf&eacute; &quot;A&quot;', address: '1 Main St &#38; 2nd' },
    });
    const [one] = between(text, ...MARCH);
    expect([one!.title, one!.description, one!.location, one!.status]).to.deep.equal([
      'Parent – Teacher Night & Dinner',
      '<p>Open to all</p>',
      'Café "A", 1 Main St & 2nd',
      'cancelled',
    ]);
  });

  it('reads entities of schema.org’s titles and places once', () => {
    const name = 'How to write &amp;lt;';
    const place = { '@type': 'Place', name };
    const [one] = between(
      JSON.stringify({ '@type': 'Event', name, startDate: '2026-03-02', location: place }),
      ...MARCH,
    );
    expect([one!.title, one!.location]).to.deep.equal(['How to write &lt;', 'How to write &lt;']);
  });

  it('lets a time last to the end of a later last day, and no longer than anybody knows on its own', () => {
    const ends = (startDate: string, endDate: string) =>
      between(JSON.stringify({ '@type': 'Event', startDate, endDate }), ...MARCH).map(({ end }) => end.toISOString());
    expect(ends('2026-03-02T18:00', '2026-03-04')).to.deep.equal(['2026-03-05T00:00:00.000Z']);
    expect(ends('2026-03-02T18:00-06:00', '2026-03-04')).to.deep.equal(['2026-03-05T06:00:00.000Z']);
    expect(ends('2026-03-02T18:00', '2026-03-02')).to.deep.equal(['2026-03-02T18:00:00.000Z']);
  });

  it('reads a schedule’s dates, not the day from which it holds, and guesses no frequency', () => {
    const schedule = { startDate: '2026-03-01', startTime: '22:00', endTime: '01:00' };
    const read = (more: object) => JSON.stringify({ '@type': 'Event', eventSchedule: { ...schedule, ...more } });
    // 1 March is a Sunday.
    const tuesdays = between(read({ byDay: 'Tuesday', repeatCount: 2 }), ...MARCH);
    expect(tuesdays.map((one) => [one.start.toISOString(), one.end.toISOString()])).to.deep.equal([
      ['2026-03-03T22:00:00.000Z', '2026-03-04T01:00:00.000Z'],
      ['2026-03-10T22:00:00.000Z', '2026-03-11T01:00:00.000Z'],
    ]);
    expect(starts(read({ repeatFrequency: 'Daily', repeatCount: 3 }), ...MARCH)).to.have.length(3);
    expect(starts(read({ repeatFrequency: 'P2W', byDay: ['MO', 'WE'], repeatCount: 3 }), ...MARCH)).to.deep.equal([
      '2026-03-09T22:00Z',
      '2026-03-11T22:00Z',
      '2026-03-23T22:00Z',
    ]);
    const unclear = read({ repeatFrequency: 'now and then' });
    expect([starts(unclear, ...MARCH), problems(unclear)]).to.deep.equal([['2026-03-01T22:00Z'], ['bad-rule']]);
  });

  it('names events of its own shape that have no start; takes a rule with its name', () => {
    const text = JSON.stringify([
      { uid: 'x', title: 'When?' },
      { uid: 'y', start: '2026-03-02', rrule: 'RRULE:FREQ=DAILY;COUNT=2' },
    ]);
    expect(parseCalendar(text).problems.map(({ code, uid }) => [code, uid])).to.deep.equal([['no-start', 'x']]);
    expect(starts(text, ...MARCH)).to.deep.equal(['2026-03-02', '2026-03-03']);
  });

  it('reads a bare event and a bare list', () => {
    const one = { '@type': 'Event', name: 'Fair', startDate: '2026-03-05' };
    expect(starts(JSON.stringify(one), ...MARCH)).to.deep.equal(['2026-03-05']);
    expect(starts(JSON.stringify([{ title: 'x', start: '2026-03-06' }]), ...MARCH)).to.deep.equal(['2026-03-06']);
  });
});
