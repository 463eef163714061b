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
  .also,
  .gloss {
    color: var(--_muted);
    font-weight: 400;
  }
  .dot {
    color: var(--_muted);
  }
  .chevron {
    margin-inline-start: calc(-1 * var(--_space-1));
    transition: transform var(--_motion);
  }
  [aria-expanded='true'] > .chevron {
    transform: rotate(180deg);
  }
  .suggestion {
    color: var(--_accent);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    text-align: start;
    text-decoration: none;
  }
  .choice > :lang(ur),
  .choice > :lang(my) {
    line-height: 1.9;
  }
  .choice:hover {
    background: var(--_accent-soft);
  }
  .choice:focus-visible {
    outline-offset: -3px;
  }
  .choice.current {
    font-weight: 650;
  }
  .choice.current::after {
    content: '✓' / '';
    margin-inline-start: auto;
    color: var(--_accent);
  }
  .choice[aria-busy='true'] {
    background: var(--_accent-soft);
    color: var(--_muted);
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .inline .choice {
    inline-size: auto;
    border-color: var(--_control);
    background: var(--_surface);
  }
  .inline .current {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  @container (max-width: 359px) {
    .bar .button {
      flex: 1 1 auto;
      inline-size: auto;
    }
  }
  @media (forced-colors: active) {
    .choice.current {
      border-color: Highlight;
    }
  }
  @media print {
    .panel,
    .inline {
      display: none;
    }
  }
`;
