/**
 * The shape of the explainer's content. Every sentence a visitor can read is a *unit*: an id and plain English, which
 * `locales/content/<tag>.xlf` translates. A `Statement` is a unit that says something about the world and so carries
 * where it comes from and how old it is.
 */
import type { SettingKey } from '../../site/settings.js';

/** P: the official text was seen. N: seen in news or by law firms only. M: from memory, nobody has opened it. */
export type Evidence = 'P' | 'N' | 'M';

export interface Statement {
  id: string;
  /** Plain English; `{name}` is filled in. */
  text: string;
  /**
   * What the statement rests on. `… @2026-11-24` (or `@2026-06`): the text was opened then, as a stored copy of unknown
   * age where README says so. Without a date it was never opened, and visitors see no citation.
   */
  sources: readonly string[];
  evidence: Evidence;
  /** H settled, M recent or contested, L weak. */
  confidence: 'H' | 'M' | 'L';
  /** `YYYY-MM` or `YYYY-MM-DD`: when somebody last looked. A month counts from its first day. */
  asOf: string;
  /** Days until it is due again. */
  reviewEvery: number;
  /** The person of law who signed it off; nobody yet. */
  reviewer: string | null;
  /** Settings that change what holds in one place. */
  settings: readonly SettingKey[];
  /** Never hidden, whatever its age. */
  locked?: true;
  /** Complete in every language shipped. */
  core?: true;
  /** About a federal agency: no setting of a department changes it. */
  federal?: true;
  /** Shown only where the policy names counsel who cleared it. */
  held?: true;
  /** Sounds as if local officers did no immigration work: this unit takes its place where they may (`''`: nothing). */
  instead?: string;
  /** What stands in its place when it is held back or too old. */
  unknown?: string;
  /** The question that this leaves open. */
  ask?: string;
  /** Place in the list of riskiest statements, 1 first. */
  risk?: number;
}

export type Group = 'home' | 'car' | 'school' | 'victim' | 'online' | 'court';

/** What the first screen needs to know of a card. */
export interface CardName {
  id: string;
  group: Group;
}

/** A setting, or one field of it: `asksImmigrationStatus.stop`. */
export type SettingPath = SettingKey | `${SettingKey}.${string}`;

export interface Card {
  id: string;
  /** Agencies that may be involved, by id. */
  agencies: readonly string[];
  /** Lines in order. A bare id points to a fact; the rest is the card's own. */
  who: readonly (string | Statement)[];
  happens: readonly (string | Statement)[];
  steps: readonly (string | Statement)[];
  varies: readonly SettingPath[];
  /** Help lines, by id. */
  call: readonly string[];
}

export interface HelpLine {
  id: string;
  /** Its own name, kept in English everywhere. */
  name: string;
  phone?: string;
  /** Address without scheme, as people type it. */
  site?: string;
  /** What it is for. */
  what: Statement;
}

export interface SettingWords {
  key: SettingKey;
  /** The same for every agency of a place: one answer is enough. */
  shared?: true;
  /** `S1`: prefix of its unit ids. */
  id: string;
  /** A few words: what this is about. By field where the setting has several answers of their own. */
  names: { readonly [unit: string]: string };
  /** The answer where none is known. By field as above. */
  unset: { readonly [unit: string]: string };
  /** The question to ask. By field as above. */
  ask: { readonly [unit: string]: string };
  /** A sentence for each value. */
  says: { readonly [unit: string]: string };
}

/** A table of units: id to English. */
export type Units = { readonly [id: string]: string };

/** All that `tell` chooses from. */
export interface Content {
  /** Every statement by id: facts and the cards' own lines. */
  statements: ReadonlyMap<string, Statement>;
  cards: readonly Card[];
  settings: readonly SettingWords[];
  lines: readonly HelpLine[];
  /** Facts that stand under the department's answers, by id. */
  law?: readonly string[];
  units: Units;
}

type Extra = Partial<Omit<Statement, 'id' | 'text' | 'sources' | 'evidence' | 'confidence'>>;

/** The facts were gathered up to late June 2026; nothing later was looked at. */
export const GATHERED = '2026-06';

export function statement(
  id: string,
  evidence: Evidence,
  confidence: Statement['confidence'],
  text: string,
  sources: readonly string[],
  extra: Extra = {},
): Statement {
  return {
    id,
    text,
    sources,
    evidence,
    confidence,
    asOf: GATHERED,
    reviewEvery: 180,
    reviewer: null,
    settings: [],
    ...extra,
  };
}
