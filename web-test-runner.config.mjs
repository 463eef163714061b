import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './scripts/browsers.mjs';

// BROWSERS=chromium,firefox,webkit; by default Chromium and, where it is installed, Firefox.
const wanted = process.env.BROWSERS?.split(',') ?? ['chromium', ...(process.env.QUICK ? [] : ['firefox'])];
const browsers = [];
/**
 * Two pages run at a time: as tabs of one window, the hidden one would not be laid out and would get no keys; with one
 * storage, each would find what the other stored.
 */
const createPage = async ({ context }) => {
  const own = await context.browser().createBrowserContext();
  const page = await own.newPage({ type: 'window' });
  page.once('close', () => void own.close().catch(() => {}));
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
};
if (wanted.includes('chromium')) {
  const { executablePath, args, headless } = await findChromium();
  browsers.push(puppeteerLauncher({ launchOptions: { executablePath, args, headless }, concurrency: 2, createPage }));
}
const firefox = findFirefox();
const firefoxLauncher =
  wanted.includes('firefox') &&
  firefox &&
  puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox, headless: true }, concurrency: 1 });
if (firefoxLauncher) browsers.push(firefoxLauncher);
if (wanted.includes('webkit'))
  browsers.push(
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: process.env.WEBKIT_BROWSER, args: ['--automation'] },
      },
    }),
  );

/** The last line of a run, in words that any reader of logs understands. */
const closingLine = {
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      if (session.testResults) walk(session.testResults);
      if (session.errors?.length) count.failed += 1;
    }
    console.log(`\nbrowsers: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`A dependency is another than the one known here: ${from}`);
  return text.replace(from, to);
}

/**
 * The runner cannot copy a failed comparison of elements, and a report that never arrives looks like a page that hangs
 * (https://github.com/open-wc/open-wc/issues/2880): what cannot be copied is told in words.
 */
const reportsArrive = {
  name: 'reports-arrive',
  transform({ path, body }) {
    if (path !== '/__web-dev-server__web-socket.js') return undefined;
    return `${replaceOnce(body, 'structuredClone(obj)', 'copy(obj)')}
      function copy(value) {
        try {
          return structuredClone(value);
        } catch {
          if (Array.isArray(value)) return value.map(copy);
          if (Object.getPrototypeOf(value) !== Object.prototype) return value.outerHTML ?? String(value);
          return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)]));
        }
      }`;
  },
};

/** On a loaded machine a second, which waitUntil grants, is short; who waits for what comes loses nothing. */
const waitLonger = {
  name: 'wait-longer',
  transform({ path, body }) {
    if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
    return replaceOnce(body, 'timeout = 1000', 'timeout = 8000');
  },
};

/** Letters that a machine lacks come from where the build cuts them out. */
const fonts = ({ request, path }, next) => {
  const [, script] = /^\/src\/fonts\/(\w+?)(?:-names)?\.woff2$/.exec(path) ?? [];
  if (script)
    request.url = `/node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff2`;
  return next();
};

const language = process.env.STORIES_LANGUAGE;

export default {
  // One language: every story in it and nothing else (scripts/every-story.mjs).
  files: language ? 'test/stories/*.browser.test.ts' : ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/e2e/**'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    a11ySnapshotPlugin(),
    reportsArrive,
    waitLonger,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [fonts],
  browsers,
  concurrency: 1,
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>tests</title></head><body><script>window.storiesLanguage = ${JSON.stringify(language)}</script><script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 15000 } },
  testsFinishTimeout: 300000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closingLine],
  // Notes for the webmaster are part of the behaviour, not of the log.
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => typeof arg === 'string' && /^\[liaison\]|Lit is in dev mode|Multiple versions/.test(arg)),
};
