import { html } from 'lit';
import type { LiaisonQuickExit } from '../src/quick-exit/quick-exit.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Does something to the element once it is there. */
const then =
  (act: (root: ShadowRoot) => void) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const element = canvasElement.querySelector<LiaisonQuickExit>('liaison-quick-exit')!;
    for (let tries = 0; tries < 200 && !element.shadowRoot?.querySelector('.exit'); tries++) await pause(25);
    act(element.shadowRoot!);
    await element.updateComplete;
  };

const shift = (times: number) => () => {
  for (let i = 0; i < times; i++)
    for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
};

const render = () =>
  html`<liaison-quick-exit href="https://weather.example/">
    <a href="https://weather.example/">Leave this page now</a>
  </liaison-quick-exit>`;

export default { title: 'Widgets/Quick exit', component: 'liaison-quick-exit' };

export const Default = { name: 'The button', render };
export const Explained = {
  name: 'What this does',
  render,
  play: then((root) => (root.querySelector('details')!.open = true)),
};
export const OnePress = { name: 'After one press of Shift', render, play: then(shift(1)) };
export const TwoPresses = { name: 'After two presses of Shift', render, play: then(shift(2)) };
export const Skip = {
  name: 'A second one, first in the page, hidden until it has the focus',
  render: () => html`<liaison-quick-exit layout="skip" href="https://weather.example/"></liaison-quick-exit>`,
  play: then((root) => root.querySelector<HTMLElement>('.exit')!.focus()),
};
export const Plain = {
  name: 'Without script: a plain link',
  render: () => html`<p><a href="https://weather.example/">Leave this page now</a></p>`,
};
