// npm run size: brotli bytes of all that a page with one widget loads until liaison-ready plus one second, in English
// and in Spanish, beside what we hold ourselves to. Printed and compared; not a test.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browsers.mjs';
import { brotli, measurePage } from './measure-page.mjs';
import { staticHost } from './static-host.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(join(root, 'dist/liaison.js'))) throw new Error('dist/ is not built: npm run build');
const kB = (bytes) => `${(bytes / 1000).toFixed(2).padStart(6)} kB`;
const verdict = (bytes, limit) =>
  bytes <= limit ? `under ${limit / 1000}` : `OVER ${limit / 1000} by ${kB(bytes - limit).trim()}`;
/** The page's own limits: the foundation's, and the ones each widget's own work set later. */
const limits = {
  'language-switcher': 14000,
  'event-calendar': 22000,
  'role-explainer': 26000,
  'contact-form': 22000,
  'quick-exit': 24000,
};
const details = process.argv.includes('--files');

const feed =
  'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a@b\nDTSTART:20260101T180000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:Meeting\nEND:VEVENT\nEND:VCALENDAR\n';
const markup = {
  'event-calendar': '<liaison-event-calendar src="/feed.ics"></liaison-event-calendar>',
  'contact-form': '<liaison-contact-form action="/messages" phone="555-0100"></liaison-contact-form>',
  'contact-form:json':
    '<liaison-contact-form action="/messages" phone="555-0100" backend="json"></liaison-contact-form>',
  'contact-form:sealed':
    '<liaison-contact-form action="/messages" phone="555-0100" recipients="age13jnun4r8a74mclq9gf667g7ea4n3ps5xvka682705hzjpuran3kqyfwypq"></liaison-contact-form>',
};
/** What most sites have: people, hours, messages sealed. */
const siteFile = {
  version: 1,
  phone: '555-0100',
  hours: 'Mo-Fr 09:00-17:00',
  timeZone: 'America/Chicago',
  liaisons: [{ name: 'Luis Example', languages: ['es-419', 'en'], hours: 'Tu-Fr 10:00-18:00' }],
  partners: [{ name: 'Example Clinic', languages: ['en'], phone: '555-0101' }],
  contact: {
    action: '/messages',
    recipients: [{ key: 'age13jnun4r8a74mclq9gf667g7ea4n3ps5xvka682705hzjpuran3kqyfwypq', expires: '2999-01-01' }],
  },
};
/** `contact-form:sealed` is the contact form, set up in another way. */
const widgetOf = (name) => name.split(':')[0];
const tagOf = (name) => `liaison-${widgetOf(name)}`;
const host = await staticHost(
  { '/dist/': join(root, 'dist') },
  {
    before: (request, response) => {
      const { pathname, searchParams } = new URL(request.url, 'http://localhost');
      if (pathname === '/feed.ics') return (response.end(feed), true);
      if (pathname === '/site.json') return (response.end(JSON.stringify(siteFile)), true);
      if (pathname !== '/page') return false;
      const body = searchParams
        .get('widgets')
        .split(' ')
        .map((w) => markup[w] ?? `<${tagOf(w)}></${tagOf(w)}>`)
        .join('\n');
      const site = searchParams.get('widgets').endsWith(':site') ? ' data-site="/site.json"' : '';
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>t</title><body>${body}<script type="module" src="/dist/liaison.js"${site}></script></body></html>`,
      );
      return true;
    },
  },
);
const { executablePath, args, headless } = await findChromium();
const browser = await puppeteer.launch({ executablePath, args, headless });
try {
  const bytesOf = (...path) => brotli(readFileSync(join(root, 'dist', ...path)));
  const chunks = readdirSync(join(root, 'dist/chunks')).filter((name) => name.endsWith('.js'));
  const line = (name, bytes, limit) => console.log(`${name.padEnd(26)} ${kB(bytes)}  ${verdict(bytes, limit)}`);
  line('loader', bytesOf('liaison.js'), 2000);
  // With what a page loads late: JSON, zones by other names, languages by their names.
  const engine = bytesOf('calendar.js');
  const table = bytesOf(
    'chunks',
    chunks.find((name) => name.startsWith('windows-zones-')),
  );
  line('engine alone', engine, 9000);
  line('  with Windows names', engine + table, 9000);
  const pages = [
    ...Object.keys(limits).map((w) => [w]),
    ['contact-form:json'],
    ['contact-form:sealed'],
    ['contact-form:site'],
    ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form'],
  ];
  for (const widgets of pages)
    for (const language of ['en', 'es-419']) {
      const url = `${host.url}/page?widgets=${widgets.join('%20')}&lang=${language}`;
      const { total, scripts, files, cls } = await measurePage(browser, url, widgets.map(tagOf));
      const name = widgets.length > 1 ? 'all four' : widgets[0];
      console.log(
        `${name.padEnd(19)} ${language.padEnd(6)} ${kB(total)}  ${verdict(total, widgets.length > 1 ? 55000 : limits[widgetOf(widgets[0])])}, ${scripts} scripts beside the loader, CLS ${cls.toFixed(4)}`,
      );
      if (details) for (const file of files) console.log(`    ${kB(file.bytes)}  ${file.path}`);
    }
  for (const name of chunks.filter((chunk) =>
    /^(seal|form-controller|phrases|more|names|zone-names|annotations|event-dialog)/.test(chunk),
  )) {
    const bytes = bytesOf('chunks', name);
    console.log(
      `late ${name.replace(/-[^-]*$/, '').padEnd(20)} ${kB(bytes)}${name.startsWith('seal') ? `  ${verdict(bytes, 26000)}` : ''}`,
    );
  }
} finally {
  await browser.close();
  await host.close();
}
