/** Mail and key as an officer has them -> the letter, in the order in which it must be read. Nothing leaves, nothing is kept. */
import { armor, Decrypter } from 'age-encryption';

export type OpenProblem =
  /** No whole `BEGIN AGE … END AGE` block in the text. */
  | 'no-message'
  | 'no-key'
  /** Mistyped or cut short: says nothing of the message. */
  | 'key-damaged'
  /** The message was not made for this key. */
  | 'other-key'
  /** Cut short or changed on the way. */
  | 'damaged';

export type Opened = { text: string } | { problem: OpenProblem };

/** The first armoured block in a mail: quoted, indented, with other line ends or blanks at them, or with words around it. */
export function armourIn(text: string): string | undefined {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^[\s>|]+|[^\S\n]+$/gm, '');
  return /-----BEGIN AGE ENCRYPTED FILE-----\n[^]*?-----END AGE ENCRYPTED FILE-----/.exec(plain)?.[0];
}

/** Every secret key in a key file, comments left aside. */
export function keysIn(text: string): string[] {
  return text.match(/AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/g) ?? [];
}

export async function open(mail: string, keyFile: string): Promise<Opened> {
  const armour = armourIn(mail);
  if (!armour) return { problem: 'no-message' };
  const keys = keysIn(keyFile);
  const decrypter = new Decrypter();
  // One that was mistyped keeps the others from nothing.
  if (keys.filter((key) => isAdded(decrypter, key)).length === 0)
    return { problem: /AGE-SECRET-KEY-1/i.test(keyFile) ? 'key-damaged' : 'no-key' };
  try {
    return { text: await decrypter.decrypt(armor.decode(armour), 'text') };
  } catch (error) {
    return { problem: /no identity matched/.test((error as Error).message) ? 'other-key' : 'damaged' };
  }
}

function isAdded(decrypter: Decrypter, key: string): boolean {
  try {
    decrypter.addIdentity(key);
    return true;
  } catch {
    return false;
  }
}

export interface Line {
  label: string;
  value: string;
  /** As the person typed it: shown letter by letter, in whatever direction. */
  typed: boolean;
}

const words: Record<string, Record<string, string>> = {
  topic: {
    question: 'A question',
    event: 'A meeting or event',
    report: 'A report that is not an emergency',
    victim: 'Help as a victim or witness',
    compliment: 'Praise',
    complaint: 'A complaint',
    visit: 'A visit to a school or group',
    other: 'Something else',
  },
  channel: {
    phone: 'Phone call',
    sms: 'Text message (SMS)',
    whatsapp: 'WhatsApp',
    email: 'E-mail',
    none: 'Not at all: the person will get in touch',
  },
  interpreter: { no: 'No', spoken: 'Yes, for a spoken language', sign: 'Yes, sign language' },
  safeTime: { any: 'Any time', morning: 'Mornings', afternoon: 'Afternoons', evening: 'Evenings', weekend: 'Weekends' },
  sayWho: { yes: 'Yes', no: 'NO: do not say that you are the police' },
  leaveMessage: { yes: 'Yes', no: 'NO: leave no voice message' },
};

/** First how to reach the person without danger, then the language, then the words. */
const order: [name: string, label: string][] = [
  ['channel', 'Reach by'],
  ['contact', 'Number or address'],
  ['sayWho', 'May we say who we are'],
  ['leaveMessage', 'May we leave a message'],
  ['codeWord', 'Say this word first'],
  ['safeTime', 'Safe time'],
  ['when', 'When it is safe'],
  ['language', 'Speaks'],
  ['written', 'Write in'],
  ['interpreter', 'Interpreter'],
  ['signLanguage', 'Sign language'],
  ['lang', 'Form shown in'],
  ['name', 'Name'],
  ['topic', 'About'],
  ['text', 'Message'],
  ['id', 'Message id'],
];

/** The letter's lines; one line with the whole text where it is no letter of the form. Unknown answers are shown as they are. */
export function linesOf(text: string): Line[] {
  let letter: unknown;
  try {
    letter = JSON.parse(text);
  } catch {
    letter = undefined;
  }
  if (!isRecord(letter) || !isRecord(letter.message)) return [{ label: 'Message', value: text, typed: true }];
  const { message, filler: _, v: _version, ...outer } = letter;
  const answers: Record<string, unknown> = { ...outer, ...message };
  const named = order.filter(([name]) => name in answers);
  const others = Object.keys(answers).filter((name) => !order.some(([known]) => known === name));
  return [...named, ...others.map((name): [string, string] => [name, name])].map(([name, label]) => {
    const answer = answers[name];
    const value = typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
    const known = words[name];
    const meaning = known && Object.hasOwn(known, value) ? known[value] : languageName(name, value);
    return { label, value: meaning ?? value, typed: meaning === undefined };
  });
}

function languageName(name: string, value: string): string | undefined {
  if (name !== 'language' && name !== 'written' && name !== 'lang') return undefined;
  try {
    const english = new Intl.DisplayNames(['en'], { type: 'language' }).of(value);
    return english && english !== value ? english : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
