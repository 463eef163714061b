/**
 * Finds in a text what a person need not tell: numbers that identify them or open their accounts. Pure, made for use on
 * the device only: findings are shown, never sent, stored, logged or counted.
 *
 * It warns, it never blocks, so each rule would rather miss a number than cry wolf at a phone number.
 */

export type SensitiveKind =
  /** Social Security number, or a taxpayer number (ITIN), which has its shape. */
  | 'ssn'
  /** Alien registration number, also called USCIS number: `A` and 8 or 9 digits. */
  | 'a-number'
  /** Payment card. */
  | 'card'
  | 'passport';

export interface Finding {
  kind: SensitiveKind;
  /** Place in the text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
}

/** First code points of the decimal digits of scripts that shipped languages, or their neighbours, write numbers in. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0xff10,
];

/** The same text with plain digits, hyphens and spaces, unit for unit, so that places stay true. */
function plain(text: string): string {
  return text.replace(/[\p{Nd}\p{Pd}\p{Zs}\p{Cf}\u2212]/gu, (character) => {
    // Digits and dashes outside the basic plane are two units; nobody's keyboard types them.
    if (character.length > 1) return character;
    if (/[\p{Pd}\u2212]/u.test(character)) return '-';
    if (/[\p{Zs}\p{Cf}]/u.test(character)) return ' ';
    const code = character.charCodeAt(0);
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? character : String(code - zero);
  });
}

interface Rule {
  kind: SensitiveKind;
  pattern: RegExp;
  /** Words of which one must stand shortly before, in the languages first shipped; others are found by shape alone. */
  after?: RegExp;
  holds?: (digits: string) => boolean;
}

// No letter or digit on either side: part of a longer number is not a number of its own.
const open = '(?<![\\p{L}\\p{N}])';
const close = '(?![\\p{L}\\p{N}])';
const rule = (body: string, flags = 'gu') => new RegExp(`${open}${body}${close}`, flags);

const ssnWords = /ssn|social|seguro|sosyal|الضمان|itin|соци|an sinh|社会|社會|사회|sécu/iu;
const alienWords = /alien|uscis|extranjer|etranje|étranger|الأجنبي|الأجانب|иностран|ngoại kiều|外国人|外侨|외국인/iu;
const passportWords =
  /passport|pasaporte|paspò|passeport|passaporte|جواز|паспорт|hộ chiếu|护照|護照|여권|baasaboor|ፓስፖርት|pasipoti|پاسپورٹ/iu;

const rules: readonly Rule[] = [
  { kind: 'card', pattern: rule('\\d(?:[ -]?\\d){12,18}'), holds: isCard },
  { kind: 'ssn', pattern: rule('\\d{3}([- ])\\d{2}\\1\\d{4}'), holds: isSsn },
  { kind: 'ssn', pattern: rule('\\d{9}'), after: ssnWords, holds: isSsn },
  // A small `a` before a space is a Spanish or Portuguese word: "llame a 55512345".
  { kind: 'a-number', pattern: rule('(?:A[ #:-]{0,4}|a[-#]?)\\d{2,3}(?:[ -]?\\d{3}){2}') },
  { kind: 'a-number', pattern: rule('A[ #:-]{0,4}\\d{8,9}') },
  { kind: 'a-number', pattern: rule('\\d{3}[- ]?\\d{3}[- ]?\\d{3}'), after: alienWords },
  { kind: 'passport', pattern: rule('[A-Z]{0,2} ?\\d{6,9}', 'giu'), after: passportWords },
  // First line of the machine-readable zone, ICAO Doc 9303.
  { kind: 'passport', pattern: /P[A-Z<][A-Z<]{3}[A-Z<]{6,}/gu },
];

/** How far before a number its name may stand, in UTF-16 units. */
const reach = 40;

/** Findings in order of place; where two rules want the same digits, the earlier rule has them. */
export function findSensitive(text: string): Finding[] {
  const readable = plain(text);
  const found: Finding[] = [];
  for (const { kind, pattern, after, holds } of rules) {
    for (const match of readable.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (holds && !holds(match[0].replace(/\D/g, ''))) continue;
      if (after && !after.test(readable.slice(Math.max(0, start - reach), start))) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Numbers that the Social Security Administration gives out (never 000, 666 or 9xx first, 00 second, 0000 last), and ITINs
 * (9xx with 50-65, 70-88, 90-92 or 94-99 in the middle, IRS Publication 1915).
 */
function isSsn(digits: string): boolean {
  const [area, group, serial] = [digits.slice(0, 3), Number(digits.slice(3, 5)), digits.slice(5)];
  if (area.startsWith('9')) {
    return (group >= 50 && group <= 65) || (group >= 70 && group <= 99 && group !== 89 && group !== 93);
  }
  return area !== '000' && area !== '666' && group !== 0 && serial !== '0000';
}

/** Card networks' first digits and lengths, then the check digit (ISO/IEC 7812-1, Luhn). */
function isCard(digits: string): boolean {
  const network =
    /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|(?:6011|64[4-9]\d|65\d\d)\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/;
  if (!network.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const value = Number(digits[digits.length - 1 - place]);
    const doubled = value * 2;
    sum += place % 2 === 0 ? value : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
