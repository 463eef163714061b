import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { addWidget } from '../../src/language/catalogs.js';
import { onLanguageChange, setLanguage } from '../../src/language/page-language.js';
import { LiaisonLanguageSwitcher, type LanguageChange } from '../../src/language-switcher/language-switcher.js';

if (!customElements.get('liaison-language-switcher'))
  customElements.define('liaison-language-switcher', LiaisonLanguageSwitcher);

const KEY = 'liaison-language';
const MANY =
  'en:English es:Español zh-Hans:简体中文 vi:Tiếng_Việt ht:Kreyòl_ayisyen ru:Русский so:Soomaali ti:ትግርኛ ar:العربية pl:Polski'
    .split(' ')
    .map((pair) => pair.replace('_', ' ').split(':') as [string, string]);

/** The element as a visitor meets it: by role and by name. */
class Switcher {
  constructor(readonly element: LiaisonLanguageSwitcher) {}
  get root() {
    return this.element.shadowRoot!;
  }
  get toggle() {
    return this.root.querySelector<HTMLButtonElement>('button[aria-controls="panel"]')!;
  }
  get panel() {
    return this.root.querySelector<HTMLElement>('#panel')!;
  }
  get field() {
    return this.root.querySelector<HTMLInputElement>('input[type="search"]');
  }
  get status() {
    return Array.from(this.root.querySelectorAll('[role="status"]'), (e) => e.textContent!.replace(/\s+/g, ' ').trim());
  }
  get choices() {
    return Array.from(this.root.querySelectorAll<HTMLElement>('[aria-label] > li > .choice'));
  }
  get names() {
    return this.choices.map((choice) => choice.querySelector('span')!.textContent);
  }
  choice(name: string) {
    return this.choices.find((choice) => choice.querySelector('span')!.textContent === name)!;
  }
  get focused() {
    return this.root.activeElement as HTMLElement | null;
  }
  get focusedName() {
    return this.focused?.querySelector('span')?.textContent;
  }
  async open() {
    this.toggle.click();
    await this.element.updateComplete;
    await waitUntil(() => this.root.querySelector('.help'), 'names and help load');
    await nextFrame();
  }
  async type(text: string) {
    this.field!.focus();
    this.field!.value = text;
    this.field!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.element.updateComplete;
  }
}

async function switcher(template = html`<liaison-language-switcher></liaison-language-switcher>`): Promise<Switcher> {
  const element = await fixture<LiaisonLanguageSwitcher>(template);
  await waitUntil(() => element.shadowRoot!.querySelector('[role="status"]'), 'first view');
  return new Switcher(element);
}

const manyLinks = () =>
  html`<liaison-language-switcher>
    ${MANY.map(([tag, name]) => html`<a href="#${tag}" hreflang=${tag} lang=${tag}>${name}</a>`)}
  </liaison-language-switcher>`;

describe('liaison-language-switcher', () => {
  beforeEach(async () => {
    localStorage.removeItem(KEY);
    sessionStorage.removeItem(KEY);
    await setLanguage('en');
  });
  after(() => setLanguage('en'));

  describe('closed', () => {
    it('is a button with an icon and the word, and holds no list', async () => {
      const s = await switcher();
      expect(s.toggle.textContent!.trim()).to.equal('Language');
      expect(s.toggle.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
      expect(s.toggle.getAttribute('aria-expanded')).to.equal('false');
      expect(s.panel.hidden).to.equal(true);
      expect(s.choices).to.have.length(0);
    });

    it('says "Language" besides in every other language', async () => {
      await setLanguage('ht');
      const s = await switcher();
      expect(s.toggle.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Lang Language');
      expect(s.toggle.querySelector('[lang="en"]')!.textContent).to.equal('Language');
      expect(s.element.language).to.equal('ht');
    });

    it('stores nothing before a choice', async () => {
      await switcher();
      expect(localStorage.getItem(KEY)).to.equal(null);
      expect(sessionStorage.getItem(KEY)).to.equal(null);
    });

    it('is accessible', async () => expect((await switcher()).element).to.be.accessible());
  });

  describe('open', () => {
    it('lists each language in its own name, marked as such', async () => {
      const s = await switcher();
      await s.open();
      expect(s.toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(s.names).to.include.members(['English', 'Español', 'Kreyòl ayisyen', 'العربية']);
      for (const choice of s.choices) expect(choice.localName).to.equal('button');
      const own = s.choice('العربية').querySelector('span')!;
      expect([own.lang, own.dir, own.getAttribute('translate')]).to.deep.equal(['ar', 'rtl', 'no']);
      expect(s.choice('English').getAttribute('aria-current')).to.equal('true');
      expect(s.choices.filter((choice) => choice.hasAttribute('aria-current'))).to.have.length(1);
      expect(s.names).to.not.include('en-XA');
      expect(s.names).to.have.length(24);
      expect(!!s.field).to.equal(true);
    });

    it('is accessible', async () => {
      const s = await switcher(manyLinks());
      await s.open();
      await expect(s.element).to.be.accessible();
    });

    it('offers only what the site names, in its order', async () => {
      const s = await switcher(
        html`<liaison-language-switcher languages="ht en tlh es-MX"></liaison-language-switcher>`,
      );
      await s.open();
      expect(s.names).to.deep.equal(['Kreyòl ayisyen', 'English', 'Español']);
      expect(!!s.field).to.equal(false);
    });

    it('offers all where none of those named is ours', async () => {
      const s = await switcher(html`<liaison-language-switcher languages="spanish tlh"></liaison-language-switcher>`);
      await s.open();
      expect(s.names).to.have.length(24);
    });

    it('closes on Escape, on a press elsewhere and when the focus leaves', async () => {
      const s = await switcher();
      await s.open();
      s.choices[0]!.focus();
      await sendKeys({ press: 'Escape' });
      await s.element.updateComplete;
      expect(s.panel.hidden).to.equal(true);
      expect(s.focused).to.equal(s.toggle);

      await s.open();
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await s.element.updateComplete;
      expect(s.panel.hidden).to.equal(true);

      await s.open();
      const outside = await fixture<HTMLButtonElement>(html`<button>outside</button>`);
      s.choices[0]!.focus();
      outside.focus();
      await s.element.updateComplete;
      expect(s.panel.hidden).to.equal(true);
    });

    it('stays within the screen at the far edge', async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="display:flex;justify-content:end">
          <liaison-language-switcher style="inline-size:9rem"></liaison-language-switcher>
        </div>`,
      );
      const element = box.querySelector<LiaisonLanguageSwitcher>('liaison-language-switcher')!;
      await waitUntil(() => element.shadowRoot!.querySelector('.toggle'));
      const s = new Switcher(element);
      await s.open();
      const { left, right } = s.panel.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
    });
  });

  describe('by keyboard', () => {
    it('walks: open, search, arrows, Home, End, Enter', async () => {
      const s = await switcher(manyLinks());
      s.toggle.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => s.focused === s.field, 'the search field has the focus');
      await sendKeys({ press: 'ArrowDown' });
      expect(s.focusedName).to.equal(s.names[0]);
      await sendKeys({ press: 'ArrowDown' });
      expect(s.focusedName).to.equal(s.names[1]);
      await sendKeys({ press: 'End' });
      expect(s.focusedName).to.equal(s.names.at(-1));
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'ArrowDown' });
      expect(s.focusedName).to.equal(s.names.at(-1));
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'Home' });
      expect(s.focusedName).to.equal(s.names[0]);
      await sendKeys({ press: 'ArrowUp' });
      expect(s.focused).to.equal(s.field);
    });

    it('finds Tigrinya by its English name and takes the only one on Enter', async () => {
      const s = await switcher(manyLinks());
      await s.open();
      s.field!.focus();
      await sendKeys({ type: 'tigri' });
      await s.element.updateComplete;
      expect(s.names).to.deep.equal(['ትግርኛ']);
      const change = oneEvent(s.element, 'liaison-language-change') as Promise<CustomEvent<LanguageChange>>;
      s.element.addEventListener('liaison-language-change', (event) => event.preventDefault(), { once: true });
      await sendKeys({ press: 'Enter' });
      expect((await change).detail).to.deep.equal({ language: 'ti', previous: 'en', direction: 'ltr' });
    });

    it('goes to the first of several on Enter, and takes it on a second', async () => {
      const s = await switcher();
      await s.open();
      s.field!.focus();
      await sendKeys({ type: 'creole' });
      await sendKeys({ press: 'Enter' });
      await nextFrame();
      expect(s.focusedName).to.equal('Kreyòl ayisyen');
      expect(s.element.language).to.equal('en');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => s.element.language === 'ht');
    });

    it('leaves to an input method the keys with which it writes', async () => {
      const s = await switcher(manyLinks());
      await s.open();
      await s.type('海地');
      const changes: Event[] = [];
      s.element.addEventListener('liaison-language-change', (event) => changes.push(event));
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        const event = new KeyboardEvent('keydown', {
          key,
          isComposing: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        s.field!.dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
        expect(s.focused, key).to.equal(s.field);
      }
      expect(changes).to.deep.equal([]);
      expect(s.element.open).to.equal(true);
    });

    it('lets letters typed on the list go on in the search', async () => {
      const s = await switcher(manyLinks());
      await s.open();
      s.choices[2]!.focus();
      await sendKeys({ press: 'k' });
      await s.element.updateComplete;
      expect(s.focused).to.equal(s.field);
      expect(s.field!.value).to.equal('k');
    });

    it('finds by first letters where there is no search field', async () => {
      const s = await switcher(html`<liaison-language-switcher languages="en es ht"></liaison-language-switcher>`);
      await s.open();
      s.choice('English').focus();
      await sendKeys({ press: 'k' });
      expect(s.focusedName).to.equal('Kreyòl ayisyen');
      expect(s.panel.hidden).to.equal(false);
    });
  });

  describe('search', () => {
    const cases: [string, string[]][] = [
      ['kreyol', ['Kreyòl ayisyen']],
      ['海地', ['Kreyòl ayisyen']],
      ['pol', ['Polski']],
      ['العربیه', ['العربية']],
    ];
    for (const [text, names] of cases) {
      it(`${text} → ${names.join()}`, async () => {
        const s = await switcher(manyLinks());
        await s.open();
        await s.type(text);
        expect(s.names).to.deep.equal(names);
      });
    }

    it('says how many, or that there is none', async () => {
      const s = await switcher(manyLinks());
      await s.open();
      await s.type('tigri');
      expect(s.status.join()).to.contain('Languages found: 1');
      await s.type('xqzvw');
      expect(s.names).to.deep.equal([]);
      expect(s.status.join()).to.contain('No language found by that name.');
    });

    it('leads from a language that is only spoken to its card', async () => {
      const s = await switcher(manyLinks());
      await s.open();
      await s.type("k'iche");
      const spoken = s.root.querySelector<HTMLButtonElement>('.spoken button')!;
      expect(spoken.textContent!.replace(/\s+/g, ' ')).to.contain('K’iche’').and.to.contain('by interpreter');
      // Its own name is not known: this one is English.
      expect(spoken.querySelector('span')!.lang).to.equal('en');
      spoken.click();
      await waitUntil(() => s.root.querySelector('.interpreter-card'));
      expect(s.root.querySelector('.say')!.textContent).to.equal('I speak K’iche’. Interpreter, please.');
      expect(s.root.querySelector('.own')).to.equal(null);
    });
  });

  describe('a choice', () => {
    it('changes the language, stores it, closes, returns the focus and says so in the new language', async () => {
      const s = await switcher();
      await s.open();
      const events: LanguageChange[] = [];
      s.element.addEventListener('liaison-language-change', (event) => events.push(event.detail));
      s.choice('العربية').click();
      await waitUntil(() => s.element.language === 'ar' && s.status[0]);
      expect(events).to.deep.equal([{ language: 'ar', previous: 'en', direction: 'rtl' }]);
      expect(localStorage.getItem(KEY)).to.equal('ar');
      expect(s.panel.hidden).to.equal(true);
      expect(s.focused).to.equal(s.toggle);
      expect(s.status[0]).to.equal('تغيّرت اللغة إلى: العربية');
      const content = s.root.querySelector<HTMLElement>('div[lang]')!;
      expect([content.lang, content.dir]).to.deep.equal(['ar', 'rtl']);
    });

    it('is told once: not again, and not of another language, where a later change comes from elsewhere', async () => {
      const s = await switcher();
      await s.open();
      s.choice('العربية').click();
      await waitUntil(() => s.element.language === 'ar' && s.status[0]);
      await setLanguage('ht');
      await s.element.updateComplete;
      expect(s.status).to.deep.equal(['']);
    });

    it('by the suggestion leaves the focus on the button', async () => {
      const asked = Object.getOwnPropertyDescriptor(navigator, 'languages');
      Object.defineProperty(navigator, 'languages', { value: ['ht'], configurable: true });
      try {
        const s = await switcher();
        const suggestion = s.root.querySelector<HTMLButtonElement>('.suggestion')!;
        expect(suggestion.textContent!.trim()).to.equal('Kreyòl ayisyen');
        suggestion.focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => s.element.language === 'ht' && s.status[0]);
        expect(s.root.querySelector('.suggestion')).to.equal(null);
        expect(s.focused).to.equal(s.toggle);
      } finally {
        if (asked) Object.defineProperty(navigator, 'languages', asked);
        else delete (navigator as { languages?: unknown }).languages;
      }
    });

    for (const [storage, local, session] of [
      ['session', null, 'ht'],
      ['none', null, null],
    ] as const) {
      it(`storage="${storage}"`, async () => {
        const s = await switcher(html`<liaison-language-switcher storage=${storage}></liaison-language-switcher>`);
        await s.open();
        s.choice('Kreyòl ayisyen').click();
        await waitUntil(() => s.element.language === 'ht' && s.panel.hidden);
        expect([localStorage.getItem(KEY), sessionStorage.getItem(KEY)]).to.deep.equal([local, session]);
      });
    }

    it('does not happen where the page cancels it', async () => {
      const s = await switcher();
      await s.open();
      let changed = false;
      const stop = onLanguageChange(() => (changed = true));
      s.element.addEventListener('liaison-language-change', (event) => event.preventDefault());
      s.choice('Español').click();
      await nextFrame();
      await nextFrame();
      stop();
      expect(changed).to.equal(false);
      expect(s.element.language).to.equal('en');
      expect(localStorage.getItem(KEY)).to.equal(null);
    });
  });

  describe('a language that does not load', () => {
    const other = (ht: () => Promise<never> | Promise<{ default: object; draft: boolean }>, widget = 'another') => {
      const here = async () => ({ default: {}, draft: false });
      addWidget(widget, (language) => (language === 'ht' ? ht() : here()));
    };

    it('leaves the old one on screen, says so, stores nothing, and comes on the next try', async () => {
      other(() => Promise.reject(new TypeError('offline')));
      const s = await switcher();
      await s.open();
      s.choice('Kreyòl ayisyen').click();
      await waitUntil(() => s.root.querySelector('[role="alert"]'), 'it says so', { timeout: 4000 });
      const alert = s.root.querySelector('[role="alert"]')!;
      expect(alert.textContent).to.contain('This language did not load.');
      expect(alert.querySelector('[lang="ht"]')!.textContent).to.equal('Kreyòl ayisyen');
      expect(s.element.language).to.equal('en');
      expect(s.panel.hidden).to.equal(false);
      expect(localStorage.getItem(KEY)).to.equal(null);

      other(async () => ({ default: {}, draft: false }));
      alert.querySelector('button')!.click();
      await waitUntil(() => s.element.language === 'ht' && s.panel.hidden);
      expect(localStorage.getItem(KEY)).to.equal('ht');
    });

    it('is said and remembered when it comes by itself', async () => {
      other(() => Promise.reject(new TypeError('offline')), 'a third');
      const s = await switcher();
      await s.open();
      s.choice('Kreyòl ayisyen').click();
      await waitUntil(() => s.root.querySelector('[role="alert"]'), 'it says so', { timeout: 4000 });
      other(async () => ({ default: {}, draft: false }), 'a third');
      dispatchEvent(new Event('online'));
      await waitUntil(() => s.element.language === 'ht' && s.status.at(-1));
      expect(s.status.at(-1)).to.equal('Lang lan chanje: Kreyòl ayisyen');
      expect(localStorage.getItem(KEY)).to.equal('ht');
    });
  });

  describe('with the site’s own pages', () => {
    it('has links that say where they lead, and the widget’s own buttons beside them', async () => {
      const s = await switcher(
        html`<liaison-language-switcher>
          <a href="/es/" hreflang="es" lang="es">Español</a>
          <a href="/pl/" hreflang="pl" lang="pl">Polski</a>
        </liaison-language-switcher>`,
      );
      await s.open();
      const spanish = s.choice('Español') as HTMLAnchorElement;
      expect(spanish.localName).to.equal('a');
      expect(spanish.getAttribute('hreflang')).to.equal('es-419');
      expect(new URL(spanish.href).pathname).to.equal('/es/');
      expect(s.choice('Polski').querySelector('span')!.lang).to.equal('pl');
      expect(s.choice('Kreyòl ayisyen').localName).to.equal('button');
    });

    it('shows the plain links until it is ready', () => {
      const element = document.createElement('liaison-language-switcher');
      element.innerHTML = '<a href="/es/" hreflang="es">Español</a>';
      document.body.append(element);
      expect(element.querySelector('a')!.isConnected).to.equal(true);
      element.remove();
    });
  });

  describe('inline', () => {
    it('shows all choices side by side', async () => {
      const s = await switcher(
        html`<liaison-language-switcher layout="inline" languages="en ht"></liaison-language-switcher>`,
      );
      const nav = s.root.querySelector('nav')!;
      expect(nav.getAttribute('aria-label')).to.equal('Language');
      const names = Array.from(nav.querySelectorAll('li'), (li) => li.textContent!.trim());
      expect(names).to.deep.equal(['English', 'Kreyòl ayisyen']);
      nav.querySelectorAll<HTMLElement>('.choice')[1]!.click();
      await waitUntil(() => s.element.language === 'ht');
      await expect(s.element).to.be.accessible();
    });
  });

  describe('my language is not here', () => {
    it('shows a card for every language, and the phone', async () => {
      const s = await switcher(
        html`<liaison-language-switcher help-phone="555-0142" help-href="/help"></liaison-language-switcher>`,
      );
      await s.open();
      const button = s.root.querySelector<HTMLButtonElement>('.help > button')!;
      expect(button.textContent!.trim()).to.equal('My language is not here');
      button.click();
      await waitUntil(() => s.root.querySelector('select'));
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      const select = s.root.querySelector('select')!;
      expect(s.root.querySelector('.interpreter-card')).to.equal(null);
      for (const [tag, line, words] of [
        ['mam', 'I speak Mam. Interpreter, please.', false],
        ['so', 'I speak Somali. Interpreter, please.', true],
        ['ase', 'I am Deaf. I use American Sign Language. ASL interpreter, please.', false],
      ] as const) {
        select.value = tag;
        select.dispatchEvent(new Event('change'));
        await s.element.updateComplete;
        expect(s.root.querySelector('.say')!.textContent).to.equal(line);
        expect(!!s.root.querySelector('.own')).to.equal(words);
      }
      const links = Array.from(s.root.querySelectorAll<HTMLAnchorElement>('#help a'), (a) => a.getAttribute('href'));
      expect(links).to.deep.equal(['tel:5550142', '/help']);
      await expect(s.element).to.be.accessible();
    });

    it('leads to no script', async () => {
      const s = await switcher(
        html`<liaison-language-switcher help-href=${'java' + 'script:alert(1)'}></liaison-language-switcher>`,
      );
      await s.open();
      s.root.querySelector<HTMLButtonElement>('.help > button')!.click();
      await waitUntil(() => s.root.querySelector('select'));
      expect(s.root.querySelector('#help a')).to.equal(null);
    });

    it('shows the card on the whole screen, and Escape leads back', async () => {
      const s = await switcher();
      await s.open();
      s.root.querySelector<HTMLButtonElement>('.help > button')!.click();
      await waitUntil(() => s.root.querySelector('select'));
      const select = s.root.querySelector('select')!;
      select.value = 'my';
      select.dispatchEvent(new Event('change'));
      await s.element.updateComplete;
      const large = Array.from(s.root.querySelectorAll('button')).find((b) => b.textContent!.includes('large'))!;
      large.focus();
      large.click();
      const dialog = s.root.querySelector('dialog')!;
      expect(dialog.open).to.equal(true);
      expect(dialog.getBoundingClientRect().width).to.be.closeTo(innerWidth, 20);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog.open);
      expect(s.panel.hidden).to.equal(false);
      expect(s.focused).to.equal(large);
    });
  });
});
