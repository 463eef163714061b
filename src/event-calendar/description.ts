/**
 * An event's description, as calendars export it, → paragraphs of safe tokens. Pure; never a DOM parser.
 *
 * Google writes HTML with `<br>`, `<a>`, `<html-blob>`; Outlook writes whole documents (`X-ALT-DESC`) or plain text
 * with `<https://…>`; most others plain text. What is not on the list below is dropped, its text kept; `<script>`,
 * `<style>` and their like go with their text. Only http, https, mailto and tel become links.
 */

import { unescapeHtml } from './engine/lines.js';

export interface TextToken {
  text: string;
  bold?: true;
  italic?: true;
  /** `http:`, `https:`, `mailto:` or `tel:` address. */
  href?: string;
}

export interface Block {
  kind: 'paragraph' | 'item';
  /** Within a paragraph, `\n` in a token's text is a line break. */
  tokens: TextToken[];
}

const BLOCKS = /^(?:p|div|ul|ol|table|tr|h[1-6]|blockquote|section|article|body|hr|pre)$/;
const SILENT = /^(?:script|style|head|title|template|noscript|iframe|object|svg|math|textarea|select)$/;
const BOLD = /^(?:b|strong|h[1-6])$/;
const ITALIC = /^(?:i|em)$/;
const LOOKS_LIKE_HTML =
  /<\/?(?:a|b|br|p|i|u|em|strong|ul|ol|li|div|span|font|html|html-blob|body|table|h[1-6])(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|[lr][sd]quo|[nm]dash|hellip|[a-z](?:grave|acute|tilde|uml|cedil)|#\d+|#x[\da-f]+);/i;
const TAG = /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)\/?>|[!?][^>]*>)/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
// Trailing punctuation belongs to the sentence, not to the address.
const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>"]+[^\s<>"'.,;:!?)\]}]|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|\bmailto:[^\s<>"]+|\btel:[\d+().-]+/gi;

/** Where Google's and Outlook's tracking addresses lead; a visitor's click is nobody's business. */
function unwrap(url: URL): URL {
  const target =
    /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url'
      ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
      : url.hostname.endsWith('.safelinks.protection.outlook.com')
        ? url.searchParams.get('url')
        : null;
  return target && /^https?:\/\//i.test(target) ? new URL(target) : url;
}

/** An address that may become a link, made whole; undefined for any other scheme, and for a relative address. */
export function safeLink(address: string): string | undefined {
  // Browsers ignore control characters and spaces in a scheme: `java\nscript:` runs.

  const clean = address.replace(/[\u0000-\u0020\u00a0\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '');
  const whole = /^www\./i.test(clean)
    ? `https://${clean}`
    : /^[^:/?#@]+@[^:/?#@]+$/.test(clean)
      ? `mailto:${clean}`
      : clean;
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(whole)) return undefined;
  try {
    const url = new URL(whole);
    return (url.protocol.startsWith('http') ? unwrap(url) : url).href;
  } catch {
    return undefined;
  }
}

/** Plain text → tokens, addresses as links. */
function linkify(text: string, style: Omit<TextToken, 'text'>): TextToken[] {
  if (style.href) return [{ text, ...style }];
  const tokens: TextToken[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = safeLink(match[0]);
    if (!href) continue;
    if (match.index > at) tokens.push({ text: text.slice(at, match.index), ...style });
    tokens.push({ text: match[0], ...style, href });
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push({ text: text.slice(at), ...style });
  return tokens;
}

const same = (a: TextToken, b: TextToken) => a.href === b.href && a.bold === b.bold && a.italic === b.italic;

/** Joins neighbours, trims the ends and drops blocks with nothing in them. */
function tidy(blocks: Block[]): Block[] {
  return blocks.flatMap(({ kind, tokens }) => {
    const joined: TextToken[] = [];
    for (const token of tokens) {
      const before = joined.at(-1);
      if (before && same(before, token)) before.text += token.text;
      else joined.push({ ...token });
    }
    for (const token of joined)
      token.text = token.text.replace(/ {2,}/g, ' ').replace(/[ \t\u00a0]{0,9}\n[ \t\u00a0]{0,9}/g, '\n');
    if (joined[0]) joined[0].text = joined[0].text.trimStart();
    const last = joined.at(-1);
    if (last) last.text = last.text.trimEnd();
    const kept = joined.filter(({ text }) => text);
    return kept.length ? [{ kind, tokens: kept }] : [];
  });
}

function fromHtml(html: string): Block[] {
  const blocks: Block[] = [{ kind: 'paragraph', tokens: [] }];
  const links: (string | undefined)[] = [];
  let silent: string | undefined;
  let bold = 0;
  let italic = 0;
  let breaks = 0;
  const begin = (kind: Block['kind']) => {
    blocks.push({ kind, tokens: [] });
    breaks = 0;
  };
  const write = (raw: string) => {
    const text = unescapeHtml(raw.replace(/[ \t\r\n]+/g, ' '));
    if (silent || !text) return;
    if (text.trim()) breaks = 0;
    const style: Omit<TextToken, 'text'> = {
      ...(bold > 0 && { bold: true as const }),
      ...(italic > 0 && { italic: true as const }),
      ...(links.at(-1) && { href: links.at(-1)! }),
    };
    blocks.at(-1)!.tokens.push(...linkify(text, style));
  };
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    write(html.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    if (!name) continue;
    const closing = match[1] === '/';
    if (silent) {
      if (closing && name === silent) silent = undefined;
    } else if (SILENT.test(name)) {
      if (!closing) silent = name;
    } else if (name === 'br') {
      // Two in a row begin a paragraph, as a person means it.
      if (++breaks > 1) begin('paragraph');
      else blocks.at(-1)!.tokens.push({ text: '\n' });
    } else if (name === 'a') {
      const href = HREF.exec(match[3] ?? '');
      if (closing) links.pop();
      else links.push(href ? safeLink(unescapeHtml(href[1] ?? href[2] ?? href[3] ?? '')) : undefined);
    } else {
      if (name === 'li') begin(closing ? 'paragraph' : 'item');
      else if (BLOCKS.test(name)) begin('paragraph');
      else if (name === 'td' || name === 'th') write(' ');
      if (BOLD.test(name)) bold = Math.max(0, bold + (closing ? -1 : 1));
      if (ITALIC.test(name)) italic = Math.max(0, italic + (closing ? -1 : 1));
    }
  }
  write(html.slice(at));
  return tidy(blocks);
}

function fromText(text: string): Block[] {
  // Outlook writes `Label<https://…>`.
  const spaced = text.replace(/\r\n?/g, '\n').replace(/([^\s<])<(https?:\/\/[^\s>]+)>/g, '$1 <$2>');
  return tidy(
    spaced.split(/\n[ \t]*\n\s*/).map((part): Block => {
      const item = /^[ \t]*[-*•]\s+(?!.*\n)/.exec(part);
      return { kind: item ? 'item' : 'paragraph', tokens: linkify(item ? part.slice(item[0].length) : part, {}) };
    }),
  );
}

/** Characters read: a feed may be hostile, and a scan for tags or addresses costs more than its length. */
const LONGEST = 20_000;

export function parseDescription(source: string): Block[] {
  const text = source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source;
  if (!LOOKS_LIKE_HTML.test(text)) return fromText(text);
  // Google has bold words and links also in a text whose lines are lines.
  return fromHtml(
    /<(?:br|p|div|[uo]l|li|table|html|body|h[1-6])\b/i.test(text) ? text : text.replace(/\r?\n/g, '<br>'),
  );
}
