import { css, html, LitElement } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { base } from '../src/theme/base.js';
import { content } from '../src/theme/content.js';
import { tokens } from '../src/theme/tokens.js';

const colours = [
  ['surface', 'ink'],
  ['paper', 'muted'],
  ['accent', 'on-accent'],
  ['accent-soft', 'accent'],
  ['notice-soft', 'notice'],
  ['danger-soft', 'danger'],
  ['good-soft', 'good'],
] as const;

/** Draws the tokens and what is made of them; exists in Storybook only. */
class LiaisonThemeSheet extends LitElement {
  static override styles = [
    tokens,
    base,
    content,
    css`
      .swatches {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
        gap: var(--_space-2);
      }
      .swatch {
        padding: var(--_space-3);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
    `,
  ];

  override render() {
    return html`<div class="stack" lang="en" dir="ltr">
      <h2>Colours</h2>
      <div class="swatches">
        ${colours.map(
          ([background, text]) =>
            html`<div
              class="swatch"
              style=${styleMap({ background: `var(--_${background})`, color: `var(--_${text})` })}
            >
              ${text} on ${background}
            </div>`,
        )}
      </div>
      <h2>Controls</h2>
      <div class="row">
        <button class="button primary" type="button">Send message</button>
        <button class="button" type="button">Show Spanish</button>
        <button class="button" type="button" aria-pressed="true">Month</button>
        <button class="button quiet" type="button">More events</button>
        <a href="#theme">A link</a>
      </div>
      <label class="field"><span class="label">Your name</span><input class="input" /></label>
      <h2>Cards and notes</h2>
      <div class="card stack tight">
        <h3>Monthly meeting</h3>
        <p>Childcare and food are free.</p>
        <div class="row"><span class="chip">Español</span><span class="chip good">Interpreter comes</span></div>
      </div>
      <p class="danger">In danger, call 911.</p>
      <p class="notice">We do not know. Ask the agency.</p>
      <p class="good-news">Your message was received.</p>
    </div>`;
  }
}
if (!customElements.get('liaison-theme-sheet')) customElements.define('liaison-theme-sheet', LiaisonThemeSheet);

export default { title: 'Theme' };

export const Default = { name: 'The default set', render: () => html`<liaison-theme-sheet></liaison-theme-sheet>` };

export const OneColour = {
  name: 'A webmaster’s one colour',
  render: () => html`<liaison-theme-sheet class="branded"></liaison-theme-sheet>`,
  play: ({ canvasElement }: { canvasElement: HTMLElement }) => {
    canvasElement.querySelector<HTMLElement>('.branded')!.style.setProperty('--liaison-accent', '#e8a200');
  },
};
