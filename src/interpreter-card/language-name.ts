/** What a language is called, and in which language that name is: what the browser cannot say comes late. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import { type NamedLanguage, nameIn, ownName } from '../language/language-name.js';
import { languages, match } from '../language/languages.js';

type Tables = typeof import('./names.js') & typeof import('./phrases.js');

let tables: Tables | undefined;
let loading: Promise<unknown> | undefined;

/** Of both, the names in each language shipped are the larger part. */
const load = (): Promise<unknown> =>
  (loading ??= Promise.all([import('./names.js'), import('./phrases.js')]).then(
    ([names, phrases]) => (tables = { ...names, ...phrases }),
    () => (loading = undefined),
  ));

const shipped = languages.map(({ tag }) => tag);

/** In the language shown; undefined where nobody has told us. */
function nameShown(tag: string, shown: string): string | undefined {
  const of = match(tag, shipped);
  return nameIn(tag, shown) || (of && tables?.names[of]?.split('|')[shipped.indexOf(shown)]) || undefined;
}

/** In itself. */
function nameInItself(tag: string): NamedLanguage | undefined {
  const text = tables?.phrases[tag]?.[1];
  return ownName(tag) ?? (text ? { text, language: tag } : undefined);
}

const inEnglish = (tag: string): NamedLanguage => ({
  text: nameIn(tag, 'en') || (tables?.phrases[tag]?.[0] ?? tag),
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
    const text = own ? undefined : nameShown(tag, shown);
    const name = own ? nameInItself(tag) : text && { text, language: shown };
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
