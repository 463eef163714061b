/**
 * What a secretary types about languages, read from an event's text: `Interpreter: Haitian Creole, Somali`,
 * `Languages: …`, `Title (ht): …`, `Details (ht): …`. Lines that are understood leave the text; others stay.
 */

/** Name of a language in some language → BCP 47 tag; undefined: not a language we know. */
export type LanguageOf = (name: string) => string | undefined;

export interface Annotations {
  /** The description without the lines that were understood. */
  text: string;
  languages: string[];
  interpreters: string[];
  titles: Record<string, string>;
  details: Record<string, string>;
  /** Lines with one of our labels whose languages are not (all) known. */
  unknown: string[];
}

const LIST =
  /^(interpret(?:er(?:s|\(s\))?|ation|ing)|interpretaci[oó]n|[ie]nt[eéè]r?pr[eéè]te?s?|language(?:s|\(s\))?(?: spoken)?|idiomas?|lenguas?|lang(?:ues?)?)\s*:\s*(.+)$/i;
const TEXT = /^(title|t[ií]tulo|details?|detalles?)\s*[([]\s*([^)\]]+)[)\]]\s*:\s*(.+)$/i;

/** Lines end at a newline or at a block of the HTML that Google and Outlook write. */
const BREAK = /(\n|<\/?(?:br|p|div|ul|ol|li)\b[^>]{0,200}>)/i;

const plain = (html: string): string =>
  html.includes('<') || html.includes('&')
    ? html
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&')
    : html;

export function annotationsIn(description: string, languageOf: LanguageOf): Annotations {
  const found: Annotations = {
    text: description,
    languages: [],
    interpreters: [],
    titles: {},
    details: {},
    unknown: [],
  };
  if (!/[a-z)\]]\s*:/i.test(description)) return found;
  const parts = description.split(BREAK);
  let taken = false;
  for (let i = 0; i < parts.length; i += 2) {
    // Nobody types such a line; and a pattern's work may grow with the square of what it cannot match.
    if (parts[i]!.length > 1000) continue;
    const line = plain(parts[i]!).trim();
    const list = LIST.exec(line);
    const text = list ? null : TEXT.exec(line);
    let understood = false;
    if (list) {
      const { tags, all } = languagesIn(list[2]!, languageOf);
      const target = /^[ie]nt/i.test(list[1]!) ? found.interpreters : found.languages;
      for (const tag of tags) if (!target.includes(tag)) target.push(tag);
      understood = all;
    } else if (text) {
      const tag = tagOf(text[2]!, languageOf);
      if (tag) {
        const target = /^t/i.test(text[1]!) ? found.titles : found.details;
        target[tag] = target[tag] === undefined ? text[3]!.trim() : `${target[tag]}\n${text[3]!.trim()}`;
        understood = true;
      }
    } else continue;
    if (understood) {
      parts[i] = '';
      // The line's own end goes with it.
      if (parts[i + 1] === '\n' || /^<br/i.test(parts[i + 1] ?? '')) parts[i + 1] = '';
      taken = true;
    } else found.unknown.push(line);
  }
  if (taken)
    found.text = parts
      .join('')
      .replace(/<(p|div|li)\b[^>]{0,200}>\s{0,20}<\/\1>/gi, '')
      .trim();
  return found;
}

/** A list of names or tags; `all`: every one is known. */
export function languagesIn(text: string, languageOf: LanguageOf): { tags: string[]; all: boolean } {
  const tags: string[] = [];
  let all = true;
  for (const part of text.split(/[,;/|、،·]|\s(?:and|y|e|et|&|ak)\s/i)) {
    const name = part.trim().replace(/\.$/, '');
    if (!name) continue;
    const tag = tagOf(name, languageOf);
    if (!tag) all = false;
    else if (!tags.includes(tag)) tags.push(tag);
  }
  return { tags, all: all && tags.length > 0 };
}

export function tagOf(name: string, languageOf: LanguageOf): string | undefined {
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
  'ht creole,kreyol,kreyol ayisyen,haitian|zh mandarin|yue cantonese|fil tagalog,filipino|fa-AF dari|fa farsi|mww hmong,hmoob|quc kiche|mam mam|kar karen|' +
  'so soomaaliga|ase asl,sign language';

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`.]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

let names: Map<string, string> | undefined;

/** The default: what the browser calls these languages in each shipped one, and what people type beside. */
export const commonLanguage: LanguageOf = (name) => {
  if (!names) {
    names = new Map();
    for (const row of TYPED.split('|')) {
      const [tag, words] = row.split(/ (.*)/) as [string, string];
      for (const word of words.split(',')) names.set(word, tag);
    }
    for (const locale of TAGS.slice(0, SHIPPED)) {
      const display = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
      for (const tag of TAGS) {
        const said = display.of(tag);
        if (said && !names.has(key(said))) names.set(key(said), tag);
      }
    }
  }
  return names.get(key(name));
};
