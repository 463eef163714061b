/**
 * What a message can hold: our name of each field, the names under which senders post it, and its place in the letter.
 * Pure data. A field that is not listed is never dropped; the letter shows it under the name it came with.
 */

/**
 * @typedef {'text' | 'name' | 'language' | 'written' | 'interpreter' | 'signLanguage' | 'channel' | 'contact' |
 *   'safeTime' | 'when' | 'sayWho' | 'leaveMessage' | 'codeWord'} FieldName the form's own names
 */

/** @type {Record<FieldName, readonly string[]>} names as posted, folded by `fold` */
const NAMES = {
  text: ['text', 'message', 'body', 'question'],
  name: ['name', 'yourname'],
  language: ['language', 'spoken', 'languagespoken', 'preferredlanguage'],
  written: ['written', 'languagewritten'],
  interpreter: ['interpreter'],
  signLanguage: ['signlanguage'],
  channel: ['channel', 'contactby', 'reachby'],
  contact: ['contact', 'contactvalue', 'phone', 'email', 'telephone'],
  safeTime: ['safetime'],
  when: ['when', 'times', 'safetimes'],
  sayWho: ['saywho', 'saywhoweare', 'identify'],
  leaveMessage: ['leavemessage', 'voicemail'],
  codeWord: ['codeword', 'code'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, /** @type {FieldName} */ (field)])),
);

/** Names that belong to the envelope or to a form's machinery, not to the words of a person. */
const ENVELOPE = new Set(['v', 'id', 'lang', 'topic', 'sealed', 'altcha']);

/** Hidden from people; a program that fills every box fills these too. */
const HONEYPOTS = new Set(['website', 'homepage', 'gotcha', 'honey', 'botcheck', 'hp']);

/** @param {string} name */
const fold = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** @param {string} name as posted */
export const fieldOf = (name) => BY_NAME.get(fold(name));

/** Only as written here: what is not read as envelope must reach the letter. @param {string} name as posted */
export const isEnvelope = (name) => ENVELOPE.has(name);

/** @param {string} name as posted */
export const isHoneypot = (name) => HONEYPOTS.has(fold(name));
