/**
 * Why a message should wait for a person's eye. Marks of machines only: never the language, never the length, never a
 * word list, because the plea that looks odd is the one that must not be lost. What is held is kept and listed for the
 * backup; nothing is ever dropped. Pure.
 */

const MAX_LINKS = 4;
const MAX_REPEATS = 5;

/**
 * @param {import('./wire.js').Intake} intake
 * @param {{ sameBefore: number, underLoad: boolean }} circumstances messages with the same words today; too many at once
 * @returns {string | undefined}
 */
export function suspicion(intake, { sameBefore, underLoad }) {
  const words = [...Object.values(intake.fields), ...intake.other.map(([, value]) => value)].join('\n');
  if (intake.trapped) return 'honeypot';
  if (/\[(?:url|link)[=\]]|<a\s[^<>]*href\s*=/i.test(words)) return 'markup';
  if ((words.match(/https?:\/\//gi) ?? []).length > MAX_LINKS) return 'links';
  if (sameBefore >= MAX_REPEATS) return 'repeated';
  if (underLoad) return 'load';
  return undefined;
}
