// npm test: types, lint, words, then Node and the browsers. --all: every story × language × engine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = process.argv.includes('--all');
const bin = (name) => `${root}node_modules/.bin/${name}`;
const results = [];

function step(name, command, args, env = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  results.push({ name, ok: status === 0, seconds: Math.round((Date.now() - started) / 1000) });
}

const node = process.execPath;
try {
  await findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!findFirefox())
  console.log('Firefox is not installed here: its suite is left out (Debian: apt-get install firefox-esr).');

step('words', node, ['scripts/words.mjs']);
step('types', bin('tsc'), ['-p', '.']);
step('lint', bin('eslint'), ['.']);
step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
step('catalogs complete', node, ['scripts/locales.mjs', 'check']);
step('content', node, ['scripts/content.mjs', 'check']);
for (const TZ of all ? ['UTC', 'America/Chicago', 'Asia/Kathmandu', 'Pacific/Apia'] : ['America/Chicago'])
  step(`Node, ${TZ}`, bin('mocha'), ['--reporter', 'dot'], { TZ });
if (!all)
  for (const TZ of ['UTC', 'Asia/Kathmandu', 'Pacific/Apia'])
    step(
      `Node, calendar in ${TZ}`,
      bin('mocha'),
      ['--config', 'test/event-calendar/.mocharc.json', '--reporter', 'dot'],
      {
        TZ,
      },
    );
step('receiver', 'npm', ['test', '-w', 'receiver', '--silent']);
step('browsers', bin('wtr'), []);
if (all) step('every story', node, ['scripts/every-story.mjs']);
step('build', node, ['scripts/build.mjs']);
step('built files, end to end', bin('mocha'), ['--config', 'test/e2e/.mocharc.json']);

console.log('\n── summary');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = results.filter(({ ok }) => !ok).length;
console.log(`\nsteps: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
