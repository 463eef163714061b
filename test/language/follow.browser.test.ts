import { msg } from '@lit/localize';
import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { LanguageController } from '../../src/language/language-controller.js';
import { setLanguage, subscribe } from '../../src/language/page-language.js';

/** A widget of three low sections; the first is on screen, the others are not. */
class Tall extends LitElement {
  readonly words = new LanguageController(this, 'tall', (tag) =>
    tag === 'es-419' ? Promise.resolve({ default: { 'tall.hello': 'Hola' }, draft: false }) : undefined,
  );
  override render() {
    const section = (i: number) =>
      html`<section style="display: grid; height: 250px; margin-bottom: ${i ? 0 : 3000}px">
        <p>${msg('Hello', { id: 'tall.hello' })}</p>
        <input />
      </section>`;
    return html`<div lang=${this.words.language}>${[0, 1, 2].map(section)}</div>`;
  }
}
customElements.define('test-tall', Tall);

const sections = (tall: Tall) => [...tall.shadowRoot!.querySelectorAll('section')];
const texts = (tall: Tall) => sections(tall).map((one) => one.querySelector('p')!.textContent);
const empty = (element: HTMLElement) => element.style.contentVisibility === 'hidden';
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Resolves as soon as the words of the first have changed, before a frame can be drawn. */
const changed = (tall: Tall) =>
  new Promise<unknown>((resolve) => {
    new MutationObserver(resolve).observe(tall.shadowRoot!, { subtree: true, characterData: true });
  });
const until = async (test: () => boolean) => {
  for (let i = 0; i < 100 && !test(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(test()).to.equal(true);
};

describe('a change of language on a long page', () => {
  const canHide = CSS.supports('content-visibility', 'hidden');
  let tall: Tall;
  let below: Tall;
  beforeEach(async function () {
    if (document.hidden || !canHide) this.skip();
    await setLanguage('es');
    await setLanguage('en');
    tall = await fixture<Tall>(html`<test-tall style="display: block; position: absolute; top: 0"></test-tall>`);
    below = await fixture<Tall>(html`<test-tall style="display: block; position: absolute; top: 9000px"></test-tall>`);
    await until(() => tall.words.ready && below.words.ready);
  });
  afterEach(async () => {
    fixtureCleanup();
    scrollTo(0, 0);
    await setLanguage('en');
  });

  it('leaves what is out of sight empty, with its room, and shows it some frames later', async () => {
    const height = document.documentElement.scrollHeight;
    const done = setLanguage('es');
    await changed(tall);
    expect(sections(tall).map(empty)).to.deep.equal([false, true, true]);
    expect(texts(tall), 'the words are one language').to.deep.equal(['Hola', 'Hola', 'Hola']);
    expect(below.words.language).to.equal('en');
    expect(empty(below.shadowRoot!.querySelector('div')!)).to.equal(true);
    expect(document.documentElement.scrollHeight).to.equal(height);
    await done;
    for (const one of [tall, below]) {
      expect(texts(one)).to.deep.equal(['Hola', 'Hola', 'Hola']);
      expect(sections(one).map(empty)).to.deep.equal([false, false, false]);
      expect(sections(one).map(({ offsetHeight }) => offsetHeight)).to.deep.equal([250, 250, 250]);
    }
    expect(empty(below.shadowRoot!.querySelector('div')!)).to.equal(false);
  });

  it('never draws old words, nor leaves a screen empty, however one scrolls meanwhile', async () => {
    let going = true;
    const wrong: string[] = [];
    const inSight = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight;
    const watch = async () => {
      for (let y = 0; going; y = (y + 1700) % 9000) {
        scrollTo(0, y);
        await frame();
        // The frame has been drawn as this runs.
        await new Promise((resolve) => setTimeout(resolve));
        if (texts(tall)[0] !== 'Hola') continue;
        for (const one of [tall, below]) {
          const root = one.shadowRoot!.querySelector('div')!;
          if (!empty(root) && root.lang !== 'es-419') wrong.push(`${y}: old words`);
          if (empty(root) && inSight(root.getBoundingClientRect())) wrong.push(`${y}: an empty widget`);
          for (const part of sections(one))
            if (empty(part) && !empty(root) && inSight(part.getBoundingClientRect())) wrong.push(`${y}: empty part`);
        }
      }
    };
    const watching = watch();
    await setLanguage('es');
    await frame();
    going = false;
    await watching;
    expect(wrong).to.deep.equal([]);
  });

  it('shows the rest where one cannot change, and says so in the console', async () => {
    const { reportError } = window;
    const told: unknown[] = [];
    window.reportError = (reason) => told.push(reason);
    const stop = subscribe({ languageChanged: () => Promise.reject(new Error('offline')) });
    try {
      expect(await setLanguage('es')).to.equal('es-419');
      for (const one of [tall, below]) {
        expect(texts(one)).to.deep.equal(['Hola', 'Hola', 'Hola']);
        expect(sections(one).map(empty)).to.deep.equal([false, false, false]);
      }
      expect(told.map(String)).to.deep.equal(['Error: offline']);
    } finally {
      stop();
      window.reportError = reportError;
    }
  });

  it('leaves alone what a script has given a size', async () => {
    const last = sections(tall)[2]!;
    last.style.blockSize = '300px';
    const done = setLanguage('es');
    await changed(tall);
    expect(sections(tall).map(empty)).to.deep.equal([false, true, false]);
    await done;
    expect(last.style.blockSize).to.equal('300px');
  });

  it('shows all of it before the page is printed', async () => {
    const native = window.requestAnimationFrame;
    window.requestAnimationFrame = () => 0;
    try {
      const done = setLanguage('es');
      await changed(tall);
      dispatchEvent(new Event('beforeprint'));
      for (let i = 0; i < 50; i++) await Promise.resolve();
      expect([...texts(tall), ...texts(below)]).to.deep.equal(Array(6).fill('Hola'));
      const all = [tall, below].flatMap((one) => [...sections(one), one.shadowRoot!.querySelector('div')!]);
      expect(all.filter(empty)).to.have.lengthOf(0);
      await done;
    } finally {
      window.requestAnimationFrame = native;
    }
  });

  it('keeps the focus where it is, out of sight too', async () => {
    const [, second, third] = sections(tall);
    const field = second!.querySelector('input')!;
    field.focus({ preventScroll: true });
    const done = setLanguage('es');
    await changed(tall);
    expect(empty(second!)).to.equal(false);
    expect(empty(third!)).to.equal(true);
    await done;
    expect(tall.shadowRoot!.activeElement).to.equal(field);
  });
});
