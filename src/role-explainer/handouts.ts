/** To print and to learn: a card for the wallet, a poster with a code, five questions. Loaded when it is opened. */
import { css, html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import { englishLine } from '../interpreter-card/interpreter-card.js';
import { phrases } from '../interpreter-card/phrases.js';
import { formatDate } from '../language/formatters.js';
import { directionOf, languages, match } from '../language/languages.js';
import { offeredLanguages } from '../language/page-language.js';
import { draftText, exampleText } from '../site/foot.js';
import { phoneLink } from '../site/phone.js';
import { isCurrent } from '../site/site.js';
import type { CardState } from './card-view.js';
import { checks, type Check } from './content/handouts.js';
import { figure, paper } from './drawings.js';
import { locked, type Stage } from './first-screen.js';
import { printAlone } from './print-alone.js';
import { qrCode, qrPath } from './qr.js';
import { spoken } from './speech.js';
import type { Said } from './statements.js';

export function handouts(stage: Stage, state: CardState): TemplateResult {
  const text = (name: string) => spoken(stage.words(`handouts.${name}`), undefined, stage.language);
  return html`
    <section class="stack tight">
      <h3>${text('card')}</h3>
      <p>${text('card.how')}</p>
      ${sheet(stage, 'card', walletCard(stage, state))}
    </section>
    <section class="stack tight">
      <h3>${text('poster')}</h3>
      <p>${text('poster.how')}</p>
      ${sheet(stage, 'poster', poster(stage, state))}
    </section>
    <section class="stack tight no-print">
      <h3>${text('questions')}</h3>
      <p>${text('questions.how')}</p>
      ${questions(stage, state)}
    </section>
  `;
}

/** What is to be printed, alone on its page: a dialog, which shows it as it will be. */
function sheet(stage: Stage, name: 'card' | 'poster', content: TemplateResult): TemplateResult {
  const text = (part: string) => spoken(stage.words(`handouts.${part}`), undefined, stage.language);
  const label = stage.words(`handouts.${name}`).text;
  const dialog = (event: Event) => (event.currentTarget as Element).closest('section')!.querySelector('dialog')!;
  return html`<p class="no-print">
      <button
        class="button"
        type="button"
        aria-label="${stage.words('handouts.show').text}: ${label}"
        @click=${(event: Event) => dialog(event).showModal()}
      >
        ${text('show')}
      </button>
    </p>
    <dialog class="sheet ${name}" aria-label=${label}>
      <div class="row no-print">
        <button class="button primary" type="button" @click=${(event: Event) => printSheet(dialog(event))}>
          ${text('print')}
        </button>
        <button class="button" type="button" @click=${(event: Event) => dialog(event).close()}>${text('close')}</button>
      </div>
      ${content}
    </dialog>`;
}

function printSheet(dialog: HTMLDialogElement): void {
  dialog.dataset.printing = '';
  printAlone(dialog, () => delete dialog.dataset.printing);
}

const danger = (stage: Stage, emergency: string) =>
  html`<p class="in-danger">
    <strong>${spoken(stage.words('danger'), undefined, stage.language)} ${stage.ui('call', emergency)}</strong>
  </p>`;

/** A line that still may be said today, or nothing. */
function lineOf({ told }: CardState, id: string): Said | undefined {
  return [told.happens, told.steps, told.locked, told.facts]
    .flat()
    .find(({ statement, standing }) => statement?.id === id && standing !== 'unknown');
}

/** Only what a first view of the site tells: whom to call, in whose words. */
function liaisonOf({ site, today }: CardState, language: string): { name?: string; phone?: string } {
  const there = site.liaisons.filter((one) => one.phone && isCurrent(one, today));
  const person = there.find(({ languages }) => match(language, languages)) ?? (site.phone ? undefined : there[0]);
  return person ? { name: person.name, phone: person.phone } : { phone: site.phone };
}

function who(stage: Stage, agency: 'police' | 'ice'): TemplateResult {
  const { language } = stage;
  const words = (row: string) => spoken(stage.words(`${agency}.${row}`), undefined, language);
  // People must match the name to the vest.
  const english = agency === 'ice' ? 'ICE' : 'Police';
  const beside = language !== 'en' && !stage.words(`${agency}.name`).text.includes(english);
  return html`<p>
    <strong>${words('name')}${beside ? html`&nbsp;<bdi lang="en">(${english})</bdi>` : nothing}:</strong>
    ${words('job')}. ${words('looks')}.
  </p>`;
}

const papers = (stage: Stage) =>
  (['judge', 'ice'] as const).map((kind) => {
    const words = (part: string) => spoken(stage.words(`paper.${kind}${part}`), undefined, stage.language);
    return html`<p><strong>${words('')}:</strong> ${words('.sign')}.</p>`;
  });

/** English to read out or to show, and under it what it says; in English the language is written in by hand. */
function interpreter(language: string): TemplateResult {
  if (!phrases[language])
    return html`<p class="say" lang="en" dir="ltr">I speak ____________________. Interpreter, please.</p>`;
  const own = phrases[language][2];
  return html`<p class="say" lang="en" dir="ltr" translate="no">${englishLine(language)}</p>
    ${own ? html`<p lang=${language} dir=${directionOf(language)}>${own}</p>` : nothing}`;
}

function walletCard(stage: Stage, state: CardState): TemplateResult {
  const { language } = stage;
  const { name, phone } = liaisonOf(state, language);
  return html`<div class="faces" lang=${language} dir=${directionOf(language)}>
    <div class="face">
      ${danger(stage, state.site.emergency)}
      <div class="interpreter-line">${interpreter(language)}</div>
      ${phone ? html`<p>${stage.ui('askCall')} ${name ? html`<bdi>${name}</bdi>` : nothing} ${phoneLink(phone)}</p>` : nothing}
      <ul>
        ${state.told.locked.map((line) => html`<li>${stage.say(line)}</li>`)}
      </ul>
    </div>
    <div class="face">
      ${who(stage, 'police')} ${who(stage, 'ice')} ${papers(stage)}
      ${['C3.ask', 'R8'].map((id) => lineOf(state, id)).map((line) => (line ? html`<p>${stage.say(line)}</p>` : nothing))}
      <p class="small">${footnote(stage, state)}</p>
    </div>
  </div>`;
}

/** The state of the text in one line, as on the screen. */
function footnote(stage: Stage, { told, policy, site }: CardState): string {
  const parts = [
    (policy.example || site.example) && exampleText(),
    stage.draft && draftText(),
    told.status.uncleared && stage.ui('uncleared'),
    told.status.asOf && stage.ui('factsFrom', formatDate(stage.language, dayOf(told.status.asOf), 'month')),
  ];
  return parts.filter(Boolean).join(' ');
}

/** A month counts from its first day. */
const dayOf = (date: string) => (date.length === 7 ? `${date}-01` : date);

function poster(stage: Stage, state: CardState): TemplateResult {
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
          ${offered.map(({ tag, name, dir }, at) => html`${at ? ' · ' : ''}<bdi lang=${tag} dir=${dir}>${name}</bdi>`)}
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

/** Keeps what was answered for as long as it is on the screen, and nowhere else. */
class Questions extends Directive {
  readonly #host?: LitElement;
  readonly #given = new Map<string, Check['answer']>();

  constructor(part: PartInfo) {
    super(part);
    this.#host = (part as ChildPart).options?.host as LitElement | undefined;
  }

  render(stage: Stage, state: CardState): TemplateResult {
    const text = (unit: string) => spoken(stage.words(unit), undefined, stage.language);
    return html`<ol class="steps checks">
      ${checks.map((check) => {
        const line = lineOf(state, check.because);
        if (!line) return nothing;
        const given = this.#given.get(check.id);
        const answer = (name: Check['answer']) =>
          html`<button
            class="button"
            type="button"
            aria-pressed=${given === name}
            @click=${() => this.#answer(check, name)}
          >
            ${text(`handouts.${name}`)}
          </button>`;
        return html`<li>
          <p id=${check.id}>${text(check.id)}</p>
          <div class="row" role="group" aria-labelledby=${check.id}>${answer('yes')} ${answer('no')}</div>
          <div role="status">
            ${
              given
                ? html`<p class=${given === check.answer ? 'good-news' : 'notice'}>
                    <strong>${text(given === check.answer ? 'handouts.right' : 'handouts.wrong')}</strong>
                    ${stage.say(line)}
                  </p>`
                : nothing
            }
          </div>
        </li>`;
      })}
    </ol>`;
  }

  #answer(check: Check, answer: Check['answer']): void {
    this.#given.set(check.id, answer);
    this.#host?.requestUpdate();
  }
}
const questions = directive(Questions);

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
  .face,
  .face * {
    line-height: 1.25;
  }
  .face:lang(ar) {
    gap: 0;
    font-size: 6.8pt;
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
    line-height: 1.4;
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

/** Gives the explainer's tree the styles, once. */
export function adopt(root: ShadowRoot): void {
  const own = handoutStyles.styleSheet;
  if (own && !root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
}
