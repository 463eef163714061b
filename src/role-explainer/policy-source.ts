/** Where the policy comes from: the one part of the explainer that fetches. */
import { readPolicy, type Policy, type PolicyProblem } from '../site/policy.js';
import type { Statement } from './content/shape.js';
import type { Content } from './statements.js';

/** Milliseconds after which the explainer says 'we do not know' instead of waiting. */
const PATIENCE = 6000;

export interface PolicyRead {
  policy: Policy;
  problems: readonly PolicyProblem[];
  /** The file could not be fetched or read. */
  failed?: string;
}

/**
 * @param input an address, the file's text, or the object it holds; nothing: an empty policy
 * @param today `YYYY-MM-DD`
 * @returns never rejects; what cannot be had is an empty policy, in which everything is unknown
 */
export async function loadPolicy(input: unknown, today: string): Promise<PolicyRead> {
  const nothing = { policy: { example: false, agencies: [], cleared: {} }, problems: [] };
  if (input === undefined || input === null || input === '') return nothing;
  if (typeof input !== 'string' || input.trimStart().startsWith('{')) return readPolicy(input, today);
  try {
    return readPolicy(await fetchJson(input), today);
  } catch (error) {
    return { ...nothing, failed: (error as Error).message };
  }
}

/** Newer facts of an agency, by statement id. */
export type NewFacts = { readonly [id: string]: Partial<Pick<Statement, 'text' | 'sources' | 'asOf'>> };

/**
 * Facts refreshed without a new build: `{ "version": 1, "statements": { "R21": { "asOf": "2026-11", "text": "…" } } }`.
 * @throws where the address is on another site or holds no such file
 */
export async function loadNewFacts(address: string): Promise<NewFacts> {
  if (new URL(address, document.baseURI).origin !== location.origin) throw new Error('it must be on the same site');
  const file = (await fetchJson(address)) as { version?: unknown; statements?: unknown };
  if (file?.version !== 1 || typeof file.statements !== 'object' || !file.statements)
    throw new Error('it needs "version": 1 and "statements"');
  return file.statements as NewFacts;
}

/**
 * The content with newer facts in it, and which texts changed: their translations are of another sentence.
 * A locked line keeps its words; only its date and its sources can be renewed. An entry without a date counts for nothing.
 */
export function renewed(content: Content, facts: NewFacts): { content: Content; changed: Set<string> } {
  const statements = new Map(content.statements);
  const changed = new Set<string>();
  for (const [id, entry] of Object.entries(facts)) {
    const old = statements.get(id);
    if (!old || typeof entry?.asOf !== 'string' || !/^\d{4}-\d\d(-\d\d)?$/.test(entry.asOf)) continue;
    const text = !old.locked && typeof entry.text === 'string' && entry.text.trim() ? entry.text : old.text;
    const sources = Array.isArray(entry.sources) ? entry.sources.filter((s) => typeof s === 'string') : old.sources;
    if (text !== old.text) changed.add(id);
    statements.set(id, { ...old, text, sources, asOf: entry.asOf });
  }
  const inCards = (entry: string | Statement) =>
    typeof entry === 'string' ? entry : (statements.get(entry.id) ?? entry);
  const cards = content.cards.map((card) => ({
    ...card,
    who: card.who.map(inCards),
    happens: card.happens.map(inCards),
    steps: card.steps.map(inCards),
  }));
  return { content: { ...content, statements, cards }, changed };
}

async function fetchJson(address: string): Promise<unknown> {
  const url = new URL(address, document.baseURI).href;
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}
