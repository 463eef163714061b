// The calendar on a page, text in memory: the first month, the next month (the median of five), and the longest task of the
// main thread. In ms, on the machine at hand, beside an empty calendar.
//   node test/bench/calendar.bench.mjs [sizes, default 0,100,1000,10000] [slowdown of the processor, default 1]
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost } from '../../scripts/static-host.mjs';
import { feed } from './school-feed.mjs';

const sizes = (process.argv[2] ?? '0,100,1000,10000').split(',').map(Number);
const slowdown = Number(process.argv[3] ?? 1);
const ROUNDS = 5;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const root = fileURLToPath(new URL('../..', import.meta.url));
const host = await staticHost(
  { '/dist/': `${root}dist` },
  {
    before: (request, response) => {
      if (request.url !== '/') return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><html lang="en"><title>bench</title><link rel="icon" href="data:,"><main></main>');
      return true;
    },
  },
);
const { executablePath, args, headless } = await findChromium();
const browser = await puppeteer.launch({ executablePath, args, headless, protocolTimeout: 300_000 });

/** The longest task between two marks of the page, in ms. */
function longestTask(traceEvents, from, to) {
  const [start, end] = [from, to].map((wanted) => traceEvents.find(({ name }) => name === wanted));
  return Math.max(
    ...traceEvents
      .filter(
        ({ name, pid, tid, ts, dur }) =>
          /^(RunTask|ThreadControllerImpl::RunTask)$/.test(name) &&
          pid === start.pid &&
          tid === start.tid &&
          ts + dur >= start.ts &&
          ts <= end.ts,
      )
      .map(({ dur }) => dur / 1000),
  );
}

/** One calendar on a new page; the code is there. */
async function measure(text) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 860 });
  await page.emulateTimezone('America/Chicago');
  await page.goto(host.url);
  await page.evaluate(async (text) => {
    await import('/dist/event-calendar.js');
    window.text = text;
    window.painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    window.show = async (text) => {
      const calendar = Object.assign(document.createElement('liaison-event-calendar'), {
        ics: text,
        view: 'month',
        date: '2026-03-10',
      });
      const loaded = new Promise((resolve) => {
        calendar.addEventListener('liaison-calendar-load', resolve, { once: true });
      });
      document.querySelector('main').replaceChildren(calendar);
      await loaded;
      await window.painted();
      return calendar;
    };
    // Words and styles are there, as on a page that was just left for another month.
    await window.show('BEGIN:VCALENDAR\r\nEND:VCALENDAR');
  }, text);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'],
  });
  const times = await page.evaluate(async (rounds) => {
    performance.mark('first-start');
    let start = performance.now();
    const calendar = await window.show(window.text);
    const first = performance.now() - start;
    performance.mark('first-end');
    const events = calendar.shadowRoot.querySelectorAll('[part~="event"]').length;
    performance.mark('next-start');
    const next = [];
    for (let month = 4; month < 4 + rounds; month++) {
      start = performance.now();
      await calendar.goTo(`2026-0${month}-10`);
      await window.painted();
      next.push(performance.now() - start);
    }
    performance.mark('next-end');
    return { first, next, events };
  }, ROUNDS);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  await page.close();
  return {
    ...times,
    firstTask: longestTask(traceEvents, 'first-start', 'first-end'),
    nextTask: longestTask(traceEvents, 'next-start', 'next-end'),
  };
}

try {
  console.log(`month on a page, text in memory, Chromium, CPU ÷ ${slowdown}, medians of ${ROUNDS} pages`);
  console.log('events in feed   in month   first month   longest task (median, max)   next month   longest task');
  for (const size of sizes) {
    const runs = [];
    const text = feed(size);
    for (let i = 0; i < ROUNDS; i++) runs.push(await measure(text));
    const of = (pick) => median(runs.map(pick)).toFixed(0);
    const most = Math.max(...runs.map(({ firstTask }) => firstTask)).toFixed(0);
    console.log(
      `${String(size).padStart(14)}${String(runs[0].events).padStart(11)}${of(({ first }) => first).padStart(11)} ms${`${of(({ firstTask }) => firstTask)} ms, ${most} ms`.padStart(29)}${of(({ next }) => median(next)).padStart(10)} ms${of(({ nextTask }) => nextTask).padStart(12)} ms`,
    );
  }
} finally {
  await browser.close();
  await host.close();
}
