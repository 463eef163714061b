/** Every state a visitor can meet, drawn and read by axe. Which languages: see `languagesFor`. */
// A script that puts itself on the window, not a module.
import 'axe-core';
import type * as Axe from 'axe-core';
import { expect } from 'chai';
import { render, type TemplateResult } from 'lit';
import { elements } from '../../../src/elements.js';
import { setLanguage } from '../../../src/language/page-language.js';
import { shipped } from '../../../src/language/words/index.js';

interface Story {
  name?: string;
  args?: Record<string, unknown>;
  render?: (args: Record<string, unknown>, context?: unknown) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement; args: Record<string, unknown> }) => void | Promise<void>;
}

const { axe } = window as unknown as { axe: typeof Axe };
/** The one language of a run of every story (scripts/every-story.mjs). */
const { storiesLanguage } = window as unknown as { storiesLanguage?: string };
const isChromium = /Chrome/.test(navigator.userAgent);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every story in English, Arabic, en-XA and what its file asks for, a widget's first in all; other engines than Chromium draw the first. */
function languagesFor(position: number, also: readonly string[]): readonly string[] {
  if (storiesLanguage) return [storiesLanguage];
  if (position === 0 && isChromium) return shipped;
  if (isChromium) return ['en', 'ar', 'en-XA', ...also];
  return position === 0 ? ['en', 'ar'] : [];
}

/** @param stories what a file in stories/ exports */
export function readStories(stories: Record<string, unknown>): void {
  const meta = stories.default as Story & { title: string; parameters?: { languages?: string[] } };
  const drawn = Object.entries(stories).filter(([name]) => name !== 'default') as [string, Story][];
  describe(`stories: ${meta.title}`, () => {
    before(async () => {
      for (const [tag, load] of Object.entries(elements))
        if (!customElements.get(tag)) customElements.define(tag, await load());
    });
    after(() => setLanguage('en'));
    drawn.forEach(([name, story], position) => {
      for (const language of languagesFor(position, meta.parameters?.languages ?? []))
        it(`${story.name ?? name} in ${language}`, async function () {
          this.timeout(20000);
          await setLanguage(language);
          const box = document.createElement('main');
          document.body.append(box);
          try {
            const args = { ...meta.args, ...story.args };
            render((story.render ?? meta.render)!(args), box);
            await settled(box);
            await (story.play ?? meta.play)?.({ canvasElement: box, args });
            await pause(30);
            const { violations } = await axe.run(box, {
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: {
                region: { enabled: false },
                'page-has-heading-one': { enabled: false },
                // Experimental in axe: takes all events in a day of the grid for the label of the day.
                'label-content-name-mismatch': { enabled: false },
              },
            });
            const found = violations.map(
              (v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`,
            );
            expect(found).to.deep.equal([]);
          } finally {
            render(undefined, box);
            box.remove();
          }
        });
    });
  });
}

/** Until each widget in the story shows its first view; a story about loading never does. */
async function settled(box: HTMLElement): Promise<void> {
  const waiting = () =>
    [...box.querySelectorAll('*')].filter((e) => e.localName in elements && !e.hasAttribute('data-liaison-shown'));
  for (let i = 0; i < 100 && waiting().length; i++) await pause(20);
  await pause(20);
}
