import { css } from 'lit';

/** Styles of card, poster and questions; adopted when they arrive. */
export const handoutStyles = css`
  .checks {
    gap: var(--_space-4);
  }
  .checks > li {
    display: grid;
    gap: var(--_space-2);
  }
  dialog.sheet {
    max-inline-size: min(100%, 60rem);
    max-block-size: 100%;
    padding: var(--_space-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: var(--_ink);
  }
  dialog.sheet::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dialog.sheet > .row {
    margin-block-end: var(--_space-4);
  }
  /* Paper is white in the dark too, so that what is seen is what comes out. */
  .faces,
  .page {
    --_ink: #000;
    --_muted: #333;
    --_surface: #fff;
    --_accent: #0b5f68;
    --_on-accent: #fff;
    --_control: #555;
    --_notice: #000;
    --_notice-soft: #fff;
    background: #fff;
    color: #000;
    forced-color-adjust: none;
  }
  :is(.faces, .page) p {
    max-inline-size: none;
  }
  :is(.faces, .page) a {
    color: inherit;
    text-decoration: none;
    font-weight: 700;
  }
  .faces {
    display: flex;
    flex-wrap: wrap;
    padding: 4mm;
  }
  /* ISO/IEC 7810 ID-1: a bank card. */
  .face {
    display: grid;
    gap: 0.8mm;
    align-content: space-between;
    inline-size: 85.6mm;
    min-block-size: 54mm;
    padding: 2.5mm 3mm;
    border: 0.3mm dashed #777;
    font-size: 7.2pt;
  }
  .face * {
    line-height: 1.25;
  }
  /* Taller letters need their room, or a line runs into the one above. */
  .face:is(:lang(am), :lang(ti), :lang(ne), :lang(pa), :lang(ar), :lang(fa), :lang(ps)) * {
    line-height: 1.35;
  }
  .face:lang(ar) {
    gap: 0;
    font-size: 6.8pt;
  }
  .face:lang(my) {
    gap: 0.4mm;
    font-size: 6.6pt;
  }
  .face:lang(my) * {
    line-height: 1.5;
  }
  .face:lang(ur) {
    font-size: 6.8pt;
  }
  .face:lang(ur) * {
    line-height: 1.7;
  }
  .face .in-danger {
    font-size: 9pt;
  }
  .face .interpreter-line {
    padding: 0.8mm 1.5mm;
    border: 0.3mm solid;
    border-radius: 1mm;
  }
  .face .say {
    font-size: 8pt;
    font-weight: 700;
  }
  .face ul {
    display: grid;
    gap: 0.5mm;
  }
  .small {
    font-size: 0.875em;
  }
  .page {
    display: grid;
    gap: 4mm;
    inline-size: min(100%, 180mm);
    padding: 4mm;
    font-size: 12.5pt;
    line-height: calc(var(--_line-height) - 0.15);
  }
  .page .in-danger {
    padding: 3mm;
    border: 1mm solid #9d1f1b;
    font-size: 15pt;
    text-align: center;
  }
  .page h2 {
    font-size: 24pt;
    text-align: center;
  }
  .page .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6mm;
  }
  .page .two > div {
    display: grid;
    grid-template-columns: 24mm 1fr;
    gap: 4mm;
    align-items: center;
  }
  .page .paper {
    inline-size: 18mm;
  }
  .page .locked {
    border-color: #000;
    background: #fff;
    color: #000;
  }
  .page .locked .facts {
    grid-template-columns: 1fr;
  }
  .code-and-words {
    display: grid;
    grid-template-columns: 56mm 1fr;
    gap: 6mm;
    align-items: center;
  }
  .qr {
    inline-size: 56mm;
    block-size: 56mm;
  }
  .qr .paper-white {
    fill: #fff;
    stroke: none;
  }
  .qr .module {
    fill: #000;
    stroke: none;
    shape-rendering: crispEdges;
  }
  .scan {
    font-size: 15pt;
    font-weight: 700;
  }
  .names bdi {
    white-space: nowrap;
  }
  .address {
    overflow-wrap: anywhere;
  }
  @media (max-width: 640px) {
    .page .two,
    .code-and-words {
      grid-template-columns: 1fr;
    }
    dialog.sheet {
      padding: var(--_space-2);
    }
    .faces {
      padding: 0;
    }
    .face {
      inline-size: 100%;
    }
  }
  @media print {
    dialog.sheet {
      display: none;
    }
    dialog.sheet::backdrop {
      display: none;
    }
    dialog.sheet[data-printing] {
      display: block;
      position: absolute;
      inset: 0 auto auto 0;
      max-inline-size: none;
      max-block-size: none;
      inline-size: 100%;
      margin: 0;
      padding: 0;
      border: 0;
      overflow: visible;
      background: #fff;
      print-color-adjust: exact;
    }
    .face {
      inline-size: 85.6mm;
    }
    .page {
      inline-size: 100%;
      padding: 0;
    }
    .page .two {
      grid-template-columns: 1fr 1fr;
    }
    .code-and-words {
      grid-template-columns: 56mm 1fr;
    }
    .page .in-danger strong,
    .page strong {
      color: #000;
    }
  }
`;
