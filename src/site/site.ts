/**
 * The site file: one JSON file that all widgets on all pages read, so that a phone number stands in one place.
 * Pure: text or object in, `Site` and problems out. Unknown keys are reported, never thrown at.
 */

/** A text in several languages, by BCP 47 tag, or in the site's own language as a plain string. */
export type LocalText = string | { readonly [tag: string]: string };

export interface Liaison {
  name: string;
  /** What the person does, e.g. "Community liaison officer". */
  role?: LocalText;
  /** Same-origin address of a photo. */
  photo?: string;
  /** BCP 47 tags, the strongest first. */
  languages: string[];
  /** A greeting the person wrote, by language. */
  greeting?: LocalText;
  /** schema.org openingHours text: `Mo-Fr 09:00-17:00`. */
  hours?: string;
  phone?: string;
  /** Where to meet next: the uid of a calendar event, a date, or words. */
  meet?: { event?: string; date?: string; place?: LocalText; href?: string };
  /** Cards of the explainer that the person reads aloud. */
  audio?: Audio[];
  /** `YYYY-MM-DD`; after that day the entry is not shown. */
  reviewBy?: string;
}

/** A recording of one card in one language. */
export interface Audio {
  /** Id of the card: `C2`. */
  topic: string;
  /** BCP 47 tag of what is spoken. */
  language: string;
  /** Address on the site file's or the page's own origin. */
  src: string;
  /** `YYYY-MM-DD` */
  recordedOn: string;
}

/** Somebody who can be asked instead and is not the police: a church, a refugee centre, a legal clinic. */
export interface Partner {
  name: string;
  kind?: LocalText;
  languages?: string[];
  phone?: string;
  url?: string;
  hours?: string;
  note?: LocalText;
  reviewBy?: string;
}

export interface Feed {
  /** Address; `{lang}` becomes the language shown. */
  src: string;
  /** Name shown to visitors. */
  label?: LocalText;
  color?: string;
  /** BCP 47 tag of the events' text. */
  language?: string;
}

export interface Recipient {
  /** age X25519 public key, `age1…`. */
  key: string;
  holder?: string;
  languages?: string[];
  /** `YYYY-MM-DD`. */
  expires?: string;
}

/** A choice of receiver by language, topic or both; the first that fits is used. */
export interface Route {
  languages?: string[];
  topics?: string[];
  action: string;
}

export interface ContactSettings {
  action?: string;
  backend?: string;
  recipients?: Recipient[];
  /** Our field name → theirs. */
  fields?: Record<string, string>;
  /** Fixed fields that the receiver wants beside ours. */
  extra?: Record<string, string>;
  routes?: Route[];
  /** The routing language may travel outside the envelope. */
  routeByLanguage?: boolean;
  /** Complaints may be sent to the liaison. */
  complaintsToLiaison?: boolean;
  /** False for a host that is no public body (no public-records notice by default). */
  publicBody?: boolean;
  /** How long messages are kept, in the agency's words. */
  retention?: LocalText;
}

export interface Site {
  version: 1;
  /** True: the file could not be read. A widget then leaves the page's own words, with the phone number, on screen. */
  failed?: boolean;
  /** True: everything in the file is invented; every widget says so. */
  example: boolean;
  /** BCP 47 tags offered; empty: all that are shipped. */
  languages: string[];
  /** BCP 47 tag of the plain strings in this file; default: the page's language. */
  language?: string;
  /** IANA zone of the hours in this file. */
  timeZone?: string;
  phone?: string;
  text?: string;
  whatsapp?: string;
  email?: string;
  /** schema.org openingHours text of the phone. */
  hours?: string;
  emergency: string;
  liaisons: Liaison[];
  partners: Partner[];
  feeds: Feed[];
  /** Address of the policy file, resolved against the site file. */
  policy?: string;
  contact: ContactSettings;
  unreviewed: 'show' | 'hide';
}

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
 * Reads a site file: what is right is kept, what is wrong is left out. What is wrong with it, in words: `checkSite`.
 * @param file the parsed JSON
 * @param address the file's own address: other addresses in it are relative to it
 */
export function readSite(file: unknown, address: string): Site {
  const site: Site = { ...emptySite };
  if (!isRecord(file)) return site;
  for (const key of textKeys) {
    const value = file[key];
    if (typeof value === 'string' && value.trim()) site[key] = value.trim();
  }
  if (site.policy) site.policy = resolve(site.policy, address) ?? site.policy;
  // `example` only ever adds a warning, so anything but an explicit false counts as true; `unreviewed` likewise hides.
  site.example = (file.example ?? false) !== false;
  site.unreviewed = (file.unreviewed ?? 'show') === 'show' ? 'show' : 'hide';
  site.languages = texts(file.languages);
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

/** The text for a language, and the tag of the language it is in (`und` where the file does not say). */
export function localText(
  text: LocalText | undefined,
  language: string,
  plainLanguage = 'und',
): { text: string; language: string } | undefined {
  if (!text) return undefined;
  if (typeof text === 'string') return { text, language: plainLanguage };
  const tags = Object.keys(text);
  const base = language.split('-')[0];
  const tag =
    tags.find((t) => t === language) ??
    tags.find((t) => t.split('-')[0] === base) ??
    tags.find((t) => t === 'en') ??
    tags[0];
  return tag === undefined ? undefined : { text: text[tag]!, language: tag };
}

/**
 * An entry past its `reviewBy` is not shown: a face that has left the department is a false promise. One whose date
 * cannot be read counts as past.
 * @param today `YYYY-MM-DD`
 */
export const isCurrent = ({ reviewBy }: { reviewBy?: string }, today: string): boolean =>
  reviewBy === undefined || (/^\d{4}-\d\d-\d\d$/.test(reviewBy) && reviewBy >= today);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): string[] => list(value).filter((item) => typeof item === 'string');
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
