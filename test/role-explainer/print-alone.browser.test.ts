import { expect } from '@open-wc/testing';
import { printAlone } from '../../src/role-explainer/print-alone.js';

describe('printing', () => {
  it('shows one part alone, and leaves the page as it was', () => {
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
    expect(page.querySelector('section')!.hasAttribute('data-liaison-around')).to.equal(true);
    expect(page.querySelector('#part')!.hasAttribute('data-liaison-around')).to.equal(false);
    const sheets = document.adoptedStyleSheets.length;
    dispatchEvent(new Event('afterprint'));
    expect(done).to.equal(true);
    expect(document.querySelectorAll('[data-liaison-apart], [data-liaison-around]')).to.have.length(0);
    expect(document.adoptedStyleSheets).to.have.length(sheets - 1);
    page.remove();
    window.print = own;
  });
});
