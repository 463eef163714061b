/** `dist/frame/`: in a sandboxed frame, in an open one, and opened by itself from a stranger's link. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost, type Host } from '../../scripts/static-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];
/** A line of their own, and no words of the page's before. */
const small = ['language-switcher', 'quick-exit'];
const feed = readFileSync(`${root}demo/police/events.ics`, 'utf8');
const policy = readFileSync(`${root}demo/policy-police.json`, 'utf8');

let browser: Browser;
let agency: Host;
/** What was asked of the stranger's host. */
let stranger: Host & { asked: string[] };

/** Names that every browser takes for this machine, so that host names differ. */
const named = ({ url }: Host, name: string) => url.replace('127.0.0.1', `${name}.localhost`);

before(async () => {
  const { executablePath, args, headless } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args, headless });
  const asked: string[] = [];
  const files = (phone: string, request: { url: string }, response: ServerResponse): boolean => {
    const path = request.url.split('?')[0]!;
    if (path === '/liaison.json')
      response.end(JSON.stringify({ version: 1, phone, feeds: ['/events.ics'], contact: { action: '/send' } }));
    else if (path === '/events.ics') response.end(feed);
    else if (path === '/policy.json') response.end(policy);
    else if (path === '/send') response.writeHead(201, { 'Content-Type': 'application/json' }).end('{}');
    else if (path === '/go') response.writeHead(307, { Location: request.url.split('?to=')[1]! }).end();
    else if (path === '/page') {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>A page</title><link rel="icon" href="data:,"><body>');
    } else return false;
    return true;
  };
  agency = await staticHost(
    { '/liaison/': `${root}dist`, '/dist/': `${root}dist`, '/demo/': `${root}demo` },
    { before: (request, response) => files('555-0100', request, response) },
  );
  stranger = Object.assign(
    await staticHost(
      {},
      {
        headers: { 'Access-Control-Allow-Headers': '*' },
        before: (request, response) => {
          asked.push(request.url);
          return files('555-0666', request, response);
        },
      },
    ),
    { asked },
  );
});
after(async () => {
  await browser?.close();
  await agency?.close();
  await stranger?.close();
});

const text = (frame: Page | Frame, widget: string) =>
  frame.$eval(`liaison-${widget}`, (element) => element.shadowRoot!.textContent!);

const shown = (frame: Page | Frame, widget: string) =>
  frame.waitForFunction(
    (tag) => document.querySelector(tag)?.hasAttribute('data-liaison-shown'),
    { timeout: 20000 },
    `liaison-${widget}`,
  );

describe('a frame page opened by itself', () => {
  const open = async (widget: string, query: string) => {
    stranger.asked.length = 0;
    const page = await browser.newPage();
    const console: string[] = [];
    page.on('console', (message) => console.push(message.text()));
    await page.goto(`${named(agency, 'police')}/liaison/frame/${widget}.html?${query}`);
    await shown(page, widget);
    return { page, console: () => console.filter((line) => line.includes('[liaison]')) };
  };

  it("says and asks nothing of a stranger's, and tells the webmaster why", async () => {
    const evil = named(stranger, 'evil');
    for (const widget of widgets) {
      const settings = new URLSearchParams({
        site: `${evil}/liaison.json`,
        src: `${evil}/events.ics`,
        policy: `${evil}/policy.json`,
        action: `${evil}/send`,
        subscribe: `${evil}/events.ics`,
        href: `${evil}/page`,
        'help-href': `${evil}/page`,
        'help-phone': '555-0666',
        phone: '555-0666',
        text: '555-0666',
        whatsapp: '+1 555 0666',
        email: 'help@evil.example',
        emergency: '555-0666',
        recipients: 'age1vn35t6n9arqwr7xvsa6kwkw4hfrrmea6wzqgwdhp88qnm0sp3prqzfmyyq',
      });
      const { page, console } = await open(widget, String(settings));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const written = await page.$eval(`liaison-${widget}`, (e) => e.outerHTML + e.shadowRoot!.innerHTML);
      expect(written, widget).not.to.match(/0666|evil/);
      expect(stranger.asked, widget).to.deep.equal([]);
      for (const name of settings.keys())
        expect(
          console().filter((line) => line.includes('config-invalid') && line.endsWith(`(${name})`)),
        ).to.have.length(1);
      await page.close();
    }
  });

  it('takes the site file of its own host, and what that names', async () => {
    const { page, console } = await open('contact-form', 'site=/liaison.json&topic=x&lang=es');
    expect(await text(page, 'contact-form')).to.match(/peligro[^]*555-0100/);
    expect(console()).to.deep.equal([]);
    await page.close();
    const { page: meetings } = await open('event-calendar', 'src=/events.ics&view=agenda');
    expect(await text(meetings, 'event-calendar')).to.match(/meeting/i);
    await meetings.close();
  });

  it('takes addresses on another port of its own host', async () => {
    const { page } = await open('event-calendar', `site=${named(stranger, 'police')}/liaison.json&view=agenda`);
    expect(await text(page, 'event-calendar')).to.match(/meeting/i);
    expect(stranger.asked).to.include('/events.ics');
    await page.close();
  });

  it('follows no redirect of its own host to another', async () => {
    const evil = named(stranger, 'evil');
    const to = (path: string) => encodeURIComponent(`/go?to=${evil}${path}`);
    const { page, console } = await open('contact-form', `site=${to('/liaison.json')}`);
    expect(await text(page, 'contact-form')).not.to.include('0666');
    expect(console()).to.match(/site-invalid/);
    await page.close();
    for (const [widget, query] of [
      ['event-calendar', `src=${to('/events.ics')}`],
      ['event-calendar', `src=${to('/events.ics?{lang}')}`],
      ['role-explainer', `policy=${to('/policy.json')}`],
      ['contact-form', `action=${to('/send')}&policy=${to('/policy.json')}`],
    ] as const) {
      const { page } = await open(widget, query);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(stranger.asked, query).to.deep.equal([]);
      await page.close();
    }
  });
});

describe('a frame page in a frame', () => {
  /** A page with one frame of a width in CSS px; `heights` are those that the frame told. */
  async function embed(widget: string, query: string, sandbox?: string, width = 600) {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${named(stranger, 'school')}/page`);
    await page.evaluate(
      (src, name, sandbox, width) => {
        const w = window as unknown as { heights: number[] };
        w.heights = [];
        const frame = document.createElement('iframe');
        addEventListener('message', ({ data, source }) => {
          if (data?.type !== 'liaison-frame-height' || data.widget !== name || source !== frame.contentWindow) return;
          w.heights.push(data.height);
          frame.style.height = `${data.height}px`;
        });
        if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
        frame.style.cssText = `width: ${width}px; border: 0`;
        frame.src = src;
        document.body.append(frame);
      },
      `${named(agency, 'police')}/liaison/frame/${widget}.html?${query}`,
      widget,
      sandbox,
      width,
    );
    const frame = await page.waitForFrame((one) => one.url().includes('/frame/'));
    await shown(frame, widget);
    const heights = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
    return { page, frame, errors, heights };
  }
  const still = () => new Promise((resolve) => setTimeout(resolve, 700));

  for (const sandbox of ['allow-scripts', undefined])
    for (const widget of widgets)
      it(`${widget}, ${sandbox ?? 'no sandbox'}: tells its height until nothing is left to scroll, then stays quiet`, async () => {
        const site = `${named(agency, 'police')}/liaison.json`;
        const { page, frame, errors, heights } = await embed(widget, `site=${site}&lang=es`, sandbox);
        await still();
        const before = await heights();
        // Not that of what stood there before the widget.
        if (!small.includes(widget)) expect(before[0]).to.be.greaterThan(200);
        await still();
        expect(await heights()).to.deep.equal(before);
        const [content, box] = await frame.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
        // What lies over the page (the way out) has no height of its own.
        if (widget !== 'quick-exit') {
          expect(before.at(-1)).to.be.greaterThan(30);
          expect(content).to.equal(box);
        }
        expect(errors).to.deep.equal([]);
        expect(await frame.$eval(`liaison-${widget}`, (e) => (e as unknown as { language: string }).language)).to.equal(
          'es-419',
        );
        await page.close();
      });

  it('grows and shrinks with what is opened and closed, and with its width', async () => {
    const { page, frame, heights } = await embed('language-switcher', '', 'allow-scripts');
    await still();
    const closed = (await heights()).at(-1)!;
    const toggle = () =>
      frame.$eval('liaison-language-switcher', (e) => e.shadowRoot!.querySelector('button')!.click());
    await toggle();
    await still();
    const open = (await heights()).at(-1)!;
    expect(open).to.be.greaterThan(closed + 100);
    await page.keyboard.press('Escape');
    await still();
    expect((await heights()).at(-1)).to.equal(closed);
    await page.close();

    const wide = await embed('role-explainer', '', 'allow-scripts', 900);
    await still();
    const low = (await wide.heights()).at(-1)!;
    await wide.page.$eval('iframe', (e) => (e.style.width = '320px'));
    await still();
    expect((await wide.heights()).at(-1)).to.be.greaterThan(low);
    await wide.page.$eval('iframe', (e) => (e.style.width = '900px'));
    await still();
    expect((await wide.heights()).at(-1)).to.equal(low);
    await wide.page.close();
  });

  it('takes every attribute of the page around it, from any host', async () => {
    const other = named(stranger, 'forms');
    const { page, frame } = await embed('contact-form', `phone=555-0123&action=${other}/send`, 'allow-scripts');
    expect(await text(frame, 'contact-form')).to.include('555-0123');
    expect(await frame.$eval('liaison-contact-form', (e) => e.getAttribute('action'))).to.equal(`${other}/send`);
    await page.close();
  });

  it('leaves a way out on screen where its scripts do not arrive', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void (/\/chunks\//.test(request.url()) ? request.abort() : request.continue()));
    await page.goto(`${named(agency, 'police')}/liaison/frame/contact-form.html`);
    await page.waitForSelector('[data-liaison-failed]');
    expect(await page.$eval('body', (body) => body.innerText)).to.include('call 911');
    await page.close();
  });
});

describe('the demo’s frames', () => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    it(`move nothing when their heights come, ${width} px wide`, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.evaluateOnNewDocument(() => {
        const all = window as unknown as { shift: number; heights: number[] };
        all.shift = 0;
        all.heights = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) all.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        addEventListener('message', ({ data }) => all.heights.push((data as { height: number }).height));
      });
      await page.goto(`${agency.url}/demo/frames/`);
      // About as high as the place that is kept, or higher.
      await page.waitForFunction(() => (window as unknown as { heights: number[] }).heights.some((one) => one > 900));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).to.be.below(0.01);
      await page.close();
    });
});
