/** Counts presses of the Shift key alone. Pure. */

/** Presses that mean "leave". */
export const NEEDED = 3;
/** Milliseconds in which all of them must come. */
export const WITHIN = 5000;

export interface Presses {
  /** When each counted press ended, in milliseconds. */
  readonly times: readonly number[];
  /** Shift is down, and nothing else was pressed with it. */
  readonly alone: boolean;
}

export const none: Presses = { times: [], alone: false };

export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly repeat: boolean;
  /** An input method is at work: Shift is one of its keys (Chinese, Korean). */
  readonly isComposing: boolean;
  readonly timeStamp: number;
}

/** Shift that makes a capital letter, or goes with a click, is a modifier; any other key starts over. */
export function pressed(presses: Presses, { type, key, repeat, isComposing, timeStamp }: KeyPress): Presses {
  if (key !== 'Shift' || isComposing) return none;
  if (type === 'keydown') return { times: presses.times, alone: presses.alone || !repeat };
  if (!presses.alone) return none;
  const recent = presses.times.filter((time) => timeStamp - time < WITHIN);
  return { times: [...recent, timeStamp], alone: false };
}
