/**
 * What is wrong with a site file, in words for the webmaster. Pure. Used by `npx liaison-widgets check-site`; a page
 * loads it only when its file was not read whole.
 */
import { emptySite, isRecord, textKeys } from './site.js';

export interface SiteProblem {
  /** Where: `liaisons[1].languages`. */
  path: string;
  /** English, for the webmaster. */
  message: string;
}

const known = new Set<string>([...textKeys, ...Object.keys(emptySite), '$schema']);
const lists = ['languages', 'liaisons', 'partners', 'feeds'] as const;

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
        if (key === 'liaisons' && !(Array.isArray(person.languages) && person.languages.length))
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
    });
  if (isRecord(file.contact) && file.contact.action !== undefined && typeof file.contact.action !== 'string')
    wrong('contact.action', 'must be an address in quotes');
  if (file.phone === undefined) wrong('phone', 'is missing: it is the way out wherever something fails');
  return problems;

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
