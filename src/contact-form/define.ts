/** Defines `<liaison-contact-form>`, if the tag is free. */
import { LiaisonContactForm } from './contact-form.js';

if (!customElements.get('liaison-contact-form')) customElements.define('liaison-contact-form', LiaisonContactForm);
