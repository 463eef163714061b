/** The form that writes the policy file, as a clerk has it: from the built files, under the contract's policy. */
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost } from '../../scripts/static-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

describe('policy form, built', () => {
  let browser: Browser;
  let host: { url: string; close(): Promise<void> };
  let page: Page;
  const errors: string[] = [];

  before(async () => {
    browser = await puppeteer.launch(await findChromium());
    host = await staticHost(
      { '/dist/': `${root}dist`, '/demo/': `${root}demo` },
      { headers: { 'Content-Security-Policy': CSP } },
    );
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${host.url}/demo/policy-form.html`);
    await page.waitForSelector('.question');
  });
  after(async () => {
    await browser?.close();
    await host?.close();
  });

  const file = () => page.$eval('#text', (area) => JSON.parse((area as HTMLTextAreaElement).value));
  const preview = () =>
    page.$eval('liaison-role-explainer', (el) => (el.shadowRoot?.textContent ?? '').replace(/\s+/g, ' '));

  it('asks, and a clerk answers by keyboard: the file, the check and the real explainer follow', async () => {
    await page.type('#publisher-name', 'Police of Somewhere');
    await page.select('#publisher-kind', 'police');
    await page.type('#usual-approvedBy', 'Chief');
    await page.focus('[data-key="bodyCams"] summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect((await file()).settings.bodyCams).to.include({ value: 'all-patrol', approvedBy: 'Chief' });
    const question = () => page.$eval('[data-key="bodyCams"]', (el) => (el as HTMLElement).innerText);
    expect(await question())
      .to.include('Something is missing')
      .and.include('Say where this is written');
    expect(await question()).to.include('We do not know if officers here wear cameras.');
    await page.type('#page-bodyCams-clause', 'Order 5.5');
    expect(await question())
      .to.include('Answered')
      .and.include('All officers here who are on patrol wear cameras.');
    expect(await page.$eval('#saving-title ~ p', (p) => p.textContent)).to.include('can go on your site');
    await page.waitForFunction(
      () =>
        document.querySelector('liaison-role-explainer')?.shadowRoot?.textContent?.includes('on patrol wear cameras'),
      { timeout: 10000 },
    );
    expect(await preview())
      .to.include('Order 5.5')
      .and.not.include('Example: not a real agency');
  });

  it('saves the text by a link to itself, without a blob and without a server', async () => {
    const link = await page.$eval('a[download]', (a) => [
      (a as HTMLAnchorElement).download,
      (a as HTMLAnchorElement).href,
    ]);
    expect(link[0]).to.equal('policy.json');
    const text = decodeURIComponent(link[1]!.replace(/^data:application\/json;charset=utf-8,/, ''));
    expect(JSON.parse(text)).to.deep.equal(await file());
  });

  it('opens a file that exists, with several agencies, and leaves what is in it', async () => {
    page.once('dialog', (dialog) => void dialog.accept());
    const input = (await page.$('#open'))!;
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      `${root}demo/policy-school.json`,
    );
    await page.waitForFunction(() => document.querySelectorAll('.tabs button').length > 2);
    const given = JSON.parse(readFileSync(`${root}demo/policy-school.json`, 'utf8'));
    expect(await file()).to.deep.equal(given);
    const [, second] = await page.$$('.tabs button');
    await second!.click();
    expect(await page.$$eval('.question', (all) => all.length)).to.equal(23);
  });

  it('is accessible with every question open, and fits a small screen', async () => {
    await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document.querySelector('main')!);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).to.deep.equal([]);
    await page.setViewport({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(320);
  });

  it('broke no rule of the policy', () => expect(errors).to.deep.equal([]));
});
