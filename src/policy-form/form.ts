/** What every part of the form needs: the file as it is, and how to change it. */
import type { Draft, Path } from './draft.js';

export interface Form {
  readonly draft: Draft;
  /** The agency whose answers are on the screen, by its place in the file; `undefined`: the one that publishes the page. */
  readonly agency: number | undefined;
  /** Written into each new answer: `approvedBy`, `reviewedOn`, `reviewBy`. */
  readonly usual: { readonly [name: string]: string };
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Puts a value in its place; `undefined` takes it out. */
  change(path: Path, value: unknown): void;
  /** Part of an answer, by its path in it. A first choice brings the usual names and days along. */
  answer(key: string, path: Path, value: unknown): void;
  /** Shows an agency's answers. */
  turnTo(agency: number | undefined): void;
  /** Changes what each new answer begins with. */
  use(name: string, value: string): void;
}

/** Where an agency stands in the file. */
export const agencyPath = (agency: Form['agency']): Path => (agency === undefined ? [] : ['agencies', agency]);
export const answerPath = (agency: Form['agency'], key: string): Path => [...agencyPath(agency), 'settings', key];
