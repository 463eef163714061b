import type { CSSResult, LitElement } from 'lit';

const imports = {
  week: () => import('./week-view.js'),
  grid: () => import('./month-keys.js'),
  small: () => import('./small-month.js'),
  notes: () => import('./notes.js'),
  marks: () => import('./feed-marks.js'),
  search: () => import('./search.js'),
  dialog: () => import('./event-dialog.js'),
  after: () => import('./after-load.js'),
};

type PartName = keyof typeof imports;
type Modules = { [Name in PartName]: Awaited<ReturnType<(typeof imports)[Name]>> };

/** The parts of one calendar that come when they are needed, each once, with its styles. */
export class Parts {
  readonly #coming: { [Name in PartName]?: Promise<Modules[Name] | undefined> } = {};
  /** `null` where it did not come. */
  readonly #here: { [Name in PartName]?: Modules[Name] | null } = {};

  constructor(private readonly host: LitElement) {}

  /** A part did not come when it was asked for last. */
  get failed(): boolean {
    return Object.values(this.#here).includes(null);
  }

  /** The part if it is here, `null` if it did not come; else it is asked for, and the host updated when that is over. */
  at<Name extends PartName>(name: Name): Modules[Name] | null | undefined {
    if (this.#here[name] === undefined) void this.load(name);
    return this.#here[name];
  }

  /** The connection is back: what did not come may be asked for again. */
  forgive(): void {
    if (this.failed) this.host.requestUpdate();
    for (const name of Object.keys(this.#here) as PartName[]) if (!this.#here[name]) delete this.#here[name];
  }

  /** Asks for a part; once more where it did not come before. @param quiet no visitor waits for it */
  load<Name extends PartName>(name: Name, quiet = false): Promise<Modules[Name] | undefined> {
    return ((this.#coming as { [key in Name]?: Promise<Modules[Name] | undefined> })[name] ??= this.#import(
      name,
      quiet,
    ));
  }

  async #import<Name extends PartName>(name: Name, quiet: boolean): Promise<Modules[Name] | undefined> {
    let part: Modules[Name] | undefined;
    try {
      part = (await imports[name]()) as Modules[Name];
      if ('loadWords' in part) await part.loadWords();
      if ('styles' in part)
        (this.host.renderRoot as ShadowRoot).adoptedStyleSheets.push((part.styles as CSSResult).styleSheet!);
    } catch {
      delete this.#coming[name];
    }
    if (part || !quiet) (this.#here as Record<PartName, unknown>)[name] = part ?? null;
    this.host.requestUpdate();
    return part;
  }
}
