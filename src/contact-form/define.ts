/** Defines `<liaison-contact-form>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonContactForm } from './contact-form.js';

const taken = globalThis.customElements?.get('liaison-contact-form');
if (taken && taken !== LiaisonContactForm)
  console.warn('[liaison] loaded twice: the first liaison-contact-form stays.');
else if (!taken) globalThis.customElements?.define('liaison-contact-form', LiaisonContactForm);
