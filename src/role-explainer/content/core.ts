/** What the first screen says: danger, who is who, the two papers, the locked lines, and the list of situations. */
import { statement, type CardName, type Statement } from './shape.js';

/** Facts on the first screen; their words are in `core-text.ts`, their sources come with the cards. `locked` ones stand on every card too. */
export const coreFacts: readonly Statement[] = [
  statement('R4', 'P', 'H', '', [], {
    core: true,
    settings: ['agreement287g', 'stateLaw'],
    instead: 'R4.deal',
    risk: 2,
  }),
  statement('R10', 'P', 'H', '', [], { core: true, locked: true, federal: true, risk: 4 }),
  statement('R21', 'N', 'M', '', [], {
    core: true,
    locked: true,
    settings: ['actsOnIceWarrantHits', 'runsNameChecks'],
    risk: 2,
  }),
  statement('R13', 'P', 'H', '', [], { core: true, federal: true }),
  statement('R16', 'P', 'H', '', [], { core: true, federal: true, risk: 9 }),
];

export type AgencyId =
  'police' | 'sheriff' | 'state' | 'ice' | 'hsi' | 'border' | 'uscis' | 'court' | 'school' | 'dispatch';

export interface AgencyColumn {
  id: AgencyId;
  level: 'local' | 'federal';
  /** The name people must match to a vest or a letter; stays beside a translation. */
  english: string;
}

/** Local ones first; the order in which they are offered. */
export const agencies: readonly AgencyColumn[] = [
  { id: 'police', level: 'local', english: 'Police' },
  { id: 'sheriff', level: 'local', english: 'Sheriff' },
  { id: 'state', level: 'local', english: 'State Police, Highway Patrol' },
  { id: 'school', level: 'local', english: 'School Resource Officer' },
  { id: 'dispatch', level: 'local', english: '911' },
  { id: 'ice', level: 'federal', english: 'ICE, ERO' },
  { id: 'hsi', level: 'federal', english: 'HSI' },
  { id: 'border', level: 'federal', english: 'Border Patrol, CBP' },
  { id: 'uscis', level: 'federal', english: 'USCIS' },
  { id: 'court', level: 'federal', english: 'Immigration Court, EOIR' },
];

/** Rows of the comparison, in order. */
export const rows = ['works', 'job', 'ask', 'arrest', 'looks', 'paper', 'rules'] as const;

export const cardNames: readonly CardName[] = [
  { id: 'C3', group: 'home' },
  { id: 'C7', group: 'home' },
  { id: 'C13', group: 'home' },
  { id: 'C2', group: 'car' },
  { id: 'C9', group: 'car' },
  { id: 'C4', group: 'school' },
  { id: 'C1', group: 'victim' },
  { id: 'C6', group: 'victim' },
  { id: 'C11', group: 'victim' },
  { id: 'C12', group: 'victim' },
  { id: 'C17', group: 'victim' },
  { id: 'C5', group: 'online' },
  { id: 'C10', group: 'online' },
  { id: 'C15', group: 'online' },
  { id: 'C14', group: 'court' },
  { id: 'C16', group: 'court' },
  { id: 'C8', group: 'court' },
];

export const groups = ['home', 'car', 'school', 'victim', 'online', 'court'] as const;
