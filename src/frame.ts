/**
 * A widget as a page of its own, for an iframe: settings come in the address, the height goes to the parent.
 * The loader, the next script of the page, finds the element. Works where storage, cookies and pop-ups are refused (`sandbox="allow-scripts"`).
 */
// A constructed sheet needs no `style-src`.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
  body { margin: 0; }
  main { padding: 4px; }
`);
document.adoptedStyleSheets = [sheet];

const widget = document.documentElement.dataset.widget!;
const settings = new URLSearchParams(location.search);
const element = document.createElement(`liaison-${widget}`);

for (const [name, value] of settings) {
  if (name === 'site')
    document.querySelector<HTMLElement>('script[src$="liaison.js"]')!.dataset.site = new URL(value, location.href).href;
  // `lang` is read from the address by the language store; `on…` and `style` are no settings of ours.
  else if (name !== 'lang' && /^[a-z]+(-[a-z]+)*$/.test(name) && !/^(on|style$|id$|class$|is$|slot$)/.test(name))
    element.setAttribute(name, value);
}

const main = document.querySelector('main')!;
const fallback = [...main.childNodes];
element.append(...fallback);
main.append(element);

let height = 0;
new ResizeObserver(() => {
  const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (now === height) return;
  height = now;
  // The height is no secret, and a parent's origin is not known here.
  parent.postMessage({ type: 'liaison-frame-height', widget, height }, '*');
}).observe(document.documentElement);

export {};
