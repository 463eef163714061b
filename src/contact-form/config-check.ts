/** Every configuration, looked at closely: what is wrong with it is told to the webmaster, and then there is no form. */
import type { Site } from '../site/site.js';
import { isBackend } from './backends/registry.js';
import { recipientsOf, type Attributes, type Config, type ConfigProblem } from './config.js';
import { checkRecipients } from './recipients.js';

export interface Surroundings {
  /** Address that a relative `action` is resolved against, and whose scheme a page may post to. */
  base: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The browser can encrypt here: `crypto.subtle`, which a page without https does not have. */
  canSeal: boolean;
}

export function configOf(attributes: Attributes, site: Site, { base, today, canSeal }: Surroundings): Config {
  const settings = site.contact;
  const problems: ConfigProblem[] = [];
  const backend = attributes.backend?.trim() || settings.backend || 'liaison';
  const recipients = recipientsOf(attributes, settings);
  const written = attributes.action?.trim() || settings.action;
  const config: Config = { backend, recipients, settings, problems };
  if (!written) return config;

  const routes = Array.isArray(settings.routes) ? settings.routes : [];
  if (settings.routes && routes !== settings.routes) {
    problems.push({ code: 'config-invalid', message: 'contact.routes must be a list; no form is shown' });
  }
  const addresses = [written, ...routes.map(({ action }) => action)];
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
  if (site.failed && attributes.recipients === undefined) {
    const message = 'the site file could not be read, and it may name recipients: no form is shown, only the phone';
    problems.push({ code: 'config-invalid', message });
  }
  // A site that means to encrypt and names nobody must not send plain text.
  if ((attributes.recipients !== undefined || settings.recipients !== undefined) && recipients.length === 0) {
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
