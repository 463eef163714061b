/**
 * The site file: one JSON file that all widgets on all pages read, so that a phone number stands in one place.
 * Pure: what every widget asks of it; the whole of it is read in `entries.ts`. Unknown keys are reported (`checkSite`), never
 * thrown at.
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
  /** schema.org openingHours text, also with `PH off` and dates; see `hours.ts`. */
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

/** What every widget asks of the file. */
export interface SiteBasics {
  /** True: the file could not be read. A widget then leaves the page's own words, with the phone number, on screen. */
  failed?: boolean;
  /** True: everything in the file is invented; every widget says so. */
  example: boolean;
  /** BCP 47 tags offered; empty: all that are shipped. */
  languages: string[];
  phone?: string;
  unreviewed: 'show' | 'hide';
}

export interface Site extends SiteBasics {
  version: 1;
  /** BCP 47 tag of the plain strings in this file; default: the page's language. */
  language?: string;
  /** IANA zone of the hours in this file. */
  timeZone?: string;
  text?: string;
  whatsapp?: string;
  email?: string;
  /** schema.org openingHours text of the phone, also with `PH off` and dates; see `hours.ts`. */
  hours?: string;
  emergency: string;
  liaisons: Liaison[];
  partners: Partner[];
  feeds: Feed[];
  /** Address of the policy file, resolved against the site file. */
  policy?: string;
  contact: ContactSettings;
}

/**
 * Reads what every widget asks of a site file. What is right is kept, what is wrong is left out; what is wrong with it, in
 * words: `checkSite`. The whole of it: `readSite`.
 * @param file the parsed JSON; undefined where the page has none
 */
export function readBasics(file: unknown): SiteBasics {
  const { phone, example, unreviewed, languages } = isRecord(file) ? file : {};
  return {
    ...(typeof phone === 'string' && phone.trim() && { phone: phone.trim() }),
    // `example` only ever adds a warning, so anything but an explicit false counts as true; `unreviewed` likewise hides.
    example: (example ?? false) !== false,
    unreviewed: (unreviewed ?? 'show') === 'show' ? 'show' : 'hide',
    languages: texts(languages),
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a list, without what is no text. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
