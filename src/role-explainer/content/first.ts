/** The content of the first screen, ready for `tell`. */
import { coreFacts } from './core.js';
import type { Content, SettingWords, Statement, Units } from './shape.js';

/** The one setting that the first screen needs; its sentences, in `answer-text.ts`, come with a policy. */
const dealWords: SettingWords = {
  key: 'agreement287g',
  id: 'S3',
  names: { 'S3.name': '' },
  unset: {},
  ask: {},
  says: {},
};

export function byId(statements: readonly Statement[]): Map<string, Statement> {
  return new Map(statements.map((statement) => [statement.id, statement]));
}

/** @param texts the units of `core-text.ts`, or a complete translation of them */
export function firstContent(texts: Units): Content {
  const facts = coreFacts.map((fact) => ({ ...fact, text: texts[fact.id] ?? '' }));
  return { statements: byId(facts), cards: [], settings: [dealWords], lines: [], units: texts };
}
