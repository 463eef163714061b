/** What stands on the card and on the poster: danger, who is who, the two papers, whom to call, the state of the text. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../language/formatters.js';
import { match } from '../../language/languages.js';
import { draftText, exampleText } from '../../site/foot.js';
import type { Policy } from '../../site/policy.js';
import { isCurrent } from '../../site/entries.js';
import type { Site } from '../../site/site.js';
import type { Stage } from '../first-screen.js';
import { spoken } from '../speech.js';
import type { Said, Told } from '../statements.js';

export interface HandoutState {
  told: Told;
  policy: Policy;
  site: Site;
  /** `YYYY-MM-DD` */
  today: string;
}

export const danger = (stage: Stage, emergency: string) =>
  html`<p class="in-danger">
    <strong>${spoken(stage.words('danger'), undefined, stage.language)} ${stage.ui('call', emergency)}</strong>
  </p>`;

/** A line that still may be said today, or nothing. */
export function lineOf({ told }: HandoutState, id: string): Said | undefined {
  return [told.happens, told.steps, told.locked, told.facts]
    .flat()
    .find(({ statement, standing }) => statement?.id === id && standing !== 'unknown');
}

/** Only what a first view of the site tells: whom to call, in whose words. */
export function liaisonOf({ site, today }: HandoutState, language: string): { name?: string; phone?: string } {
  const there = site.liaisons.filter((one) => one.phone && isCurrent(one, today));
  const person = there.find(({ languages }) => match(language, languages)) ?? (site.phone ? undefined : there[0]);
  return person ? { name: person.name, phone: person.phone } : { phone: site.phone };
}

export function who(stage: Stage, agency: 'police' | 'ice'): TemplateResult {
  const { language } = stage;
  const words = (row: string) => spoken(stage.words(`${agency}.${row}`), undefined, language);
  // People must match the name to the vest.
  const english = agency === 'ice' ? 'ICE' : 'Police';
  const beside = language !== 'en' && !stage.words(`${agency}.name`).text.includes(english);
  return html`<p>
    <strong>${words('name')}${beside ? html`&nbsp;<bdi lang="en">(${english})</bdi>` : nothing}:</strong>
    ${words('job')}. ${words('looks')}.
  </p>`;
}

export const papers = (stage: Stage) =>
  (['judge', 'ice'] as const).map((kind) => {
    const words = (part: string) => spoken(stage.words(`paper.${kind}${part}`), undefined, stage.language);
    return html`<p><strong>${words('')}:</strong> ${words('.sign')}.</p>`;
  });

/** The state of the text in one line, as on the screen. */
export function footnote(stage: Stage, { told, policy, site }: HandoutState): string {
  const parts = [
    (policy.example || site.example) && exampleText(),
    stage.draft && draftText(),
    told.status.uncleared && stage.ui('uncleared'),
    told.status.asOf && stage.ui('factsFrom', formatDate(stage.language, dayOf(told.status.asOf), 'month')),
  ];
  return parts.filter(Boolean).join(' ');
}

/** A month counts from its first day. */
const dayOf = (date: string) => (date.length === 7 ? `${date}-01` : date);
