/** Feeds told apart by a shape, a colour and a name. Loaded where there are several, or one has a colour of its own. */
import { css, html, type TemplateResult } from 'lit';
import { readable } from './feed-color.js';
import type { Feed } from './feed-controller.js';
import { nameOf } from './feed-name.js';

export { nameOf };

const SHAPES = [...'●■▲◆✚★▼⬟'];
const SHADES = ['accent', 'notice', 'good', 'danger', 'muted'];

export const styles = css`
  [data-feed] .title::before,
  .feed-name::before {
    content: var(--_mark);
    margin-inline-end: 0.3em;
    color: var(--_feed);
    font-size: 0.8em;
  }
  /* Grey, but to be seen: beside the name there is nothing else to tell whose it is. */
  .past :is(.title, .feed-name)::before {
    color: inherit;
  }
  /* The shape is for the eye; the feed's name is said in the list and in the event. */
  @supports (content: 'x' / '') {
    [data-feed] .title::before,
    .feed-name::before {
      content: var(--_mark) / '';
    }
  }
  .legend {
    margin-block-start: var(--_space-3);
    font-size: 0.9375em;
  }
`;

/** Any colour a browser knows as `#rrggbb`; undefined for others, and for those that can be seen through. */
function hexOf(color: string): string | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !CSS.supports('color', color)) return undefined;
  context.fillStyle = color;
  return /^#[\da-f]{6}$/.exec(context.fillStyle)?.[0];
}

const own = ({ color, calendar }: Feed): string | undefined => hexOf(color ?? calendar?.color ?? '');

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/** Draws the feeds of a calendar in their colours. One alone has no mark: there is nothing to tell it from. */
export function mark(root: ShadowRoot, feeds: readonly Feed[]): void {
  let sheet = sheets.get(root);
  if (!sheet) {
    sheets.set(root, (sheet = new CSSStyleSheet()));
    root.adoptedStyleSheets.push(sheet);
  }
  const alone = feeds.length === 1;
  const rules = feeds.flatMap((feed, i) => {
    const hex = own(feed);
    const shades = hex && readable(hex);
    // Of no weight, so that what is over stays grey.
    const one = alone ? ':host' : `:where([data-feed='${i}'])`;
    return [
      alone ? '' : `${one}{--_mark:'${SHAPES[i % SHAPES.length]}';--_feed:var(--_${SHADES[i % SHADES.length]})}`,
      shades ? `${one}{--_feed:${shades.light}}` : '',
      shades
        ? `@supports (color:light-dark(#000,#fff)){${one}{--_feed:light-dark(${shades.light},${shades.dark})}}`
        : '',
    ];
  });
  sheet.replaceSync(rules.join(''));
}

/** Which mark is whose. */
export const legend = (feeds: readonly Feed[], language: string): TemplateResult =>
  html`<ul class="row legend">
    ${feeds.map((feed, i) => html`<li class="feed-name" data-feed=${i}><bdi>${nameOf(feed, language)}</bdi></li>`)}
  </ul>`;
