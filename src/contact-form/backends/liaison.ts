import { isRecord, jsonOf, readStatus, type Backend, type Reply } from './backend.js';

/**
 * Our own receiver. JSON; answers `201 { id, status: "accepted" | "stored" }`, `202 { id, status: "held" }`,
 * `409 { id, status }` for a letter it has seen, `422 { fields }`, `429` with `Retry-After`.
 * What is not exactly that says nothing: it may be a proxy's page.
 */
export const liaison: Backend = {
  idempotent: true,
  encode: (letter, { extra }) => ({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...extra, ...letter }),
  }),
  async read(response, { id }): Promise<Reply> {
    const answer = await jsonOf(response);
    const taken = isRecord(answer) && answer.id === id ? answer.status : undefined;
    switch (response.status) {
      case 201:
        return taken === 'accepted' || taken === 'stored' ? { state: taken } : { state: 'unknown' };
      case 202:
        return taken === 'held' ? held(answer) : { state: 'unknown' };
      case 409:
        if (taken === 'held') return held(answer);
        return taken === 'accepted' || taken === 'stored' ? { state: taken } : { state: 'unknown' };
      case 422: {
        const fields = isRecord(answer) && isRecord(answer.fields) ? Object.entries(answer.fields) : [];
        return {
          state: 'rejected',
          // The receiver's answers here are codes for us, not words for a person.
          fields: Object.fromEntries(fields.map(([name]) => [name === 'text' ? 'message' : name, ''])),
        };
      }
      default:
        return response.ok ? { state: 'unknown' } : readStatus(response);
    }
  },
};

/** Under load the receiver names work to be done, in `challenge`, and takes the letter out of its queue once it is done. */
function held(answer: unknown): Reply {
  const challenge = isRecord(answer) ? answer.challenge : undefined;
  return challenge === undefined ? { state: 'held' } : { state: 'held', challenge };
}
