/**
 * Who gets a message: the first route that fits its topic and language, then the liaison who speaks the language, then
 * the fallback, who is a person too. Pure.
 */

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string} email
 *
 * @typedef {Person & { languages: string[] }} Liaison
 *
 * @typedef {object} RoutingTable
 * @property {Liaison[]} liaisons
 * @property {{ topics?: string[], languages?: string[], to: Person }[]} routes the first that fits is taken
 * @property {Person | undefined} fallback
 * @property {Person | undefined} backup
 *
 * @typedef {{ person: Person, role: 'liaison' | 'fallback' | 'backup' }} Recipient
 */

/**
 * @param {RoutingTable} table
 * @param {{ topic?: string, languages: string[] }} message languages: strongest first
 * @returns {Recipient | undefined} undefined: nobody is named
 */
export function recipientOf({ liaisons, routes, fallback, backup }, { topic, languages }) {
  const isLiaison = (/** @type {Person} */ { email }) => liaisons.some((liaison) => liaison.email === email);
  const route = routes.find(
    ({ topics, languages: served, to }) =>
      // A complaint about an officer does not go to an officer unless a route says 'complaint'.
      (topics === undefined
        ? topic !== 'complaint' || !isLiaison(to)
        : topic !== undefined && topics.includes(topic)) &&
      (served === undefined || languages.some((language) => served.some((tag) => serves(tag, language)))),
  );
  if (route !== undefined) return { person: route.to, role: 'liaison' };
  if (topic === 'complaint') return backup && { person: backup, role: 'backup' };
  for (const language of languages) {
    const exact = liaisons.find((liaison) => liaison.languages.some((tag) => sameTag(tag, language)));
    const speaker = exact ?? liaisons.find((liaison) => liaison.languages.some((tag) => serves(tag, language)));
    if (speaker !== undefined) return { person: speaker, role: 'liaison' };
  }
  if (fallback !== undefined) return { person: fallback, role: 'fallback' };
  return backup && { person: backup, role: 'backup' };
}

/** @param {string} a @param {string} b */
const sameTag = (a, b) => a.toLowerCase() === b.toLowerCase();

/**
 * The same language, whatever the region; scripts are told apart only in what is read, and a liaison speaks.
 * @param {string} tag
 * @param {string} language
 */
export function serves(tag, language) {
  return primary(tag) === primary(language);
}

/** One spoken language under two codes. */
const ALIASES = new Map([
  ['tl', 'fil'],
  ['mww', 'hmn'],
  ['prs', 'fa'],
]);

/** @param {string} tag */
function primary(tag) {
  const code = tag.toLowerCase().split('-', 1)[0] ?? '';
  return ALIASES.get(code) ?? code;
}
