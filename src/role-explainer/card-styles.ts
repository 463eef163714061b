import { css } from 'lit';

/** Styles of an opened card; adopted when it arrives. */
export const cardStyles = css`
  .steps {
    display: grid;
    gap: var(--_space-2);
    counter-reset: step;
  }
  .steps > li {
    position: relative;
    min-block-size: 2rem;
    padding-block: 2px;
    padding-inline-start: 2.75rem;
    counter-increment: step;
  }
  .steps > li::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    display: grid;
    place-content: center;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 650;
    line-height: 1;
  }
  .steps > li:has(> .step) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 6rem;
    gap: var(--_space-3);
    align-items: start;
    min-block-size: 5rem;
  }
  .step {
    order: 1;
    inline-size: 6rem;
  }
  .recording audio,
  .recording .failed,
  .recording[data-state='failed'] > :is(audio, small, button),
  .recording[data-state='playing'] > button {
    display: none;
  }
  .recording[data-state='playing'] > audio,
  .recording[data-state='failed'] > .failed {
    display: block;
  }
  .back {
    padding-inline-start: 0;
  }
  [dir='rtl'] .arrow {
    transform: scaleX(-1);
  }

  .answers {
    display: grid;
    gap: 0;
    border-block-end: 1px solid var(--_line);
  }
  .answer {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }
  .answer dt {
    font-weight: 600;
  }
  @container (min-width: 640px) {
    .answer {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      gap: var(--_space-1) var(--_space-5);
    }
    .answer .from:empty {
      display: none;
    }
    .answer dd {
      grid-column: 2;
    }
  }
  .calls {
    display: grid;
    gap: var(--_space-2);
  }
  .calls li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
  }
  .calls a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  .calls .mark {
    display: inline;
  }
  .questions {
    display: grid;
    gap: var(--_space-3);
  }
  .questions li,
  .answer dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    max-inline-size: none;
  }
  .questions li > span,
  .answer dd > span {
    flex: 1 1 14rem;
    min-inline-size: 0;
  }
  .questions + h4 {
    margin-block-start: var(--_space-2);
  }
  .notice .mark {
    color: inherit;
  }
  .contacts {
    flex-basis: 100%;
    display: grid;
    gap: var(--_space-1);
  }
  summary {
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_accent);
    font-weight: 600;
  }
  ul.sources {
    display: grid;
    gap: var(--_space-3);
  }
  ul.sources small {
    display: block;
  }

  p.sources {
    display: none;
  }

  .details {
    font-size: 0.9375em;
  }
  .root > .details {
    margin-block-start: calc(-1 * var(--_space-4));
  }
  .notice .unknown {
    color: inherit;
  }
  .reading {
    background: var(--_notice-soft);
    color: var(--_notice);
    box-shadow: 0 0 0 3px var(--_notice-soft);
    border-radius: 2px;
  }

  /* One page a card: closer, with its sources, and no address twice; no sentence under 9 points. */
  @media print {
    .root {
      gap: 1.25mm;
      --_line-height: 1.25;
      font-size: 9pt;
      line-height: var(--_line-height);
    }
    /* (Not lower than the letters: these stack.) */
    :is(:lang(zh), :lang(ko), :lang(am), :lang(ti), :lang(ar), :lang(fa), :lang(ps), :lang(ne), :lang(pa)) {
      --_line-height: 1.35;
    }
    :lang(my) {
      --_line-height: 1.6;
    }
    :lang(ur) {
      --_line-height: 1.9;
    }
    h2,
    h3,
    h4 {
      font-size: 1.0625em;
      line-height: var(--_line-height);
    }
    h2 {
      font-size: 1.375em;
    }
    /* Short lines: two columns hold more of them. */
    article.stack {
      display: block;
      columns: 2;
      column-gap: 8mm;
    }
    article.stack > * {
      margin-block-end: 1.25mm;
    }
    article.stack > h2 {
      column-span: all;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    .questions {
      columns: 2;
      display: block;
    }
    .unknown,
    .notice {
      color: #000;
    }
    .notice,
    .locked {
      padding: 1mm 2mm;
    }
    .stack {
      gap: 1.25mm;
    }
    .stack.tight,
    .facts,
    .steps {
      gap: 0.5mm;
    }
    p,
    li,
    dd {
      max-inline-size: none;
    }
    .steps > li,
    .steps > li:has(> .step) {
      min-block-size: 0;
      padding-block: 0;
      align-items: center;
      break-inside: avoid;
    }
    .step {
      inline-size: 3rem;
      justify-self: end;
    }
    .by {
      display: inline;
    }
    .danger.row,
    .locked {
      padding-block: 0.75mm;
      font-size: 9pt;
    }
    .calls {
      gap: 0;
    }
    .steps > li::before {
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border: 1px solid;
      background: none;
    }
    .calls a,
    .status .link {
      min-block-size: 0;
    }
    .status .link,
    summary {
      display: none;
    }
    ul.sources {
      display: none;
    }
    p.sources {
      display: block;
      font-size: 0.875em;
    }
    :is(.said, .calls) a::after {
      content: none !important;
    }
  }
`;
