// What a page really loads: opens it in Chromium and keeps every file of ours until `liaison-ready` plus one second.
import { brotliCompressSync, constants } from 'node:zlib';

export const brotli = (buffer) =>
  brotliCompressSync(buffer, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length },
  }).length;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string[]} tags the widgets that must become ready
 * @returns {Promise<{ files: { path: string, bytes: number }[], total: number, scripts: number, cls: number }>}
 *   bytes are brotli (quality 11); scripts counts those beside the loader
 */
export async function measurePage(browser, url, tags, viewport = { width: 1280, height: 800 }) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  const files = new Map();
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\/dist\/.*\.(js|css)$/.test(path) || files.has(path)) return;
    files.set(path, 0);
    files.set(path, brotli(await response.buffer()));
  });
  await page.evaluateOnNewDocument(() => {
    window.liaisonReady = [];
    window.layoutShift = 0;
    document.addEventListener('liaison-ready', (event) => window.liaisonReady.push(event.target.localName));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(
    (wanted) => wanted.every((tag) => window.liaisonReady.includes(tag)),
    { timeout: 20000 },
    tags,
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const cls = await page.evaluate(() => window.layoutShift);
  await page.close();
  const list = [...files].map(([path, bytes]) => ({ path: path.replace(/^.*\/dist\//, ''), bytes }));
  return {
    files: list,
    total: list.reduce((sum, { bytes }) => sum + bytes, 0),
    scripts: list.filter(({ path }) => path.endsWith('.js') && path !== 'liaison.js').length,
    cls,
  };
}
