// A checkout by a merchant whose backend is Node with the npm package soap: bill, pay, ask, refund.
// usage: node node_checkout.mjs WSDL_URL CONTROL_URL     from a folder in which soap is installed; exit status 0 or 1
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The package is looked for where the command is run, so that this folder needs no node_modules.
const soap = createRequire(join(process.cwd(), 'package.json'))('soap');

const context = {
  channel: 'NODE',
  clientId: 'soap',
  clientReference: 'node-1',
  clientRequestTimeout: 0,
  initiatorPrincipalId: { id: 'public_test_shop_terminal', type: 'TERMINALID' },
  password: '12345678',
};
const sek = (value) => ({ currency: 'SEK', value });
const row = (itemDescription, value) => ({ itemDescription, itemQuantity: '1', itemTotalAmount: sek(value) });
const invoice = {
  paymentMode: 'IMMEDIATE_DEBIT',
  acknowledgmentMode: 'NO_ACKNOWLEDGMENT',
  issueDate: new Date().toISOString(),
  title: 'Räksmörgås & kaffe',
  clientInvoiceId: 'node-1',
  invoiceRows: { invoiceRow: [row('Räksmörgås', '129.50'), row('Kaffe <stor>', '20.49')] },
  totalAmount: sek('149.99'),
  cashierId: '1',
};

function expect(step, actual, wanted) {
  console.log(`${step}: ${actual}`);
  if (actual !== wanted) throw new Error(`${step}: ${actual} came, ${wanted} was expected`);
}

async function checkout(wsdl, control) {
  const client = await soap.createClientAsync(wsdl);
  const call = async (operation, members) => (await client[`${operation}Async`]({ context, ...members }))[0].return;

  const sent = await call('sendInvoice', { invoice });
  expect('sendInvoice resultCode', sent.resultCode, 0);
  const invoiceReference = sent.invoiceReference;
  expect('sendInvoice invoiceQRCode', sent.invoiceQRCode, `HTTP://SEQR.SE/R${invoiceReference}`);

  const open = await call('getPaymentStatus', { invoiceReference, invoiceVersion: 0 });
  expect('getPaymentStatus status', open.status, 'ISSUED');

  const answer = await fetch(`${control.replace(/\/$/, '')}/sandbox/invoices/${invoiceReference}/pay`, { method: 'POST' });
  expect('pay answered 2xx', answer.ok, true);

  const paid = await call('getPaymentStatus', { invoiceReference, invoiceVersion: open.version });
  expect('getPaymentStatus status', paid.status, 'PAID');
  expect('receipt paymentReference', paid.receipt.paymentReference, paid.ersReference);
  expect('receipt rows', paid.receipt.invoice.invoiceRows.invoiceRow.length, 2);

  const part = { title: 'Kaffe', totalAmount: sek('20.49') };
  const refund = await call('refundPayment', { ersReference: paid.ersReference, invoice: part });
  expect('refundPayment resultCode', refund.resultCode, 0);
  expect('refundPayment has an ersReference of its own', refund.ersReference !== paid.ersReference, true);
}

try {
  const [wsdl, control] = process.argv.slice(2);
  if (!control) throw new Error('usage: node node_checkout.mjs WSDL_URL CONTROL_URL');
  await checkout(wsdl, control);
  console.log('OK');
} catch (trouble) {
  console.error(`FAILED: ${trouble.message}`);
  process.exitCode = 1;
}
