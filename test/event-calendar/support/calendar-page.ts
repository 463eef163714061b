import { waitUntil } from '@open-wc/testing';
import type { LiaisonEventCalendar } from '../../../src/event-calendar/event-calendar.js';

/** The calendar as a visitor meets it: by what is written and what has the focus. */
export class CalendarPage {
  constructor(readonly element: LiaisonEventCalendar) {}

  all<T extends Element = Element>(selector: string): T[] {
    return [...this.element.shadowRoot!.querySelectorAll<T>(selector)];
  }
  one<T extends Element = Element>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }
  /** Text in reading order, hidden from screen readers left out, white space made one. */
  text(element: Element): string {
    const read = (node: Node): string =>
      node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || node.localName === 'svg')
        ? ''
        : node.nodeType === Node.TEXT_NODE
          ? (node.textContent ?? '')
          : [...node.childNodes]
              .map(read)
              .join(node instanceof HTMLElement && /^(DL|DIV|DD|P|UL)$/.test(node.tagName) ? ' ' : '');
    return read(element)
      .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
      .replace(/ ,/g, ',')
      .trim();
  }
  get grid(): Element | null {
    return this.one('[role="grid"]');
  }
  get heading(): string {
    return this.text(this.one('#title')!);
  }
  /** What a screen reader was told last. */
  get said(): string {
    return this.text(this.all('[role="status"]').at(-1)!);
  }
  get names(): string[] {
    return this.all("[part='event']").map((event) => event.ariaLabel ?? this.text(event));
  }
  get focused(): HTMLElement | null {
    return this.element.shadowRoot!.activeElement as HTMLElement | null;
  }
  get focusedDate(): string | undefined {
    return this.focused?.dataset.date;
  }
  get dialog(): HTMLDialogElement | null {
    return this.one('dialog');
  }
  cell(date: string): HTMLElement {
    return this.one<HTMLElement>(`[data-date="${date}"]`)!;
  }
  event(title: string): HTMLButtonElement {
    return this.all<HTMLButtonElement>('[part="event"]').find((event) => this.text(event).includes(title))!;
  }
  button(name: string): HTMLButtonElement {
    return this.all<HTMLButtonElement>('button').find(
      (button) => (button.getAttribute('aria-label') ?? this.text(button)) === name,
    )!;
  }
  async dialogOpens(): Promise<void> {
    await waitUntil(() => this.dialog?.open, 'the dialog opens', { timeout: 5000 });
  }
  /** A key that moves the focus, `Shift+PageDown`; resolves when it has, which in the month is after the days are read. */
  async press(keys: string): Promise<void> {
    const shiftKey = keys.startsWith('Shift+');
    const key = keys.replace('Shift+', '');
    const [from, date] = [this.focused!, this.focusedDate];
    from.dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }),
    );
    // A month may be drawn anew under the focus before it moves to the one day in the tab order.
    const place = from.matches('td') ? ':not(td), [tabindex="0"]' : '*';
    const moved = () => (this.focused !== from || this.focusedDate !== date) && this.focused?.matches(place);
    await waitUntil(moved, `${keys} moves the focus`, { timeout: 5000 });
    await this.element.updateComplete;
  }
}
