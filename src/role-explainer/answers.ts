/**
 * What the agencies answer to one setting, or that nobody has. Pure. Loaded with a policy or with the cards.
 */
import type { Agency, Answer, AnswerValue, Fields } from '../site/policy.js';
import type { SettingKey } from '../site/settings.js';
import type { SettingPath, SettingWords } from './content/shape.js';
import type { Attribution, Said, Telling } from './statements.js';

export { answerText } from './content/answer-text.js';

export function answersOf({ content, policy, ask, line }: Telling, path: SettingPath): Said[] {
  const agencies = policy.agencies.length ? policy.agencies : [NOBODY];
  const [key, field] = path.split('.') as [SettingKey, string?];
  const words = content.settings.find((setting) => setting.key === key);
  if (!words) return [];
  const parts = partsOf(words, field);
  const concerned = agencies.filter((agency) => concerns(key, agency));
  if (words.shared) {
    const answering = concerned.filter(({ answers }) => answers[key]);
    return (answering.length ? answering : [NOBODY]).flatMap((agency) => answersBy(words, parts, agency));
  }
  return (concerned.length ? concerned : [NOBODY]).flatMap((agency) => answersBy(words, parts, agency));

  function answersBy(words: SettingWords, parts: Part[], agency: Agency): Said[] {
    const answer = agency.answers[words.key];
    return parts.flatMap((part) => {
      const id = `${part.id}.name` in content.units ? part.id : words.id;
      const name = { id, text: content.units[`${id}.name`]! };
      const said = answer ? spoken(words, part, answer, agency) : [];
      if (said.length) return said.map((one) => ({ ...one, name }));
      const question = ask(`${part.id}.ask`, agency.publisher.name);
      const unset = content.units[`${part.id}.unset`]!;
      const by = agency.publisher.name ? { name: agency.publisher.name, quoted: agency.quoted } : undefined;
      const open: Said = { unit: `${part.id}.unset`, text: unset, standing: 'unknown', by, name, question };
      const old = content.units['S26.unset'];
      return agency.expired.includes(words.key) && old && part === parts[0]
        ? [open, { unit: 'S26.unset', text: old, standing: 'unknown', by, name }]
        : [open];
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
      return (answer.value as Fields[]).flatMap((entry) => [
        contact(entry, by),
        ...(Array.isArray(entry.languages) ? say('S21.languages', { value: entry.languages }) : []),
        ...(entry.free === true ? say('S24.free') : []),
      ]);
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

const NOBODY: Agency = { publisher: {}, quoted: false, answers: {}, expired: [], mayEnforce: false };

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
