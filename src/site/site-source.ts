import { report } from '../host/report.js';
import { emptySite, readSite, type Site } from './site.js';

/** How long a page waits for its site file before the widgets show without it. */
const TIMEOUT = 6000;

let loading: Promise<Site> | undefined;

/**
 * The page's site file, fetched once: named by `data-site` on the script tag that loads Liaison.
 * Never rejects: what cannot be read is reported to the webmaster, and the widgets go on without.
 */
export function loadSite(): Promise<Site> {
  loading ??= fetchSite();
  return loading;
}

async function fetchSite(): Promise<Site> {
  const address = document.querySelector<HTMLScriptElement>('script[data-site]')?.dataset.site;
  if (!address) return emptySite;
  const url = new URL(address, document.baseURI).href;
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const { site, problems } = readSite(await response.json(), url);
    for (const { path, message } of problems)
      report(document, { code: 'site-invalid', message: `${path} ${message}`.trim(), source: url });
    return site;
  } catch (error) {
    report(document, {
      code: 'site-invalid',
      message: `the site file could not be read: ${(error as Error).message}. Widgets use their own attributes only.`,
      source: url,
    });
    return emptySite;
  }
}
