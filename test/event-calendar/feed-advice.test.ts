import { expect } from 'chai';
import { advise } from '../../src/event-calendar/feed-advice.js';

const url = 'https://feeds.example.org/a.ics';
const page = 'https://school.example.org/calendar';

describe('feed-advice', () => {
  for (const [name, feed, code, words] of [
    [
      'a feed that forbids reading',
      { url, failure: 'blocked' },
      'feed-blocked',
      /Access-Control-Allow-Origin.*fetch-feed/,
    ],
    [
      'Google’s public address',
      { url: 'https://calendar.google.com/a.ics', failure: 'blocked' },
      'feed-blocked',
      /^Google Calendar/,
    ],
    [
      'a name that only ends like Google’s',
      { url: 'https://notgoogle.com/a.ics', failure: 'blocked' },
      'feed-blocked',
      /^The server answers/,
    ],
    [
      'Outlook’s address',
      { url: 'https://outlook.office365.com/a.ics', failure: 'blocked' },
      'feed-blocked',
      /^Outlook/,
    ],
    ['iCloud’s address', { url: 'https://p01-caldav.icloud.com/a', failure: 'blocked' }, 'feed-blocked', /^iCloud/],
    [
      'a school system',
      { url: 'https://lincoln.finalsite.com/a.ics', failure: 'blocked' },
      'feed-blocked',
      /^Most school and town systems/,
    ],
    ['no answer', { url, failure: 'unreachable' }, 'feed-unreachable', /connect-src/],
    [
      'http on a page of https',
      { url: 'http://feeds.example.org/a.ics', failure: 'unreachable' },
      'feed-unreachable',
      /https may not read a feed on http/,
    ],
    ['a slow server', { url, failure: 'timeout' }, 'feed-unreachable', /within 20 seconds/],
    ['a missing file', { url, failure: 'http', httpStatus: 404 }, 'feed-unreachable', /404.*moved or is misspelt/],
    ['a private calendar', { url, failure: 'http', httpStatus: 401 }, 'feed-unreachable', /not public/],
    ['a broken server', { url, failure: 'http', httpStatus: 500 }, 'feed-unreachable', /500.*in a browser/],
    ['a web page', { url, failure: 'html' }, 'feed-not-calendar', /web page, not a calendar/],
    ['an empty file', { url, failure: 'empty' }, 'feed-not-calendar', /empty file/],
    ['a huge file', { url, failure: 'too-large' }, 'feed-not-calendar', /20 MB/],
    ['other text', { url, failure: 'not-calendar' }, 'feed-not-calendar', /neither iCalendar nor JSON/],
  ] as [string, Parameters<typeof advise>[0], string, RegExp][])
    it(`tells the webmaster about ${name}`, () => {
      const advice = advise(feed, page)!;
      expect([advice.code, advice.source]).to.deep.equal([code, feed.url]);
      expect(advice.message).to.match(words);
    });

  for (const failure of [undefined, 'offline'] as const)
    it(`says nothing about ${failure ?? 'a feed that loaded'}`, () =>
      expect(advise({ url, failure }, page)).to.equal(undefined));

  it('names no address for events written on the page', () =>
    expect(advise({ url: '', failure: 'not-calendar' }, page)!.source).to.equal(undefined));
});
