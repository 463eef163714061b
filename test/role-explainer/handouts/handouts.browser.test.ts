import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { limitLanguages, setLanguage } from '../../../src/language/page-language.js';
import { pageAddress } from '../../../src/role-explainer/handouts/poster.js';
import { qrCode, qrPath } from '../../../src/role-explainer/handouts/qr.js';
import { LiaisonRoleExplainer } from '../../../src/role-explainer/role-explainer.js';
import { emptySite } from '../../../src/site/entries.js';
import type { Liaison } from '../../../src/site/site.js';
import { TODAY } from '../support/policies.js';

if (!customElements.get('liaison-role-explainer'))
  customElements.define('liaison-role-explainer', LiaisonRoleExplainer);

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (el: LiaisonRoleExplainer, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);

async function opened(today = TODAY): Promise<LiaisonRoleExplainer> {
  const el = (await fixture(
    html`<liaison-role-explainer topic="handouts" .today=${today}></liaison-role-explainer>`,
  )) as LiaisonRoleExplainer;
  await waitUntil(() => inside(el, 'dialog.poster'), 'the handouts show', { timeout: 5000 });
  return el;
}

describe('card, poster, five questions', () => {
  before(() => setLanguage('en'));
  afterEach(() => setLanguage('en'));

  it('are reached from the first screen after a first touch, and keep the locked lines', async () => {
    const el = (await fixture(
      html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`,
    )) as LiaisonRoleExplainer;
    await waitUntil(() => inside(el, '.more'));
    const height = inside(el, '.more')!.offsetHeight;
    el.dispatchEvent(new Event('pointerenter'));
    await waitUntil(() => inside(el, '.more button'), 'the way there shows', { timeout: 5000 });
    expect(inside(el, '.more')!.offsetHeight).to.equal(height);
    inside(el, '.more button')!.click();
    await waitUntil(() => inside(el, 'dialog.card'), 'the handouts show', { timeout: 5000 });
    expect(text(inside(el, '#title'))).to.equal('Card, poster, five questions');
    for (const part of ['.root > .locked', 'dialog.card', 'dialog.poster'])
      expect(text(inside(el, part)), part)
        .to.include('fingerprints go to the FBI')
        .and.include('national police computer');
    for (const name of ['card', 'poster'])
      expect(text(inside(el, `dialog.${name}`)).startsWith('Print Close Are you in danger now? Call 911')).to.equal(
        true,
      );
    await expect(el).to.be.accessible();
  });

  it('a question is answered by a statement; nothing is counted, stored or sent', async () => {
    const el = await opened();
    const before = [localStorage.length, sessionStorage.length, location.href];
    performance.clearResourceTimings();
    const items = [...el.shadowRoot!.querySelectorAll('.checks > li')];
    expect(items).to.have.length(5);
    const [yes, no] = items[1]!.querySelectorAll('button');
    yes!.click();
    await el.updateComplete;
    expect(text(items[1]!.querySelector('[role="status"]'))).to.equal(
      'That is not so. A judge signs a court warrant. An immigration officer signs an ICE warrant. The ICE warrant is on a form with the name I-200 or I-205.',
    );
    no!.click();
    await el.updateComplete;
    expect(text(items[1]!.querySelector('[role="status"]'))).to.match(/^That is right\. A judge signs/);
    expect([yes!.getAttribute('aria-pressed'), no!.getAttribute('aria-pressed')]).to.deep.equal(['false', 'true']);
    expect([localStorage.length, sessionStorage.length, location.href]).to.deep.equal(before);
    expect(performance.getEntriesByType('resource')).to.have.length(0);
    await expect(el).to.be.accessible();
  });

  it('a question whose statement is too old is not asked; the locked one stands', async () => {
    const el = await opened('2029-01-01');
    const asked = [...el.shadowRoot!.querySelectorAll('.checks > li > p')].map(text);
    expect(asked).to.deep.equal(['A person is booked into jail. Do fingerprints go to the FBI?']);
  });

  it('the code on the poster is the page’s address, without what the visitor looked at', async () => {
    const before = location.href;
    const el = await opened();
    history.replaceState(null, '', `${location.pathname}?page_id=7&lang=ht&liaison-topic=C7&utm_source=x#who`);
    el.requestUpdate();
    await el.updateComplete;
    const wanted = `${location.origin}${location.pathname}?page_id=7`;
    expect(pageAddress()).to.equal(wanted);
    expect(inside(el, '.qr')).to.have.attribute('aria-label', wanted);
    expect(inside(el, '.qr .module')).to.have.attribute('d', qrPath(qrCode(wanted)));
    expect(text(inside(el, '.address'))).to.equal(wanted);
    history.replaceState(null, '', before);
  });

  it('the wallet card asks for an interpreter in English and in the language shown, and is as big as a bank card', async () => {
    const el = await opened();
    expect(text(inside(el, 'dialog.card .say'))).to.match(/^I speak _+\. Interpreter, please\.$/);
    await setLanguage('ht');
    await el.updateComplete;
    const say = inside(el, 'dialog.card .say')!;
    expect(text(say)).to.equal('I speak Haitian Creole. Interpreter, please.');
    expect(say.lang).to.equal('en');
    expect(text(say.nextElementSibling)).to.include('Mwen pale kreyòl ayisyen.');
    (inside(el, 'dialog.card') as HTMLDialogElement).showModal();
    for (const face of el.shadowRoot!.querySelectorAll<HTMLElement>('.face'))
      expect(Math.round((face.offsetWidth / 96) * 25.4)).to.equal(86);
    (inside(el, 'dialog.card') as HTMLDialogElement).close();
  });

  it('what is taken along says that nobody checked its words, names no liaison who may be gone and no language not offered', async () => {
    const el = await opened();
    const liaison = (name: string, languages: string[], reviewBy: string): Liaison => ({
      name,
      languages,
      phone: '555-0199',
      reviewBy,
    });
    el.site = {
      ...emptySite,
      phone: '555-0100',
      liaisons: [liaison('Gone', ['ht'], '2020-01-01'), liaison('Here', ['es'], '2099-01-01')],
    };
    const sheets = async (language: string) => {
      await setLanguage(language);
      el.requestUpdate();
      await el.updateComplete;
      return ['card', 'poster'].map((name) => text(inside(el, `dialog.${name}`)));
    };
    for (const sheet of await sheets('en')) expect(sheet).to.include('555-0100').and.not.include('Gone');
    for (const sheet of await sheets('ht'))
      expect(sheet).to.include('555-0100').and.include('Okenn moun poko tcheke l.').and.not.include('Gone');
    const [card] = await sheets('es');
    expect(card).to.include('Here').and.include('555-0199').and.include('Ninguna persona la ha revisado.');
    await limitLanguages(['en', 'es', 'ht'], 'show');
    await sheets('en');
    expect(text(inside(el, '.names'))).to.equal('English · Español · Kreyòl ayisyen');
    await limitLanguages([], 'show');
  });
});
