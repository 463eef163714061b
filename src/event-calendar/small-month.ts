import { css } from 'lit';

/** A month on a phone, where the site insists on one: strokes, and a press on the day lists its events. */
export const styles = css`
  @container (max-width: 479px) {
    /* The short names of some languages are whole words. */
    th {
      padding-inline: 0;
      font-size: 0.6875rem;
    }
    td {
      block-size: 4.5rem;
    }
    td > .number {
      margin-inline: auto;
    }
    .bar {
      block-size: 0.5rem;
      background: var(--_feed, var(--_accent));
      pointer-events: none;
    }
    .bar .text {
      clip-path: inset(50%);
    }
    .more {
      block-size: auto;
      min-block-size: 1.6rem;
      inline-size: 100%;
      margin-inline: 0;
      padding: 0;
      font-size: 0.6875rem;
      line-height: 1.2;
      text-align: center;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
  @media (forced-colors: active) {
    @container (max-width: 479px) {
      .bar {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  }
`;
