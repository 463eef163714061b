/** Defines `<liaison-event-calendar>`, if the tag is free; on a server, which has no tags, nothing. */
import { LiaisonEventCalendar } from './event-calendar.js';

if (globalThis.customElements && !customElements.get('liaison-event-calendar'))
  customElements.define('liaison-event-calendar', LiaisonEventCalendar);
