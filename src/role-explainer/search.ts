/** Finds a situation by its title and by further words, in the language shown and in English. Pure. */

/** @param texts what a card can be found by */
export function matches(texts: readonly string[], query: string): boolean {
  const hay = folded(texts.join(' '));
  return folded(query)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** Without case, accents and look-alike apostrophes; Arabic letter variants and vowel marks count as one. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/ٱ/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}
