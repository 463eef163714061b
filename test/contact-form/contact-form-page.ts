import { waitUntil } from '@open-wc/testing';
import type { LiaisonContactForm } from '../../src/contact-form/contact-form.js';

/** The form as a person meets it: what can be seen, pressed and filled in. */
export class ContactFormPage {
  constructor(readonly element: LiaisonContactForm) {}

  has(selector: string): boolean {
    return this.element.shadowRoot!.querySelector(selector) !== null;
  }

  get<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.element.shadowRoot!.querySelector<T>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  text(selector: string): string {
    return plain(this.get(selector));
  }

  texts(selector: string): string[] {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map(plain);
  }

  /** Without the mark of the optional. */
  visible(selector: string): string[] {
    return [...this.element.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
      .filter((node) => node.checkVisibility?.() ?? node.offsetParent !== null)
      .map((node) => plain(node).replace(/ \(optional\)$/, ''));
  }

  value(field: string): string {
    return this.get<HTMLInputElement>(`#field-${field}`).value;
  }

  focused(): Element | null {
    return this.element.shadowRoot!.activeElement;
  }

  /** The first choice loads the rest of the form. */
  async choose(field: string, value: string): Promise<void> {
    this.get(`input[name='${field}'][value='${value}']`).click();
    await this.until(() => this.has('#progress') || this.has('.step .notice'));
    await this.settled();
  }

  async fill(field: string, text: string): Promise<void> {
    const control = this.get<HTMLInputElement>(`#field-${field}`);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }

  /** 'Next', or where it is not there 'Read it again'. */
  async submit(): Promise<void> {
    const seen = (button: HTMLElement) => button.offsetParent !== null;
    const buttons = [...this.element.shadowRoot!.querySelectorAll<HTMLElement>('.next, button.to-review')];
    buttons.find(seen)!.click();
    await this.settled();
  }

  button(name: string): HTMLButtonElement {
    const buttons = [...this.element.shadowRoot!.querySelectorAll('button')];
    const found = buttons.find((button) => plain(button) === name);
    if (!found) throw new Error(`There is no button "${name}".`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  async until(condition: () => boolean, timeout = 4000): Promise<void> {
    await waitUntil(condition, undefined, { timeout });
    await this.settled();
  }
}

function plain(node: HTMLElement): string {
  return node.textContent!.replace(/\s+/g, ' ').trim();
}
