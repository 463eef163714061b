/** The policy file while it is written: plain JSON, copied at each change. Pure. */
import { sentence } from '../site/check-policy.js';
import type { PolicyProblem } from '../site/policy.js';

export type Draft = { readonly [key: string]: unknown };
/** From the file down to a value: `['agencies', 0, 'settings', 'bodyCams', 'value']`. */
export type Path = readonly (string | number)[];

export const emptyDraft: Draft = { version: 1, publisher: {}, settings: {} };

export const isObject = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function at(from: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Draft | undefined | null)?.[step], from);
}

/** The file with a value put in its place; `undefined`, an empty text or an empty list takes it out. */
export function put<T>(from: T, [step, ...rest]: Path, value: unknown): T {
  if (step === undefined) return value as T;
  const next = put(isObject(from) || Array.isArray(from) ? (from as Draft)[step] : undefined, rest, value);
  if (typeof step === 'number') {
    const list = Array.isArray(from) ? [...(from as unknown[])] : [];
    if (isNothing(next) && !rest.length) list.splice(step, 1);
    else list[step] = next;
    return list as T;
  }
  const { [step]: _old, ...others }: Draft = isObject(from) ? from : {};
  if (isNothing(next)) return others as T;
  // What was there keeps its place in the file.
  return (isObject(from) && step in from ? { ...from, [step]: next } : { ...others, [step]: next }) as T;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && !value.length) ||
    (isObject(value) && !Object.keys(value).length)
  );
}

/** The path that `readPolicy` writes, in steps: `agencies[1].settings.bodyCams`. */
export function stepsOf(path: string): Path {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

/** @throws in words for a clerk where the text is no policy file */
export function opened(text: string): Draft {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new Error(sentence({ code: 'not-json', path: '', given: (error as Error).message }));
  }
  if (!isObject(file)) throw new Error(sentence({ code: 'not-object', path: '' }));
  if (file.version !== 1)
    throw new Error('This is no policy file, or it is of a version that this form does not know.');
  return file;
}

/** The text to save. Settings of a page that only passes on other agencies' answers are left out. */
export function fileText(draft: Draft): string {
  const { settings, ...others } = draft;
  const empty = !isObject(settings) || !Object.keys(settings).length;
  const file = !empty ? draft : Array.isArray(draft.agencies) ? others : { ...draft, settings: {} };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** One agency alone, as it would be read in the whole file. */
export function alone(draft: Draft, agency: number | undefined): Draft {
  const { version, example, publisher, cleared } = draft;
  const page = { version, example, publisher, cleared };
  return agency === undefined
    ? { ...page, settings: draft.settings ?? {} }
    : { ...page, agencies: [at(draft, ['agencies', agency]) ?? {}] };
}

/** Words between commas; names of languages become their tags, so that each reader gets them in their own language. */
export function listOf(text: string, tagOf: (name: string) => string | undefined): string[] {
  return text
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => tagOf(item) ?? item);
}

/** What the form calls the parts of an answer; the check speaks of them by their names in the file. */
export const labels: { readonly [name: string]: string } = {
  policyUrl: 'Web address of the written rule',
  clause: 'Number or words of the rule',
  approvedBy: 'Who approved this answer',
  reviewedOn: 'Last looked at on',
  reviewBy: 'To be looked at again by',
  days: 'Days until an answer',
  minutes: 'Minutes that officers wait',
  text: 'In your own words',
  contact: 'Contact for the form',
  languages: 'Languages',
  hours: 'Hours',
  freeOfCharge: 'Residents pay nothing for it',
  counselConfirmed: 'Our lawyer confirmed what state law says here',
};

/** Problems that the file's own words would not explain to somebody who sees no file. */
const inTheForm: { readonly [code in PolicyProblem['code']]?: string } = {
  example: 'This file is marked as an example. Take the mark off when every answer is your own.',
  publisher: 'Say who speaks: fill in the name and the kind.',
  kind: 'Say what kind of agency this is.',
  counsel: 'Your lawyer must confirm what state law says here. Until then it is not shown.',
  cleared: 'To clear a line, name the lawyer and the day. The line stays hidden.',
  'state-law': 'This is not shown: state law may require the opposite. Your lawyer must confirm “State law” first.',
};

/** The sentence of the check, with the form's own labels. @param says what a choice makes residents read */
export function inWords(problem: PolicyProblem, says: (value: string) => string | undefined): string {
  return (
    inTheForm[problem.code] ??
    sentence(problem).replace(/"([A-Za-z][\w-]*)"(: (true|"[^"]*"))?/g, (quoted: string, name: string) => {
      const words = labels[name] ?? says(name);
      return words ? `“${words}”` : quoted;
    })
  );
}
