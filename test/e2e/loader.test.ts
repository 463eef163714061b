/** The built loader on pages that change, on bad networks, and beside another version of itself. */
import { expect } from 'chai';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost, type Host } from '../../scripts/static-host.mjs';

/** What the page collects. */
interface Seen {
  ready: string[];
  codes: string[];
  violations: string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];
const tags = widgets.map((name) => `liaison-${name}`);
/** A widget's tag around the page's own words. */
const markupOf = (tag: string, own: string) =>
  `<${tag}${tag === 'liaison-event-calendar' ? ' src="/events.ics"' : ''}>${own}</${tag}>`;
const feed =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260302T180000Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
/** Not the page's origin, and deep in it. */
const path = '/sites/town~police/files/liaison/';

let browser: Browser;
let files: Host;
let host: Host;
let other: string;
let body = '';
let policy = '';
/** Milliseconds that an answer takes. */
let delay: ((url: string) => number) | undefined;
/** Answers a request for a file in place of the host. */
let spoil: ((url: string) => 'missing' | 'web page' | undefined) | undefined;

before(async () => {
  const { executablePath, args, headless } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args, headless });
  other = mkdtempSync(join(tmpdir(), 'liaison-'));
  cpSync(`${root}dist`, other, { recursive: true });
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  const loader = readFileSync(join(other, 'liaison.js'), 'utf8');
  expect(loader).to.include(version);
  writeFileSync(join(other, 'liaison.js'), loader.replaceAll(version, '9.9.9'));
  files = await staticHost(
    { [path]: `${root}dist`, '/other/': other },
    {
      before: async ({ url }, response) => {
        await new Promise((resolve) => setTimeout(resolve, delay?.(url) ?? 0));
        const how = spoil?.(url);
        if (!how) return false;
        if (how === 'missing') response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not found</h1>');
        else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>');
        return true;
      },
    },
  );
  host = await staticHost(
    {},
    {
      before: ({ url }, response) => {
        if (url === '/events.ics') {
          response.writeHead(200, { 'Content-Type': 'text/calendar' }).end(feed);
          return true;
        }
        if (url === '/liaison.json') {
          response.end(JSON.stringify({ version: 1, phone: '555-0100', languages: ['en', 'es'] }));
          return true;
        }
        if (policy) response.setHeader('Content-Security-Policy', policy);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title>${body}`,
        );
        return true;
      },
    },
  );
});
after(async () => {
  await browser?.close();
  await files?.close();
  await host?.close();
  rmSync(other, { recursive: true });
});

const script = (folder = path) => `<script type="module" src="${files.url}${folder}liaison.js"></script>`;
const strict = (names: string) =>
  [
    "default-src 'none'",
    `script-src ${files.url}`,
    `connect-src 'self' ${files.url}`,
    `font-src ${files.url}`,
    `img-src 'self' data: ${files.url}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${names}`,
  ].join('; ');

async function open(html: string, csp = '', query = '') {
  body = html;
  policy = csp;
  const page = await (await browser.createBrowserContext()).newPage();
  const errors: string[] = [];
  const console: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => console.push(message.text()));
  // What compiles this file names functions by it.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.evaluateOnNewDocument(() => {
    const seen: Seen = { ready: [], codes: [], violations: [] };
    Object.assign(window, { seen });
    document.addEventListener('liaison-ready', ({ target }) => seen.ready.push((target as Element).localName));
    document.addEventListener('liaison-error', (event) =>
      seen.codes.push((event as CustomEvent<{ code: string }>).detail.code),
    );
    document.addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective));
  });
  await page.goto(`${host.url}/${query}`);
  const ready = (wanted: string[]) =>
    page.waitForFunction(
      (all) => all.every((tag) => (window as unknown as { seen: Seen }).seen.ready.includes(tag)),
      { timeout: 20_000 },
      wanted,
    );
  const seen = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  return { page, errors, console, ready, seen };
}

describe('two versions on one page', () => {
  for (const order of ['older first', 'newer first'])
    it(`${order}: the first wins, one warning, every widget once, nothing throws`, async () => {
      const scripts = [script(), script('/other/')];
      if (order === 'newer first') scripts.reverse();
      const markup = '<div data-liaison="quick-exit">Leave</div>';
      const page = await open(
        `${scripts.join('')}${tags.map((tag) => markupOf(tag, 'own')).join('')}${markup}`,
        strict("lit-html 'allow-duplicates'"),
      );
      await page.ready(tags);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(page.console.filter((line) => line.includes('loaded twice'))).to.have.length(1);
      expect(page.errors).to.deep.equal([]);
      const { ready, violations, codes } = await page.seen();
      expect(ready.sort()).to.deep.equal([...tags, 'liaison-quick-exit'].sort());
      expect({ violations, codes }).to.deep.equal({ violations: [], codes: [] });
      await page.page.close();
    });

  it('a widget’s own file from two folders: the first stays, one warning', async () => {
    const name = 'quick-exit';
    const own = (folder: string) => `<script type="module" src="${files.url}${folder}${name}.js"></script>`;
    const page = await open(
      `${own(path)}${own('/other/')}<liaison-${name}>own</liaison-${name}>`,
      strict("lit-html 'allow-duplicates'"),
    );
    await page.ready([`liaison-${name}`]);
    expect(page.console.filter((line) => line.includes('loaded twice'))).to.have.length(1);
    expect(page.errors).to.deep.equal([]);
    expect((await page.seen()).ready).to.deep.equal([`liaison-${name}`]);
    await page.page.close();
  });

  it('a widget’s own file beside the loader of its folder: no warning', async () => {
    const page = await open(
      `${script()}<script type="module" src="${files.url}${path}quick-exit.js"></script><liaison-quick-exit>own</liaison-quick-exit>`,
      strict('lit-html'),
    );
    await page.ready(['liaison-quick-exit']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.console.filter((line) => line.includes('[liaison]'))).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    await page.page.close();
  });
});

describe('markup', () => {
  it('shows no widget before those above it have their height', async () => {
    delay = (url) => (/\/chunks\/language-switcher-/.test(url) ? 1200 : 0);
    const four = widgets.slice(0, 4);
    const page = await open(
      script() + four.map((name) => `<div data-liaison="${name}" data-src="/events.ics"></div>`).join(''),
    );
    await page.ready(tags.slice(0, 4));
    delay = undefined;
    expect((await page.seen()).ready).to.deep.equal(tags.slice(0, 4));
    await page.page.close();
  });

  it('becomes the tag with its settings, and with no handler, style or name', async () => {
    const { page, ready } = await open(
      `${script()}<div data-liaison="quick-exit" data-href="https://weather.example/" data-unreviewed="hide"
        data-onclick="window.hurt = 1" data-style="color: red" data-id="x" data-class="x">own</div>`,
    );
    await ready(['liaison-quick-exit']);
    const attributes = await page.$eval('liaison-quick-exit', (element) =>
      Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    );
    expect(attributes).to.deep.equal({
      href: 'https://weather.example/',
      unreviewed: 'hide',
      'data-liaison-shown': '',
    });
    await page.close();
  });
});

describe('a name that is none of ours', () => {
  it('is told once, keeps its words, and holds up no widget below it', async () => {
    const page = await open(
      `${script()}<div data-liaison="event-calender">own</div><liaison-calendar>own</liaison-calendar><other-tag></other-tag>
        <liaison-quick-exit>Leave</liaison-quick-exit>`,
    );
    await page.ready(['liaison-quick-exit']);
    // Well before a widget that is late would give up its place.
    expect(await page.page.evaluate(() => performance.now())).to.be.below(3500);
    await page.page.evaluate(() => document.body.append('more'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await page.seen()).codes).to.deep.equal(['config-invalid', 'config-invalid']);
    const told = page.console.filter((line) => /: no liaison-/.test(line));
    expect(told.map((line) => /: no (\S+)/.exec(line)![1])).to.deep.equal([
      'liaison-event-calender',
      'liaison-calendar',
    ]);
    const words = await page.page.$$eval('[data-liaison-failed]', (all) => all.map((one) => one.textContent));
    expect(words).to.deep.equal(['own', 'own']);
    await page.page.close();
  });
});

describe('a page that changes', () => {
  it('tags and markup added, moved, taken out, put back, copied, in a template and in a shadow root', async () => {
    const page = await open(
      `${script()}<main></main><template><div data-liaison="contact-form">own</div></template>`,
      strict('lit-html'),
    );
    const found = await page.page.evaluate(async () => {
      const main = document.querySelector('main')!;
      const until = async (done: () => unknown, most = 10_000) => {
        for (const end = performance.now() + most; performance.now() < end && !done();)
          await new Promise((resolve) => setTimeout(resolve, 30));
        return !!done();
      };
      const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
      const isShown = (element: Element | null) => !!element?.hasAttribute('data-liaison-shown');
      const isWhole = (box: Element) =>
        box.children.length === 1 && box.firstElementChild!.shadowRoot!.querySelectorAll('button').length > 0;
      const add = (name: string, parent: Node = main) => {
        const box = document.createElement('div');
        box.dataset.liaison = name;
        if (name === 'event-calendar') box.dataset.src = '/events.ics';
        box.append('own');
        parent.appendChild(box);
        return box;
      };
      const result: Record<string, boolean> = {};
      const calendar = add('event-calendar');
      result.added = await until(() => isShown(calendar.firstElementChild));
      main.prepend(calendar);
      await pause(200);
      result.moved = isWhole(calendar);
      calendar.remove();
      await pause(100);
      main.append(calendar);
      await pause(200);
      result.putBack = isWhole(calendar);
      const early = add('role-explainer');
      early.remove();
      await pause(500);
      main.append(early);
      result.outWhileLoading = await until(() => isShown(early.firstElementChild) && isWhole(early));
      const template = document.querySelector('template')!;
      await pause(200);
      result.templateLeftAlone = template.content.querySelector('[data-liaison]')!.children.length === 0;
      main.append(template.content.cloneNode(true));
      result.fromTemplate = await until(() => isShown(main.querySelector('liaison-contact-form')));
      const copy = main.querySelector('liaison-contact-form')!.cloneNode(true) as Element;
      main.append(copy);
      result.copied = await until(() => copy.shadowRoot && isShown(copy));
      const shadow = document.createElement('div');
      main.append(shadow);
      const inside = add('quick-exit', shadow.attachShadow({ mode: 'open' }));
      type Page = { [key: symbol]: { loader: { discover(root: ParentNode): void } } };
      (window as unknown as Page)[Symbol.for('liaison-widgets')]!.loader.discover(shadow.shadowRoot!);
      result.inShadowRoot = await until(() => isShown(inside.firstElementChild));
      return result;
    });
    expect(Object.entries(found).filter(([, right]) => !right)).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    expect((await page.seen()).violations).to.deep.equal([]);
    await page.page.close();
  });
});

/** Browsers before 2026 remember a failed import for the life of the page. */
async function remembers(page: Page): Promise<boolean> {
  const url = `${files.url}${path}calendar.js`;
  const fails = () =>
    page.evaluate(
      (file) =>
        import(file).then(
          () => false,
          () => true,
        ),
      url,
    );
  spoil = (asked) => (asked.endsWith('/calendar.js') ? 'missing' : undefined);
  expect(await fails()).to.equal(true);
  spoil = undefined;
  return fails();
}

describe('the language of a page', () => {
  const languageOf = (page: Page, tag: string) =>
    page.$eval(tag, (element) => (element as unknown as { language: string }).language);

  it('that the page changed stays when another widget comes', async () => {
    const { page, ready } = await open(`${script()}<liaison-contact-form></liaison-contact-form>`, '', '?lang=es');
    await ready(['liaison-contact-form']);
    expect(await languageOf(page, 'liaison-contact-form')).to.equal('es-419');
    await page.evaluate(() => void (document.documentElement.lang = 'fr-CA'));
    await page.waitForFunction(() => document.querySelector('liaison-contact-form')!.language === 'fr');
    await page.evaluate(() => document.body.append(document.createElement('liaison-language-switcher')));
    await ready(['liaison-language-switcher']);
    for (const tag of ['liaison-contact-form', 'liaison-language-switcher'])
      expect(await languageOf(page, tag), tag).to.equal('fr');
    await page.close();
  });

  it('of every widget is the one its words are in, also when drafts are kept back later', async () => {
    const { page, ready } = await open(script() + tags.map((tag) => markupOf(tag, 'own')).join(''), '', '?lang=ar');
    await ready(tags);
    const shown = () =>
      page.evaluate(
        (all) =>
          all.map((tag) => {
            const widget = document.querySelector(tag) as Element & { language: string };
            return `${tag} ${widget.language} ${widget.shadowRoot!.querySelector<HTMLElement>('[lang]')!.lang}`;
          }),
        tags,
      );
    expect(await shown()).to.deep.equal(tags.map((tag) => `${tag} ar ar`));
    await page.evaluate(
      (all) => all.forEach((tag) => document.querySelector(tag)!.setAttribute('unreviewed', 'hide')),
      tags,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await shown()).to.deep.equal(tags.map((tag) => `${tag} en en`));
    await page.close();
  });

  it('is the one it was written in, where the one that was stored is not offered', async () => {
    const { page, ready } = await open(
      `<script>
        localStorage.setItem('liaison-language', 'ar');
        document.documentElement.lang = 'es-US';
        document.documentElement.dataset.liaisonScope = 'page';
      </script>${script().replace('>', ' data-site="/liaison.json">')}<liaison-contact-form></liaison-contact-form>`,
    );
    await ready(['liaison-contact-form']);
    expect(await languageOf(page, 'liaison-contact-form')).to.equal('es-419');
    expect(await page.evaluate(() => document.documentElement.dir)).not.to.equal('rtl');
    await page.close();
  });
});

describe('a bad network', () => {
  afterEach(() => (spoil = delay = undefined));
  for (const how of ['missing', 'web page'] as const)
    for (const file of ['event-calendar', 'shared'])
      it(`${file} ${how}: the webmaster is told, the page's own words stay, the next try shows the widget`, async function () {
        spoil = (url) => (new RegExp(`/chunks/${file}-`).test(url) ? how : undefined);
        const page = await open(
          `${script()}${markupOf('liaison-event-calendar', '<p>Call 555-0100</p>')}<div data-liaison="event-calendar" data-src="/events.ics"><p>Call 555-0100</p></div>`,
        );
        await page.page.waitForFunction(
          () => document.querySelectorAll('liaison-event-calendar[data-liaison-failed]').length === 2,
        );
        expect(await page.page.$$('[data-liaison][data-liaison-failed]')).to.have.length(1);
        expect(await page.page.$$eval('p', (all) => all.map((p) => p.getClientRects().length))).to.deep.equal([1, 1]);
        expect((await page.seen()).codes).to.deep.equal(['import-failed', 'import-failed']);
        spoil = undefined;
        if (await remembers(page.page)) this.skip();
        await page.page.waitForFunction(() => document.querySelectorAll('[data-liaison-shown]').length >= 2, {
          timeout: 20_000,
        });
        expect(await page.page.$$('[data-liaison-failed]')).to.deep.equal([]);
        expect((await page.seen()).codes).to.deep.equal(['import-failed', 'import-failed']);
        expect(page.errors).to.deep.equal([]);
        await page.page.close();
      });

  it('a part that did not come comes when it is asked for again, also where browsers remember that it failed', async () => {
    const page = await open(`${script()}${markupOf('liaison-event-calendar', '')}`);
    await page.ready(['liaison-event-calendar']);
    spoil = (url) => (/\/chunks\/event-dialog-/.test(url) ? 'missing' : undefined);
    // Another part comes after it has failed.
    delay = (url) => (/\/chunks\/month-keys-/.test(url) ? 500 : 0);
    const event = 'liaison-event-calendar >>> [part~="event"]';
    const other = page.page.waitForResponse((response) => /\/chunks\/month-keys-/.test(response.url()));
    await page.page.locator(event).click();
    await page.page.waitForSelector('liaison-event-calendar >>> .notice');
    await other;
    await page.page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await page.page.$('liaison-event-calendar >>> .notice'), 'it is still said').to.not.equal(null);
    delay = undefined;
    // Such a browser asks no more for the first address.
    spoil = (url) => (/\/chunks\/event-dialog-[^?]*$/.test(url) ? 'missing' : undefined);
    await page.page.locator(event).click();
    await page.page.waitForSelector('liaison-event-calendar >>> dialog[open]');
    expect(await page.page.$('liaison-event-calendar >>> .notice')).to.equal(null);
    expect(page.errors).to.deep.equal([]);
    await page.page.close();
  });

  it('no network after the loader, and back', async () => {
    const page = await open(`${script()}<main></main>`);
    await page.page.waitForFunction(() => Symbol.for('liaison-widgets') in window);
    await page.page.setOfflineMode(true);
    await page.page.evaluate(() => {
      const calendar = document.createElement('liaison-event-calendar');
      calendar.append('Call 555-0100');
      document.querySelector('main')!.append(calendar);
    });
    await page.page.waitForSelector('[data-liaison-failed]');
    expect((await page.seen()).codes).to.deep.equal(['import-failed']);
    await page.page.setOfflineMode(false);
    await page.ready(['liaison-event-calendar']);
    await page.page.close();
  });
});
