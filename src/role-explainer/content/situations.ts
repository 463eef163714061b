/** The situation cards: one screen each, in the order in which people need it. */
import { GATHERED, statement, type Card, type Evidence, type HelpLine, type Statement } from './shape.js';

type Own = Partial<
  Pick<Statement, 'core' | 'held' | 'instead' | 'federal' | 'unknown' | 'ask' | 'risk' | 'settings' | 'locked'>
>;

/** A card's own lines: they share its sources and its age. */
function lines(card: string, evidence: Evidence, sources: readonly string[], all: Own = {}) {
  return (name: string, text: string, own: Own = {}) =>
    statement(`${card}.${name}`, evidence, evidence === 'P' ? 'H' : 'M', text, sources, {
      asOf: GATHERED,
      ...all,
      ...own,
    });
}
const home: Own = { held: true, unknown: 'unknown.home', ask: 'ask.home', risk: 1 };
const visa: Own = { held: true, unknown: 'unknown.victim', ask: 'ask.victim', risk: 5 };

const c1 = lines('C1', 'M', ['Police practice']);
const c2 = lines(
  'C2',
  'P',
  ['Brentwood, MO, questions on traffic stops @2026-06', 'Manlius, NY, questions on traffic stops @2026-06'],
  {
    risk: 10,
  },
);
const c2out = lines('C2', 'P', ['Pennsylvania v. Mimms, 434 U.S. 106 (1977), syllabus @2026-11-26'], { risk: 10 });
const c2m = lines('C2', 'M', ['Police practice'], { risk: 10 });
const c3 = lines('C3', 'M', ['FBI Law Enforcement Bulletin, 2025'], { risk: 1 });
const c4 = lines('C4', 'M', ['School practice'], { risk: 7 });
const c5 = lines('C5', 'N', ['FTC alert', 'CBP notice, June 2025', '18 U.S.C. 912'], { risk: 14 });
const c6 = lines('C6', 'M', ['Police practice']);
const c7 = lines('C7', 'M', ['Police and court practice'], { risk: 12 });
const c8 = lines(
  'C8',
  'P',
  [
    'Vienna Convention on Consular Relations, art. 36 @2026-06',
    'State Department, Consular Notification and Access, 5th ed. @2026-06',
  ],
  { risk: 11 },
);
const c9 = lines('C9', 'M', ['Practice of federal officers'], { risk: 8 });
const c10 = lines('C10', 'M', ['LEITF, on answering wrong news', '18 U.S.C. 111']);
const c11 = lines('C11', 'P', ['justice.gov/hatecrimes @2026-06', '18 U.S.C. 249']);
const c12 = lines('C12', 'P', ['dol.gov, Wage and Hour, questions from workers @2026-11-24', 'Fact Sheet 48']);
const c13 = lines('C13', 'P', [
  '34 U.S.C. 41307 @2026-11-24',
  '34 U.S.C. 41308, older text 42 U.S.C. 5780 @2026-11-24',
]);
const c14 = lines('C14', 'M', ['Jail practice'], { risk: 4 });
const c14plea = lines('C14', 'P', ['Padilla v. Kentucky, 559 U.S. 356 (2010), syllabus @2026-11-26'], { risk: 4 });
const c15 = lines('C15', 'P', ['South Sound 911, language page @2026-06', 'Morgan County, MO, 911 page @2026-06'], {
  risk: 6,
});
const c16 = lines('C16', 'M', ['Court practice'], { risk: 7 });
const c17 = lines('C17', 'N', ['Reports on the DHS civil rights office, 2025']);

export const cards: readonly Card[] = [
  {
    id: 'C1',
    agencies: ['dispatch', 'police'],
    who: [c1('who', 'A 911 call taker takes the call. Then a local officer comes. Later you may talk to a detective.')],
    happens: [
      c1('ask', 'They ask what happened, where, and who did it.'),
      c1('report', 'They write a report and give you a number.'),
      c1('status', 'Status is most often not part of a robbery report.', {
        settings: ['asksImmigrationStatus'],
        instead: '',
        risk: 2,
      }),
      'V1',
      'V14',
    ],
    varies: ['asksImmigrationStatus.victimWitness', 'runsNameChecks', 'takesIdTypes', 'stateLaw'],
    steps: [
      c1('away', 'Go where you are out of danger. Then call.'),
      c1('interpreter', 'Ask for an interpreter if you need one.'),
      c1('number', 'Keep the report number.'),
      c1('hurt', 'If you were hurt, ask about form I-918 B.', visa),
      'V16',
    ],
    call: ['911', 'police'],
  },
  {
    id: 'C2',
    agencies: ['police', 'sheriff', 'state'],
    who: [c2('who', 'A city, county or state officer.')],
    happens: [
      c2('walk', 'The officer walks up from behind. The officer asks for your license, registration and insurance.'),
      c2('check', 'The officer checks your name in a computer.'),
      c2('ticket', 'You may get a warning or a ticket.'),
      'R9',
    ],
    varies: [
      'asksImmigrationStatus.stop',
      'runsNameChecks',
      'agreement287g',
      'actsOnIceWarrantHits',
      'bodyCams',
      'officerIdRule',
    ],
    steps: [
      c2('signal', 'Turn on your signal. Pull over to the right and stop.'),
      c2('stay', 'Stay in the car. In some countries, drivers step out. Here that can alarm the officer.', {
        core: true,
      }),
      c2('hands', 'Keep your hands on the wheel. At night, turn on the light inside.', { core: true }),
      c2('reach', 'Do not reach for your papers until the officer asks. Say what you reach for.'),
      c2out('out', 'Get out only if the officer tells you to. The officer may order it.'),
      c2m('money', 'Do not offer money to the officer. If there is a fine, you pay it to the court.', { core: true }),
      c2m('sign', 'If you sign a ticket, it says you got it. It does not say you are guilty.', { core: true }),
      'R8',
      c2('unsure', 'Not sure it is the police? Turn on your lights, drive slowly and call 911.'),
    ],
    call: ['911', 'lawyer'],
  },
  {
    id: 'C3',
    agencies: ['police', 'ice', 'hsi'],
    who: [
      c3('who', 'It can be local police, ICE, HSI or some other agency. It can also be a person who only says so.'),
    ],
    happens: [c3('say', 'They say a name or an agency, and a reason.'), 'R16', 'R17', 'R13', 'R14', 'R15'],
    varies: ['assistsFederalOperations', 'verifyOfficer', 'officerIdRule'],
    steps: [
      c3('door', 'You can look and talk through the closed door.', home),
      c3('ask', 'Ask which agency they are from. Ask for a name and a badge.'),
      c3('paper', 'Ask to see the paper. Look for who signed it: a judge or an officer. Look for the address.'),
      c3('search', 'You may say “I do not agree to a search.”', home),
      c3('calm', 'Do not block, hide things or fight. Stay calm. Note names.'),
    ],
    call: ['police', '911', 'lawyer'],
  },
  {
    id: 'C4',
    agencies: ['school', 'police', 'ice'],
    who: [c4('who', 'A school police officer, local police, or child welfare staff. At times ICE.')],
    happens: [
      c4('daily', 'A school police officer may work there each day.'),
      c4('office', 'Other officers go to the school office first. The school looks at their papers.'),
      'R29',
      'R25',
      'R27',
      'R28',
    ],
    varies: ['schoolOfficers', 'schoolVisitPolicy', 'stateLaw'],
    steps: [
      c4('call', 'Ask the school office, not people outside.'),
      c4('number', 'Keep your phone number at the school up to date.'),
      c4('pickup', 'Tell the school who may pick up your child.'),
      c4('film', 'Do not film children.'),
    ],
    call: ['school', '911'],
  },
  {
    id: 'C5',
    agencies: ['ice', 'police'],
    who: [c5('who', 'A person who wants to cheat you.')],
    happens: [
      c5('threat', 'The caller threatens you. You must hurry and tell no one.'),
      c5('pay', 'The caller asks for gift cards, crypto, a cash app, or a wire to a person.'),
      c5('bond', 'Real immigration bonds exist. People pay them through a system of ICE. Ask a lawyer before you pay.'),
    ],
    varies: ['verifyOfficer'],
    steps: [
      c5('hang', 'Hang up. Do not call that number back.'),
      c5('look', 'Look up the number of the agency yourself.'),
      c5('tell', 'Tell your family. Keep the number that called.'),
      c5('report', 'Report it.'),
    ],
    call: ['ftc', 'police', 'oig'],
  },
  {
    id: 'C6',
    agencies: ['police', 'dispatch'],
    who: [c6('who', 'First a local officer and a detective. Later a lawyer for the state.')],
    happens: [
      c6('saw', 'They ask what you saw and how to reach you.'),
      c6('court', 'You may have to go to court later.'),
      'V1',
      'V14',
      'V7',
    ],
    varies: [
      'asksImmigrationStatus.victimWitness',
      'runsNameChecks',
      'signsUVisaCertifications',
      'onlineOrAnonymousReports',
    ],
    steps: [
      c6('call', 'Call and say what you saw.'),
      c6('later', 'You can ask to speak later, with an interpreter.'),
      c6('tip', 'Ask if you can give a tip without your name.'),
    ],
    call: ['911', 'police'],
  },
  {
    id: 'C7',
    agencies: ['dispatch', 'police'],
    who: [c7('who', 'A 911 call taker takes the call. Then local officers come. A court and a shelter may help.')],
    happens: [
      c7('arrest', 'Police look for danger first. They may arrest someone.'),
      c7('order', 'A court can order the person to stay away from you.'),
      'R32',
      'V2',
      'V6',
      'V8',
      'V9',
    ],
    varies: ['asksImmigrationStatus.victimWitness', 'signsUVisaCertifications', 'interpreterService'],
    steps: [
      c7('away', 'Go where you are out of danger. Call 911.'),
      c7('side', 'Tell your side with an interpreter, not with a child.'),
      c7('hurt', 'Say if you are hurt. Say how you were threatened.'),
      c7('report', 'Ask for a copy of the report.'),
      c7('advocate', 'Ask a victim help group before you sign papers.'),
      c7('both', 'Do police accuse both of you? See a lawyer at once.'),
      'V15',
    ],
    call: ['911', 'dv', 'lawyer'],
  },
  {
    id: 'C8',
    agencies: ['police', 'sheriff'],
    who: [c8('who', 'Police or the jail, and the office of your country.')],
    happens: [
      c8('tell', 'After an arrest, an officer must tell you that your consulate can be told.'),
      c8('must', 'For some countries, the consulate must be told in any case.'),
    ],
    varies: ['consulates', 'takesIdTypes'],
    steps: [
      c8('choose', 'In most cases you may say yes or no.'),
      c8('fear', 'Do you fear your government? Tell a lawyer first.'),
      c8('country', 'An officer may ask your country for this reason. That is not the same as asking your status.'),
    ],
    call: ['consulate', 'lawyer'],
  },
  {
    id: 'C9',
    agencies: ['ice', 'border', 'police'],
    who: [c9('who', 'A federal officer, or local police.')],
    happens: [
      c9('check', 'A federal officer may check your name in a computer. It can take time. Mistakes happen.', {
        federal: true,
      }),
      'R33',
      'R31',
    ],
    varies: ['actsOnIceWarrantHits'],
    steps: [
      c9('say', 'Say calmly that you have legal status, if it is true.'),
      c9('guess', 'Do not guess. Do not lie.'),
      c9('bring', 'Ask someone to bring your papers.'),
      c9('citizen', 'U.S. citizens do not have to carry proof.'),
    ],
    call: ['family', 'lawyer'],
  },
  {
    id: 'C10',
    agencies: ['police', 'ice', 'border'],
    who: [c10('who', 'It may be a rumor, police, or federal officers.')],
    happens: [
      c10('old', 'Many posts are wrong or old.'),
      c10('told', 'Federal officers might not tell police what they do.'),
      'R22',
    ],
    varies: ['assistsFederalOperations', 'toldOfFederalOperations', 'onlineOrAnonymousReports', 'liaison'],
    steps: [
      c10('look', 'Look for a time, a place and the name of an agency.'),
      c10('second', 'Look for a second source.'),
      c10('faces', 'Do not share faces or license plates.'),
      c10('block', 'Do not block officers. It can be a crime.'),
      c10('film', 'Most courts let you film from a distance. Local limits differ.'),
      c10('danger', 'Call 911 only if you are in danger.'),
    ],
    call: ['police', '911'],
  },
  {
    id: 'C11',
    agencies: ['police', 'dispatch'],
    who: [c11('who', 'Local police, and at times the FBI.')],
    happens: [
      c11('report', 'Police write a report and note the words that were used.'),
      c11('fbi', 'The FBI may join.'),
      'V1',
    ],
    varies: ['asksImmigrationStatus.victimWitness', 'signsUVisaCertifications', 'stateLaw'],
    steps: [
      c11('why', 'Say why you think it happened.'),
      c11('keep', 'Keep all texts and photos that you have.'),
      'V16',
    ],
    call: ['911', 'fbi'],
  },
  {
    id: 'C12',
    agencies: ['police'],
    who: [c12('who', 'The Labor Department or a state labor office. Police in a few states.')],
    happens: [
      c12('check', 'An investigator checks hours and pay.'),
      c12('private', 'The office keeps a complaint private as far as the law lets it.'),
      c12('done', 'Pay laws cover work that you have done.'),
    ],
    varies: ['stateLaw'],
    steps: [
      c12('write', 'Write down your hours. Keep texts and pay slips.'),
      c12('sign', 'Ask before you sign a paper.'),
      c12('threat', 'In some states it is against the law to threaten to call ICE.'),
    ],
    call: ['whd'],
  },
  {
    id: 'C13',
    agencies: ['dispatch', 'police'],
    who: [c13('who', 'Call takers at 911 and local police. The FBI and a center for lost children may help.')],
    happens: [
      c13('wait', 'Police must not make you wait to report.'),
      c13('two', 'Within two hours the report must be in a list that all police can see.'),
    ],
    varies: ['interpreterService', 'dispatch911'],
    steps: [
      c13('call', 'Call 911 now.'),
      c13('photo', 'Get a photo. Think of clothes, phone number and friends.'),
      c13('home', 'One person stays at home.'),
    ],
    call: ['911', 'ncmec'],
  },
  {
    id: 'C14',
    agencies: ['sheriff', 'police', 'ice'],
    who: [c14('who', 'Police, the jail, and a court. ICE may come in.')],
    happens: [
      c14('book', 'The jail takes fingerprints. A judge may set bail.'),
      'R11',
      'R12',
      'R19',
      'R19.jail',
      'R19.warrant',
      'R32',
      'V13',
    ],
    varies: ['agreement287g', 'honorsDetainers', 'jail', 'stateLaw'],
    steps: [
      c14('name', 'Get the full name, birth date and booking number.'),
      c14plea(
        'plea',
        'There may be a criminal case. Tell that lawyer about status before you say guilty or not guilty.',
      ),
      c14('locator', 'ICE has a web page to find people: locator.ice.gov. Look there too.'),
      c14('sign', 'Do not sign what you have not read.'),
    ],
    call: ['jail', 'defender', 'lawyer'],
  },
  {
    id: 'C15',
    agencies: ['dispatch', 'police'],
    who: [c15('who', 'You may talk to a 911 call taker or to a local officer.')],
    happens: [
      c15('add', 'The call taker adds an interpreter by phone. You may hear clicks. Wait.'),
      'R30',
      'V10',
      'V11',
      'V12',
    ],
    varies: ['interpreterService', 'dispatch911'],
    steps: [
      c15('place', 'Say the place first.'),
      c15('say', 'Say your language in English. Stay on the line.', { core: true }),
      c15('card', 'Show a card that says “I speak” and your language.'),
      'V15',
    ],
    call: ['911'],
  },
  {
    id: 'C16',
    agencies: ['court', 'sheriff', 'ice'],
    who: [c16('who', 'Court staff and sheriff’s officers. At times ICE.')],
    happens: [c16('date', 'Your court date stands. If you miss it, a judge can order your arrest.'), 'R26', 'R24'],
    varies: ['stateLaw'],
    steps: [
      c16('video', 'Ask your lawyer if there is a way by video.'),
      c16('proof', 'Keep proof of the date.'),
      c16('skip', 'Do not skip it without advice from a lawyer.'),
    ],
    call: ['eoir', 'lawyer'],
  },
  {
    id: 'C17',
    agencies: ['police', 'sheriff', 'ice'],
    who: [c17('who', 'One office looks into complaints about police. Others do so for federal officers.')],
    happens: [
      c17('apart', 'A complaint about police goes to one place. One about federal officers goes to another.'),
      c17('cut', 'The federal office for civil rights was cut in 2025. We do not know if it answers.', {
        federal: true,
      }),
    ],
    varies: ['complaintProcess', 'bodyCams'],
    steps: [
      c17('write', 'Write down the date, the place, the agency and names.'),
      c17('photo', 'Take photos if you are hurt.'),
      c17('help', 'Ask a help group to write with you.'),
      c17('status', 'Ask if the form asks about status.'),
    ],
    call: ['oig', 'lawyer'],
  },
];

const line = (id: string, evidence: Evidence, text: string, sources: readonly string[]) =>
  statement(`line.${id}`, evidence, evidence === 'P' ? 'H' : 'M', text, sources, { reviewEvery: 90 });

/** Numbers and addresses. Where a place has its own (police, school, jail), the policy or site file names it. */
export const helpLines: readonly HelpLine[] = [
  {
    id: '911',
    name: '911',
    phone: '911',
    what: statement('line.911', 'M', 'H', 'Danger now', ['fcc.gov/911'], {
      locked: true,
      core: true,
      reviewEvery: 365,
    }),
  },
  { id: 'police', name: 'Police', what: line('police', 'P', 'The police line for calls that can wait', []) },
  { id: 'lawyer', name: 'Lawyer', what: line('lawyer', 'P', 'A lawyer or a legal help group', []) },
  { id: 'school', name: 'School office', what: line('school', 'P', 'The school office', []) },
  { id: 'jail', name: 'Jail', what: line('jail', 'P', 'The jail', []) },
  { id: 'defender', name: 'Public defender', what: line('defender', 'P', 'A free lawyer in criminal court', []) },
  { id: 'consulate', name: 'Consulate', what: line('consulate', 'P', 'The consulate of your country', []) },
  { id: 'family', name: 'Family', what: line('family', 'P', 'Family or a friend who can bring papers', []) },
  {
    id: 'fbi',
    name: 'FBI',
    phone: '1-800-225-5324',
    what: line('fbi', 'P', 'Hate crimes. They ask for your language', ['justice.gov/hatecrimes @2026-06']),
  },
  {
    id: 'dv',
    name: 'National Domestic Violence Hotline',
    phone: '1-800-799-7233',
    what: line('dv', 'M', 'Violence at home', ['thehotline.org']),
  },
  {
    id: 'trafficking',
    name: 'National Human Trafficking Hotline',
    phone: '1-888-373-7888',
    what: line('trafficking', 'P', 'Human trafficking. Not a government office', [
      'humantraffickinghotline.org @2026-11-24',
    ]),
  },
  {
    id: 'ncmec',
    name: 'NCMEC',
    phone: '1-800-843-5678',
    what: line('ncmec', 'P', 'Missing children', ['humantraffickinghotline.org, report page @2026-11-24']),
  },
  {
    id: 'whd',
    name: 'Wage and Hour Division',
    phone: '1-866-487-9243',
    what: line('whd', 'P', 'Pay and hours at work', ['dol.gov, Wage and Hour, questions from workers @2026-11-24']),
  },
  {
    id: 'ftc',
    name: 'FTC',
    site: 'reportfraud.ftc.gov',
    what: line('ftc', 'N', 'Report a scam', ['reportfraud.ftc.gov']),
  },
  {
    id: 'oig',
    name: 'DHS OIG',
    phone: '1-800-323-8603',
    what: line('oig', 'M', 'Complaints about federal immigration officers', ['oig.dhs.gov']),
  },
  {
    id: 'eoir',
    name: 'EOIR',
    phone: '1-800-898-7180',
    what: line('eoir', 'P', 'Dates in immigration court, by machine', [
      'justice.gov/eoir, customer service @2026-11-24',
    ]),
  },
];
