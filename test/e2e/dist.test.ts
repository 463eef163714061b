/** The built dist/ on one origin, a webmaster's page on another, under the contract's policy with Trusted Types. */
import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
// @ts-expect-error plain JavaScript
import { demoServer } from '../../scripts/demo-server.mjs';
import { staticHost, type Host } from '../../scripts/static-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const four = ['liaison-language-switcher', 'liaison-event-calendar', 'liaison-role-explainer', 'liaison-contact-form'];

/** What a page did that a visitor did not ask for. */
interface Record {
  requests: string[];
  errors: string[];
  violations: string[];
}

let browser: Browser;
let files: Host;
let site: Host & { receiver: { close(): Promise<void> } };

before(async () => {
  const { executablePath, args, headless } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args, headless });
  files = await staticHost({ '/dist/': `${root}dist` });
  site = await demoServer();
});
after(async () => {
  await browser?.close();
  await files?.close();
  await site?.close();
});

async function open(url: string, prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; record: Record }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const record: Record = { requests: [], errors: [], violations: [] };
  page.on('request', (request) => record.requests.push(request.url()));
  page.on('pageerror', (error) => record.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && record.errors.push(message.text()));
  await page.evaluateOnNewDocument(() => {
    const w = window as unknown as { ready: string[]; violations: string[]; stored: string[] };
    w.ready = [];
    w.violations = [];
    w.stored = [];
    document.addEventListener('liaison-ready', (event) => w.ready.push((event.target as Element).localName));
    document.addEventListener('securitypolicyviolation', (event) =>
      w.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      w.stored.push(key);
      setItem.call(this, key, value);
    };
  });
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, record };
}

const ready = (page: Page, tags: string[]) =>
  page.waitForFunction(
    (wanted) => wanted.every((tag) => (window as unknown as { ready: string[] }).ready.includes(tag)),
    { timeout: 20000 },
    tags,
  );

/** The text in a widget's shadow root, slotted fallback left out. */
const shownText = (page: Page, tag: string) =>
  page.$eval(tag, (element) => {
    const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) text += ` ${walker.currentNode.nodeValue}`;
    return text;
  });

describe('dist/ on a strict page of another origin', () => {
  let strict: Host;
  before(async () => {
    const feed = readFileSync(`${root}demo/police/events.ics`);
    const siteFile = {
      version: 1,
      phone: '555-0100',
      feeds: ['/events.ics'],
      contact: { action: `${site.url}/receiver/messages` },
    };
    const policy = [
      "default-src 'none'",
      `script-src ${files.url}`,
      `connect-src 'self' ${files.url} ${site.url}`,
      `font-src ${files.url}`,
      `img-src 'self' data: ${files.url}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    strict = await staticHost(
      {},
      {
        before: (request, response) => {
          if (request.url.startsWith('/page')) {
            response.setHeader('Content-Security-Policy', policy);
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(
              `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title><h1>A page</h1>
<script type="module" src="${files.url}/dist/liaison.js" data-site="/liaison.json"></script>
${four.map((tag) => `<${tag}></${tag}>`).join('\n')}<liaison-quick-exit></liaison-quick-exit>`,
            );
          } else if (request.url.startsWith('/liaison.json')) response.end(JSON.stringify(siteFile));
          else if (request.url.startsWith('/events.ics')) response.end(feed);
          else return false;
          return true;
        },
      },
    );
  });
  after(() => strict.close());

  it('shows every widget with no violation, no error, no request but our files and what was configured, nothing stored', async () => {
    const { page, record } = await open(`${strict.url}/page`);
    await ready(page, [...four, 'liaison-quick-exit']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const state = await page.evaluate(() => {
      const w = window as unknown as { violations: string[]; stored: string[] };
      return {
        violations: w.violations,
        stored: w.stored,
        cookies: document.cookie,
        kept: localStorage.length + sessionStorage.length,
      };
    });
    expect(state).to.deep.equal({ violations: [], stored: [], cookies: '', kept: 0 });
    expect(record.errors.filter((e) => !/favicon/.test(e))).to.deep.equal([]);
    const expected = [
      `${files.url}/dist/`,
      `${strict.url}/page`,
      `${strict.url}/liaison.json`,
      `${strict.url}/events.ics`,
      `${strict.url}/favicon.ico`,
    ];
    expect(record.requests.filter((url) => !expected.some((prefix) => url.startsWith(prefix)))).to.deep.equal([]);
  });

  it('stores the language only when the visitor chooses one, and shows it in every widget', async () => {
    const { page } = await open(`${strict.url}/page`);
    await ready(page, four);
    await page.evaluate(() =>
      document.querySelector('liaison-language-switcher')!.shadowRoot!.querySelector('button')!.click(),
    );
    await page.waitForFunction(() => {
      const root = document.querySelector('liaison-language-switcher')!.shadowRoot!;
      const option = [...root.querySelectorAll<HTMLElement>('[lang="ht"]')].find((e) =>
        e.textContent!.includes('Kreyòl'),
      );
      (option?.closest<HTMLElement>('button, a') ?? option)?.click();
      return !!option;
    });
    await page.waitForFunction(
      (tags) => tags.every((tag) => (document.querySelector(tag) as unknown as { language: string }).language === 'ht'),
      { timeout: 10000 },
      four,
    );
    const state = await page.evaluate(() => ({ stored: { ...localStorage }, page: document.documentElement.lang }));
    expect(state).to.deep.equal({ stored: { 'liaison-language': 'ht' }, page: 'en' });
  });

  it('follows ?lang= without storing it', async () => {
    const { page } = await open(`${strict.url}/page?lang=ar`);
    await ready(page, four);
    const state = await page.evaluate(
      (tags) => ({
        languages: tags.map((tag) => (document.querySelector(tag) as unknown as { language: string }).language),
        dirs: tags.map((tag) => !!document.querySelector(tag)!.shadowRoot!.querySelector('[dir="rtl"][lang="ar"]')),
        kept: localStorage.length + sessionStorage.length,
      }),
      four,
    );
    expect(state).to.deep.equal({ languages: ['ar', 'ar', 'ar', 'ar'], dirs: [true, true, true, true], kept: 0 });
  });
});

describe('the demo pages', () => {
  for (const name of ['police', 'school', 'community'])
    it(`${name}: every widget shows, nothing shifts, nothing fails`, async () => {
      const { page, record } = await open(`${site.url}/demo/${name}/`, (page) =>
        page.evaluateOnNewDocument(() => {
          const w = window as unknown as { shift: number };
          w.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
              if (!entry.hadRecentInput) w.shift += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
        }),
      );
      await ready(page, four);
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).to.equal(0);
      expect(record.errors.filter((e) => !/favicon/.test(e))).to.deep.equal([]);
      expect(record.requests.filter((url) => !url.startsWith(site.url))).to.deep.equal([]);
      expect(await shownText(page, 'liaison-event-calendar')).to.match(/meeting|school|class/i);
    });

  const switcher = 'liaison-language-switcher';
  const inTigrinya = (page: Page) =>
    page.waitForFunction(
      (tags) => tags.every((tag) => document.querySelector(tag)!.language === 'ti'),
      { timeout: 10000 },
      four as (keyof HTMLElementTagNameMap & `liaison-${string}`)[],
    );

  it('police, by keyboard: Tigrinya is found by its English name, every widget follows, the focus is back', async () => {
    const { page } = await open(`${site.url}/demo/police/`);
    await ready(page, four);
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((tag) => document.activeElement!.localName === tag, switcher)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (tag) => document.querySelector(tag)!.shadowRoot!.activeElement?.localName === 'input',
      {},
      switcher,
    );
    await page.keyboard.type('tigrin');
    await page.waitForFunction(
      (tag) => document.querySelector(tag)!.shadowRoot!.querySelectorAll('.list .choice').length === 1,
      {},
      switcher,
    );
    await page.keyboard.press('Enter');
    await inTigrinya(page);
    await page.waitForFunction(
      (tag) => document.querySelector(tag)!.shadowRoot!.activeElement?.className.includes('toggle'),
      {},
      switcher,
    );
    // All of the first screen is there: nothing of it is marked as not translated but the department's own name.
    const explainer = await shownText(page, 'liaison-role-explainer');
    expect(explainer.match(/[\u1200-\u137f]/g)!.length).to.be.above(600);
    for (const tag of four) expect(await shownText(page, tag), tag).to.match(/[\u1200-\u137f]{2}/);
    const english = await page.$$eval('liaison-role-explainer >>> [lang="en"]:not(bdi)', (all) =>
      all.filter((element) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(element.textContent!)).map((e) => e.textContent),
    );
    expect(english).to.deep.equal([]);
    expect(await page.evaluate(() => (window as unknown as { stored: string[] }).stored)).to.deep.equal([
      'liaison-language',
    ]);
  });

  it('police, by touch: the list opens without the keyboard of the phone, one tap, every widget follows', async () => {
    const { page } = await open(`${site.url}/demo/police/`, (page) =>
      page.setViewport({ width: 360, height: 780, hasTouch: true, isMobile: true }),
    );
    await ready(page, four);
    await page.tap(`${switcher} >>> .toggle`);
    await page.waitForSelector(`${switcher} >>> .help`);
    expect(await page.$eval(switcher, (e) => e.shadowRoot!.activeElement?.localName)).to.not.equal('input');
    await page.tap(`${switcher} >>> .choice:has(> [lang="ti"])`);
    await inTigrinya(page);
    expect(await page.$eval(`${switcher} >>> .panel`, (panel) => (panel as HTMLElement).hidden)).to.equal(true);
  });
});

describe('the loader', () => {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title>${body}`;
  let host: Host;
  let body = '';
  let broken = false;
  before(async () => {
    host = await staticHost(
      { '/dist/': `${root}dist`, '/other/': `${root}dist` },
      {
        before: (request, response) => {
          if (broken && /\/chunks\/(event-calendar|shared)-/.test(request.url))
            return (response.writeHead(500).end(), true);
          if (!request.url.startsWith('/page')) return false;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page(body));
          return true;
        },
      },
    );
  });
  after(() => host.close());

  it('finds tags and data-liaison markup that come late', async () => {
    body = '<script type="module" src="/dist/liaison.js"></script><main></main>';
    const { page } = await open(`${host.url}/page`);
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.append(document.createElement('liaison-contact-form'));
      const markup = document.createElement('div');
      markup.dataset.liaison = 'quick-exit';
      markup.dataset.href = 'https://weather.example/';
      markup.append('fallback');
      main.append(markup);
    });
    await ready(page, ['liaison-contact-form', 'liaison-quick-exit']);
    const exit = await page.$eval('[data-liaison] > liaison-quick-exit', (e) => [
      e.getAttribute('href'),
      e.textContent,
    ]);
    expect(exit).to.deep.equal(['https://weather.example/', 'fallback']);
  });

  it('loaded twice under two addresses: the first wins, one warning, nothing throws', async () => {
    body =
      '<script type="module" src="/dist/liaison.js"></script><script type="module" src="/other/liaison.js"></script><liaison-quick-exit></liaison-quick-exit>';
    const warnings: string[] = [];
    const { page, record } = await open(`${host.url}/page`, async (page) => {
      page.on('console', (message) => message.text().includes('loaded twice') && warnings.push(message.text()));
    });
    await ready(page, ['liaison-quick-exit']);
    expect(warnings).to.have.length(1);
    expect(record.errors.filter((e) => !/favicon|404/.test(e))).to.deep.equal([]);
    expect(record.requests.some((url) => url.includes('/other/chunks/'))).to.equal(false);
  });

  it('leaves a tag that is taken alone', async () => {
    body =
      '<script>customElements.define("liaison-quick-exit", class extends HTMLElement { mine = true })</script><script type="module" src="/dist/liaison.js"></script><liaison-quick-exit>mine</liaison-quick-exit><liaison-contact-form></liaison-contact-form>';
    const { page } = await open(`${host.url}/page`);
    await ready(page, ['liaison-contact-form']);
    expect(await page.$eval('liaison-quick-exit', (e) => (e as unknown as { mine: boolean }).mine)).to.equal(true);
  });

  it('reports a failed import and leaves the fallback on screen', async () => {
    body =
      '<script type="module" src="/dist/liaison.js"></script><liaison-event-calendar><p id="fallback">Call 555-0100</p></liaison-event-calendar>';
    broken = true;
    const { page } = await open(`${host.url}/page`, (page) =>
      page.evaluateOnNewDocument(() => {
        const w = window as unknown as { codes: string[] };
        w.codes = [];
        document.addEventListener('liaison-error', (event) =>
          w.codes.push((event as CustomEvent<{ code: string }>).detail.code),
        );
      }),
    );
    await page.waitForFunction(() => (window as unknown as { codes: string[] }).codes.includes('import-failed'));
    broken = false;
    expect(await page.$eval('#fallback', (e) => (e as HTMLElement).checkVisibility())).to.equal(true);
  });
});

describe('the frames', () => {
  for (const widget of ['event-calendar', 'contact-form', 'role-explainer', 'language-switcher'])
    it(`${widget} works under sandbox="allow-scripts" and tells its height`, async () => {
      const settings = new URLSearchParams({ lang: 'es', site: `${site.url}/demo/police/liaison.json` });
      const { page, record } = await open(`${site.url}/demo/`);
      const heights = await page.evaluate(
        (src, name) =>
          new Promise<{ height: number; keys: string[] }>((resolve) => {
            let last = 0;
            addEventListener('message', (event: MessageEvent<{ type: string; widget: string; height: number }>) => {
              if (event.data.type !== 'liaison-frame-height' || event.data.widget !== name) return;
              last = event.data.height;
              if (last > 40) resolve({ height: last, keys: Object.keys(event.data) });
            });
            const frame = document.createElement('iframe');
            frame.setAttribute('sandbox', 'allow-scripts');
            frame.src = src;
            document.body.append(frame);
          }),
        `${site.url}/dist/frame/${widget}.html?${settings}`,
        widget,
      );
      expect(heights.keys).to.deep.equal(['type', 'widget', 'height']);
      expect(heights.height).to.be.greaterThan(40);
      const frame = page.frames().find((f) => f.url().includes('/frame/'))!;
      await frame.waitForFunction(
        (tag) => !!document.querySelector(tag)?.shadowRoot?.querySelector('[lang="es-419"]'),
        { timeout: 15000 },
        `liaison-${widget}`,
      );
      expect(record.errors.filter((e) => !/favicon|sandbox/i.test(e))).to.deep.equal([]);
    });
});

describe('the files', () => {
  const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];
  const chunks = () => readdirSync(`${root}dist/chunks`).map((file) => `chunks/${file}`);
  for (const widget of widgets)
    it(`of ${widget}, late ones too, ask for none of another widget`, () => {
      const found = new Set([`${widget}.js`]);
      for (const file of found)
        for (const [, path] of readFileSync(`${root}dist/${file}`, 'utf8').matchAll(
          /\b(?:import|from)\(?"(\.[^"]+\.js)"/g,
        ))
          found.add(posix.join(posix.dirname(file), path!));
      const isOf = (name: string) => (file: string) => new RegExp(`^chunks/${name}-.{7}\\.js$`).test(file);
      expect([...found].filter(isOf(widget))).to.have.members(chunks().filter(isOf(widget)));
      for (const other of widgets)
        if (other !== widget) expect([...found].filter(isOf(other)), other).to.deep.equal([]);
    });
});
