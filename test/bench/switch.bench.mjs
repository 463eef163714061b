// The switch of language on the police demo page, at a quarter of the processor's speed: the longest task once the words
// have arrived (the bound is 50 ms), how long the switch takes, and whether any painted frame shows two languages. A task is
// told twice: by the clock, and by the processor's time alone, which other work on the same machine does not lengthen.
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { demoServer } from '../../scripts/demo-server.mjs';

const SLOWDOWN = 4;
const ROUNDS = 5;
const LANGUAGES = ['es-419', 'ar', 'ti', 'my', 'en'];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const server = await demoServer();
const { executablePath, args, headless } = await findChromium();
const browser = await puppeteer.launch({ executablePath, args, headless });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    window.ready = new Set();
    document.addEventListener('liaison-ready', (event) => window.ready.add(event.target.localName));
  });
  await page.goto(`${server.url}/demo/police/index.html`);
  await page.waitForFunction(() => window.ready.size === 5);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

  /** Presses the language in the list; `longest` and `took` in ms, `mixed` frames that showed two languages. `scrolls`: 700 px a frame. */
  const change = async (tag, scrolls = false) => {
    await page.tracing.start({
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
    });
    const { took, mixed, frames } = await page.evaluate(
      async (wanted, scrolls) => {
        const { setLanguage } = await import('/dist/index.js');
        const inSight = (element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        };
        const widgets = Array.from(document.querySelectorAll('*')).filter((one) =>
          one.localName.startsWith('liaison-'),
        );
        // A root that is left empty shows no language.
        const shown = () =>
          new Set(
            widgets
              .flatMap(({ shadowRoot }) => Array.from(shadowRoot.children))
              .filter((root) => root.lang && inSight(root) && root.style.contentVisibility !== 'hidden')
              .map(({ lang }) => lang),
          );
        let mixed = 0;
        let frames = 0;
        let watching = true;
        // After the frame has been drawn.
        const watch = () =>
          setTimeout(() => {
            frames += 1;
            if (shown().size > 1) mixed += 1;
            if (scrolls) scrollTo(0, (frames * 700) % document.documentElement.scrollHeight);
            if (watching) requestAnimationFrame(watch);
          });
        requestAnimationFrame(watch);
        performance.mark('switch-start');
        const start = performance.now();
        await setLanguage(wanted);
        const took = performance.now() - start;
        await new Promise((resolve) => setTimeout(resolve, 600));
        watching = false;
        scrollTo(0, 0);
        return { took, mixed, frames };
      },
      tag,
      scrolls,
    );
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const mark = traceEvents.find(({ name }) => name === 'switch-start');
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts }) =>
        (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') &&
        pid === mark?.pid &&
        tid === mark?.tid &&
        ts >= mark.ts,
    );
    const longest = Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
    const processor = Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
    return { took, mixed, frames, longest, processor };
  };

  // The first time brings the words.
  for (const tag of LANGUAGES) await change(tag);
  console.log(`police demo, five widgets, Chromium, CPU ÷ ${SLOWDOWN}, ${ROUNDS} rounds, words there`);
  const row = (...cells) => console.log(cells.map((cell, i) => (i ? cell.padStart(26) : cell.padEnd(8))).join(''));
  const medianAndMost = (numbers) => `${median(numbers).toFixed(0)}, ${Math.max(...numbers).toFixed(0)} ms`;
  row(
    'to',
    'longest task (median, max)',
    'its processor time',
    'switch',
    'frames that mix languages',
    'while scrolling',
  );
  for (const tag of LANGUAGES) {
    const runs = [];
    for (let i = 0; i < ROUNDS; i++) {
      await change(tag === 'en' ? 'ht' : 'en');
      runs.push(await change(tag));
    }
    await change(tag === 'en' ? 'ht' : 'en');
    const scrolled = await change(tag, true);
    const all = (name) => runs.map((run) => run[name]);
    const sum = (name) => all(name).reduce((total, n) => total + n);
    row(
      tag,
      ...['longest', 'processor', 'took'].map((name) => medianAndMost(all(name))),
      `${sum('mixed')} of ${sum('frames')}`,
      `${scrolled.mixed} of ${scrolled.frames}`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}
