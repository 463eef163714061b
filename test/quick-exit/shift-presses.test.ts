import { expect } from 'chai';
import { none, pressed, type KeyPress } from '../../src/quick-exit/shift-presses.js';

/** `S` Shift down, `s` Shift up, `r` Shift repeated while held, other letters a key down; a number waits seconds. */
function count(script: string, isComposing = false): number {
  let presses = none;
  let timeStamp = 0;
  for (const step of script.split(' ')) {
    if (/^\d/.test(step)) {
      timeStamp += Number(step) * 1000;
      continue;
    }
    timeStamp += 50;
    const key: KeyPress = {
      type: step === 's' ? 'keyup' : 'keydown',
      key: /^[Ssr]$/.test(step) ? 'Shift' : step,
      repeat: step === 'r',
      isComposing,
      timeStamp,
    };
    presses = pressed(presses, key);
  }
  return presses.times.length;
}

describe('shift presses', () => {
  const cases: [string, number, string][] = [
    ['S s', 1, 'one press'],
    ['S s S s S s', 3, 'three presses'],
    ['S s 1 S s 1 S s', 3, 'three within five seconds'],
    ['S s 3 S s 3 S s', 2, 'the first one too old'],
    ['S s 6 S s', 1, 'a late one starts over'],
    ['S', 0, 'still held'],
    ['S r r s', 1, 'held long is one press'],
    ['r r s', 0, 'held since before we listened'],
    ['S A s', 0, 'a capital letter'],
    ['S A s S B s S C s', 0, 'three capital letters'],
    ['S s S s a S s', 1, 'another key between'],
    ['s s s', 0, 'only releases'],
  ];
  for (const [script, expected, what] of cases) {
    it(`${what}: ${script} → ${expected}`, () => expect(count(script)).to.equal(expected));
  }
  it('leaves an input method its Shift key', () => expect(count('S s S s S s', true)).to.equal(0));
});
