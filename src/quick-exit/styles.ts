import { css } from 'lit';

export const styles = css`
  :host {
    position: var(--liaison-quick-exit-position, sticky);
    inset-block-start: var(--_space-2);
    z-index: 20;
    /* As wide as the page, and over it: only what is seen may be pressed. */
    pointer-events: none;
  }
  .exit,
  details,
  .cover {
    pointer-events: auto;
  }
  .button.exit {
    margin-inline-end: var(--_space-2);
    border-color: var(--_danger);
    background: var(--_danger);
    color: var(--_surface);
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .button.exit:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [dir='rtl'] > .exit svg {
    transform: scaleX(-1);
  }
  .as-skip .exit:not(:focus, :active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  details {
    display: inline-block;
    max-inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    /* The page passes under it. */
    background: var(--_surface);
    color: var(--_ink);
    vertical-align: top;
  }
  summary {
    cursor: pointer;
    padding: var(--_space-2) var(--_space-3);
    min-block-size: var(--_target);
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  details[open] {
    display: block;
    margin-block-start: var(--_space-2);
    padding: 0 var(--_space-3) var(--_space-3);
  }
  details ul {
    padding-inline-start: var(--_space-4);
    list-style: disc;
  }
  .presses {
    display: inline-block;
    margin-block-start: var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 600;
  }
  .cover {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 32px var(--_space-4);
    border: 0;
    background: var(--_surface);
    color: var(--_ink);
    text-align: center;
  }
  .cover::backdrop {
    background: var(--_surface);
  }
  .cover[open] {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--_space-4);
  }
  @container (max-width: 359px) {
    .button.exit {
      inline-size: 100%;
      margin: 0 0 var(--_space-1);
    }
  }
  @media print {
    /* A page's own rules, liaison.css among them, go before those of a host. */
    :host {
      display: none !important;
    }
  }
`;
