/** Which receiver a message goes to. Pure. */
import { match } from '../language/languages.js';
import type { Config } from './config.js';

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
