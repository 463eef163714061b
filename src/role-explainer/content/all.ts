/** Everything there is to say, ready for `tell`; loaded in one piece, so that no request tells which card is read. */
import { coreFacts } from './core.js';
import { coreSources } from './core-sources.js';
import { coreText } from './core-text.js';
import { answerText } from './answer-text.js';
import { cardText } from './card-text.js';
import { facts, factUnits, law } from './facts.js';
import { byId } from './first.js';
import { handouts, handoutText } from './handouts.js';
import { findUnits, moreCells } from './more.js';
import { settingUnits, settingWords } from './settings.js';
import type { Content, SettingWords, Statement, Units } from './shape.js';
import { cards, helpLines } from './situations.js';

const own = cards
  .flatMap(({ who, happens, steps }) => [...who, ...happens, ...steps])
  .filter((entry): entry is Statement => typeof entry !== 'string');

const core = coreFacts.map((fact) => ({ ...fact, text: coreText[fact.id]!, sources: coreSources[fact.id]! }));

function unitsOf(settings: readonly SettingWords[]): Units {
  return Object.assign({}, ...settings.flatMap(({ names, unset, ask, says }) => [names, unset, ask, says])) as Units;
}

export const allContent: Content = {
  statements: byId([...core, ...facts, ...own, ...helpLines.map(({ what }) => what)]),
  cards: [...cards, handouts],
  settings: settingWords,
  lines: helpLines,
  law,
  units: {
    ...coreText,
    ...answerText,
    ...cardText,
    ...handoutText,
    ...moreCells,
    ...findUnits,
    ...factUnits,
    ...settingUnits,
    ...unitsOf(settingWords),
  },
};
