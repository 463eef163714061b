/** Which languages are shipped, what they call themselves, and which of them answers a wish. Pure. */

export type Direction = 'ltr' | 'rtl';

export interface Language {
  /** BCP 47 tag, in its canonical case. */
  readonly tag: string;
  /** The language's name in itself, in one script. Never translated: show it with `lang`, `dir` and `translate="no"`. */
  readonly name: string;
}

const NAMES =
  'en English|es-419 Español|zh-Hans 简体中文|zh-Hant 繁體中文|vi Tiếng Việt|fil Tagalog|ko 한국어|ar العربية|' +
  'ht Kreyòl ayisyen|ru Русский|uk Українська|pt-BR Português|fr Français|so Soomaali|am አማርኛ|ti ትግርኛ|fa-AF دری|' +
  'ps پښتو|ur اردو|sw Kiswahili|my မြန်မာ|ne नेपाली|mww-Latn Hmoob|pa ਪੰਜਾਬੀ';

/** Scripts written from right to left (ISO 15924), and languages whose script engines of 2023 do not know. */
const RTL = /^(Adlm|Ar(ab|an|mi)|Hebr|Nkoo|Rohg|Syrc|Thaa|a(cm|ii|pc)|p(nb|rs)|rhg|sdh)$/;

const normal = (tag: string) => tag.trim().replace(/_/g, '-').toLowerCase();

/** A tag with its likely language and script (UTS 35); undefined for what is none. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(normal(tag)).maximize();
  } catch {
    return undefined;
  }
}

const directions = new Map<string, Direction>();
/** Writing direction of a language tag, also of languages that are not shipped (`ckb`, `pa-Arab`). */
export function directionOf(tag: string): Direction {
  let found = directions.get(tag);
  if (!found) {
    // (Not by `getTextInfo`: engines disagree, and the older ones do not answer at all.)
    const { language = '', script = language } = likely(tag) ?? {};
    directions.set(tag, (found = RTL.test(script) ? 'rtl' : 'ltr'));
  }
  return found;
}

/** Every language shipped, in the order of the most readers first. */
export const languages: readonly Language[] = NAMES.split('|').map((line) => {
  const space = line.indexOf(' ');
  return { tag: line.slice(0, space), name: line.slice(space + 1) };
});

/** The own name of a language shipped; another's tag. */
export const nameOf = (tag: string): string => languages.find((language) => language.tag === tag)?.name ?? tag;

/** Language and script, the two things that decide whether a person can read it; undefined for what is no tag. */
function readerOf(tag: string): string | undefined {
  const { language, script, region } = likely(tag) ?? {};
  // `und` would be maximized to English; pseudo-languages (en-XA, ar-XB) answer to their own name only.
  if (!language || /^und|-x[ab]$/.test(normal(tag))) return undefined;
  // Plain Hmong is taken for the Nyiakeng Puachue script by CLDR, which few read.
  if (/^(mww|hmn)$/.test(language)) return `mww-${new Intl.Locale(normal(tag)).script ?? 'Latn'}`;
  // Dari is not Iranian Persian to a reader who needs one of them.
  if (language === 'prs' || (language === 'fa' && region === 'AF')) return `prs-${script ?? 'Arab'}`;
  return `${language === 'tl' ? 'fil' : language}-${script}`;
}

/**
 * The offered tag that a reader of `wanted` can read: the same tag, else the same language in the same script, whatever the
 * region. No hop to another language, however near (never ht → fr, ckb → ar, uk → ru). Case and underscores don't matter.
 */
export function match(wanted: string, offered: readonly string[]): string | undefined {
  const same = offered.find((tag) => normal(tag) === normal(wanted));
  if (same) return same;
  const reader = readerOf(wanted);
  return reader && offered.find((tag) => readerOf(tag) === reader);
}
