// The explainer's content, read, checked and cut into what a page loads.
//   (nothing)          what is due and what rests on memory alone, riskiest first
//   check              fails on a missing source, a long or hard sentence, a promise word, a term, an id, a translation
//   grades             every unit with its two reading grades
//   words              writes src/language/words/<tag>/statements.js (first screen), answers.js, cards.js (the rest)
//   draft FILE.json    fills machine drafts into locales/content/<tag>.xlf: { id: { tag: text } }, or { tag: { text, question } }
//                      where the draft leaves something open
//   table              language, units, complete, core, reviewed, stale
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { adjustedGrade, automatedIndex, longestSentence } from './grade.mjs';
import { hashOf, Xliff } from './xliff.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const load = (file) => tsImport(`../src/role-explainer/${file}`, import.meta.url);
const { allContent } = await load('content/all.ts');
const { coreText } = await load('content/core-text.ts');
const { answerText } = await load('content/answer-text.ts');
const { notes } = await load('content/notes.ts');
const { daysBetween } = await load('statements.ts');

/** Words that can only be a promise, and the places that may hold them all the same. */
const PROMISES =
  /\b(safe(ly|ty)?|guarantee[sd]?|protected|protects you|will not be deported|nothing will happen|confidential|always|never|anonymous(ly)?)\b/gi;
const ALLOWED = {
  R17: { safe: 'quotes the rule: “as soon as it is practical and safe”' },
};
const MAX_GRADE = 6.5;
const MAX_WORDS = 20;
/** One word each; the left is what must not stand in a text. */
const TERMS = [
  [/\bcops?\b/i, 'police'],
  [/\bdeputy|deputies\b/i, 'sheriff’s officer'],
  [/\billegals?\b|\baliens?\b|\bundocumented\b|\bkidnap/i, 'person without papers'],
  [/\bdeport(ed|ation)?\b/i, 'removed'],
  [/\btranslator\b/i, 'interpreter'],
  [/\bhold request\b/i, 'detainer'],
  [/\bagreement\b/i, 'deal'],
  [/\bnotario\b/i, 'lawyer'],
];

/** Every unit once: id, English, whether the first screen needs it, whether it is core, and the statement if it is one. */
function units() {
  const entries = new Map();
  const add = (id, text) => {
    if (entries.has(id) && entries.get(id).text !== text) throw new Error(`two texts for the unit ${id}`);
    const statement = allContent.statements.get(id);
    const part = id in coreText ? 'statements' : id in answerText ? 'answers' : 'cards';
    entries.set(id, { id, text, part, core: statement?.core === true || isCore(id), statement });
  };
  for (const [id, text] of Object.entries(coreText)) add(id, text);
  for (const [id, { text }] of allContent.statements) add(id, text);
  for (const [id, text] of Object.entries(allContent.units)) add(id, text);
  return [...entries.values()];
}
/** What is complete in every language: all of the first screen, the answer it gives, the labels of a card. */
const isCore = (id) => id in coreText || id in answerText || /^(ui\.|(S3|S7|S1\.victimWitness)\.unset$)/.test(id);

/** As in locales.mjs: accents and 40 % more length, and English forced to run right to left. */
const pseudo = {
  'en-XA': (text) =>
    text.trim()
      ? `[${text.replace(/[aeiou]/g, (c) => 'áéíóú'['aeiou'.indexOf(c)])}${'·'.repeat(Math.ceil(text.trim().length * 0.4))}]`
      : text,
  'ar-XB': (text) => text.replace(/\S+/g, (word) => `\u202e${word}\u202c`),
};

const isSentence = (unit) => /[.?!]”?$/.test(unit.text) && !/\.(find|title|name)$/.test(unit.id);

/** First screen; answers on it, where the page has a policy; everything else. */
const PARTS = ['statements', 'answers', 'cards'];

const commands = { undefined: due, check, grades, words, draft, table };
const command = commands[process.argv[2]];
if (!command) {
  console.error('usage: content.mjs [check | grades | words | draft FILE | table]');
  process.exit(2);
}
command(...process.argv.slice(3));

function due() {
  const today = new Date().toISOString().slice(0, 10);
  const rows = [...allContent.statements.values()].map((s) => {
    const age = daysBetween(s.asOf, today);
    const late = age > 2 * s.reviewEvery ? 'not shown' : age > s.reviewEvery ? 'due' : '';
    const opened = s.sources.filter((source) => source.includes(' @')).length;
    const memory = !opened && s.sources.length ? (s.evidence === 'N' ? 'news only' : 'memory alone') : '';
    return { ...s, age, late, memory };
  });
  const risk = (s) => s.risk ?? 99;
  rows.sort((a, b) => risk(a) - risk(b) || a.id.localeCompare(b.id, 'en', { numeric: true }));
  const open = rows.filter((s) => s.late || s.memory);
  console.log('risk  id            age/every  state      rests on      text');
  for (const s of open)
    console.log(
      `${String(s.risk ?? '–').padStart(4)}  ${s.id.padEnd(13)} ${String(s.age).padStart(4)}/${String(s.reviewEvery).padEnd(4)}  ${s.late.padEnd(9)}  ${s.memory.padEnd(12)}  ${s.text.slice(0, 60)}${s.locked ? '  [locked: stays]' : ''}${s.held ? '  [held back]' : ''}`,
    );
  const count = (test) => rows.filter(test).length;
  console.log(
    `${rows.length} statements: ${count((s) => s.late === 'due')} due, ${count((s) => s.late === 'not shown')} too old to show, ` +
      `${count((s) => s.memory === 'memory alone')} on memory alone, ${count((s) => s.memory === 'news only')} on news only, ` +
      `${count((s) => !s.reviewer)} signed off by nobody.`,
  );
}

function check() {
  const problems = [];
  const wrong = (id, message) => problems.push(`${id}: ${message}`);
  for (const unit of units()) {
    const { id, text, statement } = unit;
    if (!/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*$/.test(id)) wrong(id, 'is no id');
    for (const [pattern, instead] of TERMS)
      if (pattern.test(text) && !id.endsWith('.find'))
        wrong(id, `says “${text.match(pattern)[0]}”, write “${instead}”`);
    for (const [word] of text.matchAll(PROMISES))
      if (!ALLOWED[id]?.[word.toLowerCase()]) wrong(id, `holds the promise word “${word}”`);
    if (/["']/.test(text)) wrong(id, 'has straight quotes');
    if (isSentence(unit)) {
      const long = longestSentence(text);
      if (long > MAX_WORDS) wrong(id, `has a sentence of ${long} words (${MAX_WORDS} at most)`);
      const grade = adjustedGrade(text);
      if (grade > MAX_GRADE) wrong(id, `reads at grade ${grade.toFixed(1)} (${MAX_GRADE} at most): ${text}`);
    }
    if (!statement) continue;
    if (!/^\d{4}-\d\d(-\d\d)?$/.test(statement.asOf)) wrong(id, 'has no date');
    if (!statement.sources.length && !/^line\./.test(id)) wrong(id, 'has no source');
    if (statement.evidence === 'P' && statement.sources.length && !statement.sources.some((s) => s.includes(' @')))
      wrong(id, 'claims that the official text was seen (P), but no source says when');
    for (const unitId of [statement.unknown, statement.ask, statement.instead])
      if (unitId && !(unitId in allContent.units)) wrong(id, `points to ${unitId}, which is no unit`);
  }
  for (const card of allContent.cards)
    for (const entry of [...card.who, ...card.happens, ...card.steps])
      if (typeof entry === 'string' && !allContent.statements.has(entry)) wrong(card.id, `has no statement ${entry}`);
  const english = new Map(units().map((u) => [u.id, u]));
  for (const xliff of files()) {
    for (const unit of xliff.units()) {
      const source = english.get(unit.id);
      if (!source) wrong(`${xliff.language} ${unit.id}`, 'is no longer in the content');
      else if (unit.target && unit.state === 'needs-translation' && !unit.stale)
        wrong(
          `${xliff.language} ${unit.id}`,
          'is marked as words for an older English, but its note says they are not',
        );
      else if (unit.target && !unit.stale && holes(unit.target) !== holes(source.text))
        wrong(`${xliff.language} ${unit.id}`, `placeholders differ: ${holes(source.text)} / ${holes(unit.target)}`);
    }
    const translated = new Map(xliff.units().map((u) => [u.id, u]));
    for (const { id, text, core: isCore } of english.values()) {
      const unit = translated.get(id);
      if (isCore && (!unit?.target || unit.source !== text || unit.stale))
        wrong(`${xliff.language} ${id}`, 'core unit is missing or stale');
    }
  }
  for (const problem of problems) console.error(problem);
  console.log(`content: ${english.size} units, ${allContent.statements.size} statements, ${problems.length} problems`);
  if (problems.length) process.exitCode = 1;
}

function holes(text) {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

function grades() {
  console.log('FK adj   ARI  longest  id');
  for (const unit of units().filter(isSentence))
    console.log(
      `${adjustedGrade(unit.text).toFixed(1).padStart(6)} ${automatedIndex(unit.text).toFixed(1).padStart(5)}  ${String(longestSentence(unit.text)).padStart(7)}  ${unit.id}`,
    );
}

function files() {
  const folder = join(root, 'locales/content');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlf'))
    .sort()
    .map((name) => new Xliff(join(folder, name)));
}

function words() {
  const folder = join(root, 'src/language/words');
  const shipped = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8')).targetLocales;
  const all = units();
  const translations = new Map(files().map((xliff) => [xliff.language, xliff]));
  const tags = [...shipped, ...Object.keys(pseudo)];
  for (const tag of tags) {
    const known = new Map((translations.get(tag)?.units() ?? []).map((unit) => [unit.id, unit]));
    const textOf = ({ id, text }) => {
      if (pseudo[tag])
        return text
          .split(/(\{\w+\})/)
          .map((part, i) => (i % 2 ? part : pseudo[tag](part)))
          .join('');
      const unit = known.get(id);
      // Never a translation of an older sentence.
      return unit?.target && unit.source === text && !unit.stale ? unit.target : undefined;
    };
    mkdirSync(join(folder, tag), { recursive: true });
    for (const file of PARTS) {
      const mine = all.filter((unit) => unit.part === file);
      const texts = mine.map((unit) => [unit.id, textOf(unit)]).filter(([, text]) => text !== undefined);
      const draft = !pseudo[tag] && texts.some(([id]) => !known.get(id).reviewed);
      write(
        join(folder, tag, `${file}.js`),
        `export default ${JSON.stringify(Object.fromEntries(texts))};\nexport const draft = ${draft};\nexport const complete = ${texts.length === mine.length};\n`,
      );
    }
  }
  // The statements come with the explainer's own words (locales.mjs).
  for (const file of PARTS.filter((part) => part !== 'statements')) {
    const lines = tags.map(
      (tag) => `  ${JSON.stringify(tag)}: () => import('./${tag}/${file}.js'),${pseudo[tag] ? ' // pseudo' : ''}\n`,
    );
    write(
      join(folder, `${file}.js`),
      `const table = {\n${lines.join('')}};\nexport const words = (language) => table[language]?.();\n`,
    );
    write(join(folder, `${file}.d.ts`), "export declare const words: import('../catalogs.js').WordsTable;\n");
  }
}

/** Leaves an unchanged file alone, so that watchers rest. */
function write(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

function draft(file) {
  const drafts = JSON.parse(readFileSync(file, 'utf8'));
  const on = new Date().toISOString().slice(0, 10);
  const all = units();
  const tags = new Set([
    ...Object.values(drafts).flatMap((byTag) => Object.keys(byTag)),
    ...files().map((x) => x.language),
  ]);
  mkdirSync(join(root, 'locales/content'), { recursive: true });
  for (const tag of [...tags].sort()) {
    const path = join(root, 'locales/content', `${tag}.xlf`);
    const old = new Map((existsSync(path) ? new Xliff(path).units() : []).map((unit) => [unit.id, unit]));
    const body = all.map((unit) => transUnit(unit, old.get(unit.id), drafts[unit.id]?.[tag], on)).join('');
    write(
      path,
      `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n` +
        `<file target-language="${tag}" source-language="en" original="role-explainer-content" datatype="plaintext">\n<body>\n${body}</body>\n</file>\n</xliff>\n`,
    );
  }
  for (const id of Object.keys(drafts)) if (!all.some((unit) => unit.id === id)) console.error(`${id}: no such unit`);
  words();
  table();
}

/** A target that a person touched is kept, marked stale when the English moved. */
function transUnit({ id, text, core: isCore, statement }, old, entry, on) {
  const { text: target, question: asked } = typeof entry === 'object' ? entry : { text: entry };
  // What the words were made from, which a run before this one may already have replaced as the source.
  const madeFrom = old && (old.madeFrom ?? hashOf(old.source));
  const changed = old && madeFrom !== hashOf(text);
  const same = target === old?.target && asked === old?.question;
  const keep = old?.target && (target === undefined || (!changed && (same || old.made !== 'machine')));
  let shown = target;
  const question = keep ? old.question : asked;
  let approved = 'no';
  let attributes = 'state="needs-review-translation" state-qualifier="mt-suggestion"';
  let note = `source=${hashOf(text)}; made=machine; on=${on}`;
  if (keep) {
    shown = old.target;
    approved = changed || !old.approved ? 'no' : 'yes';
    const state = changed ? 'needs-translation' : (old.state ?? 'needs-review-translation');
    attributes = `state="${state}"${old.made === 'machine' ? ' state-qualifier="mt-suggestion"' : ''}`;
    note = `source=${madeFrom}; made=${old.made ?? 'person'}; on=${old.on ?? on}`;
  }
  const kind = [
    isCore && 'core',
    statement?.locked && 'locked',
    statement && `source state ${statement.evidence}`,
    notes[id],
  ].filter(Boolean);
  return (
    `<trans-unit id="${id}" approved="${approved}">\n  <source>${xml(text)}</source>\n` +
    (shown ? `  <target ${attributes}>${xml(shown)}</target>\n` : '') +
    (kind.length ? `  <note from="lit-localize">${kind.join(', ')}</note>\n` : '') +
    (shown && question ? `  <note from="draft">${xml(question)}</note>\n` : '') +
    (shown ? `  <note from="liaison">${note}</note>\n` : '') +
    `</trans-unit>\n`
  );
}

function xml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function table() {
  const all = units();
  const cores = new Set(all.filter((unit) => unit.core).map(({ id }) => id));
  console.log(`language   units  complete  core/${cores.size}  reviewed  stale`);
  for (const xliff of files()) {
    const list = xliff.units();
    const count = (test) => String(list.filter(test).length);
    console.log(
      `${xliff.language.padEnd(10)} ${String(all.length).padStart(5)} ${count((u) => u.target && !u.stale).padStart(9)} ${count((u) => u.target && !u.stale && cores.has(u.id)).padStart(8)} ${count((u) => u.reviewed).padStart(9)} ${count((u) => u.stale).padStart(6)}`,
    );
  }
}
