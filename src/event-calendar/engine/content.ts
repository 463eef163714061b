/** An event's lines → what is said about it. No times here. */
import type { Said } from './annotations.js';
import { type Property, splitTexts, unescapeHtml, unescapeText } from './lines.js';

export type Status = 'confirmed' | 'tentative' | 'cancelled' | 'postponed';

export interface Attachment {
  url: string;
  name?: string;
  /** Media type. */
  type?: string;
}

/** Every key is always there, so that all occurrences have one shape: they are copied by the thousand. */
export interface Content {
  title: string;
  /** Titles in further languages, by BCP 47 tag. */
  titleByLanguage: Record<string, string>;
  /** Text or simple HTML, as the feed has it, without the lines about languages that were understood. */
  description?: string | undefined;
  descriptionByLanguage: Record<string, string>;
  /** X-ALT-DESC: the description as HTML, unchecked. */
  html?: string | undefined;
  /** BCP 47 tag of title and description, where the feed says so. */
  textLanguage?: string | undefined;
  location?: string | undefined;
  geo?: { latitude: number; longitude: number } | undefined;
  url?: string | undefined;
  /** Address of the meeting room on the web. */
  online?: string | undefined;
  /** Addresses; never `data:`. */
  images: string[];
  /** ATTACH that is no image: flyers. */
  attachments: Attachment[];
  /** CSS colour name or `#rrggbb`. */
  color?: string | undefined;
  status: Status;
  categories: string[];
  /** BCP 47 tags of the languages spoken, and of those that an interpreter comes for. */
  languages: string[];
  interpreters: string[];
  /** Lines such as `Interpreter: …` whose languages are not all known; they are still in the description. */
  unknownLines: string[];
  organizer?: { name?: string; email?: string } | undefined;
}

/** Relative, or of the web. */
const isWeb = (url: string): boolean => /^(https?:\/\/|[^:]+$)/i.test(url);
const MEETING =
  /https:\/\/(?:[\w-]+\.)?(?:zoom\.us\/(?:j|w|my)|meet\.google\.com|teams\.(?:microsoft|live)\.com|webex\.com|meet\.jit\.si|gotomeet\.me|whereby\.com)\/[^\s<>"'\])]*\w/i;

// What people put before or behind a title, set apart or in capitals. A word alone is none: “Cancelled stamps, an exhibition”.
const OFF = '(?:cancel(?:l?ed|ad[oa])|anulad[oa]|postponed|pospuest[oa]|aplazad[oa])';
const CALLED_OFF = [
  new RegExp(`^\\W*${OFF}\\s*(?:[:\\-–—*)\\]!]|$)|[:\\-–—*([]\\s*${OFF}\\W*$`, 'i'),
  new RegExp(`^\\W*${OFF.toUpperCase()}\\b|\\b${OFF.toUpperCase()}\\W*$`),
];

/** Takes what is said about languages out of the texts (annotations.ts, which may come late). */
export type Annotating = ((said: Said, properties: readonly Property[]) => void) | undefined;

export function contentOf(lines: readonly Property[], annotate: Annotating, titleOfSeries = ''): Content {
  const byName: Record<string, Property[]> = {};
  for (const line of lines) if (line.value) (byName[line.name] ??= []).push(line);
  const all = (...names: string[]): Property[] => names.flatMap((name) => byName[name] ?? []);
  const text = (line: Property | undefined): string => (line ? unescapeText(line.value).trim() : '');
  /** Of what is never HTML. */
  const plain = (line: Property | undefined): string => unescapeHtml(text(line));
  const first = (name: string): string => text(byName[name]?.[0]);
  const byLanguage = (name: string, read = text): Record<string, string> => {
    const texts: Record<string, string> = {};
    for (const line of all(name)) if (line.params.LANGUAGE) texts[line.params.LANGUAGE] = read(line);
    return texts;
  };

  const said: Said = {
    description: first('DESCRIPTION'),
    categories: all('CATEGORIES').flatMap(({ value }) => splitTexts(value)),
    languages: [],
    interpreters: [],
    titles: {},
    details: {},
    unknownLines: [],
  };
  annotate?.(
    said,
    lines.filter(({ name }) => name.startsWith(LIAISON)).map((line) => ({ ...line, value: text(line) })),
  );
  const { description, categories, languages, interpreters, unknownLines } = said;

  const images = new Set<string>();
  const attachments: Attachment[] = [];
  for (const { name: property, value: url, params } of all('IMAGE', 'ATTACH')) {
    if (!isWeb(url) || params.ENCODING) continue;
    const type = params.FMTTYPE;
    const name = params.FILENAME ?? params['X-FILENAME'] ?? params.LABEL;
    if (property === 'IMAGE' || /^image|\.(png|jpe?g|gif|webp|avif)$/i.test(`${type} ${url}`)) images.add(url);
    else attachments.push({ url, ...(name && { name }), ...(type && { type }) });
  }

  const title = plain(byName.SUMMARY?.[0]) || titleOfSeries;
  const status =
    /TENTATIVE|CANCEL|POSTPONED/i.exec(first(`${LIAISON}STATUS`) || first('STATUS')) ??
    CALLED_OFF[0]!.exec(title) ??
    CALLED_OFF[1]!.exec(title);
  const url = first('URL');
  const location = plain(byName.LOCATION?.[0]);
  const [latitude, longitude] = first('GEO').split(/[;,]/).map(Number) as [number, number];
  const organizer = byName.ORGANIZER?.[0];
  const name = organizer?.params.CN;
  const email = /^mailto:(.+@.+)$/i.exec(organizer?.value ?? '')?.[1];
  return {
    title,
    titleByLanguage: { ...byLanguage('SUMMARY', plain), ...said.titles },
    description: description || undefined,
    descriptionByLanguage: { ...byLanguage('DESCRIPTION'), ...said.details },
    html: first('X-ALT-DESC') || undefined,
    textLanguage: (byName.SUMMARY ?? byName.DESCRIPTION)?.[0]!.params.LANGUAGE,
    location: location || undefined,
    geo: Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined,
    url: isWeb(url) || /^(mailto|tel):/i.test(url) ? url : undefined,
    online:
      all('CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL').find(({ value }) =>
        /^https?:/i.test(value),
      )?.value ?? MEETING.exec(`${location}\n${url}\n${description}`)?.[0],
    images: [...images],
    attachments,
    color: /^([a-z]+|#[0-9a-f]{3,8})$/i.exec(first('COLOR'))?.[0],
    status: !status
      ? 'confirmed'
      : /tent/i.test(status[0])
        ? 'tentative'
        : /cancel|anul/i.test(status[0])
          ? 'cancelled'
          : 'postponed',
    categories: [...new Set(categories)],
    languages,
    interpreters,
    unknownLines,
    organizer: name || email ? { ...(name && { name }), ...(email && { email }) } : undefined,
  };
}

const LIAISON = 'X-LIAISON-';
