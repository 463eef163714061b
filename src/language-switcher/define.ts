/** Defines `<liaison-language-switcher>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonLanguageSwitcher } from './language-switcher.js';

const taken = globalThis.customElements?.get('liaison-language-switcher');
if (taken && taken !== LiaisonLanguageSwitcher)
  console.warn('[liaison] loaded twice: the first liaison-language-switcher stays.');
else if (!taken) globalThis.customElements?.define('liaison-language-switcher', LiaisonLanguageSwitcher);
