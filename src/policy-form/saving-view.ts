/** What is still to do, and the file itself: to save, or to copy. */
import { html, type TemplateResult } from 'lit';
import type { PolicyProblem } from '../site/policy.js';
import { at, inWords, stepsOf, type Draft } from './draft.js';
import { choicesOf, questions, spoken } from './questions.js';

export interface Saving {
  /** The whole file. */
  text: string;
  problems: readonly PolicyProblem[];
  check: { lines: string[]; ok: boolean };
  saved: () => void;
  copy: () => void;
}

export function saving(draft: Draft, { text, problems, check, saved, copy }: Saving): TemplateResult {
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
      ${problems.map((problem) => html`<li class="problem"><b>${whereOf(draft, problem.path)}</b> ${inWords(problem, words)}</li>`)}
    </ul>
    ${notes.map((note) => html`<p>${named(note)}</p>`)}
    <p class="row">
      <a
        class="save"
        download="policy.json"
        href="data:application/json;charset=utf-8,${encodeURIComponent(text)}"
        @click=${saved}
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

const nameOf = (key: string) => questions.find((question) => question.key === key)?.name;

/** Where a problem is, in the form's words. */
function whereOf(draft: Draft, path: string): string {
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
