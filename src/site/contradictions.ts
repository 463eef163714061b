/**
 * What a site file says that cannot be right, or is no longer: numbers nobody can call, hours nobody can read, languages
 * that are none, days past. Pure. Used by `liaison-widgets check-site`, beside the types of `check-site.ts`.
 */
import { languages, match } from '../language/languages.js';
import type { SiteProblem } from './check-site.js';
import { parseHours } from './hours.js';
import { isCurrent } from './entries.js';
import type { Site } from './site.js';

/**
 * @param site the file as it was read
 * @param today `YYYY-MM-DD`
 */
export function contradictions(site: Site, today: string): SiteProblem[] {
  const problems: SiteProblem[] = [];
  const wrong = (path: string, message: string) => void problems.push({ path, message });
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);

  if (site.example) wrong('example', 'every widget says that all of this is invented; take it out when it is your own');
  for (const key of ['phone', 'text', 'whatsapp'] as const) checkNumber(site[key], key);
  if (site.emergency.replace(/\D/g, '').length < 3) wrong('emergency', 'is no number that can be called');
  if (site.phone && site.phone === site.emergency) wrong('phone', 'is the emergency number: questions would go there');
  if (site.email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(site.email))
    wrong('email', 'is no e-mail address');
  checkHours(site.hours, 'hours');
  if (site.timeZone !== undefined && !isZone(site.timeZone))
    wrong('timeZone', 'is no zone such as "America/Chicago", so it is not said whether you are open');
  else if (site.hours !== undefined && !site.timeZone)
    wrong('timeZone', 'is missing, so it is not said whether you are open now: "America/Chicago"');
  site.languages.forEach((tag, i) => checkTag(tag, `languages[${i}]`, true));
  if (site.language !== undefined) checkTag(site.language, 'language');

  for (const key of ['liaisons', 'partners'] as const)
    site[key].forEach((person, i) => {
      const path = `${key}[${i}]`;
      checkNumber(person.phone, `${path}.phone`);
      checkHours(person.hours, `${path}.hours`);
      person.languages?.forEach((tag, j) => checkTag(tag, `${path}.languages[${j}]`));
      if (!isCurrent(person, today)) wrong(`${path}.reviewBy`, `has passed: ${person.name} is not shown any more`);
      else if (person.reviewBy && person.reviewBy <= soon)
        wrong(`${path}.reviewBy`, `${person.name} is shown until ${person.reviewBy}: still right?`);
      if (site[key].findIndex(({ name }) => name === person.name) !== i)
        wrong(path, `${person.name} stands here twice`);
    });
  site.contact.recipients?.forEach(({ expires, holder }, i) => {
    if (expires !== undefined && expires < today)
      wrong(`contact.recipients[${i}].expires`, `has passed (${holder ?? 'no holder'}): no form is shown`);
  });
  return problems;

  function checkNumber(number: string | undefined, path: string): void {
    if (number === undefined) return;
    const digits = number.replace(/\D/g, '');
    if (digits.length < 3) wrong(path, `"${number}" is no number that can be called`);
    else if (!site.example && /^(1?\d{3})?55501\d\d$/.test(digits))
      wrong(path, `${number} is a number for films and examples: nobody answers it`);
  }

  function checkHours(hours: string | undefined, path: string): void {
    if (hours !== undefined && !parseHours(hours))
      wrong(path, `"${hours}" cannot be read, so no timetable is shown: write "Mo-Fr 09:00-17:00; PH off"`);
  }

  /** @param offered the widgets must have its words, too */
  function checkTag(tag: string, path: string, offered = false): void {
    const shipped = languages.map((language) => language.tag);
    if (match(tag, shipped)) return;
    if (!isLanguage(tag)) wrong(path, `"${tag}" is no language tag such as "es"`);
    else if (offered) wrong(path, `"${tag}" is not among the languages of the widgets, so it is not offered`);
  }
}

function isZone(name: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}
