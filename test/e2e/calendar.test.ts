/** What the calendar is for: next month's meeting with an interpreter, found on a built page by keyboard alone. */
import puppeteer, { type Browser, type Page, type SerializedAXNode } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
// @ts-expect-error plain JavaScript
import { demoServer } from '../../scripts/demo-server.mjs';

let browser: Browser;
let site: { url: string; close(): Promise<void> };

before(async () => {
  const { executablePath, args, headless } = await findChromium();
  browser = await puppeteer.launch({ executablePath, args, headless });
  site = await demoServer();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A page on which it is noon of 26 November 2026 in Chicago, whenever this runs. */
async function open(path: string, width = 1280): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateTimezone('America/Chicago');
  await page.evaluateOnNewDocument((noon) => {
    const Real = Date;
    const ahead = noon - Real.now();
    window.Date = class extends Real {
      constructor(...parts: unknown[]) {
        super(...((parts.length ? parts : [Real.now() + ahead]) as [number]));
      }
      static override now() {
        return Real.now() + ahead;
      }
    } as DateConstructor;
    document.addEventListener(
      'liaison-calendar-load',
      () => ((window as unknown as { calendarLoaded: boolean }).calendarLoaded = true),
    );
  }, Date.parse('2026-11-26T18:00Z'));
  await page.goto(site.url + path);
  await page.waitForFunction(() => (window as unknown as { calendarLoaded?: boolean }).calendarLoaded, {
    timeout: 20000,
  });
  return page;
}

/** The page as the browser tells it to a screen reader. */
async function told(page: Page): Promise<SerializedAXNode[]> {
  const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat((await page.accessibility.snapshot({ interestingOnly: false }))!);
}
const plain = (text = '') =>
  text
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
/** Where the focus is: the innermost, since the page and the element that hold it count as focused too. */
async function focused(page: Page): Promise<{ role: string; name: string }> {
  const node = (await told(page)).filter((one) => one.focused).at(-1);
  return { role: node?.role ?? '', name: plain(node?.name) };
}
type Key = 'Tab' | 'ShiftTab' | 'ArrowRight';

async function until(page: Page, what: string, holds: () => Promise<boolean>, key?: Key): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await holds()) return;
    if (key === 'ShiftTab') {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    } else if (key) await page.keyboard.press(key);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}; the focus is on ${JSON.stringify(await focused(page))}`);
}
const focusOn = (page: Page, role: string, name: RegExp, key?: Key) =>
  until(
    page,
    `no ${role} ${name} is reached`,
    async () => {
      const at = await focused(page);
      return at.role === role && name.test(at.name);
    },
    key,
  );
const says = (page: Page, text: string) =>
  until(page, `“${text}” is not said`, async () => (await told(page)).some(({ name }) => plain(name).includes(text)));

/** From the top of the page: the search is opened and Haitian Creole chosen. */
async function lookForHaitianCreole(page: Page): Promise<void> {
  await focusOn(page, 'button', /^Search$/, 'Tab');
  await page.keyboard.press('Enter');
  await focusOn(page, 'searchbox', /^Search$/);
  await focusOn(page, 'combobox', /^Language or interpreter$/, 'Tab');
  await page.keyboard.type('Hai');
  await until(page, 'no language is chosen', async () =>
    (await told(page)).some(({ role, value }) => role === 'combobox' && value === 'Haitian Creole'),
  );
}

/** The meeting's button has the focus: what its details say, and the way back. */
async function readDetails(page: Page, meeting: RegExp): Promise<void> {
  await page.keyboard.press('Enter');
  await focusOn(page, 'heading', /^School board meeting$/);
  await says(page, 'Interpreter: Haitian Creole');
  await says(page, 'Tuesday, December 8, 2026');
  await says(page, '7:00 – 9:00 PM');
  await page.keyboard.press('Escape');
  await focusOn(page, 'button', meeting);
}

describe('the calendar on the built school page', () => {
  it('leads from an English page to next month’s meeting with a Haitian Creole interpreter, by keyboard alone', async () => {
    const page = await open('/demo/school/');
    const { keyboard } = page;

    await focusOn(page, 'button', /^Next month$/, 'Tab');
    await lookForHaitianCreole(page);
    await says(page, 'November 2026: ');

    await focusOn(page, 'gridcell', /^Thursday, November 26/, 'Tab');
    await says(page, 'Page Up and Page Down by month');
    await keyboard.press('PageDown');
    await focusOn(page, 'gridcell', /^Saturday, December 26/);
    await says(page, 'December 2026: 3 events');

    for (const day of ['19', '12', '5']) {
      await keyboard.press('ArrowUp');
      await focusOn(page, 'gridcell', new RegExp(`^Saturday, December ${day}$`));
    }
    for (const day of ['Sunday, December 6', 'Monday, December 7', 'Tuesday, December 8, 1 event']) {
      await keyboard.press('ArrowRight');
      await focusOn(page, 'gridcell', new RegExp(`^${day}$`));
    }
    await keyboard.press('Enter');
    const meeting = /School board meeting, Tuesday, December 8, 7:00 – 9:00 PM$/;
    await focusOn(page, 'button', meeting);
    await readDetails(page, meeting);
    await keyboard.press('Escape');
    await focusOn(page, 'gridcell', /^Tuesday, December 8, 1 event$/);
    await page.close();
  });

  it('leads to it in the list of a phone', async () => {
    const page = await open('/demo/school/', 390);
    await lookForHaitianCreole(page);
    const meeting = /^Tuesday, December 8, 7:00 – 9:00 PM School board meeting .*Interpreter: .*Haitian Creole/;
    await focusOn(page, 'button', meeting, 'Tab');
    await readDetails(page, meeting);
    await page.close();
  });

  it('leads to it week by week', async () => {
    const page = await open('/demo/school/');
    await lookForHaitianCreole(page);
    await focusOn(page, 'button', /^Week$/, 'Tab');
    await page.keyboard.press('Enter');
    await until(page, 'no week is shown', async () =>
      (await told(page)).some(({ role, name }) => role === 'heading' && /^Nov 22 – 28, 2026$/.test(plain(name))),
    );
    await focusOn(page, 'button', /^Next week$/, 'ShiftTab');
    await page.keyboard.press('Enter');
    await says(page, 'Nov 29 – Dec 5, 2026: ');
    await focusOn(page, 'button', /^Next week$/);
    await page.keyboard.press('Enter');
    await says(page, 'Dec 6 – 12, 2026: 2 events');
    const meeting = /^School board meeting, Tuesday, December 8, 7:00 – 9:00 PM$/;
    await focusOn(page, 'button', meeting, 'Tab');
    await readDetails(page, meeting);
    await page.close();
  });
});
