/** The one script tag: finds the widgets on the page and loads each on demand. */
import { elements } from './elements.js';
import { start, type Loader } from './loader.js';

const key = Symbol.for('liaison-widgets');
const page = globalThis as { [key]?: { version: string; loader?: Loader } };

if (page[key]) console.warn(`[liaison] loaded twice: version ${page[key].version} stays, ${__VERSION__} rests.`);
else {
  page[key] = { version: __VERSION__ };
  page[key].loader = start(elements);
}

declare global {
  /** Written in by the build, from package.json. */
  const __VERSION__: string;
}
