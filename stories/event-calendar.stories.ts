import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { emptySite } from '../src/site/entries.js';
import { troubled } from './support/feeds.js';

const site = { ...emptySite, phone: '207-555-0134' };

/** A school's feed as a secretary keeps it; everything invented. */
const events = (...more: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:Lincoln School',
    'X-WR-TIMEZONE:America/Chicago',
    'BEGIN:VEVENT',
    'UID:board@school.example',
    'DTSTART;TZID=America/Chicago:20260113T183000',
    'DTEND;TZID=America/Chicago:20260113T203000',
    'RRULE:FREQ=MONTHLY;BYDAY=2TU',
    'SUMMARY:School board meeting',
    'LOCATION:Library\\, 500 Oak Street',
    'CATEGORIES:Board',
    'DESCRIPTION:Open to everyone. Bring your questions.\\nInterpreter: Haitian Creole\\, Somali\\nTitle (ht): Reyinyon konsèy lekòl la\\nTitle (es): Reunión de la junta escolar\\nTitle (ar): اجتماع مجلس المدرسة',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:class@school.example',
    'DTSTART;TZID=America/Chicago:20260106T180000',
    'DTEND;TZID=America/Chicago:20260106T193000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231T000000Z',
    'SUMMARY:English class for adults',
    'LOCATION:Room 12',
    'CATEGORIES:Class',
    'DESCRIPTION:Languages: Spanish',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:fair@school.example',
    'DTSTART;VALUE=DATE:20260314',
    'DTEND;VALUE=DATE:20260318',
    'SUMMARY:Book fair',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:coffee@school.example',
    'DTSTART;TZID=America/Chicago:20260312T083000',
    'DTEND;TZID=America/Chicago:20260312T093000',
    'SUMMARY:Coffee with the principal',
    'STATUS:CANCELLED',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:conferences@school.example',
    'DTSTART;TZID=America/Chicago:20260312T140000',
    'DTEND;TZID=America/Chicago:20260312T190000',
    'SUMMARY:Parent and teacher conferences',
    'STATUS:TENTATIVE',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:choir@school.example',
    'DTSTART;TZID=America/Chicago:20260312T170000',
    'DTEND;TZID=America/Chicago:20260312T174500',
    'SUMMARY:Choir',
    'END:VEVENT',
    ...more,
    'END:VCALENDAR',
  ].join('\r\n');

const EMPTY = 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:New school\r\nEND:VCALENDAR';

interface Args {
  view: 'auto' | 'month' | 'week' | 'agenda';
  date: string;
  timeZone: string;
  ics: string;
  categories: string;
  eventLanguages: string;
}

const calendar = ({ view, date, timeZone, ics, categories, eventLanguages }: Args) => html`
  <liaison-event-calendar
    view=${view}
    date=${date}
    time-zone=${timeZone}
    feed-language="en"
    categories=${categories}
    event-languages=${eventLanguages}
    .ics=${ics}
    .site=${site}
  >
    <p>Next meeting: the second Tuesday of the month, 6:30 PM, in the library.</p>
  </liaison-event-calendar>
`;

/** What a page says inside the tag. */
const OWN_WORDS = html`<p>
  School board: the second Tuesday of the month, 6:30 PM, in the library. <a href="#all">All meetings</a>
</p>`;

const one = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:America/Chicago', ...lines, 'END:VCALENDAR'].join('\r\n');
const POSTPONED = one(
  'BEGIN:VEVENT',
  'UID:walk@school.example',
  'DTSTART;TZID=America/Chicago:20260317T170000',
  'SUMMARY:Postponed: Playground opening',
  'DESCRIPTION:The new day will be written here.',
  'END:VEVENT',
);
const HOSTILE = one(
  ...[
    '<script>alert(1)</script> <img src=x onerror=alert(1)>',
    'W'.repeat(5000),
    '\u202Etxet thgir ot tfeL 0010-555',
    '\u200B\u200D\uFEFF',
    'A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308 stack of marks',
    'Reunión\\, rencontre\\, اجتماع\\, 会议\\, встреча',
  ].flatMap((title, i) => [
    'BEGIN:VEVENT',
    `UID:${i}@odd.example`,
    `DTSTART;TZID=America/Chicago:202603${10 + i}T170000`,
    `SUMMARY:${title}`,
    'LOCATION:javascript:alert(1)',
    'END:VEVENT',
  ]),
);

/** A school at which more is on at once than a week has room for. */
const BUSY = one(
  ...Array.from({ length: 12 }, (_, i) => [
    'BEGIN:VEVENT',
    `UID:class${i}@school.example`,
    `DTSTART;TZID=America/Chicago:202603${10 + Math.floor(i / 6)}T${15 + (i % 2)}0000`,
    'DURATION:PT2H',
    `SUMMARY:Conferences\\, room ${i + 1}`,
    'END:VEVENT',
    'BEGIN:VEVENT',
    `UID:fair${i}@school.example`,
    `DTSTART;VALUE=DATE:202603${10 + (i % 3)}`,
    `SUMMARY:Book fair\\, hall ${i + 1}`,
    'END:VEVENT',
  ]).flat(),
);
const AS_JSON = JSON.stringify({
  events: [
    {
      uid: 'board@school.example',
      title: {
        en: 'School board meeting',
        'es-419': 'Reunión de la junta escolar',
        ar: 'اجتماع مجلس المدرسة',
      },
      start: '2026-03-10T18:30',
      end: '2026-03-10T20:00',
      timeZone: 'America/Chicago',
      location: 'Library, 12 School Rd.',
      interpreters: ['ht', 'es'],
    },
  ],
});

/** Waits for something in the calendar that holds these words; a story that does not reach its state fails. */
async function find(canvas: HTMLElement, selector: string, words = ''): Promise<HTMLElement> {
  const calendar = canvas.querySelector('liaison-event-calendar')!;
  for (let tries = 0; tries < 200; tries++) {
    const all = calendar.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
    const found = [...all].find((one) => one.textContent.includes(words));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`There is no ${selector} ${words}.`);
}

type Play = (context: { canvasElement: HTMLElement }) => Promise<void>;

/** Presses what holds these words, and waits for what that opens. */
const press =
  (selector: string, words: string, opens = 'dialog[open]'): Play =>
  async ({ canvasElement }) => {
    (await find(canvasElement, selector, words)).click();
    await find(canvasElement, opens);
  };

const search = press('.tools .button[aria-expanded]', '', '[type="search"]');

/** Types into the search once it is open. */
const searchFor =
  (words: string): Play =>
  async ({ canvasElement }) => {
    await search({ canvasElement });
    const field = (await find(canvasElement, '[type="search"]')) as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new InputEvent('input'));
    await find(canvasElement, '.note');
  };

/** As if the page had been opened by the address of one event. */
const addressed = (event: string) =>
  ref((element) => {
    if (!element) return;
    const before = location.href;
    const named = new URL(before);
    named.searchParams.set('liaison-event', event);
    history.replaceState(history.state, '', named);
    const back = () => setTimeout(() => history.replaceState(history.state, '', before), 1000);
    element.addEventListener('liaison-calendar-load', back, { once: true });
  });

export default {
  title: 'Widgets/Event calendar',
  component: 'liaison-event-calendar',
  args: {
    view: 'auto',
    date: '2026-03-10',
    timeZone: 'America/Chicago',
    ics: events(),
    categories: '',
    eventLanguages: '',
  } satisfies Args,
  argTypes: {
    view: { control: 'select', options: ['auto', 'month', 'week', 'agenda'] },
    ics: { control: false },
  },
  render: calendar,
};

export const ByWidth = { name: 'By its own width' };
export const Month = { name: 'Month', args: { view: 'month' } };
export const Week = { name: 'Week', args: { view: 'week' } };
export const List = { name: 'List', args: { view: 'agenda' } };
export const BusyWeek = { name: 'A week with more than there is room for', args: { view: 'week', ics: BUSY } };
export const Json = { name: 'A feed in JSON, its titles in several languages', args: { ics: AS_JSON } };
export const MonthOnAPhone = {
  name: 'A month in 296 pixels, as on a phone or at four times the size',
  render: (args: Args) => html`<div style="max-inline-size:296px">${calendar(args)}</div>`,
  args: { view: 'month', ics: events() },
};
export const Narrow = {
  name: 'In a column of 280 pixels',
  render: (args: Args) => html`<div style="max-inline-size:280px">${calendar(args)}</div>`,
};
export const Event = {
  name: 'One event',
  args: { view: 'agenda' },
  play: press('[part="event"]', 'Library'),
};
export const Cancelled = {
  name: 'A cancelled event',
  play: press('[part="event"]', 'Coffee'),
};
export const Day = {
  name: 'All events of a full day',
  args: { view: 'month' },
  play: press('.more', ''),
};
export const NotCertain = {
  name: 'An event that is not yet certain',
  args: { view: 'agenda' },
  play: press('[part="event"]', 'conferences'),
};
export const FromMonday = {
  name: 'Weeks from Monday',
  render: (args: Args) =>
    html`<liaison-event-calendar
      week-start="monday"
      date=${args.date}
      feed-language="en"
      .ics=${args.ics}
    ></liaison-event-calendar>`,
};

/** A feed as an address, so that a story needs no server. */
const address = (text: string) => `data:text/calendar,${encodeURIComponent(text)}`;
const district = (color: string) =>
  address(
    [
      'BEGIN:VCALENDAR',
      'X-WR-CALNAME:District',
      `COLOR:${color}`,
      'BEGIN:VEVENT',
      'UID:off@district.example',
      'DTSTART;VALUE=DATE:20260318',
      'DTEND;VALUE=DATE:20260321',
      'SUMMARY:Spring break',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:budget@district.example',
      'DTSTART:20260304T000000Z',
      'DTEND:20260304T013000Z',
      'SUMMARY:Budget workshop',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
const feeds = (src: string, view = 'auto', inside: unknown = '') =>
  html`<liaison-event-calendar
    src=${src}
    view=${view}
    date="2026-03-10"
    time-zone="America/Chicago"
    feed-language="en"
    .site=${site}
    >${inside}</liaison-event-calendar
  >`;

/** A calendar waits some seconds before it shows without its feed. */
const untilSaid = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const widget = canvasElement.querySelector('liaison-event-calendar')!;
  for (let i = 0; i < 100 && !widget.shadowRoot?.querySelector('.note'); i++)
    await new Promise((resolve) => setTimeout(resolve, 100));
};
export const SeveralFeeds = {
  name: 'Two feeds, told apart by shape, colour and name',
  render: () => feeds(`${address(events())} ${district('gold')}`, 'month'),
};
export const SeveralFeedsInAList = {
  name: 'Two feeds in a list',
  render: () => feeds(`${address(events())} ${district('gold')}`, 'agenda'),
};
export const OneFeedFailed = {
  name: 'One of two feeds did not load',
  render: () => feeds(`${address(events())} ${troubled('gone')}`, 'month'),
};
export const OneFeedSlow = {
  name: 'One of two feeds is slow',
  render: () => feeds(`${address(events())} ${troubled('slow')}`, 'month'),
  play: untilSaid,
};
export const OneFeedFailedOtherEmpty = {
  name: 'One of two feeds did not load, the other has nothing on: no promise that nothing is',
  render: () => feeds(`${address(EMPTY)} ${troubled('down')}`, 'agenda'),
};
export const OwnColor = {
  name: 'A feed with a colour of its own, too pale for text',
  render: () => feeds(district('lavender'), 'month'),
};
export const Truncated = {
  name: 'A feed that breaks off: what came is shown',
  render: () => feeds(address(events().slice(0, 1300)), 'month'),
};
export const OlderCopy = {
  name: 'The feed did not load, the last good copy is shown',
  render: (args: Args) =>
    html`<div
      ${ref((element) => {
        if (!element || element.firstElementChild) return;
        const src = troubled('offline');
        void caches.open('liaison-event-calendar').then(async (kept) => {
          await kept.put(
            src,
            new Response(args.ics, { headers: { 'x-liaison-saved': new Date('2026-03-09T12:00Z').toISOString() } }),
          );
          const widget = document.createElement('liaison-event-calendar');
          for (const [name, value] of Object.entries({ src, date: args.date, 'keep-copy': '' }))
            widget.setAttribute(name, value);
          widget.site = site;
          element.append(widget);
        });
      })}
    ></div>`,
};

export const NothingOn = { name: 'Nothing in the month', args: { date: '2025-11-01' } };
export const NothingAhead = {
  name: 'Nothing announced',
  args: { ics: EMPTY, view: 'agenda' },
};
export const Unread = {
  name: 'An event that cannot be read: no promise that nothing is on',
  args: { ics: one('BEGIN:VEVENT', 'UID:board@school.example', 'DTSTART:next Tuesday', 'SUMMARY:Board', 'END:VEVENT') },
};
export const OtherZone = { name: 'Times of another zone', args: { timeZone: 'Asia/Kathmandu' } };
export const OnlyInterpreted = {
  name: 'Only events with a Haitian Creole interpreter',
  args: { eventLanguages: 'ht', view: 'agenda' },
};
export const Searching = {
  name: 'Search and filters',
  args: { view: 'agenda' },
  play: search,
};
export const SearchFindsNothing = {
  name: 'A search that finds nothing',
  play: searchFor('swimming'),
};
export const Postponed = {
  name: 'A postponed event',
  args: { ics: POSTPONED, view: 'agenda' },
  play: press('[part="event"]', 'Playground'),
};
export const GoneEvent = {
  name: 'The event in the address is gone',
  render: (args: Args) => html`<div ${addressed('2026-03-10/gone@school.example')}>${calendar(args)}</div>`,
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => void (await find(canvasElement, '.notice')),
};
export const LongTitles = { name: 'Titles no one should write', args: { ics: HOSTILE } };

export const Slow = { name: 'The feed is slow', render: () => feeds(troubled('slow')), play: untilSaid };
export const SlowWithWords = {
  name: 'The feed is slow, the page’s own words are shown',
  render: () => feeds(troubled('slow'), 'auto', OWN_WORDS),
  play: untilSaid,
};
export const Offline = { name: 'Offline', render: () => feeds(troubled('offline')) };
export const Failed = {
  name: 'The feed is gone, the page’s own words are shown',
  render: () => feeds(troubled('gone'), 'auto', OWN_WORDS),
};
export const Down = { name: 'The server is down', render: () => feeds(troubled('down')) };
export const Blocked = {
  name: 'The server forbids reading (no CORS header)',
  render: () => feeds(troubled('blocked')),
};
export const Private = { name: 'The calendar is not public', render: () => feeds(troubled('private')) };
export const ServerError = { name: 'The server fails', render: () => feeds(troubled('broken')) };
export const NotACalendar = { name: 'The address gives a web page', render: () => feeds(troubled('page')) };
export const EmptyFile = { name: 'The address gives an empty file', render: () => feeds(troubled('empty')) };
export const TooLarge = { name: 'The feed is larger than 20 MB', render: () => feeds(troubled('too-large')) };
export const CutOff = { name: 'The answer did not end', render: () => feeds(troubled('cut-off')) };
export const NoPhone = {
  name: 'The feed did not load, the site names no phone',
  render: () => html`<liaison-event-calendar src=${troubled('down')}></liaison-event-calendar>`,
};
export const NoFeed = { name: 'The page names no feed', render: () => feeds('', 'auto', OWN_WORDS) };
export const Fallback = {
  name: 'The feed did not load, the events on the page are shown',
  render: (args: Args) =>
    html`<div
      ${ref((element) => {
        if (!element || element.firstElementChild) return;
        const widget = document.createElement('liaison-event-calendar');
        widget.setAttribute('src', troubled('down'));
        widget.site = site;
        widget.setAttribute('date', args.date);
        const script = document.createElement('script');
        script.type = 'text/calendar';
        script.append(args.ics);
        widget.append(script);
        element.append(widget);
      })}
    ></div>`,
};
