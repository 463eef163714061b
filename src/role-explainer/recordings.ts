/** A liaison's own voice for a card: which recording fits, and a player that asks for it only when it is pressed. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatDate } from '../language/formatters.js';
import { match } from '../language/languages.js';
import { siteAddress } from '../site/site-source.js';
import { isCurrent } from '../site/entries.js';
import { isRecord, type Liaison } from '../site/site.js';
import type { Stage } from './first-screen.js';
import { spoken, theirs } from './speech.js';
import { daysBetween } from './statements.js';

export interface Recording {
  /** Absolute address. */
  src: string;
  /** Name of the liaison. */
  by: string;
  /** `YYYY-MM-DD` */
  on: string;
  /** Older than a review of the statements it reads. */
  due: boolean;
}

/** Days after which what was read may no longer hold: as for the statements. */
const REVIEW = 180;

/**
 * @param base address of the site file: what it names is relative to it, and may come from its origin or the page's
 * @param today `YYYY-MM-DD`
 */
export function recordingFor(
  liaisons: readonly Liaison[],
  topic: string,
  language: string,
  today: string,
  base: string,
): Recording | undefined {
  for (const liaison of liaisons) {
    const { name, audio } = liaison;
    if (!Array.isArray(audio) || !isCurrent(liaison, today)) continue;
    for (const entry of audio as unknown[]) {
      if (!isRecord(entry) || entry.topic !== topic) continue;
      const { src, recordedOn, language: heard } = entry;
      // As elsewhere: Persian of Iran is not Dari, and two scripts of Chinese are one voice only where the file says so.
      if (typeof heard !== 'string' || !match(heard, [language])) continue;
      if (typeof src !== 'string' || typeof recordedOn !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(recordedOn)) continue;
      const age = daysBetween(recordedOn, today);
      const address = allowed(src, base);
      if (address && age >= 0 && age <= 2 * REVIEW)
        return { src: address, by: name, on: recordedOn, due: age > REVIEW };
    }
  }
  return undefined;
}

function allowed(src: string, base: string): string | undefined {
  try {
    const url = new URL(src, base);
    return [new URL(base).origin, location.origin].includes(url.origin) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The site file's address; the page's where there is none. */
export const siteBase = (): string => new URL(siteAddress() ?? '', document.baseURI).href;

/**
 * A button that becomes the browser's own player. Until it is pressed no address stands in the page that a browser could
 * load ahead: which card is heard is nobody's business.
 * @param otherwise what stands in its place where the file does not play
 */
export function player(stage: Stage, recording: Recording, otherwise: unknown): TemplateResult {
  const { src, by, on, due } = recording;
  const box = (event: Event) => (event.currentTarget as Element).closest<HTMLElement>('.recording')!;
  const play = (event: Event): void => {
    const audio = box(event).querySelector('audio')!;
    box(event).dataset.state = 'playing';
    audio.preload = 'auto';
    audio.src = src;
    audio.focus();
    // A refusal to start by itself leaves the player there to press; a file that fails fires `error`.
    audio.play().catch(() => undefined);
  };
  const listen = spoken(stage.words('ui.listen'), { 0: theirs(by) }, stage.language);
  return html`${keyed(
    src,
    html`<div class="recording">
      <button class="button" type="button" @click=${play}>${listen}</button>
      <audio
        controls
        preload="none"
        tabindex="0"
        aria-label=${stage.ui('listen', by)}
        @error=${(event: Event) => (box(event).dataset.state = 'failed')}
      ></audio>
      <small class="muted">${stage.ui('recorded', formatDate(stage.language, on, 'medium'))}</small>
      ${due ? html`<small class="mark">${stage.ui('due')}</small>` : nothing}
      <div class="failed" role="status">
        <p>${stage.ui('noRecording')}</p>
        ${otherwise}
      </div>
    </div>`,
  )}`;
}
