import { isRecord, jsonOf, readStatus, type Backend, type Reply } from './backend.js';
import { multipart } from './form.js';
import { ours, renameKnown } from './naming.js';

/**
 * Contact Form 7 for WordPress, `/wp-json/contact-form-7/v1/contact-forms/{number}/feedback`: multipart only, field names as
 * in the form's tags, a unit tag that is not empty (since 5.8.7). Fields of other names are dropped there without a word,
 * so what is not mapped goes into the message.
 */
export const contactForm7: Backend = {
  idempotent: false,
  encode(letter, { action, fields, extra }) {
    const number = /\/contact-forms\/(\d+)\//.exec(action)?.[1] ?? '0';
    const values = renameKnown(letter, fields, { _wpcf7: number, _wpcf7_unit_tag: `wpcf7-f${number}-o1`, ...extra });
    return { headers: {}, body: multipart(values) };
  },
  async read(response, _sent, { fields }): Promise<Reply> {
    const answer = await jsonOf(response);
    if (!response.ok) return readStatus(response);
    switch (isRecord(answer) ? answer.status : undefined) {
      case 'mail_sent':
        return { state: 'accepted' };
      case 'validation_failed':
      case 'acceptance_missing':
        return { state: 'rejected', fields: problemsIn(answer as Record<string, unknown>, fields) };
      // Kept or thrown away, depending on the site's other plugins; shown to nobody for now.
      case 'spam':
        return { state: 'held' };
      // `mail_failed`: nothing is kept unless another plugin keeps it. `aborted`: another plugin took it over.
      default:
        return { state: 'unknown' };
    }
  },
};

function problemsIn(answer: Record<string, unknown>, names: Readonly<Record<string, string>>): Record<string, string> {
  const invalid = Array.isArray(answer.invalid_fields) ? answer.invalid_fields.filter(isRecord) : [];
  return Object.fromEntries(
    invalid
      .filter(({ field }) => typeof field === 'string')
      .map(({ field, message }) => [ours(field as string, names), typeof message === 'string' ? message : '']),
  );
}
