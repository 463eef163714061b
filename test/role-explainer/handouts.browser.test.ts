import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { limitLanguages, setLanguage } from '../../src/language/page-language.js';
import type { Stage } from '../../src/role-explainer/first-screen.js';
import { pageAddress } from '../../src/role-explainer/handouts.js';
import { printAlone } from '../../src/role-explainer/print-alone.js';
import { qrCode, qrPath } from '../../src/role-explainer/qr.js';
import { player, recordingFor } from '../../src/role-explainer/recordings.js';
import { LiaisonRoleExplainer } from '../../src/role-explainer/role-explainer.js';
import { emptySite, type Liaison } from '../../src/site/site.js';
import { TODAY } from './support/policies.js';

if (!customElements.get('liaison-role-explainer'))
  customElements.define('liaison-role-explainer', LiaisonRoleExplainer);

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (el: LiaisonRoleExplainer, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);

async function opened(today = TODAY): Promise<LiaisonRoleExplainer> {
  const el = (await fixture(
    html`<liaison-role-explainer topic="handouts" .today=${today}></liaison-role-explainer>`,
  )) as LiaisonRoleExplainer;
  await waitUntil(() => inside(el, 'dialog.poster'), 'the handouts show');
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
    await waitUntil(() => inside(el, '.more button'));
    expect(inside(el, '.more')!.offsetHeight).to.equal(height);
    inside(el, '.more button')!.click();
    await waitUntil(() => inside(el, 'dialog.card'));
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
      'That is not so. A judge signs a court warrant. An immigration officer signs an ICE warrant. It is on a form with the name I-200 or I-205.',
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
    Object.assign((el as unknown as { siteController: object }).siteController, {
      site: {
        ...emptySite,
        phone: '555-0100',
        liaisons: [liaison('Gone', ['ht'], '2020-01-01'), liaison('Here', ['es'], '2099-01-01')],
      },
    });
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

  it('prints one part alone, and leaves the page as it was', () => {
    const own = window.print;
    let marked: string[] = [];
    window.print = () => (marked = [...document.querySelectorAll('[data-liaison-apart]')].map(({ id }) => id));
    const page = document.createElement('div');
    page.innerHTML = '<p id="a"></p><section><div id="part"></div><p id="b"></p></section>';
    document.body.append(page);
    let done = false;
    printAlone(page.querySelector('#part')!, () => (done = true));
    expect(marked).to.include.members(['a', 'b']).and.not.include('part');
    expect(page.closest('[data-liaison-apart]')).to.equal(null);
    const sheets = document.adoptedStyleSheets.length;
    dispatchEvent(new Event('afterprint'));
    expect(done).to.equal(true);
    expect(document.querySelectorAll('[data-liaison-apart]')).to.have.length(0);
    expect(document.adoptedStyleSheets).to.have.length(sheets - 1);
    page.remove();
    window.print = own;
  });

  it('each step of a traffic stop has its drawing, hidden from screen readers', async () => {
    const el = (await fixture(
      html`<liaison-role-explainer topic="C2" .today=${TODAY}></liaison-role-explainer>`,
    )) as LiaisonRoleExplainer;
    await waitUntil(() => inside(el, '.steps'));
    const drawings = [...el.shadowRoot!.querySelectorAll('.steps svg')];
    expect(drawings).to.have.length(8);
    expect(drawings.every((one) => one.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });
});

describe('recordings', () => {
  const base = `${location.origin}/police/liaison.json`;
  const entry = { topic: 'C2', language: 'ht', src: 'audio/c2.mp3', recordedOn: '2026-11-01' };
  const person = (audio: object[], more: object = {}) => [
    { name: 'Jean Sample', languages: ['ht'], audio: audio as never, ...more },
  ];
  const found = (audio: object, more?: object, today = TODAY) =>
    recordingFor(person([{ ...entry, ...audio }], more), 'C2', 'ht', today, base);

  it('one that fits: from the site file’s place, with who and when', () => {
    expect(found({})).to.deep.equal({
      src: `${location.origin}/police/audio/c2.mp3`,
      by: 'Jean Sample',
      on: '2026-11-01',
      due: false,
    });
    expect(found({}, {}, '2027-05-01')?.due).to.equal(true);
    expect(recordingFor(person([{ ...entry, language: 'es' }]), 'C2', 'es-419', TODAY, base)).not.to.equal(undefined);
  });

  for (const [name, audio, more, today] of [
    ['another card', { topic: 'C3' }],
    ['another language', { language: 'so' }],
    ['another site', { src: 'https://sounds.example/c2.mp3' }],
    ['an address that is none', { src: 'https://' }],
    ['a script', { src: 'javascript:alert(1)' }],
    ['no day', { recordedOn: undefined }],
    ['a day to come', { recordedOn: '2026-12-01' }],
    ['older than two reviews', {}, {}, '2027-11-01'],
    ['a person who is no longer there', {}, { reviewBy: '2026-11-23' }],
    ['no list', {}, { audio: 'c2.mp3' }],
  ] as [string, object, object?, string?][])
    it(`not offered: ${name}`, () => expect(found(audio, more, today)).to.equal(undefined));

  it('asks for nothing before it is pressed, then plays; where it fails, the device’s voice is there', async () => {
    const stage = { language: 'en', ui: (name: string, ...values: string[]) => [name, ...values].join(' ') } as Stage;
    const src = `${location.origin}/no-such-recording.mp3`;
    const place = await fixture(html`<div></div>`);
    performance.clearResourceTimings();
    render(
      player(stage, { src, by: 'Jean', on: '2026-11-01', due: false }, html`<button>read</button>`),
      place as HTMLElement,
    );
    const audio = place.querySelector('audio')!;
    expect(audio.getAttribute('src')).to.equal(null);
    expect(place.innerHTML).not.to.include(src);
    place.querySelector('button')!.click();
    expect(audio.src).to.equal(src);
    await waitUntil(() => place.querySelector<HTMLElement>('.recording')!.dataset.state === 'failed', '', {
      timeout: 8000,
    });
    expect(text(place.querySelector('.failed'))).to.equal('noRecording read');
  });
});
