import { css } from 'lit';

/** Toolbar and month. Parts that are loaded later bring their own. */
export const styles = css`
  .tools {
    justify-content: space-between;
    margin-block-end: var(--_space-3);
  }
  .tools > * {
    gap: var(--_space-1);
  }
  .tools .button {
    inline-size: auto;
  }
  .row h2 {
    margin-inline: var(--_space-2);
  }
  [dir='rtl'] .flip {
    transform: scaleX(-1);
  }
  .note {
    margin-block-end: var(--_space-3);
  }

  .cancelled .title bdi,
  .postponed .title bdi {
    text-decoration: line-through;
  }
  .past {
    --_feed: var(--_line);
    color: var(--_muted);
  }
  .month {
    inline-size: 100%;
    table-layout: fixed;
    border-spacing: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  th {
    padding: var(--_space-1);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    overflow: hidden;
  }
  td {
    block-size: 7.25rem;
    padding: 0 0 var(--_space-1);
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
  }
  td + td {
    border-inline-start: 1px solid var(--_line);
  }
  tr:last-child td:last-child {
    border-end-end-radius: var(--_radius-card);
  }
  td:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  td > .number {
    display: block;
    inline-size: 1.9em;
    margin: 3px;
    font-size: 0.9375em;
    font-weight: 600;
    text-align: center;
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }
  .today > .number {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .beside,
  .gone > .number {
    color: var(--_muted);
  }
  .beside {
    background: var(--_paper);
  }
  .bar,
  .more {
    position: relative;
    display: block;
    inline-size: calc(100% - 4px);
    block-size: 1.6rem;
    margin: 0 2px 2px;
    padding: 0 6px;
    border: 0;
    border-radius: 5px;
    background: none;
    font-size: 0.8125rem;
    line-height: 1.6rem;
    text-align: start;
    white-space: nowrap;
  }
  .bar:hover,
  .more:hover {
    background: var(--_accent-soft);
  }
  .bar .text {
    display: flex;
    overflow: hidden;
  }
  .bar:not(.loose) .text {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 6px;
    inline-size: calc(100% * var(--_span, 1) - 10px);
    z-index: 1;
  }
  /* Scripts with a line height of their own would break out of the lane. */
  .bar *,
  .more * {
    line-height: inherit;
  }
  .bar .title {
    display: flex;
    min-inline-size: 0;
  }
  /* Cut at the end of the title's own direction. */
  .bar bdi {
    display: block;
    overflow: hidden;
    text-align: match-parent;
    text-overflow: ellipsis;
  }
  .bar .time {
    flex: none;
    margin-inline-end: 0.35em;
    color: var(--_muted);
  }
  .word {
    flex: none;
    margin-inline-end: 0.35em;
    color: var(--_notice);
    font-weight: 600;
  }
  .cancelled .word {
    color: var(--_danger);
  }
  .bar.first:not(.whole) {
    border-inline-start: 3px solid var(--_feed, var(--_accent));
    border-radius: 2px 5px 5px 2px;
  }
  /* Over the line between two days. */
  .bar.whole {
    inline-size: calc(100% + 1px);
    margin-inline: -1px 0;
    border-radius: 0;
    border-block: 1px solid var(--_feed, var(--_accent));
    background: var(--_accent-soft);
    line-height: calc(1.6rem - 2px);
  }
  .bar.whole.first {
    inline-size: calc(100% - 2px);
    margin-inline-start: 2px;
    border-inline-start: 3px solid var(--_feed, var(--_accent));
    border-start-start-radius: 5px;
    border-end-start-radius: 5px;
  }
  .bar.whole.last {
    inline-size: calc(100% - 1px);
    border-inline-end: 1px solid var(--_feed, var(--_accent));
    border-start-end-radius: 5px;
    border-end-end-radius: 5px;
  }
  .bar.whole.first.last {
    inline-size: calc(100% - 4px);
  }
  .bar.hole {
    visibility: hidden;
  }
  [data-span='2'] {
    --_span: 2;
  }
  [data-span='3'] {
    --_span: 3;
  }
  [data-span='4'] {
    --_span: 4;
  }
  [data-span='5'] {
    --_span: 5;
  }
  [data-span='6'] {
    --_span: 6;
  }
  [data-span='7'] {
    --_span: 7;
  }
  /* A day's own events take two lines for a title. What lies above a bar does not: a bar is level in all its days. */
  .loose {
    block-size: auto;
    padding-block: 0.2rem;
    white-space: normal;
  }
  .bar.loose {
    line-height: 1.2rem;
  }
  .loose bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .loose .text {
    flex-direction: column;
  }
  @container (max-width: 839px) {
    .bar:not(.loose, .whole) .time {
      display: none;
    }
  }
  .more {
    color: var(--_accent);
    font-weight: 600;
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    td {
      block-size: 5.5rem;
    }
    .today > .number {
      border: 2px solid;
      color: inherit;
    }
    /* Paper cannot be pressed for the rest of a title, or for the hour. */
    .loose bdi {
      -webkit-line-clamp: none;
    }
    .bar:not(.whole, .hole) {
      block-size: auto;
      line-height: 1.2rem;
      overflow-wrap: anywhere;
      white-space: normal;
    }
    .bar:not(.whole, .hole) .text {
      position: static;
      flex-direction: column;
      inline-size: auto;
    }
    .bar:not(.whole, .hole) .time {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border-color: CanvasText;
    }
    .today > .number {
      border: 2px solid Highlight;
    }
  }
`;
