import { html, type TemplateResult } from 'lit';

const EXTENSION = /[\s,;]*(?:ext(?:ension|n)?|x)[\s.:=]*(\d+)\D*$/i;
/** The digits of a telephone's keys, from A to Z (ITU-T E.161). */
const KEYS = '22233344455566677778889999';

/**
 * What is dialled for a number as people write it: `207-555-0134 ext. 12`, `1-800-555-COPS`, `555-0100 (voice)`. Before an
 * extension the telephone pauses: the comma is not RFC 3966's `;ext=`, which hardly any of them knows.
 */
export const dialled = (number: string): string =>
  number
    .replace(EXTENSION, ',$1')
    .replace(/(?<=\d-?)[A-Z]{2,}/g, (word) => word.replace(/./g, (letter) => KEYS[letter.charCodeAt(0) - 65]!))
    .replace(/\p{L}.*?(?=,\d+$|$)/u, '')
    .replace(/[^\d+#*,;]/g, '');

/** A number as a link that dials, never broken across lines and never mirrored (Unicode UAX 9, isolates). */
export function phoneLink(number: string, scheme: 'tel' | 'sms' = 'tel'): TemplateResult {
  return html`<a href="${scheme}:${dialled(number)}"><bdi class="number" dir="ltr">${number}</bdi></a>`;
}
