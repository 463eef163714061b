/** Finds a language by what anybody calls it. Pure; loaded with the names when the list is opened. */
import { phrases } from '../interpreter-card/phrases.js';
import { languages, match } from '../language/languages.js';
import { names } from '../interpreter-card/names.js';
import { also, spoken } from './other-names.js';

/** Marks of Latin, Cyrillic, Hebrew and Arabic letters. Elsewhere (Devanagari, Myanmar) a mark is a vowel and stays. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** What nobody types twice the same way: apostrophes, dots, hyphens, and the invisible. */
const NOISE = /['’‘ʼʻʿʾ`´ꞌ.·‧\-‐‑()（）\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;

/** First letter of each set stands for the others: letters that NFKD leaves whole, and those that keyboards mix up. */
const ALIKE = ['dđɗ', 'bɓ', 'iı', 'lł', 'oøɔ', 'eɛǝ', 'nŋ', 'ييىیېۍئےێ', 'ككکګگ', 'ههةۀەہھۃ', 'اٱ', 'ووؤۇۆ'];
const STANDS_FOR = new Map(ALIKE.flatMap((set) => [...set].map((letter) => [letter, set[0]!])));
/** Amharic writes one sound with any of its letters: rows of seven, each with the row it is read as. */
const ETHIOPIC = new Map([
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
]);

function letter(char: string): string {
  const code = char.charCodeAt(0);
  const row = ETHIOPIC.get(code & ~7);
  return row ? String.fromCharCode(row + (code & 7)) : (STANDS_FOR.get(char) ?? char);
}

/** Two spellings of one name become the same text: case, accents, apostrophes, look-alike letters, spaces. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(MARKS, '').replace(NOISE, '');
  return Array.from(plain, letter)
    .join('')
    .replace(/[\s,،、/]+/g, ' ')
    .trim();
}

export interface Entry {
  readonly tag: string;
  /** Each name from its first word, from its second, and so on, without spaces. */
  readonly starts: readonly (readonly string[])[];
}

const entryOf = (tag: string, all: readonly string[]): Entry => ({
  tag,
  starts: [...new Set(all.filter(Boolean).map(fold))].map((name) => {
    const words = name.split(' ');
    return words.map((_, i) => words.slice(i).join(''));
  }),
});

/** Everything that can be found, languages shipped first. */
export function entries(): Entry[] {
  return [
    ...languages.map(({ tag, name }) => entryOf(tag, [tag, name, ...names[tag]!.split('|'), ...also[tag]!.split('|')])),
    ...Object.entries(spoken).map(([tag, others]) => {
      const [english, own = ''] = phrases[tag]!;
      return entryOf(tag, [tag, english, own, ...others.split('|')]);
    }),
  ];
}

/** The least of the changes (a letter more, less, other, or two swapped) that make `a` the beginning of `b`. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

/** 0 the name itself, 1 its beginning, 2 a later word's beginning, 3 inside; Infinity where it is not. */
function distance(query: string, { starts }: Entry): number {
  let best = Infinity;
  for (const [whole, ...later] of starts) {
    if (whole === query) return 0;
    if (whole!.startsWith(query)) best = Math.min(best, 1);
    else if (later.some((start) => start.startsWith(query))) best = Math.min(best, 2);
    else if (query.length > 2 && whole!.includes(query)) best = Math.min(best, 3);
  }
  return best;
}

/**
 * Tags of the languages a text may mean, best first; all of them for an empty text. Only where nothing fits may its words
 * stand apart (`chinese traditional`), and then are slips of the hand allowed: one from four letters on, two from eight.
 */
export function find(text: string, all: readonly Entry[]): string[] {
  const words = fold(text).split(' ');
  const query = words.join('');
  const tags = all.map(({ tag }) => tag);
  if (!query) return tags;
  // Codes as browsers and forms write them: `zh-TW`, `es_MX`.
  const named = /^[a-z]{2,3}[-_]/i.test(text.trim()) && match(text, tags);
  if (named) return [named];
  const fitting = (parts: readonly string[]) =>
    all
      .map((entry) => ({ tag: entry.tag, at: Math.max(...parts.map((part) => distance(part, entry))) }))
      .filter(({ at }) => at < Infinity);
  let found = fitting([query]);
  if (!found.length) found = fitting(words);
  if (!found.length && query.length > 3) {
    const allowed = query.length > 7 ? 2 : 1;
    for (const { tag, starts } of all) {
      const at = Math.min(...starts.flat().map((start) => slips(query, start.slice(0, query.length + allowed))));
      if (at <= allowed) found.push({ tag, at });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ tag }) => tag);
}

/**
 * Languages that many who want the first also read. Only ever suggested: which of two languages a person reads is theirs
 * to say.
 */
const RELATED: Record<string, string> = {
  'fa-AF': 'fa tg haz uz tk bal',
  ar: 'ckb kmr ku aii cld arc syr aa',
  'es-419':
    'quc mam kjb kek cak ixl acr knj jac cac poc tzj tzh tzo ctu yua mix zap trc nah nhe pua cab miq qu ay gn ca gl eu',
  'zh-Hant': 'yue nan hak',
  'zh-Hans': 'cdo wuu ii za bo ug',
  'mww-Latn': 'hnj',
  ur: 'pnb skr sd ks bal',
  ru: 'be kk ky tg uz tk hy ka az mn ce tt',
  fr: 'ln wo rw rn kg lua bm ff ee sg',
  sw: 'rw rn ln lua lg com',
  am: 'om aa sid gez',
  ti: 'byn tig kun',
  so: 'ymm aa',
  'pt-BR': 'kea pov kmb umb',
  fil: 'ilo ceb hil war pam bik',
  my: 'ksw pwo kyu kac cnh cfm ctd shn rhg mnw',
  ne: 'dz mai bho new tsj',
};

/** For a wish that no language shipped answers: the offered ones that may help, or none. */
export function related(wanted: string, offered: readonly string[]): string[] {
  if (match(wanted, offered)) return [];
  const language = wanted.toLowerCase().split(/[-_]/)[0]!;
  if (language === 'pa') return offered.includes('ur') ? ['ur'] : [];
  return offered.filter((tag) => RELATED[tag]?.split(' ').includes(language));
}
