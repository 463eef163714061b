import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { base } from '../../src/theme/base.js';
import { tokens } from '../../src/theme/tokens.js';

class Plain extends LitElement {
  static override styles = [tokens, base];
  override render() {
    return html`<p>Who may ask about your status, and who must tell you first why they stop you.</p>`;
  }
}
customElements.define('liaison-test-plain', Plain);

/** The widget in `page`, whose elements have the style that stands in brackets. */
async function widgetIn(page: string): Promise<{ widget: Plain; outer: HTMLElement }> {
  const outer = document.createElement('div');
  outer.innerHTML = page.replace('WIDGET', '<liaison-test-plain></liaison-test-plain>');
  document.body.append(outer);
  outer.querySelector('dialog')?.show();
  const widget = outer.querySelector<Plain>('liaison-test-plain')!;
  await widget.updateComplete;
  return { widget, outer };
}

describe('a widget in the boxes of a page', () => {
  const boxes: [string, string, number][] = [
    ['a row of a flex box', '<div style="display: flex; inline-size: 600px">WIDGET</div>', 600],
    [
      'a row with a neighbour',
      '<div style="display: flex; inline-size: 600px"><p style="inline-size: 200px; flex: none">a</p>WIDGET</div>',
      400,
    ],
    [
      'a column that does not stretch',
      '<div style="display: flex; flex-direction: column; align-items: flex-start; inline-size: 600px">WIDGET</div>',
      600,
    ],
    ['a narrow column', '<div style="display: flex; inline-size: 200px">WIDGET</div>', 200],
    ['a block', '<div style="inline-size: 280px">WIDGET</div>', 280],
    [
      'a float',
      '<div style="inline-size: 700px"><div style="float: left">WIDGET</div></div>',
      Math.min(640, innerWidth * 0.8),
    ],
    ['a dialog', '<dialog style="border: 0; padding: 0; max-inline-size: 500px">WIDGET</dialog>', 500],
  ];
  for (const [name, page, width] of boxes)
    it(`${name}: ${width} px wide`, async () => {
      const { widget, outer } = await widgetIn(page);
      expect(widget.getBoundingClientRect().width).to.be.closeTo(width, 1);
      outer.remove();
    });

  it('is written as ours is, whatever the page does with its own text', async () => {
    const { widget, outer } = await widgetIn(
      '<div style="inline-size: 280px; white-space: nowrap; text-transform: uppercase; text-indent: 4em; letter-spacing: 1em; word-spacing: 2em; text-align: center">WIDGET</div>',
    );
    const style = getComputedStyle(widget.renderRoot.querySelector('p')!);
    expect(widget.scrollWidth).to.be.at.most(280);
    expect([style.textTransform, style.textIndent, style.textAlign, style.letterSpacing]).to.deep.equal([
      'none',
      '0px',
      'start',
      'normal',
    ]);
    outer.remove();
  });
});
