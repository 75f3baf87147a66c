import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open } from 'seqr-sandbox';
import { openShop } from './shop.mjs';

let simulator;
before(async () => { simulator = await open(); });
after(() => simulator.close());

/** A sandbox for one test, and a shop that is paid there. */
async function opened(t) {
  const sandbox = await simulator.sandbox();
  t.after(() => sandbox.remove());
  return { sandbox, shop: await openShop(t, sandbox.endpoint) };
}

// At the same time: no test sees the sandbox of another.
describe('Paying in the app', { concurrency: true }, () => {
  test('An order is paid through the link, and part of it is given back', async (t) => {
    const { sandbox, shop } = await opened(t);
    const { link, state } = await shop.order('a1', '149.90');
    assert.equal(state, 'open');

    const payer = sandbox.payer();
    const { reference: invoice } = await payer.scan(link); // the app opens the link
    await payer.confirm();

    // SEQR notifies the shop, which asks for the status. That acknowledges the payment.
    await sandbox.verify({ kind: 'notification-attempt', invoice, status: 200 }, { within: '10s' });
    const paid = await shop.comeBack('a1');
    assert.equal(paid.state, 'paid');
    assert.equal(paid.reference, (await sandbox.invoice(invoice)).ersReference);
    await shop.look('a1');
    await sandbox.verify({ operation: 'getPaymentStatus', response: { status: 'PAID' } }, { times: 1 }); // not again

    const refund = await shop.refund('a1', { id: 'a1-back', amount: '49.90' });
    assert.equal(refund.state, 'done');
    await sandbox.verify({ operation: 'refundPayment', result: 'SUCCESS', request: { ersReference: paid.reference } }, { times: 1 });
    await sandbox.clock.advance('1h');
    assert.equal((await sandbox.invoice(invoice)).status, 'PAID');
  });

  test('An order that the payer turns down is not paid', async (t) => {
    const { sandbox, shop } = await opened(t);
    const { link } = await shop.order('b1', '20.00');
    const payer = sandbox.payer('payer-2');
    await payer.scan(link);
    await payer.cancel();

    assert.equal((await shop.comeBack('b1')).state, 'unpaid');
    assert.match((await shop.refund('b1', { id: 'b1-back' })).error, /not so much to give back/);
    await sandbox.verify({ operation: 'refundPayment' }, { times: 0 });
  });

  test('An order stays open while SEQR is too busy to answer, and is paid then', async (t) => {
    const { sandbox, shop } = await opened(t);
    await sandbox.scenarios.put('busy', `
name: busy
description: SEQR is too busy for the first question.
calls:
  - on: getPaymentStatus
    nth: 1
    result: SYSTEM_BUSY
`);
    await sandbox.scenarios.use('busy');
    await shop.order('c1', '20.00');
    assert.equal((await shop.look('c1')).state, 'open');

    const [{ reference }] = await sandbox.invoices();
    await sandbox.pay(reference);
    await sandbox.verify({ operation: 'getPaymentStatus', response: { status: 'PAID' } }, { within: '10s' });
    assert.equal((await shop.look('c1')).state, 'paid');
  });
});
