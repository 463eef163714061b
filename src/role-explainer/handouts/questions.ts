/** Five questions to check oneself. No score is kept. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Directive, directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import { checks, type Check } from '../content/handouts.js';
import type { Stage } from '../first-screen.js';
import { spoken } from '../speech.js';
import { lineOf, type HandoutState } from './lines.js';

/** Keeps what was answered for as long as it is on the screen, and nowhere else. */
class Questions extends Directive {
  readonly #host?: LitElement;
  readonly #given = new Map<string, Check['answer']>();

  constructor(part: PartInfo) {
    super(part);
    this.#host = (part as ChildPart).options?.host as LitElement | undefined;
  }

  render(stage: Stage, state: HandoutState): TemplateResult {
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
export const questions = directive(Questions);
