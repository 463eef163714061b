/** Defines `<liaison-contact-form>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonContactForm } from './contact-form.js';

if (globalThis.customElements && !customElements.get('liaison-contact-form'))
  customElements.define('liaison-contact-form', LiaisonContactForm);
