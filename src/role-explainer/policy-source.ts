/** Where the policy comes from: the one part of the explainer that fetches. */
import type { WordsTable } from '../language/catalogs.js';
import type { Policy, PolicyProblem } from '../site/policy.js';

/** Milliseconds after which the explainer says 'we do not know' instead of waiting. */
const PATIENCE = 6000;

export interface PolicyRead {
  policy: Policy;
  problems: readonly PolicyProblem[];
  /** How to say what it answers; absent without a policy. */
  answers?: typeof import('./answers.js') & typeof import('./attribution.js') & { words: WordsTable };
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
  try {
    const isAddress = typeof input === 'string' && !input.trimStart().startsWith('{');
    // The reader and the file are fetched at once; a page without a policy loads neither.
    const [{ readPolicy }, answers, attribution, { words }, file] = await Promise.all([
      import('../site/policy.js'),
      import('./answers.js'),
      import('./attribution.js'),
      import('../language/words/answers.js'),
      isAddress ? fetchJson(input) : input,
    ]);
    return { ...readPolicy(file, today), answers: { ...answers, ...attribution, words } };
  } catch (error) {
    return { ...nothing, failed: (error as Error).message };
  }
}

/** Parsed JSON from an address; no cookies go along. */
export async function fetchJson(address: string): Promise<unknown> {
  const url = new URL(address, document.baseURI).href;
  const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}
