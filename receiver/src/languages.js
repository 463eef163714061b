/**
 * A language in English and in its own name, for an officer who must ask for the right interpreter. Pure.
 */

/** Own names where the runtime's Intl may have none, or another than its speakers use. */
const OWN_NAMES = new Map([
  ['es', 'español'],
  ['es-419', 'español'],
  ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'],
  ['vi', 'Tiếng Việt'],
  ['fil', 'Filipino'],
  ['tl', 'Tagalog'],
  ['ko', '한국어'],
  ['ar', 'العربية'],
  ['ht', 'Kreyòl ayisyen'],
  ['ru', 'русский'],
  ['uk', 'українська'],
  ['pt-BR', 'português'],
  ['fr', 'français'],
  ['so', 'Soomaali'],
  ['am', 'አማርኛ'],
  ['ti', 'ትግርኛ'],
  ['fa', 'فارسی'],
  ['fa-AF', 'دری'],
  ['prs', 'دری'],
  ['ps', 'پښتو'],
  ['ur', 'اردو'],
  ['sw', 'Kiswahili'],
  ['my', 'မြန်မာဘာသာ'],
  ['ne', 'नेपाली'],
  ['mww-Latn', 'Hmoob Dawb'],
  ['mww', 'Hmoob Dawb'],
  ['hmn', 'Hmoob'],
  ['pa', 'ਪੰਜਾਬੀ'],
]);

/** English names where Intl has none (ICU 74) or a confusing one. */
const ENGLISH_NAMES = new Map([
  ['es-419', 'Spanish'],
  ['mww', 'Hmong (White Hmong)'],
  ['mww-Latn', 'Hmong (White Hmong)'],
  ['hmn', 'Hmong'],
  ['fa-AF', 'Dari'],
  ['prs', 'Dari'],
  ['ase', 'American Sign Language'],
  ['quc', "K'iche'"],
  ['mam', 'Mam'],
  ['kjb', "Q'anjob'al"],
  ['kek', "Q'eqchi'"],
  ['ksw', "S'gaw Karen"],
  ['mah', 'Marshallese'],
  ['mh', 'Marshallese'],
  ['km', 'Khmer'],
]);

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Folded English and own name → tag, for senders that post a name instead of a tag. */
const BY_NAME = new Map(
  [...new Set([...OWN_NAMES.keys(), ...ENGLISH_NAMES.keys(), 'en'])].flatMap((tag) =>
    [englishName(tag), ownName(tag)].filter((name) => name !== undefined).map((name) => [name.toLowerCase(), tag]),
  ),
);

/**
 * @param {string} tag
 * @returns {string | undefined}
 */
export function englishName(tag) {
  return ENGLISH_NAMES.get(tag) ?? inEnglish.of(tag);
}

/**
 * @param {string} tag
 * @returns {string | undefined}
 */
export function ownName(tag) {
  const known = OWN_NAMES.get(tag) ?? OWN_NAMES.get(tag.split('-', 1)[0] ?? '');
  if (known !== undefined) return known;
  const own = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });
  // A runtime without the language answers in English, which is no own name.
  return new Intl.Locale(own.resolvedOptions().locale).language === new Intl.Locale(tag).language
    ? own.of(tag)
    : undefined;
}

/**
 * The tag in what a sender wrote as a language: a tag, or a name in English or its own.
 * @param {string | undefined} written
 * @returns {string | undefined}
 */
export function tagOf(written) {
  if (written === undefined) return undefined;
  const trimmed = written.trim();
  const named = BY_NAME.get(trimmed.toLowerCase());
  if (named !== undefined) return named;
  // Longer subtags are reserved (RFC 5646, 2.2.1): 'Arabic' is well-formed and no language.
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(trimmed)) return undefined;
  const tag = Intl.getCanonicalLocales(trimmed)[0];
  return tag !== undefined && englishName(tag) !== undefined ? tag : undefined;
}

/**
 * `Arabic (العربية)`; what was written where it is no tag we know.
 * @param {string} written
 */
export function describeLanguage(written) {
  const tag = tagOf(written);
  if (tag === undefined) return written;
  const english = englishName(tag) ?? tag;
  const own = ownName(tag);
  return own === undefined || own === english ? english : `${english} (${own})`;
}
