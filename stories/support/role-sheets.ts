/** Sheets beside the widget: what each value of a setting says, and everything on paper for counsel. */
import { html, type TemplateResult } from 'lit';
import { answersOf } from '../../src/role-explainer/answers.js';
import { allContent } from '../../src/role-explainer/content/all.js';
import type { Statement } from '../../src/role-explainer/content/shape.js';
import { daysBetween, tell } from '../../src/role-explainer/statements.js';
import { readPolicy } from '../../src/site/policy.js';
import { SETTINGS, type SettingKey } from '../../src/site/settings.js';
import { answer, police, TODAY } from './role-policies.js';

type Spec = { one?: readonly string[]; many?: readonly string[]; fields?: Record<string, unknown>; list?: true };

/** Each value of a setting, the sentences it makes a department say, and what is said where it is not set. */
export function valuesSheet(key: SettingKey): TemplateResult {
  const rows: [string, unknown][] = [['not set', undefined], ...valuesOf(key)];
  return html`<table>
    <caption>
      ${key}
    </caption>
    <thead>
      <tr>
        <th scope="col">value</th>
        <th scope="col">what visitors read</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${sentences(key, value).map((text) => html`<p>${text}</p>`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function valuesOf(key: SettingKey): [string, unknown][] {
  const spec = SETTINGS[key] as Spec;
  if (spec.one) return spec.one.map((value) => [value, value]);
  if (spec.many) return spec.many.map((value) => [value, [value]]);
  const fields = Object.entries(spec.fields ?? {}).flatMap(([name, kind]): [string, unknown][] => {
    if (Array.isArray(kind)) return kind.map((word: string) => [`${name}: ${word}`, { [name]: word }]);
    if (kind === 'flag') return [true, false].map((flag) => [`${name}: ${flag}`, { [name]: flag }]);
    if (kind === 'texts') return [[`${name}: es, ht`, { [name]: ['es', 'ht'] }]];
    if (kind === 'address') return [[`${name}: …`, { [name]: 'https://page.example' }]];
    if (kind === 'text') return [[`${name}: …`, { [name]: '(their words)' }]];
    return (kind as { many: string[] }).many.map((word) => [`${name}: ${word}`, { [name]: [word] }]);
  });
  return spec.list ? fields.map(([name, value]) => [name, [value]]) : fields;
}

function sentences(key: SettingKey, value: unknown): string[] {
  const jail = key === 'honorsDetainers' ? { jail: answer({ operatorName: police.name }) } : {};
  const publisher = key === 'schoolVisitPolicy' ? { name: 'Example School', kind: 'school' } : police;
  const settings = value === undefined ? {} : { ...jail, [key]: answer(value) };
  const cleared = { V2: { counsel: 'A. Lawyer', on: TODAY }, V8: { counsel: 'A. Lawyer', on: TODAY } };
  const { policy } = readPolicy({ version: 1, publisher, settings, cleared }, TODAY);
  const id = allContent.settings.find((words) => words.key === key)?.id;
  return tell(allContent, policy, 'department', TODAY, answersOf)
    .varies.filter(
      ({ name, by }) => (name?.id === id || name?.id.startsWith(`${id}.`)) && (value === undefined || by?.on),
    )
    .map(({ text, values, words, url }) =>
      [text.replace(/\{(\w+)\}/g, (_, hole: string) => String(values?.[hole] ?? '')), words, url]
        .filter(Boolean)
        .join(' '),
    );
}

/** Every statement and every wording, with room to sign line by line. Prints. */
export function counselSheet(today: string): TemplateResult {
  const statements = [...allContent.statements.values()].sort((a, b) => (a.risk ?? 99) - (b.risk ?? 99));
  return html`<article>
    <h1>For counsel: every sentence of “Who does what”</h1>
    <p>
      Riskiest first. Sources with a date were opened on that day, some as stored copies of unknown age; the others were
      never opened. Held back: shown only where the policy file names who cleared it. ${today}.
    </p>
    <table>
      <thead>
        <tr>
          ${['id', 'sentence', 'sources', 'state', 'cleared by, on'].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${statements.map((statement) => row(statement, today))}
      </tbody>
    </table>
    <h2>Wordings of the settings</h2>
    ${allContent.settings.map(({ key }) => valuesSheet(key))}
  </article>`;
}

function row(statement: Statement, today: string): TemplateResult {
  const { id, text, sources, evidence, confidence, asOf, reviewEvery, held, locked, risk } = statement;
  const seen = { P: 'official text seen', N: 'news only', M: 'memory alone' }[evidence];
  return html`<tr>
    <th scope="row">${id}</th>
    <td>${text}</td>
    <td>
      ${sources.map((source) => {
        const [cite, on] = source.split(' @');
        return html`<p>${cite} ${on ? html`<small>opened ${on}</small>` : html`<small>to check</small>`}</p>`;
      })}
    </td>
    <td>
      <small>
        ${seen}, confidence ${confidence}, as of ${asOf}, ${daysBetween(asOf, today)} of ${reviewEvery} days
        ${risk ? `, risk ${risk}` : ''}${held ? ', HELD BACK' : ''}${locked ? ', locked' : ''}
      </small>
    </td>
    <td></td>
  </tr>`;
}
