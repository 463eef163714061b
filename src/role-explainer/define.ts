/** Defines `<liaison-role-explainer>`, if the tag is free. */
import { LiaisonRoleExplainer } from './role-explainer.js';

if (!customElements.get('liaison-role-explainer'))
  customElements.define('liaison-role-explainer', LiaisonRoleExplainer);
