import { isRecord, jsonOf, readStatus, type Backend, type Reply } from './backend.js';
import { ours, renameKnown } from './naming.js';

/**
 * Gravity Forms for WordPress, `/wp-json/gf/v2/forms/{number}/submissions`: JSON with keys `input_1`. At least `message` must be
 * mapped (`"fields": { "message": "input_3" }`); what is not mapped goes into the message.
 */
export const gravityForms: Backend = {
  idempotent: false,
  encode: (letter, { fields, extra }) => ({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(renameKnown(letter, fields, extra)),
  }),
  async read(response, _sent, { fields }): Promise<Reply> {
    const answer = await jsonOf(response);
    // A form that does not validate comes back as 400 with the same body as 200.
    if (isRecord(answer) && answer.is_valid === false && response.status < 500) {
      const messages = isRecord(answer.validation_messages) ? Object.entries(answer.validation_messages) : [];
      return {
        state: 'rejected',
        fields: Object.fromEntries(
          messages.map(([id, message]) => [
            ours(/^\d/.test(id) ? `input_${id}` : id, fields),
            typeof message === 'string' ? message : '',
          ]),
        ),
      };
    }
    if (!response.ok) return readStatus(response);
    if (!isRecord(answer) || answer.is_valid !== true) return { state: 'unknown' };
    return { state: answer.is_spam === true ? 'held' : 'accepted' };
  },
};
