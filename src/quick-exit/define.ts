/** Defines `<liaison-quick-exit>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonQuickExit } from './quick-exit.js';

if (globalThis.customElements && !customElements.get('liaison-quick-exit'))
  customElements.define('liaison-quick-exit', LiaisonQuickExit);
