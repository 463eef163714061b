/** Defines `<liaison-role-explainer>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonRoleExplainer } from './role-explainer.js';

if (globalThis.customElements && !customElements.get('liaison-role-explainer'))
  customElements.define('liaison-role-explainer', LiaisonRoleExplainer);
