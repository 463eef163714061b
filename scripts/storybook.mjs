// npm run storybook: developing; npm run storybook -- build: static files in storybook-static/.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
const run = (file, ...args) =>
  execFileSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit', env });
const cli = 'node_modules/storybook/dist/bin/dispatcher.js';

// The documentation pages come from the manifest.
if (!existsSync(join(root, 'dist/custom-elements.json'))) run('scripts/build.mjs');
if (process.argv[2] === 'build') run(cli, 'build', '--quiet', '--output-dir', 'storybook-static');
else run(cli, 'dev', '--port', '6006', '--no-open', '--ci', ...process.argv.slice(2));
