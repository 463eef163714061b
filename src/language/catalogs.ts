import type { LocaleModule } from '@lit/localize';
import { again } from '../host/again.js';
import { provideDates, type DateWords } from './dates.js';

/** A compiled unit: plain text, or text around numbered values (`['', 0, ' of ', 1]`, XLIFF's `<x id="0"/>`). */
export type Word = string | readonly (string | number)[];

/** What a generated words module holds: the units of one widget in one language. */
export interface WordsModule {
  default: Readonly<Record<string, Word>>;
  /** True: at least one of them was checked by no person. */
  draft: boolean;
  /** Our own month and weekday names, for languages the browsers have none for. */
  dates?: DateWords;
  /** Words that come along, by part: what the explainer's first view says. Read by `wordsOf`, not by `msg`. */
  parts?: Readonly<Record<string, WordsModule>>;
}

/**
 * One widget's words: language → the module; undefined where there is none. In the source one literal `import()` a
 * language; in what the loader loads one for all, by a template.
 */
export type WordsTable = (language: string) => Promise<WordsModule> | undefined;

type Templates = LocaleModule['templates'];

const templates = new Map<string, Templates>();
const tables = new Map<string, WordsTable>();
const literal = new Map<string, WordsTable>();
const loads = new Map<string, Promise<void>>();
const loaded = new Map<string, WordsModule>();

/** The words of every widget loaded so far in one language; grows in place when a widget arrives later. */
export function templatesOf(language: string): Templates {
  let found = templates.get(language);
  if (!found) templates.set(language, (found = {}));
  return found;
}

/** Makes a widget's words known; they are loaded when `loadWords` asks. */
export function addWidget(widget: string, table: WordsTable): void {
  tables.set(widget, literal.get(widget) ?? table);
}

/** In a build of the page's own: the words' addresses as its bundler wrote them, in the place of ours. */
export function useTable(widget: string, table: WordsTable): void {
  literal.set(widget, table);
}

/** The words module of a widget in a language, if it has arrived. */
export function wordsOf(widget: string, language: string): WordsModule | undefined {
  return loaded.get(`${language}/${widget}`);
}

/**
 * Loads the words of the named widgets (default: all that are known).
 * Rejects if one cannot be loaded; what did arrive is kept, and a later call tries the rest again.
 */
export async function loadWords(language: string, widgets: Iterable<string> = tables.keys()): Promise<void> {
  await Promise.all(Array.from(widgets, (widget) => load(language, widget)));
}

function load(language: string, widget: string): Promise<void> {
  const key = `${language}/${widget}`;
  let promise = loads.get(key);
  if (!promise) {
    promise = fetchWords(language, widget).then(
      (module) => {
        if (module.dates) provideDates(language, module.dates);
        Object.assign(templatesOf(language), compile(module.default));
        loaded.set(key, module);
        for (const [part, words] of Object.entries(module.parts ?? {})) loaded.set(`${language}/${part}`, words);
      },
      (error: unknown) => {
        loads.delete(key);
        throw error;
      },
    );
    loads.set(key, promise);
  }
  return promise;
}

async function fetchWords(language: string, widget: string): Promise<WordsModule> {
  const words = tables.get(widget)?.(language);
  if (!words) throw new Error(`no words for ${widget} in ${language}`);
  // In a build of ours and in this folder `words/` lies beside this module.
  return again(() => words, `${import.meta.url.replace(/[^/]*$/, 'words/')}${language}/${widget}.js`);
}

/** To @lit/localize's own shape of a translated `str` template. */
function compile(words: Readonly<Record<string, Word>>): Templates {
  return Object.fromEntries(
    Object.entries(words).map(([id, word]) => [
      id,
      typeof word === 'string'
        ? word
        : {
            strTag: true,
            strings: word.filter((part) => typeof part === 'string'),
            values: word.filter((part) => typeof part === 'number'),
          },
    ]),
  ) as Templates;
}
