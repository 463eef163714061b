import { html } from 'lit';
import type { LiaisonLanguageSwitcher } from '../src/language-switcher/language-switcher.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function find<T extends Element>(element: Element, selector: string): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = element.shadowRoot?.querySelector<T>(selector);
    if (found) return found;
    await pause(25);
  }
  throw new Error(`There is no ${selector}.`);
}

/** What a visitor does, one step after another, each when there is something to press. */
const play =
  (...steps: [selector: string, act: (found: HTMLElement) => void][]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const element = canvasElement.querySelector<LiaisonLanguageSwitcher>('liaison-language-switcher')!;
    for (const [selector, act] of steps) {
      act(await find<HTMLElement>(element, selector));
      await element.updateComplete;
    }
  };

const press = (found: HTMLElement) => found.click();
const type = (text: string) => (found: HTMLElement) => {
  (found as HTMLInputElement).value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const choose = (tag: string) => (found: HTMLElement) => {
  (found as HTMLSelectElement).value = tag;
  found.dispatchEvent(new Event('change'));
};

/** A site with its own translated pages, some in languages that are not shipped. */
const pages =
  'en:English es:Español zh-Hans:简体中文 zh-Hant:繁體中文 vi:Tiếng_Việt fil:Tagalog ko:한국어 ar:العربية ht:Kreyòl_ayisyen ru:Русский uk:Українська pt-BR:Português fr:Français so:Soomaali am:አማርኛ ti:ትግርኛ fa-AF:دری ps:پښتو ur:اردو sw:Kiswahili my:မြန်မာ ne:नेपाली mww-Latn:Hmoob pa:ਪੰਜਾਬੀ pl:Polski ckb:کوردی'
    .split(' ')
    .map((pair) => pair.replace('_', ' ').split(':') as [string, string]);

const plain = () => html`<liaison-language-switcher help-phone="207-555-0134"></liaison-language-switcher>`;
const linked = () =>
  html`<liaison-language-switcher help-phone="207-555-0134" help-href="#help">
    ${pages.map(([tag, name]) => html`<a href="#${tag}" hreflang=${tag} lang=${tag}>${name}</a> `)}
  </liaison-language-switcher>`;

const open: [string, (found: HTMLElement) => void] = ['.toggle', press];
const loaded: [string, (found: HTMLElement) => void] = ['.help', () => undefined];
const help: [string, (found: HTMLElement) => void] = ['.help > button', press];

export default {
  title: 'Widgets/Language switcher',
  component: 'liaison-language-switcher',
  parameters: { docs: { story: { height: '480px' } } },
};

export const Closed = { name: 'Closed', render: plain };
export const Open = { name: 'Open', render: plain, play: play(open, loaded) };
export const Pages = { name: 'The site’s own 26 pages, with a search field', render: linked, play: play(open, loaded) };
export const Found = {
  name: 'Found by another language’s name for it',
  render: linked,
  play: play(open, loaded, ['.search', type('haitiano')]),
};
export const Slip = {
  name: 'Found with a slip of the hand',
  render: linked,
  play: play(open, loaded, ['.search', type('amharik')]),
};
export const Spoken = {
  name: 'Found, but only spoken: an interpreter’s card',
  render: linked,
  play: play(
    open,
    loaded,
    ['.search', type("k'iche")],
    ['.spoken button', press],
    ['.interpreter-card', () => undefined],
  ),
};
export const NotFound = {
  name: 'Nothing found',
  render: linked,
  play: play(open, loaded, ['.search', type('xqzvw')]),
};
export const Missing = {
  name: 'My language is not here: the card with own words',
  render: plain,
  play: play(open, loaded, help, ['select', choose('my')], ['.own', () => undefined]),
};
export const EnglishLineOnly = {
  name: 'My language is not here: a card with the English line only',
  render: plain,
  play: play(open, loaded, help, ['select', choose('mam')], ['.say', () => undefined]),
};
export const SignLanguage = {
  name: 'My language is not here: American Sign Language',
  render: plain,
  play: play(open, loaded, help, ['select', choose('ase')], ['.say', () => undefined]),
};
export const Inline = {
  name: 'Two or three languages, side by side',
  render: () =>
    html`<liaison-language-switcher
      layout="inline"
      languages="en es-419 ht"
      storage="none"
    ></liaison-language-switcher>`,
};
export const Ordered = {
  name: 'The site’s own choice and order',
  render: () => html`<liaison-language-switcher languages="ht es-419 en" storage="none"></liaison-language-switcher>`,
  play: play(open, loaded),
};
