/** Site file, language shown and today -> the people to show, in their order. Pure. */
import { match } from '../language/languages.js';
import { isCurrent } from '../site/entries.js';
import type { Liaison, Partner, Site } from '../site/site.js';

export interface People {
  liaisons: Liaison[];
  partners: Partner[];
}

/**
 * Those who speak the language shown come first, otherwise the site's order holds; without those past their `reviewBy`.
 *
 * @param today `YYYY-MM-DD`
 */
export function peopleOf(site: Site, language: string, today: string): People {
  const speaks = ({ languages }: { languages?: string[] }) => match(language, languages ?? []) !== undefined;
  const inOrder = <T extends { languages?: string[]; reviewBy?: string }>(entries: readonly T[]): T[] => {
    const shown = entries.filter((entry) => isCurrent(entry, today));
    return [...shown.filter(speaks), ...shown.filter((entry) => !speaks(entry))];
  };
  return { liaisons: inOrder(site.liaisons), partners: inOrder(site.partners) };
}

/** Up to two letters for a face without a photo; grapheme by grapheme, so that no letter is cut in half. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return chosen.map((word) => /\p{L}\p{M}*/u.exec(word)![0].toLocaleUpperCase()).join('');
}
