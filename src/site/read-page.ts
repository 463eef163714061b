/**
 * A page's HTML -> the Liaison tags in it and the words inside them, for `check-site`. Pure; no parser of the whole
 * language: tags, attributes, comments and the few elements whose content is no HTML are told apart, nothing is repaired.
 */

export interface PageWidget {
  /** `event-calendar` */
  name: string;
  /** From 1. */
  line: number;
  /** As the widget reads them: of `data-liaison` markup without `data-`. */
  attributes: { [name: string]: string };
  fallback: Words;
}

export interface Words {
  text: string;
  links: { href: string; text: string; hreflang?: string; line: number }[];
  /** BCP 47 tag of the text, from the nearest `lang`. */
  language: string;
}

export interface Page {
  widgets: PageWidget[];
  /** Everything on the page that is read, the widgets included. */
  words: Words;
  /** `data-site` of the script tag; undefined: no Liaison script was found; empty: it names no file. */
  site?: string;
}

const TOKEN =
  /<!--[^]*?(?:-->|$)|<!doctype[^>]*>|<(script|style|template|textarea|title)\b((?:[^>"']|"[^"]*"|'[^']*')*)>[^]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const EMPTY = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|small|span|strong|sub|sup|time|u|wbr)$/;

export function readPage(html: string): Page {
  const page: Page = { widgets: [], words: { text: '', links: [], language: '' } };
  interface Open {
    name: string;
    language: string;
    widget?: PageWidget;
    link?: Words['links'][number];
  }
  const open: Open[] = [];
  let end = 0;
  let line = 1;
  let counted = 0;

  const say = (text: string): void => {
    page.words.text += text;
    for (const { widget, link } of open) {
      if (widget) widget.fallback.text += text;
      if (link) link.text += text;
    }
  };

  for (const match of html.matchAll(TOKEN)) {
    const [whole, raw, rawAttributes, slash, tag, written] = match;
    say(decode(html.slice(end, match.index)));
    end = match.index + whole.length;
    line += html.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    if (raw?.toLowerCase() === 'script') {
      const { src, 'data-site': site } = attributesOf(rawAttributes!);
      if (site !== undefined || /(^|\/)liaison\.js($|\?)/.test(src ?? '')) page.site = site ?? page.site ?? '';
    }
    if (!tag) continue;
    const name = tag.toLowerCase();
    if (!INLINE.test(name)) say('\n');
    if (slash) {
      const at = open.map((element) => element.name).lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    const attributes = attributesOf(written!);
    const language = attributes.lang ?? open.at(-1)?.language ?? '';
    if (name === 'html') page.words.language = language;
    const element: Open = { name, language };
    const markup = attributes['data-liaison'];
    if (name.startsWith('liaison-') || markup !== undefined) {
      const settings =
        markup === undefined
          ? attributes
          : Object.fromEntries(
              Object.entries(attributes).flatMap(([key, value]) =>
                key.startsWith('data-') ? [[key.slice(5), value]] : [],
              ),
            );
      element.widget = {
        name: markup ?? name.slice('liaison-'.length),
        line,
        attributes: settings,
        fallback: { text: '', links: [], language },
      };
      page.widgets.push(element.widget);
    }
    if (name === 'a' && attributes.href !== undefined) {
      element.link = { href: attributes.href, text: '', hreflang: attributes.hreflang, line };
      page.words.links.push(element.link);
      for (const { widget } of open) widget?.fallback.links.push(element.link);
    }
    if (attributes.lang) for (const { widget } of open) if (widget) widget.fallback.language = language;
    if (!EMPTY.test(name) && !written!.endsWith('/')) open.push(element);
  }
  say(decode(html.slice(end)));
  return page;
}

function attributesOf(text: string): { [name: string]: string } {
  const attributes: { [name: string]: string } = {};
  for (const [, name, double, single, bare] of text.matchAll(
    /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    attributes[name!.toLowerCase()] ??= decode(double ?? single ?? bare ?? '');
  return attributes;
}

const NAMED: { [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
    if (code === undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
