import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { LiaisonEventCalendar } from '../src/event-calendar/event-calendar.js';

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
  >
    <p>Next meeting: the second Tuesday of the month, 6:30 PM, in the library.</p>
  </liaison-event-calendar>
`;

/** Presses the event whose text holds these words once the calendar is there; once, whatever is drawn again. */
const press = (selector: string, words: string) =>
  ref((element) => {
    const widget = element?.querySelector<LiaisonEventCalendar>('liaison-event-calendar');
    widget?.addEventListener(
      'liaison-calendar-load',
      () =>
        [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
          .find((found) => found.textContent?.includes(words))
          ?.click(),
      { once: true },
    );
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
export const Narrow = {
  name: 'In a column of 280 pixels',
  render: (args: Args) => html`<div style="max-inline-size:280px">${calendar(args)}</div>`,
};
export const Event = {
  name: 'One event',
  render: (args: Args) => html`<div ${press('[part="event"]', 'Room 12')}>${calendar(args)}</div>`,
  args: { view: 'agenda' },
};
export const Cancelled = {
  name: 'A cancelled event',
  render: (args: Args) => html`<div ${press('[part="event"]', '8:30')}>${calendar(args)}</div>`,
};
export const Day = {
  name: 'All events of a full day',
  render: (args: Args) => html`<div ${press('.more', '+')}>${calendar(args)}</div>`,
};
export const NotCertain = {
  name: 'An event that is not yet certain',
  render: (args: Args) => html`<div ${press('[part="event"]', 'conferences')}>${calendar(args)}</div>`,
  args: { view: 'agenda' },
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
const feeds = (src: string, view: string) =>
  html`<liaison-event-calendar
    src=${src}
    view=${view}
    date="2026-03-10"
    time-zone="America/Chicago"
    feed-language="en"
  ></liaison-event-calendar>`;

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
  render: () => feeds(`${address(events())} /no-such-feed.ics`, 'month'),
};
export const OwnColor = {
  name: 'A feed with a colour of its own, too pale for text',
  render: () => feeds(district('lavender'), 'month'),
};
export const NotACalendar = {
  name: 'The address gives a web page',
  render: () => feeds('data:text/html,<!doctype%20html><title>Sign%20in</title>', 'month'),
};
export const Truncated = {
  name: 'A feed that breaks off',
  render: () => feeds(address(events().slice(0, 1300)), 'month'),
};
export const OlderCopy = {
  name: 'The feed did not load, the last good copy is shown',
  render: (args: Args) =>
    html`<div
      ${ref((element) => {
        if (!element || element.firstElementChild) return;
        const src = '/no-such-feed-kept.ics';
        void caches.open('liaison-event-calendar').then(async (kept) => {
          await kept.put(
            src,
            new Response(args.ics, { headers: { 'x-liaison-saved': new Date('2026-03-09T12:00Z').toISOString() } }),
          );
          const widget = document.createElement('liaison-event-calendar');
          for (const [name, value] of Object.entries({ src, date: args.date, 'keep-copy': '' }))
            widget.setAttribute(name, value);
          element.append(widget);
        });
      })}
    ></div>`,
};

export const NothingOn = { name: 'Nothing in the month', args: { date: '2025-11-01' } };
export const NothingAhead = {
  name: 'Nothing announced',
  args: { ics: 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:New school\r\nEND:VCALENDAR', view: 'agenda' },
};
export const OtherZone = { name: 'Times of another zone', args: { timeZone: 'Asia/Kathmandu' } };
export const OnlyInterpreted = {
  name: 'Only events with a Haitian Creole interpreter',
  args: { eventLanguages: 'ht', view: 'agenda' },
};
export const Searching = {
  name: 'Search and filters',
  render: (args: Args) => html`<div ${press('.tools .button[aria-expanded]', '')}>${calendar(args)}</div>`,
  args: { view: 'agenda' },
};
export const Failed = {
  name: 'The feed did not load',
  render: () => html`<liaison-event-calendar src="/no-such-feed.ics"></liaison-event-calendar>`,
};
export const Fallback = {
  name: 'The feed did not load, the events on the page are shown',
  render: (args: Args) =>
    html`<div
      ${ref((element) => {
        if (!element || element.firstElementChild) return;
        const widget = document.createElement('liaison-event-calendar');
        widget.setAttribute('src', '/no-such-feed.ics');
        widget.setAttribute('date', args.date);
        const script = document.createElement('script');
        script.type = 'text/calendar';
        script.append(args.ics);
        widget.append(script);
        element.append(widget);
      })}
    ></div>`,
};
