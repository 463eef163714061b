/** Defines `<liaison-language-switcher>`, if the tag is free. */
import { LiaisonLanguageSwitcher } from './language-switcher.js';

if (!customElements.get('liaison-language-switcher'))
  customElements.define('liaison-language-switcher', LiaisonLanguageSwitcher);
