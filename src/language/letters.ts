/**
 * Letters for scripts that old devices have none for. Loaded only when one of their languages is shown (or named in the
 * list); fetches a font of ours (Noto Sans, OFL, from `fonts/` beside the build) only where the device draws boxes and
 * the webmaster has not said `data-fonts="none"` on the script tag.
 */
import type { LitElement } from 'lit';
import { report } from '../host/report.js';

interface Script {
  /** BCP 47 tags of the languages shipped in it. */
  readonly languages: readonly string[];
  /** Letters of different widths: a device that draws all alike draws boxes. */
  readonly sample: string;
  /** First and last code point of the font. */
  readonly from: number;
  readonly to: number;
}

export const scripts: Readonly<Record<'ethiopic' | 'myanmar' | 'gurmukhi', Script>> = {
  ethiopic: { languages: ['am', 'ti'], sample: 'ሀጥሠፐ', from: 0x1200, to: 0x137c },
  myanmar: { languages: ['my'], sample: 'ကခဂအ', from: 0x1000, to: 0x104f },
  gurmukhi: { languages: ['pa'], sample: 'ਕਤਅਠ', from: 0xa00, to: 0xa7f },
};
type ScriptName = keyof typeof scripts;

/** Milliseconds that words wait for their letters. */
const PATIENCE = 3000;

/** Whether these letters are drawn as boxes: all of one width. */
export function isLacking(sample: string, widthOf: (letter: string) => number): boolean {
  const widths = Array.from(sample, widthOf);
  return widths.every((width) => width === widths[0]);
}

const lacking = new Map<ScriptName, boolean>();
function lacks(script: ScriptName): boolean {
  let answer = lacking.get(script);
  if (answer === undefined) {
    const context = document.createElement('canvas').getContext('2d');
    if (context) context.font = '40px sans-serif';
    answer = !!context && isLacking(scripts[script].sample, (letter) => context.measureText(letter).width);
    lacking.set(script, answer);
  }
  return answer;
}

const faces = new Map<string, Promise<boolean>>();
/** Resolves with whether the letters are there. */
function load(file: string, family: string, { from, to }: Script): Promise<boolean> {
  let face = faces.get(file);
  if (!face) {
    // (Not by `new URL(…, import.meta.url)`: bundlers would take that for a list of files to bring along.)
    const source = `${import.meta.url.replace(/[^/]*$/, '../fonts/')}${file}.woff2`;
    const unicodeRange = `U+${from.toString(16)}-${to.toString(16)}`;
    const font = new FontFace(family, `url(${JSON.stringify(source)})`, { unicodeRange });
    face = font.load().then(
      () => {
        document.fonts.add(font);
        return true;
      },
      (error: unknown) => {
        faces.delete(file);
        report(document, { code: 'import-failed', message: `no letters for ${family}: ${String(error)}`, source });
        return false;
      },
    );
    faces.set(file, face);
  }
  return face;
}

const sheets = new WeakMap<LitElement, Map<string, CSSStyleSheet>>();
/** Puts a family behind the host's own for text in these languages. */
function wear(host: LitElement, family: string, languages: readonly string[]): void {
  const root = host.renderRoot as ShadowRoot;
  const worn = sheets.get(host) ?? new Map<string, CSSStyleSheet>();
  sheets.set(host, worn);
  let sheet = worn.get(family);
  if (!sheet) {
    worn.set(family, (sheet = new CSSStyleSheet()));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  // A list with `inherit` in it is none, so the font that the host has now is written out.
  const own = getComputedStyle(host).fontFamily;
  const selector = languages.map((tag) => `:lang(${tag})`).join();
  sheet.replaceSync(`${selector} { font-family: ${own}, "${family}"; }`);
}

/**
 * Sees to it that the host can draw a language, or the own names of several.
 * @returns the tags among `tags` that this device draws as boxes all the same
 */
export async function dress(host: LitElement, tags: readonly string[], part: 'all' | 'names'): Promise<string[]> {
  const wanted = (Object.keys(scripts) as ScriptName[]).filter(
    (script) => scripts[script].languages.some((tag) => tags.includes(tag)) && lacks(script),
  );
  const allowed = !document.querySelector('script[data-fonts="none"]');
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE, false));
  const drawn = await Promise.all(
    wanted.map(async (script) => {
      const file = part === 'all' ? script : `${script}-names`;
      const family = `Liaison ${file}`;
      const { languages } = scripts[script];
      if (!allowed) return languages;
      const there = load(file, family, scripts[script]);
      void there.then((loaded) => loaded && wear(host, family, languages));
      return (await Promise.race([there, late])) ? [] : languages;
    }),
  );
  return drawn.flat().filter((tag) => tags.includes(tag));
}
