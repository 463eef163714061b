import assert from 'node:assert/strict';
import { it } from 'node:test';
import { faultsOf, run } from '../bench/faults.mjs';

it('60 messages through a receiver and a mail server that keep dying: none lost, none twice in the spool', async () => {
  const result = await run({ messages: 60, seed: 11, chance: 0.25, kill: 0.004, fail: 0.008 });
  assert.deepEqual(faultsOf(result), [], JSON.stringify(result, null, 2));
  assert.ok(result.deaths.receiver + result.deaths['mail server'] > 3, 'the run had faults to survive');
});
