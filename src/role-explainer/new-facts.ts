/** Facts that an agency refreshed without a new build. Loaded only where the page names them. */
import type { Content, Statement } from './content/shape.js';
import { fetchJson } from './policy-source.js';

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
