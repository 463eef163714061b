/** The package as npm packs it, installed in an empty folder: imports, types and the command on this Node. */
import { expect } from 'chai';
import { build as buildWithEsbuild, transformSync } from 'esbuild';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build as buildWithVite } from 'vite';
// @ts-expect-error plain JavaScript
import { findChromium } from '../../scripts/browsers.mjs';
import { staticHost } from '../../scripts/static-host.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the package', function () {
  this.timeout(120_000);
  let folder: string;
  let files: string[];
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (command: string, ...words: string[]) =>
    new Promise<{ code: number; out: string }>((resolve) =>
      execFile(command, words, { cwd: folder }, (failure, out, error) =>
        resolve({ code: Number(failure?.code ?? 0), out: `${out}${error}` }),
      ),
    );

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const npm = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
    const [packed] = JSON.parse(execFileSync('npm', npm, { cwd: root, encoding: 'utf8' })) as [
      { filename: string; files: { path: string }[] },
    ];
    files = packed.files.map(({ path }) => path);
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, 'liaison-widgets'), { recursive: true });
    execFileSync('tar', ['xzf', join(folder, packed.filename), '-C', join(modules, 'liaison-widgets'), '--strip', '1']);
    // What npm would install beside it, from here.
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit',
      '@lit-labs',
      'age-encryption',
      '@types/trusted-types',
    ]) {
      if (!existsSync(join(root, 'node_modules', name))) continue;
      if (name.includes('/')) mkdirSync(join(modules, name.split('/')[0]!), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    write('package.json', '{ "type": "module" }');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('holds what the contract lists, and no source, test or tool', () => {
    for (const name of [
      'liaison.js',
      'index.js',
      'index.d.ts',
      'calendar.js',
      'calendar.d.ts',
      'cli.js',
      'liaison.css',
    ])
      expect(files).to.include(`dist/${name}`);
    for (const name of ['custom-elements.json', 'site.schema.json', 'policy.schema.json', 'decrypt.html'])
      expect(files).to.include(`dist/${name}`);
    for (const name of ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'])
      expect(files).to.include.members([`dist/${name}.js`, `dist/${name}.d.ts`, `dist/frame/${name}.html`]);
    expect(files.filter((path) => !path.startsWith('dist/')).sort()).to.deep.equal([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
  });

  it('has a manifest of what the contract names, of files that are there, and of nothing private', () => {
    type Named = { name: string }[];
    interface Element extends Record<
      'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties',
      Named
    > {
      tagName: string;
    }
    const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
      modules: { path: string; declarations: Element[] }[];
    };
    expect(files).to.include.members(modules.map(({ path }) => path));
    const contract = {
      'language-switcher': 'attributes: languages layout storage help-phone help-href; events: liaison-language-change',
      'event-calendar':
        'attributes: src view date time-zone feed-language categories event-languages subscribe keep-copy; ' +
        'members: ics occurrences goTo refresh; events: liaison-calendar-load liaison-event-open; cssParts: event',
      'role-explainer': 'attributes: policy topic; members: policy; events: liaison-ask',
      'contact-form':
        'attributes: action backend recipients phone text whatsapp email hours emergency policy; slots: records-notice privacy; ' +
        'events: liaison-contact-submit liaison-contact-sent liaison-contact-failed',
      'quick-exit': 'attributes: href; events: liaison-quick-exit',
    };
    const elements = modules.flatMap(({ declarations }) => declarations);
    expect(elements).to.have.length(5);
    for (const [widget, own] of Object.entries(contract)) {
      const element = elements.find(({ tagName }) => tagName === `liaison-${widget}`)!;
      const all = `${own}; attributes: unreviewed; members: language; events: liaison-ready liaison-error; cssProperties: --liaison-accent`;
      for (const [kind, names] of all.split('; ').map((one) => one.split(': ') as [keyof Element, string]))
        expect(
          (element[kind] as Named).map(({ name }) => name),
          `${widget} ${kind}`,
        ).to.include.members(names.split(' '));
      for (const { name } of element.attributes) expect(name, widget).to.match(/^[a-z]+(-[a-z]+)*$/);
      expect(JSON.stringify(element), widget).not.to.match(/"privacy":"pr/);
    }
  });

  it('holds no syntax that Chrome 109, Firefox 115 and Safari 16.4 do not read', () => {
    const options = {
      minify: true,
      format: 'esm',
      // Older than all three; esbuild is more careful than it must be.
      supported: { 'regexp-unicode-property-escapes': true },
    } as const;
    const scripts = files.filter((path) => path.endsWith('.js') && path !== 'dist/cli.js');
    expect(scripts.length).to.be.above(20);
    const newer = scripts.filter((path) => {
      const code = readFileSync(join(folder, 'node_modules/liaison-widgets', path), 'utf8');
      const lowered = transformSync(code, { ...options, target: ['chrome109', 'firefox115', 'safari16.4'] });
      return lowered.code !== transformSync(code, { ...options, target: 'esnext' }).code;
    });
    expect(newer).to.deep.equal([]);
  });

  it('is imported where there is no DOM', async () => {
    const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];
    const file = write(
      'server.js',
      `import { setLanguage, currentLanguage, LiaisonEventCalendar } from 'liaison-widgets';
import { parseCalendar } from 'liaison-widgets/calendar.js';
${widgets.map((name) => `import 'liaison-widgets/${name}.js';`).join('\n')}
const { events } = parseCalendar('BEGIN:VCALENDAR\\nVERSION:2.0\\nBEGIN:VEVENT\\nUID:a\\nDTSTART:20270105T180000Z\\nEND:VEVENT\\nEND:VCALENDAR');
console.log(typeof setLanguage, currentLanguage(), LiaisonEventCalendar.name.length > 0, events, typeof document, typeof HTMLElement);`,
    );
    expect(await run(process.execPath, file)).to.deep.equal({
      code: 0,
      out: 'function en true 1 undefined undefined\n',
    });
  });

  const bundlers: Record<string, (page: string, to: string) => Promise<unknown>> = {
    Vite: (page, to) =>
      buildWithVite({
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: { outDir: to, modulePreload: { polyfill: false }, rolldownOptions: { input: page } },
      }),
    esbuild: (_, to) =>
      buildWithEsbuild({
        absWorkingDir: folder,
        entryPoints: ['page.js'],
        bundle: true,
        splitting: true,
        format: 'esm',
        outdir: to,
        logLevel: 'silent',
      }),
  };
  for (const [bundler, build] of Object.entries(bundlers))
    it(`brings its words into a build of the page's own by ${bundler}`, async () => {
      // Once a module that defines its tag, once a class from the root.
      write(
        'page.js',
        `import 'liaison-widgets/quick-exit.js';
        import { LiaisonRoleExplainer } from 'liaison-widgets';
        customElements.define('liaison-role-explainer', LiaisonRoleExplainer);`,
      );
      const body = '<liaison-quick-exit></liaison-quick-exit><liaison-role-explainer></liaison-role-explainer>';
      const page = (script: string) =>
        `<!doctype html><html lang="ar">${body}<script type="module" src="${script}"></script>`;
      const to = join(folder, bundler);
      await build(write('index.html', page('./page.js')), to);
      if (!existsSync(join(to, 'index.html'))) writeFileSync(join(to, 'index.html'), page('./page.js'));
      const host = await staticHost({ '/': to });
      const { executablePath, args, headless } = await findChromium();
      const browser = await puppeteer.launch({ executablePath, args, headless });
      try {
        const tab = await browser.newPage();
        const missing: string[] = [];
        tab.on('response', (response) => {
          if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) missing.push(response.url());
        });
        await tab.goto(`${host.url}/index.html`);
        await tab.waitForFunction(
          () =>
            Array.from(document.body.children).every(
              ({ localName, shadowRoot }) => localName === 'script' || shadowRoot?.querySelector('[lang="ar"]'),
            ),
          { timeout: 20_000 },
        );
        const text = await tab.$$eval('liaison-quick-exit, liaison-role-explainer', (widgets) =>
          widgets.map(({ shadowRoot }) => shadowRoot!.textContent.match(/\p{Script=Arabic}/gu)?.length ?? 0),
        );
        expect(text[0]).to.be.above(100);
        expect(text[1]).to.be.above(500);
        expect(missing).to.deep.equal([]);
      } finally {
        await browser.close();
        await host.close();
      }
    });

  for (const resolution of ['node16', 'bundler'])
    it(`has types that resolve with moduleResolution ${resolution}`, async () => {
      write(
        'app.ts',
        `import { setLanguage, currentLanguage, onLanguageChange } from 'liaison-widgets';
import { parseCalendar, type Calendar, type Occurrence } from 'liaison-widgets/calendar.js';
import type { LiaisonEventCalendar } from 'liaison-widgets/event-calendar.js';
import { LiaisonEventCalendar as ByTag } from 'liaison-widgets/event-calendar.js';
import 'liaison-widgets/contact-form.js';
export const shown: Promise<string> = setLanguage('es');
export const stop: () => void = onLanguageChange((language: string) => console.log(language));
const calendar: Calendar = parseCalendar('', { timeZone: 'UTC' });
export const found: Occurrence[] = calendar.between(new Date(), new Date(), { limit: 3 });
const element: LiaisonEventCalendar = document.createElement('liaison-event-calendar');
void element.goTo('2027-01-01').then(() => element.occurrences.length);
document
  .querySelector('liaison-contact-form')!
  .addEventListener('liaison-contact-sent', (event) => event.detail.receipt.length);
document.addEventListener('liaison-error', (event) => event.detail.code.length);
document.addEventListener('liaison-language-change', (event) => event.detail.direction === 'rtl');
window.addEventListener('liaison-calendar-load', (event) => event.detail.sources.length);
document.addEventListener('liaison-ask', (event) => event.detail.question.length);
document.addEventListener('liaison-quick-exit', () => undefined);
// @ts-expect-error the file defines the tag; the class comes from the root
export const Calendars = ByTag;
// @ts-expect-error it is a text
export const wrong: number = currentLanguage();
`,
      );
      const options = [
        '--noEmit',
        '--strict',
        '--ignoreConfig',
        '--target',
        'es2022',
        '--lib',
        'es2022,dom,dom.iterable',
      ];
      const module = resolution === 'bundler' ? 'esnext' : resolution;
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      expect(
        await run(process.execPath, tsc, ...options, '--module', module, '--moduleResolution', resolution, 'app.ts'),
      ).to.deep.equal({ code: 0, out: '' });
    });

  it('has a command that runs by itself', async () => {
    const bin = join(folder, 'node_modules/liaison-widgets/dist/cli.js');
    expect((await run(bin, '--help')).code).to.equal(0);
    expect((await run(bin, 'fetch-feed')).code).to.equal(2);
    expect((await run(bin, 'check-site', '--verbose', 'x')).code).to.equal(2);
    const { code, out } = await run(bin, 'check-site', write('s.json', '{ "version": 1, "phone": "911" }'));
    expect({ code, out }).to.deep.equal({
      code: 1,
      out: 'phone: is the emergency number: questions would go there\n',
    });
  });
});
