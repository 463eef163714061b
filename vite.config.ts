import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];

/** Takes the spaces out of `html` and `css` literals. Every `msg()` has an id of its own, so no id moves. */
const minifyTemplates = (): Plugin => ({
  name: 'minify-lit-templates',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(html|css|svg)`/ },
    async handler(code, id) {
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result && { code: result.code, map: result.map };
    },
  },
});

/** Pseudo-languages are for tests and Storybook. */
const dropPseudoLanguages = (): Plugin => ({
  name: 'drop-pseudo-languages',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/language\/words\/.*\.js$/ },
    handler: (code) => code.replace(/^.*\/\/ pseudo$/gm, ''),
  },
});

/** age without what the form never calls: passphrases, passkeys, post-quantum recipients (four fifths of its bytes). */
const leaveOutOfAge = (): Plugin => ({
  name: 'leave-out-of-age',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(@noble\/hashes\/scrypt|@noble\/post-quantum\/hybrid|@noble\/curves\/nist|\.\/webauthn)\.js$/ },
    handler: (_, importer) => (importer?.includes('/age-encryption/') ? at('src/contact-form/left-out.ts') : undefined),
  },
});

export default defineConfig({
  plugins: [leaveOutOfAge(), dropPseudoLanguages(), minifyTemplates()],
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: ['chrome109', 'firefox115', 'safari16.4'],
    sourcemap: true,
    minify: 'oxc',
    reportCompressedSize: false,
    lib: {
      entry: {
        liaison: at('src/liaison.ts'),
        frame: at('src/frame.ts'),
        index: at('src/index.ts'),
        calendar: at('src/event-calendar/engine/calendar.ts'),
        ...Object.fromEntries(widgets.map((widget) => [widget, at(`src/${widget}/define.ts`)])),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        // Words keep their names: `language/catalogs.ts` asks for a failed file again by its address.
        chunkFileNames: ({ facadeModuleId }) => {
          const words = /\/src\/language\/words\/(.+)\.js$/.exec(facadeModuleId ?? '')?.[1];
          return words ? `chunks/words/${words}.js` : 'chunks/[name]-[hash].js';
        },
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /node_modules\/(@lit|lit|lit-html|lit-element)\/|\/src\/(host|theme)\/|\/src\/language\/[^/]+\.ts|\/src\/language\/words\/index\.js|\/src\/site\/(site|site-source|site-controller|foot|phone)\.ts/,
            },
          ],
        },
      },
    },
  },
});
