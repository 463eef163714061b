/**
 * The reply sheet: ten fixed sentences in the person's language beside the English, so that an officer can answer
 * before an interpreter is found. Sheets are data, `replies/<tag>.json`.
 */

/**
 * @typedef {object} Sheet
 * @property {string} language BCP 47
 * @property {'source' | 'machine-draft' | 'reviewed'} status
 * @property {Record<string, string>} sentences
 * @property {Record<'accepted' | 'stored' | 'held' | 'failed' | 'busy' | 'incomplete' | 'title' | 'draft', string>} page answers to a form that
 *   was sent without script
 */

/** @typedef {Record<string, Sheet>} Sheets by tag; `en` is always there */

/**
 * The sheet a reader of one of the languages can read: same tag, else same language in the same script.
 * @param {Sheets} sheets
 * @param {string[]} languages strongest first
 * @returns {Sheet | undefined} undefined where it would be the English one, or there is none
 */
export function sheetFor(sheets, languages) {
  for (const language of languages) {
    const sheet = sheets[language] ?? Object.values(sheets).find((candidate) => reads(candidate.language, language));
    if (sheet !== undefined) return sheet.language === 'en' ? undefined : sheet;
  }
  return undefined;
}

/** @param {string} offered @param {string} wanted */
function reads(offered, wanted) {
  const a = new Intl.Locale(offered).maximize();
  const b = new Intl.Locale(wanted).maximize();
  return a.language === b.language && a.script === b.script;
}

/**
 * @param {Sheets} sheets
 * @param {Sheet | undefined} sheet
 * @returns {string[]} lines of the letter
 */
export function replyLines(sheets, sheet) {
  if (sheet === undefined) return [];
  const english = sheets.en?.sentences ?? {};
  const lines = ['REPLY SHEET: ten sentences you can send. The English says what each one means.'];
  if (sheet.status === 'machine-draft') {
    lines.push('The translations are machine drafts. No person has checked them. Ask an interpreter where you can.');
  }
  let number = 0;
  for (const [key, sentence] of Object.entries(english)) {
    const translated = sheet.sentences[key];
    if (translated === undefined) continue;
    number += 1;
    lines.push('', `${number}. ${sentence}`, translated);
  }
  return lines;
}
