// npm run bench: speed and memory, printed and compared with other implementations; never a test.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test/bench');
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.bench.mjs'))
      .map((name) => join(folder, name))
  : [];
files.push(join(root, 'receiver/bench/faults.mjs'), join(root, 'receiver/bench/power-loss.mjs'));
if (!existsSync(join(root, 'dist/liaison.js')))
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
let failed = 0;
for (const file of files) {
  console.log(`\n── ${file.slice(root.length)}`);
  if (spawnSync(process.execPath, ['--import', 'tsx', file], { cwd: root, stdio: 'inherit' }).status !== 0) failed += 1;
}
process.exit(failed ? 1 : 0);
