import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { render } from 'lit';
import { setLanguage } from '../../src/language/page-language.js';
import { LiaisonQuickExit } from '../../src/quick-exit/quick-exit.js';

/** The element without its last step: the test page must stay. */
class Staying extends LiaisonQuickExit {
  went: string[] = [];
  refuse = false;
  protected override replacePage(href: string): void {
    if (this.refuse) throw new DOMException('refused', 'SecurityError');
    this.went.push(href);
  }
}
if (!customElements.get('liaison-quick-exit')) customElements.define('liaison-quick-exit', Staying);

const press = async (times: number) => {
  for (let i = 0; i < times; i++) {
    await sendKeys({ down: 'Shift' });
    await sendKeys({ up: 'Shift' });
  }
};

async function exit(template = html`<liaison-quick-exit href="https://weather.example/"></liaison-quick-exit>`) {
  const element = await fixture<Staying>(template);
  await waitUntil(() => element.shadowRoot!.querySelector('.exit'), 'first view');
  return element;
}
const link = (element: Staying) => element.shadowRoot!.querySelector<HTMLAnchorElement>('a.exit')!;
const cover = (element: Staying) => element.shadowRoot!.querySelector('dialog')!;
const said = (element: Staying) => element.shadowRoot!.querySelector('[role="status"]')!.textContent!.trim();

/** WebKit's driver here cannot hold a key down. */
const withKeysHeld = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent) ? it.skip : it;

describe('liaison-quick-exit', () => {
  before(() => setLanguage('en'));
  afterEach(() => document.querySelectorAll('dialog[open]').forEach((dialog) => (dialog as HTMLDialogElement).close()));

  it('is a link that names its aim and tells it no address', async () => {
    const element = await exit();
    expect(link(element).href).to.equal('https://weather.example/');
    expect(link(element).rel).to.contain('noreferrer');
    expect(link(element).textContent!.trim()).to.equal('Leave this page now');
  });

  it('says before the first use what it does and what it does not', async () => {
    const element = await exit();
    element.shadowRoot!.querySelector('details')!.open = true;
    const text = element.shadowRoot!.querySelector('details')!.textContent!;
    expect(text).to.contain('weather.example').and.to.contain('Your browser still remembers that you were here.');
    expect(text).to.not.match(/(clears?|deletes?|erases?|removes?) (your|the) (browser )?history/i);
    await expect(element).to.be.accessible();
  });

  it('leaves on a click: covered first, then forms told, then forgotten, then gone', async () => {
    localStorage.setItem('liaison-language', 'ht');
    sessionStorage.setItem('liaison-language', 'ht');
    localStorage.setItem('host-setting', 'kept');
    const order: string[] = [];
    const element = await exit();
    const heard = () => order.push(cover(element).open ? 'covered' : 'bare', String(element.went.length));
    document.addEventListener('liaison-quick-exit', heard, { once: true });
    link(element).click();
    expect(order).to.deep.equal(['covered', '0']);
    expect(element.went).to.deep.equal(['https://weather.example/']);
    expect([localStorage.getItem('liaison-language'), sessionStorage.getItem('liaison-language')]).to.deep.equal([
      null,
      null,
    ]);
    expect(localStorage.getItem('host-setting')).to.equal('kept');
    localStorage.removeItem('host-setting');
    await element.updateComplete;
    expect(cover(element).querySelector('[role="alert"]')!.textContent!.trim()).to.equal('Leaving this page');
    const { width, height } = cover(element).getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([innerWidth, innerHeight]);
  });

  it('removes saved calendars', async function () {
    if (!('caches' in globalThis)) this.skip();
    await (await caches.open('liaison-event-calendar')).put('/x', new Response('x'));
    await (await caches.open('host-cache')).put('/x', new Response('x'));
    const element = await exit();
    link(element).click();
    let names: string[] = [];
    for (let i = 0; i < 40 && (i === 0 || names.includes('liaison-event-calendar')); i++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      names = await caches.keys();
    }
    expect(names).to.include('host-cache').and.to.not.include('liaison-event-calendar');
    await caches.delete('host-cache');
  });

  withKeysHeld('leaves on three presses of Shift, and says how many are left', async () => {
    const element = await exit();
    await press(1);
    await element.updateComplete;
    expect(said(element)).to.equal('Press Shift two more times to leave.');
    await press(1);
    await element.updateComplete;
    expect(said(element)).to.equal('Press Shift once more to leave.');
    await press(1);
    expect(element.went).to.have.length(1);
  });

  withKeysHeld('lets people write capital letters', async () => {
    const element = await exit();
    const field = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
    field.focus();
    for (const letter of ['A', 'B', 'C', 'D']) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: letter });
      await sendKeys({ up: 'Shift' });
    }
    expect(element.went).to.deep.equal([]);
  });

  withKeysHeld('counts once where two stand on a page', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <liaison-quick-exit layout="skip" href="https://weather.example/"></liaison-quick-exit>
        <liaison-quick-exit href="https://weather.example/"></liaison-quick-exit>
      </div>`,
    );
    const both = Array.from(box.querySelectorAll<Staying>('liaison-quick-exit'));
    await waitUntil(() => both.every((element) => element.shadowRoot!.querySelector('.exit')));
    await press(3);
    expect(both.map(({ went }) => went.length)).to.deep.equal([1, 0]);
  });

  withKeysHeld('leaves on three presses of Shift inside a component of the page', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    render(
      html`<liaison-quick-exit href="https://weather.example/"></liaison-quick-exit>`,
      box.attachShadow({ mode: 'open' }),
    );
    const element = box.shadowRoot!.querySelector<Staying>('liaison-quick-exit')!;
    await waitUntil(() => element.shadowRoot!.querySelector('.exit'), 'first view');
    await press(3);
    expect(element.went).to.deep.equal(['https://weather.example/']);
  });

  it('as a skip link shows itself only with the focus', async () => {
    const element = await exit(html`<liaison-quick-exit layout="skip"></liaison-quick-exit>`);
    expect(link(element).getBoundingClientRect().width).to.be.at.most(2);
    link(element).focus();
    expect(link(element).getBoundingClientRect().height).to.be.at.least(44);
  });

  it('is as before when the browser brings the page back', async () => {
    const element = await exit();
    link(element).click();
    expect(cover(element).open).to.equal(true);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.updateComplete;
    expect(cover(element).open).to.equal(false);
    link(element).click();
    expect(element.went).to.have.length(2);
  });

  it('says what to do where a frame may not leave', async () => {
    const element = await exit();
    element.refuse = true;
    link(element).click();
    await element.updateComplete;
    expect(cover(element).textContent).to.contain('Close this tab or the browser.');
  });

  it('takes the plain link’s address, and no script for an address', async () => {
    const plain = await exit(html`<liaison-quick-exit><a href="https://clock.example/">Leave</a></liaison-quick-exit>`);
    expect(link(plain).href).to.equal('https://clock.example/');
    const element = document.createElement('liaison-quick-exit') as Staying;
    const codes: string[] = [];
    element.addEventListener('liaison-error', (event) => codes.push(event.detail.code));
    element.href = 'javascript:alert(1)';
    document.body.append(element);
    await waitUntil(() => element.shadowRoot!.querySelector('.exit'));
    expect(link(element).href).to.equal('https://www.weather.gov/');
    expect(codes).to.deep.equal(['config-invalid']);
    element.remove();
  });

  it('moves the page when it would lie over what has the focus', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <liaison-quick-exit href="https://weather.example/"></liaison-quick-exit>
        <div style="block-size: 1500px"></div>
        <button id="under">under</button>
        <div style="block-size: 3000px"></div>
      </div>`,
    );
    const element = box.querySelector<Staying>('liaison-quick-exit')!;
    await waitUntil(() => element.shadowRoot!.querySelector('.exit'));
    const under = box.querySelector<HTMLElement>('#under')!;
    scrollTo(0, under.getBoundingClientRect().top + scrollY - 12);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    under.focus({ preventScroll: true });
    expect(under.getBoundingClientRect().top).to.be.at.least(element.getBoundingClientRect().bottom);
    scrollTo(0, 0);
  });

  it('leaves the page where it is for a pointer, and for a field in view of a widget higher than the screen', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <liaison-quick-exit href="https://weather.example/"></liaison-quick-exit>
        <div id="widget"></div>
      </div>`,
    );
    const element = box.querySelector<Staying>('liaison-quick-exit')!;
    await waitUntil(() => element.shadowRoot!.querySelector('.exit'));
    const widget = box.querySelector('#widget')!.attachShadow({ mode: 'open' });
    render(
      html`<div style="block-size: 1500px"></div>
        <input type="checkbox" aria-label="x" />
        <input id="text" aria-label="y" />
        <div style="block-size: 3000px"></div>`,
      widget,
    );
    const check = widget.querySelector('input')!;
    scrollTo(0, check.getBoundingClientRect().top + scrollY - 200);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const before = scrollY;
    const { left, top } = check.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 5), Math.round(top + 5)] });
    expect(check.checked).to.equal(true);
    widget.querySelector<HTMLElement>('#text')!.focus();
    expect(scrollY).to.equal(before);
    await resetMouse();
    scrollTo(0, 0);
  });
});
