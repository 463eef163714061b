/**
 * The form that writes a policy file, for a records clerk: `demo/policy-form.html`. Draws into `#policy-form` of the page,
 * keeps everything in the page and sends nothing; what the clerk saves is a file on the clerk's own device.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { languages } from '../language/languages.js';
import type { LiaisonRoleExplainer } from '../role-explainer/role-explainer.js';
import type { Said } from '../role-explainer/statements.js';
import type { PolicyProblem, Publisher } from '../site/policy.js';
import {
  alone,
  at,
  emptyDraft,
  fileText,
  inWords,
  isObject,
  labels,
  listOf,
  opened,
  put,
  stepsOf,
  type Draft,
  type Path,
} from './draft.js';
import type { Choice, Detail, Field, Question } from './questions.js';

/** What every question needs comes as the explainer's own late parts, so that the two say the same. */
const [
  { questions, questionsFor, spoken },
  { allContent },
  { answersOf },
  { tell },
  { readPolicy, KINDS },
  { checkPolicy },
] = await Promise.all([
  import('./questions.js'),
  import('../role-explainer/content/all.js'),
  import('../role-explainer/answers.js'),
  import('../role-explainer/statements.js'),
  import('../site/policy.js'),
  import('../site/check-policy.js'),
]);

const page = document.querySelector<HTMLElement>('#policy-form')!;
// What stood there for a browser without script.
page.replaceChildren();
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const inHalfAYear = new Date(Date.parse(`${today}T00:00:00Z`) + 182 * 86_400_000).toISOString().slice(0, 10);
/** Milliseconds of rest after which the explainer beside the form reads the draft again. */
const REST = 500;

let draft: Draft = emptyDraft;
/** The agency whose answers are on the screen; `undefined`: the one that publishes the page. */
let agency: number | undefined;
/** Written into each new answer. */
let usual: { readonly [name: string]: string } = { approvedBy: '', reviewedOn: today, reviewBy: inHalfAYear };
let message = '';
let saved = true;
let waiting = 0;

const tags = new Map(
  languages.map(({ tag }) => [new Intl.DisplayNames('en', { type: 'language' }).of(tag)?.toLowerCase(), tag]),
);
const more = { spanish: 'es', 'haitian creole': 'ht', tagalog: 'fil', dari: 'fa-AF', hmong: 'mww-Latn' };
const tagOf = (name: string) =>
  tags.get(name.toLowerCase()) ?? (more as { [name: string]: string })[name.toLowerCase()];

const prefix = (): Path => (agency === undefined ? [] : ['agencies', agency]);
const answerPath = (key: string): Path => [...prefix(), 'settings', key];

function change(path: Path, value: unknown): void {
  draft = put(draft, path, value);
  saved = false;
  message = '';
  show();
}

/** A first choice brings the usual names and days along. */
function answer(key: string, path: Path, value: unknown): void {
  const fresh = !isObject(at(draft, answerPath(key)));
  if (fresh) draft = put(draft, answerPath(key), Object.fromEntries(Object.entries(usual).filter(([, text]) => text)));
  change([...answerPath(key), ...path], value);
}

const kinds: { readonly [kind: string]: string } = {
  police: 'City police',
  sheriff: 'Sheriff',
  school: 'School or school district',
  'community-group': 'Community group',
  city: 'City or county',
};

function show(): void {
  const text = fileText(draft);
  const { policy, problems } = readPolicy(text, today);
  const check = checkPolicy(text, today);
  render(
    html`<div class="form">
        ${opening()} ${agencies()} ${publisher()} ${usualValues()} ${allQuestions(problems)}
        ${agency === undefined ? heldBack() : nothing} ${saving(text, problems, check)}
      </div>
      <aside aria-labelledby="preview-title">
        <h2 id="preview-title">What residents will read</h2>
        <p class="hint">The real page part, with the answers so far. Try its buttons.</p>
        <liaison-role-explainer topic="department"></liaison-role-explainer>
      </aside>`,
    page,
  );
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    const explainer = page.querySelector('liaison-role-explainer') as LiaisonRoleExplainer | null;
    if (explainer) explainer.policy = policy.agencies.length ? (JSON.parse(text) as object) : {};
  }, REST);
}

function opening(): TemplateResult {
  return html`<section class="box">
    <div class="field">
      <label for="open">Go on with a file that you have</label>
      <input id="open" type="file" accept=".json,application/json" @change=${open} />
      <p class="hint">It is read in this page only and sent nowhere. Without one, you begin with an empty file.</p>
    </div>
    <p role="status">${message}</p>
  </section>`;
}

async function open({ target }: Event): Promise<void> {
  const file = (target as HTMLInputElement).files?.[0];
  if (!file) return;
  if (!saved && !confirm('What you wrote here is not saved. Open the other file all the same?')) return;
  try {
    draft = opened(await file.text());
    agency = undefined;
    saved = true;
    message = `${file.name} is open.`;
  } catch (error) {
    message = (error as Error).message;
  }
  show();
}

function agencies(): TemplateResult {
  const others = Array.isArray(draft.agencies) ? draft.agencies : [];
  const tab = (index: number | undefined, name: unknown, otherwise: string) =>
    html`<button
      type="button"
      aria-pressed=${agency === index}
      @click=${() => {
        agency = index;
        show();
      }}
    >
      ${typeof name === 'string' && name ? name : otherwise}
    </button>`;
  return html`<nav aria-label="Agencies" class="tabs">
    ${tab(undefined, at(draft, ['publisher', 'name']), 'Who publishes the page')}
    ${others.map((other, index) => tab(index, at(other, ['publisher', 'name']), `Agency ${index + 2}`))}
    <button
      type="button"
      class="add"
      @click=${() => {
        agency = others.length;
        change(['agencies', others.length], { publisher: {}, settings: {} });
      }}
    >
      + Another agency
    </button>
  </nav>`;
}

function publisher(): TemplateResult {
  const path: Path = [...prefix(), 'publisher'];
  const own = (at(draft, path) ?? {}) as Publisher;
  const main = agency === undefined;
  return html`<fieldset class="box">
    <legend>${main ? 'Who publishes the page' : 'Which agency this is'}</legend>
    ${line('publisher-name', 'Name', own.name ?? '', (value) => change([...path, 'name'], value))}
    <div class="field">
      <label for="publisher-kind">Kind</label>
      <select
        id="publisher-kind"
        @change=${(event: Event) => change([...path, 'kind'], (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!own.kind}></option>
        ${KINDS.map((kind) => html`<option value=${kind} ?selected=${own.kind === kind}>${kinds[kind] ?? kind}</option>`)}
      </select>
    </div>
    ${line('publisher-state', 'State, in two letters', own.state ?? '', (value) => change([...path, 'state'], value))}
    ${
      main
        ? html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${draft.example !== undefined && draft.example !== false}
              @change=${(event: Event) => change(['example'], (event.target as HTMLInputElement).checked || undefined)}
            />
            This is an example: everything in it is invented. Every screen will say so.</label
          >`
        : html`<p>
            <button type="button" @click=${removeAgency}>Take this agency out</button>
          </p>`
    }
  </fieldset>`;
}

function removeAgency(): void {
  const gone = agency!;
  agency = undefined;
  change(['agencies', gone], undefined);
}

function usualValues(): TemplateResult {
  const set = (name: string) => (value: string) => {
    usual = { ...usual, [name]: value };
    show();
  };
  return html`<fieldset class="box">
    <legend>For each new answer</legend>
    <p class="hint">Written into an answer when you first choose it. You can change it there.</p>
    ${line('usual-approvedBy', labels.approvedBy!, usual.approvedBy!, set('approvedBy'))}
    <div class="pair">
      ${line('usual-reviewedOn', labels.reviewedOn!, usual.reviewedOn!, set('reviewedOn'), 'date')}
      ${line('usual-reviewBy', labels.reviewBy!, usual.reviewBy!, set('reviewBy'), 'date')}
    </div>
  </fieldset>`;
}

function allQuestions(problems: readonly PolicyProblem[]): TemplateResult {
  const kind = at(draft, [...prefix(), 'publisher', 'kind']) as Publisher['kind'];
  const mine = agency === undefined ? questionsFor(kind) : questions.filter(({ key }) => key !== 'schoolVisitPolicy');
  const { policy } = readPolicy(alone(draft, agency), today);
  const said = tell(allContent, policy, 'department', today, answersOf).varies;
  return html`<section>
    <h2>${mine.length} questions</h2>
    <p class="hint">
      Leave open what is not written down anywhere: residents then read “we do not know”, and whom to ask.
    </p>
    ${mine.map((question) => renderQuestion(question, problems, said))}
  </section>`;
}

function renderQuestion(question: Question, all: readonly PolicyProblem[], said: readonly Said[]): TemplateResult {
  const { key, name, asks, details, needs } = question;
  const answerNow = at(draft, answerPath(key));
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
      ${question.list ? entries(question, value) : question.fields.map((field) => renderField(question, field, ['value'], value))}
      ${
        answerNow === undefined
          ? nothing
          : html`${[...(needed ? [needed] : []), ...details].map((detail) => renderDetail(key, detail))}
              ${provenance(key)}
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
                <button type="button" @click=${() => change(answerPath(key), undefined)}>Leave this open</button>
              </p>`
      }
      <div class="reads">
        <h3>Residents read</h3>
        ${lines.map((one) => html`<p>${plainly(one)}</p>`)}
      </div>
    </div>
  </details>`;
}

function choicesOf({ fields }: Question): Choice[] {
  return fields.flatMap(({ control }) => ('choices' in control ? control.choices : []));
}

/** A sentence with its values filled in, as the explainer shows it in English. */
function plainly({ text, values, words, url, phone, by }: Said): string {
  const filled = text.replace(/\{(\w+)\}/g, (_, hole: string) => [values?.[hole] ?? []].flat().join(', '));
  const source = by?.on ? `(${[by.name, by.on, by.clause].filter(Boolean).join(', ')})` : '';
  return [filled, words, phone, url, source].filter(Boolean).join(' ');
}

function renderField(question: Question, field: Field, path: Path, value: unknown): TemplateResult {
  const { key } = question;
  const { name, label, asks, control } = field;
  const here: Path = name ? [...path, name] : path;
  const now = name ? at(value, [name]) : value;
  const id = [agency ?? 'page', key, ...here].join('-');
  const set = (next: unknown) => answer(key, here, next);
  const legend = html`<legend>
    ${label || question.name}${asks && name ? html`<small>“${asks}”</small>` : nothing}
  </legend>`;
  if (control.kind === 'one' || control.kind === 'flag') {
    const choices: [unknown, string, string][] =
      control.kind === 'one'
        ? control.choices.map((choice) => [choice.value, choice.says, choice.value])
        : [
            [true, control.yes, 'yes'],
            [false, control.no, 'no'],
          ];
    return html`<fieldset>
      ${legend}
      ${choices.map(
        ([code, says, word]) =>
          html`<label class="choice"
            ><input type="radio" name=${id} .checked=${now === code} @change=${() => set(code)} />
            <span>${says} <code>${word}</code></span></label
          >`,
      )}
      ${
        name
          ? html`<label class="choice"
              ><input type="radio" name=${id} .checked=${now === undefined} @change=${() => set(undefined)} />
              <span>Left open</span></label
            >`
          : nothing
      }
    </fieldset>`;
  }
  if (control.kind === 'many') {
    const chosen: readonly unknown[] = Array.isArray(now) ? now : [];
    return html`<fieldset>
      ${legend}
      ${control.choices.map(
        ({ value: code, says }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${chosen.includes(code)}
              @change=${(event: Event) => {
                const on = (event.target as HTMLInputElement).checked;
                set(on ? [...chosen, code] : chosen.filter((other) => other !== code));
              }}
            />
            <span>${says} <code>${code}</code></span></label
          >`,
      )}
    </fieldset>`;
  }
  const text = Array.isArray(now) ? now.join(', ') : typeof now === 'string' ? now : '';
  return control.kind === 'texts'
    ? list(id, label, text, set)
    : line(id, label, text, set, control.kind === 'address' ? 'url' : 'text', control.says);
}

/** Consulates and legal help: as many entries as there are, and an empty one to fill in. */
function entries(question: Question, value: unknown): TemplateResult {
  const list = Array.isArray(value) ? value : [];
  return html`${[...list, undefined].map(
    (entry, index) =>
      html`<fieldset class="entry">
        <legend>${question.name}, ${index < list.length ? `entry ${index + 1}` : 'new entry'}</legend>
        ${question.fields.map((field) => renderField(question, field, ['value', index], entry))}
        ${
          index < list.length
            ? html`<p>
                <button type="button" @click=${() => change([...answerPath(question.key), 'value', index], undefined)}>
                  Take this entry out
                </button>
              </p>`
            : nothing
        }
      </fieldset>`,
  )}`;
}

function renderDetail(key: string, detail: Detail): TemplateResult {
  const now = at(draft, [...answerPath(key), detail]);
  const id = [agency ?? 'page', key, detail].join('-');
  const set = (value: unknown) => answer(key, [detail], value);
  if (detail === 'freeOfCharge' || detail === 'counselConfirmed')
    return html`<label class="choice"
      ><input
        type="checkbox"
        .checked=${now === true}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked || undefined)}
      />
      <span>${labels[detail]}</span></label
    >`;
  if (detail === 'languages') return list(id, labels[detail]!, Array.isArray(now) ? now.join(', ') : '', set);
  return detail === 'days' || detail === 'minutes'
    ? line(id, labels[detail]!, String(now ?? ''), (value) => set(Number(value) || undefined), 'number')
    : line(id, labels[detail]!, typeof now === 'string' ? now : '', set);
}

/** S26: where it is written, who approved it, and when. */
function provenance(key: string): TemplateResult {
  const now = at(draft, answerPath(key));
  const part = (name: string, type = 'text', hint = '') => {
    const value = at(now, [name]);
    return line(
      [agency ?? 'page', key, name].join('-'),
      labels[name]!,
      typeof value === 'string' ? value : '',
      (text) => answer(key, [name], text),
      type,
      hint,
    );
  };
  return html`<fieldset>
    <legend>Where this is written</legend>
    ${part('clause', 'text', 'For “never”, the words of the rule itself.')} ${part('policyUrl', 'url')}
    ${part('approvedBy')}
    <div class="pair">${part('reviewedOn', 'date')} ${part('reviewBy', 'date')}</div>
  </fieldset>`;
}

/** Lines that only counsel lets out, one by one. */
function heldBack(): TemplateResult {
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

function saving(
  text: string,
  problems: readonly PolicyProblem[],
  check: { lines: string[]; ok: boolean },
): TemplateResult {
  const words = (code: string) => questions.flatMap(choicesOf).find(({ value }) => value === code)?.says;
  const notes = check.lines.slice(problems.length);
  return html`<section class="box" aria-labelledby="saving-title">
    <h2 id="saving-title">Check and save</h2>
    <p role="status">
      <strong
        >${check.ok ? 'The file can go on your site.' : problems.length === 1 ? 'One thing is to do.' : `${problems.length} things are to do.`}</strong
      >
    </p>
    <ul>
      ${problems.map((problem) => html`<li class="problem"><b>${whereOf(problem.path)}</b> ${inWords(problem, words)}</li>`)}
    </ul>
    ${notes.map((note) => html`<p>${named(note)}</p>`)}
    <p class="row">
      <a
        class="save"
        download="policy.json"
        href="data:application/json;charset=utf-8,${encodeURIComponent(text)}"
        @click=${() => (saved = true)}
        >Save policy.json</a
      >
      <button type="button" @click=${copy}>Copy the text</button>
    </p>
    <p class="hint">
      Put the file beside your site's pages and name it in the site file: <code>"policy": "policy.json"</code>. You can
      save a file with things to do and go on another day; what is not complete is not shown.
    </p>
    <div class="field">
      <label for="text">The file as text</label>
      <textarea id="text" readonly rows="10" .value=${text}></textarea>
    </div>
  </section>`;
}

async function copy(): Promise<void> {
  const area = page.querySelector<HTMLTextAreaElement>('#text')!;
  try {
    await navigator.clipboard.writeText(area.value);
    message = 'The text is copied.';
  } catch {
    area.focus();
    area.select();
    message = 'The text is selected: copy it with the keyboard.';
  }
  saved = true;
  show();
}

const nameOf = (key: string) => questions.find((question) => question.key === key)?.name;

/** Where a problem is, in the form's words. */
function whereOf(path: string): string {
  const steps = stepsOf(path);
  const index = steps[0] === 'agencies' ? (steps[1] as number) : undefined;
  const name =
    index === undefined ? '' : String(at(draft, ['agencies', index, 'publisher', 'name']) ?? `Agency ${index + 2}`);
  const rest = steps.slice(index === undefined ? 0 : 2);
  const [part, key, , field] = rest.map(String);
  const what =
    part === 'settings' && key
      ? (nameOf(key) ?? key)
      : part === 'publisher'
        ? 'Name and kind'
        : part === 'example'
          ? 'The mark'
          : (part ?? '');
  return `${[name, what, field && spoken(field)].filter(Boolean).join(', ')}:`;
}

/** The check's closing lines speak of settings by their names in the file. */
function named(note: string): string {
  return note.replace(/\b[a-z]+[A-Za-z0-9]*\b/g, (word) => {
    const name = nameOf(word);
    return name ? `“${name}”` : word;
  });
}

function line(
  id: string,
  label: string,
  value: string,
  set: (value: string) => void,
  type = 'text',
  hint = '',
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      id=${id}
      type=${type}
      min=${type === 'number' ? 1 : nothing}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
  </div>`;
}

function list(id: string, label: string, value: string, set: (value: string[]) => void): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">With commas between: Spanish, Arabic.</p>
    <input
      id=${id}
      type="text"
      aria-describedby="${id}-hint"
      autocomplete="off"
      .value=${value}
      @change=${(event: Event) => set(listOf((event.target as HTMLInputElement).value, tagOf))}
    />
  </div>`;
}

window.addEventListener('beforeunload', (event) => {
  if (!saved) event.preventDefault();
});
show();
