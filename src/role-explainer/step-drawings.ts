/**
 * Drawings of the steps of a traffic stop, by statement: as in `drawings.ts`, flat and without faces. The step's own words
 * stand beside each, so a screen reader is told nothing twice.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';

const WHEELS = svg`<circle class="ink" cx="26" cy="54" r="7" /><circle class="ink" cx="72" cy="54" r="7" />`;
/** A car from the side, going right. */
const CAR = svg`<path class="soft" d="M8 54V43q0-4 5-5l9-2 9-11q2-3 6-3h20q4 0 7 3l9 11 11 2q6 2 6 7v9z" />
  <path class="sheet" d="M28 36l7-8q1-2 4-2h7v10zM51 26h6q2 0 4 2l7 8H51z" />`;
const ROAD = svg`<path class="line" d="M2 62h92" />`;

const drawings: { readonly [statement: string]: TemplateResult<2> } = {
  // From above: off the road to the right, the signal on.
  'C2.signal': svg`<path class="line" d="M30 4v64M74 4v64" /><path class="rule" d="M52 6v10M52 26v10M52 46v10" />
    <rect class="soft" x="76" y="10" width="16" height="30" rx="5" /><path class="line" d="M79 18h10M79 32h10" />
    <path class="mark" d="M82 6l-2-4M88 6l2-4" />
    <path class="line" d="M63 66V50q0-14 8-18M66 30l6 1 1 6" />`,
  // In the car, with the belt on.
  'C2.stay': svg`${CAR}<circle class="ink" cx="57" cy="31" r="4" /><path class="line" d="M52 42q0-7 5-7t6 7M54 37l7 6" />
    ${WHEELS}${ROAD}`,
  'C2.hands': svg`<circle class="sheet" cx="48" cy="38" r="25" /><circle class="soft" cx="48" cy="38" r="7" />
    <path class="line" d="M41 38H23M55 38h18M48 45v18" /><circle class="ink" cx="29" cy="21" r="7" />
    <circle class="ink" cx="67" cy="21" r="7" />`,
  // The word first, then the papers.
  'C2.reach': svg`<path class="sheet" d="M34 6h52v26H56l-10 9v-9H34z" /><rect class="soft" x="52" y="11" width="20" height="15" rx="2" />
    <path class="line" d="M56 16h12M56 21h8" /><circle class="ink" cx="20" cy="34" r="10" />
    <path class="soft" d="M4 68q0-20 16-20t16 20z" />`,
  'C2.out': svg`${CAR}<path class="sheet" d="M46 38h18v22H46z" /><path class="line" d="M59 48h2" />${WHEELS}
    <path class="mark" d="M38 64h-14M29 60l-5 4 5 4" />`,
  'C2.money': svg`<rect class="soft" x="6" y="10" width="40" height="22" rx="3" /><circle class="sheet" cx="26" cy="21" r="6" />
    <path class="mark" d="M6 36L46 6" /><path class="line" d="M52 46h10M58 42l5 4-5 4" />
    <path class="ink" d="M66 40l13-9 13 9z" /><path class="line" d="M69 42v18M75 42v18M83 42v18M89 42v18M65 62h28" />`,
  'C2.sign': svg`<path class="sheet" d="M24 4h38l10 10v54H24z" /><path class="rule" d="M32 18h24M32 28h32M32 38h20" />
    <rect class="mark" x="29" y="46" width="38" height="17" rx="3" /><path class="line" d="M34 59q4-10 7-2t7-4 6 4 8-5" />`,
  'C2.unsure': svg`${CAR}${WHEELS}${ROAD}<path class="mark" d="M90 42l5-3M91 46h5M90 50l5 3" />
    <rect class="ink" x="10" y="3" width="30" height="15" rx="4" /><text class="word" x="25" y="14" text-anchor="middle">911</text>`,
};

/** @param id of the statement beside which it stands */
export function stepDrawing(id: string | undefined): TemplateResult | typeof nothing {
  const drawing = id ? drawings[id] : undefined;
  return drawing
    ? html`<svg class="step" viewBox="0 0 96 72" aria-hidden="true" focusable="false">${drawing}</svg>`
    : nothing;
}
