/** The people above the form: faces, languages, where to meet; and those who can be asked instead. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interpreterHelp } from '../interpreter-card/interpreter-help.js';
import { formatDate } from '../language/formatters.js';
import { phoneLink } from '../site/phone.js';
import { siteAddress } from '../site/site-source.js';
import { localText } from '../site/local-text.js';
import type { Liaison, LocalText, Partner } from '../site/site.js';
import { languageName } from './language-name.js';
import { timetable } from './hours-view.js';
import { initialsOf, type People } from './people.js';

export interface PeopleContext {
  /** The language shown. */
  language: string;
  /** Of the site file's plain strings; '' where nobody says. */
  siteLanguage: string;
  /** A calendar on this page opens events by address. */
  hasCalendar: boolean;
}

export function peopleView({ liaisons, partners }: People, context: PeopleContext): TemplateResult | typeof nothing {
  if (liaisons.length === 0 && partners.length === 0) return nothing;
  return html`<ul class="people">
    ${liaisons.map((liaison) => liaisonCard(liaison, context))}
    ${partners.map((partner) => partnerCard(partner, context))}
  </ul>`;
}

function liaisonCard(liaison: Liaison, context: PeopleContext): TemplateResult {
  const { name, photo, phone } = liaison;
  return html`<li class="card person" part="liaison">
    ${
      photo && isNear(photo)
        ? html`<img class="face" src=${photo} alt="" width="64" height="64" loading="lazy" decoding="async" />`
        : html`<span class="face" aria-hidden="true" translate="no">${initialsOf(name)}</span>`
    }
    <div class="stack tight">
      <h3>${nameView(name, context)}</h3>
      ${local(liaison.role, context, (role) => html`<p class="muted">${role}</p>`)} ${languageLine(liaison.languages)}
      ${local(liaison.greeting, context, (greeting) => html`<blockquote>${greeting}</blockquote>`)}
      ${phone ? html`<div class="phone">${phoneLink(phone)} ${interpreterHelp(context.language, { phone })}</div>` : nothing}
      ${timetable(liaison.hours, context.language)} ${meetLine(liaison, context)}
    </div>
  </li>`;
}

/** @param heading of its place in the outline: the list stands under the widget's own heading, other cards in the form */
export function partnerCard(
  partner: Partner,
  context: PeopleContext,
  heading = (name: TemplateResult) => html`<h3>${name}</h3>`,
): TemplateResult {
  const { name, url, phone } = partner;
  const shown = nameView(name, context);
  return html`<li class="card person" part="partner">
    <div class="stack tight">
      ${heading(url ? html`<a href=${url} rel="noopener">${shown}</a>` : shown)}
      <p class="row">
        <span class="chip"
          >${msg('Not police', { id: 'contact-form.not-police', desc: 'Contact form, tag on a partner such as a church or a legal clinic' })}</span
        >
        ${local(partner.kind, context, (kind) => html`<span class="muted">${kind}</span>`)}
      </p>
      ${languageLine(partner.languages)} ${local(partner.note, context, (note) => html`<p>${note}</p>`)}
      ${phone ? html`<div class="phone">${phoneLink(phone)} ${interpreterHelp(context.language, { phone })}</div>` : nothing}
      ${timetable(partner.hours, context.language)}
    </div>
  </li>`;
}

/** As the site writes it. */
export const nameView = (name: string, { siteLanguage }: PeopleContext): TemplateResult =>
  html`<bdi lang=${siteLanguage} translate="no">${name}</bdi>`;

/** On the page's origin or the site file's, as in a frame of ours: any other would learn of the visit. */
function isNear(photo: string): boolean {
  const originOf = (address: string) => new URL(address, document.baseURI).origin;
  try {
    return [location.origin, originOf(siteAddress() ?? location.href)].includes(originOf(photo));
  } catch {
    return false;
  }
}

function languageLine(tags: readonly string[] | undefined): TemplateResult | typeof nothing {
  if (!tags?.length) return nothing;
  const label = msg('Speaks', {
    id: 'contact-form.speaks',
    desc: 'Contact form, heard by screen readers before a list of languages that a person speaks',
  });
  return html`<ul class="row languages" aria-label=${label} translate="no">
    ${tags.map((tag) => {
      const { text, language } = languageName(tag);
      return html`<li class="chip"><bdi lang=${language}>${text}</bdi></li>`;
    })}
  </ul>`;
}

function meetLine({ meet }: Liaison, context: PeopleContext): TemplateResult | typeof nothing {
  if (!meet) return nothing;
  const { date, event, place } = meet;
  const href = meet.href ?? (event && context.hasCalendar ? `?liaison-event=${encodeURIComponent(event)}` : undefined);
  const day = date && formatDate(context.language, date, 'full');
  const words = day
    ? msg(str`Meet in person: ${day}`, {
        id: 'contact-form.meet-date',
        desc: 'Contact form, under a liaison: a date follows, and perhaps a place',
      })
    : msg('Meet in person', {
        id: 'contact-form.meet',
        desc: 'Contact form, under a liaison: link to a meeting, or a place follows',
      });
  return html`<p>
    ${href ? html`<a href=${href}>${words}</a>` : words} ${local(place, context, (text) => html`<br />${text}`)}
  </p>`;
}

/** The site's own words, marked with their language where it is not the one shown. */
export function local(
  text: LocalText | undefined,
  { language, siteLanguage }: PeopleContext,
  wrap: (words: TemplateResult) => TemplateResult,
): TemplateResult | typeof nothing {
  const found = localText(text, language, siteLanguage);
  if (!found) return nothing;
  return wrap(html`<span lang=${found.language} dir="auto">${found.text}</span>`);
}
