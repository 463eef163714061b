/** Attributes and site file -> where a message goes, in the usual case. Pure; the others are for `config-check.ts`. */
import type { ContactSettings, Recipient, Site } from '../site/site.js';

/** The element's attributes, as written. */
export interface Attributes {
  action?: string;
  backend?: string;
  /** Keys, spaces between. */
  recipients?: string;
}

export interface Config {
  /** Absolute address; undefined: there is no form, only other ways. */
  action?: string;
  backend: string;
  /** Not empty: the message is sealed, or not sent. */
  recipients: Recipient[];
  settings: ContactSettings;
  /** English, for the webmaster. With any of these no form is shown. */
  problems: ConfigProblem[];
}

export interface ConfigProblem {
  code: 'config-invalid' | 'key-invalid' | 'import-failed';
  message: string;
  source?: string;
}

/** Backends of ours that need nothing but an address. */
const plain = ['liaison', 'json', 'form', 'contact-form-7'];
/** All of ours. */
export const backendNames: readonly string[] = [...plain, 'gravity-forms'];

/**
 * The configuration that needs no closer look before it is shown: no receiver at all, or one of ours at one web address,
 * with keys, if any, that look like keys and are in date.
 * @param base address that `action` is resolved against, and whose scheme the page has
 * @param today `YYYY-MM-DD`
 * @param canSeal the browser can encrypt here
 * @returns undefined for every other
 */
export function simpleConfig(
  attributes: Attributes,
  site: Site,
  base: string,
  today: string,
  canSeal: boolean,
): Config | undefined {
  const settings = site.contact;
  const written = attributes.action?.trim() || settings.action;
  const backend = attributes.backend?.trim() || settings.backend || 'liaison';
  const config: Config = { backend, recipients: [], settings, problems: [] };
  if (!written) return config;
  try {
    const sealed = attributes.recipients ?? settings.recipients;
    config.recipients = recipientsOf(attributes, settings);
    const usable = canSeal && config.recipients.length > 0 && config.recipients.every((one) => looksUsable(one, today));
    if (!plain.includes(backend) || settings.routes || ((sealed !== undefined || site.failed) && !usable))
      return undefined;
    const { href, protocol } = new URL(written, base);
    return protocol === 'https:' || href.startsWith(new URL('/', base).href) ? { ...config, action: href } : undefined;
  } catch {
    return undefined;
  }
}

/** Keys on the tag, with what the site file says of them, or else the site file's. */
export function recipientsOf({ recipients }: Attributes, settings: ContactSettings): Recipient[] {
  const listed = Array.isArray(settings.recipients) ? settings.recipients : [];
  const keys = recipients?.split(/\s+/).filter(Boolean) ?? [];
  return keys.length > 0 ? keys.map((key) => listed.find((known) => known.key === key) ?? { key }) : listed;
}

/** Not its check letters, nor whether the date is one: `config-check.ts` looks at those once somebody turns to the form. */
const looksUsable = ({ key, expires }: Recipient, today: string): boolean =>
  /^age1[02-9ac-hj-np-z]{58}$/.test(key) && !(expires! < today);
