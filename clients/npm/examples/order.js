'use strict';

// The code under test, in place of a shop: it sends an invoice and asks for its status.
async function call(endpoint, operation, members) {
  const body = `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body>
    <ext:${operation} xmlns:ext="http://external.interfaces.ers.seamless.com/" xmlns=""><context>
      <channel>WEB</channel><clientId>Shop</clientId><clientReference>1</clientReference><clientRequestTimeout>0</clientRequestTimeout>
      <initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId>
      <password>12345678</password></context>${members}</ext:${operation}></Body></Envelope>`;
  const answer = await fetch(endpoint, { method: 'POST', headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body });
  const text = await answer.text();
  return (member) => new RegExp(`<${member}>([^<]*)<`).exec(text)?.[1];
}

exports.send = async (endpoint) => (await call(endpoint, 'sendInvoice', `<invoice>
  <acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><issueDate>${new Date().toISOString()}</issueDate><title>Tea</title>
  <clientInvoiceId>1</clientInvoiceId><cashierId>web</cashierId>
  <totalAmount><currency>SEK</currency><value>149.90</value></totalAmount></invoice>`))('invoiceReference');

exports.status = async (endpoint, reference) => (await call(
  endpoint, 'getPaymentStatus', `<invoiceReference>${reference}</invoiceReference><invoiceVersion>0</invoiceVersion>`))('status');
