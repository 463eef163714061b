/**
 * The form that writes a policy file, for a records clerk: `demo/policy-form.html`. Draws into `#policy-form` of the page,
 * keeps everything in the page and sends nothing; what the clerk saves is a file on the clerk's own device.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { LiaisonRoleExplainer } from '../role-explainer/role-explainer.js';
import { checkPolicy } from '../site/check-policy.js';
import { readPolicy } from '../site/policy.js';
import { heldBack } from './counsel-view.js';
import { at, emptyDraft, fileText, isObject, opened, put, type Draft, type Path } from './draft.js';
import { answerPath, type Form } from './form.js';
import { agencies, publisher, usualValues } from './publisher-view.js';
import { allQuestions } from './questions-view.js';
import { saving } from './saving-view.js';

const page = document.querySelector<HTMLElement>('#policy-form')!;
// What stood there for a browser without script.
page.replaceChildren();
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const inHalfAYear = new Date(Date.parse(`${today}T00:00:00Z`) + 182 * 86_400_000).toISOString().slice(0, 10);
/** Milliseconds of rest after which the explainer beside the form reads the draft again. */
const REST = 500;

let draft: Draft = emptyDraft;
let agency: Form['agency'];
let usual: Form['usual'] = { approvedBy: '', reviewedOn: today, reviewBy: inHalfAYear };
let message = '';
let saved = true;
let waiting = 0;

function change(path: Path, value: unknown): void {
  draft = put(draft, path, value);
  saved = false;
  message = '';
  show();
}

function answer(key: string, path: Path, value: unknown): void {
  const place = answerPath(agency, key);
  if (!isObject(at(draft, place))) draft = put(draft, place, filled(usual));
  change([...place, ...path], value);
}

const filled = (texts: Form['usual']) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text));

function turnTo(to: Form['agency']): void {
  agency = to;
  show();
}

function use(name: string, value: string): void {
  usual = { ...usual, [name]: value };
  show();
}

function show(): void {
  const text = fileText(draft);
  const { policy, problems } = readPolicy(text, today);
  const form: Form = { draft, agency, usual, today, change, answer, turnTo, use };
  render(
    html`<div class="form">
        ${opening()} ${agencies(form)} ${publisher(form)} ${usualValues(form)} ${allQuestions(form, problems)}
        ${agency === undefined ? heldBack(form) : nothing}
        ${saving(draft, { text, problems, check: checkPolicy(text, today), saved: () => (saved = true), copy })}
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

async function copy(): Promise<void> {
  const area = page.querySelector<HTMLTextAreaElement>('#text')!;
  try {
    await navigator.clipboard.writeText(area.value);
    message = 'The text is copied.';
    saved = true;
  } catch {
    area.focus();
    area.select();
    message = 'The text is selected: copy it with the keyboard.';
  }
  show();
}

window.addEventListener('beforeunload', (event) => {
  if (!saved) event.preventDefault();
});
show();
