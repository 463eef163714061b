/** What a site file does to the built widgets: right, wrong, too large, not there. */
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost } from '../../scripts/static-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form'];
const feed =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270105T180000Z\r\nSUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

describe('the site file', () => {
  let browser: Browser;
  let host: { url: string; close(): Promise<void> };
  let status = 200;
  let file = '';
  let body = '';

  before(async () => {
    const { executablePath, args, headless } = await findChromium();
    browser = await puppeteer.launch({ executablePath, args, headless });
    host = await staticHost(
      { '/dist/': `${root}dist` },
      {
        before: ({ url }, response) => {
          if (url.startsWith('/page')) {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(body);
          } else if (url === '/liaison.json') response.writeHead(status).end(file);
          else if (url === '/events.ics') response.end(feed);
          else return false;
          return true;
        },
      },
    );
  });
  after(async () => {
    await browser?.close();
    await host?.close();
  });

  /** A page with every widget, when all of them show. */
  async function open(site: unknown, { query = '', form = '', address = '/liaison.json' } = {}) {
    file = typeof site === 'string' ? site : JSON.stringify(site);
    body = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title>
<script type="module" src="/dist/liaison.js" data-site="${address}"></script>
${widgets.map((name) => `<liaison-${name} ${name === 'contact-form' ? form : ''}><p class="own">Call 555-0177.</p></liaison-${name}>`).join('\n')}`;
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      const w = window as unknown as { codes: string[] };
      w.codes = [];
      document.addEventListener('liaison-error', (event) =>
        w.codes.push((event as CustomEvent<{ code: string }>).detail.code),
      );
    });
    await page.goto(`${host.url}/page${query}`);
    for (const name of widgets) await page.waitForSelector(`liaison-${name}[data-liaison-shown]`, { timeout: 20_000 });
    const codes = () => page.evaluate(() => (window as unknown as { codes: string[] }).codes);
    return { page, errors, codes };
  }
  const text = (page: Page, name: string) => page.$eval(`liaison-${name}`, (e) => e.shadowRoot!.textContent!);
  const good = { version: 1, phone: '555-0100', feeds: ['/events.ics'] };

  it('is read by every widget; an attribute wins over it; who is past the date is not shown', async () => {
    const liaisons = [
      { name: 'Ana Cruz', languages: ['es'], reviewBy: '2999-01-01' },
      { name: 'Bo Lang', languages: ['en'], reviewBy: '2020-01-01' },
      { name: 'Cy Dell', languages: ['en'], reviewBy: 'some day' },
    ];
    const { page, codes } = await open({ ...good, liaisons, emergency: '112' }, { form: 'phone="555-0111"' });
    const form = await text(page, 'contact-form');
    expect(form).to.include('555-0111').and.include('Ana Cruz').and.include('112');
    expect(form).not.to.match(/555-0100|Bo Lang|Cy Dell/);
    expect(await text(page, 'role-explainer')).to.include('112');
    expect(await text(page, 'event-calendar')).not.to.include('Example');
    expect(await codes()).to.deep.equal([]);
    await page.close();
  });

  it('marked as an example: every widget says so', async () => {
    const { page } = await open({ ...good, example: true });
    for (const name of widgets.slice(1)) expect(await text(page, name), name).to.include('not a real agency');
    await page.$eval('liaison-language-switcher', (e) => e.shadowRoot!.querySelector('button')!.click());
    await page.waitForFunction(() =>
      document.querySelector('liaison-language-switcher')!.shadowRoot!.textContent!.includes('not a real agency'),
    );
    await page.close();
  });

  it('hides what no person has checked, whatever the address asks for', async () => {
    const { page } = await open({ ...good, unreviewed: 'hide' }, { query: '?lang=es' });
    for (const name of widgets)
      expect(await page.$eval(`liaison-${name}`, (e) => (e as unknown as { language: string }).language)).to.equal(
        'en',
      );
    await page.close();
  });

  it('with wrong types in every place: every widget shows, with the phone', async () => {
    for (const odd of [5, null, ['x'], { en: 5 }, 'http://[']) {
      const person = { name: 'Ana', languages: odd, phone: odd, hours: odd, role: odd, photo: odd, meet: odd };
      const meet = { date: odd, place: odd, event: odd, href: odd };
      const { page, errors } = await open({
        ...good,
        feeds: [odd, { src: odd }, { src: '/events.ics', label: odd, color: odd, language: odd }],
        liaisons: [person, { ...person, meet, greeting: odd, audio: odd }, odd],
        partners: [{ ...person, url: odd, kind: odd, note: odd }, odd],
        languages: odd,
        contact: { action: odd, backend: odd, routes: odd, recipients: odd, fields: odd, extra: odd, retention: odd },
      });
      expect(await text(page, 'contact-form'), JSON.stringify(odd)).to.include('555-0100');
      expect(errors, JSON.stringify(odd)).to.deep.equal([]);
      await page.close();
    }
  });

  const lost: [string, unknown, { code?: number; address?: string }][] = [
    ['is not there', '', { code: 404 }],
    ['is a web page', '<!doctype html><p>Sign in', {}],
    ['is larger than a megabyte', { ...good, liaisons: 'x'.repeat(1_100_000) }, {}],
    ['is on another host that does not allow it', '', { address: 'http://localhost:9/liaison.json' }],
    ['has no address', '', { address: 'http://[' }],
  ];
  for (const [name, site, { code = 200, address }] of lost)
    it(`${name}: the webmaster is told once, the page's own words stay in sight`, async () => {
      status = code;
      const { page, errors, codes } = await open(site, { address });
      status = 200;
      expect((await codes()).filter((one) => one === 'site-invalid')).to.have.length(1);
      const own = await page.$$eval('.own', (all) => all.map((e) => e.getClientRects().length > 0));
      expect(own).to.deep.equal([true, true, true, true]);
      expect(errors).to.deep.equal([]);
      await page.close();
    });
});
