/** What the open list shows beside the list itself. Loaded, with the names and the cards, when it is opened. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { phrases } from '../interpreter-card/phrases.js';
import { directionOf, languages } from '../language/languages.js';
import { phoneLink } from '../site/phone.js';
import { suggestionsOf, type Choice } from './choices.js';
import { entries, find, related } from './find.js';
import { names } from './names.js';

const all = entries();

export interface Result {
  /** Languages that can be chosen. */
  choices: readonly Choice[];
  /** Tags of languages for which there is only an interpreter's card. */
  spoken: readonly string[];
}

/** What a text typed into the search field leaves of the list. */
export function search(text: string, choices: readonly Choice[]): Result {
  if (!text.trim()) return { choices, spoken: [] };
  const tags = find(text, all);
  const shown = tags.flatMap((tag) => choices.filter((choice) => choice.tag === tag));
  // Pages of the site in languages that are not shipped have no entry but their own name.
  const start = text.trim().toLocaleLowerCase();
  const others = choices.filter(
    (choice) => !shown.includes(choice) && choice.name.toLocaleLowerCase().startsWith(start),
  );
  const spoken = tags.filter((tag) => phrases[tag] && !choices.some((choice) => choice.tag === tag));
  return { choices: [...shown, ...others], spoken: spoken.slice(0, 6) };
}

/** A language's name in the language shown, for those who help somebody; nothing where it would repeat the own name. */
export function nameIn(language: string, { tag, name }: Choice): string | undefined {
  const column = languages.findIndex((shipped) => shipped.tag === language);
  const found = names[tag]?.split('|')[column];
  return found && found.toLowerCase() !== name.toLowerCase() ? found : undefined;
}

/** The languages the browser asks for, and offered relatives of those it asks for in vain. */
export function renderSuggestions(
  choices: readonly Choice[],
  item: (choice: Choice) => TemplateResult,
): TemplateResult | typeof nothing {
  const tags = choices.map(({ tag }) => tag);
  const near = navigator.languages.flatMap((wanted) => related(wanted, tags));
  const found = [...new Set([...suggestionsOf(navigator.languages, choices), ...suggestionsOf(near, choices)])];
  if (!found.length || choices.length < 4) return nothing;
  const heading = msg('In your browser’s settings', {
    id: 'language-switcher.from-browser',
    desc: 'Language switcher: heading above the languages that the visitor’s own browser is set to.',
  });
  return html`<div class="suggestions">
    <h3 id="suggested">${heading}</h3>
    <ul class="list" aria-labelledby="suggested">
      ${found.map(item)}
    </ul>
  </div>`;
}

export interface Help {
  language: string;
  search: string;
  result: Result;
  open: boolean;
  /** The spoken language whose card is shown. */
  card: string;
  phone?: string;
  href: string;
  onToggle(): void;
  onCard(tag: string): void;
}

/** How many were found, the languages with a card only, and the way to an interpreter. */
export function renderHelp(help: Help): TemplateResult {
  const { result, open } = help;
  const count = result.choices.length + result.spoken.length;
  return html`
    <p class=${count ? 'visually-hidden' : 'none'} role="status">${help.search ? counted(count) : nothing}</p>
    ${
      result.spoken.length
        ? html`<ul class="list spoken">
            ${result.spoken.map(
              (tag) =>
                html`<li>
                  <button class="choice" type="button" @click=${() => help.onCard(tag)}>
                    <span lang=${tag} dir=${directionOf(tag)} translate="no"
                      >${phrases[tag]![1] || phrases[tag]![0]}</span
                    >
                    <span class="gloss"
                      >${
                        phrases[tag]![1] ? html`<span lang="en" dir="ltr">${phrases[tag]![0]}</span> · ` : nothing
                      }${msg('by interpreter', {
                        id: 'language-switcher.by-interpreter',
                        desc: 'Language switcher, beside a language that has no translation here: it leads to a card that asks for an interpreter.',
                      })}</span
                    >
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="help">
      <button class="button quiet" type="button" aria-expanded=${open} aria-controls="help" @click=${help.onToggle}>
        ${msg('My language is not here', {
          id: 'language-switcher.missing',
          desc: 'Language switcher, under the list: button that opens help with an interpreter.',
        })}
      </button>
      <div id="help" class="stack tight" ?hidden=${!open}>${open ? renderInterpreter(help) : nothing}</div>
    </div>
  `;
}

function renderInterpreter({ language, card, phone, href }: Help): TemplateResult {
  return html`<p>
      ${msg('You can ask for an interpreter by phone or in person. This card asks for you.', {
        id: 'language-switcher.interpreter',
        desc: 'Language switcher, help for people whose language is not in the list; the card with an English sentence follows.',
      })}
    </p>
    ${interpreterHelp(language, { standing: true, chosen: card || 'none' })}
    ${
      card === 'ase'
        ? html`<p>
            ${msg('Relay calls for deaf people in the United States: 711.', {
              id: 'language-switcher.relay',
              desc: 'Language switcher, help for people who use American Sign Language. 711 is the number of the relay service.',
            })}
          </p>`
        : nothing
    }
    ${
      phone
        ? html`<p class="phone">
            ${msg('Phone:', { id: 'language-switcher.phone', desc: 'Language switcher, help: a phone number follows.' })}
            ${phoneLink(phone)}
          </p>`
        : nothing
    }
    ${
      href
        ? html`<p>
            <a href=${href}
              >${msg('More help with languages', { id: 'language-switcher.help-link', desc: 'Language switcher, help: link to a page of the site.' })}</a
            >
          </p>`
        : nothing
    }`;
}

function counted(n: number): string {
  return n
    ? msg(str`Languages found: ${n}`, {
        id: 'language-switcher.found',
        desc: 'Language switcher, read out while searching; a number follows.',
      })
    : msg('No language found by that name.', {
        id: 'language-switcher.none',
        desc: 'Language switcher: the search found nothing.',
      });
}
