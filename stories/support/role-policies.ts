import type { SettingKey } from '../../src/site/settings.js';

/** The day on which the stories are told. */
export const TODAY = '2026-11-24';

const record = {
  policyUrl: 'https://police.exampleville.example/orders',
  clause: 'Order 4.12: officers shall never do so.',
  approvedBy: 'Chief and City Attorney',
  reviewedOn: '2026-10-05',
  reviewBy: '2027-04-05',
  counselConfirmed: true,
  days: 30,
  minutes: 20,
  text: 'As Order 4.12 says.',
  hours: '24/7',
  contact: 'Victim services, 555-0142',
  languages: ['es', 'ar', 'ht'],
};

export const answer = (value: unknown) => ({ value, ...record });

export const police = { name: 'Exampleville Police Department', kind: 'police', state: 'XX' };
export const sheriff = { name: 'Example County Sheriff', kind: 'sheriff', state: 'XX' };

export const policyOf = (settings: Partial<Record<SettingKey, unknown>>, more: object = {}) => ({
  version: 1,
  example: true,
  publisher: police,
  settings: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, answer(value)])),
  ...more,
});

export const fullPolicy = policyOf({
  asksImmigrationStatus: { victimWitness: 'never', stop: 'only-when-law-requires', booking: 'may-ask' },
  runsNameChecks: 'suspects-and-drivers',
  agreement287g: ['none'],
  actsOnIceWarrantHits: 'calls-ice-no-extra-hold',
  honorsDetainers: 'not-our-jail',
  signsUVisaCertifications: 'yes-with-deadline',
  interpreterService: ['phone', 'staff'],
  dispatch911: { asksStatus: 'never', interpreterLanguages: ['es', 'ar', 'ht'], textTo911: true },
  assistsFederalOperations: 'joint-task-forces',
  toldOfFederalOperations: 'sometimes',
  verifyOfficer: { phone: '555-0110', hours: '24/7', use911: false },
  jail: { operatorName: 'Example County Sheriff' },
  sharesRecordsWithDhs: 'some',
  schoolOfficers: { employer: 'Exampleville Police Department', samePolicyAsPatrol: true },
  bodyCams: 'all-patrol',
  officerIdRule: { nameTag: true, badgeNumber: true, businessCard: true },
  takesIdTypes: ['state-license', 'passport', 'consular-card', 'none-needed-to-report'],
  onlineOrAnonymousReports: { url: 'https://police.exampleville.example/report', phone: '555-0119' },
  complaintProcess: { url: 'https://police.exampleville.example/complaints', phone: '555-0125', asksStatus: 'never' },
  liaison: { unit: 'Community liaison unit', names: ['Rosa Example'], languages: ['es', 'ht'] },
  stateLaw: { state: 'XX', direction: 'limits', citations: ['Example Code 12.34'], inCourt: false },
  consulates: [{ country: 'Exampleland', phone: '555-0150', url: 'https://consulate.example' }],
  legalHelp: [{ name: 'Exampleville Legal Aid', phone: '555-0160', languages: ['es'], free: true }],
});

export const taskForcePolicy = policyOf(
  {
    agreement287g: ['task-force', 'warrant-service'],
    asksImmigrationStatus: { victimWitness: 'may-ask', stop: 'may-ask', booking: 'may-ask' },
    actsOnIceWarrantHits: 'arrests',
    stateLaw: { direction: 'requires', citations: ['Example Code 98.7'], inCourt: true },
  },
  { publisher: sheriff },
);

export const schoolPolicy = {
  version: 1,
  example: true,
  publisher: { name: 'Exampleville School District', kind: 'school', state: 'XX' },
  settings: { schoolVisitPolicy: answer({ whoDecides: 'The principal', url: 'https://schools.exampleville.example' }) },
  agencies: [
    { publisher: police, settings: fullPolicy.settings },
    { publisher: sheriff, settings: { agreement287g: answer(['jail']) } },
  ],
};

export const communityPolicy = {
  version: 1,
  example: true,
  publisher: { name: 'Exampleville Neighbors', kind: 'community-group', state: 'XX' },
};

/** The same, with every held-back line cleared by an invented lawyer. */
export const clearedPolicy = {
  ...fullPolicy,
  cleared: Object.fromEntries(
    'R14 R15 R36 V2 V3 V4 V5 V6 V7 V8 V9 C1.hurt C3.door C3.search'
      .split(' ')
      .map((id) => [id, { counsel: 'A. Lawyer (invented)', on: '2026-11-16' }]),
  ),
};
