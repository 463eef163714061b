import { localText } from '../site/local-text.js';
import type { Feed } from './feed-controller.js';

/** What visitors call a feed: the site's label, its own name, or where it comes from. */
export const nameOf = ({ label, calendar, url }: Feed, language: string): string =>
  localText(label, language)?.text ?? calendar?.name ?? (url && new URL(url).hostname);
