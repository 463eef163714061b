/** What the sentences shown rest on, and who cleared them. */
import { html, type TemplateResult } from 'lit';
import { formatDate } from '../language/formatters.js';
import type { Policy } from '../site/policy.js';
import type { Statement } from './content/shape.js';
import type { Stage } from './first-screen.js';
import { spoken, theirs } from './speech.js';
import type { Told } from './statements.js';

/** Every statement shown, with what it rests on. What nobody opened has no citation. */
export function details(stage: Stage, told: Told, policy: Policy): TemplateResult {
  const shown = new Map<string, Statement>();
  for (const { statement, standing } of [told.who, told.facts, told.happens, told.steps, told.locked].flat())
    if (statement && standing !== 'unknown') shown.set(statement.id, statement);
  return html`<p>${stage.ui('notAdvice')}</p>
    <ul class="sources">
      ${[...shown.values()].map((statement) => html`<li>${source(stage, statement, policy)}</li>`)}
    </ul>
    <p class="sources">${inShort(stage, [...shown.values()])}</p>`;
}

const openedOf = ({ sources }: Statement) => sources.map((entry) => entry.split(' @')).filter(([, on]) => on);

const dayOf = (language: string, on: string) =>
  on.length === 7 ? formatDate(language, `${on}-01`, 'month') : formatDate(language, on, 'medium');

/** On paper, where the sentences stand above: each source once, and for how many sentences none was opened. */
function inShort(stage: Stage, statements: readonly Statement[]): TemplateResult[] {
  const cites = new Map(
    statements
      .flatMap(openedOf)
      .map(([cite, on]) => [
        `${cite} @${on}`,
        html`<bdi lang="en" dir="ltr">${cite}</bdi> (${stage.ui('opened', dayOf(stage.language, on!))})`,
      ]),
  );
  const missing = (['sourceNews', 'sourceUnchecked'] as const).flatMap((name) => {
    const count = statements.filter(
      (one) => !openedOf(one).length && (one.evidence === 'N') === (name === 'sourceNews'),
    ).length;
    return count ? [html`${stage.ui(name)} (${count})`] : [];
  });
  return [...cites.values(), ...missing].map((part, at) => html`${at ? ' · ' : ''}${part}`);
}

function source(stage: Stage, statement: Statement, policy: Policy): TemplateResult {
  const { language } = stage;
  const opened = openedOf(statement);
  const cleared = policy.cleared[statement.id];
  const date = (on: string) => dayOf(language, on);
  return html`${spoken(stage.words(statement.id), undefined, language)}
    <small class="muted">
      ${
        opened.length
          ? opened.map(
              ([cite, on]) =>
                html`<span><bdi lang="en" dir="ltr">${cite}</bdi> (${stage.ui('opened', date(on!))})</span>${' '}`,
            )
          : statement.evidence === 'N'
            ? stage.ui('sourceNews')
            : stage.ui('sourceUnchecked')
      }
      ${stage.ui('lookedAt', date(statement.asOf))}
      ${
        cleared
          ? spoken(stage.words('ui.cleared'), { 0: theirs(cleared.counsel), 1: date(cleared.on) }, language)
          : stage.ui('uncleared')
      }
    </small>`;
}
