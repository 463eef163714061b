import { css } from 'lit';

export const styles = css`
  .root {
    gap: var(--_space-5);
  }
  /* The way to 911 and the locked lines: system colours and a least size, so that no token of a site hides them. */
  .danger.row,
  .locked {
    border: 2px solid;
    border-radius: var(--_radius-card);
    background: Canvas;
    color: CanvasText;
    font-size: max(1em, 14px);
  }
  .danger.row {
    justify-content: space-between;
    max-inline-size: none;
    border-color: #b3261e;
  }
  .danger .call {
    inline-size: auto;
    border-color: CanvasText;
    background: #9d1f1b;
    color: #fff;
    font-size: 1.125em;
  }
  #title:focus {
    outline: none;
  }

  .compare {
    display: block;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  .compare :is(thead, tbody) {
    display: block;
  }
  .compare tr {
    /* Neither columns nor rows that must be measured by what is in them: a change of language lays this table out at once. */
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    align-items: start;
  }
  .compare tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .compare :is(th, td) {
    min-inline-size: 0;
    padding: var(--_space-1) var(--_space-3) var(--_space-2);
    text-align: start;
    font-weight: 400;
    line-height: calc(var(--_line-height) - 0.15);
    overflow-wrap: break-word;
  }
  .compare thead th {
    padding-block: var(--_space-3);
    text-align: center;
  }
  .compare .corner {
    display: none;
  }
  .compare tbody th {
    grid-column: 1 / -1;
    padding-block: var(--_space-2) 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .compare select {
    padding-inline: var(--_space-2);
    font-weight: 650;
    text-overflow: ellipsis;
  }
  .english {
    display: block;
    margin-block-start: var(--_space-1);
    color: var(--_muted);
    font-size: 0.875em;
  }
  /* The second local and the second federal agency need room, more where letters are large. Paper has it. */
  @media screen {
    @container (max-width: 44.99rem) {
      .compare tr {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .compare :is(thead th, td):nth-child(odd) {
        display: none;
      }
      .compare :is(th, td) {
        padding-inline: var(--_space-2);
      }
      .compare select {
        padding-inline: var(--_space-1);
        font-size: 0.9375em;
      }
    }
  }
  @container (min-width: 50rem) {
    .compare tr {
      grid-template-columns: 8.5rem repeat(4, minmax(0, 1fr));
    }
    .compare .corner {
      display: block;
    }
    .compare tbody th {
      grid-column: 1;
      padding-block: var(--_space-3);
    }
    .compare td {
      padding-block: var(--_space-3);
    }
  }

  .figure {
    display: block;
    inline-size: min(100%, 120px);
    margin: 0 auto var(--_space-2);
  }
  svg {
    direction: ltr;
  }
  .code {
    white-space: nowrap;
  }
  svg * {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg .soft {
    fill: var(--_accent-soft);
    fill: color-mix(in srgb, var(--_accent) 22%, var(--_surface));
  }
  svg .ink,
  svg .vest {
    fill: var(--_accent);
  }
  svg .word,
  svg .on {
    fill: var(--_on-accent);
    stroke: none;
    font:
      700 10px system-ui,
      sans-serif;
  }
  svg .rule {
    stroke: var(--_control);
    stroke-width: 3;
    opacity: 0.5;
  }
  svg .vest {
    stroke: none;
  }
  svg .sheet {
    fill: var(--_surface);
  }
  svg .mark {
    fill: var(--_notice-soft);
    stroke: var(--_notice);
    stroke-width: 2.5;
    stroke-dasharray: 5 3;
  }
  .paper .word {
    fill: var(--_ink);
    font-size: 11px;
  }

  .papers {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--_space-3);
  }
  .papers figure {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  .paper {
    inline-size: min(100%, 150px);
  }
  figcaption {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: var(--_space-1);
    text-align: center;
    line-height: calc(var(--_line-height) - 0.2);
  }
  .signed {
    justify-self: center;
    padding: 2px var(--_space-2);
    border-radius: var(--_radius);
    background: var(--_notice-soft);
    color: var(--_notice);
    font-weight: 600;
  }
  /* Where two side by side would break words, one is above the other. */
  @container (max-width: 359px) {
    .papers {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-width: 359px) or (min-width: 640px) {
    .papers figure {
      grid-template-columns: min(7.5rem, 33%) minmax(0, 1fr);
      justify-items: start;
      gap: var(--_space-3);
      align-items: center;
    }
    .papers figcaption {
      text-align: start;
      justify-items: start;
    }
    .signed {
      justify-self: start;
    }
  }

  .locked {
    padding: var(--_space-4);
  }
  .facts {
    display: grid;
    gap: var(--_space-2);
  }
  .facts > li {
    padding-inline-start: var(--_space-4);
    position: relative;
  }
  .facts > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 2px;
    inset-block-start: 0.6em;
    /* (A border, not a ground: that goes on paper and in forced colours.) */
    border: 3px solid;
    border-radius: 50%;
  }
  @container (min-width: 640px) {
    .facts:not(.lines) {
      grid-template-columns: 1fr 1fr;
      gap: var(--_space-3) var(--_space-5);
    }
  }
  .unknown {
    color: var(--_notice);
  }
  .mark,
  .by {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .mark {
    color: var(--_notice);
  }
  .by a {
    color: inherit;
  }

  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--_space-4) var(--_space-5);
    align-items: start;
  }
  .groups h4 {
    margin-block-end: var(--_space-1);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .situation {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-2) 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    background: none;
    color: var(--_accent);
    font-weight: 600;
    line-height: calc(var(--_line-height) - 0.2);
    text-align: start;
  }
  .situation::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: var(--_space-1);
    border-block-start: 2px solid;
    border-inline-end: 2px solid;
    transform: rotate(45deg);
  }
  [dir='rtl'] .situation::after {
    transform: rotate(-45deg);
  }
  .situation:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .more {
    min-block-size: var(--_target);
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .status .foot {
    display: contents;
    font-size: 1em;
  }
  .status .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
  }

  @media print {
    .compare select {
      appearance: none;
      padding: 0;
      border: 0;
    }
    .danger .call {
      display: inline !important;
      border: 0;
      background: none;
      color: #000;
    }
  }
  @media (forced-colors: active) {
    svg * {
      stroke: CanvasText;
    }
    svg :is(.soft, .sheet, .mark) {
      fill: Canvas;
    }
    svg :is(.ink, .vest) {
      fill: CanvasText;
    }
    svg :is(.word, .on) {
      fill: Canvas;
    }
    .paper .word {
      fill: CanvasText;
    }
  }
`;
