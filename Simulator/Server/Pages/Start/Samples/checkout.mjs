// Sends an invoice, waits until it is paid, and prints the reference of the payment. Needs the npm package soap.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import soap from 'soap';

const sandbox = '{address}';
const seqr = await soap.createClientAsync(`${sandbox}/soap/merchant/cashregister-2?wsdl`);
const context = {
  channel: 'WEB',
  clientId: 'Example Shop',
  clientReference: 'Shop backend 1.0',
  clientRequestTimeout: 0,
  initiatorPrincipalId: { id: 'public_test_shop_terminal', type: 'TERMINALID' },
  password: '12345678',
};
const price = { currency: 'SEK', value: '149.90' };
const call = async (operation, members) => (await seqr[`${operation}Async`]({ context, ...members }))[0].return;

const sent = await call('sendInvoice', {
  invoice: {
    acknowledgmentMode: 'NO_ACKNOWLEDGMENT',
    issueDate: new Date().toISOString(),
    title: 'Example Shop',
    clientInvoiceId: randomUUID(),
    invoiceRows: { invoiceRow: [{ itemDescription: 'Tea', itemQuantity: '2', itemTotalAmount: price }] },
    totalAmount: price,
    cashierId: 'web',
  },
});
if (sent.resultCode !== 0) throw new Error(`sendInvoice answered ${sent.resultCode} ${sent.resultDescription}`);
console.log(`Pay it here: ${sandbox}/R${sent.invoiceReference}`);

let bill = { version: 0 };
do {
  await setTimeout(1000);
  bill = await call('getPaymentStatus', { invoiceReference: sent.invoiceReference, invoiceVersion: bill.version });
  console.log(bill.status);
} while (['ISSUED', 'PENDING_ISSUER_ACKNOWLEDGE'].includes(bill.status));
if (bill.status === 'PAID') console.log(`Keep this with the order: ${bill.ersReference}`);
