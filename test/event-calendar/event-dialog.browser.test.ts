import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { CalendarPage } from './support/calendar-page.js';
import { school } from './support/school.js';
import { show } from './support/show.js';

describe('one event', () => {
  it('opens, says what it is, tells the page, and gives focus back', async () => {
    const page = await show();
    const opened = oneEvent(page.element, 'liaison-event-open');
    const button = page.event('School board meeting');
    button.focus();
    button.click();
    const { detail } = await opened;
    expect(detail).to.deep.equal({ uid: 'board@example.org', start: new Date('2026-03-10T23:30Z') });
    await page.dialogOpens();
    const text = page.text(page.dialog!);
    expect(text).to.include('Tuesday, March 10, 2026 6:30 – 8:30 PM (Central Time)');
    expect(text).to.include('Every month: the second Tuesday.');
    expect(text).to.include('Library, 500 Oak Street');
    expect(text).to.include('Interpreter: Haitian Creole');
    expect(text).to.include('Open to everyone.').and.not.include('Title (ht)');
    expect(page.text(page.focused!)).to.equal('School board meeting');
    page.dialog!.close();
    await waitUntil(() => !page.dialog);
    expect(page.focused).to.equal(button);
  });

  it('takes its state along to another calendar, and finds files beside the feed', async () => {
    const page = await show(
      {},
      800,
      school.replace(
        'SUMMARY:Coffee',
        'URL:/coffee\nATTACH;FILENAME=menu:./menu.pdf\nATTACH;FILENAME=no://no.example/\nSUMMARY:Coffee',
      ),
    );
    page.event('Coffee').click();
    await page.dialogOpens();
    const links = page.all<HTMLAnchorElement>('dialog a');
    const google = links.find((link) => page.text(link) === 'Google')!;
    expect(new URL(google.href).searchParams.get('text')).to.equal('Cancelled: Coffee with the principal');
    const href = (text: string) => links.find((link) => page.text(link) === text)?.href;
    expect(href('More about this event')).to.equal(`${location.origin}/coffee`);
    expect(href('menu')).to.equal(new URL('./menu.pdf', document.baseURI).href);
    expect(href('no')).to.equal(undefined);
  });

  it('stays closed when something else is drawn before the browser tells of the closing', async () => {
    const page = await show();
    const button = page.event('Volleyball');
    button.focus();
    button.click();
    await page.dialogOpens();
    page.dialog!.close();
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(page.dialog!.open).to.be.false;
    await waitUntil(() => !page.dialog);
    expect(page.focused).to.equal(button);
  });

  it('shows what is opened before the browser tells of the closing', async () => {
    const page = await show();
    page.event('Volleyball').click();
    await page.dialogOpens();
    const closed = oneEvent(page.dialog!, 'close');
    page.dialog!.close();
    page.event('School board meeting').click();
    await closed;
    await page.dialogOpens();
    expect(page.text(page.focused!)).to.equal('School board meeting');
  });

  it('has the focus on its title also when opened from a day', async () => {
    const page = await show();
    page.all<HTMLButtonElement>('.more')[0]!.click();
    await page.dialogOpens();
    const card = page.dialog!.querySelector<HTMLButtonElement>('[part="event"]')!;
    // As in the list, which has not been shown.
    expect(getComputedStyle(card).display).to.equal('grid');
    card.focus();
    page.focused!.click();
    await waitUntil(() => page.focused?.matches('h2'), 'the title has the focus');
    expect(page.text(page.focused!)).to.not.include('March 12');
  });

  it('says in words that it does not take place', async () => {
    const page = await show();
    page.event('Coffee with the principal').click();
    await page.dialogOpens();
    expect(page.text(page.dialog!)).to.include('This event is cancelled. It does not take place.');
  });

  it('lets no script of a feed run, in a title, a place, a link or a description', async () => {
    const page = await show();
    page.event('<img src=x onerror=alert(1)>').click();
    await page.dialogOpens();
    expect(page.all('img, script, iframe')).to.be.empty;
    for (const link of page.dialog!.querySelectorAll('a'))
      expect(link.protocol).to.match(/^(https?|mailto|data|webcal):$/);
    for (const link of page.dialog!.querySelectorAll<HTMLAnchorElement>('a[href^="data:"]'))
      expect(link.href).to.match(/^data:text\/calendar;/);
  });

  it('names the visitor’s own time only where it is another', async () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = await show({ 'time-zone': own });
    here.event('School board meeting').click();
    await here.dialogOpens();
    expect(here.text(here.dialog!)).to.not.include('On your clock');
    const there = await show({ 'time-zone': own === 'Asia/Kathmandu' ? 'UTC' : 'Asia/Kathmandu' });
    there.event('School board meeting').click();
    await there.dialogOpens();
    expect(there.text(there.dialog!)).to.include('On your clock');
  });

  it('says on which day an event ends on the visitor’s clock, where that is another', async () => {
    const real = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...real.call(this), timeZone: 'America/New_York' };
    };
    try {
      const page = await show({}, 800, school.replace('20260312T170000\nSUMMARY:V', '20260312T233000\nSUMMARY:V'));
      page.event('Volleyball').click();
      await page.dialogOpens();
      expect(page.text(page.dialog!)).to.include(
        'On your clock: Thursday, March 12, From 5:00 PM until Friday, March 13, 12:30 AM',
      );
    } finally {
      Intl.DateTimeFormat.prototype.resolvedOptions = real;
    }
  });

  it('names one time on the visitor’s clock where the feed says no end', async () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const page = await show({ 'time-zone': own === 'Asia/Kathmandu' ? 'UTC' : 'Asia/Kathmandu' });
    page.element.ics = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:opening@example.org
DTSTART:20260310T170000Z
SUMMARY:Opening
END:VEVENT
END:VCALENDAR`;
    await waitUntil(() => page.event('Opening'), 'the event is shown', { timeout: 5000 });
    page.event('Opening').click();
    await page.dialogOpens();
    expect(page.text(page.dialog!)).to.match(/On your clock: \w+, March \d+, \d+:\d\d [AP]M(?! –)/);
  });
});

describe('on paper', () => {
  const titles = (page: CalendarPage) => page.all('.title').map((title) => page.text(title));
  const crowd = school.replace(
    'END:VCALENDAR',
    [1, 2, 3, 4]
      .map(
        (n) =>
          `BEGIN:VEVENT\nUID:${n}\nDTSTART:20260312T220000Z\nDTEND:20260312T230000Z\nSUMMARY:Room ${n}\nEND:VEVENT\n`,
      )
      .join('') + 'END:VCALENDAR',
  );

  it('a day of the month has all its events', async () => {
    const page = await show();
    const more = () => page.text(page.cell('2026-03-12')).includes('+1 more');
    expect([more(), titles(page).includes('Choir')]).to.deep.equal([true, false]);
    // At once: where a script prints, nothing else runs before the pages are drawn.
    dispatchEvent(new Event('beforeprint'));
    expect([more(), titles(page).includes('Choir')]).to.deep.equal([false, true]);
    dispatchEvent(new Event('afterprint'));
    expect([more(), titles(page).includes('Choir')]).to.deep.equal([true, false]);
  });

  it('a list has the whole month', async () => {
    const many = Array.from(
      { length: 60 },
      (_, n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART:202603${10 + (n % 20)}T180000Z\nSUMMARY:Room ${n}\nEND:VEVENT\n`,
    );
    const page = await show({ view: 'agenda' }, 800, `BEGIN:VCALENDAR\n${many.join('')}END:VCALENDAR`);
    expect(titles(page)).to.have.lengthOf(40);
    dispatchEvent(new Event('beforeprint'));
    expect(titles(page)).to.have.lengthOf(60);
    dispatchEvent(new Event('afterprint'));
    expect(titles(page)).to.have.lengthOf(40);
  });

  it('a week names below what has no room in its days', async () => {
    const page = await show({ view: 'week', date: '2026-03-10' }, 800, crowd);
    dispatchEvent(new Event('beforeprint'));
    const rest = page.all('.rest').map((day) => page.text(day));
    expect(rest).to.deep.equal([
      'Thursday, March 12 5:00 – 5:45 PM Choir 5:00 – 6:00 PM Room 2 5:00 – 6:00 PM Room 3 5:00 – 6:00 PM Room 4',
    ]);
    dispatchEvent(new Event('afterprint'));
  });
});

describe('address of one event', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));
  const at = (event: string) => {
    const url = new URL(address);
    url.searchParams.set('liaison-event', event);
    history.replaceState(null, '', url);
  };

  it('opens the event', async () => {
    at('2026-04-14/board@example.org');
    const page = await show({ date: undefined });
    await page.dialogOpens();
    expect(page.text(page.dialog!)).to.include('Tuesday, April 14, 2026');
    expect(page.heading).to.equal('April 2026');
  });

  it('is not called gone by a calendar that stands beside another', async () => {
    at('2026-04-14/board@example.org');
    const other = document.createElement('liaison-event-calendar');
    other.ics = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260302T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR';
    other.setAttribute('date', '2026-03-04');
    try {
      const page = await show({ date: undefined });
      document.body.append(other);
      await page.dialogOpens();
      await waitUntil(() => other.shadowRoot!.querySelector('[part="event"]'));
      // A task for each part that may still come.
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(new CalendarPage(other).heading).to.equal('March 2026');
      expect(other.shadowRoot!.textContent).to.not.include('no longer in this calendar');
    } finally {
      other.remove();
    }
  });

  it('is called gone by one of several calendars, once all are here and none has it', async () => {
    at('2026-04-15/board@example.org');
    const { fetch } = window;
    let answer: (text: string) => void;
    window.fetch = async () => new Response(await new Promise<string>((resolve) => (answer = resolve)));
    const other = document.createElement('liaison-event-calendar');
    other.src = '/other.ics';
    document.body.append(other);
    try {
      const page = await show();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const texts = () => [page.element, other].map(({ shadowRoot }) => shadowRoot!.textContent);
      const gone = () => texts().filter((text) => text.includes('no longer in this calendar')).length;
      expect(gone()).to.equal(0);
      answer!('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260302T180000Z\r\nEND:VEVENT\r\nEND:VCALENDAR');
      await waitUntil(() => gone() === 1);
    } finally {
      window.fetch = fetch;
      other.remove();
    }
  });

  it('finds an event, or a date of a series, that was moved to another day', async () => {
    const moved = school
      .replace('DTSTART;TZID=America/Chicago:20260312T160000', 'DTSTART;TZID=America/Chicago:20260410T160000')
      .replace('DTEND;TZID=America/Chicago:20260312T170000', 'DTEND;TZID=America/Chicago:20260410T170000')
      .replace(
        'END:VCALENDAR',
        'BEGIN:VEVENT\nUID:board@example.org\nRECURRENCE-ID:20260414T233000Z\nDTSTART:20260416T233000Z\nSUMMARY:Board, moved\nEND:VEVENT\nEND:VCALENDAR',
      );
    for (const [event, said] of [
      ['2026-03-12/volleyball@example.org', 'Friday, April 10, 2026'],
      ['2026-04-14/board@example.org', 'Thursday, April 16, 2026'],
    ] as const) {
      at(event);
      const page = await show({ date: undefined }, 800, moved);
      await page.dialogOpens();
      expect(page.text(page.dialog!)).to.include(said);
      expect(page.heading).to.equal('April 2026');
    }
  });

  it('says that it is gone', async () => {
    at('2026-04-15/board@example.org');
    const page = await show();
    await waitUntil(() => page.one('.note')?.textContent?.includes('no longer in this calendar'));
    expect(page.dialog).to.not.exist;
  });
});
