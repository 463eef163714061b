import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setLanguage } from '../../src/language/page-language.js';
import { LiaisonRoleExplainer } from '../../src/role-explainer/role-explainer.js';
import { emptySite } from '../../src/site/entries.js';
import { answer, file, TODAY } from './support/policies.js';

if (!customElements.get('liaison-role-explainer'))
  customElements.define('liaison-role-explainer', LiaisonRoleExplainer);

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (el: LiaisonRoleExplainer, selector: string) => el.shadowRoot!.querySelector<HTMLElement>(selector);
const LOCKED = ['fingerprints go to the FBI', 'national police computer'];

async function shown(template: ReturnType<typeof html>): Promise<LiaisonRoleExplainer> {
  const el = (await fixture(template)) as LiaisonRoleExplainer;
  await waitUntil(() => inside(el, '#title'), 'the first view shows');
  await waitUntil(() => !inside(el, '[role="status"].muted'), 'the card shows');
  return el;
}

async function open(el: LiaisonRoleExplainer, title: string): Promise<void> {
  const button = [...el.shadowRoot!.querySelectorAll<HTMLElement>('.situation')].find((b) => text(b).includes(title));
  button!.click();
  await waitUntil(() => text(inside(el, '#title')).includes(title), title);
}

describe('<liaison-role-explainer>', () => {
  before(() => setLanguage('en'));
  afterEach(() => setLanguage('en'));

  it('keeps the fallback until it shows, then fires liaison-ready', async () => {
    const el = document.createElement('liaison-role-explainer') as LiaisonRoleExplainer;
    el.textContent = 'Call 555-0100';
    document.body.append(el);
    await oneEvent(el, 'liaison-ready');
    expect(inside(el, 'slot')).to.equal(null);
    expect(text(inside(el, '.danger'))).to.equal('Are you in danger now? Call 911');
    el.remove();
  });

  it('compares agencies in a table and lets you choose them', async () => {
    const el = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    const table = inside(el, 'table')!;
    expect(table.querySelectorAll('tbody tr')).to.have.length(7);
    const select = table.querySelector('select')!;
    select.value = 'dispatch';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => text(table.querySelector('td')).includes('Your city or county'));
    await expect(el).to.be.accessible();
  });

  it('opens a card: danger first, locked lines there, focus on its heading, address and title untouched, no event names it', async () => {
    const el = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    const before = [location.href, document.title, history.length, localStorage.length, sessionStorage.length];
    const events: string[] = [];
    // (`liaison-ready` of the first view may still be on its way: it names nothing.)
    for (const name of ['liaison-error', 'liaison-ask', 'liaison-event-open'])
      document.addEventListener(name, (event) => events.push(event.type));
    await open(el, 'Police stop my car');
    await waitUntil(() => el.shadowRoot!.activeElement?.id === 'title');
    expect([location.href, document.title, history.length, localStorage.length, sessionStorage.length]).to.deep.equal(
      before,
    );
    expect(events).to.deep.equal([]);
    const root = inside(el, '.root')!;
    expect(text(root).startsWith('Are you in danger now? Call 911')).to.equal(true);
    for (const line of LOCKED) expect(text(inside(el, '.locked'))).to.include(line);
    expect(inside(el, '.locked')!.closest('[part]')).to.equal(null);
    expect(inside(el, '.danger')!.closest('[part]')).to.equal(null);
    await expect(el).to.be.accessible();
  });

  it('no token hides the locked lines or the way to 911', async () => {
    const hostile =
      'ink surface paper accent accent-soft on-accent danger danger-soft notice notice-soft line muted control'
        .split(' ')
        .map((name) => `--liaison-${name}: #fff`)
        .join(';');
    const parent = document.createElement('div');
    parent.setAttribute('style', `${hostile}; --liaison-font-size: 0; color-scheme: light`);
    const el = document.createElement('liaison-role-explainer') as LiaisonRoleExplainer;
    el.today = TODAY;
    parent.append(el);
    document.body.append(parent);
    await waitUntil(() => inside(el, '.locked'));
    for (const selector of ['.locked', '.danger', '.danger .call']) {
      const style = getComputedStyle(inside(el, selector)!);
      expect(style.color, selector).not.to.equal(style.backgroundColor);
      expect(parseFloat(style.fontSize), selector).to.be.at.least(14);
    }
    expect(getComputedStyle(inside(el, '.locked')!).color).to.equal('rgb(0, 0, 0)');
    parent.remove();
  });

  it('asks the network nothing when a card is opened after a first touch', async () => {
    const el = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    el.dispatchEvent(new Event('pointerenter'));
    await aTimeout(300);
    performance.clearResourceTimings();
    await open(el, 'I saw a crime');
    await open2(el);
    expect(performance.getEntriesByType('resource')).to.have.length(0);

    async function open2(it: LiaisonRoleExplainer) {
      inside(it, '.back')!.click();
      await waitUntil(() => inside(it, '.situation'));
      await open(it, 'My consulate');
    }
  });

  it('search finds by title and by other words, and says how many match, or that nothing does', async () => {
    const el = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    const input = inside(el, '#search') as HTMLInputElement;
    input.focus();
    await aTimeout(200);
    const find = async (query: string) => {
      input.value = query;
      input.dispatchEvent(new Event('input'));
      await el.updateComplete;
      return [...el.shadowRoot!.querySelectorAll('.situation')].map(text);
    };
    expect(await find('embassy')).to.deep.equal(['My consulate']);
    expect(await find('STOP car')).to.deep.equal(['Police stop my car']);
    expect(text(inside(el, '.field [role="status"]'))).to.equal('Search: 1');
    expect(await find('zzz')).to.deep.equal([]);
    expect(text(inside(el, '.field [role="status"]'))).to.equal('Nothing here matches. Try another word.');
  });

  it('who goes back is where they left the list', async () => {
    const el = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    await open(el, 'My child is missing');
    inside(el, '.back')!.click();
    await waitUntil(() => el.shadowRoot!.activeElement?.matches('.situation'));
    expect(text(el.shadowRoot!.activeElement)).to.equal('My child is missing');
  });

  it('shows the first screen for a topic that there is not', async () => {
    const el = await shown(html`<liaison-role-explainer topic="C99" .today=${TODAY}></liaison-role-explainer>`);
    expect(text(inside(el, '#title'))).to.equal('Who does what');
    expect(inside(el, 'table')).not.to.equal(null);
  });

  it('what is unknown can be asked: the question, not the situation, passes on the document', async () => {
    const form = document.createElement('div');
    form.dataset.liaison = 'contact-form';
    document.body.append(form);
    const el = await shown(html`<liaison-role-explainer topic="C2" .today=${TODAY}></liaison-role-explainer>`);
    const asked = oneEvent(document, 'liaison-ask');
    inside(el, '.questions button')!.click();
    const { detail } = (await asked) as CustomEvent;
    expect(detail).to.deep.equal({ question: 'Do your officers ask about immigration status in a stop?' });
    form.remove();
  });

  it('says what the department says, with date and rule, and that an example is one', async () => {
    const policy = { ...file({ agreement287g: answer(['none']) }), example: true };
    const el = await shown(html`<liaison-role-explainer .policy=${policy} .today=${TODAY}></liaison-role-explainer>`);
    const section = text(inside(el, '.department'));
    expect(section).to.include('This agency says it has no deal with ICE.').and.include('Example Police, Oct 1, 2026');
    expect(text(inside(el, '.status'))).to.include('Example: not a real agency.');
  });

  it('takes a child script, and an agency’s words through another host are quoted', async () => {
    const policy = {
      version: 1,
      publisher: { name: 'Example School', kind: 'school' },
      agencies: [
        { publisher: { name: 'Police', kind: 'police' }, settings: { agreement287g: answer(['task-force']) } },
      ],
    };
    const el = document.createElement('liaison-role-explainer') as LiaisonRoleExplainer;
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append(JSON.stringify(policy));
    el.append(script);
    el.today = TODAY;
    const parent = await fixture(html`<div>${el}</div>`);
    await waitUntil(() => inside(el, '#title'));
    expect(text(parent.querySelector('liaison-role-explainer')!.shadowRoot!.querySelector('.department'))).to.include(
      'According to Police, on Oct 1, 2026',
    );
    expect(text(inside(el, '.facts')))
      .to.include('can make immigration arrests')
      .and.not.include('local police cannot arrest you');
  });

  it('a policy that cannot be had: everything unknown, the webmaster is told, the widget shows', async () => {
    const errors: string[] = [];
    const listen = (event: Event) => errors.push((event as CustomEvent<{ code: string }>).detail.code);
    document.addEventListener('liaison-error', listen);
    const el = await shown(
      html`<liaison-role-explainer policy="/no-such-policy.json" topic="department"></liaison-role-explainer>`,
    );
    expect(errors).to.deep.equal(['policy-invalid']);
    expect(el.shadowRoot!.querySelectorAll('.answer.open').length).to.be.greaterThan(30);
    document.removeEventListener('liaison-error', listen);
  });

  it('follows the language: drafts say so, the English name stays beside the agency, untranslated lines are marked', async () => {
    const el = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    await setLanguage('ar');
    await el.updateComplete;
    expect(el.language).to.equal('ar');
    expect(inside(el, '.root')!.dir).to.equal('rtl');
    expect(text(inside(el, '.english'))).to.equal('Police');
    expect(inside(el, '.english')!.lang).to.equal('en');
    expect(text(inside(el, '.status'))).to.include('English');
    for (const node of el.shadowRoot!.querySelectorAll('.facts [lang="en"]'))
      expect(node).to.have.attribute('dir', 'ltr');
  });

  it('a card without a policy is wholly in a language that is complete', async () => {
    await setLanguage('ht');
    const el = await shown(html`<liaison-role-explainer topic="department" .today=${TODAY}></liaison-role-explainer>`);
    const english = [...el.shadowRoot!.querySelectorAll('.answers [lang="en"], h2 [lang="en"], .locked [lang="en"]')];
    expect(english.map(text)).to.deep.equal([]);
  });

  it('makes a link only when asked, and opens the topic of such a link', async () => {
    const el = await shown(html`<liaison-role-explainer topic="C6" .today=${TODAY}></liaison-role-explainer>`);
    expect(inside(el, 'a[href*="liaison-topic"]')).to.equal(null);
    const button = [...el.shadowRoot!.querySelectorAll('button')].find((b) => text(b) === 'Make a link to this page')!;
    button.click();
    await el.updateComplete;
    const link = inside(el, 'a[href*="liaison-topic"]') as HTMLAnchorElement;
    expect(new URL(link.href).searchParams.get('liaison-topic')).to.equal('C6');
    expect(location.search).not.to.include('liaison-topic');
    const before = location.href;
    history.replaceState(null, '', link.href);
    const opened = await shown(html`<liaison-role-explainer .today=${TODAY}></liaison-role-explainer>`);
    expect(text(inside(opened, '#title'))).to.equal('I saw a crime');
    history.replaceState(null, '', before);
  });

  it('reads aloud with a voice on the device only', async () => {
    const own = Object.getOwnPropertyDescriptor(speechSynthesis, 'getVoices');
    let voices: Partial<SpeechSynthesisVoice>[] = [{ lang: 'en-US', localService: false }];
    Object.defineProperty(speechSynthesis, 'getVoices', { configurable: true, value: () => voices });
    const el = await shown(html`<liaison-role-explainer topic="C6" .today=${TODAY}></liaison-role-explainer>`);
    const hasButton = async () => {
      el.requestUpdate();
      await el.updateComplete;
      return [...el.shadowRoot!.querySelectorAll('button')].some((b) => text(b) === 'Read aloud');
    };
    expect(await hasButton()).to.equal(false);
    voices = [{ lang: 'es-MX', localService: true }];
    expect(await hasButton()).to.equal(false);
    voices = [{ lang: 'en_US', localService: true }];
    expect(await hasButton()).to.equal(true);
    if (own) Object.defineProperty(speechSynthesis, 'getVoices', own);
    else delete (speechSynthesis as { getVoices?: unknown }).getVoices;
  });

  it('shows newer facts of the agency, keeps locked words, and marks what is no longer translated', async () => {
    const facts = {
      version: 1,
      statements: {
        R16: { text: 'New words about local police.', asOf: '2026-11' },
        R10: { text: 'Nothing happens.', asOf: '2026-11' },
        R4: { text: 'No date, no effect.' },
      },
    };
    const address = URL.createObjectURL(new Blob([JSON.stringify(facts)], { type: 'application/json' }));
    const el = await shown(html`<liaison-role-explainer content=${address} .today=${TODAY}></liaison-role-explainer>`);
    expect(text(inside(el, '.facts')))
      .to.include('New words about local police.')
      .and.include('Some agencies have a deal with ICE.');
    expect(text(inside(el, '.locked'))).to.include(LOCKED[0]!);
    await setLanguage('ar');
    await el.updateComplete;
    const english = inside(el, '.facts [lang="en"]');
    expect(text(english)).to.equal('New words about local police.');
    URL.revokeObjectURL(address);
  });

  it('gives the answers of the policy beside newer facts', async () => {
    const facts = { version: 1, statements: { R16: { text: 'New words about local police.', asOf: '2026-11' } } };
    const address = URL.createObjectURL(new Blob([JSON.stringify(facts)], { type: 'application/json' }));
    const policy = file({ agreement287g: answer(['none']) });
    const el = await shown(
      html`<liaison-role-explainer content=${address} .policy=${policy} .today=${TODAY}></liaison-role-explainer>`,
    );
    expect(text(inside(el, '.department .said'))).to.match(/^This agency says it has no deal/);
    URL.revokeObjectURL(address);
  });

  it('an agency’s own words stay in the language in which the page was written', async () => {
    const root = document.documentElement;
    root.dataset.liaisonScope = 'page';
    try {
      const policy = file({ agreement287g: answer(['none']) });
      const el = await shown(html`<liaison-role-explainer .policy=${policy} .today=${TODAY}></liaison-role-explainer>`);
      await setLanguage('ar');
      await el.updateComplete;
      expect(root.lang).to.equal('ar');
      expect(inside(el, '.by bdi')!.lang).to.equal('en');
      await setLanguage('en');
    } finally {
      delete root.dataset.liaisonScope;
      root.lang = 'en';
      root.removeAttribute('dir');
    }
  });

  it('names languages in the language shown, or else in English, marked as that; the agency’s words as its own', async () => {
    await setLanguage('ht');
    const policy = file({
      interpreterService: answer(['phone'], {
        languages: ['es', 'so', 'ht', 'fa', 'quc', 'kjb'],
        hours: 'Day and night',
      }),
      liaison: answer({ unit: 'Community Desk', names: ['Ana Soto', 'Karim Haddad'], languages: ['es'] }),
    });
    const el = await shown(
      html`<liaison-role-explainer topic="department" .policy=${policy} .today=${TODAY}></liaison-role-explainer>`,
    );
    const runs = (about: string) => {
      const line = [...el.shadowRoot!.querySelectorAll('.answer .said')].find((one) => text(one).includes(about))!;
      // Browsers differ in the apostrophe of K’iche’.
      const name = (run: Element) => text(run).replace(/ʼ/g, '’');
      return [...line.querySelectorAll<HTMLElement>('bdi')].map((run) => [
        name(run),
        run.closest<HTMLElement>('[lang]')!.lang,
      ]);
    };
    await waitUntil(() => text(inside(el, '.answers')).includes('Q’anjob’al'), 'names come late');
    expect(runs('somali')).to.deep.equal([
      ['panyòl', 'ht'],
      ['somali', 'ht'],
      ['kreyòl ayisyen', 'ht'],
      ['Persian', 'en'],
      ['K’iche’', 'en'],
      ['Q’anjob’al', 'en'],
    ]);
    for (const words of ['Day and night', 'Community Desk']) expect(runs(words)).to.deep.equal([[words, 'en']]);
    expect(runs('Karim')).to.deep.equal([
      ['Ana Soto', 'en'],
      ['Karim Haddad', 'en'],
    ]);
    expect(inside(el, 'h3 bdi')!.lang).to.equal('en');
    expect(text(inside(el, '.by bdi'))).to.equal('Example Police');
  });

  it('shows the same again after it was moved in the page', async () => {
    const el = await shown(html`<liaison-role-explainer topic="C1" .today=${TODAY}></liaison-role-explainer>`);
    const before = text(inside(el, '.root'));
    document.body.append(el);
    await el.updateComplete;
    expect(text(inside(el, '.root'))).to.equal(before);
    el.remove();
  });

  it('gives the site’s phone as the police line only where the police publish the page', async () => {
    const el = await shown(html`<liaison-role-explainer topic="C3" .today=${TODAY}></liaison-role-explainer>`);
    el.site = { ...emptySite, phone: '555-0100' };
    const police = file({}, { name: 'Example Police', kind: 'police' });
    for (const [policy, shows] of [
      [police, true],
      [file({}, { name: 'Example Sheriff', kind: 'sheriff' }), true],
      [file({}, { name: 'Example School', kind: 'school' }), false],
      [{ ...police, publisher: { name: 'Example Group', kind: 'community-group' }, agencies: [police] }, false],
      [undefined, false],
    ] as const) {
      el.policy = policy;
      await aTimeout(0);
      await el.updateComplete;
      const line = [...el.shadowRoot!.querySelectorAll('.calls > li')].find((one) => text(one).includes('can wait'));
      await waitUntil(() => text(line).includes('555-0100') === shows, JSON.stringify(policy));
    }
  });

  it('each step of a traffic stop has its drawing, hidden from screen readers', async () => {
    const el = await shown(html`<liaison-role-explainer topic="C2" .today=${TODAY}></liaison-role-explainer>`);
    const drawings = [...el.shadowRoot!.querySelectorAll('.steps svg')];
    expect(drawings).to.have.length(8);
    expect(drawings.every((one) => one.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });
});
