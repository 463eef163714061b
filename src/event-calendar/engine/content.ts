/** An event's lines → what is said about it. No times here. */
import { type LanguageOf, annotationsIn, languagesIn } from './annotations.js';
import { type Property, splitTexts, unescapeText } from './lines.js';

export type Status = 'confirmed' | 'tentative' | 'cancelled' | 'postponed';

export interface Attachment {
  url: string;
  name?: string;
  /** Media type. */
  type?: string;
}

export interface Content {
  title: string;
  titleByLanguage: Record<string, string>;
  description: string | undefined;
  descriptionByLanguage: Record<string, string>;
  html: string | undefined;
  textLanguage: string | undefined;
  location: string | undefined;
  geo: { latitude: number; longitude: number } | undefined;
  url: string | undefined;
  online: string | undefined;
  images: string[];
  attachments: Attachment[];
  color: string | undefined;
  status: Status;
  categories: string[];
  languages: string[];
  interpreters: string[];
  unknownLines: string[];
  organizer: { name?: string; email?: string } | undefined;
}

/** Relative, or of a scheme that may be followed. */
const isLink = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|[^:]*$)/i.test(url) && url !== '';
const isWeb = (url: string): boolean => /^(https?:\/\/|[^:]*$)/i.test(url) && url !== '';
const MEETING =
  /https:\/\/(?:[\w-]+\.)?(?:zoom\.us\/(?:j|w|my)\/|meet\.google\.com\/|teams\.(?:microsoft|live)\.com\/|webex\.com\/|meet\.jit\.si\/|gotomeet\.me\/|whereby\.com\/)[^\s<>"'\])]+/i;

// What people put before a title. A word alone is none: “Cancelled stamps, an exhibition”.
const CANCELLED = /^\W*(cancel(?:l?ed|ad[oa])|anulad[oa])\s*(?:[:\-–—*)\]!]|$)/i;
const POSTPONED = /^\W*(postponed|pospuest[oa]|aplazad[oa]|rescheduled)\s*(?:[:\-–—*)\]!]|$)/i;

const addNew = (list: string[], items: readonly string[]): void => {
  for (const item of items) if (!list.includes(item)) list.push(item);
};

export function contentOf(lines: readonly Property[], languageOf: LanguageOf): Content {
  const byName: Record<string, Property[]> = {};
  for (const line of lines) if (line.value) (byName[line.name] ??= []).push(line);
  const all = (...names: string[]): Property[] => names.flatMap((name) => byName[name] ?? []);
  const text = (line: Property | undefined): string => (line ? unescapeText(line.value).trim() : '');
  const first = (name: string): string | undefined => text(byName[name]?.[0]) || undefined;
  const byLanguage = (list: Property[]): Record<string, string> => {
    const texts: Record<string, string> = {};
    for (const line of list) if (line.params.LANGUAGE) texts[line.params.LANGUAGE] = text(line);
    return texts;
  };

  const titles = all('SUMMARY');
  const descriptions = all('DESCRIPTION');
  const said = annotationsIn(text(descriptions[0]), languageOf);
  const { languages, interpreters } = said;
  const categories: string[] = [];
  const unknownLines: string[] = [];
  for (const { value } of all('CATEGORIES')) {
    for (const category of splitTexts(value)) {
      const [, label, list] = /^(lang|interp)\w*\s*:(.+)$/i.exec(category) ?? [];
      const { tags } = languagesIn(list ?? '', languageOf);
      addNew(/^l/i.test(label!) ? languages : interpreters, tags);
      if (!tags.length) addNew(categories, [category]);
    }
  }
  for (const line of all(
    'X-LIAISON-LANGUAGE',
    'X-LIAISON-LANGUAGES',
    'X-LIAISON-INTERPRETER',
    'X-LIAISON-INTERPRETERS',
  )) {
    const { tags, all: understood } = languagesIn(text(line), languageOf);
    addNew(line.name[10] === 'L' ? languages : interpreters, tags);
    if (!understood) unknownLines.push(`${line.name}: ${text(line)}`);
  }

  const images: string[] = [];
  const attachments: Attachment[] = [];
  for (const { name: property, value: url, params } of all('IMAGE', 'ATTACH')) {
    if (!isWeb(url) || params.ENCODING) continue;
    const type = params.FMTTYPE;
    if (property === 'IMAGE' || /^image/i.test(type ?? '') || /\.(png|jpe?g|gif|webp|avif)$/i.test(url))
      addNew(images, [url]);
    else {
      const name = params.FILENAME ?? params['X-FILENAME'] ?? params.LABEL;
      attachments.push({ url, ...(name && { name }), ...(type && { type }) });
    }
  }

  const title = text(titles[0]);
  const status = /TENTATIVE|CANCEL|POSTPONED/i
    .exec(first('X-LIAISON-STATUS') ?? first('STATUS') ?? '')?.[0]
    ?.toLowerCase();
  const url = first('URL');
  const location = first('LOCATION');
  const meetingIn = (words = ''): string | undefined => MEETING.exec(words)?.[0];
  const [latitude, longitude] = (first('GEO') ?? '').split(/[;,]/).map(Number) as [number, number];
  const organizer = byName.ORGANIZER?.[0];
  const name = organizer?.params.CN;
  const email = /^mailto:(.+@.+)$/i.exec(organizer?.value ?? '')?.[1];
  // Every key is there, so that all occurrences have one shape: they are copied by the thousand.
  return {
    title,
    titleByLanguage: { ...byLanguage(titles), ...said.titles },
    description: said.text || undefined,
    descriptionByLanguage: { ...byLanguage(descriptions), ...said.details },
    html: first('X-ALT-DESC'),
    textLanguage: (titles[0] ?? descriptions[0])?.params.LANGUAGE,
    location,
    geo: Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined,
    url: url && isLink(url) ? url : undefined,
    online:
      all('CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL').find(({ value }) =>
        /^https?:/i.test(value),
      )?.value ??
      meetingIn(location) ??
      meetingIn(url) ??
      meetingIn(said.text),
    images,
    attachments,
    color: /^([a-z]+|#[0-9a-f]{3,8})$/i.exec(first('COLOR') ?? '')?.[0],
    status: ((status === 'cancel' ? 'cancelled' : status) ??
      (CANCELLED.test(title) ? 'cancelled' : POSTPONED.test(title) ? 'postponed' : 'confirmed')) as Status,
    categories,
    languages,
    interpreters,
    unknownLines: [...unknownLines, ...said.unknown],
    organizer: name || email ? { ...(name && { name }), ...(email && { email }) } : undefined,
  };
}
