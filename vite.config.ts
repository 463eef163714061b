import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import {
  askForImportsToo,
  copyForEachWidget,
  dropDescriptions,
  dropPseudoLanguages,
  importAgain,
  importableWithoutDom,
  inlineBundlerRuntime,
  leaveOutOfAge,
  leaveOutOfLit,
  minifyOnceMore,
  minifyTemplates,
  shortenProperties,
  wordsByTemplate,
  wordsForBundlers,
} from './scripts/vite-plugins.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
const widgets = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form', 'quick-exit'];

/** No warning of how long our plug-ins take. */
const checks = { pluginTimings: false };

const names = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash:7].js' };

const widgetsAndLoader = {
  lib: {
    entry: {
      liaison: at('src/liaison.ts'),
      frame: at('src/frame.ts'),
      index: at('src/index.ts'),
      'chunks/lit': at('src/policy-form/lit.ts'),
      ...Object.fromEntries(widgets.map((widget) => [widget, at(`src/${widget}/define.ts`)])),
    },
    formats: ['es' as const],
  },
  rolldownOptions: {
    checks,
    output: {
      ...names,
      minify: true,
      codeSplitting: {
        groups: [
          // What a widget's first view needs comes as one file, also where a late part shares a module with it.
          ...widgets.map((widget) => ({
            name: widget,
            test: new RegExp(`/src/${widget}/(${widget}|topics)\\.ts`),
          })),
          {
            name: 'shared',
            priority: 1,
            test: /rolldown.runtime|oxc-project.runtime|node_modules\/(@lit|lit|lit-html|lit-element)\/(?!directive|async-directive)|\/src\/host\/|\/src\/theme\/(base|tokens)\.ts|\/src\/language\/(?!follow|letters|formatters|language-name|lists|plural)[^/]+\.ts|\/src\/language\/words\/index\.js|\/src\/site\/(site|site-source|site-controller|foot)\.ts/,
          },
          // What every widget but a button and a link needs.
          {
            name: 'content',
            priority: 1,
            test: /\/(lit|lit-html)\/directive(-helpers)?\.js|\/src\/theme\/content\.ts|\/src\/language\/(formatters|plural)\.ts|\/src\/site\/(entries|phone)\.ts/,
          },
          // People and hours, beside the site file that names them; the rest of the form takes the same file.
          {
            name: 'contact-people',
            test: /\/contact-form\/(site-part|people|people-view|hours-view|language-name)\.ts|\/site\/hours\.ts/,
          },
          // What the form looks at once somebody turns to it, or before where its settings are more than an address and keys: one request.
          { name: 'config-check', test: /\/contact-form\/(config-check|recipients|backends\/registry)\.ts/ },
        ],
      },
    },
  },
};

/**
 * The engine alone, for Node, a worker and a browser: a page never loads it, so it shares nothing. Its table of Windows' names
 * of zones stands apart, for who counts the bytes of the rest.
 */
const engine = {
  lib: { entry: { calendar: at('src/event-calendar/engine/calendar.ts') }, formats: ['es' as const] },
  emptyOutDir: false,
  rolldownOptions: {
    checks,
    output: {
      ...names,
      minify: true,
      codeSplitting: { groups: [{ name: 'windows-zones', test: /\/windows-zones\.ts/ }] },
    },
  },
};

/**
 * A page for the agency's staff, in one file beside what visitors load. It shows the real explainer, so it takes the page's
 * Lit: a second copy would ask for the same Trusted Types policy once more, and be refused.
 */
const policyForm = {
  ...engine,
  lib: { entry: { 'policy-form': at('src/policy-form/policy-form.ts') }, formats: ['es' as const] },
  rolldownOptions: {
    checks,
    external: ['lit'],
    output: { ...names, minify: true, codeSplitting: false, paths: { lit: './chunks/lit.js' } },
  },
};

/** What a webmaster runs on the server. */
const cli = {
  ssr: true,
  target: 'node20',
  sourcemap: false,
  lib: { entry: { cli: at('src/cli/cli.ts') }, formats: ['es' as const] },
  emptyOutDir: false,
  rolldownOptions: {
    checks,
    external: /^node:/,
    output: { minify: false, entryFileNames: '[name].js', codeSplitting: false, banner: '#!/usr/bin/env node' },
  },
};

const parts: Record<string, object> = { engine, 'policy-form': policyForm, cli };

export default defineConfig(({ mode }) => ({
  plugins: [
    leaveOutOfAge(),
    leaveOutOfLit(),
    importableWithoutDom(),
    dropDescriptions(),
    dropPseudoLanguages(),
    !parts[mode] && [copyForEachWidget(), wordsByTemplate(), wordsForBundlers(), importAgain()],
    shortenProperties(),
    minifyTemplates(),
    inlineBundlerRuntime(),
    askForImportsToo(),
    // What a server runs stays readable.
    mode !== 'cli' && minifyOnceMore(),
  ],
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // Beside the files, but not named in them: 40 bytes a file.
    sourcemap: 'hidden',
    minify: 'oxc',
    reportCompressedSize: false,
    ...(parts[mode] ?? widgetsAndLoader),
  },
}));
