/** Defines `<liaison-language-switcher>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonLanguageSwitcher } from './language-switcher.js';

if (globalThis.customElements && !customElements.get('liaison-language-switcher'))
  customElements.define('liaison-language-switcher', LiaisonLanguageSwitcher);
