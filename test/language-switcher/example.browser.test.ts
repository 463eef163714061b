import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LiaisonLanguageSwitcher } from '../../src/language-switcher/language-switcher.js';

if (!customElements.get('liaison-language-switcher'))
  customElements.define('liaison-language-switcher', LiaisonLanguageSwitcher);

/** In a file of its own: a page reads one site file. */
describe('<liaison-language-switcher> with a site file of invented things', () => {
  before(() => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.dataset.site = `data:application/json,${JSON.stringify({ version: 1, phone: '555-0100', example: true })}`;
    document.head.append(script);
  });
  const notes = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.foot')]
      .filter((note) => note.textContent!.includes('Example: not a real agency.'))
      .filter((note) => note.checkVisibility?.() ?? note.offsetParent !== null).length;

  for (const layout of ['menu', 'inline'] as const)
    it(`${layout}: says so, once, also when the list is open`, async () => {
      const element = await fixture<LiaisonLanguageSwitcher>(
        html`<liaison-language-switcher layout=${layout} languages="en es"></liaison-language-switcher>`,
      );
      await waitUntil(() => element.shadowRoot!.querySelector('.foot'), 'first view');
      expect(notes(element)).to.equal(1);
      await expect(element).to.be.accessible();
      if (layout === 'inline') return;
      element.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('.panel .foot'), 'the list');
      expect(notes(element)).to.equal(1);
    });
});
