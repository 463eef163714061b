import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { CalendarLoadDetail, LiaisonEventCalendar } from '../../src/event-calendar/event-calendar.js';
import { setLanguage } from '../../src/language/page-language.js';
import type { CalendarPage } from './support/calendar-page.js';
import { school } from './support/school.js';
import { show } from './support/show.js';

describe('event-calendar', () => {
  afterEach(() => setLanguage('en'));

  describe('views', () => {
    it('shows a month where there is room and a list where there is not', async () => {
      expect((await show()).grid).to.exist;
      expect((await show({}, 400)).grid).to.not.exist;
    });

    it('follows its own width, not the window’s', async () => {
      const page = await show();
      page.element.parentElement!.style.width = '400px';
      await waitUntil(() => !page.grid, 'becomes a list');
      page.element.parentElement!.style.width = '700px';
      await waitUntil(() => page.grid, 'becomes a month');
    });

    it('goTo in another view resolves when that view is on screen', async () => {
      const page = await show();
      page.element.view = 'agenda';
      await page.element.goTo('2026-04-01');
      expect([page.grid, page.heading]).to.deep.equal([null, 'April 2026']);
      page.element.view = 'week';
      await page.element.goTo('2026-04-15');
      expect(page.heading).to.equal('Apr 12 – 18, 2026');
    });

    it('names each event with its day and time', async () => {
      const page = await show();
      expect(page.names).to.include('6:30 PM School board meeting, Tuesday, March 10, 6:30 – 8:30 PM');
      expect(page.names).to.include('8:30 AM Cancelled Coffee with the principal, Thursday, March 12, 8:30 – 9:30 AM');
      const list = await show({ view: 'agenda' });
      expect(list.names.find((name) => name.includes('board'))!.replace(/ Over/, '')).to.equal(
        'Tuesday, March 10, 6:30 – 8:30 PM School board meeting Library, 500 Oak Street Interpreter: Haitian Creole',
      );
    });

    it('says in a word what is not as planned, in the month and in the week: a line through a title may mean anything', async () => {
      const maybe = school.replace('SUMMARY:Volleyball', '$&\nSTATUS:TENTATIVE');
      const words = (page: CalendarPage) =>
        page.all('[part="event"] .word').map((word) => [page.text(word), word.getClientRects().length]);
      const month = await show(
        {},
        800,
        maybe.replace('20260312T160000', '20260311T160000').replace('20260312T170000', '20260311T170000'),
      );
      expect(words(month)).to.deep.equal([
        ['Not yet certain', 1],
        ['Cancelled', 1],
      ]);
      const week = await show({ view: 'week', date: '2026-03-12' }, 800, maybe);
      expect(words(week)).to.deep.equal([
        ['Cancelled', 1],
        ['Not yet certain', 1],
      ]);
      expect(week.names).to.include('Cancelled Coffee with the principal, Thursday, March 12, 8:30 – 9:30 AM');
    });

    it('names the host of a meeting online in the list, not its whole address', async () => {
      const page = await show(
        { view: 'agenda' },
        800,
        school.replace('LOCATION:Room 12', 'LOCATION:https://zoom.us/j/123?pwd=abc'),
      );
      expect(page.text(page.event('English class').querySelector('.place')!)).to.equal('zoom.us');
    });

    it('marks today’s day alone with aria-current', async () => {
      const today = new Intl.DateTimeFormat('sv', { timeZone: 'America/Chicago' }).format();
      const page = await show({ date: undefined });
      expect(page.all('[aria-current="date"]').map((cell) => (cell as HTMLElement).dataset.date)).to.deep.equal([
        today,
      ]);
    });

    it('says how many more there are, and shows them in a dialog', async () => {
      const page = await show();
      const more = page.all<HTMLButtonElement>('.more')[0]!;
      expect(more.ariaLabel).to.equal('+1 more, Thursday, March 12');
      more.click();
      await page.dialogOpens();
      expect(page.text(page.dialog!.querySelector('h2')!)).to.equal('Thursday, March 12, 2026');
      expect(page.dialog!.querySelectorAll('[part="event"]')).to.have.lengthOf(4);
    });

    it('says when nothing is on and when the next event is', async () => {
      const page = await show({ date: '2026-08-01' });
      expect(page.text(page.one('.note')!)).to.equal(
        'No events in August 2026. The next one is on Tuesday, September 1, 2026. Show the next event',
      );
      page.one<HTMLButtonElement>('.note button')!.click();
      await waitUntil(() => page.heading === 'September 2026', 'goes there');
      const end = await show({ date: '2031-08-01', view: 'agenda' });
      expect(end.text(end.one('.note')!)).to.equal('No events in August 2031. None is announced yet.');
    });

    it('runs the list past the month, and further on demand', async () => {
      const page = await show({ view: 'agenda', date: '2026-03-24' });
      expect(page.names).to.have.lengthOf(6);
      expect(page.one('.month-name')!.textContent).to.equal('April 2026');
      page.button('More events').click();
      await page.element.updateComplete;
      expect(page.names.length).to.be.above(10);
    });

    it('keeps the focus when ‘More events’ has shown all there are', async () => {
      const page = await show({ view: 'agenda', date: '2026-03-24' });
      while (page.button('More events')) {
        const shown = page.names;
        page.button('More events').focus();
        page.button('More events').click();
        await page.element.updateComplete;
        await Promise.resolve();
        if (!page.button('More events')) expect(page.focused).to.equal(page.all('[part="event"]')[shown.length]);
        else expect(page.focused).to.equal(page.button('More events'));
      }
    });

    it('gives the days shown as occurrences', async () => {
      const page = await show({ view: 'agenda' });
      expect(page.element.occurrences.map(({ startDate }) => startDate).slice(0, 2)).to.deep.equal([
        '2026-03-05',
        '2026-03-10',
      ]);
    });
  });

  describe('the first day of the week', () => {
    for (const [weekStart, first] of [
      [undefined, '2026-03-01'],
      ['sunday', '2026-03-01'],
      ['monday', '2026-02-23'],
      ['saturday', '2026-02-28'],
      ['nonsense', '2026-03-01'],
    ] as const)
      it(`is ${weekStart ?? 'the United States’'}: ${first} comes first`, async () => {
        const page = await show({ 'week-start': weekStart });
        expect(page.all<HTMLElement>('td')[0]!.dataset.date).to.equal(first);
      });
  });

  describe('steps in time', () => {
    it('goes to a date and resolves when it is on screen', async () => {
      const page = await show();
      await page.element.goTo('2026-04-15');
      expect(page.heading).to.equal('April 2026');
      expect(page.cell('2026-04-15').tabIndex).to.equal(0);
    });

    it('refuses what is no date', async () => {
      const page = await show();
      let message = '';
      await page.element.goTo('2026-02-30').catch((error: Error) => (message = error.message));
      expect(message).to.include('2026-02-30');
    });

    it('lets the latest of two steps win', async () => {
      const page = await show();
      const seen: string[] = [];
      const see = () => void seen.push(page.heading);
      await Promise.all([page.element.goTo('2026-05-01').then(see), page.element.goTo('2026-06-01').then(see)]);
      expect(seen).to.deep.equal(['June 2026', 'June 2026']);
    });

    it('tells screen readers politely', async () => {
      const page = await show();
      page.button('Next month').click();
      await waitUntil(() => page.heading === 'April 2026');
      await page.element.updateComplete;
      expect(page.said).to.equal('April 2026: 10 events');
    });
  });

  describe('language', () => {
    it('shows the feed’s own title in the language shown, and marks foreign text', async () => {
      await setLanguage('ht');
      const page = await show({ 'feed-language': 'en' });
      expect(page.element.language).to.equal('ht');
      expect(page.heading).to.equal('mas 2026');
      const meeting = page.event('Reyinyon konsèy lekòl la');
      expect(meeting.querySelector('bdi')!.lang).to.equal('');
      expect(page.event('English class').querySelector('bdi')!.lang).to.equal('en');
      expect(page.one<HTMLElement>('section')!.lang).to.equal('ht');
    });

    it('turns the page’s direction with the language', async () => {
      const page = await show();
      await setLanguage('ar');
      await waitUntil(() => page.one<HTMLElement>('section')!.dir === 'rtl');
    });
  });

  describe('what the site sets', () => {
    it('shows only its categories', async () => {
      const page = await show({ view: 'agenda', categories: 'class, nothing' });
      expect(page.names.every((name) => name.includes('English class'))).to.be.true;
      expect(page.names).to.not.be.empty;
    });

    it('changes the view also after the visitor has', async () => {
      const page = await show({ view: 'agenda' });
      page.button('Month').click();
      await waitUntil(() => page.grid);
      page.element.view = 'week';
      await waitUntil(() => page.one('.week'), 'the week is shown', { timeout: 5000 });
    });

    it('goes on when the page takes attributes away', async () => {
      const page = await show({ view: 'agenda', src: '/unused.ics', categories: 'board', 'event-languages': 'ht' });
      const few = page.names;
      expect(few).to.not.be.empty;
      for (const name of ['src', 'categories']) {
        page.element.removeAttribute(name);
        await page.element.updateComplete;
        expect(page.names).to.deep.equal(few);
      }
      page.element.removeAttribute('event-languages');
      await page.element.updateComplete;
      expect(page.names.some((name) => name.includes('English class'))).to.be.true;
    });

    it('shows only events in its languages, spoken or interpreted', async () => {
      const page = await show({ view: 'agenda', 'event-languages': 'ht' });
      expect(page.names.every((name) => name.includes('School board meeting'))).to.be.true;
      expect(page.names).to.not.be.empty;
    });
  });

  describe('week', () => {
    it('places events by the wall clock, names them with their day, and steps by week', async () => {
      const page = await show({ view: 'week', date: '2026-03-12' });
      await waitUntil(() => page.one('.week'), 'the week is loaded', { timeout: 5000 });
      expect(page.heading).to.equal('Mar 8 – 14, 2026');
      expect(page.names).to.include('Volleyball, Thursday, March 12, 4:00 – 5:00 PM');
      const [a, b] = ['Volleyball', 'Choir'].map((name) => page.event(name).getBoundingClientRect());
      expect(Math.round(b!.top - a!.top)).to.equal(48);
      page.button('Next week').click();
      await waitUntil(() => page.heading === 'Mar 15 – 21, 2026');
      expect(page.names).to.include('Spring break, no school, Friday, March 20 – Tuesday, March 24, All day');
    });

    it('is read, and walked through by Tab, day after day: each day’s events follow its heading', async () => {
      const page = await show({ view: 'week', date: '2026-03-22' });
      await waitUntil(() => page.one('.week'), 'the week is loaded', { timeout: 5000 });
      expect(page.all('.week :is(h3, button)').map((one) => page.text(one).replace(/,.*/, ''))).to.deep.equal([
        'Sunday',
        'Spring break',
        'Monday',
        'Tuesday',
        'English class',
        'Wednesday',
        'Thursday',
        'English class',
        'Friday',
        'Saturday',
      ]);
    });

    it('cuts a title at the end of its own direction', async () => {
      const page = await show({ view: 'week', date: '2026-03-12', 'feed-language': 'en' });
      await setLanguage('ar');
      await waitUntil(() => page.element.language === 'ar' && page.one('.week'));
      for (const title of ['Volleyball', 'Spring break']) {
        if (title === 'Spring break') await page.element.goTo('2026-03-20');
        const { direction, overflowX } = getComputedStyle(page.event(title).querySelector('bdi')!);
        expect([title, direction, overflowX]).to.deep.equal([title, 'ltr', 'hidden']);
      }
    });

    it('says when an event begins only on the day it does', async () => {
      const night = school.replace('20260312T170000\nSUMMARY:V', '20260313T020000\nSUMMARY:V');
      const page = await show({ view: 'week', date: '2026-03-12' }, 800, night);
      const times = page
        .all('[part="event"]')
        .filter((event) => page.text(event).includes('Volleyball'))
        .map((event) => event.querySelector('[aria-hidden]')!.textContent!.trim());
      expect(times.map((time) => time.replace(/\s/, ' '))).to.deep.equal(['4:00 PM', '']);
    });

    it('is a list where narrow', async () => {
      const page = await show({ view: 'week', date: '2026-03-12' }, 400);
      expect(page.one('.agenda')).to.exist;
    });
  });

  describe('search', () => {
    it('finds next month’s meeting with a Haitian Creole interpreter by keyboard', async () => {
      const page = await show({ view: 'agenda', date: '2026-03-24' });
      page.button('Search').click();
      await waitUntil(() => page.focused?.matches('[type="search"]'), 'focus moves into the search', { timeout: 5000 });
      const field = page.focused as HTMLInputElement;
      field.value = 'board MEETING';
      field.dispatchEvent(new Event('input'));
      await page.element.updateComplete;
      expect(page.names.map((name) => name.slice(0, 17))).to.deep.equal([
        'Tuesday, April 14',
        'Tuesday, May 12, ',
        'Tuesday, June 9, ',
      ]);
      expect(page.all('.month-name').map(({ textContent }) => textContent)).to.deep.equal([
        'April 2026',
        'May 2026',
        'June 2026',
      ]);
      page.button('Search').click();
      await waitUntil(() => !page.one('[type="search"]'));
      expect(page.names.length).to.be.above(3);
    });

    it('never shows more than the site’s own filter', async () => {
      const page = await show({ view: 'agenda', categories: 'Board' });
      page.button('Search').click();
      await waitUntil(() => page.one('[type="search"]'), 'opens', { timeout: 5000 });
      const field = page.one<HTMLInputElement>('[type="search"]')!;
      field.value = 'English';
      field.dispatchEvent(new Event('input'));
      await page.element.updateComplete;
      expect(page.names).to.deep.equal([]);
    });
  });

  it('tells search engines only when asked', async () => {
    const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
    const before = scripts().length;
    await show();
    expect(scripts()).to.have.lengthOf(before);
    const page = await show({ 'structured-data': '', view: 'agenda', date: '2026-09-01' });
    await waitUntil(() => scripts().length === before + 1, 'published', { timeout: 5000 });
    const [first] = JSON.parse(scripts().at(-1)!.textContent!);
    expect([first['@type'], first.name, first.startDate]).to.deep.equal(['Event', 'First day of school', '2026-09-01']);
    page.element.remove();
    scripts().at(-1)!.remove();
  });

  it('says what was loaded', async () => {
    const element = document.createElement('liaison-event-calendar') as LiaisonEventCalendar;
    element.ics = school;
    const loaded = oneEvent(element, 'liaison-calendar-load');
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    const { sources, occurrences } = ((await loaded) as CustomEvent<CalendarLoadDetail>).detail;
    expect(sources.map(({ url, events, from }) => ({ url, events, from }))).to.deep.equal([
      { url: '', events: 8, from: 'inline' },
    ]);
    expect(sources[0]!.problems).to.deep.equal([]);
    expect(occurrences).to.equal(element.occurrences.length);
  });
});
