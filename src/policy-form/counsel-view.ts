import { html, type TemplateResult } from 'lit';
import { allContent } from '../role-explainer/content/all.js';
import { at } from './draft.js';
import type { Form } from './form.js';
import { line } from './text-fields.js';

/** Lines that only counsel lets out, one by one. */
export function heldBack({ draft, change }: Form): TemplateResult {
  const held = [...allContent.statements.values()].filter((statement) => statement.held);
  const done = held.filter(({ id }) => at(draft, ['cleared', id])).length;
  return html`<details class="question">
    <summary>
      <span>Lines that your lawyer must clear first</span><span class="state">${done} of ${held.length} cleared</span>
    </summary>
    <div class="body">
      <p class="hint">Without a name and a day, residents read “we do not know” in their place.</p>
      ${held.map(({ id, text }) => {
        const part = (name: string, label: string, type: string) => {
          const value = at(draft, ['cleared', id, name]);
          return line(
            `cleared-${id}-${name}`,
            label,
            typeof value === 'string' ? value : '',
            (next) => change(['cleared', id, name], next),
            type,
          );
        };
        return html`<fieldset>
          <legend>${text} <code>${id}</code></legend>
          <div class="pair">${part('counsel', 'Lawyer who cleared it', 'text')} ${part('on', 'On', 'date')}</div>
        </fieldset>`;
      })}
    </div>
  </details>`;
}
