import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const script = fileURLToPath(new URL('on-fetch.mjs', import.meta.url));
/** Another place than the search path: BUN=/path/bun, DENO=/path/deno. */
const runtimes = [
  { name: 'Node', command: process.execPath, args: [] },
  { name: 'Bun', command: process.env.BUN ?? 'bun', args: [] },
  { name: 'Deno', command: process.env.DENO ?? 'deno', args: ['run', '--allow-read', '--allow-env'] },
];

describe('the fetch handler', () => {
  for (const { name, command, args } of runtimes) {
    const installed = spawnSync(command, ['--version']).status === 0;
    it(`takes, delivers, knows again and is acknowledged on ${name}`, { skip: !installed && 'not installed' }, () => {
      const { stdout, stderr } = spawnSync(command, [...args, script], { encoding: 'utf8' });
      assert.deepEqual(JSON.parse(stdout || JSON.stringify(stderr)), {
        answers: [
          [201, '{"id":"id","status":"accepted"}'],
          [409, '{"id":"id","status":"accepted"}'],
          [403, ''],
        ],
        to: ['amina@example.gov'],
        words: true,
        acknowledged: [200, true],
      });
    });
  }
});
