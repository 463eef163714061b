import { css } from 'lit';

/** What every widget looks like: text, links, buttons, the foot. Uses `tokens`, knows no widget. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Where a flex row or a dialog asks how wide the widget would like to be: without it, nothing. */
    contain-intrinsic-inline-size: min(40rem, 80vw);
    min-inline-size: min(100%, 16rem);
    max-inline-size: 100%;
    color: var(--_ink);
    font-family: var(--liaison-font, inherit);
    font-size: var(--liaison-font-size, 1rem);
    line-height: var(--_line-height);
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* Line height by script (WCAG 1.4.12 is the floor; taller where letters stack). */
  :lang(zh),
  :lang(ko),
  :lang(am),
  :lang(ti) {
    --_line-height: 1.7;
    line-height: var(--_line-height);
  }
  :lang(ne),
  :lang(pa),
  :lang(ar),
  :lang(fa),
  :lang(ps) {
    --_line-height: 1.8;
    line-height: var(--_line-height);
  }
  :lang(my) {
    --_line-height: 1.95;
    line-height: var(--_line-height);
  }
  :lang(ur) {
    --_line-height: 2.2;
    line-height: var(--_line-height);
  }

  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  p,
  li {
    max-inline-size: 65ch;
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 0.08em;
    border-radius: 2px;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: var(--_space-2) var(--_space-4);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 600;
    line-height: calc(var(--_line-height) - 0.25);
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  .button svg,
  .icon svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-3);
    max-inline-size: none;
    margin-block-start: var(--_space-3);
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .foot .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      --_ink: #000;
      --_muted: #333;
      --_surface: #fff;
      --_accent: #000;
      color: #000;
      background: #fff;
    }
    .no-print,
    .button {
      display: none !important;
    }
  }
`;
