/**
 * Content, policy, topic and date in; what to say out. Pure: no clock, no page, no language.
 *
 * The order is fixed: danger first (the view's own line), who may be involved, what usually happens, what varies here,
 * what you can do, whom to call, then the lines that nothing hides. What is unset, held back or too old is said to be
 * unknown and becomes a question.
 */
import type { Agency, Answer, AnswerValue, Fields, Policy, SettingKey } from '../site/policy.js';
import type { Card, HelpLine, SettingPath, SettingWords, Statement, Units } from './content/shape.js';

export interface Content {
  /** Every statement by id: facts and the cards' own lines. */
  statements: ReadonlyMap<string, Statement>;
  cards: readonly Card[];
  settings: readonly SettingWords[];
  lines: readonly HelpLine[];
  units: Units;
}

/** `due`: older than its review; `unknown`: held back, unset, or older than twice that. */
export type Standing = 'current' | 'due' | 'unknown';

export interface Attribution {
  /** Name of the agency that says it; absent where the file does not say who speaks. */
  name?: string;
  /** Passed on by another host. */
  quoted: boolean;
  /** `YYYY-MM-DD` */
  on?: string;
  policyUrl?: string;
  clause?: string;
}

/** One sentence, or a few that belong together. */
export interface Said {
  /** Unit id; `text` is its English with `{name}` for each of `values`. */
  unit: string;
  text: string;
  values?: { readonly [name: string]: string | readonly string[] };
  /** The agency's own words, in the language of its file. */
  words?: string;
  /** An address or a number that belongs to it. */
  url?: string;
  phone?: string;
  standing: Standing;
  /** What it rests on, where it states a fact. */
  statement?: Statement;
  /** Who says so, where it is an answer. */
  by?: Attribution;
  /** Label of the setting it answers: the unit `<id>.name`. */
  name?: { id: string; text: string };
  /** What to ask about it, where it is unknown. */
  question?: Question;
}

export interface Question {
  unit: string;
  text: string;
  /** Name of the agency to ask. */
  agency?: string;
}

export interface Call {
  line: HelpLine;
  said: Said;
  /** Too old to print the number. */
  withheld: boolean;
  /** Names and numbers that the agencies list for it. */
  contacts: Said[];
}

export interface Told {
  /** Facts that hold on the first screen. */
  facts: Said[];
  who: Said[];
  happens: Said[];
  varies: Said[];
  steps: Said[];
  call: Call[];
  /** Shown whatever the topic, the policy or the date. */
  locked: Said[];
  questions: Question[];
  /** True where a department's officers may do immigration work: cells and facts change. */
  mayEnforce: boolean;
  status: {
    example: boolean;
    /** Statements shown that no counsel has cleared. */
    uncleared: number;
    due: number;
    unknown: number;
    /** The oldest `asOf` shown, `YYYY-MM` or `YYYY-MM-DD`. */
    asOf: string;
  };
}

/** `agencies`: the first screen. `department`: every setting. Else a card's id. */
export type Topic = 'agencies' | 'department' | (string & {});

const FIRST_SCREEN = ['R1', 'R2', 'R4', 'R13', 'R16'];
const DAY = 86_400_000;

/** Days from `from` (`YYYY-MM` counts from its first day) to `to`. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => Date.parse(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / DAY);
}

/**
 * @param today `YYYY-MM-DD`
 */
export function tell(content: Content, policy: Policy, topic: Topic, today: string): Told {
  const agencies = policy.agencies.length ? policy.agencies : [NOBODY];
  const mayEnforce = policy.agencies.some((agency) => agency.mayEnforce);
  const questions = new Map<string, Question>();
  const said = new Set<string>();
  const told: Told = {
    facts: [],
    who: [],
    happens: [],
    varies: [],
    steps: [],
    call: [],
    locked: [],
    questions: [],
    mayEnforce,
    status: { example: policy.example, uncleared: 0, due: 0, unknown: 0, asOf: '' },
  };

  const card = content.cards.find(({ id }) => id === topic);
  if (card) {
    for (const part of ['who', 'happens', 'steps'] as const) told[part] = card[part].flatMap(line);
    told.varies = card.varies.flatMap(varies);
    told.call = card.call.flatMap(call);
  } else if (topic === 'department') told.varies = content.settings.flatMap(({ key }) => varies(key));
  else {
    told.facts = FIRST_SCREEN.flatMap(line);
    told.varies = varies('agreement287g');
  }
  told.locked = [...content.statements.values()]
    .filter(({ locked, id }) => locked && !id.startsWith('line.'))
    .flatMap(line);

  told.questions = [...questions.values()];
  const all = [told.facts, told.who, told.happens, told.varies, told.steps, told.locked].flat();
  told.status.due = all.filter(({ standing }) => standing === 'due').length;
  told.status.unknown = all.filter(({ standing }) => standing === 'unknown').length;
  const shown = all.flatMap(({ statement, standing }) => (statement && standing !== 'unknown' ? statement : []));
  told.status.uncleared = shown.filter(({ id, reviewer }) => !reviewer && !policy.cleared[id]).length;
  told.status.asOf = shown.map(({ asOf }) => asOf).sort()[0] ?? '';
  return told;

  function ask(unit: string, agency?: string): Question | undefined {
    const text = content.units[unit];
    if (!text) return undefined;
    const question: Question = agency ? { unit, text, agency } : { unit, text };
    questions.set(`${unit} ${agency ?? ''}`, question);
    return question;
  }

  function line(entry: string | Statement): Said[] {
    const statement = typeof entry === 'string' ? content.statements.get(entry) : entry;
    if (!statement) return [];
    if (statement.instead !== undefined && mayEnforce) {
      const text = content.units[statement.instead];
      return text ? [{ unit: statement.instead, text, standing: 'current', statement }] : [];
    }
    const standing = standingOf(statement, policy, today);
    if (standing !== 'unknown') return [{ unit: statement.id, text: statement.text, standing, statement }];
    const unit = statement.unknown ?? (statement.held ? 'unknown.held' : 'unknown.old');
    const question = ask(statement.ask ?? 'ask.still');
    // The same unknown is said once, however many lines it stands for.
    if (said.has(unit)) return [];
    said.add(unit);
    return [{ unit, text: content.units[unit]!, standing, statement, question }];
  }

  function call(id: string): Call[] {
    const help = content.lines.find((candidate) => candidate.id === id);
    if (!help) return [];
    const standing = standingOf(help.what, policy, today);
    const said: Said = { unit: help.what.id, text: help.what.text, standing, statement: help.what };
    const key = id === 'lawyer' ? 'legalHelp' : id === 'consulate' ? 'consulates' : undefined;
    const answering = key ? agencies.filter(({ answers }) => answers[key]) : [];
    const words = content.settings.find((setting) => setting.key === key);
    const contacts = words ? answering.flatMap((agency) => answersOf(words, partsOf(words), agency)) : [];
    return [{ line: help, said, withheld: standing === 'unknown', contacts }];
  }

  function varies(path: SettingPath): Said[] {
    const [key, field] = path.split('.') as [SettingKey, string?];
    const words = content.settings.find((setting) => setting.key === key);
    if (!words) return [];
    const parts = partsOf(words, field);
    const concerned = agencies.filter((agency) => concerns(key, agency));
    if (words.shared) {
      const answering = concerned.filter(({ answers }) => answers[key]);
      return (answering.length ? answering : [NOBODY]).flatMap((agency) => answersOf(words, parts, agency));
    }
    return (concerned.length ? concerned : [NOBODY]).flatMap((agency) => answersOf(words, parts, agency));
  }

  function answersOf(words: SettingWords, parts: Part[], agency: Agency): Said[] {
    const answer = agency.answers[words.key];
    return parts.flatMap((part) => {
      const id = `${part.id}.name` in content.units ? part.id : words.id;
      const name = { id, text: content.units[`${id}.name`]! };
      const said = answer ? spoken(words, part, answer, agency) : [];
      if (said.length) return said.map((one) => ({ ...one, name }));
      const question = ask(`${part.id}.ask`, agency.publisher.name);
      const unset = content.units[`${part.id}.unset`]!;
      const by = agency.publisher.name ? { name: agency.publisher.name, quoted: agency.quoted } : undefined;
      return [{ unit: `${part.id}.unset`, text: unset, standing: 'unknown' as const, by, name, question }];
    });
  }

  function spoken(words: SettingWords, part: Part, answer: Answer, agency: Agency): Said[] {
    const by: Attribution = {
      name: agency.publisher.name,
      quoted: agency.quoted,
      on: answer.reviewedOn,
      policyUrl: answer.policyUrl,
      clause: answer.clause,
    };
    const say = (unit: string, values?: Said['values'], words?: string): Said[] => {
      const text = content.units[unit];
      return text ? [{ unit, text, values, words, standing: 'current', by }] : [];
    };
    const value = part.field ? (answer.value as Fields)[part.field] : answer.value;

    if (words.key === 'signsUVisaCertifications') {
      // Even 'yes' draws a person into a filing: it stands only beside the lines on what the form is and what it risks.
      if (!policy.cleared.V2 || !policy.cleared.V8)
        return [
          {
            unit: 'S6.held',
            text: content.units['S6.held']!,
            standing: 'unknown',
            by: { name: by.name, quoted: by.quoted },
            question: ask('ask.victim', by.name),
          },
        ];
    }
    if (words.key === 'consulates' || words.key === 'legalHelp')
      return (answer.value as Fields[]).map((entry) => contact(entry, by));
    if (words.key === 'schoolOfficers' && part.field === 'agreement287g' && value === undefined) {
      const employer = agencies.find(({ publisher }) => publisher.name === (answer.value as Fields).employer);
      const deal = content.settings.find(({ key }) => key === 'agreement287g');
      const theirs = employer?.answers.agreement287g;
      return employer && deal && theirs ? spoken(deal, { id: deal.id }, theirs, employer) : [];
    }
    if (value === undefined) return [];

    const result =
      part.field || !isFields(value)
        ? sayValue(part.id, value as AnswerValue, say, answer)
        : fieldsOf(part.id, value, say);
    if (!result.length) return [];
    if (answer.contact && words.id === 'S6') result.push(...say('S6.contact', { contact: answer.contact }));
    if (words.id === 'S6') result.push(...line('V8'));
    if (words.id === 'S7' && value !== 'none' && !(value as string[]).includes('none')) {
      if (answer.languages?.length) result.push(...say('S7.languages', { languages: answer.languages }));
      if (answer.hours) result.push(...say('S7.hours', { hours: answer.hours }));
      if (answer.freeOfCharge) result.push(...say('S7.free'));
    }
    if (words.id === 'S19')
      result.push(...say('S19.trace').map((said) => ({ ...said, by: { name: by.name, quoted: by.quoted } })));
    // Ours, not the agency's: a 'never' is not the whole of it.
    if (words.id === 'S1' && value === 'never')
      result.push(...say('S1.consulate').map((said) => ({ ...said, by: { name: by.name, quoted: by.quoted } })));
    return result;
  }
}

const NOBODY: Agency = { publisher: {}, quoted: false, answers: {}, mayEnforce: false };

export function standingOf(statement: Statement, policy: Policy, today: string): Standing {
  const cleared = policy.cleared[statement.id];
  if (statement.held && !cleared) return 'unknown';
  // Counsel who cleared a line has looked at it.
  const since = cleared && daysBetween(statement.asOf, cleared.on) > 0 ? cleared.on : statement.asOf;
  const age = daysBetween(since, today);
  if (age > 2 * statement.reviewEvery && !statement.locked) return 'unknown';
  return age > statement.reviewEvery ? 'due' : 'current';
}

/** A setting as it is answered: whole, or one of its fields. */
interface Part {
  id: string;
  field?: string;
}

/** Settings that differ for each field have a name for each. */
function partsOf(words: SettingWords, field?: string): Part[] {
  const own = Object.keys(words.names)
    .map((unit) => unit.slice(words.id.length + 1, -'.name'.length))
    .filter((name) => name && (!field || name === field));
  return own.length ? own.map((name) => ({ id: `${words.id}.${name}`, field: name })) : [{ id: words.id }];
}

function concerns(key: SettingKey, { publisher: { kind } }: Agency): boolean {
  if (key === 'schoolVisitPolicy') return kind === 'school';
  if (kind === 'school' || kind === 'community-group')
    return ['liaison', 'consulates', 'legalHelp', 'schoolOfficers'].includes(key);
  return true;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && !Array.isArray(value);

type Say = (unit: string, values?: Said['values'], words?: string) => Said[];

function sayValue(id: string, value: AnswerValue, say: Say, answer: Answer): Said[] {
  if (typeof value === 'boolean') return say(`${id}.${value ? 'yes' : 'no'}`);
  if (typeof value === 'string') {
    const numbers: { [name: string]: string } = {};
    if (answer.days) numbers.days = String(answer.days);
    if (answer.minutes) numbers.minutes = String(answer.minutes);
    const known = say(`${id}.${value}`, numbers, answer.text);
    return known.length ? known : say(id, { value });
  }
  const items = value as string[];
  const each = items.flatMap((item) => say(`${id}.${item}`));
  return each.length ? each : say(id, { value: items });
}

/** A setting whose fields are one answer together: each is a line. */
function fieldsOf(id: string, fields: Fields, say: Say): Said[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return say(`${id}.${name}.${value ? 'yes' : 'no'}`);
    const known = typeof value === 'string' ? say(`${id}.${name}.${value}`) : [];
    if (known.length) return known;
    if (name === 'url') return say(`${id}.url`).map((said) => ({ ...said, url: String(value) }));
    return say(`${id}.${name}`, { value });
  });
}

/** A name, number and address as the file gives them: nothing of ours to translate. */
function contact(entry: Fields, by: Attribution): Said {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const words = text(entry.country) ?? text(entry.name);
  return { unit: '', text: '', words, url: text(entry.url), phone: text(entry.phone), standing: 'current', by };
}
