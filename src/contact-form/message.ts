/** Answers -> exactly what leaves the device, and nothing else. Pure: the id and the language are handed in. */
import { asked, type Answers, type Field } from './fields.js';

/**
 * What the liaison reads. No address of the page, title, referrer, time zone, screen, browser or time: those are not
 * asked for, so they are not sent. Keys are left out where there is no answer.
 */
export interface Message {
  /** As typed, code unit for code unit: nothing is trimmed, normalised or escaped. */
  text: string;
  name?: string;
  /** Language spoken best: a BCP 47 tag, or its name as typed. */
  language?: string;
  /** Language to write in, where it is another one. */
  written?: string;
  interpreter?: 'no' | 'spoken' | 'sign';
  signLanguage?: string;
  channel: 'phone' | 'sms' | 'whatsapp' | 'email' | 'none';
  /** Number or address, as typed. */
  contact?: string;
  safeTime?: 'any' | 'morning' | 'afternoon' | 'evening' | 'weekend';
  /** When it is safe, in the person's words. */
  when?: string;
  /** May the caller say who is calling? */
  sayWho?: 'yes' | 'no';
  leaveMessage?: 'yes' | 'no';
  codeWord?: string;
}

/** The whole letter, the body of the `liaison` wire and the plaintext of a sealed one. */
export interface Letter {
  v: 1;
  /** Random UUID; the same in every retry, so that a receiver can tell. */
  id: string;
  /** BCP 47 tag of the language the form was shown in. */
  lang: string;
  topic: string;
  message: Message;
}

/** A letter inside its envelope; `lang` only where the site says that it travels outside. */
export interface SealedLetter {
  v: 1;
  id: string;
  lang?: string;
  /** age, ASCII armour. */
  sealed: string;
}

export function letterOf(answers: Answers, id: string, lang: string): Letter {
  const given = (field: Field): string | undefined =>
    asked(field, answers) && answers[field] !== '' ? answers[field] : undefined;
  const language = given('languageOther') ?? (answers.language === 'other' ? undefined : given('language'));
  const written = given('writtenOther') ?? (answers.written === 'other' ? undefined : given('written'));
  const message = {
    text: answers.message,
    name: given('name'),
    language,
    written: written === language ? undefined : written,
    interpreter: given('interpreter'),
    signLanguage: given('signLanguage'),
    channel: given('channel') ?? 'none',
    contact: given('contact'),
    safeTime: given('safeTime'),
    when: given('when'),
    sayWho: given('sayWho'),
    leaveMessage: given('leaveMessage'),
    codeWord: given('codeWord'),
  };
  const present = Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined));
  return { v: 1, id, lang, topic: answers.topic, message: present as unknown as Message };
}

/** The names of the flat wires (`json`, `form` and whatever a site maps them to). */
export type FlatField = 'id' | 'topic' | 'lang' | Exclude<keyof Message, 'text'> | 'message';

/**
 * The same letter as one level of texts. A sealed letter is its armour in `message`, so that a mapping made for the
 * plain form finds it in the same place.
 */
export function flatten(letter: Letter | SealedLetter): Partial<Record<FlatField, string>> {
  if ('sealed' in letter) {
    return { id: letter.id, ...(letter.lang === undefined ? {} : { lang: letter.lang }), message: letter.sealed };
  }
  const { text, ...rest } = letter.message;
  return { id: letter.id, topic: letter.topic, lang: letter.lang, message: text, ...rest };
}

/**
 * RFC 9562 version 4 UUID. `randomUUID` exists in secure contexts only; a school's intranet page on plain http still
 * has `getRandomValues`.
 */
export function newId(crypto: Pick<Crypto, 'getRandomValues'> & { randomUUID?: () => string }): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A code short enough to copy onto paper: the first eight digits of the id, which the liaison sees as well. */
export function receiptOf(id: string): string {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
}
