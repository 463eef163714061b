/** What the tag, the page and the site file say → which feeds are asked for. */
import type { Feed } from '../site/site.js';
import type { FeedRequest } from './feed-controller.js';
import { feedAddress } from './feed-source.js';

/** HTML written by an editor is indented; in iCalendar a space at the start of a line continues the one before. */
const withoutIndent = (text: string): string => text.replaceAll(`\n${/([ \t]*)\S/.exec(text)?.[1]}`, '\n');

/** An address that is none is asked for beside the page, where it is not found and the webmaster is told. */
function absolute(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return new URL(encodeURIComponent(src), base).href;
  }
}

interface Tag extends Element {
  ics: string;
  /** Null: the attribute was taken away. */
  src: string | null;
  feedLanguage: string;
}

/** Text given wins over addresses, addresses on the tag over the site file. */
export function feedRequests(tag: Tag, feeds: readonly Feed[], shown: string): FeedRequest[] {
  const language = tag.feedLanguage || undefined;
  const inline = tag.ics
    ? [tag.ics]
    : Array.from(
        tag.querySelectorAll('script[type="text/calendar"],script[type="application/ld+json"]'),
        ({ textContent }) => withoutIndent(textContent ?? ''),
      );
  const named = tag.src?.match(/\S+/g)?.map((src): Feed => ({ src }));
  if (tag.ics || (!named && inline.length)) return inline.map((text) => ({ url: '', text, language }));
  return (named ?? feeds).map(({ src, label, color, language: own }, i) => ({
    url: absolute(feedAddress(src, shown), tag.baseURI),
    src,
    label,
    color,
    language: language ?? own,
    fallback: i ? undefined : inline[0],
  }));
}
