/** What the build does to our code and to Lit beside bundling. Those that rewrite what others wrote fail where it is written otherwise. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import type { Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PRIVATE_PROPERTY = /--_[a-z0-9-]+/g;

/** The private custom properties (`--_surface`) by one letter each. The public ones are the contract's. */
export const shortenProperties = (): Plugin => {
  const sources = readdirSync(at('../src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(at(`../src/${file}`), 'utf8'));
  const names = [...new Set(sources.flatMap((source) => source.match(PRIVATE_PROPERTY) ?? []))].sort();
  const short = new Map(names.map((name, i) => [name, `--_${i.toString(36)}`]));
  return {
    name: 'shorten-properties',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /--_[a-z]/ },
      handler: (code) => ({ code: code.replace(PRIVATE_PROPERTY, (name) => short.get(name)!), map: null }),
    },
  };
};

/**
 * Takes the spaces out of `html` and `css` literals. Every `msg()` has an id of its own, so no id moves. In an `svg`
 * literal a path without its slash would hold the one after it, so slashes stay.
 */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-lit-templates',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(html|css|svg)`/ },
    async handler(code, id) {
      const result = await minifyHTMLLiterals(code, { fileName: id, html: { keepClosingSlash: true } });
      return result && { code: result.code, map: result.map };
    },
  },
});

/** What a translator must know about a string (`desc`) is in the XLIFF files; nobody's browser needs it. */
export const dropDescriptions = (): Plugin => ({
  name: 'drop-descriptions',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\bdesc: / },
    handler: (code) => ({
      // Blanked, so that source maps stay true.
      code: code.replace(
        /(\bid: '[^']+'),(\s*desc: (?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))/g,
        (_, id: string, rest: string) => `${id} ${rest.replace(/[^\n]/g, ' ')}`,
      ),
      map: null,
    }),
  },
});

/** Pseudo-languages are for tests and Storybook. */
export const dropPseudoLanguages = (): Plugin => ({
  name: 'drop-pseudo-languages',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/language\/words\/.*\.js(\?literal)?$/ },
    handler: (code) => ({ code: code.replace(/^.*\/\/ pseudo$/gm, ''), map: null }),
  },
});

/** The parts whose words come with a widget's own module, or after it. */
const PARTS: Record<string, string[]> = {
  'language-switcher': ['language-switcher', 'language-switcher-late', 'interpreter-card-late'],
  'event-calendar': ['event-calendar', 'event-calendar-late', 'interpreter-card-late'],
  'role-explainer': ['role-explainer', 'answers', 'cards', 'interpreter-card-late'],
  'contact-form': ['contact-form', 'contact-form-late', 'interpreter-card-late'],
  'quick-exit': ['quick-exit'],
};

/**
 * The import tables of the words: 23 addresses each, by one template. The files' names have no hash: `language/catalogs.ts`
 * asks for a failed one again by its address. Who imports our modules into a build of their own gets the tables as they are:
 * bundlers follow literal addresses only (Vite no template in a package).
 */
export const wordsByTemplate = (): Plugin => ({
  name: 'words-by-template',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/language\/words\/[^/]+\.js$/, code: /^const table = / },
    handler(code, id) {
      const [, widget] = /([^/]+)\.js$/.exec(id)!;
      if (!Object.values(PARTS).some((parts) => parts.includes(widget!)))
        throw new Error(`the words of ${widget} stand in no list of parts: bundlers would not find them`);
      const languages = Array.from(code.matchAll(/^ {2}"([^"]+)": .*,$/gm), ([, tag]) => tag!);
      for (const tag of languages)
        this.emitFile({
          type: 'chunk',
          id: at(`../src/language/words/${tag}/${widget}.js`),
          fileName: `chunks/words/${tag}/${widget}.js`,
        });
      return {
        code: `export const words = (language) => import(/* @vite-ignore */ \`./words/\${language}/${widget}.js\`);`,
        map: null,
      };
    },
  },
});

/** What a page's own build imports (`<widget>.js`, `index.js`; the loader asks for neither) brings literal tables: see above. */
export const wordsForBundlers = (): Plugin => ({
  name: 'words-for-bundlers',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(index|[^/]+\/define)\.ts$/ },
    handler(code, id) {
      const widget = /([^/]+)\/define\.ts$/.exec(id)?.[1];
      const parts = widget ? PARTS[widget]! : [...new Set(Object.values(PARTS).flat())];
      const imports = parts.map(
        (part, i) => `import { words as words${i} } from '@/language/words/${part}.js?literal';\n`,
      );
      const uses = parts.map((part, i) => `useTable('${part}', words${i});\n`);
      const from = (text: string) => text.replaceAll('@/', `${at('../src')}/`);
      return {
        code: from(`import { useTable } from '@/language/catalogs.js';\n${imports.join('')}${uses.join('')}`) + code,
        map: null,
      };
    },
  },
});

/**
 * Every late import of ours asks again where it fails: see `src/host/again.ts`. Not the loader's: what a widget imports has one
 * address, and what failed at the start has mostly failed together.
 */
export const importAgain = (): Plugin => ({
  name: 'import-again',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(?!elements\.ts|host\/|language\/words\/).*\.ts$/, code: /\bimport\(/ },
    handler(code, id) {
      const late = code.replace(/(?<!typeof )\bimport\('[^']+'\)/g, 'again(() => $&)');
      if (/(?<!typeof |again\(\(\) => |#)\bimport\([^)]/.test(late))
        throw new Error(`${id}: an import is written in another way than this plug-in reads`);
      if (late === code) return undefined;
      // In the first line, so that source maps stay true.
      return { code: `import { again } from '${at('../src/host/again.ts')}';${late}`, map: null };
    },
  },
});

/**
 * What one widget shows at once and others late comes once for each, beside what shows it: in a file for all it would be
 * loaded by those that do not show it, and in one of its own it would be a request more.
 */
export const copyForEachWidget = (): Plugin => ({
  name: 'copy-for-each-widget',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/(interpreter-help|local-text|language\/language-name|lists)\.js$/ },
    async handler(id, importer) {
      const [, widget] = /\/src\/([^/]+)\//.exec(importer!)!;
      const module = await this.resolve(id, importer, { skipSelf: true });
      // The other plug-ins go by the ending.
      return `${module!.id}?for=${widget}.ts`;
    },
  },
});

/** age without what the form never calls: passphrases, passkeys, post-quantum recipients (four fifths of its bytes). */
export const leaveOutOfAge = (): Plugin => ({
  name: 'leave-out-of-age',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(@noble\/hashes\/scrypt|@noble\/post-quantum\/hybrid|@noble\/curves\/nist|\.\/webauthn)\.js$/ },
    handler: (_, importer) =>
      importer?.includes('/age-encryption/') ? at('../src/contact-form/left-out.ts') : undefined,
  },
});

/**
 * Styles for browsers that adopt style sheets, `msg` for texts that all have an id; no polyfill of shadow DOM and no page
 * rendered in advance to be taken over.
 */
export const leaveOutOfLit = (): Plugin => ({
  name: 'leave-out-of-lit',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^@lit\/localize$|^\.\/css-tag\.js$/ },
    handler: (id) => at(`../src/host/${/(localize|css-tag)(\.js)?$/.exec(id)![1]}.ts`),
  },
  transform: {
    filter: { id: /\/(reactive-element|lit-html|lit-element|directive-helpers)\.js$/ },
    handler(code, id) {
      const without = code
        .replace(/\b\w+\.\w+(?:Polyfill|Hydrate)Support\b/g, '(void 0)')
        // What takes apart an object is kept, and with it the object, also where nothing uses it.
        .replace(/\bconst\{I:(\w)\}=(\w),/, 'const $1=/*#__PURE__*/(()=>$2.I)(),');
      if (without === code) throw new Error(`${id} is written in another way than this plug-in reads`);
      return { code: without, map: null };
    },
  },
});

/**
 * On a server that renders a page in advance an import of ours must not throw: the classes are there and do nothing.
 * (Lit's own build for Node would put its stand-ins into what visitors load.)
 */
export const importableWithoutDom = (): Plugin => ({
  name: 'importable-without-dom',
  apply: 'build',
  transform: {
    filter: { id: /\/(reactive-element|lit-html)\.js$/ },
    handler(code, id) {
      const changes: [RegExp, string][] = id.includes('lit-html')
        ? [
            [/=document\b/, '=globalThis.document'],
            [/=(\w)\.createTreeWalker\(\1,129\)/, '=$1?.createTreeWalker($1,129)'],
          ]
        : [[/extends HTMLElement\b/, 'extends(globalThis.HTMLElement??class{})']];
      for (const [from, to] of changes) {
        if (!from.test(code)) throw new Error(`${id} is written in another way than this plug-in reads: ${from}`);
        code = code.replace(from, to);
      }
      return { code, map: null };
    },
  },
});

/**
 * The bundler puts its few lines of run-time help into a file of their own, one more request before a first view: they make
 * an object of a module's exports. Such an object is written out instead, a getter for each.
 */
export const inlineBundlerRuntime = (): Plugin => ({
  name: 'inline-bundler-runtime',
  apply: 'build',
  generateBundle(_, bundle) {
    const runtime = Object.values(bundle).find((file) => /\/rolldown-runtime-/.test(file.fileName));
    if (!runtime) return;
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || file === runtime) continue;
      const [statement, imported, as = imported] =
        /import\{(\w+)(?: as (\w+))?\}from"[^"]*\/rolldown-runtime-[^"]*";/.exec(file.code) ?? [];
      if (!statement) continue;
      // As many characters as before, and what is new at the end, so that source maps stay true.
      let code = file.code.replace(statement, ' '.repeat(statement.length));
      const objects: string[] = [];
      code = code.replace(
        new RegExp(`\\b${as}\\(\\{((?:[\\w$]+:\\(\\)=>[\\w$.]+,?)*)\\}\\)`, 'g'),
        (call, exports: string) => {
          const getters = exports.replace(/([\w$]+):\(\)=>([\w$.]+)/g, 'get $1(){return $2}');
          return `exports${objects.push(getters)}()`.padEnd(call.length);
        },
      );
      if (!objects.length || new RegExp(`=${as}\\(\\{[\\w$]+:\\(`).test(code))
        throw new Error('the bundler writes the exports of a module in another way than this plug-in reads');
      code += objects.map((getters, i) => `\nfunction exports${i + 1}(){return{${getters}}}`).join('');
      file.code = code;
    }
    delete bundle[runtime.fileName];
  },
});

/** What a widget's file imports is asked for beside it, not after it: a round trip less before its first view. */
export const askForImportsToo = (): Plugin => ({
  name: 'ask-for-imports-too',
  apply: 'build',
  generateBundle(_, bundle) {
    const loader = bundle['liaison.js'];
    if (loader?.type !== 'chunk') return;
    const along: string[] = [];
    let found = 0;
    loader.code = loader.code.replace(/import\([`"]\.\/([^`"]+)[`"]\)/g, (statement, file: string) => {
      const widget = bundle[file];
      if (widget?.type !== 'chunk') throw new Error(`the loader imports ${file}, which is not there`);
      found += 1;
      const imports = widget.imports.filter((name) => name in bundle);
      along.push(...imports.filter((name) => !along.includes(name)));
      return `(${[...imports.map((name) => `along${along.indexOf(name)}()`), statement].join()})`;
    });
    // Who imports it hears that it failed.
    loader.code += along.map((name, i) => `\nfunction along${i}(){import("./${name}").catch(()=>{})}`).join('');
    if (!found) throw new Error('the loader writes its imports in another way than this plug-in reads');
  },
});

/** The bundler's own minifier leaves about 2 % (brotli) that a second one finds. */
export const minifyOnceMore = (): Plugin => ({
  name: 'minify-once-more',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const map = chunk.sourcemapFileName ? bundle[chunk.sourcemapFileName] : undefined;
        // The names that the first round gives let the second find more.
        for (let round = 0; round < 2; round++) {
          const { code, map: newMap } = await minify(chunk.code, {
            module: true,
            ecma: 2020,
            // Functions stand together, as arrows where they can be: nothing of ours asks how many parameters one has, or makes
            // an object with `new` of one. 0.2 kB less of a calendar page.
            compress: { passes: 3, hoist_funs: true, keep_fargs: false, unsafe_arrows: true },
            ...(map?.type === 'asset' && { sourceMap: { content: String(map.source) } }),
          });
          chunk.code = code!;
          if (map?.type === 'asset') map.source = String(newMap);
        }
      }
    },
  },
});
