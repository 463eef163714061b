/** Attributes and site file -> where a message goes, in which wire, for whom; or why it must not. Pure. */
import { match } from '../language/languages.js';
import type { ContactSettings, Recipient, Site } from '../site/site.js';
import { checkRecipients } from './recipients.js';

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
  code: 'config-invalid' | 'key-invalid';
  message: string;
  source?: string;
}

export interface Surroundings {
  /** Address that a relative `action` is resolved against, and whose scheme a page may post to. */
  base: string;
  /** `YYYY-MM-DD`. */
  today: string;
  isBackend: (name: string) => boolean;
  /** The browser can encrypt here: `crypto.subtle`, which a page without https does not have. */
  canSeal: boolean;
}

export function configOf(
  attributes: Attributes,
  site: Site,
  { base, today, isBackend, canSeal }: Surroundings,
): Config {
  const settings = site.contact;
  const problems: ConfigProblem[] = [];
  const backend = attributes.backend?.trim() || settings.backend || 'liaison';
  const keys = attributes.recipients?.split(/\s+/).filter(Boolean) ?? [];
  // A key on the tag keeps what the site file says of it.
  const recipients =
    keys.length > 0
      ? keys.map((key) => settings.recipients?.find((known) => known.key === key) ?? { key })
      : (settings.recipients ?? []);
  const written = attributes.action?.trim() || settings.action;
  const config: Config = { backend, recipients, settings, problems };
  if (!written) return config;

  const addresses = [written, ...(settings.routes ?? []).map(({ action }) => action)];
  for (const address of addresses) {
    const problem = addressProblem(address, base);
    if (problem) problems.push({ code: 'config-invalid', message: problem, source: address });
  }
  if (!isBackend(backend)) {
    problems.push({
      code: 'config-invalid',
      message: `no backend is named "${backend}"; no form is shown`,
      source: backend,
    });
  }
  if (backend === 'gravity-forms' && !settings.fields?.message) {
    const message = 'gravity-forms needs contact.fields.message, such as "input_3"; no form is shown';
    problems.push({ code: 'config-invalid', message });
  }
  // An empty list is a site that means to encrypt and names nobody.
  if (attributes.recipients !== undefined && keys.length === 0) {
    problems.push({ code: 'key-invalid', message: 'recipients is empty: no form is shown, only the phone' });
  }
  for (const { index, code } of checkRecipients(recipients, today)) {
    const { key, holder, expires } = recipients[index]!;
    const why = code === 'expired' ? `expired on ${expires}` : 'is no age public key (age1…) with a date YYYY-MM-DD';
    const message = `the key of ${holder ?? `recipient ${index + 1}`} ${why}; no form is shown, only the phone`;
    problems.push({ code: 'key-invalid', message, source: key });
  }
  if (recipients.length > 0 && !canSeal) {
    const message = 'this page cannot encrypt: it needs https. No form is shown, only the phone';
    problems.push({ code: 'config-invalid', message, source: base });
  }
  if (problems.length === 0) config.action = new URL(written, base).href;
  return config;
}

/** The receiver for a message: the first route that fits its language and its topic, else the usual one. */
export function routeOf(config: Config, language: string, topic: string, base: string): string | undefined {
  if (config.action === undefined) return undefined;
  const route = config.settings.routes?.find(
    ({ languages, topics }) =>
      (!languages?.length || match(language, languages) !== undefined) && (!topics?.length || topics.includes(topic)),
  );
  return route ? new URL(route.action, base).href : config.action;
}

/** Complaints go to the people complained of only where the site has said so, or has named a receiver for them. */
export function takesComplaints({ settings }: Config): boolean {
  return (
    settings.complaintsToLiaison === true ||
    (settings.routes ?? []).some((route) => route.topics?.includes('complaint'))
  );
}

function addressProblem(address: string, base: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return 'action is no address; no form is shown';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'action must be an https address; no form is shown';
  if (url.protocol === 'http:' && base.startsWith('https:')) {
    return 'action is http on an https page: browsers refuse that; no form is shown';
  }
  return undefined;
}
