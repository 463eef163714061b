import { css } from 'lit';

/** Of all that comes after the first question. */
export const lateStyles = css`
  .step {
    display: grid;
    gap: var(--_space-5);
  }
  .step + .step {
    margin-block-start: var(--_space-2);
  }
  /* Waits for a sentence to say; takes no room, but stays where a screen reader finds it. */
  [aria-live]:not(:has(*)) {
    position: absolute;
  }
  .step.section {
    margin-block-start: var(--_space-5);
    padding-block-start: var(--_space-5);
    border-block-start: 1px solid var(--_line);
  }
  /* Sites put bars at the top of the screen; what gets the focus must not lie under one. */
  [tabindex='-1'],
  .input {
    scroll-margin-block: 6rem;
  }
  .step > :is(.field, .notice, .stack),
  .review,
  .readers {
    max-inline-size: 44rem;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  .choice.bare {
    padding-inline: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }
  textarea.input {
    min-block-size: 9.5rem;
    resize: vertical;
  }
  .summary:focus,
  .outcome:focus {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  .summary ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .summary a {
    display: inline-block;
    vertical-align: top;
    min-block-size: 32px;
  }
  .notice .person a {
    color: var(--_accent);
  }
  .notice li > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .plain {
    padding: var(--_space-1) 0;
    border: 0;
    background: none;
    font-weight: 600;
  }
  .notice .plain {
    color: inherit;
  }
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .review {
    display: grid;
    gap: 0;
  }
  .review > div {
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .review dt {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .review dd {
    display: flex;
    gap: var(--_space-3);
    justify-content: space-between;
    align-items: baseline;
    max-inline-size: none;
    margin: 0;
  }
  .typed {
    min-inline-size: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .receipt .code {
    font-size: 1.75rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    user-select: all;
  }
  .readers {
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: 0.9375em;
  }
  .part-nav,
  .progress {
    display: none;
  }
  @container (max-width: 639px) {
    .step:not(.current),
    .to-review:not(.current),
    .readers:not(.current) {
      display: none;
    }
    .step.step {
      margin-block-start: 0;
      padding-block-start: 0;
      border-block-start: 0;
    }
    .to-review.early {
      border-color: var(--_control);
      background: var(--_surface);
      color: var(--_accent);
    }
    .part-nav {
      display: flex;
    }
    .progress {
      display: block;
    }
    .review dd {
      flex-wrap: wrap;
    }
  }
  @media print {
    form,
    .trap {
      display: none;
    }
  }
`;
