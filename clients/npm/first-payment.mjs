// Sends an invoice as a backend does, pays it as the payer, and asks for the status: node first-payment.mjs URL
import { connect } from 'seqr-sandbox';

const sandbox = await connect(process.argv[2]).sandbox();

async function call(operation, members) {
  const body = `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>
    <ext:${operation} xmlns:ext="http://external.interfaces.ers.seamless.com/" xmlns=""><context>
      <channel>WEB</channel><clientId>Shop</clientId><clientReference>1</clientReference><clientRequestTimeout>0</clientRequestTimeout>
      <initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId>
      <password>12345678</password></context>${members}</ext:${operation}></Body></Envelope>`;
  const answer = await fetch(sandbox.endpoint, { method: 'POST', headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body });
  const text = await answer.text();
  return (member) => new RegExp(`<${member}>([^<]*)<`).exec(text)?.[1];
}

const total = '<totalAmount><currency>SEK</currency><value>149.90</value></totalAmount>';
const sent = await call('sendInvoice', `<invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
  <issueDate>${new Date().toISOString()}</issueDate><title>Tea</title><clientInvoiceId>1</clientInvoiceId>
  <cashierId>web</cashierId>${total}</invoice>`);
const reference = sent('invoiceReference');
if (!reference) throw new Error(`sendInvoice answered ${sent('resultCode')} ${sent('resultDescription')}`);
await sandbox.pay(reference);
const asked = await call('getPaymentStatus', `<invoiceReference>${reference}</invoiceReference><invoiceVersion>0</invoiceVersion>`);
if (asked('status') !== 'PAID') throw new Error(`The invoice is ${asked('status')}.`);
console.log(`${reference} is PAID, ersReference ${asked('ersReference')}.`);
await sandbox.remove();
