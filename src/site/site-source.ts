import { report } from '../host/report.js';
import { emptySite, isRecord, type Site } from './site.js';

/** `readBasics` or `readSite`. */
export type SiteReader = (file: unknown, address: string) => Site;

/** How long a page waits for its site file before the widgets show without it. */
const TIMEOUT = 6000;
/** In characters: hundreds of people. What is larger is another file, and would stop the page. */
const LARGEST = 1_000_000;

let loading: Promise<(read: SiteReader) => Site> | undefined;

/** Address of the site file, as the page writes it: `data-site` on the script tag that loads Liaison. */
export const siteAddress = (): string | undefined =>
  document.querySelector<HTMLScriptElement>('script[data-site]')?.dataset.site;

/**
 * The page's site file, fetched once, and read as each widget needs it.
 * Never rejects: what cannot be read is reported to the webmaster, and the widgets go on without, the page's own words beside them.
 */
export async function loadSite(read: SiteReader): Promise<Site> {
  loading ??= fetchSite();
  return (await loading)(read);
}

async function fetchSite(): Promise<(read: SiteReader) => Site> {
  const address = siteAddress();
  if (!address) return () => emptySite;
  let url = address;
  try {
    url = new URL(address, document.baseURI).href;
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const text = await response.text();
    if (text.length > LARGEST) throw new Error('it is larger than 1 MB');
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file.version !== 1 || typeof file.phone !== 'string') void explain(file, url);
    return (read) => read(file, url);
  } catch (error) {
    report(document, {
      code: 'site-invalid',
      message: `the site file could not be read: ${(error as Error).message}. Widgets use their own attributes only.`,
      source: url,
    });
    return () => ({ ...emptySite, failed: true });
  }
}

/** The words for what is wrong come late, and only where a look shows that something is. */
async function explain(file: unknown, source: string): Promise<void> {
  const { checkSite } = await import('./check-site.js');
  for (const { path, message } of checkSite(file))
    report(document, { code: 'site-invalid', message: `${path} ${message}`.trim(), source });
}
