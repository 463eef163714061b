/**
 * What is wrong with a site file, in words for the webmaster. Pure. Used by `liaison-widgets check-site`; a page
 * loads it only when its file was not read whole.
 */
import { emptySite, textKeys } from './entries.js';
import { isRecord } from './site.js';

export interface SiteProblem {
  /** Where: `liaisons[1].languages`. */
  path: string;
  /** English, for the webmaster. */
  message: string;
}

const known = new Set<string>([...textKeys, ...Object.keys(emptySite), '$schema']);
const lists = ['languages', 'liaisons', 'partners', 'feeds'] as const;
const plainKeys = /^(name|photo|hours|phone|url|src|color|language|date|event|href|key|holder|backend)$/;
const localKeys = /^(role|greeting|kind|note|label|place|retention)$/;

/** @param file the parsed JSON */
export function checkSite(file: unknown): SiteProblem[] {
  if (!isRecord(file)) return [{ path: '', message: 'the file is not a JSON object' }];
  const problems: SiteProblem[] = [];
  const wrong = (path: string, message: string) => void problems.push({ path, message });

  if (file.version !== 1) wrong('version', 'must be 1');
  for (const key of Object.keys(file)) if (!known.has(key)) wrong(key, 'is not known here: misspelt?');
  for (const key of textKeys)
    if (file[key] !== undefined && !(typeof file[key] === 'string' && file[key].trim()))
      wrong(key, 'must be a text that is not empty');
  for (const key of lists)
    if (file[key] !== undefined && !Array.isArray(file[key])) wrong(key, 'must be a list in square brackets');
  if (file.example !== undefined && typeof file.example !== 'boolean')
    wrong('example', 'must be true or false; it counts as true');
  if (!['show', 'hide', undefined].includes(file.unreviewed as string | undefined))
    wrong('unreviewed', 'must be "show" or "hide"; it counts as "hide"');
  if (file.contact !== undefined && !isRecord(file.contact)) wrong('contact', 'must be an object in curly brackets');

  for (const key of ['liaisons', 'partners'] as const)
    if (Array.isArray(file[key]))
      file[key].forEach((person: unknown, i) => {
        const path = `${key}[${i}]`;
        if (!isRecord(person) || typeof person.name !== 'string')
          return wrong(path, 'has no name in quotes, so it is not shown');
        checkTypes(person, path);
        if (key === 'liaisons' && !(person.languages as unknown[] | undefined)?.length)
          wrong(`${path}.languages`, 'names no language: visitors find a liaison by it');
        if (key === 'liaisons' && person.audio !== undefined) checkAudio(person.audio, `${path}.audio`);
        if (person.reviewBy !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(person.reviewBy)))
          wrong(`${path}.reviewBy`, 'must be a day such as "2027-06-01"');
      });
  if (Array.isArray(file.feeds))
    file.feeds.forEach((feed: unknown, i) => {
      const src = typeof feed === 'string' ? feed : isRecord(feed) && feed.src;
      if (typeof src !== 'string') wrong(`feeds[${i}]`, 'needs an address, alone or in `src`');
      else if (/^webcal:/.test(src)) wrong(`feeds[${i}]`, 'must begin with https:, a browser cannot read webcal:');
      if (isRecord(feed)) checkTypes(feed, `feeds[${i}]`);
    });
  if (isRecord(file.contact)) checkContact(file.contact);
  if (file.phone === undefined) wrong('phone', 'is missing: it is the way out wherever something fails');
  return problems;

  /** Of one entry: what has another type than its key asks for is left out by the reader. */
  function checkTypes(entry: Record<string, unknown>, path: string): void {
    for (const [key, value] of Object.entries(entry)) {
      const at = `${path}.${key}`;
      if (plainKeys.test(key) && typeof value !== 'string') wrong(at, 'must be a text in quotes, so it is not used');
      if (localKeys.test(key) && typeof value !== 'string' && !(isRecord(value) && areTexts(Object.values(value))))
        wrong(at, 'must be a text, or texts by language: { "en": "…", "es": "…" }');
      if (key === 'languages' && !(Array.isArray(value) && areTexts(value)))
        wrong(at, 'must be a list of language tags: ["es", "en"]');
      if (key === 'meet') {
        if (isRecord(value)) checkTypes(value, at);
        else wrong(at, 'must be an object in curly brackets');
      }
      if (key === 'date' && !/^\d{4}-\d\d-\d\d$/.test(String(value))) wrong(at, 'must be a day such as "2027-06-01"');
      if (/^(url|href)$/.test(key) && /^\s*(?!https?:)[a-z][a-z+.-]*:/i.test(String(value)))
        wrong(at, 'must be a web address, so it is not used');
    }
  }

  function checkContact(contact: Record<string, unknown>): void {
    if (contact.action !== undefined && typeof contact.action !== 'string')
      wrong('contact.action', 'must be an address in quotes');
    checkTypes(contact, 'contact');
    for (const key of ['routes', 'recipients'] as const) {
      const entries = contact[key];
      if (entries === undefined) continue;
      if (!Array.isArray(entries)) wrong(`contact.${key}`, 'must be a list in square brackets');
      else
        entries.forEach((entry: unknown, i) => {
          const at = `contact.${key}[${i}]`;
          const needed = key === 'routes' ? 'action' : 'key';
          if (!isRecord(entry) || typeof entry[needed] !== 'string')
            return wrong(at, `needs its ${needed} in quotes: { "${needed}": "…" }`);
          checkTypes(entry, at);
          if (key === 'recipients' && !/^age1[a-z0-9]+$/.test(String(entry.key)))
            wrong(`${at}.key`, 'is no age public key (age1…)');
          if (entry.expires !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(entry.expires)))
            wrong(`${at}.expires`, 'must be a day such as "2027-06-01"');
        });
    }
    for (const key of ['fields', 'extra'] as const)
      if (contact[key] !== undefined && !(isRecord(contact[key]) && areTexts(Object.values(contact[key]))))
        wrong(`contact.${key}`, 'must be an object with texts: { "message": "…" }');
    for (const key of ['routeByLanguage', 'complaintsToLiaison', 'publicBody'] as const)
      if (contact[key] !== undefined && typeof contact[key] !== 'boolean')
        wrong(`contact.${key}`, 'must be true or false, without quotes');
  }

  function checkAudio(list: unknown, path: string): void {
    if (!Array.isArray(list)) return wrong(path, 'must be a list in square brackets');
    list.forEach((entry: unknown, i) => {
      const at = `${path}[${i}]`;
      const text = (name: string) => isRecord(entry) && typeof entry[name] === 'string' && entry[name].trim();
      for (const name of ['topic', 'language', 'src', 'recordedOn'])
        if (!text(name)) wrong(`${at}.${name}`, 'is missing, so the recording is not offered');
      if (isRecord(entry) && text('topic') && !/^C\d+$/.test(String(entry.topic)))
        wrong(`${at}.topic`, 'must be the id of a card such as "C2"');
      if (isRecord(entry) && text('recordedOn') && !/^\d{4}-\d\d-\d\d$/.test(String(entry.recordedOn)))
        wrong(`${at}.recordedOn`, 'must be a day such as "2026-11-01"');
    });
  }
}

const areTexts = (values: unknown[]): boolean => values.every((value) => typeof value === 'string');
