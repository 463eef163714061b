/** Defines `<liaison-event-calendar>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonEventCalendar } from './event-calendar.js';

const taken = globalThis.customElements?.get('liaison-event-calendar');
if (taken && taken !== LiaisonEventCalendar)
  console.warn('[liaison] loaded twice: the first liaison-event-calendar stays.');
else if (!taken) globalThis.customElements?.define('liaison-event-calendar', LiaisonEventCalendar);
