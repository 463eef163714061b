/** What is said when there is nothing to see: never more than is known, with a way out, and the focus is not lost. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/event-calendar/define.js';
import { CalendarPage } from './support/calendar-page.js';

describe('notes of the calendar', () => {
  const realFetch = window.fetch;
  let answer: () => Promise<Response>;
  const load = (element: HTMLElement) =>
    new Promise((resolve) => element.addEventListener('liaison-calendar-load', resolve, { once: true }));
  const calendar = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:America/Chicago', ...lines, 'END:VCALENDAR'].join('\r\n');
  const event = calendar('BEGIN:VEVENT', 'UID:a', 'DTSTART:20260318T180000Z', 'SUMMARY:Concert', 'END:VEVENT');
  const show = async (date = '2026-03-04', ics = '', view = 'month'): Promise<CalendarPage> => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.width = '800px';
    const element = document.createElement('liaison-event-calendar');
    Object.assign(element, { src: ics ? '' : '/noted.ics', ics, date, view, timeZone: 'America/Chicago' });
    const loaded = load(element);
    box.append(element);
    await loaded;
    return new CalendarPage(element);
  };
  const fail = () => Promise.reject(new TypeError('Failed to fetch'));

  beforeEach(() => {
    window.fetch = (input, init) => (String(input).endsWith('/noted.ics') ? answer() : realFetch(input, init));
  });
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('a step through a calendar that did not load says nothing of events', async () => {
    answer = fail;
    const page = await show();
    await page.element.goTo('2026-05-01');
    expect(page.said).to.not.include('no events');
    expect(page.button('Next month')).to.not.exist;
  });

  it('a list that begins within a month does not say that the month has no events', async () => {
    const later = ['BEGIN:VEVENT', 'UID:b', 'DTSTART:20260418T180000Z', 'SUMMARY:Fair', 'END:VEVENT', 'END:VCALENDAR'];
    const more = await show('2026-03-27', event.replace('END:VCALENDAR', later.join('\r\n')), 'agenda');
    expect(more.names).to.have.length(1);
    expect(more.one('.note')).to.not.exist;
    const last = await show('2026-03-27', event, 'agenda');
    expect(last.text(last.one('.note')!)).to.equal('None is announced yet.');
    const none = await show('2026-02-27', event.replace('0318', '0118'), 'agenda');
    expect(none.text(none.one('.note')!)).to.equal('No events in February 2026. None is announced yet.');
  });

  it('names the zone where the days shown have another clock, even if today has not', async () => {
    const summer = new Intl.DateTimeFormat('en', { timeZone: 'America/Denver', timeZoneName: 'longOffset' })
      .format()
      .endsWith('06:00');
    // Arizona has no summer time: like Denver in winter, like California in summer.
    const [timeZone, date] = summer ? ['America/Los_Angeles', '2026-01-05'] : ['America/Denver', '2026-07-06'];
    const page = await show('2026-03-04', event);
    const real = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...real.call(this), timeZone: 'America/Phoenix' };
    };
    try {
      page.element.timeZone = timeZone;
      await page.element.goTo(date);
      expect(page.text(page.one('.zone')!)).to.include('Times are in');
    } finally {
      Intl.DateTimeFormat.prototype.resolvedOptions = real;
    }
  });

  for (const [what, lines] of [
    ['a date', ['DTSTART:next Tuesday']],
    ['a rule', ['DTSTART:20260218T180000Z', 'RRULE:FREQ=SOMETIMES']],
  ] as const)
    it(`an event of which ${what} cannot be read is missing: nobody says that nothing is on`, async () => {
      const page = await show(
        '2026-03-04',
        calendar('BEGIN:VEVENT', 'UID:a', ...lines, 'SUMMARY:Concert', 'END:VEVENT'),
      );
      expect(page.text(page.one('.note')!)).to.equal('Some events are missing. The others are shown.');
      await page.element.goTo('2026-05-01');
      expect(page.said).to.equal('May 2026');
    });

  it('nor after a step from a month in which others are on', async () => {
    const page = await show(
      '2026-03-04',
      event.replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:soon\r\nEND:VEVENT\r\nEND:VCALENDAR'),
    );
    await page.element.goTo('2026-05-01');
    await waitUntil(() => page.said === 'May 2026', 'it says the month alone', { timeout: 3000 });
    expect(page.text(page.one('.note')!)).to.equal('Some events are missing. The others are shown.');
  });

  it('trying again says that it loads, keeps the focus while it does, and gives it to the calendar', async () => {
    answer = fail;
    const page = await show();
    let come!: (response: Response) => void;
    answer = () => new Promise((resolve) => (come = resolve));
    const button = page.button('Try again');
    button.focus();
    button.click();
    await waitUntil(() => page.text(button) === 'The calendar is loading.');
    expect(page.focused).to.equal(button);
    button.click();
    const loaded = load(page.element);
    come(new Response(event));
    await loaded;
    await waitUntil(() => page.focused?.matches('.tools button'), 'the focus goes on');
    expect(page.said).to.equal('March 2026: 1 event');
    expect(page.one('.notice')).to.not.exist;
  });

  it('trying again in vain leaves the button as it was', async () => {
    answer = fail;
    const page = await show();
    const button = page.button('Try again');
    button.focus();
    button.click();
    await load(page.element);
    await waitUntil(() => page.text(button) === 'Try again');
    expect(page.focused).to.equal(button);
  });

  it('the next event gets the focus where its day is shown', async () => {
    const page = await show('2026-02-01', event);
    page.button('Show the next event').focus();
    page.focused!.click();
    await waitUntil(() => page.focusedDate === '2026-03-18', 'its day has the focus');
  });

  it('the event in the address is not called gone while its feed is missing', async () => {
    const before = location.href;
    const named = new URL(before);
    named.searchParams.set('liaison-event', '2026-03-18/a');
    history.replaceState(null, '', named);
    try {
      answer = fail;
      const page = await show();
      expect(page.text(page.one('section')!)).to.not.include('no longer in this calendar');
      answer = () => Promise.resolve(new Response(event));
      await page.element.refresh();
      await page.dialogOpens();
      expect(page.text(page.dialog!)).to.include('Concert');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
