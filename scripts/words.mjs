// What a page loads of the words: the interface (locales/*.xlf) and the explainer's statements (locales/content/*.xlf).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const script of ['locales.mjs', 'content.mjs']) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  if (existsSync(file)) execFileSync(process.execPath, [file, 'words'], { stdio: 'inherit' });
}
