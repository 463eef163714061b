// dist/decrypt.html: one file that opens an encrypted message without a network. Its policy forbids every connection and
// every script but the one in it, so that whoever reads the source can see that the key goes nowhere.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const leftOut = join(root, 'src/contact-form/left-out.ts');

const { outputFiles } = await build({
  entryPoints: [join(root, 'src/decrypt/page.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  write: false,
  plugins: [
    {
      name: 'leave-out-of-age',
      setup({ onResolve }) {
        onResolve(
          { filter: /^(@noble\/hashes\/scrypt|@noble\/post-quantum\/hybrid|@noble\/curves\/nist|\.\/webauthn)\.js$/ },
          ({ importer }) => (importer.includes('/age-encryption/') ? { path: leftOut } : undefined),
        );
      },
    },
  ],
});
// `</script` inside a text of the bundle would end the element.
const script = outputFiles[0].text.replaceAll('</script', '<\\/script').trim();
const hash = createHash('sha256').update(script).digest('base64');
const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'`;
const page = readFileSync(join(root, 'src/decrypt/decrypt.html'), 'utf8')
  .replace('POLICY', () => policy)
  .replace(/\n\s*SCRIPT;\n\s*/, () => script);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/decrypt.html'), page);
