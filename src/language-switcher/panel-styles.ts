import { css } from 'lit';

/** Of the open list. */
export const panelStyles = css`
  .panel {
    position: absolute;
    inset-block-start: calc(100% + var(--_space-1));
    inset-inline-start: 0;
    z-index: 10;
    display: grid;
    gap: var(--_space-3);
    inline-size: min(34rem, 100vw - 1rem);
    max-block-size: min(40rem, 85vh);
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow-y: auto;
    overscroll-behavior: contain;
    translate: var(--_shift, 0);
  }
  .panel.in-flow {
    position: static;
    inline-size: auto;
    max-block-size: none;
    margin-block-start: var(--_space-2);
    box-shadow: none;
  }
  .list {
    columns: 14rem 2;
    column-gap: var(--_space-2);
  }
  .list li {
    max-inline-size: none;
    break-inside: avoid;
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
  .choice[aria-busy='true'] {
    background: var(--_accent-soft);
    color: var(--_muted);
  }
  .choice.current {
    border-color: transparent;
    background: none;
    color: inherit;
    font-weight: 650;
  }
  .choice.current::after {
    margin-inline-start: auto;
    color: var(--_accent);
  }
  .gloss {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .suggestions {
    padding-block-end: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }
  .suggestions > p {
    padding-inline: var(--_space-3);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .help {
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space-2);
  }
  .panel .foot {
    margin-block-start: 0;
  }
  .phone a {
    font-size: 1.25em;
    font-weight: 650;
  }

  @container (max-width: 359px) {
    .bar .button {
      inline-size: auto;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .panel {
      border-color: CanvasText;
    }
    .choice.current {
      border-color: Highlight;
    }
  }
`;
