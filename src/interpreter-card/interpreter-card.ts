/** The card itself. Loaded when a visitor opens one. */
import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { directionOf, languages } from '../language/languages.js';
import { loadLateWords } from '../language/page-language.js';
import { words } from '../language/words/interpreter-card-late.js';
import { phrases } from './phrases.js';

export const loadWords = (): Promise<void> => loadLateWords('interpreter-card-late', words);

/** What the person who answers hears. American Sign Language is not spoken. */
export function englishLine(tag: string): string {
  return tag === 'ase'
    ? 'I am Deaf. I use American Sign Language. ASL interpreter, please.'
    : `I speak ${phrases[tag]![0]}. Interpreter, please.`;
}

/** One language's card: the English line to read out or to show, and what it says in that language. */
export function interpreterCard(tag: string): TemplateResult {
  const words = phrases[tag]![2];
  return html`<div class="interpreter-card" part="interpreter-card" translate="no">
    <p class="say" lang="en" dir="ltr">${englishLine(tag)}</p>
    ${words ? html`<p class="own" lang=${tag} dir=${directionOf(tag)}>${words}</p>` : nothing}
  </div>`;
}

const ownNames = new Map(languages.map(({ tag, name }) => [tag, name]));
const options = Object.entries(phrases)
  .map(([tag, [english, name = '']]) => ({ tag, english, name: name || (ownNames.get(tag) ?? '') }))
  .sort((a, b) => a.english.localeCompare(b.english, 'en'));

/**
 * The list of languages and the card of one.
 * @param id unique in the widget's tree
 * @param chosen tag of the card; one that has none leaves the choice open
 */
export function renderCard(
  id: string,
  language: string,
  chosen: string,
  choose: (tag: string) => void,
): TemplateResult {
  const tag = phrases[chosen] ? chosen : '';
  return html`<div class="stack tight" lang=${language}>
    <div class="field">
      <label for="${id}-language"
        >${msg('Your language', {
          id: 'interpreter-card-late.language',
          desc: 'Interpreter card: label of the list of all languages, from which a person picks theirs.',
        })}</label
      >
      <select
        id="${id}-language"
        class="input"
        translate="no"
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || 'none')}
      >
        <option value="" ?selected=${!tag}></option>
        ${options.map(
          (option) =>
            html`<option value=${option.tag} lang="en" dir="auto" ?selected=${option.tag === tag}>
              ${option.name && option.name !== option.english ? `${option.english} · ${option.name}` : option.english}
            </option>`,
        )}
      </select>
    </div>
    ${tag ? renderOne(tag, language) : nothing}
  </div>`;
}

function renderOne(tag: string, language: string): TemplateResult {
  return html`
    <p class="hint">
      ${msg('Read the English line aloud, or show it.', {
        id: 'interpreter-card-late.how',
        desc: 'Interpreter card, above an English sentence that asks for an interpreter.',
      })}
    </p>
    ${interpreterCard(tag)}
    <p class="hint">
      ${
        phrases[tag]![2]
          ? msg('A machine wrote the second line. No person has checked it.', {
              id: 'interpreter-card-late.unchecked',
              desc: 'Interpreter card, under an English sentence and its translation.',
            })
          : msg('This card has no second line: we are not certain of the words.', {
              id: 'interpreter-card-late.no-words',
              desc: 'Interpreter card of a language for which only the English sentence is shown.',
            })
      }
    </p>
    <div class="row no-print">
      <button type="button" class="button" @click=${enlarge}>
        ${msg('Show in large letters', {
          id: 'interpreter-card-late.large',
          desc: 'Interpreter card: button, shows the card on the whole screen.',
        })}
      </button>
    </div>
    <dialog class="interpreter-large" lang="en" aria-label=${englishLine(tag)}>
      ${interpreterCard(tag)}
      <div class="row no-print" lang=${language}>
        <button type="button" class="button primary" @click=${close}>
          ${msg('Close', { id: 'interpreter-card-late.close', desc: 'Interpreter card in large letters: button.' })}
        </button>
        <button type="button" class="button" @click=${print}>
          ${msg('Print', {
            id: 'interpreter-card-late.print',
            desc: 'Interpreter card in large letters: button, prints the card alone.',
          })}
        </button>
      </div>
    </dialog>
  `;
}

const enlarge = ({ currentTarget }: Event): void =>
  (currentTarget as Element).closest('.interpreter')?.querySelector('dialog')?.showModal();
const close = ({ currentTarget }: Event): void => (currentTarget as Element).closest('dialog')?.close();

/** Prints the open dialog alone: it stands in the top layer, and the page under it gives up its place. */
function print(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print { html, body { visibility: hidden; block-size: 0; overflow: hidden } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    window.print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

const styles = css`
  .interpreter > div {
    max-inline-size: 34rem;
    margin-block: var(--_space-2);
  }
  .interpreter-card {
    padding: var(--_space-4);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: var(--_ink);
  }
  .interpreter-card .say {
    font-size: 1.375em;
    font-weight: 650;
    line-height: calc(var(--_line-height) - 0.25);
    text-align: start;
  }
  .interpreter-card .own {
    margin-block-start: var(--_space-3);
    padding-block-start: var(--_space-3);
    border-block-start: 1px solid var(--_line);
    text-align: start;
  }
  .interpreter-large {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: var(--_space-4);
    border: 0;
    background: var(--_surface);
    color: var(--_ink);
  }
  .interpreter-large[open] {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: var(--_space-4);
  }
  .interpreter-large .interpreter-card {
    margin-block: auto;
    border: 0;
    padding: 0;
  }
  .interpreter-large .say {
    max-inline-size: none;
    font-size: clamp(2rem, 9vw, 5rem);
    line-height: calc(var(--_line-height) - 0.35);
  }
  .interpreter-large .own {
    max-inline-size: none;
    font-size: clamp(1.25rem, 5vw, 2.5rem);
  }
  @media print {
    .interpreter-large[open] {
      visibility: visible;
    }
  }
`;

/** Gives a widget's tree the card's styles, once. */
export function adopt(root: ShadowRoot): void {
  const sheet = styles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
