/** What the first screen says: danger, who is who, the two papers, the locked lines, and the list of situations. */
import { statement, type CardName, type SettingWords, type Statement, type Units } from './shape.js';

const LAW_1357 = '8 U.S.C. 1357 @2026-11-24';
const ARIZONA = 'Arizona v. United States, 567 U.S. 387 (2012), syllabus @2026-11-24';

/** Facts on the first screen. `locked` ones stand on every card too. */
export const coreFacts: readonly Statement[] = [
  statement(
    'R1',
    'P',
    'H',
    'Local police work for your city or town. A sheriff works for your county. They handle crime, traffic and calls for help.',
    ['New York City, MOIA page on immigration enforcement @2026-06', 'King County Sheriff, statement @2026-06'],
    { core: true },
  ),
  statement(
    'R2',
    'P',
    'H',
    'ICE and Border Patrol work for the federal government. Their job is to enforce immigration law.',
    ['6 U.S.C. 211, 252', LAW_1357, 'ice.gov, enforcement questions @2026-06'],
    { core: true, federal: true },
  ),
  statement(
    'R4',
    'P',
    'H',
    'In most places, local police cannot arrest you just for a civil immigration matter. Some agencies have a deal with ICE. With the deal, trained officers can do it.',
    [ARIZONA, '8 U.S.C. 1357(g) @2026-11-24', '8 U.S.C. 1252c'],
    { core: true, settings: ['agreement287g', 'stateLaw'], instead: 'R4.deal', risk: 2 },
  ),
  statement(
    'R10',
    'P',
    'H',
    'When a person is booked into jail, fingerprints go to the FBI. The FBI shares them with Homeland Security. This is true in every state. Local police cannot turn it off.',
    ['ice.gov, Secure Communities (archived page) @2026-11-24', 'ILRC, state law page', '8 U.S.C. 1722'],
    { core: true, locked: true, federal: true, risk: 4 },
  ),
  statement(
    'R21',
    'N',
    'M',
    'ICE has put many civil warrants in the national police computer. An officer may see one in a traffic stop. What comes next depends on state law and on the agency.',
    ['NPR, 3 April 2025, transcript @2026-11-24', 'Texas Tribune on Houston', 'San Antonio Police notice'],
    { core: true, locked: true, settings: ['actsOnIceWarrantHits', 'runsNameChecks'], risk: 2 },
  ),
  statement(
    'R13',
    'P',
    'H',
    'A judge signs a court warrant. An immigration officer signs an ICE warrant. It is on a form with the name I-200 or I-205.',
    ['8 CFR 241.2(a) @2026-11-24', '8 CFR 236.1(b) @2026-11-24', '8 CFR 287.5(e)(2)-(3)', '8 U.S.C. 1226(a), 1231'],
    { core: true, federal: true },
  ),
  statement(
    'R16',
    'P',
    'H',
    'ICE officers may wear plain clothes, a mask, or a vest that says POLICE. That word does not tell you which agency it is. Look for ICE, HSI, CBP or a city name.',
    ['ice.gov, enforcement questions @2026-06'],
    { core: true, federal: true, risk: 9 },
  ),
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

/**
 * `agency.row`, for the agencies that are compared at first, and the names of all. Cells whose words would mislead
 * where local officers have a deal have a twin `agency.row.deal`.
 */
export const cells: Units = {
  'police.name': 'City police',
  'police.works': 'Your city or town',
  'police.job': 'Crime, traffic, calls for help',
  'police.ask': 'It depends on state law and on the agency',
  'police.arrest': 'In most places not on their own. Under a deal with ICE, yes',
  'police.arrest.deal': 'Some officers can, under a deal with ICE',
  'police.looks': 'City name, badge, name tag. Some wear plain clothes',
  'police.paper': 'A judge’s warrant',
  'police.rules': 'The chief, the city, state law',
  'sheriff.name': 'Sheriff and jail',
  'sheriff.works': 'Your county',
  'sheriff.job': 'The jail and the court. In many counties also patrol',
  'sheriff.ask': 'Often at the jail. It depends on state law',
  'sheriff.arrest': 'It depends on state law and on a deal with ICE',
  'sheriff.looks': 'County name and a star',
  'sheriff.paper': 'A judge’s warrant. The jail also gets ICE forms',
  'sheriff.rules': 'The sheriff, whom voters choose, and state law',
  'state.name': 'State police',
  'school.name': 'School police officer',
  'dispatch.name': '911 call taker',
  'ice.name': 'ICE officers',
  'ice.works': 'The federal government',
  'ice.job': 'To find, hold and remove people under immigration law',
  'ice.ask': 'Yes',
  'ice.arrest': 'Yes',
  'ice.looks': 'Plain clothes, a mask, or a vest: POLICE, ICE, ERO',
  'ice.paper': 'Form I-200 or I-205. At times a judge’s warrant',
  'ice.rules': 'Homeland Security and the courts',
  'hsi.name': 'HSI agents, part of ICE',
  'border.name': 'Border Patrol',
  'border.works': 'The federal government',
  'border.job': 'Borders, coasts and ports. Since 2025 also cities',
  'border.ask': 'Yes',
  'border.arrest': 'Yes',
  'border.looks': 'Green or blue uniform: U.S. Border Patrol, CBP',
  'border.paper': 'The same forms as ICE',
  'border.rules': 'Homeland Security and the courts',
  'uscis.name': 'Immigration office',
  'court.name': 'Immigration court',
};

/** Cells that stand for the whole comparison in every language. */
export const coreCells: readonly string[] = ['police', 'ice'].flatMap((agency) =>
  ['name', ...rows].map((row) => `${agency}.${row}`),
);

export const coreUnits: Units = {
  danger: 'Are you in danger now?',
  'R4.deal': 'Some local agencies have a deal with ICE. With the deal, trained officers can make immigration arrests.',
  'paper.judge': 'Court warrant',
  'paper.judge.sign': 'Signed by a judge',
  'paper.judge.court': 'The name of a court is at the top',
  'paper.ice': 'ICE form I-200 or I-205',
  'paper.ice.sign': 'Signed by an immigration officer',
  'paper.ice.court': 'Homeland Security is at the top',
  'unknown.old': 'This was last checked long ago. We do not know if it is still true. Ask a lawyer or the agency.',
  'unknown.held': 'We do not know what holds here. Ask a lawyer or a legal help group.',
  'ask.still': 'Have the rules about this changed?',
  'S25.unset': 'This page does not say who wrote it.',
};

/** The one setting that the first screen needs. */
export const dealWords: SettingWords = {
  key: 'agreement287g',
  id: 'S3',
  names: { 'S3.name': 'A 287(g) deal with ICE' },
  unset: { 'S3.unset': 'We do not know if this agency has a deal with ICE. You can check the list on ice.gov.' },
  ask: { 'S3.ask': 'Does your agency have a deal with ICE?' },
  says: {
    'S3.none':
      'This agency says it has no deal with ICE. Other agencies here may. A place can also help ICE with no deal.',
    'S3.jail': 'The jail has a deal with ICE. Trained officers in the jail can do some ICE work.',
    'S3.warrant-service': 'The jail has a deal with ICE. Jail officers can hand over a person on an ICE paper.',
    'S3.task-force':
      'Some officers of this agency can act as immigration officers. Ask an officer which agency they work for.',
    'S3.pending': 'This agency has asked ICE for a deal. Some of its officers may soon act as immigration officers.',
  },
};

export const cardNames: readonly CardName[] = [
  { id: 'C3', group: 'home', title: 'Someone at my door says “police”' },
  { id: 'C7', group: 'home', title: 'Someone at home hurts or threatens me' },
  { id: 'C13', group: 'home', title: 'My child is missing' },
  { id: 'C2', group: 'car', title: 'Police stop my car' },
  { id: 'C9', group: 'car', title: 'I have status but no papers with me' },
  { id: 'C4', group: 'school', title: 'An officer is at my child’s school' },
  { id: 'C1', group: 'victim', title: 'I was robbed. Will police ask my status?' },
  { id: 'C6', group: 'victim', title: 'I saw a crime' },
  { id: 'C11', group: 'victim', title: 'I was attacked for who I am' },
  { id: 'C12', group: 'victim', title: 'My boss does not pay me' },
  { id: 'C17', group: 'victim', title: 'An officer treated me badly' },
  { id: 'C5', group: 'online', title: 'A caller says he is ICE and wants money' },
  { id: 'C10', group: 'online', title: 'People post about a raid' },
  { id: 'C15', group: 'online', title: 'No one speaks my language' },
  { id: 'C14', group: 'court', title: 'My family member was arrested' },
  { id: 'C16', group: 'court', title: 'I must go to court or to the police station' },
  { id: 'C8', group: 'court', title: 'My consulate' },
];

export const groups = ['home', 'car', 'school', 'victim', 'online', 'court'] as const;
