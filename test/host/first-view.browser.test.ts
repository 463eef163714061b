import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { FirstView } from '../../src/host/first-view.js';

class Late extends LitElement {
  complete = false;
  readonly firstView = new FirstView(this, () => this.complete);
  finish(): void {
    this.complete = true;
    this.requestUpdate();
  }
  override render() {
    return this.firstView.shown ? html`<p>view</p>` : html`<slot></slot>`;
  }
}
customElements.define('liaison-test-late', Late);

const shown = (element: Late) => !!element.shadowRoot!.querySelector('p');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe('FirstView', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  const add = (): Late => {
    const element = document.createElement('liaison-test-late') as Late;
    element.textContent = 'fallback';
    box.append(element);
    return element;
  };

  it('keeps the fallback until the view is complete, then fires liaison-ready once', async () => {
    const element = add();
    let ready = 0;
    element.addEventListener('liaison-ready', () => ready++);
    await frame();
    expect(shown(element)).to.equal(false);
    expect(element.shadowRoot!.querySelector('slot')).to.exist;
    element.finish();
    await element.updateComplete;
    expect(shown(element)).to.equal(true);
    await frame();
    await frame();
    element.requestUpdate();
    await frame();
    expect(ready).to.equal(1);
  });

  it('shows nothing below a widget that still loads', async () => {
    const [above, below] = [add(), add()];
    below.finish();
    await frame();
    expect(shown(below)).to.equal(false);
    above.finish();
    await frame();
    expect(shown(above)).to.equal(true);
    expect(shown(below)).to.equal(true);
  });

  it('is not held back by a widget further down', async () => {
    const [above] = [add(), add()];
    above.finish();
    await above.updateComplete;
    expect(shown(above)).to.equal(true);
  });

  it('waits for an undefined tag above, but not for one whose import failed', async () => {
    const undefinedTag = document.createElement('liaison-test-absent');
    box.append(undefinedTag);
    const element = add();
    element.finish();
    await frame();
    expect(shown(element)).to.equal(false);
    undefinedTag.setAttribute('data-liaison-failed', '');
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(shown(element)).to.equal(true);
  });

  it('moves on when a waiting widget is taken out of the page', async () => {
    const [above, below] = [add(), add()];
    below.finish();
    await frame();
    above.remove();
    await below.updateComplete;
    await frame();
    expect(shown(below)).to.equal(true);
  });
});
