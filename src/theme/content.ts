import { css } from 'lit';

/** What stands in a widget that holds more than a button: headings, fields, cards, kinds of buttons and notes. After `base`. */
export const content = css`
  h2,
  h3,
  h4 {
    min-inline-size: 0;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.3125rem;
  }
  :is(h2, h3, h4):is(
    :lang(ar),
    :lang(fa),
    :lang(ps),
    :lang(my),
    :lang(ur),
    :lang(ne),
    :lang(pa),
    :lang(am),
    :lang(ti)
  ) {
    line-height: var(--_line-height);
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
  .muted {
    color: var(--_muted);
  }
  .stack {
    display: grid;
    gap: var(--_space-4);
    align-content: start;
  }
  .stack.tight {
    gap: var(--_space-2);
  }

  @media (forced-colors: active) {
    .card,
    .chip {
      border: 1px solid CanvasText;
    }
    .button.primary,
    .button[aria-pressed='true'],
    .button[aria-current]:not([aria-current='false']) {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
    }
  }
`;
