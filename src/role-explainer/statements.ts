/**
 * Content, policy, topic and date in; what to say out. Pure: no clock, no page, no language.
 *
 * The order is fixed: danger first (the view's own line), who may be involved, what usually happens, what varies here,
 * what you can do, whom to call, then the lines that nothing hides. What is unset, held back or too old is said to be
 * unknown and becomes a question.
 */
import type { Policy } from '../site/policy.js';
import type { Content, HelpLine, SettingPath, Statement } from './content/shape.js';

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

const FIRST_SCREEN = ['R4', 'R13', 'R16'];
const DAY = 86_400_000;

/** Days from `from` (`YYYY-MM` counts from its first day) to `to`. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => Date.parse(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / DAY);
}

/** What a setting is answered with needs from `tell`. */
export interface Telling {
  content: Content;
  policy: Policy;
  /** Notes a question that stays open. */
  ask: (unit: string, agency?: string) => Question | undefined;
  /** A fact, as it may be said today. */
  line: (id: string) => Said[];
}

/**
 * @param today `YYYY-MM-DD`
 * @param answers `answersOf` from `answers.ts`; the first screen of a page without a policy does without
 */
export function tell(
  content: Content,
  policy: Policy,
  topic: Topic,
  today: string,
  answers?: (telling: Telling, path: SettingPath) => Said[],
): Told {
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

  const varies = (path: SettingPath) => answers?.({ content, policy, ask, line }, path) ?? [];
  const card = content.cards.find(({ id }) => id === topic);
  if (card) {
    for (const part of ['who', 'happens', 'steps'] as const) told[part] = card[part].flatMap(line);
    told.varies = card.varies.flatMap(varies);
    told.call = card.call.flatMap(call);
  } else if (topic === 'department') {
    told.varies = content.settings.flatMap(({ key }) => varies(key));
    told.happens = content.law?.flatMap(line) ?? [];
  } else {
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
    const instead = mayEnforce ? statement.instead : undefined;
    if (instead === '') return [];
    const standing = standingOf(statement, policy, today);
    const text = instead ? content.units[instead]! : statement.text;
    if (standing !== 'unknown') return [{ unit: instead ?? statement.id, text, standing, statement }];
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
    const listed = key && policy.agencies.some(({ answers }) => answers[key]);
    return [{ line: help, said, withheld: standing === 'unknown', contacts: listed ? varies(key) : [] }];
  }
}

export function standingOf(statement: Statement, policy: Policy, today: string): Standing {
  const cleared = policy.cleared[statement.id];
  if (statement.held && !cleared) return 'unknown';
  // Counsel who cleared a line has looked at it.
  const since = cleared && daysBetween(statement.asOf, cleared.on) > 0 ? cleared.on : statement.asOf;
  const age = daysBetween(since, today);
  if (age > 2 * statement.reviewEvery && !statement.locked) return 'unknown';
  return age > statement.reviewEvery ? 'due' : 'current';
}
