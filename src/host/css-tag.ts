/**
 * The tag for styles, for browsers that adopt style sheets, as all of ours do, and for styles without values. The build
 * puts this in the place of Lit’s.
 */
class CSSResult {
  #sheet?: CSSStyleSheet;

  constructor(private readonly text: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.text);
    return this.#sheet;
  }
}

export const css = ([text]: TemplateStringsArray) => new CSSResult(text!);

// Asked for by name where Lit hands its exports on; nobody calls them.
export { CSSResult };
export const unsafeCSS = undefined;
export const supportsAdoptingStyleSheets = true;

export const getCompatibleStyle = <T>(style: T): T => style;

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
}
