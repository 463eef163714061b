/**
 * The form around the questions. The element draws it with the first question, the controller with all of them: one
 * template, so that what has the focus, or is being pressed, stays where it is when the rest arrives.
 */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { topicQuestion } from './choices.js';
import type { Topic } from './topics.js';

type Part = TemplateResult | TemplateResult[] | typeof nothing;

export interface QuestionsForm {
  topic: string;
  onTopic: (topic: Topic) => void;
  topicProblem?: string | TemplateResult;
  /** The first question is the one on a narrow screen. */
  first: boolean;
  autofill: boolean;
  /** List of problems, and which question this is. */
  before?: Part;
  /** Under the topic: who can be asked instead. */
  afterTopic?: Part;
  /** The other questions, and the buttons. */
  rest?: Part;
  onSubmit: (event: Event) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

export function questionsForm(form: QuestionsForm): TemplateResult {
  return html`<form
    class="stack"
    novalidate
    autocomplete=${form.autofill ? 'on' : 'off'}
    aria-label=${formName()}
    @submit=${form.onSubmit}
    @keydown=${form.onKeyDown}
  >
    ${form.before}
    <div class="step ${form.first ? 'current' : ''}">
      ${topicQuestion(form.topic, form.onTopic, form.topicProblem)} ${form.afterTopic}
    </div>
    ${form.rest}
  </form>`;
}

export const formName = () =>
  msg('Message to a liaison', { id: 'contact-form.form', desc: 'Contact form, name of the form for screen readers' });
