// npm test: types, lint, words, then Node and the browsers. --all: every story × language × engine.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = process.argv.includes('--all');
const bin = (name) => `${root}node_modules/.bin/${name}`;
const results = [];

/** @typedef {[name: string, command: string, args: string[], env?: Record<string, string>]} Step */

/** @param {Step} step */
function run([name, command, args, env], stdio) {
  const started = Date.now();
  if (stdio === 'inherit') console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', stdio, stdio], env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => (output += error.message));
    child.on('close', (status) => {
      if (stdio === 'pipe') console.log(`\n── ${name}\n${output}`);
      results.push({ name, ok: status === 0, seconds: Math.round((Date.now() - started) / 1000) });
      resolve();
    });
  });
}

/** One after the other, told as they go. */
async function inTurn(...steps) {
  for (const step of steps) await run(step, 'inherit');
}

/** As many at a time as there are cores, each told when it is over: for what needs one core and waits for nothing. */
async function together(...steps) {
  const lane = async () => {
    for (let step; (step = steps.shift());) await run(step, 'pipe');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
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

const zones = ['America/Chicago', 'UTC', 'Asia/Kathmandu', 'Pacific/Apia'];
const calendar = ['--config', 'test/event-calendar/.mocharc.json'];
await inTurn(['words', node, ['scripts/words.mjs']]);
await together(
  ...zones.map((TZ, i) => [
    all || !i ? `Node, ${TZ}` : `Node, calendar in ${TZ}`,
    bin('mocha'),
    [...(all || !i ? [] : calendar), '--reporter', 'dot'],
    { TZ },
  ]),
  ['receiver', 'npm', ['test', '-w', 'receiver', '--silent']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['types', bin('tsc'), ['-p', '.']],
  ['lint', bin('eslint'), ['.']],
  ['catalogs complete', node, ['scripts/locales.mjs', 'check']],
  ['content', node, ['scripts/content.mjs', 'check']],
);
await inTurn(
  ['browsers', bin('wtr'), []],
  ...(all ? [['every story', node, ['scripts/every-story.mjs']]] : []),
  ['build', node, ['scripts/build.mjs']],
  ['built files, end to end', bin('mocha'), ['--config', 'test/e2e/.mocharc.json']],
);

console.log('\n── summary');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = results.filter(({ ok }) => !ok).length;
console.log(`\nsteps: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
