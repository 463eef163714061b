/** What a language is called, and in which language that name is: what the browser cannot say comes late. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import { languages, match } from '../language/languages.js';

type Tables = typeof import('./names.js') & typeof import('./phrases.js');

interface Name {
  text: string;
  /** BCP 47 tag. */
  language: string;
}

let tables: Tables | undefined;
let loading: Promise<unknown> | undefined;

/** Of both, the names in each language shipped are the larger part. */
const load = (): Promise<unknown> =>
  (loading ??= Promise.all([import('./names.js'), import('./phrases.js')]).then(
    ([names, phrases]) => (tables = { ...names, ...phrases }),
    () => (loading = undefined),
  ));

const shipped = languages.map(({ tag }) => tag);

/** The browser's name; undefined where it has none in that language, and would answer in another. */
function known(tag: string, language: string): string | undefined {
  try {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    const { locale } = names.resolvedOptions();
    return locale.split('-')[0] === language.split('-')[0] ? names.of(tag) : undefined;
  } catch {
    return undefined;
  }
}

/** In the language shown; undefined where nobody has told us. */
function nameIn(tag: string, shown: string): string | undefined {
  const of = match(tag, shipped);
  return known(tag, shown) || (of && tables?.names[of]?.split('|')[shipped.indexOf(shown)]) || undefined;
}

/** In itself. */
function ownName(tag: string): Name | undefined {
  const of = match(tag, shipped);
  if (of) return { text: languages[shipped.indexOf(of)]!.name, language: of };
  const text = known(tag, tag) || tables?.phrases[tag]?.[1];
  return text ? { text, language: tag } : undefined;
}

const inEnglish = (tag: string): Name => ({
  text: known(tag, 'en') || (tables?.phrases[tag]?.[0] ?? tag),
  language: 'en',
});

/** Asks the widget around it to draw once more when the names have come. */
class LanguageName extends Directive {
  readonly #host?: LitElement;

  constructor(part: PartInfo) {
    super(part);
    this.#host = (part as ChildPart).options?.host as LitElement | undefined;
  }

  render(tag: string, shown: string, own = false): TemplateResult {
    const text = own ? undefined : nameIn(tag, shown);
    const name = own ? ownName(tag) : text && { text, language: shown };
    if (!name && !tables) void load().then(() => tables && this.#host?.requestUpdate());
    const { text: said, language } = name || inEnglish(tag);
    return html`<bdi lang=${language === shown ? nothing : language} translate=${own ? 'no' : nothing}>${said}</bdi>`;
  }
}

/**
 * A language as a person calls it: for use in a LitElement's template.
 * @param tag of the language, BCP 47
 * @param shown the language shown: the name is in it, or else in English, marked as that
 * @param own in itself, where there is such a name
 */
export const languageName = directive(LanguageName);
