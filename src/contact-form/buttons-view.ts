/** Under the questions: on to the next part, where there is little room, and to the review; and who can read a message. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

export interface Buttons {
  /** There are parts before, and after, the one that is shown where there is little room. */
  before: boolean;
  after: boolean;
  /** What must be answered has been asked. */
  enough: boolean;
  readers: TemplateResult;
  onBack: () => void;
  onNext: (event: Event) => void;
  onReview: () => void;
}

export function buttonsView({ before, after, enough, readers, onBack, onNext, onReview }: Buttons): TemplateResult {
  return html`<div class="row">
      ${
        before
          ? html`<button class="button part-nav" type="button" @click=${onBack}>
              ${msg('Back', { id: 'contact-form-late.back', desc: 'Contact form on a phone, button: to the questions before' })}
            </button>`
          : nothing
      }
      ${
        after
          ? html`<button class="button primary part-nav next" type="button" @click=${onNext}>
              ${msg('Next', { id: 'contact-form-late.next', desc: 'Contact form on a phone, button: to the questions after' })}
            </button>`
          : nothing
      }
      <button
        class="button primary to-review ${enough ? 'current' : ''} ${after ? 'early' : ''}"
        type="button"
        @click=${onReview}
      >
        ${msg('Read it again before sending', {
          id: 'contact-form-late.to-review',
          desc: 'Contact form, button: shows all answers; nothing is sent yet',
        })}
      </button>
    </div>
    <div class="readers ${after ? '' : 'current'}">${readers}</div>`;
}
