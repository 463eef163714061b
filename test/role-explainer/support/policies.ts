import { SETTINGS, type SettingKey } from '../../../src/site/settings.js';

export const TODAY = '2026-11-24';

type Spec = {
  one?: readonly string[];
  many?: readonly string[];
  fields?: Record<string, unknown>;
  list?: true;
};

/** What makes an answer count, beside its value. */
export const support = {
  policyUrl: 'https://police.example/order',
  clause: 'Order 1: officers shall never do so.',
  approvedBy: 'Chief',
  reviewedOn: '2026-10-01',
  reviewBy: '2027-04-01',
  counselConfirmed: true,
  days: 30,
  minutes: 20,
  text: 'As the order says.',
  hours: '24/7',
  contact: '555-0100',
  languages: ['es', 'ht'],
};

export const answer = (value: unknown, more: object = {}) => ({ value, ...support, ...more });

/** Every value of every setting, one at a time: enum words, flags, and a sample of what is free text. */
export function everyValue(): [SettingKey, unknown][] {
  return (Object.entries(SETTINGS) as [SettingKey, Spec][]).flatMap(([key, spec]): [SettingKey, unknown][] => {
    if (spec.one) return spec.one.map((value) => [key, value]);
    if (spec.many) return spec.many.map((value) => [key, [value]]);
    const fields = Object.entries(spec.fields ?? {}).flatMap(([name, kind]) =>
      valuesOf(kind).map((value) => ({ [name]: value })),
    );
    return fields.map((value) => [key, spec.list ? [value] : value]);
  });
}

function valuesOf(kind: unknown): unknown[] {
  if (Array.isArray(kind)) return kind;
  if (kind === 'flag') return [true, false];
  if (kind === 'texts') return [['es', 'ht']];
  if (kind === 'address') return ['https://police.example/page'];
  if (kind === 'text') return ['Example words'];
  return (kind as { many: string[] }).many.map((value) => [value]);
}

export function file(settings: object, publisher: object = { name: 'Example Police', kind: 'police', state: 'XX' }) {
  return { version: 1, publisher, settings };
}
