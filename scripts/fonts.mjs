// dist/fonts/: letters for the scripts that old devices lack, cut out of Noto Sans (OFL 1.1), and for the languages' own
// names alone. A page loads one only where its letters are shown and the device has none.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const { languages } = await tsImport('../src/language/languages.ts', import.meta.url);
const { scripts } = await tsImport('../src/language/letters.ts', import.meta.url);
const folder = join(root, 'dist/fonts');
mkdirSync(folder, { recursive: true });

for (const [script, { languages: tags, from, to }] of Object.entries(scripts)) {
  const noto = join(root, `node_modules/@fontsource/noto-sans-${script}`);
  const font = readFileSync(join(noto, `files/noto-sans-${script}-${script}-400-normal.woff2`));
  const all = Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
  const names = languages.filter(({ tag }) => tags.includes(tag)).map(({ name }) => name);
  for (const [name, text] of [
    [script, all],
    [`${script}-names`, names.join('')],
  ])
    writeFileSync(join(folder, `${name}.woff2`), await subsetFont(font, text, { targetFormat: 'woff2' }));
  copyFileSync(join(noto, 'LICENSE'), join(folder, 'OFL.txt'));
}
