/** Defines `<liaison-quick-exit>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonQuickExit } from './quick-exit.js';

const taken = globalThis.customElements?.get('liaison-quick-exit');
if (taken && taken !== LiaisonQuickExit) console.warn('[liaison] loaded twice: the first liaison-quick-exit stays.');
else if (!taken) globalThis.customElements?.define('liaison-quick-exit', LiaisonQuickExit);
