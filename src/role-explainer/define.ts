/** Defines `<liaison-role-explainer>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonRoleExplainer } from './role-explainer.js';

const taken = globalThis.customElements?.get('liaison-role-explainer');
if (taken && taken !== LiaisonRoleExplainer)
  console.warn('[liaison] loaded twice: the first liaison-role-explainer stays.');
else if (!taken) globalThis.customElements?.define('liaison-role-explainer', LiaisonRoleExplainer);
