/** The content of the first screen, ready for `tell`. */
import type { Content } from '../statements.js';
import { cardNames, cells, coreFacts, coreUnits, dealWords } from './core.js';
import type { SettingWords, Statement, Units } from './shape.js';

export function unitsOf(settings: readonly SettingWords[]): Units {
  return Object.assign({}, ...settings.flatMap(({ names, unset, ask, says }) => [names, unset, ask, says])) as Units;
}

export function byId(statements: readonly Statement[]): Map<string, Statement> {
  return new Map(statements.map((statement) => [statement.id, statement]));
}

export const nameUnits: Units = Object.assign(
  {},
  ...cardNames.map(({ id, title }) => ({ [`${id}.title`]: title })),
) as Units;

export const firstContent: Content = {
  statements: byId(coreFacts),
  cards: [],
  settings: [dealWords],
  lines: [],
  units: { ...coreUnits, ...cells, ...nameUnits, ...unitsOf([dealWords]) },
};
