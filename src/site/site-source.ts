import { report } from '../host/report.js';
import { isRecord, type SiteBasics } from './site.js';

/** `readBasics` or `readSite`. */
export type SiteReader<S extends SiteBasics> = (file: unknown, address: string) => S;

/** The file as it was read; without `file` where the page names none, or none that could be read. */
interface SiteFile {
  file?: unknown;
  url: string;
  failed?: true;
}

/** How long a page waits for its site file before the widgets show without it. */
const TIMEOUT = 6000;
/** In characters: hundreds of people. What is larger is another file, and would stop the page. */
const LARGEST = 1_000_000;

let loading: Promise<SiteFile> | undefined;

/** Address of the site file, as the page writes it: `data-site` on the script tag that loads Liaison. */
export const siteAddress = (): string | undefined =>
  document.querySelector<HTMLScriptElement>('script[data-site]')?.dataset.site;

/**
 * The page's site file, fetched once, and read as each widget needs it.
 * Never rejects: what cannot be read is reported to the webmaster, and the widgets go on without, the page's own words beside them.
 */
export async function loadSite<S extends SiteBasics>(read: SiteReader<S>): Promise<S> {
  loading ??= fetchSite();
  const { file, url, failed } = await loading;
  return { ...read(file, url), ...(failed && { failed }) };
}

async function fetchSite(): Promise<SiteFile> {
  const address = siteAddress();
  if (!address) return { url: '' };
  let url = address;
  try {
    url = new URL(address, document.baseURI).href;
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const text = await response.text();
    if (text.length > LARGEST) throw new Error('it is over 1 MB');
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file.version !== 1 || typeof file.phone !== 'string')
      void import('./explain.js').then(({ explain }) => explain(file, url));
    return { file, url };
  } catch (error) {
    report(document, {
      code: 'site-invalid',
      message: `the site file could not be read: ${(error as Error).message}`,
      source: url,
    });
    return { url, failed: true };
  }
}
