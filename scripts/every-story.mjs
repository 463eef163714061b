// Every story × language × engine, read by axe: node scripts/every-story.mjs [engines] [languages], each as a,b.
// For each engine and language the browser starts once; each stories file has a page of its own, so that none takes long.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFirefox, findWebKit } from './browsers.mjs';
import { shipped } from '../src/language/words/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const engines = { chromium: true, firefox: findFirefox(), webkit: findWebKit() };
const [engineNames = Object.keys(engines).filter((name) => engines[name]), languages = shipped] = process.argv
  .slice(2)
  .map((list) => list.split(','));

const total = { passed: 0, failed: 0 };
for (const engine of engineNames)
  for (const language of languages) {
    const started = Date.now();
    const [command, ...args] = engine === 'webkit' ? ['bash', 'scripts/webkit.sh'] : [`${root}node_modules/.bin/wtr`];
    const { stdout, status } = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: Infinity,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, BROWSERS: engine, STORIES_LANGUAGE: language },
    });
    const [passed, failed] = (/^browsers: (\d+) passed, (\d+) failed/m.exec(stdout) ?? [0, 0, 0]).slice(1).map(Number);
    // A run that ended early, or that counted nothing, is no success.
    const faults = failed || (status === 0 && passed ? 0 : 1);
    total.passed += passed;
    total.failed += faults;
    if (faults) console.log(stdout);
    console.log(
      `${faults ? 'FAILED' : 'passed'}  stories in ${language}, ${engine}: ${passed} passed, ${faults} failed (${Math.round((Date.now() - started) / 1000)} s)`,
    );
  }
console.log(`\nstories: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
