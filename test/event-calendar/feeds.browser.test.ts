import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/event-calendar/define.js';
import type { CalendarLoadDetail } from '../../src/event-calendar/event-calendar.js';
import { contrast, readable } from '../../src/event-calendar/feed-color.js';
import type { ErrorDetail } from '../../src/host/report.js';
import { CalendarPage } from './support/calendar-page.js';
import { school } from './support/school.js';

type Answer = () => Promise<Response>;
const ok =
  (text: string): Answer =>
  () =>
    Promise.resolve(new Response(text));
const never: Answer = () => new Promise(() => {});
const fail: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** What each address answers; `fetch` is replaced, since the browser's own failures cannot be ordered. */
let answers: Record<string, (init?: RequestInit) => Promise<Response>>;
const realFetch = window.fetch;

async function start(src: string, attributes: Record<string, string> = {}, inline?: string): Promise<CalendarPage> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = '800px';
  const element = document.createElement('liaison-event-calendar');
  for (const [name, value] of Object.entries({
    src,
    date: '2026-03-04',
    'time-zone': 'America/Chicago',
    ...attributes,
  }))
    element.setAttribute(name, value);
  if (inline) {
    const script = document.createElement('script');
    script.type = 'text/calendar';
    script.append(inline);
    element.append(script);
  }
  box.append(element);
  return new CalendarPage(element);
}

const loaded = async (page: CalendarPage) =>
  ((await oneEvent(page.element, 'liaison-calendar-load')) as CustomEvent<CalendarLoadDetail>).detail;

describe('event-calendar: feeds', () => {
  beforeEach(() => {
    answers = {};
    window.fetch = ((input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(String(input), location.href);
      const answer = answers[url.pathname];
      return answer ? answer(init) : realFetch(input, init);
    }) as typeof fetch;
  });
  afterEach(async () => {
    window.fetch = realFetch;
    await caches.delete('liaison-event-calendar');
  });

  it('has no events of an address that was replaced by one that fails', async () => {
    answers['/school.ics'] = ok(school);
    answers['/gone.ics'] = fail;
    const page = await start('/school.ics');
    expect((await loaded(page)).occurrences).to.be.greaterThan(0);
    page.element.src = '/gone.ics';
    expect((await loaded(page)).occurrences).to.equal(0);
    expect(page.element.occurrences).to.deep.equal([]);
  });

  it('reads times without a zone by the zone that each feed names', async () => {
    const feed = (zone: string, title: string) =>
      ok(
        `BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:${zone}\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:${title}\r\nDTSTART:20260304T180000\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      );
    answers['/a.ics'] = feed('America/Chicago', 'Here');
    answers['/b.ics'] = feed('America/New_York', 'There');
    const starts = async (zone?: string) => {
      const page = await start('/a.ics /b.ics', zone ? { 'time-zone': zone } : {});
      if (!zone) page.element.removeAttribute('time-zone');
      await loaded(page);
      return page.element.occurrences.map((one) => `${one.title} ${one.start.toISOString().slice(11, 16)}`);
    };
    expect(await starts()).to.deep.equal(['There 23:00', 'Here 00:00']);
    // The tag's word goes before.
    expect(await starts('UTC')).to.deep.equal(['Here 18:00', 'There 18:00']);
  });

  for (const [name, answer, code, advice] of [
    ['a server that is down', fail, 'feed-unreachable', 'No answer'],
    [
      'a missing file',
      () => Promise.resolve(new Response('', { status: 404 })),
      'feed-unreachable',
      'moved or is misspelt',
    ],
    ['a private calendar', () => Promise.resolve(new Response('', { status: 403 })), 'feed-unreachable', 'not public'],
    ['a sign-in page', ok('<!doctype html><title>Sign in</title>'), 'feed-not-calendar', 'gives a web page'],
    ['an empty file', ok(''), 'feed-not-calendar', 'empty'],
    ['some other text', ok('hello'), 'feed-not-calendar', 'neither iCalendar nor JSON'],
    [
      'a huge file',
      () => Promise.resolve(new Response('x', { headers: { 'content-length': '99999999' } })),
      'feed-not-calendar',
      '20 MB',
    ],
  ] as const)
    it(`says what a visitor can do, and tells the webmaster, about ${name}`, async () => {
      answers['/feed.ics'] = answer;
      const page = await start('/feed.ics');
      const { detail } = (await oneEvent(page.element, 'liaison-error')) as CustomEvent<ErrorDetail>;
      expect([detail.code, detail.source]).to.deep.equal([code, new URL('/feed.ics', location.href).href]);
      expect(detail.message).to.include(advice);
      expect(page.text(page.one('.note')!)).to.equal('The calendar did not load. Try again');
      expect(page.grid).to.not.exist;
    });

  it('tells a feed that forbids reading from one that is down', async () => {
    answers['/feed.ics'] = (init) => (init?.mode === 'no-cors' ? Promise.resolve(new Response()) : fail());
    const page = await start('/feed.ics');
    const { detail } = (await oneEvent(page.element, 'liaison-error')) as CustomEvent<ErrorDetail>;
    expect(detail.code).to.equal('feed-blocked');
    expect(detail.message).to.include('Access-Control-Allow-Origin').and.include('fetch-feed');
  });

  it('shows the other feeds when one fails, and says that some are missing', async () => {
    answers['/good.ics'] = ok(school);
    answers['/bad.ics'] = fail;
    const page = await start('/good.ics /bad.ics');
    const { sources } = await loaded(page);
    expect(sources.map(({ from, events }) => [from, events])).to.deep.equal([
      ['network', 8],
      ['none', 0],
    ]);
    expect(page.grid).to.exist;
    expect(page.text(page.one('.note')!)).to.include(
      `${location.hostname}: Some events are missing. The others are shown.`,
    );
    expect(page.event('School board').dataset.feed).to.equal('0');
  });

  describe('colours', () => {
    // Far ahead: what is over is grey.
    const feed = (name: string, color: string, year = 2126) =>
      ok(
        `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${name}\r\nCOLOR:${color}\r\nBEGIN:VEVENT\r\nUID:${name}\r\nDTSTART:${year}0318T160000Z\r\nSUMMARY:Event of ${name}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      );
    const hex = (color: string) =>
      `#${color
        .match(/\d+/g)!
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;

    it('tell feeds apart together with a shape and a name, and can be seen', async () => {
      answers['/school.ics'] = feed('School', 'not a colour');
      answers['/district.ics'] = feed('District', 'lavender');
      const page = await start('/school.ics /district.ics', { date: '2126-03-04' });
      await loaded(page);
      const looks = ['School', 'District'].map((name) => {
        const title = page.event(`Event of ${name}`).querySelector('.title')!;
        const { content, color } = getComputedStyle(title, '::before');
        return { shape: content[1], color };
      });
      expect(looks.map(({ shape }) => shape)).to.deep.equal(['●', '■']);
      expect(hex(looks[1]!.color)).to.equal(readable('#e6e6fa').light);
      expect(looks[0]!.color).to.not.equal(looks[1]!.color);
      expect(page.all('.legend li').map((item) => page.text(item))).to.deep.equal(['School', 'District']);
    });

    it('can be seen of what is over', async () => {
      answers['/school.ics'] = feed('School', 'navy', 2026);
      answers['/district.ics'] = feed('District', 'lavender', 2026);
      const page = await start('/school.ics /district.ics');
      await loaded(page);
      const { color } = getComputedStyle(page.event('Event of School').querySelector('.title')!, '::before');
      expect(contrast(hex(color), '#e3f0f0')).to.be.at.least(3);
    });

    it('need no mark where there is one feed', async () => {
      answers['/feed.ics'] = feed('School', 'navy');
      const page = await start('/feed.ics', { date: '2126-03-04' });
      await loaded(page);
      const event = page.event('Event of School');
      expect(hex(getComputedStyle(event).borderInlineStartColor)).to.equal('#000080');
      expect(getComputedStyle(event.querySelector('.title')!, '::before').content).to.equal('none');
      expect(page.one('.legend')).to.not.exist;
    });
  });

  it('tries again when asked', async () => {
    answers['/feed.ics'] = fail;
    const page = await start('/feed.ics');
    await loaded(page);
    answers['/feed.ics'] = ok(school);
    page.button('Try again').click();
    await loaded(page);
    expect(page.grid).to.exist;
    expect(page.one('.note')).to.not.exist;
  });

  it('reads text given at the moment of a refresh', async () => {
    const page = await start('');
    await loaded(page);
    page.element.ics = school;
    await page.element.refresh();
    expect(page.names).to.not.be.empty;
    page.element.ics = school.replaceAll('School board meeting', 'Assembly');
    await page.element.updateComplete;
    await page.element.refresh();
    expect(page.event('Assembly')).to.exist;
  });

  it('two refreshes at once: each resolves when the newest events are on screen', async () => {
    let asked = 0;
    answers['/twice.ics'] = async () => {
      const text = school.replaceAll('School board meeting', `Meeting ${++asked}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return new Response(text);
    };
    const page = await start('/twice.ics');
    await loaded(page);
    const seen: boolean[] = [];
    const see = () => void seen.push(!!page.event('Meeting 3'));
    await Promise.all([page.element.refresh().then(see), page.element.refresh().then(see)]);
    expect(seen).to.deep.equal([true, true]);
  });

  it('marks events by a feed-language that is set later', async () => {
    answers['/late-language.ics'] = ok(school);
    const page = await start('/late-language.ics');
    await loaded(page);
    page.element.feedLanguage = 'vi';
    await page.element.updateComplete;
    await page.element.updateComplete;
    expect(page.one('[part="event"] bdi')!.getAttribute('lang')).to.equal('vi');
  });

  it('keeps what it has when a refresh fails', async () => {
    answers['/feed.ics'] = ok(school);
    const page = await start('/feed.ics');
    await loaded(page);
    answers['/feed.ics'] = fail;
    await page.element.refresh();
    expect(page.grid).to.exist;
    expect(page.text(page.one('.note')!)).to.include('New changes did not load. You see the events as of');
  });

  it('falls back to the events on the page', async () => {
    answers['/feed.ics'] = fail;
    const page = await start('/feed.ics', {}, school);
    const { sources } = await loaded(page);
    expect(sources[0]!.from).to.equal('inline');
    expect(page.grid).to.exist;
    expect(page.text(page.one('.note')!)).to.include('This list may be out of date.');
  });

  it('says so when the events on the page are no calendar either', async () => {
    answers['/feed.ics'] = fail;
    const page = await start('/feed.ics', {}, 'hello');
    const { sources } = await loaded(page);
    expect(sources[0]!.from).to.equal('none');
    expect(page.text(page.one('.note')!)).to.include('The calendar did not load.');
  });

  it('shows the last good copy with its age under keep-copy', async () => {
    answers['/feed.ics'] = ok(school);
    await loaded(await start('/feed.ics', { 'keep-copy': '' }));
    await waitUntil(async () => await (await caches.open('liaison-event-calendar')).match('/feed.ics'), 'kept');
    answers['/feed.ics'] = fail;
    const page = await start('/feed.ics', { 'keep-copy': '' });
    const { sources } = await loaded(page);
    expect(sources[0]!.from).to.equal('saved');
    expect(sources[0]!.fetchedAt).to.be.a('date');
    expect(page.text(page.one('.note')!)).to.include('You see the events as of');
  });

  it('keeps nothing without keep-copy', async () => {
    answers['/feed.ics'] = ok(school);
    await loaded(await start('/feed.ics'));
    expect(await caches.has('liaison-event-calendar')).to.be.false;
  });

  it('leaves the fallback, then shows that it is loading, while a feed is slow', async () => {
    answers['/feed.ics'] = never;
    const page = await start('/feed.ics');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(page.one('slot')).to.exist;
    await waitUntil(() => page.one('.wait'), 'shows a skeleton', { timeout: 6000 });
    expect(page.text(page.one('.note')!)).to.equal('The calendar is loading.');
  });

  it('reads a truncated feed as far as it goes, and reports it', async () => {
    answers['/feed.ics'] = ok(school.slice(0, school.indexOf('UID:choir')));
    const page = await start('/feed.ics');
    const { sources } = await loaded(page);
    expect(page.event('School board')).to.exist;
    expect(sources[0]!.problems.map(({ code }) => code)).to.include('truncated');
  });

  it('puts the language into the address', async () => {
    let asked = '';
    answers['/feed-en.ics'] = () => ((asked = 'en'), ok(school)());
    const page = await start('/feed-{lang}.ics');
    await loaded(page);
    expect(asked).to.equal('en');
  });

  it('forgets a load when it leaves the page, and starts again when it returns', async () => {
    answers['/feed.ics'] = never;
    const page = await start('/feed.ics');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const parent = page.element.parentElement!;
    page.element.remove();
    answers['/feed.ics'] = ok(school);
    parent.append(page.element);
    await loaded(page);
    expect(page.grid).to.exist;
  });
});
