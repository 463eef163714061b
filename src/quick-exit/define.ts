/** Defines `<liaison-quick-exit>`, if the tag is free. */
import { LiaisonQuickExit } from './quick-exit.js';

if (!customElements.get('liaison-quick-exit')) customElements.define('liaison-quick-exit', LiaisonQuickExit);
