/**
 * Drawings of ours: flat, two tones, figures without faces, papers with a marked line. No real badge or seal.
 * Colours come from the styles (`.ink`, `.soft`, `.mark`), so that dark mode, forced colours and print follow.
 */
import { svg, html, type TemplateResult } from 'lit';
import type { AgencyId } from './content/core.js';

/** What stands on the chest: what people can read on a vest. */
const CHEST: { readonly [id in AgencyId]: readonly [string, string?] } = {
  police: ['CITY', 'POLICE'],
  sheriff: ['COUNTY', 'SHERIFF'],
  state: ['STATE', 'POLICE'],
  school: ['SCHOOL', 'POLICE'],
  dispatch: ['911'],
  ice: ['POLICE', 'ICE'],
  hsi: ['POLICE', 'HSI'],
  border: ['BORDER', 'PATROL'],
  uscis: ['USCIS'],
  court: ['COURT'],
};

const CAP = svg`<path class="ink" d="M43 21c2-9 32-9 34 0l4 4H39z" />`;
const HEAD_GEAR: { readonly [id in AgencyId]?: TemplateResult<2> } = {
  police: CAP,
  school: CAP,
  sheriff: svg`<path class="ink" d="M46 20c1-11 27-11 28 0h12c0 5-52 5-52 0z" />`,
  state: svg`<path class="ink" d="M47 19c2-10 24-10 26 0h13c0 4-52 4-52 0z" />`,
  dispatch: svg`<path class="line" d="M45 33a15 15 0 0 1 30 0M45 32v8M75 32v8q0 7-9 8" />`,
  ice: svg`<path class="ink" d="M43 22c3-10 31-10 34 0zM46 36h28v5q-14 13-28 0z" />`,
  hsi: svg`<path class="ink" d="M43 22c3-10 31-10 34 0z" />`,
  border: svg`<path class="ink" d="M45 21c2-9 28-9 30 0l9 3H36z" />`,
};

/** A figure with the words of its vest. Decoration: the same words stand beside it as text. */
export function figure(id: AgencyId): TemplateResult {
  const [above, below] = CHEST[id];
  const robe = id === 'court';
  return html`<svg class="figure" viewBox="0 0 120 96" aria-hidden="true" focusable="false">
    ${svg`<circle class="soft" cx="60" cy="32" r="15" />
    <path class=${robe ? 'ink' : 'soft'} d="M22 96c0-30 14-42 38-42s38 12 38 42z" />
    ${robe || id === 'uscis' || id === 'dispatch' ? '' : svg`<path class="vest" d="M38 96V60q22 12 44 0v36z" />`}
    ${HEAD_GEAR[id] ?? ''}
    <text class=${robe ? 'on' : 'word'} x="60" y=${below ? 77 : 83} text-anchor="middle">${above}</text>
    ${below ? svg`<text class="word" x="60" y="90" text-anchor="middle">${below}</text>` : ''}`}
  </svg>`;
}

/** A paper with the place to look at: who stands at the top, and who signed. */
export function paper(kind: 'judge' | 'ice'): TemplateResult {
  const head = kind === 'judge' ? ['COURT', ''] : ['HOMELAND', 'SECURITY'];
  return html`<svg class="paper" viewBox="0 0 120 150" aria-hidden="true" focusable="false">
    ${svg`<path class="sheet" d="M8 4h80l24 24v118H8z" /><path class="line" d="M88 4v24h24" />
    <text class="word" x="20" y="26">${head[0]}</text><text class="word" x="20" y="38">${head[1]}</text>
    <path class="rule" d="M20 52h80M20 64h80M20 76h64M20 88h72" />
    <rect class="mark" x="14" y="100" width="92" height="34" rx="5" />
    <path class="line" d="M22 124h76" />
    ${
      kind === 'judge'
        ? svg`<path class="line" d="M28 120q6-16 10-2t10-6 9 6 14-8" />`
        : svg`<path class="line" d="M28 119q10-14 7 0t12-9q2 14 9 2t16 4" />`
    }`}
  </svg>`;
}
