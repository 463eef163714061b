import { expect, waitUntil } from '@open-wc/testing';
import { setLanguage } from '../../src/language/page-language.js';
import { show } from './support/show.js';

describe('keyboard in the month', () => {
  afterEach(() => setLanguage('en'));

  for (const [keys, date] of [
    ['ArrowRight', '2026-03-05'],
    ['ArrowLeft', '2026-03-03'],
    ['ArrowDown', '2026-03-11'],
    ['ArrowUp ArrowUp', '2026-02-18'],
    ['Home', '2026-03-01'],
    ['End', '2026-03-07'],
    ['PageDown', '2026-04-04'],
    ['PageUp', '2026-02-04'],
    ['Shift+PageDown', '2027-03-04'],
    ['Shift+PageUp', '2025-03-04'],
  ] as const)
    it(`${keys} leads to ${date}`, async () => {
      const page = await show();
      page.cell('2026-03-04').focus();
      for (const key of keys.split(' ')) await page.press(key);
      expect(page.focusedDate).to.equal(date);
      expect(page.all('td[tabindex="0"]')).to.have.lengthOf(1);
    });

  it('follows the eye in a language from right to left', async () => {
    await setLanguage('ar');
    const page = await show();
    page.cell('2026-03-04').focus();
    await page.press('ArrowLeft');
    expect(page.focusedDate).to.equal('2026-03-05');
  });

  it('has one tab stop', async () => {
    const page = await show();
    expect(page.all('td, td button').filter((element) => (element as HTMLElement).tabIndex === 0)).to.have.lengthOf(1);
  });

  it('goes in with Enter, on with arrows, out with Escape', async () => {
    const page = await show();
    const cell = page.cell('2026-03-12');
    cell.focus();
    await page.press('Enter');
    expect(page.text(page.focused!)).to.include('7:00 AM');
    await page.press('ArrowDown');
    expect(page.text(page.focused!)).to.include('Coffee with the principal');
    await page.press('ArrowUp');
    await page.press('ArrowUp');
    expect(page.text(page.focused!)).to.include('+1 more');
    await page.press('Escape');
    expect(page.focused).to.equal(cell);
  });

  it('leaves keys with Ctrl, Alt and Meta to the browser', async () => {
    const page = await show();
    page.cell('2026-03-04').focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true });
    page.focused!.dispatchEvent(event);
    expect(event.defaultPrevented).to.be.false;
  });
});

describe('a month on a phone', () => {
  it('opens the day’s events by a press or Enter on the day', async () => {
    const page = await show({ view: 'month' }, 320);
    page.cell('2026-03-12').click();
    await page.dialogOpens();
    expect(page.dialog!.querySelectorAll('[part="event"]')).to.have.lengthOf(4);
    page.dialog!.close();
    await waitUntil(() => !page.dialog);
    page.cell('2026-03-10').focus();
    await page.press('Enter');
    await page.dialogOpens();
    expect(page.text(page.dialog!.querySelector('h2')!)).to.equal('Tuesday, March 10, 2026');
  });
});
