/** Every question with its answer, what is missing in it, and what residents read for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { answersOf } from '../role-explainer/answers.js';
import { allContent } from '../role-explainer/content/all.js';
import { tell, type Said } from '../role-explainer/statements.js';
import { readPolicy, type PolicyProblem, type Publisher } from '../site/policy.js';
import { entries, provenance, renderDetail, renderField } from './answer-fields.js';
import { alone, at, inWords, stepsOf } from './draft.js';
import { agencyPath, answerPath, type Form } from './form.js';
import { choicesOf, questions, questionsFor, type Question } from './questions.js';

export function allQuestions(form: Form, problems: readonly PolicyProblem[]): TemplateResult {
  const { draft, agency, today } = form;
  const kind = at(draft, [...agencyPath(agency), 'publisher', 'kind']) as Publisher['kind'];
  const mine = agency === undefined ? questionsFor(kind) : questions.filter(({ key }) => key !== 'schoolVisitPolicy');
  const { policy } = readPolicy(alone(draft, agency), today);
  const said = tell(allContent, policy, 'department', today, answersOf).varies;
  return html`<section>
    <h2>${mine.length} questions</h2>
    <p class="hint">
      Leave open what is not written down anywhere: residents then read “we do not know”, and whom to ask.
    </p>
    ${mine.map((question) => renderQuestion(form, question, problems, said))}
  </section>`;
}

function renderQuestion(
  form: Form,
  question: Question,
  all: readonly PolicyProblem[],
  said: readonly Said[],
): TemplateResult {
  const { draft, agency, change } = form;
  const { key, name, asks, details, needs } = question;
  const answerNow = at(draft, answerPath(agency, key));
  const value = at(answerNow, ['value']);
  const path = `${agency === undefined ? '' : `agencies[${agency}].`}settings.${key}`;
  const problems = all.filter(
    (one) => one.path === path || (/^[.[]/.test(one.path.replace(path, '')) && one.path.startsWith(path)),
  );
  const needed = typeof value === 'string' ? needs[value] : undefined;
  const state = problems.length ? 'to do' : answerNow === undefined ? 'open' : 'answered';
  const id = allContent.settings.find((setting) => setting.key === key)!.id;
  const lines = said.filter((one) => one.name?.id === id || one.name?.id.startsWith(`${id}.`));
  const words = (code: string) => choicesOf(question).find((choice) => choice.value === code)?.says;
  return html`<details class="question" data-key=${key} data-state=${state}>
    <summary>
      <span>${name}</span>
      <span class="state">${{ 'to do': 'Something is missing', open: 'Open', answered: 'Answered' }[state]}</span>
    </summary>
    <div class="body">
      ${asks ? html`<p>Residents may ask: “${asks}”</p>` : nothing}
      ${question.list ? entries(form, question, value) : question.fields.map((field) => renderField(form, question, field, ['value'], value))}
      ${
        answerNow === undefined
          ? nothing
          : html`${[...(needed ? [needed] : []), ...details].map((detail) => renderDetail(form, key, detail))}
              ${provenance(form, key)}
              ${problems.map(
                (problem) =>
                  html`<p class="problem">
                    ${inWords(problem, words)}
                    ${
                      problem.code === 'unknown-key'
                        ? html`<button type="button" @click=${() => change(stepsOf(problem.path), undefined)}>
                            Take it out
                          </button>`
                        : nothing
                    }
                  </p>`,
              )}
              <p>
                <button type="button" @click=${() => change(answerPath(agency, key), undefined)}>
                  Leave this open
                </button>
              </p>`
      }
      <div class="reads">
        <h3>Residents read</h3>
        ${lines.map((one) => html`<p>${plainly(one)}</p>`)}
      </div>
    </div>
  </details>`;
}

/** A sentence with its values filled in, as the explainer shows it in English. */
function plainly({ text, values, words, url, phone, by }: Said): string {
  const filled = text.replace(/\{(\w+)\}/g, (_, hole: string) => [values?.[hole] ?? []].flat().join(', '));
  const source = by?.on ? `(${[by.name, by.on, by.clause].filter(Boolean).join(', ')})` : '';
  return [filled, words, phone, url, source].filter(Boolean).join(' ');
}
