// Writes src/interpreter-card/names.ts: what each language is called in each. The names come from the CLDR inside this
// Node; CLDR has none in Haitian Creole and Hmong (there it answers in French or English), so those are written by hand
// below. The other names that people use stand in src/language-switcher/other-names.ts. Run with a newer Node to refresh:
// `node scripts/language-names.mjs`.
import { writeFileSync } from 'node:fs';

const SHIPPED =
  'en es-419 zh-Hans zh-Hant vi fil ko ar ht ru uk pt-BR fr so am ti fa-AF ps ur sw my ne mww-Latn pa'.split(' ');
/** What CLDR calls them without "Latin American" or "Brazilian" in front. */
const PLAIN = { 'es-419': 'es', 'pt-BR': 'pt', 'mww-Latn': 'hmn' };

const IN_HAITIAN_CREOLE = [
  'angle|panyòl|chinwa senplifye|chinwa tradisyonèl|vyetnamyen|tagalòg|koreyen|arab|kreyòl ayisyen|ris|ikrenyen',
  'pòtigè|franse|somali|amarik|tigriya|dari|pachto|oudou|swahili|bima|nepalè|mong|pendjabi',
].join('|');
const IN_HMONG = [
  'Lus Askiv|Lus Mev|Lus Suav|Lus Suav|Lus Nyab Laj||Lus Kauslim|Lus Arab||Lus Lavxias|',
  '|Lus Fabkis||||||||||Hmoob|',
].join('|');

/** Corrections of CLDR: English loans where a word of the language is common, typing slips. */
const CORRECTED = {
  'fa-AF': { ht: 'کریول هائیتی' },
  ps: { 'fa-AF': 'دري' },
  so: { 'fa-AF': 'Daari' },
  sw: { 'fa-AF': 'Kidari' },
  'zh-Hant': { 'fa-AF': '達利文', ht: '海地克里奧爾文' },
};

const byHand = { ht: IN_HAITIAN_CREOLE.split('|'), 'mww-Latn': IN_HMONG.split('|') };
const nameOf = (tag, i, language) => {
  if (byHand[language]) return byHand[language][i];
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  if (names.resolvedOptions().locale.split('-')[0] !== language.split('-')[0])
    throw new Error(`no names in ${language}`);
  return CORRECTED[language]?.[tag] ?? names.of(PLAIN[tag] ?? tag) ?? '';
};

const line = (tag, i) => SHIPPED.map((language) => nameOf(tag, i, language)).join('|');
const entries = SHIPPED.map((tag, i) => `  ${JSON.stringify(tag)}: ${JSON.stringify(line(tag, i))},`);
writeFileSync(
  new URL('../src/interpreter-card/names.ts', import.meta.url),
  `// Written by scripts/language-names.mjs from CLDR ${process.versions.cldr} and by hand. Loaded late.

/** Name of each shipped language in each, in the order of \`languages\`; empty where there is none. */
export const names: Readonly<Record<string, string>> = {
${entries.join('\n')}
};
`,
);
