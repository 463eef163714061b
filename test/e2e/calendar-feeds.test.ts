/** The built calendar on a strict page, its feeds on a real server of another origin that misbehaves in every way we know. */
import { expect } from 'chai';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost, type Host } from '../../scripts/static-host.mjs';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
interface Widget extends HTMLElement {
  occurrences: { title: string }[];
  language: string;
  refresh(): Promise<void>;
  goTo(date: string): Promise<void>;
}
/** What the page under test notes down. */
interface Notes {
  loads: string[];
  errors: { id: string; code: string; message: string }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const open = { 'access-control-allow-origin': '*', 'content-type': 'text/calendar' };

const event = (uid: string, start: string, title: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTART;TZID=America/Chicago:${start}`,
  'DURATION:PT1H',
  `SUMMARY:${title}`,
  ...more,
  'END:VEVENT',
];
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'X-WR-TIMEZONE:America/Chicago', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const board = event('board@x', '20260310T180000', 'Board meeting');
const choir = event('choir@x', '20260312T180000', 'Reunión del coro');
const school = calendar(board, choir);

const send =
  (body: string | Buffer, headers: Record<string, string> = open, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');
const answers: Record<string, Answer> = {
  good: send(school),
  redirected: (_, response) => void response.writeHead(302, { ...open, location: '/good.ics' }).end(),
  latin1: send(Buffer.from(school, 'latin1')),
  'no-cors': send(school, { 'content-type': 'text/calendar' }),
  'no-cors-404': send('Not found', {}, 404),
  gone: send('Not found', open, 410),
  private: send('', open, 403),
  'server-error': send('', open, 500),
  page: send('\ufeff<!-- of a firewall --><!doctype html><title>Sign in</title>', open),
  rss: send('<?xml version="1.0"?><rss/>', open),
  empty: send('', open),
  'other-text': send('Hello', open),
  'too-large': (_, response) => {
    response.writeHead(200, open);
    let sent = 0;
    const more = () => void (sent++ < 22 ? response.write(MEGABYTE, more) : response.end());
    more();
  },
  'cut-off': (_, response) => {
    response.writeHead(200, { ...open, 'content-length': '9999' });
    response.write(school.slice(0, 200), () => void setTimeout(() => response.destroy(), 100));
  },
  reset: (_, response) => void response.destroy(),
  loop: (_, response) => void response.writeHead(302, { ...open, location: '/loop.ics' }).end(),
  'breaks-off': send(school.slice(0, -60), open),
  nothing: send(calendar(), open),
  unread: send(calendar(event('board@x', 'the second Tuesday', 'Board meeting')), open),
  never: () => {},
  hostile: send(
    calendar(
      event(
        '__proto__',
        '20260310T180000',
        '<script>window.hurt=1</script><img src=x onerror=window.hurt=1>',
        'DESCRIPTION:<a href="javascript:window.hurt=1">a</a> <iframe src="https://evil.example">',
        'LOCATION:javascript:window.hurt=1',
        'URL:javascript:window.hurt=1',
        'IMAGE;VALUE=URI:https://evil.example/x.png',
      ),
      event('long', '20260311T180000', 'W'.repeat(100_000)),
      event('blank', '20260312T180000', '\u200b\u200d\ufeff'),
      event('turned', '20260313T180000', '\u202eevil'),
    ),
    open,
  ),
};

let browser: Browser;
let files: Host;
let site: Host;
let feeds: Server;
let feedUrl: string;
let body = '';

before(async () => {
  const { executablePath, args, headless } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args, headless });
  files = await staticHost({ '/dist/': `${root}dist` });
  feeds = createServer((request, response) => {
    const name = request.url!.slice(1).replace(/\.ics.*/, '');
    (answers[name] ?? send('Not found', open, 404))(request, response);
  });
  await new Promise<void>((resolve) => feeds.listen(0, '127.0.0.1', resolve));
  feedUrl = `http://127.0.0.1:${(feeds.address() as AddressInfo).port}`;
  site = await staticHost(
    {},
    {
      before: (request, response) => {
        if (request.url === '/liaison.json') send('{"version":1,"phone":"555-0100"}', {})(request, response);
        else if (request.url.startsWith('/page'))
          send(body, {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': `default-src 'none'; script-src ${files.url}; connect-src 'self' ${files.url} ${feedUrl}; img-src 'self' data: ${files.url}; require-trusted-types-for 'script'; trusted-types lit-html`,
          })(request, response);
        else return false;
        return true;
      },
    },
  );
});
after(async () => {
  await browser?.close();
  feeds?.closeAllConnections();
  await Promise.all([files?.close(), site?.close(), new Promise((resolve) => feeds?.close(resolve))]);
});

const tag = (name: string, more = '', inside = '') =>
  `<liaison-event-calendar id="${name}" src="${feedUrl}/${name}.ics" date="2026-03-10" ${more}>${inside}</liaison-event-calendar>`;

async function visit(markup: string): Promise<Page> {
  body = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title><h1>Events</h1>
<script type="module" src="${files.url}/dist/liaison.js" data-site="/liaison.json"></script>${markup}`;
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.emulateTimezone('America/Chicago');
  await page.evaluateOnNewDocument(() => {
    const notes: Notes = { loads: [], errors: [] };
    Object.assign(window, { notes });
    document.addEventListener('liaison-calendar-load', ({ target }) => notes.loads.push((target as Element).id));
    document.addEventListener('liaison-error', (event) => {
      const { detail, target } = event as CustomEvent<{ code: string; message: string }>;
      notes.errors.push({ id: (target as Element).id, code: detail.code, message: detail.message });
    });
  });
  await page.goto(`${site.url}/page`);
  return page;
}
const notes = (page: Page) => page.evaluate(() => (window as unknown as { notes: Notes }).notes);
const loaded = (page: Page, count: number) =>
  page.waitForFunction(
    (n) => (window as unknown as { notes: Notes }).notes.loads.length >= n,
    { timeout: 25000 },
    count,
  );
/** What a visitor reads: the shadow root's text, with what the page says inside the tag where that is shown. */
const shown = (page: Page, id: string) =>
  page.$eval(`#${id}`, (element) => {
    const nodes: Node[] = [element.shadowRoot!];
    let text = '';
    for (let node; (node = nodes.shift());) {
      if (node.nodeType === Node.TEXT_NODE) text += ` ${node.nodeValue}`;
      nodes.unshift(...(node instanceof HTMLSlotElement ? node.assignedNodes() : node.childNodes));
    }
    return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  });

const setLanguage = (page: Page, language: string) =>
  page.evaluate(
    async (base, language) => {
      const module = (await import(`${base}/dist/index.js`)) as { setLanguage(tag: string): Promise<string> };
      return module.setLanguage(language);
    },
    files.url,
    language,
  );
const says = (page: Page, id: string, words: string) =>
  page.waitForFunction(
    (id, words) => document.querySelector(id)!.shadowRoot!.textContent!.includes(words),
    { timeout: 10_000 },
    `#${id}`,
    words,
  );

describe('feeds of another origin', () => {
  const OWN = '<p>Meetings: second Tuesdays.</p>';
  const failing: Record<string, [code: string, message: RegExp]> = {
    'no-cors': ['feed-blocked', /Access-Control-Allow-Origin.*fetch-feed/],
    'no-cors-404': ['feed-blocked', /may be an error page/],
    gone: ['feed-unreachable', /answers 410. The address has moved/],
    private: ['feed-unreachable', /not public/],
    'server-error': ['feed-unreachable', /answers 500/],
    page: ['feed-not-calendar', /a web page/],
    rss: ['feed-not-calendar', /RSS/],
    empty: ['feed-not-calendar', /empty/],
    'other-text': ['feed-not-calendar', /neither iCalendar nor JSON/],
    'too-large': ['feed-not-calendar', /larger than 20 MB/],
    'cut-off': ['feed-unreachable', /began and did not end/],
    reset: ['feed-unreachable', /No answer/],
    loop: ['feed-unreachable', /No answer/],
  };
  let page: Page;
  let said: Notes;
  before(async function () {
    this.timeout(40_000);
    page = await visit(
      [...Object.keys(failing).map((name) => tag(name, '', OWN)), tag('good'), tag('redirected'), tag('latin1')].join(
        '',
      ) + tag('breaks-off', '', OWN),
    );
    const all = Object.keys(failing).length + 4;
    await loaded(page, all);
    await page.waitForFunction(
      (count) => (window as unknown as { notes: Notes }).notes.errors.length >= count,
      {},
      all - 3,
    );
    said = await notes(page);
  });
  after(() => page.close());

  for (const [name, [code, message]] of Object.entries(failing))
    it(`${name}: the phone and the page’s own words for the visitor, ${code} for the webmaster`, async () => {
      const own = said.errors.filter(({ id }) => id === name);
      expect(own.map((error) => error.code)).to.deep.equal([code]);
      expect(own[0]!.message).to.match(message);
      const text = await shown(page, name);
      expect(text).to.include('The calendar did not load. To ask about dates, call: 555-0100');
      expect(text).to.include('Try again').and.include('Meetings: second Tuesdays.');
      expect(text).to.not.include('No events').and.not.include('Next month');
    });

  for (const name of ['good', 'redirected', 'latin1'])
    it(`${name}: the events, and nothing to tell`, async () => {
      expect(said.errors.filter(({ id }) => id === name)).to.deep.equal([]);
      const text = await shown(page, name);
      expect(text).to.include('Board meeting').and.include('Reunión del coro');
      expect(text).to.not.include('did not load').and.not.include('missing');
    });

  it('breaks off: what came, and that some is missing', async () => {
    expect(said.errors.filter(({ id }) => id === 'breaks-off').map(({ code }) => code)).to.deep.equal([
      'feed-not-calendar',
    ]);
    const text = await shown(page, 'breaks-off');
    expect(text).to.include('Board meeting').and.include('Some events are missing. The others are shown.');
    expect(text).to.include('555-0100').and.not.include('second Tuesdays');
  });

  it('says it in the visitor’s language too', async () => {
    await setLanguage(page, 'ht');
    await page.waitForFunction(
      () => !document.querySelector('#gone')!.shadowRoot!.textContent!.includes('did not load'),
    );
    const text = await shown(page, 'gone');
    expect(text)
      .to.include('Kalandriye a pa t chaje.')
      .and.include('555-0100')
      .and.include('Meetings: second Tuesdays.');
  });
});

it('tried again by its button: what is there stays until the events come, and the focus is not lost', async () => {
  answers.later = send('', open, 500);
  const page = await visit(tag('later', 'view="month"', '<p>Call us.</p>'));
  await loaded(page, 1);
  const press = () =>
    page.$eval('#later', (element) => {
      const button = [...element.shadowRoot!.querySelectorAll('button')].find((one) =>
        one.textContent!.includes('Try'),
      )!;
      button.focus();
      button.click();
    });
  const focus = () =>
    page.$eval('#later', (element) => element.shadowRoot!.activeElement?.textContent!.replace(/\s+/g, ' ').trim());
  await press();
  await loaded(page, 2);
  await says(page, 'later', 'Try again');
  expect(await focus()).to.equal('Try again');
  expect(await shown(page, 'later'))
    .to.include('The calendar did not load.')
    .and.include('Call us.');

  answers.later = send(school);
  await press();
  await says(page, 'later', 'Board meeting');
  await page.waitForFunction(() => document.querySelector('#later')!.shadowRoot!.activeElement);
  expect(await shown(page, 'later'))
    .to.not.include('did not load')
    .and.not.include('Call us.');

  // It fails again, and nothing may be kept: what is on screen stays all the same, with its age.
  answers.later = send('<html>', open);
  await page.$eval('#later', (element) => (element as Widget).refresh());
  expect(await shown(page, 'later'))
    .to.include('Board meeting')
    .and.match(/You see the events as of [A-Z]\w+ \d+, 20\d\d, \d+:\d\d [AP]M/)
    .and.include('555-0100');
  await page.close();
});

it('a feed that the page’s own policy forbids: what to change is named', async () => {
  const page = await visit(
    `<liaison-event-calendar id="own" src="${feedUrl.replace('127.0.0.1', 'localhost')}/good.ics"></liaison-event-calendar>`,
  );
  await loaded(page, 1);
  await page.waitForFunction(() => (window as unknown as { notes: Notes }).notes.errors.length);
  const [error] = (await notes(page)).errors;
  expect(error).to.include({ id: 'own', code: 'feed-unreachable' });
  expect(error!.message).to.include('Content-Security-Policy');
  expect(await shown(page, 'own')).to.include('The calendar did not load.');
  await page.close();
});

it('a hostile feed runs nothing, loads nothing and fills no page', async () => {
  const requests: string[] = [];
  const page = await visit(tag('hostile', 'view="agenda"'));
  page.on('request', (request) => requests.push(request.url()));
  await loaded(page, 1);
  const text = await shown(page, 'hostile');
  expect(text).to.include('<script>window.hurt=1</script>').and.include('No title');
  await page.$eval('#hostile', (element) => element.shadowRoot!.querySelector<HTMLElement>('[part~="event"]')!.click());
  await page.waitForFunction(() => document.querySelector('#hostile')!.shadowRoot!.querySelector('dialog[open]'));
  const found = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('#hostile')!;
    return {
      hurt: 'hurt' in window,
      links: [...shadowRoot!.querySelectorAll('a')].map(({ protocol }) => protocol),
      inside: shadowRoot!.querySelectorAll('script, iframe, dialog img').length,
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
    };
  });
  expect(found.links).to.not.include('javascript:');
  expect([found.hurt, found.inside, found.width]).to.deep.equal([false, 0, 1000]);
  expect(found.height).to.be.below(2500);
  expect(requests.filter((url) => url.includes('evil'))).to.deep.equal([]);
  await page.close();
});

it('offline, one sentence says so: no part that nobody asked for is missed', async () => {
  const page = await visit(tag('good', 'keep-copy'));
  await loaded(page, 1);
  await page.waitForNetworkIdle();
  await page.setOfflineMode(true);
  await page.$eval('#good', (element) => (element as unknown as { refresh(): Promise<void> }).refresh());
  await loaded(page, 2);
  await says(page, 'good', 'New changes did not load.');
  await page.waitForNetworkIdle();
  expect(await shown(page, 'good')).to.not.include('This part did not load');
  await page.close();
});

it('nothing is promised of a feed that did not come', async () => {
  const page = await visit(
    `<liaison-event-calendar id="two" src="${feedUrl}/nothing.ics ${feedUrl}/gone.ics" date="2026-03-10"></liaison-event-calendar>${tag('never', '', '<p>Call us.</p>')}${tag('nothing')}${tag('unread')}`,
  );
  await loaded(page, 3);
  await page.waitForFunction(() => document.querySelector('#never')!.shadowRoot!.textContent!.includes('is loading'), {
    timeout: 10_000,
  });
  const two = await shown(page, 'two');
  expect(two).to.include('Some events are missing.').and.include('555-0100');
  expect(two).to.not.include('No events').and.not.include('None is announced');
  const never = await shown(page, 'never');
  expect(never).to.include('The calendar is loading. To ask about dates, call: 555-0100').and.include('Call us.');
  expect(never).to.not.include('No events');
  const nothing = await shown(page, 'nothing');
  const unread = await shown(page, 'unread');
  expect(unread).to.include('Some events are missing.').and.include('To ask about dates, call: 555-0100');
  expect(unread).to.not.include('No events').and.not.include('None is announced');
  expect(nothing).to.include('No events in March 2026. None is announced yet. To ask about dates, call: 555-0100');
  await page.close();
});

it('offline: the kept copy with its age; online again: fresh events; a tab that returns too', async function () {
  this.timeout(30_000);
  answers.kept = send(school);
  const page = await visit(tag('kept', 'keep-copy'));
  await loaded(page, 1);
  await page.waitForNetworkIdle();
  await page.waitForFunction(async () => (await caches.keys()).length > 0);
  await page.setOfflineMode(true);
  const refresh = (id: string) => page.$eval(`#${id}`, (element) => (element as Widget).refresh());
  await refresh('kept');
  expect(await shown(page, 'kept'))
    .to.match(/Board meeting/)
    .and.match(/You see the events as of/);
  const copies = await page.evaluate(async () => {
    const results: string[] = [];
    for (const keep of [true, false]) {
      const widget = document.querySelector('#kept')!.cloneNode() as HTMLElement;
      widget.id = keep ? 'again' : 'unkept';
      widget.toggleAttribute('keep-copy', keep);
      if (!keep) widget.setAttribute('src', widget.getAttribute('src')!.replace('kept.ics', 'unkept.ics'));
      const load = new Promise<Event>((resolve) => widget.addEventListener('liaison-calendar-load', resolve));
      document.body.append(widget);
      const { sources } = ((await load) as CustomEvent<{ sources: { from: string }[] }>).detail;
      results.push(sources[0]!.from);
    }
    return results;
  });
  expect(copies).to.deep.equal(['saved', 'none']);
  expect(await shown(page, 'unkept')).to.include('You are offline, so the calendar did not load.');

  answers.kept = send(calendar(event('new@x', '20260317T180000', 'Spring concert')));
  await page.setOfflineMode(false);
  await says(page, 'kept', 'Spring concert');
  expect(await shown(page, 'kept')).to.not.include('as of');

  answers.kept = send(calendar(event('newer@x', '20260318T180000', 'Open house')));
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 6 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await says(page, 'kept', 'Open house');

  // A bad copy never takes the place of a good one.
  answers.kept = send(school.slice(0, -60));
  await refresh('kept');
  expect(await shown(page, 'kept'))
    .to.match(/Open house/)
    .and.match(/You see the events as of/);
  const copy = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    return (await cache.match((await cache.keys())[0]!))!.text();
  });
  expect(copy).to.include('Open house');
  await page.close();
});

it('a feed in another language takes the place of the first only when it is here', async () => {
  let answer: (() => void) | undefined;
  answers['in-en'] = send(school);
  answers['in-ar'] = (request, response) =>
    (answer = () => send(school.replace('Board meeting', 'اجتماع المجلس'))(request, response));
  const page = await visit(tag('in-{lang}').replace('id="in-{lang}"', 'id="two"'));
  await loaded(page, 1);
  await setLanguage(page, 'ar');
  const meanwhile = await shown(page, 'two');
  expect(meanwhile).to.include('مارس 2026').and.include('Board meeting');
  while (!answer) await new Promise((resolve) => setTimeout(resolve, 20));
  answer();
  await loaded(page, 2);
  expect(await shown(page, 'two'))
    .to.include('اجتماع المجلس')
    .and.not.include('Board meeting');
  await page.close();
});

describe('what the tag says', () => {
  it('means nothing: the events are shown all the same, and the webmaster is told', async () => {
    const page = await visit(
      `${tag('good', 'time-zone="Mars/Base"').replace('2026-03-10', '2026-13-45')}
       <liaison-event-calendar id="bad" src="http://[bad"></liaison-event-calendar>
       <liaison-event-calendar id="none"><p>Call us.</p></liaison-event-calendar>`,
    );
    await loaded(page, 3);
    await page.waitForFunction(() => (window as unknown as { notes: Notes }).notes.errors.length >= 4);
    const { errors } = await notes(page);
    expect(errors.map(({ id, code }) => `${id} ${code}`).sort()).to.deep.equal([
      'bad feed-unreachable',
      'good config-invalid',
      'good config-invalid',
      'none config-invalid',
    ]);
    expect(await shown(page, 'none'))
      .to.include('did not load')
      .and.include('555-0100')
      .and.include('Call us.');
    await page.close();
  });

  it('goTo and refresh resolve on screen, also before the first view', async () => {
    const page = await visit(tag('good', 'view="month"'));
    const result = await page.evaluate(async () => {
      await customElements.whenDefined('liaison-event-calendar');
      const widget = document.querySelector('#good') as Widget;
      await widget.goTo('2026-03-20');
      const first = widget.shadowRoot!.querySelector('h2')?.textContent;
      await widget.refresh();
      return [first, widget.occurrences.map(({ title }) => title)];
    });
    expect(result).to.deep.equal(['March 2026', ['Board meeting', 'Reunión del coro']]);
    await page.close();
  });

  it('reads events inside the tag, indented as editors do', async () => {
    const page = await visit(
      `<liaison-event-calendar id="inside" date="2026-03-10">
         <script type="text/calendar">
           ${school.replaceAll('\r\n', '\n           ')}
         </script></liaison-event-calendar>`,
    );
    await loaded(page, 1);
    expect(await shown(page, 'inside')).to.include('Board meeting');
    await page.close();
  });

  it('the focus stays on its day while months and languages change', async () => {
    const page = await visit(tag('good', 'view="month"'));
    await loaded(page, 1);
    const at = () =>
      page.$eval('#good', (element) => (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset.date);
    const reaches = (date: string) =>
      page.waitForFunction(
        (date) =>
          (document.querySelector('#good')!.shadowRoot!.activeElement as HTMLElement | null)?.dataset.date === date,
        { timeout: 5000 },
        date,
      );
    await page.$eval('#good', (element) => element.shadowRoot!.querySelector<HTMLElement>('td[tabindex="0"]')!.focus());
    expect(await at()).to.equal('2026-03-10');
    const walk: [
      key: 'PageDown' | 'Home' | 'End' | 'ArrowLeft',
      with_: 'Control' | 'Shift' | undefined,
      date: string,
    ][] = [
      ['PageDown', undefined, '2026-04-10'],
      ['Home', 'Control', '2026-04-01'],
      ['End', 'Control', '2026-04-30'],
      ['Home', undefined, '2026-04-26'],
      ['PageDown', 'Shift', '2027-04-26'],
    ];
    for (const [key, with_, date] of walk) {
      if (with_) await page.keyboard.down(with_);
      await page.keyboard.press(key);
      if (with_) await page.keyboard.up(with_);
      await reaches(date);
    }
    expect([await setLanguage(page, 'ar'), await at()]).to.deep.equal(['ar', '2027-04-26']);
    await page.keyboard.press('ArrowLeft');
    await reaches('2027-04-27');
    await page.close();
  });
});
