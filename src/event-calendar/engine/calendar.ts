/**
 * The calendar engine: iCalendar (RFC 5545) or JSON text to the occurrences of a window. No DOM, no fetching; runs in
 * Node, a worker and a browser. The stages are told in README.md.
 */
import { annotate } from './annotations.js';
import { readJson } from './json.js';
import { type Calendar, type CalendarOptions, finish, openCalendar } from './open.js';
import { nameZone } from './zone-names.js';

export type { BetweenOptions, Calendar, CalendarOptions } from './open.js';
export type { Occurrence } from './occurrence.js';
export type { Problem } from './feed.js';
export type { Attachment } from './content.js';

/**
 * @param text iCalendar, or JSON: our own shape or schema.org Event (json.ts)
 * @returns a calendar; where the text is none, one without events and with one problem. Never throws.
 */
export const parseCalendar = (text: string, options: CalendarOptions = {}): Calendar =>
  finish(openCalendar(text, { readJson, nameZone, annotate, ...options }));
