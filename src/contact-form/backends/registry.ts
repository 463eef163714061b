/** The backends known by name; each is loaded when somebody writes. */
import type { Backend } from './backend.js';

const known = new Map<string, () => Promise<Backend>>([
  ['liaison', () => import('./liaison.js').then((m) => m.liaison)],
  ['json', () => import('./json.js').then((m) => m.json)],
  ['form', () => import('./form.js').then((m) => m.form)],
  ['contact-form-7', () => import('./contact-form-7.js').then((m) => m.contactForm7)],
  ['gravity-forms', () => import('./gravity-forms.js').then((m) => m.gravityForms)],
]);

/** For developers: `backend="my-own"` then posts by it. A name is taken once. */
export function registerBackend(name: string, load: () => Promise<Backend>): void {
  if (known.has(name)) throw new Error(`A contact form backend named ${name} exists already.`);
  known.set(name, load);
}

export function isBackend(name: string): boolean {
  return known.has(name);
}

export function loadBackend(name: string): Promise<Backend> {
  const load = known.get(name);
  return load ? load() : Promise.reject(new Error(`No contact form backend is named ${name}.`));
}
