/**
 * Content lines of iCalendar (RFC 5545 3.1, RFC 6868): text in, properties out. Knows no component and no value type.
 */

export interface Property {
  /** Upper case. */
  name: string;
  /** By upper-case name; several values of one parameter are joined by commas. */
  params: Readonly<Record<string, string>>;
  /** As written: still escaped. */
  value: string;
}

/** Joins folded lines. Also joins a fold after blank lines, which an old Mozilla wrote. */
export const unfold = (text: string): string => text.replace(/(?:\r?\n){1,3}[ \t]/g, '');

/** Where the line ends that begins or goes on at a place, its folds aside. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

export function isFold(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code === 32 || code === 9;
}

/** The line from `start` on, joined with its folds; `end`: its lineEnd. */
export function lineAt(text: string, start: number, end: number): string {
  let stop = end;
  while (isFold(text, stop + 1)) stop = lineEnd(text, stop + 1);
  const line = text.slice(start, stop).trimEnd();
  return stop > end ? unfold(line) : line;
}

/** Of the lines that tell one event from another, or when it happens. */
export const WHEN_NAMES =
  'BEGIN|END|UID|DTSTART|DTEND|DURATION|RRULE|RDATE|RECURRENCE-ID|EXRULE|EXDATE|X-MICROSOFT-CDO-ALLDAYEVENT';
const WHEN = new RegExp(`(?:${WHEN_NAMES})(?=[;:])(?:[^:\\n]*:\\d{8})?`, 'iy');
/** The letters they begin with, as bits. */
const FIRST = WHEN_NAMES.split('|').reduce((set, name) => set | (1 << (name.charCodeAt(0) & 31)), 0);

/**
 * Whether a line tells one event from another, or when it happens.
 *
 * @returns 0 if not; else the end of the date that the value begins with, or that of the name where there is none, or a
 *   parameter hides it
 */
function whenAt(text: string, start: number): number {
  if (!((FIRST >> (text.charCodeAt(start) & 31)) & 1)) return 0;
  WHEN.lastIndex = start;
  // Exec would cost as much as all the rest of the index.
  return WHEN.test(text) ? WHEN.lastIndex : 0;
}

/** A line that tells one event from another, or when it happens. */
export interface WhenLine {
  /** Where it stands. */
  at: number;
  stop: number;
  /** What `whenAt` says of it. */
  to: number;
  /** Counted from 1. */
  line: number;
  /** Where the last line begins that has something in it; -1: what is folded hides nothing. */
  begun: number;
  /** A fold cuts a name (an old Mozilla wrote such files), which hides lines. */
  cut: boolean;
}

/**
 * Goes on to the next such line. A function of its own, since nearly all of the text is passed here: small, and without
 * new objects, a browser makes it fast at once.
 *
 * @returns false: there is none
 */
export function nextWhen(text: string, here: WhenLine): boolean {
  let { stop, line, begun } = here;
  let to = 0;
  let at = stop + 1;
  for (; at < text.length; at = stop + 1) {
    line++;
    stop = lineEnd(text, at);
    if (isFold(text, at)) {
      if (begun >= 0) here.cut ||= !/[:;]/.test(text.slice(begun, at));
      begun = -1;
    } else {
      if (stop - at > 1) begun = at;
      if ((to = whenAt(text, at))) break;
    }
  }
  here.at = at;
  here.stop = stop;
  here.to = to;
  here.line = line;
  here.begun = begun;
  return to > 0;
}

/**
 * The properties of a text, or those that say when. A line that is none continues the value before it: some feeds break
 * text raw.
 */
export function properties(text: string, when = false): Property[] {
  const found: Property[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = lineEnd(text, start);
    if (isFold(text, start) || (when && !whenAt(text, start))) continue;
    const line = lineAt(text, start, end);
    const property = parseLine(line);
    if (property) found.push(property);
    else if (line && found.length) found.at(-1)!.value += '\\n' + line;
  }
  return found;
}

/** One unfolded line; undefined if no name stands before a `:` or `;`. */
export function parseLine(line: string): Property | undefined {
  const colon = line.indexOf(':');
  if (colon < 0) return undefined;
  const first = line.slice(0, colon);
  let at = colon;
  if (first.includes(';')) {
    if (first.includes('"')) at = quotedStart(line, colon);
    // The name of a zone may hold a colon without quotes: the value is a date.
    else if (/;TZID=/i.test(first)) at = Math.max(colon, line.search(/:\d{8}/));
  }
  const head = parseHead(at > colon ? line.slice(0, at) : first);
  return head.name ? { name: head.name, params: head.params, value: line.slice(at + 1).trimEnd() } : undefined;
}

// Spaces inside a name occur (`REFRESH - INTERVAL`); words of a sentence do too, but not in capitals.
const NAME = /^([\w.-]+|[A-Z][A-Z -]*)$/;

/** Where the colon before the value stands: the first one outside quotes. */
function quotedStart(line: string, colon: number): number {
  // Cut, since a pattern's work may grow with what it cannot match.
  const head = /^(?:[^":]|"[^"]*")*:/.exec(line.slice(0, 5000));
  if (head) return head[0].length - 1;
  // A quote is never closed. Where a date-time ends the line, it is the value; else the first colon ends the name.
  const time = line.search(/:\d{8}(T\d{4,6}Z?)?"?$/);
  return time < 0 ? colon : time;
}

type Head = Omit<Property, 'value'>;
/** Most lines of a feed begin in one of few ways. */
const heads = new Map<string, Head>();

/** Name and parameters; no name: the text does not begin with one. */
function parseHead(text: string): Head {
  const known = heads.get(text);
  if (known) return known;
  const [name] = text.split(';', 1) as [string];
  const params: Record<string, string> = {};
  // Cut, since a pattern's work may grow with the square of what it cannot match.
  for (const [, param, value] of text.slice(name.length, 5000).matchAll(/([^=;]+)=((?:"[^"]*"|[^";])*"?[^;"]*)/g)) {
    params[param!.trim().toUpperCase()] = value!
      .replace(/"/g, '')
      .replace(/\^[n'^]/g, (c) => (c === '^n' ? '\n' : c === "^'" ? '"' : '^'))
      .trim();
  }
  const bare = name.trim();
  const head = { name: NAME.test(bare) ? bare.toUpperCase() : '', params };
  if (heads.size > 500) heads.clear();
  heads.set(text, head);
  return head;
}

/** The value of the first line of these names that has one, else ''. */
export const valueOf = (lines: readonly Property[], ...names: string[]): string =>
  lines.find(({ name, value }) => value && names.includes(name))?.value ?? '';

/** A TEXT value without its escapes (RFC 5545 3.3.11). */
export const unescapeText = (text: string): string =>
  text.includes('\\') ? text.replace(/\\(.)/gs, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c)) : text;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const MARKS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};

/** A text without HTML's entities, which WordPress and others leave in it. */
export const unescapeHtml = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|tilde|uml|cedil)|(\w+));/gi,
    (whole, dec, hex, letter, mark, name) => {
      if (mark) return (letter + MARKS[mark.toLowerCase()]).normalize();
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = dec ? Number(dec) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );

/** The parts of a list of TEXT values, split at commas that are not escaped. */
export const splitTexts = (text: string): string[] =>
  (text.match(/(?:\\.|[^\\,])+/gs) ?? []).map((part) => unescapeText(part).trim()).filter(Boolean);
