import { msg, str } from '@lit/localize';
import type { FeedController } from './feed-controller.js';
import { eventCount } from './month-view.js';
import type { Shown } from './shown.js';

/** Whether nothing is on, the notes know. */
interface Notes {
  isLacking(feeds: FeedController): boolean;
}

/** What screen readers are told after a step in time, and after a wait. */
export class Announcement {
  text = '';
  #due = false;
  #waiting = false;

  /** Other days or events are shown. */
  stepped(): void {
    this.#due = true;
  }

  /** @param notes asks for them; of an empty view nothing is said till they have come, or failed */
  update({ heading, count, feeds, language, retrying }: Shown, notes: () => Notes | null | undefined): void {
    const waiting = !feeds.ready || retrying;
    if (this.#waiting && !waiting) this.#due = true;
    this.#waiting = waiting;
    if (!this.#due || !(count || notes())) return;
    this.#due = false;
    if (!feeds.shown) this.text = '';
    else if (count || (feeds.whole && !notes()?.isLacking(feeds)))
      this.text = msg(str`${heading}: ${eventCount(language, count)}`, {
        id: 'event-calendar.said',
        desc: 'Calendar, said by screen readers after a step: March 2026: 5 events.',
      });
    else this.text = heading;
  }
}
