/** What a webmaster must know. Codes are part of the public contract. */
export type ErrorCode =
  | 'import-failed'
  | 'words-failed'
  | 'site-invalid'
  | 'policy-invalid'
  | 'feed-unreachable'
  | 'feed-blocked'
  | 'feed-not-calendar'
  | 'config-invalid'
  | 'key-invalid';

export interface ErrorDetail {
  code: ErrorCode;
  /** English, for the webmaster: what is wrong and what to do. Never holds what a visitor typed. */
  message: string;
  /** The address or attribute concerned. */
  source?: string;
}

/** `liaison-error`: bubbles and is composed, so one listener on the document hears every widget. */
export type LiaisonErrorEvent = CustomEvent<ErrorDetail>;

/** Tells the webmaster: one event on the element, one line in the console. */
export function report(target: EventTarget, detail: ErrorDetail): void {
  console.warn(`[liaison] ${detail.code}: ${detail.message}${detail.source ? ` (${detail.source})` : ''}`);
  target.dispatchEvent(new CustomEvent<ErrorDetail>('liaison-error', { detail, bubbles: true, composed: true }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'liaison-error': LiaisonErrorEvent;
    'liaison-ready': CustomEvent<void>;
  }
}
