'use strict';

const { open } = require('seqr-sandbox');
const { send, status } = require('./order.js');

let simulator;
let sandbox;
beforeAll(async () => { simulator = await open(); });
afterAll(() => simulator.close());
beforeEach(async () => { sandbox = await simulator.sandbox(); });
afterEach(() => sandbox.remove());

test('A paid order is paid', async () => {
  const reference = await send(sandbox.endpoint);

  await sandbox.pay(reference);

  expect(await status(sandbox.endpoint, reference)).toBe('PAID');
  await sandbox.verify({ operation: 'getPaymentStatus', response: { status: 'PAID' } }, { times: 1 });
});
