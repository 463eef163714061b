/** What the webmaster is told, in English, about a feed that did not load. Pure; loaded only then. */
import type { ErrorDetail } from '../host/report.js';
import type { Feed } from './feed-controller.js';

const COPY =
  'Serve the feed from your own site: `node dist/cli.js fetch-feed URL FILE` as a scheduled job, then point `src` at FILE.';

/** Known sources that send no CORS header, and where to find their address. */
const SOURCES: [host: RegExp, advice: string][] = [
  [
    /(^|\.)google\.com$/,
    "Google Calendar's public address sends no CORS header, so no browser may read it from another site.",
  ],
  [
    /(^|\.)(outlook\.(live|office|office365)\.com|office365\.com)$/,
    "Outlook's published address sends no CORS header, so no browser may read it from another site.",
  ],
  [/(^|\.)icloud\.com$/, "iCloud's public address sends no CORS header, so no browser may read it from another site."],
  [
    /(^|\.)(civicplus\.com|finalsite\.net|finalsite\.com|edlio\.com|blackboard\.com|schoolcenter\.com|apptegy\.net|parentsquare\.com)$/,
    'Most school and town systems send no CORS header with their calendar.',
  ],
];

const hostOf = (url: string) => {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
};

/** Undefined where nothing is wrong with the feed, only with the visitor's connection. */
export function advise(
  { url, failure, httpStatus }: Pick<Feed, 'url' | 'failure' | 'httpStatus'>,
  page: string,
): ErrorDetail | undefined {
  const source = url || undefined;
  const known = SOURCES.find(([host]) => host.test(hostOf(url)))?.[1];
  switch (failure) {
    case undefined:
    case 'offline':
      return undefined;
    case 'blocked':
      return {
        code: 'feed-blocked',
        message: `${known ?? 'The server answers, but without an Access-Control-Allow-Origin header, so a browser may not read it from this page. Open the address itself first: it may be an error page.'} ${COPY} Or have the feed's server send \`Access-Control-Allow-Origin: *\`.`,
        source,
      };
    case 'unreachable':
      return {
        code: 'feed-unreachable',
        message:
          page.startsWith('https:') && url.startsWith('http:')
            ? 'A page on https may not read a feed on http. Use the https address of the feed.'
            : "No answer. Is the address right, is the server up, does the page's Content-Security-Policy name it under connect-src?",
        source,
      };
    case 'broken-off':
      return { code: 'feed-unreachable', message: `The answer began and did not end. ${COPY}`, source };
    case 'timeout':
      return { code: 'feed-unreachable', message: `The feed did not arrive within 20 seconds. ${COPY}`, source };
    case 'http':
      return {
        code: 'feed-unreachable',
        message: `The server answers ${httpStatus}. ${httpStatus === 404 || httpStatus === 410 ? 'The address has moved or is misspelt.' : httpStatus === 401 || httpStatus === 403 ? 'The calendar is not public: make it public, or use its public address.' : 'Try the address in a browser.'}`,
        source,
      };
    case 'html':
      return {
        code: 'feed-not-calendar',
        message:
          'The address gives a web page, not a calendar: it is the page about the calendar, a sign-in page or a news feed (RSS). Look for the address that ends in .ics or says “iCal”.',
        source,
      };
    case 'empty':
      return { code: 'feed-not-calendar', message: 'The address gives an empty file.', source };
    case 'too-large':
      return {
        code: 'feed-not-calendar',
        message: 'The feed is larger than 20 MB and is not read. Publish the coming year only.',
        source,
      };
    case 'truncated':
      return {
        code: 'feed-not-calendar',
        message: 'The feed breaks off: END:VCALENDAR is missing. Publish it again.',
        source,
      };
    case 'not-calendar':
      return { code: 'feed-not-calendar', message: 'The text is neither iCalendar nor JSON with events.', source };
  }
}
