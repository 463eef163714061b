import { css } from 'lit';

export const styles = css`
  :host {
    /* A container has no width of its own in a page's flex row. */
    container-type: normal;
    min-inline-size: auto;
    position: relative;
  }
  :host(:focus-within),
  :host([open]) {
    z-index: 30;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .also {
    color: var(--_muted);
    font-weight: 400;
  }
  .also::before {
    content: '· ';
  }
  svg {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .chevron {
    margin-inline-start: calc(-1 * var(--_space-1));
  }
  [aria-expanded='true'] > .chevron {
    transform: rotate(180deg);
  }
  .suggestion {
    color: var(--_accent);
  }
  .current {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .current::after {
    content: '✓' / '';
  }
  [aria-busy='true'] {
    background: var(--_accent-soft);
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .current {
      border-color: Highlight;
    }
  }
`;
