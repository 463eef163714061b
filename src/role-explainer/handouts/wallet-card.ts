/** As big as a bank card, two faces side by side: to cut out and fold. */
import { html, nothing, type TemplateResult } from 'lit';
import { englishLine } from '../../interpreter-card/interpreter-card.js';
import { phrases } from '../../interpreter-card/phrases.js';
import { directionOf } from '../../language/languages.js';
import { phoneLink } from '../../site/phone.js';
import type { Stage } from '../first-screen.js';
import { theirs } from '../speech.js';
import { danger, footnote, liaisonOf, lineOf, papers, who, type HandoutState } from './lines.js';

export function walletCard(stage: Stage, state: HandoutState): TemplateResult {
  const { language } = stage;
  const { name, phone } = liaisonOf(state, language);
  return html`<div class="faces" lang=${language} dir=${directionOf(language)}>
    <div class="face">
      ${danger(stage, state.site.emergency)}
      <div class="interpreter-line">${interpreter(language)}</div>
      ${phone ? html`<p>${stage.ui('askCall')} ${name ? theirs(name) : nothing} ${phoneLink(phone)}</p>` : nothing}
      <ul>
        ${state.told.locked.map((line) => html`<li>${stage.say(line)}</li>`)}
      </ul>
    </div>
    <div class="face">
      ${who(stage, 'police')} ${who(stage, 'ice')} ${papers(stage)}
      ${['C3.ask', 'R8'].map((id) => line(stage, state, id))}
      <p class="small">${footnote(stage, state)}</p>
    </div>
  </div>`;
}

function line(stage: Stage, state: HandoutState, id: string): TemplateResult | typeof nothing {
  // What is not there in the language shown leaves its room to the rest.
  const said = stage.words(id).language === stage.language ? lineOf(state, id) : undefined;
  return said ? html`<p>${stage.say(said)}</p>` : nothing;
}

/** English to read out or to show, and under it what it says; in English the language is written in by hand. */
function interpreter(language: string): TemplateResult {
  if (!phrases[language])
    return html`<p class="say" lang="en" dir="ltr">I speak ____________________. Interpreter, please.</p>`;
  const own = phrases[language][2];
  return html`<p class="say" lang="en" dir="ltr" translate="no">${englishLine(language)}</p>
    ${own ? html`<p lang=${language} dir=${directionOf(language)}>${own}</p>` : nothing}`;
}
