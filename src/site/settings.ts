/** What a policy file may answer: every setting with its values, who may answer it, and what a value cannot do without. */

export type PublisherKind = 'police' | 'sheriff' | 'school' | 'community-group' | 'city';
export type SettingKey = (typeof SETTING_KEYS)[number];

type Kind = readonly string[] | 'text' | 'texts' | 'flag' | 'address' | 'number';
export interface Spec {
  /** One of these words, or (`many`) a list of them. */
  one?: readonly string[];
  many?: readonly string[];
  fields?: { readonly [field: string]: Kind | { many: readonly string[] } };
  /** A list of objects with `fields`. */
  list?: true;
}

const ASK = ['never', 'only-when-law-requires', 'may-ask'] as const;
const DEALS = ['none', 'jail', 'warrant-service', 'task-force', 'pending'] as const;
const HOLDS = ['no', 'only-with-judge-warrant', 'some-charges', 'yes', 'not-our-jail'] as const;

/** Every setting in the order of the content brief (S1–S24); S25 is the publisher, S26 what each answer carries. */
export const SETTINGS = {
  asksImmigrationStatus: { fields: { victimWitness: ASK, stop: ASK, booking: ASK } },
  runsNameChecks: { one: ['suspects-and-drivers', 'also-victims-witnesses', 'other'] },
  agreement287g: { many: DEALS },
  actsOnIceWarrantHits: {
    one: ['no-action', 'calls-ice-no-extra-hold', 'calls-ice-and-waits', 'arrests', 'state-law-decides'],
  },
  honorsDetainers: { one: HOLDS },
  signsUVisaCertifications: { one: ['yes-with-deadline', 'yes', 'case-by-case', 'no'] },
  interpreterService: { many: ['phone', 'video', 'staff', 'none'] },
  dispatch911: { fields: { asksStatus: ASK, interpreterLanguages: 'texts', textTo911: 'flag' } },
  assistsFederalOperations: {
    one: ['criminal-only', 'traffic-and-safety-only', 'joint-task-forces', 'yes', 'state-law-requires'],
  },
  toldOfFederalOperations: { one: ['usually', 'sometimes', 'not-usually'] },
  verifyOfficer: { fields: { phone: 'text', hours: 'text', use911: 'flag' } },
  jail: {
    fields: {
      operatorName: 'text',
      agreement287g: { many: DEALS },
      honorsDetainers: HOLDS.slice(0, 4),
      notifiesIceOfRelease: 'flag',
      iceInterviewsInJail: 'flag',
    },
  },
  sharesRecordsWithDhs: { one: ['only-when-law-requires', 'some', 'yes'] },
  schoolOfficers: { fields: { employer: 'text', samePolicyAsPatrol: 'flag', agreement287g: { many: DEALS } } },
  schoolVisitPolicy: { fields: { url: 'address', whoDecides: 'text' } },
  bodyCams: { one: ['all-patrol', 'some', 'none'] },
  officerIdRule: { fields: { nameTag: 'flag', badgeNumber: 'flag', businessCard: 'flag' } },
  takesIdTypes: { many: ['state-license', 'passport', 'consular-card', 'city-id', 'none-needed-to-report'] },
  onlineOrAnonymousReports: { fields: { url: 'address', phone: 'text', languages: 'texts' } },
  complaintProcess: { fields: { url: 'address', phone: 'text', languages: 'texts', asksStatus: ASK } },
  liaison: { fields: { unit: 'text', names: 'texts', languages: 'texts', meetings: 'text' } },
  stateLaw: {
    fields: {
      state: 'text',
      direction: ['limits', 'requires', 'mixed', 'none-known'],
      citations: 'texts',
      inCourt: 'flag',
    },
  },
  consulates: { list: true, fields: { country: 'text', phone: 'text', url: 'address' } },
  legalHelp: { list: true, fields: { name: 'text', phone: 'text', url: 'address', languages: 'texts', free: 'flag' } },
} as const satisfies Record<string, Spec>;

export const SETTING_KEYS = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
export const KINDS = ['police', 'sheriff', 'school', 'community-group', 'city'];

/** What a school or a community group may say in its own name. */
const ANYONES: readonly SettingKey[] = ['liaison', 'consulates', 'legalHelp', 'schoolOfficers', 'schoolVisitPolicy'];
/** What a host of this kind may answer for itself. */
export function keysOf(kind: PublisherKind | undefined): readonly SettingKey[] {
  const keys = kind === 'school' || kind === 'community-group' ? ANYONES : SETTING_KEYS;
  return keys.filter((key) => key !== 'schoolVisitPolicy' || kind === 'school');
}
/** Values that mean nothing without the detail they announce. */
export const NEEDS: { readonly [key in SettingKey]?: { readonly [value: string]: 'days' | 'minutes' | 'text' } } = {
  runsNameChecks: { other: 'text' },
  actsOnIceWarrantHits: { 'calls-ice-and-waits': 'minutes' },
  honorsDetainers: { 'some-charges': 'text' },
  signsUVisaCertifications: { 'yes-with-deadline': 'days' },
  assistsFederalOperations: { 'joint-task-forces': 'text' },
  sharesRecordsWithDhs: { some: 'text' },
};
