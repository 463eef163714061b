/** Tells the webmaster what is wrong with a site file; comes only where a look shows that something is. */
import { report } from '../host/report.js';
import { checkSite } from './check-site.js';

/** @param file the parsed JSON */
export function explain(file: unknown, source: string): void {
  for (const { path, message } of checkSite(file))
    report(document, { code: 'site-invalid', message: `${path} ${message}`.trim(), source });
}
