/**
 * The policy file: what one or several agencies say about themselves, setting by setting.
 * Pure: text or object and today's date in, `Policy` and problems out; nothing throws.
 *
 * An answer counts only if its value is known, it names where it is written (`policyUrl` or `clause`), who approved it
 * and when it was looked at, and its `reviewBy` has not passed. Everything else is *unset*: said to be unknown, never
 * turned into the kindest value.
 */

import {
  KINDS,
  keysOf,
  NEEDS,
  SETTING_KEYS,
  SETTINGS,
  type PublisherKind,
  type SettingKey,
  type Spec,
} from './settings.js';

export interface Publisher {
  name?: string;
  kind?: PublisherKind;
  /** Two-letter state code. */
  state?: string;
}

/** One supported answer. Dates are `YYYY-MM-DD`. */
export interface Answer {
  value: AnswerValue;
  policyUrl?: string;
  clause?: string;
  approvedBy: string;
  reviewedOn: string;
  reviewBy: string;
  days?: number;
  minutes?: number;
  text?: string;
  contact?: string;
  languages?: string[];
  hours?: string;
  freeOfCharge?: boolean;
  counselConfirmed?: boolean;
}

export type FieldValue = string | boolean | string[];
export type Fields = { [field: string]: FieldValue };
export type AnswerValue = string | string[] | Fields | Fields[];

export interface Clearance {
  counsel: string;
  /** `YYYY-MM-DD` */
  on: string;
}

export interface Agency {
  publisher: Publisher;
  /** True where another host passes on what this agency says. */
  quoted: boolean;
  answers: { [key in SettingKey]?: Answer };
  /** Settings whose answer was dropped because its `reviewBy` has passed. */
  expired: SettingKey[];
  /** True if the file says, in whatever form, that local officers may do immigration work: kind lines give way. */
  mayEnforce: boolean;
}

export interface Policy {
  example: boolean;
  /** Who publishes the page, where the file names them. */
  host?: Publisher;
  agencies: Agency[];
  /** Held-back statements that counsel cleared, by statement id. */
  cleared: { [statement: string]: Clearance };
}

/** What is wrong; `check-policy.ts` says it in sentences, so that visitors need not load them. */
export type PolicyProblemCode =
  | 'not-json'
  | 'not-object'
  | 'version'
  | 'example'
  | 'publisher'
  | 'kind'
  | 'unknown-key'
  | 'unknown-value'
  | 'wrong-type'
  | 'none-beside'
  | 'no-source'
  | 'no-approver'
  | 'no-date'
  | 'expired'
  | 'no-clause'
  | 'no-detail'
  | 'counsel'
  | 'state-law'
  | 'contradiction'
  | 'jail-only'
  | 'quote-source'
  | 'not-yours'
  | 'school-only'
  | 'cleared';

export interface PolicyProblem {
  code: PolicyProblemCode;
  /** Where in the file, e.g. `agencies[1].settings.honorsDetainers`. */
  path: string;
  /** What stands there, and which words are known. */
  given?: unknown;
  known?: readonly string[];
}

/** A setting, a value, and the field that holds it, where it is not the whole. */
type Claim = readonly [key: SettingKey, value: string | boolean, field?: string];
/** Answers that sound as if local officers did no immigration work; dropped where the same file says they may. */
const DENIALS: readonly Claim[] = [
  ['asksImmigrationStatus', 'never', 'stop'],
  ['asksImmigrationStatus', 'never', 'booking'],
  ['actsOnIceWarrantHits', 'no-action'],
  ['honorsDetainers', 'no'],
  ['honorsDetainers', 'only-with-judge-warrant'],
  ['jail', 'no', 'honorsDetainers'],
  ['jail', 'only-with-judge-warrant', 'honorsDetainers'],
  ['assistsFederalOperations', 'criminal-only'],
  ['assistsFederalOperations', 'traffic-and-safety-only'],
];
/** Further answers that a state law on the 'requires' side can make false; they wait for counsel. */
const WAIT_FOR_COUNSEL: readonly Claim[] = [
  ['asksImmigrationStatus', 'never', 'victimWitness'],
  ['agreement287g', 'none'],
  ['jail', 'none', 'agreement287g'],
  ['jail', false, 'notifiesIceOfRelease'],
  ['jail', false, 'iceInterviewsInJail'],
  ['schoolOfficers', 'none', 'agreement287g'],
];
/** Words by which a quoted rule itself says 'never'. */
const SAYS_NEVER = /\b(never|(shall|must|may|will|do|does) not|prohibit(s|ed)?|forbid(s|den)?)\b/i;

type Loose = { [key: string]: unknown };
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown): value is string => isText(value) && /^(https?:\/\/|\/|\.)\S*$/.test(value);
const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
const oneOf = (list: readonly string[], value: unknown): value is string =>
  typeof value === 'string' && list.includes(value);
const isThirdParty = (publisher?: Publisher) => publisher?.kind === 'school' || publisher?.kind === 'community-group';

/**
 * @param input the file's text, or the object it holds
 * @param today `YYYY-MM-DD`, the day on which `reviewBy` is judged
 */
export function readPolicy(input: unknown, today: string): { policy: Policy; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const problem = (code: PolicyProblemCode, path: string, given?: unknown, known?: readonly string[]) =>
    void problems.push({ code, path, ...(given === undefined ? {} : { given }), ...(known ? { known } : {}) });
  const policy: Policy = { example: false, agencies: [], cleared: {} };

  let file = input;
  if (typeof input === 'string') {
    try {
      file = JSON.parse(input);
    } catch (error) {
      problem('not-json', '', (error as Error).message);
      return { policy, problems };
    }
  }
  if (!isObject(file)) {
    problem('not-object', '');
    return { policy, problems };
  }
  if (file.version !== 1) {
    problem('version', 'version', file.version);
    return { policy, problems };
  }
  // It only ever adds a warning, so anything but an explicit false counts as true.
  policy.example = file.example !== undefined && file.example !== false;
  if (policy.example) problem('example', 'example');
  strange(file, ['version', 'example', 'publisher', 'settings', 'agencies', 'cleared', '$schema'], '');

  const host = readPublisher(file.publisher, 'publisher', file.agencies === undefined);
  if (host.name) policy.host = host;
  if (file.settings !== undefined || file.agencies === undefined)
    policy.agencies.push(readAgency(host, file.settings, '', false));
  if (Array.isArray(file.agencies))
    file.agencies.forEach((entry, index) => {
      const path = `agencies[${index}].`;
      if (!isObject(entry)) return problem('wrong-type', path.slice(0, -1));
      strange(entry, ['publisher', 'settings', 'cleared'], path);
      const publisher = readPublisher(entry.publisher, `${path}publisher`, true);
      policy.agencies.push(readAgency(publisher, entry.settings, path, isThirdParty(host)));
      readCleared(entry.cleared, `${path}cleared`);
    });
  else if (file.agencies !== undefined) problem('wrong-type', 'agencies');
  readCleared(file.cleared, 'cleared');
  return { policy, problems };

  function strange(object: Loose, known: readonly string[], path: string) {
    for (const key of Object.keys(object)) if (!known.includes(key)) problem('unknown-key', path + key, key, known);
  }

  function readPublisher(value: unknown, path: string, needed: boolean): Publisher {
    if (!isObject(value) || !isText(value.name)) {
      if (needed) problem('publisher', path);
      return {};
    }
    const publisher: Publisher = { name: value.name.trim() };
    if (oneOf(KINDS, value.kind)) publisher.kind = value.kind as PublisherKind;
    else problem('kind', `${path}.kind`, value.kind, KINDS);
    if (isText(value.state)) publisher.state = value.state;
    return publisher;
  }

  function readCleared(value: unknown, path: string) {
    if (value === undefined) return;
    if (!isObject(value)) return problem('cleared', path);
    for (const [id, entry] of Object.entries(value)) {
      if (isObject(entry) && isText(entry.counsel) && isDay(entry.on) && entry.on <= today)
        policy.cleared[id] = { counsel: entry.counsel, on: entry.on };
      else problem('cleared', `${path}.${id}`);
    }
  }

  function readAgency(publisher: Publisher, settings: unknown, prefix: string, quoted: boolean): Agency {
    const agency: Agency = { publisher, quoted, answers: {}, expired: [], mayEnforce: false };
    const path = `${prefix}settings`;
    if (!isObject(settings)) {
      if (settings !== undefined) problem('wrong-type', path);
      return agency;
    }
    strange(settings, SETTING_KEYS, `${path}.`);
    for (const key of SETTING_KEYS) {
      const before = problems.length;
      const answer = settings[key] === undefined ? undefined : readAnswer(key, settings[key], `${path}.${key}`);
      if (!answer && problems.slice(before).some(({ code }) => code === 'expired')) agency.expired.push(key);
      if (answer && isOurs(key, answer, publisher, quoted, `${path}.${key}`)) agency.answers[key] = answer;
    }

    // What the file claims, supported or not: an unsupported 'task force' still silences the kind sentences.
    const claimed = (key: string) => (isObject(settings[key]) ? settings[key].value : undefined);
    const jailClaims = claimed('jail');
    const deals = [claimed('agreement287g'), isObject(jailClaims) ? jailClaims.agreement287g : undefined].flat();
    const law = claimed('stateLaw');
    const direction = isObject(law) ? law.direction : undefined;
    agency.mayEnforce = direction === 'requires' || deals.includes('task-force') || deals.includes('pending');
    const confirmed = agency.answers.stateLaw?.counselConfirmed === true;

    if (agency.mayEnforce) drop(DENIALS, 'contradiction');
    if ((direction === 'requires' || direction === 'mixed') && !confirmed)
      drop([...DENIALS, ...WAIT_FOR_COUNSEL], 'state-law');

    const jail = agency.answers.jail;
    const runsJail = jail && isObject(jail.value) && jail.value.operatorName;
    const held = agency.answers.honorsDetainers;
    if (held && held.value !== 'not-our-jail' && (!runsJail || (publisher.name && runsJail !== publisher.name))) {
      delete agency.answers.honorsDetainers;
      problem('jail-only', `${path}.honorsDetainers`);
    }
    if (jail && runsJail && runsJail !== publisher.name && Object.keys(jail.value).length > 1) {
      jail.value = { operatorName: runsJail };
      problem('jail-only', `${path}.jail`, runsJail);
    }
    return agency;

    function drop(list: readonly Claim[], code: PolicyProblemCode) {
      for (const [key, value, field] of list) {
        const answer = agency.answers[key];
        if (!answer) continue;
        const at = field ? (answer.value as Fields)[field] : answer.value;
        if (at !== value && !(Array.isArray(at) && (at as unknown[]).includes(value))) continue;
        if (field && Object.keys(answer.value).length > 1) {
          const { [field]: _dropped, ...rest } = answer.value as Fields;
          answer.value = rest;
        } else delete agency.answers[key];
        problem(code, `${path}.${key}${field ? `.${field}` : ''}`, value);
      }
    }
  }

  function isOurs(key: SettingKey, answer: Answer, publisher: Publisher, quoted: boolean, path: string): boolean {
    if (quoted && !answer.policyUrl) {
      problem('quote-source', path);
      return false;
    }
    if (key === 'schoolVisitPolicy' && publisher.kind !== 'school') {
      problem('school-only', path);
      return false;
    }
    if (!quoted && isThirdParty(publisher) && !keysOf(publisher.kind).includes(key)) {
      problem('not-yours', path);
      return false;
    }
    return true;
  }

  function readAnswer(key: SettingKey, entry: unknown, path: string): Answer | undefined {
    const fail = (code: PolicyProblemCode, given?: unknown, known?: readonly string[]) =>
      problem(code, path, given, known);
    if (!isObject(entry)) return fail('wrong-type');
    const value = readValue(SETTINGS[key], entry.value, `${path}.value`);
    if (value === undefined) return undefined;
    if (!isAddress(entry.policyUrl) && !isText(entry.clause)) return fail('no-source');
    if (!isText(entry.approvedBy)) return fail('no-approver');
    if (!isDay(entry.reviewedOn) || entry.reviewedOn > today) return fail('no-date', 'reviewedOn');
    if (!isDay(entry.reviewBy)) return fail('no-date', 'reviewBy');
    if (entry.reviewBy < today) return fail('expired', entry.reviewBy);
    if (JSON.stringify(value).includes('"never"') && !(isText(entry.clause) && SAYS_NEVER.test(entry.clause)))
      return fail('no-clause');
    const direction = isObject(value) && key === 'stateLaw' ? value.direction : undefined;
    if ((direction === 'requires' || direction === 'mixed') && entry.counselConfirmed !== true) return fail('counsel');

    const answer: Answer = {
      value,
      approvedBy: entry.approvedBy,
      reviewedOn: entry.reviewedOn,
      reviewBy: entry.reviewBy,
    };
    if (isAddress(entry.policyUrl)) answer.policyUrl = entry.policyUrl;
    if (isText(entry.clause)) answer.clause = entry.clause;
    for (const name of ['days', 'minutes'] as const)
      if (Number.isInteger(entry[name]) && (entry[name] as number) > 0) answer[name] = entry[name] as number;
    for (const name of ['text', 'contact', 'hours'] as const) if (isText(entry[name])) answer[name] = entry[name];
    for (const name of ['freeOfCharge', 'counselConfirmed'] as const)
      if (typeof entry[name] === 'boolean') answer[name] = entry[name];
    if (Array.isArray(entry.languages)) answer.languages = entry.languages.filter(isText);
    const need = typeof value === 'string' ? NEEDS[key]?.[value] : undefined;
    if (need && answer[need] === undefined) return fail('no-detail', value, [need]);
    if (key === 'interpreterService' && !(value as string[]).includes('none') && !answer.hours)
      return fail('no-detail', value, ['hours']);
    return answer;
  }

  function readValue(spec: Spec, value: unknown, path: string): AnswerValue | undefined {
    if (spec.one) {
      if (oneOf(spec.one, value)) return value;
      return problem('unknown-value', path, value, spec.one);
    }
    if (spec.many) return readMany(spec.many, value, path);
    if (!spec.list) return readFields(spec, value, path);
    if (!Array.isArray(value)) return problem('wrong-type', path);
    const list = value.map((item, index) => readFields(spec, item, `${path}[${index}]`)).filter((item) => !!item);
    return list.length ? (list as Fields[]) : undefined;
  }

  function readMany(words: readonly string[], value: unknown, path: string): string[] | undefined {
    const bad = Array.isArray(value) ? value.find((item) => !oneOf(words, item)) : value;
    if (!Array.isArray(value) || !value.length || bad !== undefined) return problem('unknown-value', path, bad, words);
    if (value.includes('none') && value.length > 1) return problem('none-beside', path);
    return [...new Set(value as string[])];
  }

  function readFields(spec: Spec, value: unknown, path: string): Fields | undefined {
    if (!isObject(value)) return problem('wrong-type', path);
    const fields: Fields = {};
    const known = spec.fields ?? {};
    strange(value, Object.keys(known), `${path}.`);
    for (const [name, kind] of Object.entries(known)) {
      const given = value[name];
      if (given === undefined) continue;
      const at = `${path}.${name}`;
      if (Array.isArray(kind)) {
        if (oneOf(kind, given)) fields[name] = given;
        else problem('unknown-value', at, given, kind);
      } else if (typeof kind === 'object' && 'many' in kind) {
        const many = readMany(kind.many, given, at);
        if (many) fields[name] = many;
      } else if (kind === 'flag' && typeof given === 'boolean') fields[name] = given;
      else if (kind === 'text' && isText(given)) fields[name] = given;
      else if (kind === 'address' && isAddress(given)) fields[name] = given;
      else if (kind === 'texts' && Array.isArray(given) && given.length && given.every(isText)) fields[name] = given;
      else problem('wrong-type', at, given, [kind as string]);
    }
    return Object.keys(fields).length ? fields : problem('wrong-type', path);
  }
}
