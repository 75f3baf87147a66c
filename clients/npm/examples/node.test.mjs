import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open } from 'seqr-sandbox';
import { send, status } from './order.js';

let simulator;
before(async () => { simulator = await open(); });
after(() => simulator.close());

test('A paid order is paid', async (t) => {
  const sandbox = await simulator.sandbox();
  t.after(() => sandbox.remove());
  const reference = await send(sandbox.endpoint);

  await sandbox.pay(reference);

  assert.equal(await status(sandbox.endpoint, reference), 'PAID');
  await sandbox.verify({ operation: 'getPaymentStatus', response: { status: 'PAID' } }, { times: 1 });
});
