/** The events shown, for search engines, as schema.org JSON-LD. Loaded only where the site asks for it. */
import { parseDescription } from './description.js';
import type { Occurrence } from './engine/calendar.js';
import { addressOf } from './export-view.js';

const STATUS: Partial<Record<Occurrence['status'], string>> = {
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
};

/** Pure. @param page address of the page; each event gets its own within it */
export function structuredData(occurrences: readonly Occurrence[], page: string): object[] {
  return occurrences.map((occurrence) => {
    const { title, allDay, start, end, startDate, endDate, location, online, description, status, languages } =
      occurrence;
    const places = [
      ...(location ? [{ '@type': 'Place', name: location, address: location }] : []),
      ...(online ? [{ '@type': 'VirtualLocation', url: online }] : []),
    ];
    return {
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: title,
      startDate: allDay ? startDate : start.toISOString(),
      endDate: allDay ? endDate : end.toISOString(),
      eventStatus: STATUS[status] ?? 'https://schema.org/EventScheduled',
      ...(places.length && { location: places.length === 1 ? places[0] : places }),
      ...(description && {
        description: parseDescription(description)
          .map(({ tokens }) => tokens.map(({ text }) => text).join(''))
          .join('\n'),
      }),
      ...(languages.length && { inLanguage: languages }),
      url: addressOf(occurrence, page),
    };
  });
}

const texts = new WeakMap<Element, Text>();

/** Writes or renews the one script of an element in the page's head. */
export function publish(element: Element, occurrences: readonly Occurrence[], page: string): void {
  let text = texts.get(element);
  if (!text) {
    text = document.createTextNode('');
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.append(text);
    document.head.append(script);
    texts.set(element, text);
  }
  // Trusted Types: an empty text node is put in, and its data set once the script is connected.
  text.data = JSON.stringify(structuredData(occurrences, page)).replace(/</g, '\\u003c');
}
