// The interface's words, from XLIFF to what a page loads.
//   words              writes src/language/words/: per language and widget what the browser gets, and the import tables
//   draft FILE.json    takes new strings out of the code and fills in machine drafts: { id: { tag: text } },
//                      or { tag: { text, question } } where the draft leaves something open
//   check              fails on a string that is missing, stale or broken in a shipped language
//   table              language, units, complete, reviewed, stale
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Xliff } from './xliff.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
/**
 * What a page loads at once, each with the parts that its words hold besides its own: the foot line, the button beside a
 * phone number. What ends in `-late` comes with the code that shows it.
 */
const widgets = {
  'language-switcher': ['common'],
  'language-switcher-late': ['interpreter-card'],
  'event-calendar': ['common', 'interpreter-card'],
  'event-calendar-late': [],
  'role-explainer': ['common', 'interpreter-card'],
  'contact-form': ['common', 'interpreter-card'],
  'contact-form-late': [],
  'quick-exit': ['common'],
  'interpreter-card-late': [],
};
/** Words that `content.mjs` writes and that come with a widget's own: what its first view says. */
const comesAlong = { 'role-explainer': 'statements' };
const withDates = ['event-calendar', 'role-explainer', 'contact-form'];
const pseudo = { 'en-XA': accented, 'ar-XB': mirrored };

const files = () => config.targetLocales.map((tag) => join(root, 'locales', `${tag}.xlf`));
const namespaceOf = (id) => id.slice(0, id.indexOf('.'));
const tool = (...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const commands = { words, draft, check, table };
const command = commands[process.argv[2]];
if (!command) {
  console.error('usage: locales.mjs words | draft FILE | check | table');
  process.exit(2);
}
command(...process.argv.slice(3));

function words() {
  const folder = join(root, 'src/language/words');
  mkdirSync(folder, { recursive: true });
  const datesFile = join(root, 'locales/dates.json');
  const dates = existsSync(datesFile) ? JSON.parse(readFileSync(datesFile, 'utf8')) : {};
  const languages = files()
    .filter(existsSync)
    .map((file) => new Xliff(file))
    .map((xliff) => ({ tag: xliff.language, units: xliff.units() }));
  const sources = languages[0]?.units ?? [];
  for (const [tag, transform] of Object.entries(pseudo))
    languages.push({
      tag,
      units: sources.map((u) => ({
        ...u,
        target: u.source
          .split(/(\$\{\d+\})/)
          .map((p, i) => (i % 2 ? p : transform(p)))
          .join(''),
        stale: false,
        reviewed: true,
      })),
    });

  for (const { tag, units } of languages) {
    mkdirSync(join(folder, tag), { recursive: true });
    for (const [widget, parts] of Object.entries(widgets)) {
      const mine = units.filter((u) => [widget, ...parts].includes(namespaceOf(u.id)) && u.target && !u.stale);
      const own = mine.filter((u) => u.target !== u.source || tag in pseudo);
      const text = [
        `export default ${JSON.stringify(Object.fromEntries(own.map((u) => [u.id, compile(u.target)])))};`,
        `export const draft = ${isDraft(tag, widget, units)};`,
      ];
      // Zones alone are of use to the calendar alone.
      if (dates[tag] && (dates[tag].months ? withDates.includes(widget) : widget === 'event-calendar'))
        text.push(`export const dates = ${JSON.stringify(dates[tag])};`);
      const part = comesAlong[widget];
      if (part)
        text.push(
          `import texts, { draft as unchecked, complete } from './${part}.js';`,
          `export const parts = { ${part}: { default: texts, draft: unchecked, complete } };`,
        );
      write(join(folder, tag, `${widget}.js`), text.join('\n') + '\n');
    }
  }
  for (const widget of Object.keys(widgets)) {
    const lines = languages.map(
      ({ tag }) => `  ${JSON.stringify(tag)}: () => import('./${tag}/${widget}.js'),${mark(tag)}`,
    );
    write(
      join(folder, `${widget}.js`),
      `const table = {\n${lines.join('\n')}\n};\nexport const words = (language) => table[language]?.();\n`,
    );
    write(join(folder, `${widget}.d.ts`), `export declare const words: import('../catalogs.js').WordsTable;\n`);
  }
  const drafts = languages.filter(({ units }) => units.some((u) => u.target && !u.reviewed)).map(({ tag }) => tag);
  const checked = [config.sourceLocale, ...languages.map(({ tag }) => tag)].filter((tag) => !drafts.includes(tag));
  const list = (name, tags) =>
    `export const ${name} = [\n${tags.map((tag) => `  ${JSON.stringify(tag)},${mark(tag)}`).join('\n')}\n];\n`;
  write(
    join(folder, 'index.js'),
    list('shipped', [config.sourceLocale, ...languages.map((l) => l.tag)]) +
      list('checked', checked).replace('export ', '') +
      'export const draftLanguages = shipped.filter((tag) => !checked.includes(tag));\n',
  );
  write(
    join(folder, 'index.d.ts'),
    `/** BCP 47 tags with words in this build. */\nexport declare const shipped: readonly string[];\n/** Those that hold words no person has checked. */\nexport declare const draftLanguages: readonly string[];\n`,
  );
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== 'content' && !languages.some((l) => l.tag === entry.name))
      rmSync(join(folder, entry.name), { recursive: true });
}

/**
 * Whether any word that the widget may show, now or late, was checked by nobody: its mark stands from the first view on.
 * The explainer's statements count as its words.
 */
function isDraft(tag, widget, units) {
  const base = widget.replace(/-late$/, '');
  const names = new Set([base, `${base}-late`, ...(widgets[base] ?? []), ...(widgets[`${base}-late`] ?? [])]);
  if (names.has('interpreter-card')) names.add('interpreter-card-late');
  const unchecked = (all) => all.some((u) => u.target && !u.stale && !u.reviewed);
  const content = join(root, 'locales/content', `${tag}.xlf`);
  return (
    unchecked(units.filter((u) => names.has(namespaceOf(u.id)))) ||
    (base === 'role-explainer' && existsSync(content) && unchecked(new Xliff(content).units()))
  );
}

/** The build leaves out every line that ends so: pseudo-languages are for tests and Storybook. */
function mark(tag) {
  return tag in pseudo ? ' // pseudo' : '';
}

/** `a ${0} b` → `['a ', 0, ' b']`, plain text stays text. */
function compile(text) {
  const parts = text.split(/\$\{(\d+)\}/).map((part, i) => (i % 2 ? Number(part) : part));
  return parts.length === 1 ? parts[0] : parts;
}

/** Leaves an unchanged file alone, so that watchers rest. */
function write(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

function draft(file) {
  const drafts = JSON.parse(readFileSync(file, 'utf8'));
  tool('extract');
  const on = new Date().toISOString().slice(0, 10);
  let failed = 0;
  for (const path of files()) {
    const xliff = new Xliff(path);
    xliff.withdrawStale();
    for (const [id, byLanguage] of Object.entries(drafts)) {
      const entry = byLanguage[xliff.language];
      if (entry === undefined) continue;
      const { text, question } = typeof entry === 'string' ? { text: entry } : entry;
      const result = xliff.draft(id, text, on, question);
      if (result === 'unknown' || result === 'placeholder') {
        failed += 1;
        console.error(
          `${xliff.language} ${id}: ${result === 'unknown' ? 'no such string in the code' : 'placeholders differ from the English'}`,
        );
      }
    }
    xliff.save();
    const open = xliff.units().filter((u) => !u.target || u.stale);
    console.log(
      `${xliff.language}: ${open.length} open${
        open.length
          ? `: ${open
              .slice(0, 12)
              .map((u) => u.id)
              .join(' ')}`
          : ''
      }`,
    );
  }
  words();
  if (failed) process.exitCode = 1;
}

function check() {
  const before = files().map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  tool('extract');
  const problems = [];
  files().forEach((file, i) => {
    const same = (a, b) => a.replace(/\s+$/, '') === b.replace(/\s+$/, '');
    if (!same(readFileSync(file, 'utf8'), before[i])) {
      problems.push(
        `${file.slice(root.length)}: the code has other strings than the file (run: npm run locales -- draft FILE)`,
      );
      if (before[i]) writeFileSync(file, before[i]);
    }
    const xliff = new Xliff(file);
    for (const unit of xliff.units()) {
      const where = `${xliff.language} ${unit.id}`;
      if (!Object.entries(widgets).flat(2).includes(namespaceOf(unit.id)))
        problems.push(`${where}: the id names no widget`);
      if (!unit.target) problems.push(`${where}: missing`);
      else if (unit.stale) problems.push(`${where}: the English has changed since`);
      else if (placeholders(unit.target) !== placeholders(unit.source)) problems.push(`${where}: placeholders differ`);
    }
  });
  for (const problem of problems.slice(0, 40)) console.error(problem);
  if (problems.length) {
    console.error(`${problems.length} problems in locales/`);
    process.exitCode = 1;
  } else
    console.log(
      `locales: ${config.targetLocales.length} languages complete (complete says nothing about checked: npm run locales -- table)`,
    );
}

function placeholders(text) {
  return [...new Set(text.match(/\$\{\d+\}/g) ?? [])].sort().join();
}

function table() {
  console.log('language   units  complete  reviewed  stale');
  for (const file of files()) {
    const xliff = new Xliff(file);
    const units = xliff.units();
    const count = (test) => String(units.filter(test).length);
    console.log(
      `${xliff.language.padEnd(10)} ${String(units.length).padStart(5)} ${count((u) => u.target && !u.stale).padStart(9)} ${count((u) => u.reviewed).padStart(9)} ${count((u) => u.stale).padStart(6)}`,
    );
  }
}

/** `en-XA`: accents, brackets and 40 % more length, so that what is cut off or not in a catalog is seen. */
function accented(text) {
  if (!text.trim()) return text;
  const letters = 'aáeéiíoóuúyýcçnñsšzžAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽ';
  const changed = text.replace(/[a-z]/gi, (c) => {
    const at = letters.indexOf(c);
    return at >= 0 && at % 2 === 0 ? letters[at + 1] : c;
  });
  return `[${changed}${'·'.repeat(Math.ceil(text.trim().length * 0.4))}]`;
}

/** `ar-XB`: English forced to run right to left (RLO … PDF), so that layout is seen mirrored. */
function mirrored(text) {
  return text.replace(/\S+/g, (word) => `\u202e${word}\u202c`);
}
