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
  /^(interpret(?:ers?|ation|ing)|int[eé]rpretes?|interpretaci[oó]n|languages?(?: spoken)?|idiomas?|lenguas?)\s*:\s*(.+)$/i;
const TEXT = /^(title|t[ií]tulo|details?|detalles?)\s*[([]\s*([^)\]]+)[)\]]\s*:\s*(.+)$/i;

/** Lines end at a newline or at a block of the HTML that Google and Outlook write. */
const BREAK = /(\n|<\/?(?:br|p|div|ul|ol|li)\b[^>]*>)/i;

const plain = (html: string): string =>
  html.includes('<') || html.includes('&')
    ? html
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
        .replace(/&#39;|&rsquo;/g, '’')
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
    const line = plain(parts[i]!).trim();
    const list = LIST.exec(line);
    const text = list ? null : TEXT.exec(line);
    let understood = false;
    if (list) {
      const { tags, all } = languagesIn(list[2]!, languageOf);
      const target = /^int/i.test(list[1]!) ? found.interpreters : found.languages;
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
      .replace(/<(p|div|li)\b[^>]*>\s*<\/\1>/gi, '')
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
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(bare);
    return name || bare.includes('-') ? Intl.getCanonicalLocales(bare)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Tags with the English and own names that people type, first the tag we give. Own names: as in the switcher. */
const NAMES =
  'en english|es spanish,español,castellano|ht haitian creole,haitian,creole,kreyòl,kreyòl ayisyen|zh chinese,中文,汉语,漢語,mandarin,mandarin chinese,普通话|' +
  'zh-Hans simplified chinese,简体中文|zh-Hant traditional chinese,繁體中文|yue cantonese,粵語,广东话|vi vietnamese,tiếng việt|fil tagalog,filipino|ko korean,한국어|ar arabic,العربية|' +
  'ru russian,русский|uk ukrainian,українська|pt portuguese,português|pt-BR brazilian portuguese|fr french,français|so somali,soomaali|am amharic,አማርኛ|' +
  'ti tigrinya,ትግርኛ|fa-AF dari,دری|fa persian,farsi,فارسی|ps pashto,پښتو|ur urdu,اردو|sw swahili,kiswahili|my burmese,myanmar,မြန်မာ|ne nepali,नेपाली|' +
  'mww hmong,hmoob|pa punjabi,ਪੰਜਾਬੀ|hi hindi|bn bengali,bangla|gu gujarati|ta tamil|te telugu|ja japanese|de german|it italian|pl polish|ku kurdish|ckb sorani|' +
  'rw kinyarwanda|ln lingala|om oromo|quc k’iche’,kiche|mam mam|kek q’eqchi’|mix mixtec,mixteco|nah nahuatl|km khmer|lo lao|th thai|kar karen|rhg rohingya|' +
  'ase asl,american sign language,sign language,sign';

const key = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`.]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

let names: Map<string, string> | undefined;
let everywhere: Map<string, string> | undefined;

/** The languages whose names the browser is asked for, when a name is not in our own small table. */
const SHIPPED = 'es zh-Hans zh-Hant vi fil ko ar ht ru uk pt-BR fr so am ti fa-AF ps ur sw my ne pa en'.split(' ');

/** The default: English and own names; then, asked once, what the browser calls these languages in each shipped one. */
export const commonLanguage: LanguageOf = (name) => {
  names ??= new Map(
    NAMES.split('|').flatMap((row) => {
      const at = row.indexOf(' ');
      return row
        .slice(at + 1)
        .split(',')
        .map((word) => [key(word), row.slice(0, at)] as const);
    }),
  );
  const asked = key(name);
  return names.get(asked) ?? (everywhere ??= namesEverywhere()).get(asked);
};

function namesEverywhere(): Map<string, string> {
  const map = new Map<string, string>();
  const tags = NAMES.split('|').map((row) => row.slice(0, row.indexOf(' ')));
  for (const locale of SHIPPED) {
    try {
      const display = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
      for (const tag of tags) {
        const name = display.of(tag);
        if (name && !map.has(key(name))) map.set(key(name), tag);
      }
    } catch {
      // An old browser does not know this one.
    }
  }
  return map;
}
