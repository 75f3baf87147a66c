import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from 'seqr-sandbox';
import { send, status } from './order.js';

let simulator;
beforeAll(async () => { simulator = await open(); });
afterAll(() => simulator.close());

test('A paid order is paid', async ({ onTestFinished }) => {
  const sandbox = await simulator.sandbox();
  onTestFinished(() => sandbox.remove());
  const reference = await send(sandbox.endpoint);

  await sandbox.pay(reference);

  expect(await status(sandbox.endpoint, reference)).toBe('PAID');
  await sandbox.verify({ operation: 'getPaymentStatus', response: { status: 'PAID' } }, { times: 1 });
});
