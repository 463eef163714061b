/** A device without Ethiopic, Myanmar and Gurmukhi letters: Chromium with a font configuration of its own. */
import { expect } from 'chai';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost } from '../../scripts/static-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LATIN_ONLY = '/usr/share/fonts/truetype/dejavu';

describe('letters that the device lacks', function () {
  let host: { url: string; close(): Promise<void> };
  let browser: Browser;
  let folder: string;

  before(async function () {
    // (DejaVu comes with Debian's Chromium.)
    if (process.platform !== 'linux' || !existsSync(LATIN_ONLY)) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'liaison-fonts-'));
    const settings = join(folder, 'fonts.conf');
    writeFileSync(
      settings,
      `<?xml version="1.0"?><fontconfig><dir>${LATIN_ONLY}</dir><cachedir>${folder}</cachedir></fontconfig>`,
    );
    host = await staticHost(
      { '/dist/': join(root, 'dist') },
      {
        before(request: IncomingMessage, response: ServerResponse) {
          if (!request.url!.startsWith('/page')) return false;
          const fonts = request.url!.includes('none') ? 'data-fonts="none"' : '';
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(
            `<!doctype html><html lang="en"><body style="font-family:serif"><liaison-language-switcher></liaison-language-switcher>` +
              `<script type="module" src="/dist/liaison.js" ${fonts}></script>`,
          );
          return true;
        },
      },
    );
    const { executablePath, args, headless } = await findChromium();
    browser = await puppeteer.launch({
      executablePath,
      args,
      headless,
      env: { ...process.env, FONTCONFIG_FILE: settings },
    });
  });
  after(async () => {
    await browser?.close();
    await host?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string) {
    const page = await (await browser.createBrowserContext()).newPage();
    const fonts: string[] = [];
    page.on('request', (request) => {
      const name = /fonts\/(.*)\.woff2$/.exec(request.url())?.[1];
      if (name) fonts.push(name);
    });
    await page.goto(host.url + path);
    await page.waitForSelector('liaison-language-switcher >>> .toggle');
    const before = [...fonts];
    await page.click('liaison-language-switcher >>> .toggle');
    await page.waitForSelector('liaison-language-switcher >>> .help');
    return { page, fonts, before };
  }

  it('come with the list for the names, and with the language for its words', async () => {
    const { page, fonts, before } = await open('/page');
    expect(before).to.deep.equal([]);
    expect(fonts.sort()).to.deep.equal(['ethiopic-names', 'gurmukhi-names', 'myanmar-names']);
    await page.type('liaison-language-switcher >>> .search', 'tigri');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('liaison-language-switcher')!.language === 'ti');
    expect(fonts).to.include('ethiopic').and.not.include('myanmar');
    await page.waitForFunction(() =>
      Array.from(document.fonts).some(({ family, status }) => /ethiopic"?$/.test(family) && status === 'loaded'),
    );
    const drawn = await page.evaluate(() => {
      const content = document.querySelector('liaison-language-switcher')!.shadowRoot!.querySelector('[lang="ti"]')!;
      return getComputedStyle(content).fontFamily;
    });
    expect(drawn).to.match(/^serif,.*Liaison ethiopic/);
    await page.close();
  });

  it('are not fetched where the webmaster said so: the list names those languages in the language shown', async () => {
    const { page, fonts } = await open('/page?none');
    expect(fonts).to.deep.equal([]);
    const texts = await page.$$eval('liaison-language-switcher >>> .choice', (all) =>
      all.map((choice) => choice.textContent!.trim()),
    );
    expect(texts).to.include.members(['Tigrinya', 'Amharic', 'Burmese', 'Punjabi']);
    expect(texts.join()).to.not.match(/[\u1000-\u109f\u1200-\u137f\u0a00-\u0a7f]/);
    await page.close();
  });
});
