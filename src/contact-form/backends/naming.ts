/** Our field names -> the receiver's, so that nothing a person wrote is lost on the way. Pure. */
import { flatten, type FlatField, type Letter, type SealedLetter } from '../message.js';

type Names = Readonly<Record<string, string>>;

/** All flat fields, under the names the site gives them or ours; the site's fixed fields first. */
export function rename(letter: Letter | SealedLetter, fields: Names, extra: Names): Record<string, string> {
  return { ...extra, ...joined(Object.entries(flatten(letter)).map(([name, value]) => [fields[name] ?? name, value])) };
}

/** Two of ours under one name of theirs stand there one under the other. */
function joined(pairs: [name: string, value: string][]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of pairs) values[name] = name in values ? `${values[name]}\n${value}` : value;
  return values;
}

/** English, as the liaison reads them. */
const headings: Partial<Record<FlatField, string>> = {
  id: 'Message id',
  topic: 'About',
  lang: 'Form shown in',
  name: 'Name',
  language: 'Speaks',
  written: 'Reads',
  interpreter: 'Interpreter',
  signLanguage: 'Sign language',
  channel: 'Reach by',
  contact: 'Number or address',
  safeTime: 'Safe time',
  when: 'When it is safe',
  sayWho: 'May we say who we are',
  leaveMessage: 'May we leave a message',
  codeWord: 'Code word',
};

/**
 * For receivers that know only the fields made in their own form: those the site has mapped go there, the others under the
 * message, one a line. A number to call back must not vanish because a form has no box for it.
 */
export function renameKnown(letter: Letter | SealedLetter, fields: Names, extra: Names): Record<string, string> {
  const flat = Object.entries(flatten(letter)) as [FlatField, string][];
  const mapped = flat.filter(([name]) => name === 'message' || fields[name] !== undefined);
  const rest = 'sealed' in letter ? [] : flat.filter(([name]) => name !== 'message' && fields[name] === undefined);
  const lines = rest.map(([name, value]) => `${headings[name] ?? name}: ${value}`);
  return {
    ...extra,
    ...joined(
      mapped.map(([name, value]) => [
        fields[name] ?? name,
        name === 'message' && lines.length > 0 ? `${value}\n\n-- \n${lines.join('\n')}` : value,
      ]),
    ),
  };
}

/** The receiver's name for a field -> ours. */
export function ours(theirs: string, fields: Names): string {
  return Object.entries(fields).find(([, name]) => name === theirs)?.[0] ?? theirs;
}
