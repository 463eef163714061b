/** Who can be asked first, before the police: shown after choosing a complaint, or help as a victim or witness. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { phoneLink } from '../site/phone.js';
import type { Agency } from '../site/policy.js';
import type { Partner } from '../site/site.js';
import { partnerCard, type PeopleContext } from './people-view.js';

/** National lines that no police force runs. English names: that is how they answer. */
const helpLines = [
  { name: 'National Domestic Violence Hotline', phone: '1-800-799-7233' },
  { name: 'National Human Trafficking Hotline', phone: '1-888-373-7888' },
];

/** @param blocked the site sends no complaints to the liaison */
export function elsewhereView(
  topic: string,
  blocked: boolean,
  partners: readonly Partner[],
  agency: Agency | undefined,
  context: PeopleContext,
): TemplateResult | typeof nothing {
  if (topic === 'victim') {
    return html`<div class="notice stack tight">
      <p>
        ${msg('These are not police. You can call them first. They can tell you what your choices are.', {
          id: 'contact-form-late.victim-first',
          desc: 'Contact form, after choosing "Help as a victim or witness"; help lines follow',
        })}
      </p>
      <ul class="stack tight" aria-live="off">
        ${helpLines.map(
          ({ name, phone }) =>
            html`<li>
              <bdi lang="en" translate="no">${name}</bdi> ${phoneLink(phone)}
              ${interpreterHelp(context.language, { phone })}
            </li>`,
        )}
        ${partners.map((partner) => partnerCard(partner, context, subheading))}
      </ul>
    </div>`;
  }
  if (topic !== 'complaint') return nothing;
  const process = complaintProcess(agency, context.language);
  return html`<div class="notice stack tight">
    <p>
      ${
        blocked
          ? msg(
              'This form goes to the liaison, so it does not take complaints. These ways do not go through the liaison:',
              {
                id: 'contact-form-late.complaint-elsewhere',
                desc: 'Contact form, after choosing "A complaint"; other places follow',
              },
            )
          : msg('You can also complain to somebody who is not the liaison:', {
              id: 'contact-form-late.complaint-first',
              desc: 'Contact form, after choosing "A complaint"; other places follow',
            })
      }
    </p>
    <ul class="stack tight" aria-live="off">
      ${process ? html`<li>${process}</li>` : nothing}
      ${partners.map((partner) => partnerCard(partner, context, subheading))}
    </ul>
    ${
      !process && partners.length === 0
        ? html`<p>
            ${msg(
              'This site names no other place. A lawyer, a legal clinic or the city’s front desk can tell you one.',
              {
                id: 'contact-form-late.complaint-unknown',
                desc: 'Contact form, after choosing "A complaint" where the site lists nobody',
              },
            )}
          </p>`
        : nothing
    }
  </div>`;
}

/** These cards stand in the form, which has a heading of its own. */
const subheading = (name: TemplateResult) => html`<h4>${name}</h4>`;

function complaintProcess(agency: Agency | undefined, language: string): TemplateResult | undefined {
  const value = agency?.answers.complaintProcess?.value;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { url, phone } = value;
  if (!url && !phone) return undefined;
  const words = msg('How this agency takes complaints', {
    id: 'contact-form-late.complaint-process',
    desc: 'Contact form, link after choosing "A complaint"',
  });
  return html`${typeof url === 'string' ? html`<a href=${url} rel="noopener">${words}</a>` : words}
  ${typeof phone === 'string' ? html`${phoneLink(phone)} ${interpreterHelp(language, { phone })}` : nothing}`;
}
