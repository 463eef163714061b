import { msg } from '@lit/localize';
import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { addWidget, wordsOf, type WordsModule, type WordsTable } from '../../src/language/catalogs.js';
import { LanguageController } from '../../src/language/language-controller.js';
import {
  chooseLanguage,
  currentLanguage,
  failedLanguage,
  limitLanguages,
  loadLateWords,
  onLanguageChange,
  setLanguage,
} from '../../src/language/page-language.js';

const words = (hello: string, draft = false): WordsModule => ({ default: { 'test.hello': hello }, draft });

/** Loads that a test lets through or breaks. */
const gates = new Map<string, { open: () => void; fail: () => void }>();
const gated = (tag: string, module: WordsModule) => () =>
  new Promise<WordsModule>((resolve, reject) => {
    gates.set(tag, { open: () => resolve(module), fail: () => reject(new Error('offline')) });
  });

const tableOf =
  (modules: Readonly<Record<string, () => Promise<WordsModule>>>): WordsTable =>
  (language) =>
    modules[language]?.();
const table = tableOf({
  'es-419': () => Promise.resolve(words('Hola')),
  ar: gated('ar', words('مرحبا')),
  ht: () => Promise.resolve(words('Bonjou', true)),
});
/** A widget that turns up later with words of its own. */
const none = () => Promise.resolve<WordsModule>({ default: {}, draft: false });
const lateTable = tableOf({
  'es-419': () => Promise.resolve({ default: { 'late.bye': 'Adiós' }, draft: false }),
  ar: none,
  ht: none,
});

class Greeter extends LitElement {
  readonly words = new LanguageController(this, 'test', table);
  override render() {
    return html`<p lang=${this.words.language} dir=${this.words.direction}>${msg('Hello', { id: 'test.hello' })}</p>`;
  }
}
class Late extends LitElement {
  readonly words = new LanguageController(this, 'late', lateTable);
  override render() {
    return html`<p>${msg('Bye', { id: 'late.bye' })}</p>`;
  }
}
customElements.define('test-greeter', Greeter);
const text = (element: LitElement) => element.shadowRoot!.querySelector('p')!.textContent;
const until = async (test: () => boolean) => {
  for (let i = 0; i < 100 && !test(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(test()).to.equal(true);
};

describe('the language store', () => {
  let greeter: Greeter;
  beforeEach(async () => {
    greeter = await fixture<Greeter>(html`<test-greeter></test-greeter>`);
    await until(() => greeter.words.ready);
  });
  afterEach(async () => {
    fixtureCleanup();
    await setLanguage('en');
    localStorage.removeItem('liaison-language');
    sessionStorage.removeItem('liaison-language');
  });

  it('shows a language in all widgets once its words are there, and tells listeners after that', async () => {
    const seen: string[] = [];
    const stop = onLanguageChange((language) => seen.push(`${language}: ${text(greeter)}`));
    expect(await setLanguage('es-MX')).to.equal('es-419');
    expect(text(greeter)).to.equal('Hola');
    expect(greeter.words.language).to.equal('es-419');
    await setLanguage('en');
    stop();
    await setLanguage('es');
    expect(seen).to.deep.equal(['es-419: Hola', 'en: Hello']);
  });

  it('changes what is on screen in one frame, and what is out of sight in a later one', async () => {
    const near = await fixture<Greeter>(html`<test-greeter></test-greeter>`);
    const far = await fixture<Greeter>(html`<test-greeter style="position: absolute; top: 9000px"></test-greeter>`);
    await until(() => near.words.ready && far.words.ready);
    let frame = 0;
    const count = () => {
      frame += 1;
      counting = requestAnimationFrame(count);
    };
    let counting = requestAnimationFrame(count);
    const changed = new Map<Greeter, number>();
    let saidFar = '';
    new MutationObserver(() => (saidFar ||= `${far.words.language}: ${text(far)}`)).observe(greeter.shadowRoot!, {
      subtree: true,
      characterData: true,
    });
    for (const one of [greeter, near, far])
      new MutationObserver(() => changed.set(one, frame)).observe(one.shadowRoot!, {
        subtree: true,
        characterData: true,
        attributes: true,
      });
    await setLanguage('es');
    expect([greeter, near, far].map(text)).to.deep.equal(['Hola', 'Hola', 'Hola']);
    await new Promise((resolve) => setTimeout(resolve));
    cancelAnimationFrame(counting);
    expect(changed.get(near)).to.equal(changed.get(greeter));
    expect(far.words.language).to.equal('es-419');
    if (document.hidden) return;
    expect(changed.get(far)).to.be.greaterThan(changed.get(greeter)!);
    expect(saidFar).to.equal('en: Hello');
  });

  it('changes what comes into sight meanwhile with the frame that shows it', async () => {
    const far: Greeter[] = [];
    for (let i = 1; i < 9; i++)
      far.push(
        await fixture<Greeter>(html`<test-greeter style=${`position: absolute; top: ${i * 3000}px`}></test-greeter>`),
      );
    await until(() => far.every((one) => one.words.ready));
    const last = far.at(-1)!;
    const done = setLanguage('es');
    await until(() => text(greeter) === 'Hola');
    last.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(text(last)).to.equal('Hola');
    await done;
    scrollTo(0, 0);
    expect(far.map(text)).to.deep.equal(far.map(() => 'Hola'));
  });

  it('falls to English for a language that is not offered', async () => {
    await setLanguage('es');
    expect(await setLanguage('quc')).to.equal('en');
    expect(text(greeter)).to.equal('Hello');
  });

  it('drops the late answer to an older request', async () => {
    const older = setLanguage('ar');
    expect(await setLanguage('es')).to.equal('es-419');
    gates.get('ar')!.open();
    expect(await older).to.equal('es-419');
    expect(currentLanguage()).to.equal('es-419');
    expect(text(greeter)).to.equal('Hola');
  });

  it('marks its words as a draft only where they are', async () => {
    await setLanguage('es');
    expect(greeter.words.draft).to.equal(false);
    await setLanguage('ht');
    expect(greeter.words.draft).to.equal(true);
  });

  it('keeps drafts back where the element says so', async () => {
    greeter.setAttribute('unreviewed', 'hide');
    await setLanguage('ht');
    greeter.requestUpdate();
    await greeter.updateComplete;
    expect(text(greeter)).to.equal('Hello');
    expect(greeter.words.language).to.equal('en');
    await setLanguage('es');
    expect(text(greeter)).to.equal('Hola');
  });

  it('gives a widget that arrives later its words', async () => {
    await setLanguage('es');
    if (!customElements.get('test-late')) customElements.define('test-late', Late);
    const late = await fixture<Late>(html`<test-late></test-late>`);
    await until(() => late.words.ready);
    await late.updateComplete;
    expect(text(late)).to.equal('Adiós');
    expect(text(greeter)).to.equal('Hola');
  });

  it('shows the current language in an element that was detached during the change', async () => {
    const parent = greeter.parentElement!;
    greeter.remove();
    await setLanguage('es');
    parent.append(greeter);
    await until(() => text(greeter) === 'Hola');
  });

  it('remembers only a visitor’s own choice, and forgets it when asked', async () => {
    await setLanguage('es');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    await chooseLanguage('ht');
    expect(localStorage.getItem('liaison-language')).to.equal('ht');
    await chooseLanguage('es', 'none');
    expect(localStorage.getItem('liaison-language')).to.equal('ht');
    localStorage.removeItem('liaison-language');
    sessionStorage.removeItem('liaison-language');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('a choice kept for this tab only does not outlive a later one that is kept for good', async () => {
    await chooseLanguage('ht', 'session');
    expect(sessionStorage.getItem('liaison-language')).to.equal('ht');
    await chooseLanguage('es');
    expect(localStorage.getItem('liaison-language')).to.equal('es-419');
    expect(sessionStorage.getItem('liaison-language')).to.equal(null);
  });

  it('a listener that fails is told in the console and keeps the news from nobody', async () => {
    const { reportError } = window;
    const told: unknown[] = [];
    window.reportError = (reason) => told.push(reason);
    const seen: string[] = [];
    const stops = [
      onLanguageChange(() => {
        throw new Error('theirs');
      }),
      onLanguageChange((language) => seen.push(language)),
    ];
    try {
      expect(await setLanguage('es')).to.equal('es-419');
    } finally {
      window.reportError = reportError;
      for (const stop of stops) stop();
    }
    expect(seen).to.deep.equal(['es-419']);
    expect(told.map(String)).to.deep.equal(['Error: theirs']);
  });

  it('does not take <html lang> written once more, or with a region, for a change', async () => {
    const root = document.documentElement;
    const before = root.lang;
    await setLanguage('es');
    for (const again of [before, 'en-US', before]) {
      root.lang = again;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(currentLanguage(), again).to.equal('es-419');
    }
  });

  it('follows a change of <html lang> by the page, but not by a browser’s translator', async () => {
    const root = document.documentElement;
    const before = root.lang;
    root.lang = 'es';
    await until(() => currentLanguage() === 'es-419');
    root.className = 'translated-ltr';
    root.lang = 'ht';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(currentLanguage()).to.equal('es-419');
    root.className = '';
    root.lang = before;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(currentLanguage(), 'the translator was turned off').to.equal('es-419');
    root.lang = 'ht';
    await until(() => currentLanguage() === 'ht');
    root.lang = before;
  });

  it('writes <html lang> and dir only where the page says that its words follow', async () => {
    const root = document.documentElement;
    const before = root.lang;
    await setLanguage('es');
    expect(root.lang).to.equal(before);
    root.dataset.liaisonScope = 'page';
    await setLanguage('ht');
    expect([root.lang, root.dir]).to.deep.equal(['ht', 'ltr']);
    await setLanguage('en');
    delete root.dataset.liaisonScope;
    root.lang = before;
    root.removeAttribute('dir');
  });

  it('leaves the page’s own tag where it leads to the language shown', async () => {
    const root = document.documentElement;
    const before = root.lang;
    root.dataset.liaisonScope = 'page';
    try {
      root.lang = 'es-MX';
      await until(() => currentLanguage() === 'es-419');
      expect([root.lang, root.dir]).to.deep.equal(['es-MX', '']);
      root.lang = 'ckb';
      root.dir = 'rtl';
      await until(() => currentLanguage() === 'en');
      expect([root.lang, root.dir]).to.deep.equal(['ckb', 'rtl']);
      await setLanguage('ht');
      expect([root.lang, root.dir]).to.deep.equal(['ht', 'ltr']);
    } finally {
      delete root.dataset.liaisonScope;
      root.lang = before;
      root.removeAttribute('dir');
    }
  });

  it('keeps the old language when the words do not come, says so, and shows them when they do', async () => {
    // A widget whose Arabic fails once; the gate of the first widget is open by now.
    let attempts = 0;
    const flaky = tableOf({
      'es-419': none,
      ht: none,
      ar: () => (++attempts === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(words('مرحبا'))),
    });
    class Flaky extends LitElement {
      readonly words = new LanguageController(this, 'flaky', flaky);
    }
    customElements.define('test-flaky', Flaky);
    await fixture<Flaky>(html`<test-flaky></test-flaky>`);
    const errors: string[] = [];
    const listen = (event: Event) => errors.push((event as CustomEvent<{ code: string }>).detail.code);
    document.addEventListener('liaison-error', listen);
    gates.get('ar')?.open();
    expect(await chooseLanguage('ar')).to.equal('en');
    document.removeEventListener('liaison-error', listen);
    expect(errors).to.deep.equal(['words-failed']);
    expect(localStorage.getItem('liaison-language')).to.equal(null);
    expect(failedLanguage()).to.equal('ar');
    expect(text(greeter)).to.equal('Hello');
    dispatchEvent(new Event('online'));
    await until(() => currentLanguage() === 'ar');
    expect(failedLanguage()).to.equal(undefined);
    expect(localStorage.getItem('liaison-language'), 'the choice is remembered').to.equal('ar');
    expect(text(greeter)).to.equal('مرحبا');
    expect(greeter.shadowRoot!.querySelector('p')!.dir).to.equal('rtl');
  });

  it('limits the languages to those the site names', async () => {
    await limitLanguages(['en', 'es'], 'show');
    expect(await setLanguage('ht')).to.equal('en');
    await limitLanguages([], 'hide');
    expect(await setLanguage('ht')).to.equal('en');
    await limitLanguages([], 'show');
    expect(await setLanguage('ht')).to.equal('ht');
  });

  it('shows drafts in an element that says so where the site keeps them back', async () => {
    const shows = await fixture<Greeter>(html`<test-greeter unreviewed="show"></test-greeter>`);
    await limitLanguages([], 'hide');
    expect(await setLanguage('ht')).to.equal('ht');
    expect([text(shows), text(greeter)]).to.deep.equal(['Bonjou', 'Hello']);
    // As in the site file: what is not `show` hides.
    shows.setAttribute('unreviewed', 'hidden');
    shows.requestUpdate();
    await shows.updateComplete;
    expect(text(shows)).to.equal('Hello');
    shows.setAttribute('unreviewed', 'show');
    await limitLanguages([], 'show');
    await setLanguage('es');
    await setLanguage('ht');
    expect([text(shows), text(greeter)]).to.deep.equal(['Bonjou', 'Bonjou']);
  });

  it('forgets a request for what the site does not offer', async () => {
    addWidget('slower', tableOf({ 'es-419': none, ar: none, ht: gated('slower', words('', true)) }));
    const change = setLanguage('ht');
    await until(() => gates.has('slower'));
    const limited = limitLanguages(['en', 'es'], 'show');
    gates.get('slower')!.open();
    await Promise.all([change, limited]);
    expect(currentLanguage()).to.equal('en');
    await limitLanguages([], 'show');
  });

  it('brings the words of a part that comes while the language changes', async () => {
    addWidget('slow', tableOf({ 'es-419': gated('slow', { default: {}, draft: false }), ar: none, ht: none }));
    const change = setLanguage('es');
    await until(() => gates.has('slow'));
    const late = loadLateWords('part', lateTable);
    gates.get('slow')!.open();
    await Promise.all([change, late]);
    expect(wordsOf('part', 'es-419')?.default).to.deep.equal({ 'late.bye': 'Adiós' });
  });
});
