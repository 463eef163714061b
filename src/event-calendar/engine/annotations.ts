/**
 * What a secretary types about languages, read from an event's text: `Interpreter: Haitian Creole, Somali`,
 * `Languages: …`, `Title (ht): …`, `Details (ht): …`. Lines that are understood leave the text; others stay.
 */

/** Name of a language in some language → BCP 47 tag; undefined: not a language we know. */
export type LanguageOf = (name: string) => string | undefined;

/** Where what is read is added. */
export interface Said {
  languages: string[];
  interpreters: string[];
  titles: Record<string, string>;
  details: Record<string, string>;
  /** Lines with one of our labels whose languages are not (all) known. */
  unknownLines: string[];
}

const LIST =
  /^(interpret(?:er(?:s|\(s\))?|ation|ing)|interpretaci[oó]n|[ie]nt[eéè]r?pr[eéè]te?s?|language(?:s|\(s\))?(?: spoken)?|idiomas?|lenguas?|lang(?:ues?)?)\s*:\s*(.+)$/i;
const TEXT = /^(title|t[ií]tulo|details?|detalles?)\s*[([]\s*([^)\]]+)[)\]]\s*:\s*(.+)$/i;

/** Lines end at a newline or at a block of the HTML that Google and Outlook write. */
const BREAK = /(\n|<\/?(?:br|p|div|ul|ol|li)\b[^>]{0,200}>)/i;

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();

/** Takes the lines that are understood out of a description, and into `said`. */
export function readAnnotations(description: string, said: Said, languageOf: LanguageOf): string {
  if (!/[a-z)\]]\s*:/i.test(description)) return description;
  const parts = description.split(BREAK);
  let taken = false;
  for (let i = 0; i < parts.length; i += 2) {
    // Nobody types such a line; and a pattern's work may grow with the square of what it cannot match.
    if (parts[i]!.length > 1000) continue;
    const line = plain(parts[i]!);
    const [, label, list] = LIST.exec(line) ?? [];
    const [, kind, name, text] = TEXT.exec(line) ?? [];
    const tag = name && tagOf(name, languageOf);
    if (tag) {
      const texts = /^t/i.test(kind!) ? said.titles : said.details;
      texts[tag] = `${texts[tag] ?? ''}\n${text!}`.trim();
    }
    if (tag || (list && readLanguages(label!, list, said, languageOf))) {
      parts[i] = '';
      // The line's own end goes with it.
      if (/^(\n|<br)/i.test(parts[i + 1] ?? '')) parts[i + 1] = '';
      taken = true;
    } else if (label ?? kind) said.unknownLines.push(line);
  }
  return taken
    ? parts
        .join('')
        .replace(/<(p|div|li)\b[^>]{0,200}>\s{0,20}<\/\1>/gi, '')
        .trim()
    : description;
}

/** Adds a list of names or tags to the interpreters or languages, as the label says. False: one or all are not known. */
export function readLanguages(label: string, list: string, said: Said, languageOf: LanguageOf): boolean {
  const target = /^[ie]nt/i.test(label) ? said.interpreters : said.languages;
  const tags = list
    .split(/[,;/|、،·]|\s(?:and|y|e|et|&|ak)\s/i)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter(Boolean)
    .map((name) => tagOf(name, languageOf));
  for (const tag of tags) if (tag && !target.includes(tag)) target.push(tag);
  return tags.length > 0 && !tags.includes(undefined);
}

function tagOf(name: string, languageOf: LanguageOf): string | undefined {
  const bare = name.trim();
  const known = languageOf(bare) ?? languageOf(bare.replace(/\s*\([^)]*\)/g, ''));
  if (known) return known;
  // A tag has its usual case (`ht`, `es-419`): `no`, `Yes` and `on request` are words.
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(bare) || bare === 'no') return undefined;
  try {
    // Chromium has no name for American Sign Language.
    const name = bare === 'ase' || new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(bare);
    return name || bare.includes('-') ? Intl.getCanonicalLocales(bare)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The languages known by name, first the shipped ones, in whose words the browser is asked for names. */
const TAGS = (
  'en es ht zh-Hans zh-Hant vi fil ko ar ru uk pt-BR fr so am ti fa-AF ps ur sw my ne mww pa ' +
  'zh yue pt fa hi bn gu ta te ja de it pl ku ckb rw ln om quc km lo th hmn rhg ase'
).split(' ');
const SHIPPED = 24;
/** What people type and no browser says. */
const TYPED =
  'ht,creole,kreyol,kreyol ayisyen,haitian|zh,mandarin|yue,cantonese|fil,tagalog,filipino|fa-AF,dari|fa,farsi|mww,hmong,hmoob|quc,kiche|mam,mam|kar,karen|' +
  'so,soomaaliga|ase,asl,sign language';

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`.]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const names = new Map<string, string>();
/** How many of the shipped languages have been asked: each costs some ms, and most names are English. */
let asked = 0;

/** The default: what people type, and what the browser calls these languages in each shipped one. */
export const commonLanguage: LanguageOf = (name) => {
  const wanted = key(name);
  const learn = (word: string, tag: string): void => void (names.has(word) || names.set(word, tag));
  if (!asked) {
    for (const row of TYPED.split('|')) {
      const [tag, ...words] = row.split(',');
      for (const word of words) learn(word, tag!);
    }
  }
  for (; !names.has(wanted) && asked < SHIPPED; asked++) {
    const display = new Intl.DisplayNames(TAGS[asked], { type: 'language', fallback: 'none' });
    for (const tag of TAGS) learn(key(display.of(tag) ?? ''), tag);
  }
  return names.get(wanted);
};
