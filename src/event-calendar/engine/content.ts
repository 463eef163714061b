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
  description?: string;
  descriptionByLanguage: Record<string, string>;
  html?: string;
  textLanguage?: string;
  location?: string;
  geo?: { latitude: number; longitude: number };
  url?: string;
  online?: string;
  images: string[];
  attachments: Attachment[];
  color?: string;
  status: Status;
  categories: string[];
  languages: string[];
  interpreters: string[];
  unknownLines: string[];
  organizer?: { name?: string; email?: string };
}

/** Relative, or of a scheme that may be followed. */
const isLink = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|[^:]*$)/i.test(url) && url !== '';
const isWeb = (url: string): boolean => /^(https?:\/\/|[^:]*$)/i.test(url) && url !== '';
const MEETING =
  /https:\/\/(?:[\w-]+\.)?(?:zoom\.us\/(?:j|w|my)\/|meet\.google\.com\/|teams\.(?:microsoft|live)\.com\/|webex\.com\/|meet\.jit\.si\/|gotomeet\.me\/|whereby\.com\/)[^\s<>"'\])]+/i;

// What people put before a title. A word alone is none: “Cancelled stamps, an exhibition”.
const CANCELLED = /^\W*(cancel(?:l?ed|ad[oa])|anulad[oa])\s*(?:[:\-–—*)\]!]|$)/i;
const POSTPONED = /^\W*(postponed|pospuest[oa]|aplazad[oa]|rescheduled)\s*(?:[:\-–—*)\]!]|$)/i;

export function contentOf(lines: readonly Property[], languageOf: LanguageOf): Content {
  const content: Content = {
    title: '',
    titleByLanguage: {},
    descriptionByLanguage: {},
    images: [],
    attachments: [],
    status: 'confirmed',
    categories: [],
    languages: [],
    interpreters: [],
    unknownLines: [],
  };
  const add = (list: string[], tags: string[]): void => {
    for (const tag of tags) if (!list.includes(tag)) list.push(tag);
  };
  let titled = false;
  let description: string | undefined;
  for (const { name, params, value } of lines) {
    switch (name) {
      case 'SUMMARY': {
        const text = unescapeText(value).trim();
        if (!titled) content.title = text;
        if (params.LANGUAGE) {
          content.titleByLanguage[params.LANGUAGE] = text;
          if (!titled) content.textLanguage = params.LANGUAGE;
        }
        titled = true;
        break;
      }
      case 'DESCRIPTION': {
        const text = unescapeText(value).trim();
        if (description === undefined) description = text;
        if (params.LANGUAGE) {
          content.descriptionByLanguage[params.LANGUAGE] = text;
          content.textLanguage ??= params.LANGUAGE;
        }
        break;
      }
      case 'X-ALT-DESC':
        if (/html/i.test(params.FMTTYPE ?? '')) content.html = unescapeText(value);
        break;
      case 'LOCATION': {
        const text = unescapeText(value).trim();
        if (text) content.location = text;
        break;
      }
      case 'GEO': {
        const [latitude, longitude] = value.split(/[;,]/).map(Number);
        if (Math.abs(latitude!) <= 90 && Math.abs(longitude!) <= 180) {
          content.geo = { latitude: latitude!, longitude: longitude! };
        }
        break;
      }
      case 'URL': {
        const url = value.trim();
        if (isLink(url)) content.url = url;
        break;
      }
      case 'CONFERENCE':
      case 'X-GOOGLE-CONFERENCE':
      case 'X-MICROSOFT-SKYPETEAMSMEETINGURL': {
        const url = value.trim();
        if (/^https?:/i.test(url)) content.online ??= url;
        break;
      }
      case 'IMAGE':
      case 'ATTACH': {
        const url = value.trim();
        if (!isWeb(url) || params.VALUE === 'BINARY' || params.ENCODING) break;
        if (name === 'IMAGE' || /^image\//i.test(params.FMTTYPE ?? '') || /\.(png|jpe?g|gif|webp|avif)$/i.test(url)) {
          if (!content.images.includes(url)) content.images.push(url);
        } else {
          const label = params.FILENAME ?? params['X-FILENAME'] ?? params.LABEL;
          content.attachments.push({
            url,
            ...(label && { name: label }),
            ...(params.FMTTYPE && { type: params.FMTTYPE }),
          });
        }
        break;
      }
      case 'COLOR':
        if (/^([a-z]+|#[0-9a-f]{3,8})$/i.test(value.trim())) content.color = value.trim();
        break;
      case 'STATUS':
      case 'X-LIAISON-STATUS': {
        const status = value.trim().toLowerCase().replace('canceled', 'cancelled');
        if (/^(tentative|cancelled|postponed)$/.test(status)) content.status = status as Status;
        break;
      }
      case 'CATEGORIES':
        for (const category of splitTexts(value)) {
          const label = /^(lang|language|interpreter)\s*:\s*(.+)$/i.exec(category);
          const tags = label ? languagesIn(label[2]!, languageOf).tags : [];
          if (!tags.length) add(content.categories, [category]);
          else add(/^i/i.test(label![1]!) ? content.interpreters : content.languages, tags);
        }
        break;
      case 'X-LIAISON-LANGUAGE':
      case 'X-LIAISON-LANGUAGES':
      case 'X-LIAISON-INTERPRETER':
      case 'X-LIAISON-INTERPRETERS': {
        const { tags, all } = languagesIn(unescapeText(value), languageOf);
        add(name.includes('INT') ? content.interpreters : content.languages, tags);
        if (!all) content.unknownLines.push(`${name}: ${value}`);
        break;
      }
      case 'ORGANIZER': {
        const email = /^mailto:(.+@.+)$/i.exec(value.trim())?.[1];
        if (params.CN || email) {
          content.organizer = { ...(params.CN && { name: params.CN }), ...(email && { email }) };
        }
      }
    }
  }
  if (description) {
    const said = annotationsIn(description, languageOf);
    if (said.text) content.description = said.text;
    add(content.languages, said.languages);
    add(content.interpreters, said.interpreters);
    Object.assign(content.titleByLanguage, said.titles);
    Object.assign(content.descriptionByLanguage, said.details);
    content.unknownLines.push(...said.unknown);
  }
  if (content.status === 'confirmed' && CANCELLED.test(content.title)) content.status = 'cancelled';
  else if (content.status === 'confirmed' && POSTPONED.test(content.title)) content.status = 'postponed';
  const place = content.location && MEETING.exec(content.location)?.[0];
  const online =
    content.online ?? place ?? MEETING.exec(content.url ?? '')?.[0] ?? MEETING.exec(description ?? '')?.[0];
  if (online) content.online = online;
  return content;
}
