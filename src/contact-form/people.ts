/** Site file, language shown and today -> the people to show, in their order. Pure. */
import { match } from '../language/languages.js';
import { isCurrent } from '../site/entries.js';
import type { Liaison, Partner, Site } from '../site/site.js';

export interface People {
  liaisons: Liaison[];
  partners: Partner[];
}

/**
 * Those who speak the language shown come first, otherwise the site's order holds; without those past their `reviewBy`, and
 * without meetings that are over.
 *
 * @param today `YYYY-MM-DD`
 */
export function peopleOf(site: Site, language: string, today: string): People {
  const speaks = ({ languages }: { languages?: string[] }) => match(language, languages ?? []) !== undefined;
  const inOrder = <T extends { languages?: string[]; reviewBy?: string }>(entries: readonly T[]): T[] => {
    const shown = entries.filter((entry) => isCurrent(entry, today));
    return [...shown.filter(speaks), ...shown.filter((entry) => !speaks(entry))];
  };
  const liaisons = inOrder(site.liaisons).map((one) => (isOver(one, today) ? { ...one, meet: undefined } : one));
  return { liaisons, partners: inOrder(site.partners) };
}

const isOver = ({ meet }: Liaison, today: string): boolean => meet?.date !== undefined && meet.date < today;

/** Up to two letters for a face without a photo; grapheme by grapheme, so that no letter is cut in half. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}\p{M}*/u.exec(word)?.[0] ?? []);
  letters.splice(1, letters.length - 2);
  return letters.join('').toLocaleUpperCase();
}
