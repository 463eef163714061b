/** Everything there is to say, ready for `tell`; loaded in one piece, so that no request tells which card is read. */
import type { Content } from '../statements.js';
import { coreFacts } from './core.js';
import { facts, factUnits } from './facts.js';
import { byId, firstContent, unitsOf } from './first.js';
import { findUnits, moreCells } from './more.js';
import { settingUnits, settingWords } from './settings.js';
import type { Statement } from './shape.js';
import { cards, helpLines } from './situations.js';

const own = cards
  .flatMap(({ who, happens, steps }) => [...who, ...happens, ...steps])
  .filter((entry): entry is Statement => typeof entry !== 'string');

export const allContent: Content = {
  statements: byId([...coreFacts, ...facts, ...own, ...helpLines.map(({ what }) => what)]),
  cards,
  settings: settingWords,
  lines: helpLines,
  units: { ...firstContent.units, ...moreCells, ...findUnits, ...factUnits, ...settingUnits, ...unitsOf(settingWords) },
};
