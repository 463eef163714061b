// dist/, as the contract lists it.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];
const run = (file, ...args) =>
  execFileSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const dist = (...path) => join(root, 'dist', ...path);

run('scripts/words.mjs');
rmSync(dist(), { recursive: true, force: true });
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
for (const mode of ['engine', 'policy-form', 'cli'])
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', mode });
chmodSync(dist('cli.js'), 0o755);

copyFileSync(join(root, 'src/liaison.css'), dist('liaison.css'));
for (const schema of ['site.schema.json', 'policy.schema.json']) {
  const file = join(root, 'src/site', schema);
  if (existsSync(file)) copyFileSync(file, dist(schema));
}

mkdirSync(dist('frame'), { recursive: true });
for (const widget of widgets) writeFileSync(dist('frame', `${widget}.html`), frame(widget));

// Types and the manifest. The analyzer goes on with defaults when its settings do not load, so its tags are counted.
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
writeFileSync(dist('index.d.ts'), "export * from './types/index.js';\n");
writeFileSync(dist('calendar.d.ts'), "export * from './types/event-calendar/engine/calendar.js';\n");
// Types only: the file defines the tag and exports nothing.
for (const widget of widgets)
  writeFileSync(dist(`${widget}.d.ts`), `export type * from './types/${widget}/${widget}.js';\n`);
run(
  'node_modules/@custom-elements-manifest/analyzer/cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
  '--quiet',
);
const manifest = readFileSync(dist('custom-elements.json'), 'utf8');
for (const widget of widgets)
  if (!manifest.includes(`"tagName": "liaison-${widget}"`))
    throw new Error(`custom-elements.json lacks liaison-${widget}: has its class an @tag?`);

run('scripts/fonts.mjs');
run('scripts/decrypt-page.mjs');
console.log('dist/ is built');

/** No inline script or style, so that it works under the strictest policy. */
function frame(widget) {
  // Stays where scripts do not run or do not arrive.
  const fallback = ['language-switcher', 'quick-exit'].includes(widget) ? '' : '<p>In danger, call 911.</p>';
  return `<!doctype html>
<html lang="en" data-widget="${widget}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${widget.replace('-', ' ')}</title>
<script type="module" src="../frame.js"></script>
<script type="module" src="../liaison.js"></script>
</head>
<body>
<main>${fallback}</main>
</body>
</html>
`;
}
