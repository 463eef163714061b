let attempt = 0;
/** By a name, since bundlers take `new URL(…, import.meta.url)` for a list of files to bring along. */
const here = import.meta.url;

/** An import in the text of a function: the file, and what of it is meant where the build put several modules into one. */
const IMPORT = /import\(.([^"'`]+).\)(?:\.then\(\w+=>\w+\.(\w+))?/;

/**
 * Imports a file; where that fails, asks for it once more under a new address, since browsers before 2026 remember a failed
 * import for the life of the page (https://github.com/whatwg/html/issues/6768). So whoever tries again, does. The build
 * puts it around every late import (scripts/vite-plugins.ts).
 *
 * @param load the import
 * @param file its address, absolute or as this module would write it; by default the one that the text of `load` names
 * @throws what `load` did, where there is no other address, or what the other address says
 */
export async function again<T>(load: () => Promise<T>, file = ''): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const [, named, part] = IMPORT.exec(String(load)) ?? [];
    const address = file || named;
    if (!address) throw error;
    const fresh = `${new URL(address, here).href}?again=${++attempt}`;
    const module = (await import(/* @vite-ignore */ fresh)) as Record<string, T>;
    return (part ? module[part] : module) as T;
  }
}
