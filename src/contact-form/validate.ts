/** Answers -> problems, as codes; the sentences are the element's. Pure. */
import { asked, limits, steps, type Answers, type Field } from './fields.js';

export type ProblemCode =
  | 'topic-missing'
  | 'message-missing'
  | 'channel-missing'
  | 'phone-missing'
  | 'email-missing'
  | 'phone-invalid'
  | 'email-invalid'
  | 'too-long'
  /** The receiver did not take this answer. */
  | 'refused';

export interface Problem {
  field: Field;
  code: ProblemCode;
  /** The most characters the field takes, for `too-long`. */
  limit?: number;
}

/** Problems in the order of the form; empty when the answers can be sent. */
export function validate(answers: Answers): Problem[] {
  return steps.flat().flatMap((field) => (asked(field, answers) ? (problemOf(field, answers) ?? []) : []));
}

function problemOf(field: Field, answers: Answers): Problem | undefined {
  const limit = limits[field];
  if (limit !== undefined && answers[field].length > limit) return { field, code: 'too-long', limit };
  const missing = isBlank(answers[field]);
  switch (field) {
    case 'topic':
      return missing ? { field, code: 'topic-missing' } : undefined;
    case 'message':
      return missing ? { field, code: 'message-missing' } : undefined;
    case 'channel':
      return missing ? { field, code: 'channel-missing' } : undefined;
    case 'contact': {
      const kind = answers.channel === 'email' ? 'email' : 'phone';
      if (missing) return { field, code: `${kind}-missing` };
      const valid = kind === 'email' ? isEmail(answers.contact) : isPhone(answers.contact);
      return valid ? undefined : { field, code: `${kind}-invalid` };
    }
    default:
      return undefined;
  }
}

/** Blank also where only marks that cannot be seen were typed. */
function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text);
}

/**
 * 7 to 15 digits (ITU-T E.164 allows 15) in any script's digits, with the usual marks between them and an extension, whatever
 * the word for it.
 * A number from abroad, without its country code, passes: the liaison can ask, the form cannot know.
 */
export function isPhone(text: string): boolean {
  const bare = text.replace(/\p{Cf}/gu, '').trim();
  const match = /^[+＋]?([\p{Nd}\s().\-‐‑–/]+?)(?:\s*(?:[#,;]|[,;]?\s*[\p{L}\p{M}]+[.:=]?)\s*\p{Nd}{1,6})?$/iu.exec(
    bare,
  );
  const digits = match?.[1]?.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 7 && digits <= 15;
}

/** One `@` with something before it and a dotted name after it. Whether it exists, only a reply can tell. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+$/u.test(text.trim());
}
