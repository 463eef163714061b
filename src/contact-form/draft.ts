/**
 * The answers while they are written, what needs a change in them, and what they hold that need not be told. Pure; here
 * and nowhere else, and forgotten on every way out.
 */
import { asked, empty, type Answers, type Field } from './fields.js';
import { findSensitive, type Finding } from './sensitive.js';
import { validate, type Problem } from './validate.js';

export class Draft {
  answers: Answers = empty;
  problems: readonly Problem[] = [];
  findings: readonly Finding[] = [];
  /** The receiver's own words about a field. */
  #refusals: Readonly<Partial<Record<string, string>>> = {};
  /** Passed on by another widget, not in the message yet. */
  #asked = '';

  put(field: Field, value: string): void {
    this.answers = { ...this.answers, [field]: value };
  }

  /** Looks for numbers that need not be told. */
  look(): void {
    this.findings = findSensitive(this.answers.message);
  }

  /** False where an answer that is looked at needs a change. */
  check(lookAt: (field: Field) => boolean): boolean {
    this.#refusals = {};
    this.problems = validate(this.answers).filter(({ field }) => lookAt(field));
    this.look();
    return this.problems.length === 0;
  }

  /**
   * Fields that the receiver refused become problems of those fields; what it says of others is no use to the person.
   * @returns false where there is none
   */
  refuse(fields: Readonly<Partial<Record<string, string>>>): boolean {
    this.#refusals = fields;
    this.problems = Object.keys(fields)
      .filter((field): field is Field => Object.hasOwn(empty, field) && asked(field as Field, this.answers))
      .map((field) => ({ field, code: 'refused' }));
    return this.problems.length > 0;
  }

  /** The receiver's own words about a field: in any language, nothing says which. */
  refusal(field: Field): string | undefined {
    return this.#refusals[field];
  }

  /** Keeps a question of another widget until it is taken up. */
  ask(question: string): void {
    this.#asked = joined(this.#asked, question);
  }

  /** What is written already stays. */
  takeUpAsked(): void {
    if (!this.#asked) return;
    const { topic, message } = this.answers;
    this.answers = { ...this.answers, topic: topic || 'question', message: joined(message, this.#asked) };
    this.#asked = '';
    this.look();
  }

  /** Forgets the answers; a question that was passed on meanwhile waits for the next. */
  clear(): void {
    this.answers = empty;
    this.problems = [];
    this.findings = [];
    this.#refusals = {};
  }

  /** Forgets everything. */
  forget(): void {
    this.clear();
    this.#asked = '';
  }
}

function joined(message: string, question: string): string {
  return message.trim() ? `${message}\n\n${question}` : question;
}
