/** Policy file -> what this agency says about asking and about sharing, in its own answers. Loaded where a site has one. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../language/formatters.js';
import { pageLanguage } from '../language/page-language.js';
import { readPolicy, type Agency, type Answer, type Policy } from '../site/policy.js';

/** @throws where the file cannot be had */
export async function loadPolicy(
  source: string | object,
  today: string,
): Promise<{ policy: Policy; problems: string[] }> {
  let file: unknown = source;
  if (typeof source === 'string') {
    const response = await fetch(source, { credentials: 'omit', signal: AbortSignal.timeout(6000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    file = await response.json();
  }
  const { policy, problems } = readPolicy(file, today);
  const wrong = problems.filter(({ code }) => code !== 'example');
  return { policy, problems: wrong.map(({ path, code }) => `${path} ${code}`.trim()) };
}

/** One agency only: with several, a sentence here could be taken for the wrong one's. */
export function agencyOf({ agencies }: Policy): Agency | undefined {
  return agencies.length === 1 ? agencies[0] : undefined;
}

export function agencyView(agency: Agency | undefined, language: string): TemplateResult {
  const { asksImmigrationStatus, sharesRecordsWithDhs, runsNameChecks } = agency?.answers ?? {};
  return html`${source(asksSentence(asksImmigrationStatus), asksImmigrationStatus, language)}
  ${
    runsNameChecks?.value === 'also-victims-witnesses'
      ? source(
          msg(
            'Officers here also look up names of victims and witnesses in police computers. Those can hold immigration warrants.',
            {
              id: 'contact-form-late.name-checks',
              desc: 'Contact form, what the agency says of itself. Neutral.',
            },
          ),
          runsNameChecks,
          language,
        )
      : nothing
  }
  ${source(sharesSentence(sharesRecordsWithDhs), sharesRecordsWithDhs, language)}`;
}

/** The answer for victims and witnesses: those who write first. */
function asksSentence(answer: Answer | undefined): string {
  const value = answer?.value as { victimWitness?: unknown } | undefined;
  switch (value?.victimWitness) {
    case 'never':
      return msg(
        'This agency’s written rule says that officers do not ask victims or witnesses about immigration status.',
        {
          id: 'contact-form-late.asks-never',
          desc: 'Contact form, what the agency says of itself. A rule, not a promise.',
        },
      );
    case 'only-when-law-requires':
      return msg(
        'This agency’s written rule says that officers ask victims and witnesses about immigration status only when a law requires it.',
        {
          id: 'contact-form-late.asks-law',
          desc: 'Contact form, what the agency says of itself. A rule, not a promise.',
        },
      );
    case 'may-ask':
      return msg('Officers of this agency may ask victims and witnesses about immigration status.', {
        id: 'contact-form-late.asks-may',
        desc: 'Contact form, what the agency says of itself. Neutral.',
      });
    default:
      return msg(
        'We do not know if this agency asks about immigration status. Ask the agency, or ask a lawyer, before you decide.',
        {
          id: 'contact-form-late.asks-unknown',
          desc: 'Contact form, where the agency has not said. Neither a promise nor a threat.',
        },
      );
  }
}

function sharesSentence(answer: Answer | undefined): string {
  switch (answer?.value) {
    case 'only-when-law-requires':
      return msg(
        'It says that it shares data with federal immigration officers only when a law requires it. Some laws do.',
        {
          id: 'contact-form-late.shares-law',
          desc: 'Contact form, what the agency says of itself; follows the sentence on asking',
        },
      );
    case 'some':
      return msg('It shares some data with federal immigration officers.', {
        id: 'contact-form-late.shares-some',
        desc: 'Contact form, what the agency says of itself; follows the sentence on asking',
      });
    case 'yes':
      return msg('It shares data with federal immigration officers.', {
        id: 'contact-form-late.shares-yes',
        desc: 'Contact form, what the agency says of itself; follows the sentence on asking',
      });
    default:
      return msg('We do not know what data this agency shares with federal officers.', {
        id: 'contact-form-late.shares-unknown',
        desc: 'Contact form, where the agency has not said; follows the sentence on asking',
      });
  }
}

function source(sentence: string, answer: Answer | undefined, language: string): TemplateResult {
  if (!answer) return html`<p>${sentence}</p>`;
  const day = formatDate(language, answer.reviewedOn, 'long');
  const rule = msg(str`The rule, checked ${day}`, {
    id: 'contact-form-late.rule',
    desc: 'Contact form, link to the agency’s written rule; a date follows: when somebody last compared',
  });
  return html`<p>
    ${sentence} ${answer.text ? html`<bdi lang=${pageLanguage || 'en'}>${answer.text}</bdi>` : nothing}
    <span class="muted">${answer.policyUrl ? html`<a href=${answer.policyUrl} rel="noopener">${rule}</a>` : rule}</span>
  </p>`;
}
