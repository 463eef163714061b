/** Defines `<liaison-event-calendar>`, if the tag is free. */
import { LiaisonEventCalendar } from './event-calendar.js';

if (!customElements.get('liaison-event-calendar'))
  customElements.define('liaison-event-calendar', LiaisonEventCalendar);
