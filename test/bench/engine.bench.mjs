// The calendar engine beside two other readers: text of a feed → the occurrences of one month, in ms.
//   node test/bench/engine.bench.mjs [sizes, default 1000,10000] [node,chromium]
// Compare the columns, not the numbers: they are of the machine at hand. Chromium by CHROMIUM or /usr/bin/chromium.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { feed } from './school-feed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sizes = (process.argv[2] ?? '1000,10000').split(',').map(Number);
const places = (process.argv[3] ?? 'node,chromium').split(',');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** What is measured, bundled for both places. Each reader: text, from, to → how many occurrences. */
const SOURCE = `
import { parseCalendar } from './src/event-calendar/engine/calendar.ts';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';

const ZONE = 'America/Chicago';
const liaison = (text, from, to) => parseCalendar(text, { timeZone: ZONE }).between(new Date(from), new Date(to)).length;

function ical(text, from, to) {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  let found = 0;
  for (const component of root.getAllSubcomponents('vevent')) {
    // Without this every override is compared with every series.
    const event = new ICAL.Event(component, { exceptions: [] });
    if (!event.isRecurring()) {
      if (event.startDate.toUnixTime() * 1000 < to && event.endDate.toUnixTime() * 1000 > from) found++;
      continue;
    }
    const length = event.duration.toSeconds() * 1000;
    const dates = event.iterator();
    for (let date = dates.next(); date; date = dates.next()) {
      const start = date.toUnixTime() * 1000;
      if (start >= to) break;
      if (start + length > from) found++;
    }
  }
  return found;
}

/** rrule-temporal expands rules and reads no feed: a bare scanner feeds it. */
function temporal(text, from, to) {
  let found = 0;
  let event;
  const instant = (value) => Date.UTC(+value.slice(0, 4), +value.slice(4, 6) - 1, +value.slice(6, 8), +value.slice(9, 11), +value.slice(11, 13)) + 6 * 3_600_000;
  for (const line of text.replace(/\\r?\\n[ \\t]/g, '').split(/\\r?\\n/)) {
    if (line === 'BEGIN:VEVENT') event = { except: new Set() };
    else if (!event) continue;
    else if (line === 'END:VEVENT') {
      if (!event.RRULE) {
        if (instant(event.DTSTART) < to && instant(event.DTEND) > from) found++;
      } else {
        const rule = new RRuleTemporal({ rruleString: 'DTSTART;TZID=' + ZONE + ':' + event.DTSTART + '\\nRRULE:' + event.RRULE });
        for (const date of rule.between(new Date(from), new Date(to), true)) {
          if (!event.except.has(date.toString().slice(0, 10).replaceAll('-', ''))) found++;
        }
      }
      event = undefined;
    } else {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).split(';')[0];
      if (name === 'EXDATE') event.except.add(line.slice(colon + 1, colon + 9));
      else event[name] = line.slice(colon + 1);
    }
  }
  return found;
}

const readers = { liaison, 'ical.js': ical, 'rrule-temporal': temporal };
export function measure(text) {
  const from = Date.parse('2026-03-01T06:00Z');
  const to = Date.parse('2026-04-01T05:00Z');
  const results = {};
  for (const [name, read] of Object.entries(readers)) {
    const run = () => {
      const start = performance.now();
      const count = read(text, from, to);
      return [performance.now() - start, count];
    };
    const [first, count] = run();
    const times = [];
    // Warm for half a second, then the median of what a second and a half hold.
    const end = performance.now() + 2000;
    for (const warm = end - 1500; times.length < 3 || (performance.now() < end && times.length < 25); ) {
      const [time] = run();
      if (performance.now() > warm || first > 500) times.push(time);
    }
    results[name] = { first, median: times.sort((a, b) => a - b)[times.length >> 1], count };
  }
  return results;
}`;

const { outputFiles } = await build({
  stdin: { contents: SOURCE, resolveDir: root, loader: 'js' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});
const code = outputFiles[0].text;

function print(place, size, results) {
  const ours = results.liaison.median;
  for (const [name, { first, median, count }] of Object.entries(results)) {
    const times = name === 'liaison' ? '' : `  ${(median / ours).toFixed(1)} times ours`;
    console.log(
      `${place.padEnd(9)}${String(size).padStart(6)} events  ${name.padEnd(15)}${median.toFixed(1).padStart(8)} ms  (first ${first.toFixed(0)} ms, ${count} occurrences)${times}`,
    );
  }
}

if (places.includes('node')) {
  const { measure } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  for (const size of sizes) print('node', size, measure(feed(size)));
}
if (places.includes('chromium') && existsSync(CHROMIUM)) {
  const { default: puppeteer } = await import('puppeteer-core');
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/engine.js' ? 'text/javascript' : 'text/html');
    response.end(request.url === '/engine.js' ? code : '<!doctype html><title>bench</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  for (const size of sizes) {
    const browser = await puppeteer.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox'],
      protocolTimeout: 300_000,
    });
    const page = await browser.newPage();
    await page.goto(address);
    const results = await page.evaluate(async (text) => (await import('/engine.js')).measure(text), feed(size));
    print('chromium', size, results);
    await browser.close();
  }
  server.close();
}
