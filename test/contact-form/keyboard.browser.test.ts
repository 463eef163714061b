import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/contact-form/define.js';
import { emptySite } from '../../src/site/entries.js';
import { ContactFormPage } from './contact-form-page.js';

/** From the first key to the receipt, without a pointer. */
describe('<liaison-contact-form> by keyboard', function () {
  // Each key is a round trip to the browser driver.
  this.timeout(60_000);
  const realFetch = globalThis.fetch;
  afterEach(() => (globalThis.fetch = realFetch));

  const press = async (page: ContactFormPage, key: string) => {
    await sendKeys({ press: key });
    await page.settled();
  };
  /** Tab until the control is reached; fails where it never is. */
  const tabTo = async (page: ContactFormPage, selector: string) => {
    for (let tabs = 0; tabs < 40; tabs++) {
      if (page.focused()?.matches(selector)) return;
      await press(page, 'Tab');
    }
    throw new Error(`Tab never reached ${selector}; it is at ${page.focused()?.outerHTML.slice(0, 80)}.`);
  };

  for (const width of [320, 900]) {
    it(`sends a message, ${width} px wide`, async () => {
      globalThis.fetch = (_url, init) => {
        const { id } = JSON.parse(String(init!.body)) as { id: string };
        return Promise.resolve(new Response(JSON.stringify({ id, status: 'accepted' }), { status: 201 }));
      };
      const box = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px"><button>before</button></div>`);
      const element = document.createElement('liaison-contact-form');
      element.site = { ...emptySite, phone: '207-555-0134', contact: { action: 'https://receiver.example/' } };
      box.append(element);
      const page = new ContactFormPage(element);
      await page.until(() => page.has('h2'));
      box.querySelector('button')!.focus();

      await press(page, 'Tab');
      expect(page.focused()).to.equal(page.get('.emergency a'));
      await tabTo(page, "input[name='topic']");
      await press(page, ' ');
      await page.until(() => page.has('#progress'));
      expect(page.focused()).to.equal(page.get("input[value='question']"));

      if (width < 640) {
        await tabTo(page, '.next');
        await press(page, 'Enter');
        expect(page.focused()).to.equal(page.get('#progress'));
      }
      await tabTo(page, '#field-message');
      await sendKeys({ type: 'Hello' });
      if (width < 640) {
        await tabTo(page, '.next');
        await press(page, 'Enter');
        expect(page.text('#progress')).to.equal('Part 3 of 7');
      }
      await tabTo(page, "input[name='channel']");
      await press(page, ' ');
      await tabTo(page, '#field-contact');
      await sendKeys({ type: '1' });
      await tabTo(page, 'button.to-review');
      await press(page, 'Enter');

      expect(page.focused()).to.equal(page.get('#summary'));
      await press(page, 'Tab');
      await press(page, 'Enter');
      expect(page.focused()).to.equal(page.get('#field-contact'));
      await sendKeys({ type: '207-555-0199' });
      // Enter in a field goes on as the button does: to the next question, or to all answers.
      await press(page, 'Enter');
      if (width < 640) {
        expect(page.text('#progress')).to.equal('Part 4 of 11');
        await tabTo(page, 'button.to-review');
        await press(page, 'Enter');
      }

      expect(page.focused()).to.equal(page.get('#review'));
      await tabTo(page, '#send');
      await press(page, 'Enter');
      await page.until(() => page.has('.receipt'));
      expect(page.focused()).to.equal(page.get('#outcome'));
      await press(page, 'Tab');
      expect(page.focused()).to.equal(page.get('#outcome a[href^="tel:"]'));
    });
  }
});
