/**
 * What the form asks, made from the settings and from the sentences that residents read: nothing is listed twice. Pure.
 */
import { allContent } from '../role-explainer/content/all.js';
import type { SettingWords } from '../role-explainer/content/shape.js';
import { keysOf, NEEDS, SETTINGS, SETTING_KEYS, type PublisherKind, type SettingKey } from '../site/settings.js';

/** What an answer carries beside its value. */
export type Detail =
  'days' | 'minutes' | 'text' | 'contact' | 'languages' | 'hours' | 'freeOfCharge' | 'counselConfirmed';

export interface Choice {
  value: string;
  /** The sentence that residents read for it. */
  says: string;
}

export type Control =
  | { kind: 'one'; choices: readonly Choice[] }
  | { kind: 'many'; choices: readonly Choice[] }
  | { kind: 'flag'; yes: string; no: string }
  | { kind: 'text' | 'texts' | 'address'; says: string };

export interface Field {
  /** Name of the field in the value; absent: it is the value itself. */
  name?: string;
  label: string;
  /** The question in a resident's words, where the field has one of its own. */
  asks?: string;
  control: Control;
}

export interface Question {
  key: SettingKey;
  /** What it is about, in a few words. */
  name: string;
  asks?: string;
  fields: readonly Field[];
  /** The value is a list of entries, each with the fields. */
  list: boolean;
  /** Details that any answer may carry, and those that one choice cannot do without. */
  details: readonly Detail[];
  needs: { readonly [value: string]: Detail };
}

/** What the sentences of a setting are filled in with, beside what a choice needs (`NEEDS`). */
const DETAILS: { readonly [key in SettingKey]?: readonly Detail[] } = {
  signsUVisaCertifications: ['contact'],
  interpreterService: ['languages', 'hours', 'freeOfCharge'],
  stateLaw: ['counselConfirmed'],
};

type Kind = readonly string[] | 'text' | 'texts' | 'flag' | 'address' | { readonly many: readonly string[] };
interface Spec {
  one?: readonly string[];
  many?: readonly string[];
  fields?: { readonly [name: string]: Kind };
  list?: true;
}

export const questions: readonly Question[] = SETTING_KEYS.map((key) => {
  const words = allContent.settings.find((setting) => setting.key === key)!;
  const spec: Spec = SETTINGS[key];
  const values = spec.one ?? spec.many ?? [];
  return {
    key,
    name: words.names[`${words.id}.name`] ?? spoken(key),
    asks: words.ask[`${words.id}.ask`],
    fields: spec.fields
      ? Object.entries(spec.fields).map(([name, kind]) => fieldOf(words, name, kind))
      : [{ label: '', control: choice(words, spec.one ? 'one' : 'many', values) }],
    list: spec.list === true,
    details: DETAILS[key] ?? [],
    needs: NEEDS[key] ?? {},
  };
});

/** The questions that an agency of this kind may answer for itself. */
export function questionsFor(kind: PublisherKind | undefined): readonly Question[] {
  const own = keysOf(kind);
  return questions.filter(({ key }) => own.includes(key));
}

export function choicesOf({ fields }: Question): Choice[] {
  return fields.flatMap(({ control }) => ('choices' in control ? control.choices : []));
}

/** `operatorName` as words: `Operator name`. */
export function spoken(name: string): string {
  if (name === 'url') return 'Web address';
  const words = name.replace(/([a-z])([A-Z\d])/g, '$1 $2').toLowerCase();
  return words[0]!.toUpperCase() + words.slice(1);
}

function fieldOf(words: SettingWords, name: string, kind: Kind): Field {
  const id = `${words.id}.${name}`;
  return {
    name,
    label: words.names[`${id}.name`] ?? spoken(name),
    asks: words.ask[`${id}.ask`],
    control: controlOf(words, name, kind),
  };
}

function controlOf(words: SettingWords, name: string, kind: Kind): Control {
  const id = `${words.id}.${name}`;
  if (kind === 'flag') return { kind, yes: says(words, `${id}.yes`, 'Yes'), no: says(words, `${id}.no`, 'No') };
  if (typeof kind === 'string') return { kind, says: says(words, id, '') };
  return 'many' in kind ? choice(words, 'many', kind.many, name) : choice(words, 'one', kind, name);
}

function choice(words: SettingWords, kind: 'one' | 'many', values: readonly string[], name?: string): Control {
  const prefix = name ? `${words.id}.${name}` : words.id;
  return { kind, choices: values.map((value) => ({ value, says: says(words, `${prefix}.${value}`, spoken(value)) })) };
}

/** What is filled in later stands as an ellipsis. */
function says(words: SettingWords, unit: string, otherwise: string): string {
  return (words.says[unit] ?? otherwise).replace(/\{\w+\}/g, '…');
}
