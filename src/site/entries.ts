/** The whole of a site file: numbers, people, partners, feeds, receivers of messages. Pure. */
import {
  isRecord,
  readBasics,
  texts,
  type ContactSettings,
  type Feed,
  type Liaison,
  type Partner,
  type Site,
} from './site.js';

export const emptySite: Site = {
  version: 1,
  example: false,
  languages: [],
  emergency: '911',
  liaisons: [],
  partners: [],
  feeds: [],
  contact: {},
  unreviewed: 'show',
};

/** The keys that hold one text. */
export const textKeys = [
  'language',
  'timeZone',
  'phone',
  'text',
  'whatsapp',
  'email',
  'hours',
  'emergency',
  'policy',
] as const;

/**
 * Reads a whole site file: what is right is kept, what is wrong is left out.
 * @param file the parsed JSON; undefined where the page has none
 * @param address the file's own address: other addresses in it are relative to it
 */
export function readSite(file: unknown, address: string): Site {
  const site: Site = { ...emptySite, ...readBasics(file) };
  if (!isRecord(file)) return site;
  for (const key of textKeys) {
    const value = file[key];
    if (typeof value === 'string' && value.trim()) site[key] = value.trim();
  }
  if (site.policy) site.policy = resolve(site.policy, address) ?? site.policy;
  site.liaisons = named<Liaison>(file.liaisons, address).map((person) => ({
    ...person,
    languages: person.languages ?? [],
  }));
  site.partners = named<Partner>(file.partners, address);
  site.feeds = list(file.feeds).flatMap((entry) => {
    const feed = tidy<Feed>(isRecord(entry) ? entry : { src: entry }, address);
    // `{lang}` must stay readable, so the braces are put back after the address was made absolute.
    return feed.src ? { ...feed, src: feed.src.replace(/%7B(lang)%7D/gi, '{$1}') } : [];
  });
  if (isRecord(file.contact)) {
    const contact: ContactSettings = (site.contact = { ...file.contact });
    // The form refuses what is no web address or no key, and says so; left out, it would go unnoticed.
    if (contact.action) contact.action = resolve(contact.action, address) ?? 'about:invalid';
    if (Array.isArray(contact.routes))
      contact.routes = contact.routes.map((route) => ({
        ...route,
        action: resolve(route?.action, address) ?? 'about:invalid',
      }));
    if (Array.isArray(contact.recipients))
      contact.recipients = contact.recipients.map((entry: unknown) =>
        isRecord(entry) ? tidy(entry, address) : { key: String(entry) },
      );
  }
  return site;
}

/**
 * An entry past its `reviewBy` is not shown: a face that has left the department is a false promise. One whose date
 * cannot be read counts as past.
 * @param today `YYYY-MM-DD`
 */
export const isCurrent = ({ reviewBy }: { reviewBy?: string }, today: string): boolean =>
  reviewBy === undefined || (/^\d{4}-\d\d-\d\d$/.test(reviewBy) && reviewBy >= today);

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const named = <T>(value: unknown, address: string): T[] =>
  list(value).flatMap((item) => (isRecord(item) && typeof item.name === 'string' ? tidy<T>(item, address) : []));

/** An entry as the widgets rely on it: what has another type than its key asks for is left out. */
function tidy<T>(entry: Record<string, unknown>, address: string): T {
  const tidied: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'languages') tidied[key] = texts(value);
    else if (key === 'audio') tidied[key] = list(value).filter(isRecord);
    else if (key === 'meet') tidied[key] = isRecord(value) ? tidy(value, address) : undefined;
    else if (/^(photo|src)$/.test(key)) tidied[key] = resolve(value, address);
    else if (
      // A day that cannot be read counts as past.
      /^(reviewBy|expires)$/.test(key) ||
      (/^(url|href)$/.test(key)
        ? resolve(value, address)
        : key === 'date'
          ? isDay(value)
          : typeof value === 'string' || (/^(role|greeting|kind|note|label|place)$/.test(key) && isTexts(value)))
    )
      tidied[key] = value;
  }
  return tidied as T;
}

const isTexts = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');

const isDay = (value: unknown): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(`${String(value)}T12:00Z`));

/** An absolute web address; undefined where there is none in it. */
function resolve(address: unknown, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(address as string, base);
    return typeof address === 'string' && /^(https?|webcals?):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
