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

/**
 * The configuration that needs no closer look: no receiver at all, or one of ours at one web address, without encryption.
 * @param base address that `action` is resolved against, and whose scheme the page has
 * @returns undefined for every other
 */
export function simpleConfig(attributes: Attributes, site: Site, base: string): Config | undefined {
  const settings = site.contact;
  const written = attributes.action?.trim() || settings.action;
  const backend = attributes.backend?.trim() || settings.backend || 'liaison';
  const config: Config = { backend, recipients: [], settings, problems: [] };
  if (!written) return config;
  if (!plain.includes(backend) || attributes.recipients !== undefined || settings.recipients || settings.routes)
    return undefined;
  try {
    const { href, protocol } = new URL(written, base);
    return protocol === 'https:' || href.startsWith(new URL('/', base).href) ? { ...config, action: href } : undefined;
  } catch {
    return undefined;
  }
}
