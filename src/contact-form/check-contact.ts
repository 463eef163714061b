/**
 * What in a site file the form would refuse, or silently not use, in words for the webmaster. Pure. Used by
 * `liaison-widgets check-site`, beside the types of `../site/check-site.ts`; no page loads it.
 */
import type { SiteProblem } from '../site/check-site.js';
import { isRecord } from '../site/site.js';
import type { Site } from '../site/site.js';
import { backendNames } from './config.js';
import { empty } from './fields.js';
import { checkRecipients } from './recipients.js';
import { topics } from './topics.js';

/** Keys that are read, of `contact` and of the entries of its lists. */
const known = {
  contact:
    'action backend recipients fields extra routes routeByLanguage complaintsToLiaison publicBody retention'.split(' '),
  recipients: ['key', 'holder', 'languages', 'expires'],
  routes: ['languages', 'topics', 'action'],
};
/** The names that can stand on the left in `fields`; another language by name goes as `language`. */
const fieldNames = ['id', 'lang', ...Object.keys(empty).filter((name) => !name.endsWith('Other'))];

/**
 * @param file the parsed JSON
 * @param site the same as it was read
 * @param today `YYYY-MM-DD`
 */
export function checkContact(file: unknown, { contact, liaisons }: Site, today: string): SiteProblem[] {
  const problems: SiteProblem[] = [];
  const wrong = (path: string, message: string) => void problems.push({ path, message });

  // A misspelt `recipients` would have messages sent that anybody on the way can read.
  const written = isRecord(file) && isRecord(file.contact) ? file.contact : {};
  checkKeys(written, known.contact, 'contact');
  for (const list of ['recipients', 'routes'] as const)
    for (const [i, entry] of entriesOf(written[list])) checkKeys(entry, known[list], `contact.${list}[${i}]`);

  const { backend, fields } = contact;
  if (typeof backend === 'string' && !backendNames.includes(backend))
    wrong('contact.backend', `"${backend}" is none of ours: unless your page registers it, no form is shown`);
  if (backend === 'gravity-forms' && !(isRecord(fields) && fields.message))
    wrong('contact.fields', 'gravity-forms needs the place of the message, such as "input_3": no form is shown');
  for (const name of isRecord(fields) ? Object.keys(fields) : [])
    if (!fieldNames.includes(name))
      wrong(`contact.fields.${name}`, `is no field of the form: ${fieldNames.join(', ')}`);

  const recipients = Array.isArray(contact.recipients) ? contact.recipients : [];
  for (const { index, code } of checkRecipients(recipients, today)) {
    const { key, expires } = recipients[index]!;
    // What does not even look like a key, or like a day, or is past, was named by the others.
    if (code === 'unreadable' && /^age1[a-z0-9]+$/.test(key) && (expires === undefined || /^[\d-]{10}$/.test(expires)))
      wrong(`contact.recipients[${index}].key`, 'has a wrong letter, or one too few or too many: no form is shown');
  }
  for (const [i, { topics: ours }] of entriesOf(contact.routes)) {
    if (
      Array.isArray(ours) &&
      ours.includes('complaint') &&
      contact.complaintsToLiaison !== true &&
      recipients.length > 0 &&
      recipients.every(({ languages }) => languages?.length)
    )
      wrong(
        `contact.routes[${i}].topics`,
        'a complaint is sealed only to keys without languages, and there is none: no complaint is taken',
      );
    for (const topic of Array.isArray(ours) ? ours : [])
      if (!(topics as readonly unknown[]).includes(topic))
        wrong(`contact.routes[${i}].topics`, `"${topic}" is no topic of the form: ${topics.join(', ')}`);
  }

  liaisons.forEach(({ meet, name }, i) => {
    if (meet?.date && meet.date < today)
      wrong(`liaisons[${i}].meet.date`, `has passed: where to meet ${name} is not shown any more`);
  });
  return problems;

  function checkKeys(entry: Record<string, unknown>, names: readonly string[], path: string): void {
    for (const key of Object.keys(entry))
      if (!names.includes(key)) wrong(`${path}.${key}`, 'is not known here: misspelt?');
  }
}

const entriesOf = (list: unknown): [number, Record<string, unknown>][] =>
  Array.isArray(list) ? list.flatMap((entry, i) => (isRecord(entry) ? [[i, entry]] : [])) : [];
