/** What the list shows: the languages offered, the one shown, the site's own translated pages. Pure. */
import { directionOf, match, nameOf, type Direction } from '../language/languages.js';

export interface Choice {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Own name. */
  readonly name: string;
  readonly dir: Direction;
  readonly current: boolean;
  /** The site's own page in that language; without one the choice switches the widgets. */
  readonly href?: string;
}

/** A link with `hreflang` that stands inside the switcher's tag. */
export interface PageLink {
  /** Its `hreflang`. */
  readonly tag: string;
  readonly href: string;
  /** Its text: the name of a language that is not shipped. */
  readonly name: string;
}

export interface Offer {
  /** Tags of shipped languages. */
  readonly offered: readonly string[];
  readonly current: string;
  readonly links?: readonly PageLink[];
  /** The order is the site's own and is kept. */
  readonly ordered?: boolean;
}

/** Names under one another by script, then by alphabet; the order is the same in every language shown. */
const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, 'en');

/** Every language that can be chosen, each once: those offered, and those of the site's pages that are not shipped. */
export function choicesOf({ offered, current, links = [], ordered }: Offer): Choice[] {
  const pages = new Map<string, PageLink>();
  for (const link of links) {
    const tag = match(link.tag, offered) ?? link.tag;
    if (!pages.has(tag)) pages.set(tag, link);
  }
  const choices = [...new Set([...offered, ...pages.keys()])].map((tag): Choice => {
    const link = pages.get(tag);
    return {
      tag,
      name: nameOf(tag) === tag ? (link?.name ?? tag) : nameOf(tag),
      dir: directionOf(tag),
      current: tag === current,
      href: link?.href,
    };
  });
  return ordered ? choices : choices.sort(byName);
}

/** Those the visitor's browser asks for (`navigator.languages`), in its order, without the one that is shown. */
export function suggestionsOf(wanted: readonly string[], choices: readonly Choice[]): Choice[] {
  const tags = choices.map(({ tag }) => tag);
  const found = new Set(wanted.map((tag) => match(tag, tags)));
  return [...found].flatMap((tag) => choices.filter((choice) => choice.tag === tag && !choice.current));
}
