/**
 * Which of the engine's late parts a text calls for. It may say so in vain, never miss: a fold, a tag or a mark that shows
 * nothing may stand within a word.
 */
import { isFold, lineEnd } from './lines.js';
import { ianaZone } from './zones.js';

export interface LateParts {
  /** json.ts */
  json: boolean;
  /** zone-names.ts */
  zones: boolean;
  /** annotations.ts */
  annotations: boolean;
}

/** What may stand within a word. */
const WITHIN = '\\r?\\n[ \\t]|<[^>]{0,99}>|[\\u0300\\u0301\\xad\\u200b-\\u200f\\u2060\\ufeff]';
const anyOf = (...words: string[]): string =>
  words.map((word) => word.match(/\[.*?\]|./g)!.join(`(?:${WITHIN})*`)).join('|');
/** So much of the same line; a tag ends it. */
const gap = (most: number): string => `(?:[^\\n<\\\\]|\\n[ \\t]|\\\\[^nN]){0,${most}}?`;

/** A label and, behind it, a colon or a bracket, or a tag that may hide them. */
const LABEL = new RegExp(
  `(?:${anyOf('interp', 'pr[eèé]t', 'lang', 'lengu', 'idiom', 'x-liaison')})${gap(60)}[:：<]|` +
    `(?:${anyOf('title', 't[ií]tulo', 'detail', 'detalle')})${gap(20)}[([（<]`,
  'i',
);
const ZONE = new RegExp(
  `(?:${anyOf('tzid', 'timezone', 'timezone-id')})(?:${WITHIN}|[ \\t])*[=:]\\s*"?([^":;\\r\\n]*)`,
  'gi',
);

const SLICE = 250_000;

/** Looks at a text in slices of whole lines. */
export function* latePartsOf(text: string): Generator<void, LateParts, void> {
  if (/^\s*[[{]/.test(text)) return { json: true, zones: true, annotations: true };
  const found: LateParts = { json: false, zones: false, annotations: false };
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = lineEnd(text, at + SLICE);
    while (isFold(text, end + 1)) end = lineEnd(text, end + 1);
    const lines = text.slice(at, end);
    found.annotations ||= LABEL.test(lines);
    const names = new Set(Array.from(lines.matchAll(ZONE), ([, name]) => name!));
    found.zones ||= ![...names].every((name) => ianaZone(name));
    yield;
  }
  return found;
}
