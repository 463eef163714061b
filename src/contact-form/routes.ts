/** Which receiver a message goes to. Pure. */
import { match } from '../language/languages.js';
import type { Route } from '../site/site.js';
import type { Config } from './config.js';

/** The receiver for a message: the first route that fits its language and its topic, else the usual one. */
export function routeOf(config: Config, language: string, topic: string, base: string): string | undefined {
  if (config.action === undefined) return undefined;
  const { routes, complaintsToLiaison } = config.settings;
  const fits = ({ languages }: Route) => !languages?.length || match(language, languages) !== undefined;
  if (topic === 'complaint' && complaintsToLiaison !== true) {
    // Never by a route for a language, nor the usual way. Who takes complaints in another language still is not the liaison.
    const named = complaintRoutes(config);
    const route = named.find(fits) ?? named[0];
    return route && new URL(route.action, base).href;
  }
  const route = routes?.find((one) => fits(one) && (!one.topics?.length || one.topics.includes(topic)));
  return route ? new URL(route.action, base).href : config.action;
}

/** Complaints go to the people complained of only where the site has said so; else to a receiver named for them. */
export function takesComplaints(config: Config): boolean {
  return config.settings.complaintsToLiaison === true || complaintRoutes(config).length > 0;
}

const complaintRoutes = ({ settings }: Config): Route[] =>
  settings.routes?.filter(({ topics }) => topics?.includes('complaint')) ?? [];
