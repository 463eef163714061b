/** Which receiver a message goes to, and who can open it. Pure. */
import { match } from '../language/languages.js';
import type { Recipient, Route } from '../site/site.js';
import type { Config } from './config.js';
import { recipientsFor } from './recipients.js';

/** The receiver for a message: the first route that fits its language and its topic, else the usual one. */
export function routeOf(config: Config, language: string, topic: string, base: string): string | undefined {
  if (config.action === undefined) return undefined;
  const { routes } = config.settings;
  const fits = ({ languages }: Route) => !languages?.length || match(language, languages) !== undefined;
  if (isApart(config, topic)) {
    // Never by a route for a language, nor the usual way. Who takes complaints in another language still is not the liaison.
    const named = complaintRoutes(config);
    const route = named.find(fits) ?? named[0];
    return route && new URL(route.action, base).href;
  }
  const route = routes?.find((one) => fits(one) && (!one.topics?.length || one.topics.includes(topic)));
  return route ? new URL(route.action, base).href : config.action;
}

/**
 * Whose keys a message is sealed to. A complaint that goes by a route of its own is about people whose keys name languages, as
 * a liaison's do: only who reads everything, such as the backup, can open it.
 */
export function readersOf(config: Config, language: string, topic: string): Recipient[] {
  const { recipients } = config;
  return isApart(config, topic)
    ? recipients.filter(({ languages }) => !languages?.length)
    : recipientsFor(recipients, language);
}

/**
 * Complaints go to the people complained of only where the site has said so; else to a receiver named for them, and where
 * messages are sealed only if somebody else can open them.
 */
export function takesComplaints(config: Config): boolean {
  if (!isApart(config, 'complaint')) return true;
  const readable = config.recipients.length === 0 || readersOf(config, '', 'complaint').length > 0;
  return readable && complaintRoutes(config).length > 0;
}

const isApart = ({ settings }: Config, topic: string): boolean =>
  topic === 'complaint' && settings.complaintsToLiaison !== true;

const complaintRoutes = ({ settings }: Config): Route[] =>
  settings.routes?.filter(({ topics }) => topics?.includes('complaint')) ?? [];
