/**
 * What the form asks. Pure data and the rules of what is asked when; the words are the element's.
 * Nothing here asks about immigration status, papers, address, birth or origin.
 */

import type { Topic } from './topics.js';

export const channels = ['phone', 'sms', 'whatsapp', 'email', 'none'] as const;
/** `none`: 'I will contact you'. */
export type Channel = (typeof channels)[number];

export const interpreters = ['no', 'spoken', 'sign'] as const;
export type Interpreter = (typeof interpreters)[number];

export const safeTimes = ['any', 'morning', 'afternoon', 'evening', 'weekend'] as const;
export type SafeTime = (typeof safeTimes)[number];

/** What a person has typed and chosen so far; '' where nothing is chosen. Lives in memory only. */
export interface Answers {
  topic: Topic | '';
  message: string;
  name: string;
  /** BCP 47 tag, or `other` with the name of the language in `languageOther`. */
  language: string;
  languageOther: string;
  /** As `language`; '' means the same as spoken. */
  written: string;
  writtenOther: string;
  interpreter: Interpreter | '';
  /** Which sign language. */
  signLanguage: string;
  channel: Channel | '';
  /** Number or address, as typed. */
  contact: string;
  safeTime: SafeTime | '';
  /** When it is safe, in the person's words. */
  when: string;
  sayWho: 'yes' | 'no' | '';
  leaveMessage: 'yes' | 'no' | '';
  codeWord: string;
}

export type Field = keyof Answers;

export const empty: Answers = {
  topic: '',
  message: '',
  name: '',
  language: '',
  languageOther: '',
  written: '',
  writtenOther: '',
  interpreter: '',
  signLanguage: '',
  channel: '',
  contact: '',
  safeTime: '',
  when: '',
  sayWho: '',
  leaveMessage: '',
  codeWord: '',
};

/** What may not stay empty, where it is asked. */
export const required: readonly Field[] = ['topic', 'message', 'channel', 'contact'];

/** In UTF-16 units, as `maxlength` counts. The receiver's body cap is far above the sum. */
export const limits: Partial<Record<Field, number>> = {
  message: 6000,
  name: 120,
  languageOther: 80,
  writtenOther: 80,
  signLanguage: 80,
  contact: 120,
  when: 300,
  codeWord: 60,
};

/**
 * One question a screen on a phone, with what hangs on its answer; all of them in this order where there is room. What is
 * needed stands first, then what keeps the person safe: the rest may be skipped.
 */
export const steps: readonly (readonly Field[])[] = [
  ['topic'],
  ['message'],
  ['channel', 'contact'],
  ['safeTime', 'when'],
  ['sayWho'],
  ['leaveMessage'],
  ['codeWord'],
  ['language', 'languageOther'],
  ['written', 'writtenOther'],
  ['interpreter', 'signLanguage'],
  ['name'],
];

/** Places in `steps` where something is asked, with these answers. */
export function askedSteps(answers: Answers): number[] {
  return [...steps.keys()].filter((step) => steps[step]!.some((field) => asked(field, answers)));
}

export function stepOf(field: Field): number {
  return steps.findIndex((fields) => fields.includes(field));
}

/** True where the answers so far make a field a question at all. What is not asked is not sent. */
export function asked(field: Field, answers: Answers): boolean {
  const reachable = answers.channel !== '' && answers.channel !== 'none';
  switch (field) {
    case 'languageOther':
      return answers.language === 'other';
    case 'writtenOther':
      return answers.written === 'other';
    case 'signLanguage':
      return answers.interpreter === 'sign';
    case 'contact':
    case 'safeTime':
    case 'when':
    case 'sayWho':
    case 'codeWord':
      return reachable;
    case 'leaveMessage':
      return answers.channel === 'phone' || answers.channel === 'whatsapp';
    default:
      return true;
  }
}

/** True once a person has begun: what leaving would lose. */
export function begun(answers: Answers): boolean {
  return (['message', 'name', 'contact', 'when', 'codeWord'] as const).some((field) => answers[field].trim() !== '');
}
