/** What comes out of a printer: a card of the explainer on one page, a wallet card as large as a bank card, all of a month. */
import { expect } from 'chai';
import puppeteer, { type Browser, type Page, type PDFOptions } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
// @ts-expect-error plain JavaScript
import { demoServer } from '../../scripts/demo-server.mjs';

/** The day on which the example policy and the facts are judged: their ages change what a card says. */
const TODAY = '2026-11-26';
const EXPLAINER = 'liaison-role-explainer';
const PAPERS = ['letter', 'a4'] as const;

let browser: Browser;
let site: { url: string; close(): Promise<void> };

// One browser for each language: Chromium was seen to end after a dozen PDFs and more.
beforeEach(async () => {
  browser = await puppeteer.launch(await findChromium());
});
afterEach(() => browser?.close());
before(async () => {
  site = await demoServer();
});
after(() => site?.close());

/** The police demo, whose policy file answers every setting. */
async function open(language: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(
    (tag, today) => {
      window.print = () => undefined;
      document.addEventListener('DOMContentLoaded', () =>
        Object.assign(document.querySelector(tag) as object, { today }),
      );
    },
    EXPLAINER,
    TODAY,
  );
  await page.goto(`${site.url}/demo/police/index.html?lang=${language}`);
  await page.waitForFunction(
    (tag, wanted) => {
      const explainer = document.querySelector(tag) as HTMLElementTagNameMap['liaison-role-explainer'];
      return explainer.language === wanted && explainer.shadowRoot?.querySelector('#title');
    },
    {},
    EXPLAINER,
    language,
  );
  return page;
}

/** Pages of what would be printed. Chromium does not pack the dictionaries of a PDF's pages: they can be counted. */
async function pagesOn(page: Page, format: PDFOptions['format']): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function openTopic(page: Page, topic: string, until: string): Promise<void> {
  await page.$eval(EXPLAINER, (el, wanted) => void Object.assign(el, { topic: wanted }), topic);
  await page.waitForFunction(
    (tag, wanted, selector) => {
      const explainer = document.querySelector(tag) as HTMLElementTagNameMap['liaison-role-explainer'];
      return explainer.topic === wanted && !explainer.isUpdatePending && explainer.shadowRoot!.querySelector(selector);
    },
    {},
    EXPLAINER,
    topic,
    until,
  );
}

/** Presses the card's print button: read aloud (where there is a voice), print, share, more. */
const pressPrint = (page: Page) =>
  page.$eval(EXPLAINER, (el) =>
    el.shadowRoot!.querySelector<HTMLElement>('article ~ .stack > .row > button:nth-last-child(3)')!.click(),
  );

/** Points of the smallest sentence on paper. */
async function leastPoints(page: Page): Promise<number> {
  await page.emulateMediaType('print');
  const points = await page.$eval(EXPLAINER, (el) =>
    Array.from(
      el.shadowRoot!.querySelectorAll('.said, .unknown, h3, .danger, .locked li'),
      (text) => parseFloat(getComputedStyle(text).fontSize) * 0.75,
    ),
  );
  await page.emulateMediaType();
  return Math.min(...points);
}

describe('a printed card', function () {
  this.timeout(120_000);
  /** The longest in every language so far. */
  for (const language of ['en', 'es-419', 'ar'])
    it(`fills one page at most, Letter and A4, at 9 points at least: ${language}`, async () => {
      const page = await open(language);
      // What the count is worth: the page around the explainer takes more than one.
      expect(await pagesOn(page, 'letter')).to.be.above(1);
      for (const topic of ['C14', 'C2', 'C7', 'C3']) {
        await openTopic(page, topic, 'article h3');
        expect(await leastPoints(page), `points of ${topic}`).to.be.at.least(9);
        for (const paper of PAPERS) {
          await pressPrint(page);
          expect(await pagesOn(page, paper), `pages of ${topic} on ${paper}`).to.equal(1);
        }
      }
    });
});

describe('wallet card and poster', function () {
  this.timeout(120_000);
  /** In scripts with tall letters too. */
  for (const language of ['en', 'my', 'ur', 'ti', 'ne'])
    it(`a card as wide as a bank card, nothing cut off, each on one page: ${language}`, async () => {
      const page = await open(language);
      await openTopic(page, 'handouts', 'dialog.poster');
      for (const name of ['card', 'poster']) {
        const cut = await page.$eval(
          EXPLAINER,
          (el, sheet) => {
            const dialog = el.shadowRoot!.querySelector<HTMLDialogElement>(`dialog.${sheet}`)!;
            dialog.showModal();
            return Array.from(dialog.querySelectorAll<HTMLElement>('.face, .page'), (face) => {
              const outer = face.getBoundingClientRect();
              const outside = Array.from(face.querySelectorAll('*'))
                .filter((inner) => {
                  const { left, right, bottom } = inner.getBoundingClientRect();
                  return left < outer.left - 1 || right > outer.right + 1 || bottom > outer.bottom + 1;
                })
                .map((inner) => inner.textContent);
              const millimetres = (outer.width / 96) * 25.4;
              return [...outside, ...(sheet === 'card' && Math.abs(millimetres - 85.6) > 0.5 ? [millimetres] : [])];
            }).flat();
          },
          name,
        );
        expect(cut, name).to.deep.equal([]);
        for (const paper of PAPERS) {
          await page.$eval(
            EXPLAINER,
            (el, sheet) => el.shadowRoot!.querySelector<HTMLElement>(`dialog.${sheet} .primary`)!.click(),
            name,
          );
          expect(await pagesOn(page, paper), `pages of the ${name} on ${paper}`).to.equal(1);
        }
        await page.$eval(
          EXPLAINER,
          (el, sheet) => el.shadowRoot!.querySelector<HTMLDialogElement>(`dialog.${sheet}`)!.close(),
          name,
        );
      }
    });
});

describe('a printed page', function () {
  it('has no way to leave it, also where liaison.css is linked, and all four agencies', async () => {
    const page = await open('en');
    await page.setViewport({ width: 624, height: 900 });
    await page.emulateMediaType('print');
    expect(await page.$eval('liaison-quick-exit', (el) => getComputedStyle(el).display)).to.equal('none');
    const shown = await page.$$eval(`${EXPLAINER} >>> .compare thead th:not(.corner)`, (all) =>
      all
        .filter((one) => one.getClientRects().length)
        .map((one) => one.querySelector('select')!.selectedOptions[0]!.text.trim()),
    );
    expect(shown).to.deep.equal(['City police', 'Sheriff and jail', 'ICE officers', 'Border Patrol']);
    await page.close();
  });
});

describe('a printed month', function () {
  this.timeout(120_000);
  it('has all events of its days', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/demo/school/index.html?lang=en`);
    const events = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART:20260310T180000Z\nSUMMARY:Room ${n}\nEND:VEVENT\n`,
    );
    await page.$eval(
      'liaison-event-calendar',
      (el, ics) => void Object.assign(el, { view: 'month', date: '2026-03-10', timeZone: 'UTC', ics }),
      `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR`,
    );
    const drawn = () =>
      page.$eval('liaison-event-calendar', (el) => el.shadowRoot!.querySelectorAll('[part="event"]').length);
    await page.waitForFunction(() =>
      document.querySelector('liaison-event-calendar')!.shadowRoot!.textContent.includes('Room 1'),
    );
    expect(await drawn()).to.equal(3);
    await page.evaluate(() =>
      addEventListener('beforeprint', () => {
        const { shadowRoot } = document.querySelector('liaison-event-calendar')!;
        Object.assign(window, { printed: shadowRoot!.querySelectorAll('[part="event"]').length });
      }),
    );
    await page.pdf();
    expect(await page.evaluate('printed')).to.equal(8);
    expect(await drawn()).to.equal(3);
  });

  it('has the number of today in ink, and an open event alone at the head of its page', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/demo/school/index.html?lang=en`);
    const grid = 'liaison-event-calendar >>> .today > .number';
    await page.waitForSelector(grid);
    const events = Array.from(
      { length: 60 },
      (_, n) => `BEGIN:VEVENT\nUID:${n}\nDTSTART:20260310T1800${n + 10}Z\nSUMMARY:Room\nEND:VEVENT\n`,
    );
    await page.emulateMediaType('print');
    expect(await page.$eval(grid, (day) => getComputedStyle(day).color)).to.equal('rgb(0, 0, 0)');
    await page.emulateMediaType();
    await page.evaluate(
      (ics) => {
        document.body.replaceChildren(document.querySelector('liaison-event-calendar')!);
        Object.assign(document.querySelector('liaison-event-calendar')!, {
          view: 'agenda',
          date: '2026-03-10',
          timeZone: 'UTC',
          ics,
        });
      },
      `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR`,
    );
    await page.waitForSelector('liaison-event-calendar >>> .agenda li:nth-child(40)');
    expect(await pagesOn(page, 'letter')).to.be.above(1);
    await page.locator('liaison-event-calendar >>> [part="event"]').click();
    await page.waitForSelector('liaison-event-calendar >>> dialog[open]');
    expect(await pagesOn(page, 'letter')).to.equal(1);
    await page.emulateMediaType('print');
    expect(
      await page.$eval('liaison-event-calendar >>> dialog', (dialog) => dialog.getBoundingClientRect().top),
    ).to.equal(0);
  });
});
