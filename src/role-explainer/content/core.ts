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

/** `agency.row`. Cells whose words would mislead where local officers have a deal have a twin `agency.row.deal`. */
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
  'state.works': 'Your state',
  'state.job': 'Highways and state crimes',
  'state.ask': 'It depends on state law',
  'state.arrest': 'Only where the state has a deal with ICE',
  'state.arrest.deal': 'Some officers can, under a deal with ICE',
  'state.looks': 'The name of the state',
  'state.paper': 'A judge’s warrant',
  'state.rules': 'The governor and state law',
  'school.name': 'School police officer',
  'school.works': 'Most often the police or the sheriff',
  'school.job': 'Order and help in a school',
  'school.ask': 'It depends on the agency they work for',
  'school.arrest': 'Only if their agency has a deal with ICE',
  'school.arrest.deal': 'It depends on the agency they work for',
  'school.looks': 'The uniform of their agency',
  'school.paper': 'The same as their agency',
  'school.rules': 'Their agency and the school',
  'dispatch.name': '911 call taker',
  'dispatch.works': 'Your city or county',
  'dispatch.job': 'To take your call and send help',
  'dispatch.ask': 'No federal law tells them to',
  'dispatch.arrest': 'They send police, fire or medical help',
  'dispatch.looks': 'A voice on the phone',
  'dispatch.paper': 'None',
  'dispatch.rules': 'The city or the county',
  'ice.name': 'ICE officers',
  'ice.works': 'The federal government',
  'ice.job': 'To find, hold and remove people under immigration law',
  'ice.ask': 'Yes',
  'ice.arrest': 'Yes',
  'ice.looks': 'Plain clothes, a mask, or a vest: POLICE, ICE, ERO',
  'ice.paper': 'Form I-200 or I-205. At times a judge’s warrant',
  'ice.rules': 'Homeland Security and the courts',
  'hsi.name': 'HSI agents, part of ICE',
  'hsi.works': 'The federal government',
  'hsi.job': 'Crimes across borders, such as trafficking',
  'hsi.ask': 'Yes',
  'hsi.arrest': 'Yes',
  'hsi.looks': 'Plain clothes, or a vest: HSI, POLICE',
  'hsi.paper': 'A judge’s warrant or ICE forms',
  'hsi.rules': 'Homeland Security and the courts',
  'border.name': 'Border Patrol',
  'border.works': 'The federal government',
  'border.job': 'Borders, coasts and ports. Since 2025 also cities',
  'border.ask': 'Yes',
  'border.arrest': 'Yes',
  'border.looks': 'Green or blue uniform: U.S. Border Patrol, CBP',
  'border.paper': 'The same forms as ICE',
  'border.rules': 'Homeland Security and the courts',
  'uscis.name': 'Immigration office',
  'uscis.works': 'The federal government',
  'uscis.job': 'Green cards, work cards, becoming a citizen',
  'uscis.ask': 'Yes, for your form',
  'uscis.arrest': 'Some agents may, since late 2025',
  'uscis.looks': 'Office staff',
  'uscis.paper': 'Letters and notices',
  'uscis.rules': 'Homeland Security',
  'court.name': 'Immigration court',
  'court.works': 'The federal government (Justice Department)',
  'court.job': 'To decide who may stay',
  'court.ask': 'Yes, in your case',
  'court.arrest': 'The judge decides. ICE carries it out',
  'court.looks': 'A judge in a robe',
  'court.paper': 'Notice to Appear (form I-862)',
  'court.rules': 'The Justice Department',
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
  {
    id: 'C3',
    group: 'home',
    title: 'Someone at my door says “police”',
    find: 'knock house apartment ICE paper warrant',
  },
  {
    id: 'C7',
    group: 'home',
    title: 'Someone at home hurts or threatens me',
    find: 'husband wife partner beat violence abuse',
  },
  { id: 'C13', group: 'home', title: 'My child is missing', find: 'lost son daughter run away' },
  { id: 'C2', group: 'car', title: 'Police stop my car', find: 'traffic stop driving license ticket fine' },
  {
    id: 'C9',
    group: 'car',
    title: 'I have status but no papers with me',
    find: 'green card passport carry proof citizen',
  },
  {
    id: 'C4',
    group: 'school',
    title: 'An officer is at my child’s school',
    find: 'student teacher pick up resource officer',
  },
  {
    id: 'C1',
    group: 'victim',
    title: 'I was robbed. Will police ask my status?',
    find: 'stolen theft thief report crime',
  },
  { id: 'C6', group: 'victim', title: 'I saw a crime', find: 'witness tip testify' },
  { id: 'C11', group: 'victim', title: 'I was attacked for who I am', find: 'hate race religion insult' },
  { id: 'C12', group: 'victim', title: 'My boss does not pay me', find: 'work wages salary job money' },
  { id: 'C17', group: 'victim', title: 'An officer treated me badly', find: 'complaint abuse force rude' },
  {
    id: 'C5',
    group: 'online',
    title: 'A caller says he is ICE and wants money',
    find: 'scam fraud phone gift card bond',
  },
  { id: 'C10', group: 'online', title: 'People post about a raid', find: 'rumor social media checkpoint' },
  { id: 'C15', group: 'online', title: 'No one speaks my language', find: 'interpreter translate 911 call English' },
  { id: 'C14', group: 'court', title: 'My family member was arrested', find: 'jail detainer bail prison husband son' },
  {
    id: 'C16',
    group: 'court',
    title: 'I must go to court or to the police station',
    find: 'hearing appointment date check in',
  },
  { id: 'C8', group: 'court', title: 'My consulate', find: 'embassy country passport arrest' },
];

export const groups = ['home', 'car', 'school', 'victim', 'online', 'court'] as const;
