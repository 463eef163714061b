/** A page for the wall of an office, with a code that opens this page on a phone. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { directionOf, languages } from '../../language/languages.js';
import { offeredLanguages } from '../../language/page-language.js';
import { phoneLink } from '../../site/phone.js';
import { figure, paper } from '../drawings.js';
import { locked, type Stage } from '../first-screen.js';
import { spoken } from '../speech.js';
import { danger, footnote, liaisonOf, papers, who, type HandoutState } from './lines.js';
import { qrCode, qrPath } from './qr.js';

export function poster(stage: Stage, state: HandoutState): TemplateResult {
  const { language } = stage;
  const { phone } = liaisonOf(state, language);
  const address = pageAddress();
  // What a visitor may choose here: without what the site does not name, or hides as unchecked.
  const offered = languages.filter(({ tag }) => offeredLanguages().includes(tag));
  return html`<div class="page" lang=${language} dir=${directionOf(language)}>
    ${danger(stage, state.site.emergency)}
    <h2>${stage.ui('title')}</h2>
    <div class="two">
      ${(['police', 'ice'] as const).map((agency) => html`<div>${figure(agency)}${who(stage, agency)}</div>`)}
    </div>
    <div class="two">
      ${(['judge', 'ice'] as const).map((kind, at) => html`<div>${paper(kind)}${papers(stage)[at]}</div>`)}
    </div>
    ${locked(stage, state.told)}
    <div class="code-and-words">
      ${code(address)}
      <div class="stack tight">
        <p class="scan">${spoken(stage.words('handouts.scan'), undefined, language)}</p>
        <p class="names" translate="no">
          ${offered.map(({ tag, name }, at) => html`${at ? ' · ' : ''}<bdi lang=${tag} dir=${directionOf(tag)}>${name}</bdi>`)}
        </p>
        <p class="address"><bdi dir="ltr">${address}</bdi></p>
        ${phone ? html`<p>${stage.ui('askCall')} ${phoneLink(phone)}</p>` : nothing}
      </div>
    </div>
    <p class="small">${footnote(stage, state)}</p>
  </div>`;
}

/** The page's own address and nothing else: no topic, no language, nothing by which a visitor was followed here. */
export function pageAddress(): string {
  const url = new URL(location.href);
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (/^(lang$|liaison-|utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The code, or nothing where the address is too long for one; the address stands beside it as text. */
function code(address: string): TemplateResult | typeof nothing {
  try {
    const modules = qrCode(address);
    const size = modules.length + 8;
    return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${address}>
      ${svg`<path class="paper-white" d="M0 0h${size}v${size}H0z" /><path class="module" d=${qrPath(modules)} />`}
    </svg>`;
  } catch {
    return nothing;
  }
}
