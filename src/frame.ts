/**
 * A widget as a page of its own, for an iframe: settings come in the address, the height goes to the parent.
 * The loader, the next script of the page, finds the element. Works where storage, cookies and pop-ups are refused (`sandbox="allow-scripts"`).
 */
import { frameSettings } from './frame-settings.js';

// A constructed sheet needs no `style-src`.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
  body { margin: 0; }
  main { padding: 4px; }
`);
document.adoptedStyleSheets = [sheet];

const widget = document.documentElement.dataset.widget!;
const alone = parent === window;
const { attributes, site, refused, named } = frameSettings(location.href, alone);

const element = document.createElement(`liaison-${widget}`);
for (const [name, value] of attributes) element.setAttribute(name, value);
if (site) document.querySelector<HTMLElement>('script[src$="liaison.js"]')!.dataset.site = site;

if (alone) {
  // An open redirect on the own host is as good as an address on another.
  const { fetch } = window;
  const isNamed = (url: string) => named.some((address) => url.startsWith(address.split('{lang}')[0]!));
  window.fetch = (url, init) => fetch(url, isNamed(String(url)) ? { redirect: 'error', ...init } : init);
}

const main = document.querySelector('main')!;
const fallback = [...main.childNodes];
element.append(...fallback);
main.append(element);

for (const source of refused) {
  const message =
    'not used, because this page is in no frame: a link to it could put a stranger’s words or address under your name. ' +
    'Put it into the site file, or show the page in a frame';
  console.warn(`[liaison] config-invalid: ${message} (${source})`);
  const detail = { code: 'config-invalid', message, source };
  element.dispatchEvent(new CustomEvent('liaison-error', { detail, bubbles: true, composed: true }));
}

let height = 0;
const observer = new ResizeObserver(() => {
  const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (now === height) return;
  height = now;
  // The height is no secret, and a parent's origin is not known here.
  parent.postMessage({ type: 'liaison-frame-height', widget, height }, '*');
});
/** Not before the first view, or what stays in its place: a frame that is made small first moves the page twice. */
const tell = () => observer.observe(document.documentElement);
for (const name of ['liaison-ready', 'liaison-error']) element.addEventListener(name, tell);
setTimeout(tell, 5000);
