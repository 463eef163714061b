// Two reading grades of an English sentence group: Flesch–Kincaid (syllables), with words that every reader of these
// pages must learn anyway counted as two syllables at most, and the Automated Readability Index (letters).

const GLOSSARY =
  /^(immigration|federal|agenc(y|ies)|officers?|police|interpreters?|departments?|governments?|emergenc(y|ies)|fingerprints?|detainers?)$/;

/** Words the rules below miscount. */
const KNOWN = {
  people: 2,
  area: 3,
  areas: 3,
  being: 2,
  idea: 3,
  does: 1,
  goes: 1,
  done: 1,
  sheriff: 2,
  trained: 1,
  warrant: 2,
  violent: 3,
  violence: 3,
  science: 2,
  quiet: 2,
  client: 2,
  trial: 2,
  family: 3,
  several: 3,
  everyone: 3,
  someone: 2,
  sometimes: 2,
  anyone: 3,
  business: 2,
  every: 2,
  different: 3,
  police: 2,
  agencies: 3,
  safety: 2,
  homeland: 2,
  lawyer: 2,
  lawyers: 2,
  county: 2,
  booked: 1,
  hours: 1,
  hour: 1,
  choose: 1,
  released: 2,
  asked: 1,
  used: 1,
  moved: 1,
  called: 1,
  signed: 1,
  likes: 1,
  uses: 2,
  judges: 2,
  charges: 3,
  pages: 2,
  places: 2,
  faces: 2,
  messages: 3,
  languages: 3,
  licenses: 3,
  cases: 2,
  wages: 2,
  offices: 3,
  licence: 2,
  created: 3,
  real: 1,
  really: 2,
  via: 2,
  video: 3,
  radio: 3,
  coast: 1,
  coasts: 1,
  quickly: 2,
  serious: 3,
  previous: 3,
  experience: 4,
  material: 4,
  period: 3,
  evidence: 3,
  social: 2,
  special: 2,
  special: 2,
  initial: 3,
  patrol: 2,
  detective: 3,
  robbed: 1,
  robbery: 3,
};

function syllables(word) {
  // Initials are spoken letter by letter.
  if (/^[A-Z]{2,6}s?$/.test(word)) return word.replace(/s$/, '').length;
  if (/\d/.test(word)) return Math.max(1, word.replace(/[^\dA-Za-z]/g, '').length);
  const plain = word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[^a-z]/g, '');
  if (!plain) return 0;
  if (KNOWN[plain]) return KNOWN[plain];
  let rest = plain.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  // `-ted`, `-ded`, `-ses`, `-ges`, `-ches` keep their vowel.
  if (/(ted|ded|ses|ces|ges|ches|shes|xes|zes)$/.test(plain)) rest = plain.slice(0, -2) + 'x' + 'e';
  const groups = rest.match(/[aeiouy]+/g)?.length ?? 0;
  const split = (rest.match(/(ia|io(?!u?n)|iu|eo|ua(?!r)|uo)/g) ?? []).length;
  return Math.max(1, groups + (/(tion|sion|cial|tial|cious)/.test(rest) ? 0 : split));
}

export function sentencesOf(text) {
  return text
    .replace(/\b([a-z]+)\.(gov|org|com)\b/gi, '$1$2')
    .split(/(?<=[.?!:][”"]?)\s+/)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length);
}

const wordsOf = (text) => text.match(/[A-Za-z0-9{][\w’'(){}-]*/g) ?? [];

/** Words in the longest sentence. */
export const longestSentence = (text) => Math.max(...sentencesOf(text).map((words) => words.length));

/** Flesch–Kincaid grade of the group, glossary words counted as two syllables at most. */
export function adjustedGrade(text) {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  const total = words
    .map((word) => (GLOSSARY.test(word.toLowerCase()) ? Math.min(2, syllables(word)) : syllables(word)))
    .reduce((sum, n) => sum + n, 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (total / words.length) - 15.59;
}

/** Automated Readability Index. */
export function automatedIndex(text) {
  const sentences = sentencesOf(text);
  const words = sentences.flat();
  const letters = words.join('').replace(/[^A-Za-z0-9]/g, '').length;
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
}
