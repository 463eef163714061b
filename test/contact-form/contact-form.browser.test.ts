import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/contact-form/define.js';
import type { LiaisonContactForm } from '../../src/contact-form/contact-form.js';
import { empty, type Answers } from '../../src/contact-form/fields.js';
import { hoursLine } from '../../src/contact-form/hours-view.js';
import { SendController } from '../../src/contact-form/send-controller.js';
import { setLanguage } from '../../src/language/page-language.js';
import { emptySite } from '../../src/site/entries.js';
import type { Recipient, Site } from '../../src/site/site.js';
import { ContactFormPage } from './contact-form-page.js';

const site: Site = {
  ...emptySite,
  language: 'en',
  phone: '207-555-0134',
  liaisons: [
    { name: 'Luis Pérez', languages: ['es'] },
    { name: 'Amina Hassan', languages: ['ar'], greeting: { ar: 'أهلاً', en: 'Hello' } },
    { name: 'Gone Officer', languages: ['ar'], reviewBy: '2020-01-01' },
  ],
  partners: [{ name: 'Harbor Clinic', phone: '207-555-0150' }],
  contact: { action: 'https://receiver.example/send' },
};

const open = async (some: Partial<Site> = {}, width = 900) => {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px"></div>`);
  const element = document.createElement('liaison-contact-form');
  element.site = { ...site, ...some };
  box.append(element);
  const page = new ContactFormPage(element);
  await page.until(() => page.has('h2'));
  return page;
};

const key = 'age13rp2l8jqr59kdmz2djwjq3kx9act2zkej9h8mez9sutxtt2e5alsl55n47';
const plain = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();

/** The codes that the webmaster is told meanwhile. */
async function told(act: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const listen = (event: Event) => heard.push((event as CustomEvent<{ code: string }>).detail.code);
  document.addEventListener('liaison-error', listen);
  await act();
  document.removeEventListener('liaison-error', listen);
  return heard;
}

/** Answers of a receiver, one a request; a rejected promise is a broken connection. */
type Answer = (body: Record<string, unknown>) => Response | Promise<Response>;
const json = (status: number, body: (id: unknown) => object, headers = {}): Answer => {
  return ({ id }) => new Response(JSON.stringify(body(id)), { status, headers });
};
const accepted = json(201, (id) => ({ id, status: 'accepted' }));

describe('<liaison-contact-form>', () => {
  const realFetch = globalThis.fetch;
  let sent: { url: string; init: RequestInit; body: Record<string, unknown> }[];
  const receive = (...answers: Answer[]) => {
    globalThis.fetch = async (url, init) => {
      if (!String(url).startsWith('https://receiver.example/')) return realFetch(url, init);
      const body = JSON.parse(String(init!.body)) as Record<string, unknown>;
      sent.push({ url: String(url), init: init!, body });
      return answers[Math.min(sent.length, answers.length) - 1]!(body);
    };
  };
  beforeEach(() => {
    sent = [];
    receive(accepted);
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await setLanguage('en');
  });

  describe('before anything is written', () => {
    it('shows the emergency line first, the phone, the people and the first question', async () => {
      const page = await open();
      expect(page.text('.root > :first-child')).to.include('Call 911');
      expect(page.get<HTMLAnchorElement>('.emergency a').href).to.equal('tel:911');
      expect(page.get<HTMLAnchorElement>('.ways a').href).to.equal('tel:2075550134');
      expect(page.texts('h3')).to.deep.equal(['Luis Pérez', 'Amina Hassan', 'Harbor Clinic', 'Write a message']);
      expect(page.texts('legend')).to.deep.equal(['What is it about?']);
      await expect(page.element).to.be.accessible();
    });

    it('shows those first who speak the language shown, and their own words in it', async () => {
      await setLanguage('ar');
      const page = await open();
      expect(page.texts('h3').slice(0, 2)).to.deep.equal(['Amina Hassan', 'Luis Pérez']);
      expect(page.text('blockquote')).to.equal('أهلاً');
      expect(page.get('.root').dir).to.equal('rtl');
      await expect(page.element).to.be.accessible();
    });

    it('says on which days other hours hold, and on a holiday nothing of which it is not told', async () => {
      const page = await open({ hours: 'Mo-Fr 09:00-17:00; PH off; Dec 24 09:00-12:00; 2026 Dec 28-Jan 2 off' });
      expect(page.texts('.ways .hours li')).to.deep.equal([
        'Mon – Fri 9:00 AM – 5:00 PM',
        'Federal holidays Closed',
        'Dec 24 9:00 AM – 12:00 PM',
        'Dec 28, 2026 – Jan 2, 2027 Closed',
      ]);
      const christmas = new Date('2026-12-25T15:00:00Z');
      const said = (hours: string) => {
        const place = document.createElement('div');
        render(hoursLine({ hours, timeZone: 'America/New_York' }, 'en', christmas), place);
        return place.innerText.trim().replace(/\s/g, ' ');
      };
      expect(said('Mo-Fr 09:00-17:00')).to.equal('');
      expect(said('Mo-Fr 09:00-17:00; PH off')).to.equal('Closed now. Opens Monday, December 28, 2026, 9:00 AM');
    });

    it('asks nobody else for a photo', async () => {
      const liaisons = [
        { name: 'Near', languages: [], photo: '/demo/people/soto.svg' },
        { name: 'Far', languages: [], photo: 'https://tracker.example/photo.jpg' },
        { name: 'Broken', languages: [], photo: 'https://' },
      ];
      const page = await open({ liaisons });
      expect(page.texts('.face')).to.deep.equal(['', 'F', 'B']);
      expect(page.get<HTMLImageElement>('img').src).to.equal(new URL('/demo/people/soto.svg', location.href).href);
    });

    it('a card for whoever answers stands beside the emergency number, after the way to call', async () => {
      await setLanguage('ht');
      const page = await open();
      const [call, card] = [page.get('.emergency > a'), page.get('.emergency .interpreter > button')];
      expect(call.compareDocumentPosition(card)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(plain(card)).to.include('911');
      card.click();
      await page.until(() => page.has('.emergency .say'));
      expect(page.text('.emergency .interpreter > div > .stack > .interpreter-card .say')).to.equal(
        'I speak Haitian Creole. Interpreter, please.',
      );
      await expect(page.element).to.be.accessible();
    });

    it('says of each name in which language it is', async () => {
      const liaisons = [{ name: 'Amina Hassan', languages: ['ar', 'es', 'fa', 'ckb', 'kjb', 'no language'] }];
      const page = await open({ liaisons, language: undefined });
      expect(page.get('h3 bdi').lang).to.equal(document.documentElement.lang);
      const chips = [...page.element.shadowRoot!.querySelectorAll<HTMLElement>('.languages bdi')];
      expect(chips.slice(0, 3).map((chip) => [chip.textContent, chip.lang])).to.deep.equal([
        ['العربية', 'ar'],
        ['Español', 'es-419'],
        ['فارسی', 'fa'],
      ]);
      // A browser that knows no Kurdish says the name in English.
      expect(chips[3]!.lang).to.equal(/^[A-Za-z ]+$/.test(chips[3]!.textContent!) ? 'en' : 'ckb');
      expect(chips.slice(4).map((chip) => [chip.textContent, chip.lang])).to.deep.equal([
        ['kjb', ''],
        ['no language', ''],
      ]);
    });

    it('an empty attribute takes the emergency number from nobody', async () => {
      const page = await open({ emergency: '112' });
      page.element.emergency = '';
      await page.settled();
      expect(page.get<HTMLAnchorElement>('.emergency a').href).to.equal('tel:112');
    });

    it('without a receiver there is no form, and no word of one', async () => {
      const page = await open({ contact: {} });
      expect(page.has('form')).to.equal(false);
      expect(page.has('.ways a')).to.equal(true);
    });

    const openWith = (recipients: Recipient[]) =>
      open({ contact: { action: 'https://receiver.example/send', recipients } });

    for (const [name, recipient] of [
      ['an expired key', { key, expires: '2026-01-01' }],
      ['a key that is none', { key: 'age1nonsense', holder: 'Officer Example' }],
    ] as const)
      it(`${name}: the phone, no form, and the webmaster is told, at once`, async () => {
        let page!: ContactFormPage;
        expect(await told(async () => (page = await openWith([recipient])))).to.deep.equal(['key-invalid']);
        expect(page.has('form')).to.equal(false);
        expect(page.text('.notice')).to.include('does not work now');
        expect(page.has('.ways a')).to.equal(true);
      });

    it('a key with a wrong letter: found before anything is written, and said to those who hear the page', async () => {
      const page = await openWith([{ key: key.replace('rp2l', 'rp2m') }]);
      expect(page.has('form')).to.equal(true);
      const codes = await told(async () => {
        page.get('input[value="question"]').click();
        await page.until(() => !page.has('form'));
      });
      expect(codes).to.deep.equal(['key-invalid']);
      expect(page.text('.notice[role="alert"]')).to.include('does not work now');
      document.dispatchEvent(new CustomEvent('liaison-ask', { detail: { question: 'Who reads this?' } }));
      await page.settled();
      expect(page.has('textarea')).to.equal(false);
    });
  });

  describe('writing', () => {
    it('asks everything at once where there is room, before anything is chosen, and moves nothing that is there', async () => {
      const page = await open();
      const first = page.get('input[value="question"]');
      first.focus();
      await page.until(() => page.has('#field-message'));
      expect(page.visible('legend, label[for]')).to.deep.equal([
        'What is it about?',
        'Your message',
        'How can we reach you?',
        'Language you speak best',
        'Language for letters and messages to you',
        'Do you want an interpreter?',
        'Your name',
      ]);
      expect(page.get('input[value="question"]')).to.equal(first);
      expect(page.focused()).to.equal(first);
      await page.choose('topic', 'question');
      await page.choose('channel', 'phone');
      expect(page.visible('legend, label[for]')).to.include('May we say who we are?');
      await expect(page.element).to.be.accessible();
    });

    it('the rest comes where there is room when a pointer is over the form, or somebody stays at it; else not', async () => {
      const pointed = await open();
      pointed.get('h2').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await pointed.until(() => pointed.has('#field-message'));
      const looked = await open();
      looked.get('form').scrollIntoView();
      await looked.until(() => looked.has('#field-message'), 8000);
      const narrow = await open({}, 320);
      narrow.get('form').scrollIntoView();
      narrow.get('input').focus();
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(narrow.has('#field-message')).to.equal(false);
    });

    it('asks one question a screen where there is little, and who has answered what is needed may stop', async () => {
      const page = await open({}, 320);
      await page.choose('topic', 'question');
      const asks = () => page.visible('legend, label[for]');
      expect(asks()).to.deep.equal(['What is it about?']);
      await page.submit();
      expect(page.text('#progress')).to.equal('Part 2 of 7');
      expect(page.focused()).to.equal(page.get('#progress'));
      expect(asks()).to.deep.equal(['Your message']);
      await page.submit();
      expect(page.texts('#summary li')).to.deep.equal(['Write your message.']);
      await page.fill('message', 'Hello');
      await page.submit();
      expect(asks()).to.deep.equal(['How can we reach you?']);
      await page.choose('channel', 'phone');
      expect(page.text('#progress')).to.equal('Part 3 of 11');
      expect(asks()).to.deep.equal(['How can we reach you?', 'Your phone number']);
      await page.choose('channel', 'none');
      const rest: string[][] = [];
      while (page.visible('.next').length > 0) {
        await page.submit();
        rest.push(asks());
      }
      expect(rest).to.deep.equal([
        ['Language you speak best'],
        ['Language for letters and messages to you'],
        ['Do you want an interpreter?'],
        ['Your name'],
      ]);
      expect(page.text('#progress')).to.equal('Part 7 of 7');
      await page.press('Back');
      expect(asks()).to.deep.equal(['Do you want an interpreter?']);
      await page.press('Read it again before sending');
      expect(page.text('#review')).to.equal('Read your message again');
      await page.press('Change my answers');
      expect(page.focused()).to.equal(page.get('#progress'));
      expect(asks()).to.deep.equal(['Do you want an interpreter?']);
    });

    it('lists what needs a change, leads to it, and says it beside the field', async () => {
      const page = await open();
      await page.choose('topic', 'question');
      await page.choose('channel', 'phone');
      await page.fill('contact', 'call me');
      await page.submit();
      expect(page.focused()).to.equal(page.get('#summary'));
      expect(page.texts('#summary li')).to.deep.equal([
        'Write your message.',
        'This does not look like a phone number. Use digits, for example 207-555-0134.',
      ]);
      const contact = page.get('#field-contact');
      expect(contact.getAttribute('aria-invalid')).to.equal('true');
      expect(contact.getAttribute('aria-describedby')).to.equal('error-contact');
      expect(page.text('#error-contact')).to.include('phone number');
      await expect(page.element).to.be.accessible();
      page.get('#summary li:last-child a').click();
      await page.settled();
      expect(page.focused()).to.equal(contact);
      expect(location.hash).to.equal('');
    });

    it('says the errors in the language shown, and keeps every word when it changes', async () => {
      const page = await open();
      await page.choose('topic', 'event');
      await page.fill('message', 'متى 😀 <b>?');
      await page.submit();
      await setLanguage('es-419');
      await page.settled();
      expect(page.texts('#summary li')).to.deep.equal(['Elija cómo podemos comunicarnos con usted.']);
      expect(page.value('message')).to.equal('متى 😀 <b>?');
      expect(page.get<HTMLInputElement>('input[value="event"]').checked).to.equal(true);
    });

    it('warns of a number that need not be told, after a pause, and can show it', async () => {
      const page = await open();
      await page.choose('topic', 'question');
      await page.fill('message', 'Me: 078-05-1120.');
      await page.until(() => page.has('.notice .plain'));
      expect(page.text('[aria-live]:has(.plain)')).to.include('Social Security');
      page.get('[aria-live] .plain').click();
      await page.settled();
      const box = page.get<HTMLTextAreaElement>('#field-message');
      expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.equal('078-05-1120');
      expect(page.focused()).to.equal(box);
    });

    describe('what the agency says', () => {
      const answer = (value: unknown) => ({
        value,
        policyUrl: 'https://police.example/rules',
        approvedBy: 'Chief Example',
        reviewedOn: '2026-10-01',
        reviewBy: '2099-01-01',
      });
      const file = (settings: object) => ({
        version: 1,
        publisher: { name: 'Example Police', kind: 'police', state: 'ME' },
        settings,
      });
      const asks = (victimWitness: string) => ({
        asksImmigrationStatus: answer({ victimWitness, stop: 'may-ask', booking: 'may-ask' }),
      });
      const cases: [string, object | undefined, string[]][] = [
        ['no file', undefined, ['We do not know if this agency asks about immigration status, or what it shares']],
        [
          'an empty file',
          file({}),
          ['We do not know if this agency asks', 'We do not know what data this agency shares'],
        ],
        [
          'asks where a law says so',
          file(asks('only-when-law-requires')),
          ['only when a law requires it', 'We do not know what data'],
        ],
        ['may ask', file(asks('may-ask')), ['may ask victims and witnesses', 'We do not know what data']],
        [
          'shares',
          file({ sharesRecordsWithDhs: answer('yes') }),
          ['We do not know if this agency asks', 'It shares data with federal'],
        ],
        [
          'several agencies',
          { version: 1, agencies: [file(asks('may-ask')), file({})] },
          ['We do not know if this agency asks about immigration status, or what it shares'],
        ],
      ];
      for (const [name, policy, sentences] of cases) {
        it(name, async () => {
          const page = await open();
          page.element.policy = policy;
          await page.choose('topic', 'question');
          await page.until(() => sentences.every((sentence) => page.text('form').includes(sentence)));
          expect(page.text('form')).to.include('This form does not ask about immigration status.');
        });
      }
    });

    it('says that what an example says of itself is invented, and tells what of a policy is not used', async () => {
      const file = { version: 1, example: true, publisher: { name: 'Example Police', kind: 'police' } };
      const page = await open();
      page.element.policy = { ...file, settings: { bodyCams: { value: 'all' } } };
      const codes = await told(async () => {
        await page.choose('topic', 'question');
        await page.until(() => page.has('.foot'));
      });
      expect(page.text('.foot')).to.equal('Example: not a real agency.');
      expect(codes).to.deep.equal(['policy-invalid']);
      page.element.policy = { ...file, example: false, settings: {} };
      await page.until(() => !page.has('.foot'));
    });

    it('lets the browser remember only where nobody else uses the device', async () => {
      const page = await open();
      await page.choose('topic', 'question');
      await page.choose('channel', 'email');
      const tokens = () =>
        ['name', 'contact', 'message'].map((field) => page.get(`#field-${field}`).getAttribute('autocomplete'));
      expect(tokens()).to.deep.equal(['name', 'email', 'off']);
      page.get('input[type="checkbox"]').click();
      await page.settled();
      expect(tokens()).to.deep.equal(['off', 'off', 'off']);
      expect(page.get('form').getAttribute('autocomplete')).to.equal('off');
    });

    it('a complaint is not taken, and goes to others first', async () => {
      const page = await open();
      await page.choose('topic', 'complaint');
      expect(page.text('form .notice')).to.include('does not take complaints');
      expect(page.text('form .notice')).to.include('Harbor Clinic');
      expect(page.has('#field-message')).to.equal(false);
      expect(page.has('button.to-review')).to.equal(false);
    });

    it('a complaint is taken where somebody but the liaisons can open it, and says who', async () => {
      const backup = 'age1u3ku94gamz4dq7qdtz2alvqrxf9fv4ddy7qqpy7940uh8nqs5g4q9av3uf';
      const routes = [{ topics: ['complaint'], action: 'https://receiver.example/oversight' }];
      const liaison = { key, holder: 'Luis Pérez', languages: ['en'] };
      const recipients = [liaison, { key: backup, holder: 'Oversight Office' }];
      const page = await open({ contact: { ...site.contact, routes, recipients } });
      await page.choose('topic', 'question');
      expect(page.text('.readers')).to.include('Luis Pérez and Oversight Office');
      expect(page.get('.readers bdi').lang).to.equal('en');
      await page.choose('topic', 'complaint');
      expect(page.text('.readers')).to.include('These people can open it: Oversight Office.');
      const alone = await open({ contact: { ...site.contact, routes, recipients: [liaison] } });
      await alone.choose('topic', 'complaint');
      expect(alone.has('#field-message')).to.equal(false);
    });

    it('a complaint is taken where the site says so, after the other ways', async () => {
      const page = await open({ contact: { ...site.contact, complaintsToLiaison: true } });
      await page.choose('topic', 'complaint');
      expect(page.text('form .notice')).to.include('You can also complain to somebody who is not the liaison');
      expect(page.has('#field-message')).to.equal(true);
    });

    it('a victim sees help that is not police before the message', async () => {
      const page = await open();
      await page.choose('topic', 'victim');
      expect(page.text('form .notice')).to.include('These are not police').and.include('1-800-799-7233');
    });

    it('says that messages show on a locked screen', async () => {
      const page = await open();
      await page.choose('topic', 'question');
      await page.choose('channel', 'sms');
      expect(page.text('[aria-live]:has(.notice)')).to.include('locked screen');
    });

    it('fills in a question that another widget passes on, beside what is there', async () => {
      const page = await open();
      const ask = (question: string) =>
        document.dispatchEvent(new CustomEvent('liaison-ask', { detail: { question } }));
      ask('Do you ask for papers?');
      await page.until(() => page.has('#field-message'));
      await page.settled();
      expect(page.value('message')).to.equal('Do you ask for papers?');
      expect(page.get<HTMLInputElement>('input[value="question"]').checked).to.equal(true);
      expect(page.focused()).to.equal(page.get('#field-message'));
      ask('And my son?');
      await page.settled();
      expect(page.value('message')).to.equal('Do you ask for papers?\n\nAnd my son?');
    });
  });

  const text = 'سلام 😀 <img src=x onerror=alert(1)> ‮abc\n  =1+1';
  const ready = async (some: Partial<Site> = {}) => {
    const page = await open(some);
    await page.choose('topic', 'event');
    await page.fill('message', text);
    await page.choose('channel', 'phone');
    await page.fill('contact', '207-555-0199');
    await page.submit();
    return page;
  };

  describe('review', () => {
    it('shows each answer as text, marked as in any language, and leads back', async () => {
      const page = await ready();
      expect(page.focused()).to.equal(page.get('#review'));
      expect(page.texts('.review dt')).to.deep.equal([
        'What is it about?',
        'Your message',
        'How can we reach you?',
        'Your phone number',
      ]);
      const typed = page.get('.review div:nth-child(2) .typed');
      expect(typed.textContent).to.equal(text);
      expect(typed.dir).to.equal('auto');
      expect(page.has('img')).to.equal(false);
      await expect(page.element).to.be.accessible();
      page.get('.review div:nth-child(2) button').click();
      await page.settled();
      expect(page.value('message')).to.equal(text);
      await page.submit();
      await page.press('Change my answers');
      expect(page.focused()).to.equal(page.get('#field-message'));
      expect(sent).to.deep.equal([]);
    });

    it('nothing leaves where the page says no', async () => {
      const page = await ready();
      const stop = (event: Event) => event.preventDefault();
      page.element.addEventListener('liaison-contact-submit', stop);
      await page.press('Send message');
      expect(sent).to.deep.equal([]);
      expect(page.has('#review')).to.equal(true);
    });

    it('a filled hidden box stops the sending once, and is never posted', async () => {
      const page = await ready();
      page.get<HTMLInputElement>('#website').value = 'https://spam.example';
      await page.press('Send message');
      expect(sent).to.deep.equal([]);
      expect(page.focused()).to.equal(page.get('#trapped'));
      await page.press('Send message');
      await page.until(() => page.has('.good-news'));
      expect(JSON.stringify(sent[0]!.body)).to.not.include('website').and.not.include('spam.example');
    });
  });

  describe('outcomes', () => {
    const outcomes: [string, Answer, string, string, unknown][] = [
      ['accepted', accepted, 'Your message arrived', 'sent', undefined],
      [
        'stored',
        json(201, (id) => ({ id, status: 'stored' })),
        'Your message is stored, but nobody has been told yet',
        'sent',
        undefined,
      ],
      [
        'held',
        json(202, (id) => ({ id, status: 'held' })),
        'Your message was set aside',
        'failed',
        { code: 'held', retryable: false },
      ],
      [
        'refused',
        json(403, () => ({})),
        'Your message was not taken',
        'failed',
        { code: 'rejected', retryable: false },
      ],
      [
        'too many',
        json(429, () => ({}), { 'Retry-After': '130' }),
        'Your message was not taken',
        'failed',
        { code: 'too-many', retryable: true },
      ],
    ];
    for (const [name, answer, title, event, detail] of outcomes) {
      it(name, async () => {
        receive(answer);
        const page = await ready({ hours: '24/7', timeZone: 'UTC' });
        const heard: [string, unknown][] = [];
        for (const type of ['sent', 'failed'])
          page.element.addEventListener(`liaison-contact-${type}`, (e) =>
            heard.push([type, (e as CustomEvent<unknown>).detail]),
          );
        await page.press('Send message');
        await page.until(() => page.has('#outcome-heading'));
        await page.settled();
        expect(page.text('#outcome-heading')).to.equal(title);
        expect(page.focused()).to.equal(page.get('#outcome'));
        expect(page.text('#outcome')).to.include('207-555-0134');
        // Where nobody was told, nothing is said of reading.
        expect(page.text('#outcome').includes('Do not expect anyone to read it')).to.equal(name === 'accepted');
        const receipt = `${String(sent[0]!.body.id).slice(0, 4)}-${String(sent[0]!.body.id).slice(4, 8)}`.toUpperCase();
        expect(heard).to.deep.equal([[event, event === 'sent' ? { receipt } : detail]]);
        expect(JSON.stringify(heard)).to.not.include('سلام');
        if (name === 'accepted' || name === 'stored' || name === 'held') {
          expect(page.text('.receipt .code')).to.equal(receipt);
          await page.press('Write another message');
          await page.choose('topic', 'event');
          expect(page.value('message')).to.equal('');
          // 'It stays here until you leave this page.'
          expect(page.text('.codes')).to.equal(`Code of your message ${receipt}`);
        } else {
          await page.press('Change my answers');
          expect(page.value('message')).to.equal(text);
        }
        await expect(page.element).to.be.accessible();
      });
    }

    it('what leaves is the letter and nothing else', async () => {
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('.good-news'));
      const { id, ...body } = sent[0]!.body;
      expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(body).to.deep.equal({
        v: 1,
        lang: 'en',
        topic: 'event',
        message: { text, channel: 'phone', contact: '207-555-0199' },
      });
      expect(sent[0]!.init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    });

    it('a refused field is shown at the field', async () => {
      receive(json(422, () => ({ fields: { contact: 'invalid' } })));
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('#summary'));
      // In the list above the form 'this answer' would be none in particular.
      expect(page.texts('#summary li')).to.deep.equal([
        'Your phone number: The receiving computer did not take this answer. Change it.',
      ]);
      expect(page.text('#error-contact')).to.match(/^The receiving computer did not take this answer/);
      expect(page.value('message')).to.equal(text);
    });

    it('a refused language is, too; what is no field of the form is none of the person’s business', async () => {
      receive(json(422, () => ({ fields: { language: 'invalid', constructor: 'invalid', zip: 'required' } })));
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('#summary'));
      expect(page.texts('#summary li')).to.have.length(1);
      expect(page.text('#error-language')).to.include('did not take this answer');
      expect(page.get('#field-language').getAttribute('aria-describedby')).to.equal('error-language');
      expect(page.get('#field-language').getAttribute('aria-invalid')).to.equal('true');
    });

    it('with a site file that says nothing in `fields` and `extra` it is sent all the same', async () => {
      const nothing = { fields: null, extra: null } as unknown as Site['contact'];
      const page = await ready({ contact: { ...site.contact, backend: 'json', ...nothing } });
      await page.press('Send message');
      await page.until(() => page.has('#outcome-heading'));
      expect(sent).to.have.length(1);
    });

    it('pressed twice, it is sent once', async () => {
      let release!: () => void;
      const gate = new Promise<void>((resolve) => (release = resolve));
      receive(async (body) => (await gate, accepted(body)));
      const page = await ready();
      let submits = 0;
      page.element.addEventListener('liaison-contact-submit', () => (submits += 1));
      const button = page.button('Send message');
      button.click();
      button.click();
      await page.until(() => page.has('[role="status"]'));
      expect(page.focused()).to.equal(page.get('#outcome'));
      release();
      await page.until(() => page.has('.good-news'));
      expect([sent.length, submits]).to.deep.equal([1, 1]);
    });

    it('a question asked elsewhere while a message leaves waits for the next one', async () => {
      let release!: () => void;
      const gate = new Promise<void>((resolve) => (release = resolve));
      receive(async (body) => (await gate, accepted(body)));
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('[role="status"]'));
      document.dispatchEvent(new CustomEvent('liaison-ask', { detail: { question: 'And my son?' } }));
      await page.settled();
      expect(page.has('[role="status"]')).to.equal(true);
      release();
      await page.until(() => page.has('.good-news'));
      expect((sent[0]!.body.message as { text: string }).text).to.equal(text);
      await page.press('Write another message');
      expect(page.value('message')).to.equal('And my son?');
      expect(page.has('.codes')).to.equal(true);
      document.dispatchEvent(new CustomEvent('liaison-quick-exit'));
      expect(page.has('.codes')).to.equal(false);
      expect(page.value('message')).to.equal('');
    });

    it('what may have arrived is not called untaken because a further attempt was refused', async () => {
      receive(
        () => Promise.reject(new TypeError('Failed to fetch')),
        json(429, () => ({}), { 'Retry-After': '60' }),
      );
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('#outcome-heading'), 8000);
      expect(sent).to.have.length(2);
      expect(page.text('#outcome-heading')).to.equal('We do not know if your message arrived');
      receive(json(403, () => ({})));
      await page.press('Send again');
      await page.until(() => sent.length === 3 && page.has('#outcome-heading'));
      expect(page.text('#outcome-heading')).to.equal('We do not know if your message arrived');
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      await page.press('Send again');
      await page.until(() => page.has('#outcome-heading'));
      delete (navigator as unknown as Record<string, unknown>).onLine;
      expect(page.text('#outcome')).to.not.include('Nothing has left this device');
      expect(sent).to.have.length(3);
    });

    it('with the page in another language it is still the same letter', async () => {
      receive(
        json(403, () => ({})),
        accepted,
      );
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('#outcome-heading'));
      await setLanguage('es-419');
      await page.settled();
      await page.press('Enviar otra vez');
      await page.until(() => page.has('.good-news'));
      expect(sent.map(({ body }) => [body.id, body.lang])).to.deep.equal([
        [sent[0]!.body.id, 'en'],
        [sent[0]!.body.id, 'es-419'],
      ]);
    });

    it('cut off and restored, the same letter goes once more and is known', async () => {
      receive(
        () => Promise.reject(new TypeError('Failed to fetch')),
        json(409, (id) => ({ id, status: 'accepted' })),
      );
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('.good-news'), 8000);
      expect(sent.map(({ body }) => body)).to.deep.equal([sent[0]!.body, sent[0]!.body]);
    });

    it('the same words sent again by the person are the same letter; changed words are another', async () => {
      receive(
        json(403, () => ({})),
        json(403, () => ({})),
        accepted,
      );
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('#outcome-heading'));
      await page.press('Send again');
      await waitUntil(() => sent.length === 2);
      await page.until(() => page.has('#outcome-heading'));
      expect(sent[1]!.body.id).to.equal(sent[0]!.body.id);
      await page.press('Change my answers');
      await page.fill('message', 'Other words');
      await page.submit();
      await page.press('Send message');
      await page.until(() => page.has('.good-news'));
      expect(sent[2]!.body.id).to.not.equal(sent[0]!.body.id);
    });

    it('with a backend that does not know letters, an unknown outcome is not tried again, and it says so', async () => {
      receive(() => new Response('<p>Thanks', { status: 200 }));
      const page = await ready({ contact: { ...site.contact, backend: 'json' } });
      await page.press('Send message');
      await page.until(() => page.has('#outcome-heading'));
      expect(page.text('#outcome')).to.include('they may arrive twice');
      expect(sent).to.have.length(1);
      await expect(page.element).to.be.accessible();
    });

    it('offline, it says that nothing has left, and when the network is back', async () => {
      const page = await ready();
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      try {
        await page.press('Send message');
        await page.until(() => page.has('#outcome-heading'));
        expect(page.text('#outcome')).to.include('Nothing has left this device');
        expect(sent).to.deep.equal([]);
      } finally {
        delete (navigator as unknown as Record<string, unknown>).onLine;
      }
      window.dispatchEvent(new Event('online'));
      await page.settled();
      expect(page.text('#outcome')).to.include('connected again');
      await page.press('Send again');
      await page.until(() => page.has('.good-news'));
      expect(sent).to.have.length(1);
    });

    it('a late answer after the exit changes nothing', async () => {
      let release!: () => void;
      const gate = new Promise<void>((resolve) => (release = resolve));
      receive(async (body) => (await gate, accepted(body)));
      const page = await ready();
      page.button('Send message').click();
      await page.until(() => page.has('[role="status"]'));
      document.dispatchEvent(new CustomEvent('liaison-quick-exit'));
      release();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await page.settled();
      expect(page.has('#outcome')).to.equal(false);
      expect(sent[0]!.init.signal!.aborted).to.equal(true);
    });

    it('sealed, nothing readable leaves', async () => {
      const recipients = [{ key, holder: 'Amina Hassan' }];
      const page = await ready({ contact: { ...site.contact, recipients } });
      expect(page.text('.readers')).to.include('These people can open it: Amina Hassan.');
      await page.press('Send message');
      await page.until(() => page.has('.good-news'), 8000);
      expect(Object.keys(sent[0]!.body)).to.deep.equal(['v', 'id', 'sealed']);
      expect(sent[0]!.body.sealed).to.match(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    });
  });

  for (const named of [true, false])
    it(`what was to be locked never leaves unlocked, though ${named ? 'the keys are taken off the tag' : 'the list is emptied'}`, async () => {
      const page = await open();
      page.element.setAttribute('recipients', key);
      await page.settled();
      await page.choose('topic', 'question');
      await page.fill('message', 'Hello');
      expect(page.text('.readers')).to.include('locked before it leaves');
      const codes = await told(async () => {
        if (named) page.element.removeAttribute('recipients');
        else page.element.setAttribute('recipients', '');
        await page.until(() => !page.has('form'));
      });
      expect(codes).to.deep.equal(['key-invalid']);
      expect(page.text('.notice[role="alert"]')).to.include('does not work now');
      page.element.setAttribute('recipients', key);
      await page.until(() => page.has('form'));
      expect(page.value('message')).to.equal('Hello');
    });

  it('a key past its last day stops the sending also in a page that stayed open', async () => {
    const host = {
      addController() {},
      removeController() {},
      requestUpdate() {},
      updateComplete: Promise.resolve(true),
    };
    const controller = new SendController(host);
    const recipients = [{ key, expires: '2026-11-24' }];
    const config = {
      action: 'https://receiver.example/send',
      backend: 'liaison',
      recipients,
      settings: {},
      problems: [],
    };
    const answers: Answers = { ...empty, topic: 'question', message: 'Hello', channel: 'none' };
    const on = (today: string) => controller.submit(answers, { language: 'en', config, today }, location.href);
    expect(await on('2026-11-25')).to.deep.equal({ name: 'not-sealed' });
    expect(sent).to.deep.equal([]);
    expect((await on('2026-11-24'))?.name).to.equal('accepted');
  });

  describe('leaving', () => {
    it('forgets the first answer, too, where the rest of the form is not there yet', async () => {
      const page = await open({}, 320);
      const first = page.get<HTMLInputElement>('input[value="victim"]');
      first.click();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(first.checked).to.equal(false);
      await page.until(() => page.has('#progress'));
      expect(page.get<HTMLInputElement>('input[value="victim"]').checked).to.equal(false);
      expect(page.has('.step .notice')).to.equal(false);
    });

    it('a link within the form is none out of the page, also where the page has a base elsewhere', async () => {
      const base = document.createElement('base');
      base.href = 'https://cms.example/';
      const asked: string[] = [];
      const realConfirm = window.confirm;
      window.confirm = (question) => (asked.push(question!), false);
      const page = await open();
      try {
        await page.choose('topic', 'question');
        await page.fill('message', 'x');
        await page.submit();
        document.head.append(base);
        page.get('#summary a').click();
        await page.settled();
        expect(asked).to.deep.equal([]);
        expect(page.focused()).to.equal(page.get('#field-channel'));
      } finally {
        base.remove();
        window.confirm = realConfirm;
      }
    });

    const wiped = async (leave: () => void) => {
      const page = await ready();
      leave();
      // At once: a page that is frozen draws no further frame.
      expect(page.has('.typed')).to.equal(false);
      await page.settled();
      expect(page.has('#review')).to.equal(false);
      expect(page.value('message')).to.equal('');
    };
    it('forgets everything on quick exit', () =>
      wiped(() => document.dispatchEvent(new CustomEvent('liaison-quick-exit'))));
    it('forgets everything when the page goes', () =>
      wiped(() => window.dispatchEvent(new PageTransitionEvent('pagehide'))));
    it('forgets everything when the page comes back from the cache', () =>
      wiped(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))));

    it('asks before the page goes, only with a message begun', async () => {
      const page = await open();
      const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      await page.choose('topic', 'question');
      expect(asks()).to.equal(false);
      await page.fill('message', 'x');
      expect(asks()).to.equal(true);
      document.dispatchEvent(new CustomEvent('liaison-quick-exit'));
      expect(asks()).to.equal(false);
    });

    it('asks before a link is followed; the exit, a part of the page and a dialled number do not', async () => {
      const page = await ready();
      const asked: string[] = [];
      const realConfirm = window.confirm;
      window.confirm = (question) => (asked.push(question!), false);
      const follow = (markup: string) => {
        const host = document.createElement('div');
        host.insertAdjacentHTML('afterbegin', markup);
        document.body.append(host);
        let reached = false;
        const end = (event: Event) => ((reached = true), event.preventDefault());
        host.addEventListener('click', end);
        (host.querySelector('a') ?? host).click();
        host.remove();
        return reached;
      };
      try {
        expect(follow('<a href="/es/" hreflang="es">Español</a>')).to.equal(false);
        expect(asked).to.have.length(1);
        expect(follow('<a href="#top">Top</a>')).to.equal(true);
        expect(follow('<a href="tel:911">911</a>')).to.equal(true);
        expect(follow('<a href="/x" target="_blank">x</a>')).to.equal(true);
        expect(follow('<liaison-quick-exit><a href="https://weather.example/">Exit</a></liaison-quick-exit>')).to.equal(
          true,
        );
        expect(asked).to.have.length(1);
        window.confirm = () => true;
        expect(follow('<a href="/es/">Español</a>')).to.equal(true);
        expect(page.has('#review')).to.equal(false);
      } finally {
        window.confirm = realConfirm;
      }
    });

    it('writes nothing to the device', async () => {
      const before = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href];
      const page = await ready();
      await page.press('Send message');
      await page.until(() => page.has('.good-news'));
      expect([
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        document.cookie,
        location.href,
      ]).to.deep.equal(before);
    });
  });

  it('needs no permission to submit forms: a frame may refuse it', async () => {
    const page = await open();
    await page.choose('topic', 'question');
    let submitted = false;
    page.get('form').addEventListener('submit', () => (submitted = true));
    await page.submit();
    expect(page.has('#summary')).to.equal(true);
    expect(submitted).to.equal(false);
    expect(page.has('button[type="submit"], button:not([type])')).to.equal(false);
  });

  it('works after being moved in the page', async () => {
    const page = await ready();
    document.body.append(page.element);
    await page.settled();
    expect(page.has('#review')).to.equal(true);
    document.dispatchEvent(new CustomEvent('liaison-quick-exit'));
    await page.settled();
    expect(page.has('#review')).to.equal(false);
    page.element.remove();
  });

  it('its class is the one that is defined', () => {
    const element: LiaisonContactForm = document.createElement('liaison-contact-form');
    expect(element.language).to.equal('en');
  });
});
