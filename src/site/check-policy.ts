/**
 * What is wrong with a policy file, in sentences for the person who writes it: a records clerk, not a programmer.
 * Pure. Used by `liaison-widgets check-policy policy.json`; visitors never load it.
 */
import { readPolicy, type Policy, type PolicyProblem } from './policy.js';
import { keysOf, SETTING_KEYS } from './settings.js';

export interface PolicyCheck {
  /** One line each, in the order of the file. */
  lines: string[];
  /** True only for a file that can go on a real page as it is. */
  ok: boolean;
}

const TYPES: { readonly [kind: string]: string } = {
  flag: 'true or false, without quotes',
  text: 'words in quotes',
  texts: 'a list of words: ["one", "two"]',
  address: 'a web address that starts with https://',
};

/**
 * @param text the file as it was read
 * @param today `YYYY-MM-DD`
 */
export function checkPolicy(text: string, today: string): PolicyCheck {
  const { policy, problems } = readPolicy(text, today);
  const lines = problems.map((problem) => `${problem.path || 'file'}: ${sentence(problem)}`);
  for (const { publisher, answers } of policy.agencies) {
    const keys = keysOf(publisher.kind);
    const open = keys.filter((key) => !answers[key]);
    const name = publisher.name ?? 'The file';
    lines.push(
      open.length
        ? `${name}: ${keys.length - open.length} of ${keys.length} questions are answered. Visitors read “we do not know” for: ${open.join(', ')}.`
        : `${name}: all ${keys.length} questions are answered.`,
    );
  }
  lines.push(...soon(policy, today));
  return { lines, ok: problems.length === 0 && policy.agencies.length > 0 };
}

/** Answers that fall silent within a month. */
function soon({ agencies }: Policy, today: string): string[] {
  const limit = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
  return agencies.flatMap(({ publisher, answers }) =>
    SETTING_KEYS.filter((key) => answers[key] && answers[key].reviewBy <= limit).map(
      (key) => `${publisher.name ?? 'The file'}: ${key} must be looked at again by ${answers[key]!.reviewBy}.`,
    ),
  );
}

export function sentence({ code, given, known }: PolicyProblem): string {
  switch (code) {
    case 'not-json':
      return `This is not valid JSON (${String(given)}). Often a comma or a quotation mark is missing. Nothing in the file is used.`;
    case 'not-object':
      return 'The file must hold one object in braces: { … }. Nothing in the file is used.';
    case 'version':
      return 'The file must say "version": 1. Nothing in it is used until then.';
    case 'example':
      return 'This file is marked as an example: everything in it is invented. Take "example" out when every answer is your own.';
    case 'publisher':
      return 'Say who speaks: "publisher": { "name": "…", "kind": "police", "state": "TX" }.';
    case 'kind':
      return `The kind of publisher is not known. ${choose(given, known)}`;
    case 'unknown-key':
      return `Nothing reads "${String(given)}". ${choose(given, known)}`;
    case 'unknown-value':
      return `${given === undefined ? 'Something is missing here' : `"${String(given)}" is not one of the answers`}. ${choose(given, known)} Visitors read “we do not know”.`;
    case 'wrong-type':
      return known?.[0] && TYPES[known[0]]
        ? `This must be ${TYPES[known[0]]}. It is not used.`
        : 'This does not have the shape it needs; see policy.schema.json. It is not used.';
    case 'none-beside':
      return '"none" cannot stand beside other answers. Which is right? Visitors read “we do not know”.';
    case 'no-source':
      return 'Say where this is written: the address of the rule in "policyUrl", or its number or words in "clause". Without it the answer is not shown.';
    case 'no-approver':
      return 'Say who approved this answer: "approvedBy": "Chief". Without it the answer is not shown.';
    case 'no-date':
      return `"${String(given)}" must be a day written like 2026-11-24${given === 'reviewedOn' ? ', and not in the future' : ''}. Without it the answer is not shown.`;
    case 'expired':
      return `This answer was to be looked at again by ${String(given)}. It is no longer shown. Check it, then set "reviewedOn" and "reviewBy" anew.`;
    case 'no-clause':
      return '"never" needs the words of your rule in "clause", and they must say never, must not or shall not. Visitors rely on it.';
    case 'no-detail':
      return `"${String(given)}" also needs "${known?.[0] ?? ''}". Without it the answer is not shown.`;
    case 'counsel':
      return 'Your lawyer must confirm what state law says here: "counselConfirmed": true. Until then it is not shown.';
    case 'state-law':
      return `"${String(given)}" is not shown: state law may require the opposite. Your lawyer must confirm "stateLaw" first.`;
    case 'contradiction':
      return `"${String(given)}" is not shown: the same file says that your officers may do immigration work.`;
    case 'jail-only':
      return given
        ? `Only ${String(given)} can say how its jail works. Only its name is shown.`
        : 'Only the agency that runs the jail can answer this: "jail" must name you as its operator. If another agency runs it, answer "not-our-jail".';
    case 'quote-source':
      return 'You pass on what another agency says: give the address of its own rule in "policyUrl". Without it the answer is not shown.';
    case 'not-yours':
      return 'A school or a community group cannot answer for the police. List the agency under "agencies", with the address of its rule.';
    case 'school-only':
      return 'Only a school can set this.';
    case 'cleared':
      return 'To clear a line, name the lawyer and the day: { "counsel": "…", "on": "2026-11-24" }. The line stays hidden.';
  }
}

/** The nearest known word, or all of them. */
function choose(given: unknown, known: readonly string[] = []): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const near = typeof given === 'string' ? known.find((word) => distance(plain(word), plain(given)) <= 2) : undefined;
  return near ? `Did you mean "${near}"?` : `Use one of: ${known.join(', ')}.`;
}

/** Edits from one short word to another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
