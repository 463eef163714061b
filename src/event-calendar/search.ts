/** Search, and filters by language and category. Loaded when asked for, and where the site itself filters. */
import { msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Occurrence } from './engine/calendar.js';
import { languageName } from './event-languages.js';
import type { Wants } from './feed-controller.js';
import { isFiltered, matches, noFilter, type Filter } from './filter.js';
import type { Shown } from './shown.js';
import { upcoming } from './upcoming.js';

export { loadWords } from './late-words.js';

export const styles = css`
  .filters {
    margin-block-end: var(--_space-4);
  }
  @container (min-width: 560px) {
    .filters {
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
    }
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;

/** What a list of events offers to choose from, the most frequent first. Pure. */
export function choicesIn(occurrences: readonly Occurrence[]): { languages: string[]; categories: string[] } {
  const count = (values: string[][]) => {
    const counts = new Map<string, number>();
    for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  };
  return {
    languages: count(occurrences.map(({ languages, interpreters }) => [...new Set([...languages, ...interpreters])])),
    categories: count(occurrences.map(({ categories }) => categories)),
  };
}

const all = () =>
  msg('All', {
    id: 'event-calendar-late.filter-all',
    desc: 'Calendar, search: first choice in a list of languages or of kinds of events: no limit.',
  });

export { noFilter };

/**
 * What the site's attributes let through (`categories`: commas between; `event-languages`: spaces between; null: taken
 * away), and of it what the visitor looks for.
 */
export function wants(categories: string | null, languages: string | null, visitors = noFilter): Wants | undefined {
  const sites: Filter = {
    text: '',
    categories: (categories ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    languages: (languages ?? '').split(/[\s,]+/).filter(Boolean),
  };
  const filters = [sites, visitors].filter(isFiltered);
  return filters.length ? (occurrence) => filters.every((filter) => matches(occurrence, filter)) : undefined;
}

/** Events from which the choices are taken. */
const MANY = 300;

export function filterView(shown: Shown): TemplateResult {
  const { language, timeZone, today, feeds, siteWants, find } = shown;
  const filter = shown.filter!;
  const { languages, categories } = choicesIn(upcoming(feeds, today, MANY, timeZone, siteWants));
  const choice = (
    label: string,
    values: readonly string[],
    chosen: readonly string[],
    name: (value: string) => string,
    key: 'languages' | 'categories',
  ) =>
    values.length
      ? html`<label class="field">
          <span class="label">${label}</span>
          <select
            class="input"
            @change=${(event: Event) => {
              const { value } = event.target as HTMLSelectElement;
              find({ ...filter, [key]: value ? [value] : [] });
            }}
          >
            <option value="">${all()}</option>
            ${values.map((value) => html`<option value=${value} ?selected=${chosen.includes(value)}>${name(value)}</option>`)}
          </select>
        </label>`
      : nothing;
  return html`<form class="filters stack" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <label class="field">
      <span class="label"
        >${msg('Search', { id: 'event-calendar.search', desc: 'Calendar: button that opens a search field, and the label of that field.' })}</span
      >
      <input
        class="input"
        type="search"
        dir="auto"
        .value=${filter.text}
        @input=${(event: Event) => find({ ...filter, text: (event.target as HTMLInputElement).value })}
      />
    </label>
    ${choice(
      msg('Language or interpreter', {
        id: 'event-calendar-late.filter-language',
        desc: 'Calendar: label of a list; shows only events held in, or interpreted into, the chosen language.',
      }),
      languages,
      filter.languages,
      (tag) => languageName(tag, language),
      'languages',
    )}
    ${choice(
      msg('Kind of event', {
        id: 'event-calendar-late.filter-category',
        desc: 'Calendar: label of a list of categories.',
      }),
      categories,
      filter.categories,
      (category) => category,
      'categories',
    )}
  </form>`;
}
