/**
 * Which of the engine's late parts a text calls for. It may say so in vain, never miss.
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
const WITHIN = /\r?\n[ \t]|<(?:[^<>\n]|\n[ \t])*>|[\u0300\u0301\xad\u200b-\u200f\u2060\ufeff]/g;
/** In small letters: a label and, behind it in its line, a colon or a bracket. */
const LABEL =
  /(?:interp|pr[eèé]t|lang|lengu|idiom|x-liaison)(?:[^\n\\]|\\[^n]){0,60}?[:：]|(?:title|t[ií]tulo|detail|detalle)(?:[^\n\\]|\\[^n]){0,20}?[([（]/;
const ZONE = /(?:tzid|timezone|timezone-id)\s*[=:]\s*"?[^":;\r\n]*/gi;

const SLICE = 250_000;

/** Looks at a text in slices of whole lines. */
export function* latePartsOf(text: string): Generator<void, LateParts, void> {
  if (/^\s*[[{]/.test(text)) return { json: true, zones: true, annotations: true };
  const found: LateParts = { json: false, zones: false, annotations: false };
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = lineEnd(text, at + SLICE);
    while (isFold(text, end + 1)) end = lineEnd(text, end + 1);
    const lines = text.slice(at, end).replace(WITHIN, '');
    // Small letters, since a pattern that takes both looks four times as long.
    found.annotations ||= LABEL.test(lines.toLowerCase());
    found.zones ||= ![...new Set(lines.match(ZONE))].every((zone) => ianaZone(zone.replace(/^.*?[=:]\s*"?/s, '')));
    yield;
  }
  return found;
}
