/**
 * What a page says beside what its site file says: numbers, the emergency number, hours, languages and names that
 * contradict the file, in words for the webmaster. Pure. Used by `liaison-widgets check-site FILE PAGE…`; no page
 * loads it. Only what is told apart with some certainty is named: a page may well name a number that is no liaison's.
 */
import { languages, match } from '../language/languages.js';
import type { SiteProblem } from './check-site.js';
import { parseHours } from './hours.js';
import { readPage, type PageWidget, type Words } from './read-page.js';
import { isCurrent } from './entries.js';
import type { Site } from './site.js';

/** Numbers that a whole country knows; the file need not name them. */
const PUBLIC = ['211', '311', '411', '511', '611', '711', '811', '988'];
const EMERGENCY = ['911', '112', '999', '000', '110', '119'];
/** Where words inside the tag are a way out; in the exit they are its link. */
const WITH_WAY_OUT = ['language-switcher', 'event-calendar', 'role-explainer', 'contact-form'];

/**
 * @param html the page as it is served
 * @param today `YYYY-MM-DD`
 */
export function checkPage(html: string, site: Site, today: string): SiteProblem[] {
  const page = readPage(html);
  const problems: SiteProblem[] = [];
  const seen = new Set<string>();
  const wrong = (path: string, message: string): void => {
    if (!seen.has(path + message)) problems.push({ path, message });
    seen.add(path + message);
  };

  if (page.widgets.length === 0) wrong('', 'no Liaison tag was found; in a page that a script writes they cannot be');
  else if (page.site === undefined) wrong('', 'no script tag with liaison.js was found, so the tags stay as they are');
  else if (!page.site) wrong('', 'the script tag names no site file (data-site), so the widgets do not read it');

  for (const link of page.words.links) checkLink(link, (message) => wrong(`line ${link.line}`, message));
  const own = [site.phone, site.text, site.whatsapp].filter((number) => number !== undefined);
  const listed = [...own, ...[...site.liaisons, ...site.partners].flatMap(({ phone }) => phone ?? [])].map(digits);
  for (const widget of page.widgets) {
    const say = (message: string): void => wrong(`line ${widget.line}, ${widget.name}`, message);
    checkAttributes(widget, site, say);
    const { fallback } = widget;
    const numbers = numbersIn(fallback);
    // A number on the tag is the site's own word too.
    const known = [
      ...listed,
      ...['phone', 'text', 'whatsapp', 'help-phone'].flatMap((name) => digits(widget.attributes[name] ?? '') || []),
    ];
    for (const number of numbers)
      if (!known.some((one) => sameNumber(one, digits(number))))
        say(
          `the text inside names ${number}, which is not in the site file${site.phone ? ` (phone: ${site.phone})` : ''}`,
        );
    checkEmergency(fallback.text, widget.attributes.emergency ?? site.emergency, say);
    checkMail(fallback, widget, site, say);
    if (widget.name !== 'event-calendar') checkHours(fallback, widget.attributes.hours, site, say);
    checkLanguages(widget, site, say);
    checkNames(fallback.text, site, today, say);
    if (WITH_WAY_OUT.includes(widget.name) && !numbers.length && !fallback.links.length)
      say('without script there is no phone number and no link here: put one inside the tag');
  }
  // Outside the tags other numbers are nobody's business but a slip of one digit.
  const inside = page.widgets.flatMap(({ fallback }) => numbersIn(fallback).map(digits));
  for (const number of numbersIn(page.words)) {
    const near = listed.find((one) => isSlip(one, digits(number)));
    if (near && !inside.includes(digits(number)) && !listed.some((one) => sameNumber(one, digits(number))))
      wrong('', `the page names ${number}; the site file has ${near} in nearly the same digits`);
  }
  if (!problems.some(({ message }) => message.includes('emergency')))
    checkEmergency(page.words.text, site.emergency, (message) => wrong('', message.replace('text inside', 'page')));
  return problems;
}

function checkLink({ href, text }: Words['links'][number], say: (message: string) => void): void {
  const [, scheme, address] = /^(tel|sms|mailto):([^?]*)/i.exec(href.trim()) ?? [];
  if (!scheme) return;
  if (scheme.toLowerCase() === 'mailto') {
    const [shown] = mailsIn(text);
    if (shown && shown.toLowerCase() !== address!.replace(/%40/g, '@').toLowerCase())
      say(`the link shows ${shown} but writes to ${address}`);
    return;
  }
  const shown = [...text.matchAll(NUMBER)].map(([number]) => number.trim());
  if (shown.length === 1 && !sameNumber(digits(shown[0]!), digits(address!)))
    say(`the link shows ${shown[0]} but calls ${address}`);
}

function checkAttributes({ attributes, name }: PageWidget, site: Site, say: (message: string) => void): void {
  for (const key of ['phone', 'text', 'whatsapp', 'emergency', 'help-phone'] as const) {
    const written = attributes[key];
    const filed = site[key === 'help-phone' ? 'phone' : key];
    if (written && filed && !sameNumber(digits(written), digits(filed)))
      say(`${key}="${written}" wins over the site file's ${filed}: is that meant?`);
  }
  for (const key of ['email', 'hours'] as const)
    if (attributes[key] && site[key] && attributes[key] !== site[key])
      say(`${key}="${attributes[key]}" wins over the site file's ${site[key]}: is that meant?`);
  if (name !== 'language-switcher' || !site.languages.length) return;
  for (const tag of (attributes.languages ?? '').split(/\s+/).filter(Boolean))
    if (!match(tag, site.languages)) say(`languages names ${tag}, which the site file's languages do not offer`);
}

function checkEmergency(text: string, emergency: string, say: (message: string) => void): void {
  for (const [, number] of text.matchAll(/(?<![\d-]|(?:room|suite|route|to|#)\s?)(\d{3})(?![\d-]|[.:]\d)/gi))
    if (EMERGENCY.includes(number!) && number !== digits(emergency) && EMERGENCY.includes(digits(emergency)))
      say(`the text inside names ${number}; the emergency number of the site file is ${emergency}`);
}

function checkMail(
  { text, links }: Words,
  { attributes }: PageWidget,
  site: Site,
  say: (message: string) => void,
): void {
  const known = [site.email, attributes.email].flatMap((mail) => mail?.toLowerCase() ?? []);
  const linked = links.flatMap(({ href }) => /^mailto:([^?]*)/i.exec(href)?.[1] ?? []);
  for (const mail of new Set([...mailsIn(text), ...linked].map((one) => one.toLowerCase())))
    if (known.length && !known.includes(mail)) say(`the text inside names ${mail}; the site file has ${known[0]}`);
}

/** Times of day from one to another: `9 to 5`, `7:30–16:00`, `9 a.m. - 5 p.m.`, `de 9 a 17`. */
const RANGE =
  /(?<![\d:.-])(\d{1,2})(?:[:.h](\d\d))?\s*(?:([ap])\.?m\b\.?)?\s*(?:[-–—]|to|until|till?|a|al|à|até|hasta|rive|đến)\s*(?:las?\s+)?(\d{1,2})(?:[:.h](\d\d))?(?:\s*([ap])\.?m\b)?(?![\d:-])/giu;
/** Short for days, where `daysIn` knows none. */
const SOME_DAYS = /\b(?:M-F|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|weekdays?|daily)\b/i;

/** An hour without a.m. or p.m. fits either half of the day. */
function checkHours(
  { text, language }: Words,
  written: string | undefined,
  site: Site,
  say: (message: string) => void,
): void {
  const hours = [written ?? site.hours, ...[...site.liaisons, ...site.partners].map((one) => one.hours)].filter(
    Boolean,
  ) as string[];
  const tables = hours.map((one) => parseHours(one)).filter((spans) => spans !== undefined);
  if (!tables.length) return;
  const plain = text.replace(NUMBER, ' ');
  for (const range of plain.matchAll(RANGE)) {
    const from = clockTimes(range[1]!, range[2], range[3]);
    const to = clockTimes(range[4]!, range[5], range[6]);
    const before = clauseBefore(plain, range.index);
    const days = daysIn(before, language);
    // `2 to 3 officers` is no time of day.
    if (!from || !to || !(days.length || SOME_DAYS.test(before) || range[2] || range[3] || range[5] || range[6]))
      continue;
    const spans = tables.flat().filter((span) => from.includes(span.from % 1440) && to.includes(span.to % 1440));
    const told = range[0].trim().replace(/\.$/, '');
    if (!spans.length) {
      say(`the text inside says ${told}; the site file has ${hours.join('; ')}`);
      continue;
    }
    if (days.length && !spans.some((span) => days.every((day) => span.days.includes(day))))
      say(`the text inside says ${told} on other days than the site file (${hours.join('; ')})`);
  }
}

const clauseBefore = (text: string, index: number): string =>
  text
    .slice(0, index)
    .split(/[;()\n]|\.\s/)
    .at(-1)!;

/** Minutes after midnight that are meant, both halves of the day where none is named. */
function clockTimes(hour: string, minute = '00', half?: string): number[] | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  if (h > 24 || m > 59) return undefined;
  if (half) return [((h % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + m];
  return h > 12 ? [(h % 24) * 60 + m] : [(h % 12) * 60 + m, ((h % 12) + 12) * 60 + m];
}

/** Days named right before, 0 is Monday: the first and the last of them. */
function daysIn(text: string, language: string): number[] {
  const found: number[] = [];
  const lower = text.toLowerCase();
  for (const locale of new Set([language, 'en'])) {
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat(locale || 'en', { weekday: 'long', timeZone: 'UTC' });
    } catch {
      continue;
    }
    // 5 January 1970 was a Monday.
    for (let day = 0; day < 7; day++)
      if (lower.includes(format.format(new Date((4 + day) * 86_400_000)).toLowerCase())) found.push(day);
  }
  return found;
}

function checkLanguages({ name, fallback }: PageWidget, site: Site, say: (message: string) => void): void {
  for (const { hreflang } of fallback.links)
    if (name === 'language-switcher' && hreflang && site.languages.length && !match(hreflang, site.languages))
      say(`a link leads to a page in ${hreflang}, which the site file's languages do not offer`);
  if (name !== 'contact-form' || !site.liaisons.length) return;
  const spoken = [...site.liaisons, ...site.partners].flatMap((one) => one.languages ?? []);
  for (const { tag, name: ownName } of languages) {
    const names = [ownName, ...['en', fallback.language].flatMap((locale) => nameOf(tag, locale) ?? [])];
    const told = names.find((one) => new RegExp(`(?<!\\p{L})${escape(one)}(?!\\p{L})`, 'iu').test(fallback.text));
    if (told && tag !== 'en' && !match(tag, spoken))
      say(`the text inside names ${told}; nobody in the site file speaks it`);
  }
}

function nameOf(tag: string, locale: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(
      tag.replace(/-(419|AF|BR|Hans|Hant|Latn)$/, ''),
    );
  } catch {
    return undefined;
  }
}

/** People are told by their title. */
const PERSON =
  /(?<!\p{L})(?:Officer|Ofc\.|Sergeant|Sgt\.?|Deputy|Detective|Det\.|Lieutenant|Lt\.?|Captain|Capt\.?|Chief|Sheriff|Oficial|Sargento|Ofisye|Mr\.?|Mrs\.?|Ms\.?|Sra?\.|Dr\.?)\s+((?:\p{Lu}[\p{L}'’.-]*\s*){1,3})/gu;

function checkNames(text: string, site: Site, today: string, say: (message: string) => void): void {
  const people = [...site.liaisons, ...site.partners];
  const last = (name: string) => name.trim().split(/\s+/).at(-1)!.replace(/[.,]$/, '').toLowerCase();
  if (site.liaisons.length)
    for (const [told, name] of text.matchAll(PERSON))
      if (!people.some((person) => last(person.name) === last(name!)))
        say(`the text inside names ${told.trim()}, who is not in the site file`);
  for (const person of people)
    if (text.includes(person.name) && !isCurrent(person, today))
      say(`the text inside names ${person.name}, whom the widgets no longer show (reviewBy ${person.reviewBy})`);
}

/** As people in the United States write them, or with the code of a country. */
const NUMBER =
  /(?<![\d-])(?:\+\d[\d\u00a0 ().-]{6,17}\d|(?:1[ .-]?)?(?:\(\d{3}\)|\d{3})[\u00a0 .-]?\d{3}[\u00a0 .-]?\d{4}|\d{3}[ .\u2011-]\d{4})(?![\d-])/g;

function numbersIn({ text, links }: Words): string[] {
  const linked = links.flatMap(({ href }) => /^(?:tel|sms):([^?]*)/i.exec(href.trim())?.[1] ?? []);
  const all = [...[...text.matchAll(NUMBER)].map(([number]) => number.trim()), ...linked];
  const kept = all.filter((number) => {
    const plain = digits(number);
    return (
      plain.length >= 7 ||
      (plain.length >= 3 && linked.includes(number) && !PUBLIC.includes(plain) && !EMERGENCY.includes(plain))
    );
  });
  return kept.filter((number, i) => kept.findIndex((other) => digits(other) === digits(number)) === i);
}

const mailsIn = (text: string): string[] => text.match(/[^\s<>(),;:]+@[^\s<>(),;:]+\.[a-z]{2,}/gi) ?? [];
/** Without an extension. */
const digits = (text: string): string => text.replace(/(?:x|ext\.?|#)\s*\d+$/i, '').replace(/\D/g, '');

/** With or without area and country code. */
function sameNumber(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a)));
}

/** Two neighbours changed places. One digit more is often the next desk. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 7) return false;
  const differ = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [i = 0, j = 0] = differ;
  return differ.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
