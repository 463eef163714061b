import assert from 'node:assert/strict';
import { it } from 'node:test';
import { canRecord, faultsOf, run } from '../bench/power-loss.mjs';

const skip = !canRecord && 'strace is not installed here';

it('the power fails at any call: no answered message is lost or half written', { skip }, async () => {
  const count = await run({ messages: 12, seed: 7 });
  assert.equal(faultsOf(count), 0, JSON.stringify(count));
  assert.equal(count.unrecorded, 0);
  assert.equal(count.answered, 12);
  assert.ok(count.cuts > 400 && count.opened > 0, JSON.stringify(count));
});
