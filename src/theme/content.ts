import { css } from 'lit';

/**
 * What stands in a widget that holds more than a button: headings, fields, cards, kinds of buttons and notes, and the tokens
 * of these (see `tokens`). After `base`.
 */
export const content = css`
  :host {
    --_paper: var(--liaison-paper, #fbfaf7);
    --_on-accent: var(--liaison-on-accent, #ffffff);
    --_notice: var(--liaison-notice, #7a4300);
    --_notice-soft: var(--liaison-notice-soft, #fff3dc);
    --_danger-soft: var(--liaison-danger-soft, #fdecea);
    --_good: var(--liaison-good, #1d6b3a);
    --_good-soft: var(--liaison-good-soft, #e7f4ea);
    --_shadow: 0 6px 24px rgb(0 0 0 / 16%);
    --_radius-card: var(--liaison-radius-card, 10px);
    --_space-5: 24px;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_paper: var(--liaison-paper, light-dark(#fbfaf7, #15181b));
      --_on-accent: var(--liaison-on-accent, light-dark(#ffffff, #0f1416));
      --_notice: var(--liaison-notice, light-dark(#7a4300, #f3c678));
      --_notice-soft: var(--liaison-notice-soft, light-dark(#fff3dc, #2b2214));
      --_danger-soft: var(--liaison-danger-soft, light-dark(#fdecea, #2d1817));
      --_good: var(--liaison-good, light-dark(#1d6b3a, #8fd3a3));
      --_good-soft: var(--liaison-good-soft, light-dark(#e7f4ea, #16251b));
      --_shadow: 0 6px 24px light-dark(rgb(0 0 0 / 16%), rgb(0 0 0 / 60%));
    }
  }

  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  dd {
    max-inline-size: 65ch;
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  summary {
    cursor: pointer;
  }
  h2,
  h3,
  h4 {
    min-inline-size: 0;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: calc(var(--_line-height) - 0.2);
    text-wrap: balance;
  }
  h2 {
    font-size: 1.3125rem;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 0.14em;
  }
  bdi.number {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .button.quiet:hover {
    background: var(--_accent-soft);
  }
  .button.icon {
    padding: var(--_space-2);
  }
  .button[aria-pressed='true'],
  .button[aria-current]:not([aria-current='false']) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
  }

  .field {
    display: grid;
    gap: var(--_space-1);
  }
  .field > label,
  .field > .label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
  }
  /* Browsers cut what stands out of a line of it at its padding: half a letter in Burmese. */
  select.input {
    padding-block: 0;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    border-width: 2px;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  .card {
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    padding: 2px var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
    font-size: 0.9375em;
  }
  .chip.good {
    border-color: transparent;
    background: var(--_good-soft);
    color: var(--_good);
  }
  .notice,
  .danger,
  .good-news {
    padding: var(--_space-3) var(--_space-4);
    border-inline-start: 4px solid var(--_notice);
    border-radius: var(--_radius);
    background: var(--_notice-soft);
    color: var(--_notice);
  }
  .danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .good-news {
    border-color: var(--_good);
    background: var(--_good-soft);
    color: var(--_good);
  }
  :is(.notice, .danger, .good-news) a {
    color: inherit;
  }
  .muted {
    color: var(--_muted);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .stack {
    display: grid;
    /* (An auto column would ask all that stands in it how wide it would like to be.) */
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    align-content: start;
  }
  .stack.tight {
    gap: var(--_space-2);
  }

  @container (max-width: 359px) {
    .button:not(.icon, .quiet) {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .card,
    .chip,
    .notice,
    .danger,
    .good-news {
      border: 1px solid CanvasText;
    }
    .button.primary,
    .button[aria-pressed='true'],
    .button[aria-current]:not([aria-current='false']) {
      border: 3px solid Highlight;
    }
  }
  @media print {
    :host {
      --_paper: #fff;
    }
    .card {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
    }
  }
`;
