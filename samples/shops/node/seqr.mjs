// SEQR's SOAP service. A call is sent once. Either SEQR answers with a resultCode, or the call throws NoAnswer.
import { mistaken, settings } from './settings.mjs';
import { readXml, writeXml } from './xml.mjs';

/** There was no usable answer. SEQR may have carried the call out. */
export class NoAnswer extends Error {}

const patience = 8000; // ms for the whole call

const context = {
  channel: 'NODE',
  clientId: 'Sample shop',
  clientReference: 'sample-shop-node',
  clientRequestTimeout: 0,
  initiatorPrincipalId: { id: settings.terminal, type: 'TERMINALID' },
  password: settings.password,
};

/** Calls an operation. The answer has a resultCode; it is 0 if SEQR did what it was asked for. */
export async function seqr(operation, members) {
  const { status, text } = await post(operation, envelope(operation, { context, ...members }));
  if (text === '' && mistaken('empty-is-success')) return { resultCode: 0, status: 'PAID' };
  let answer;
  try {
    answer = readXml(text).Envelope.Body[`${operation}Response`].return;
  } catch (trouble) {
    throw new NoAnswer(`${operation}: HTTP status ${status}, ${trouble.message}`);
  }
  if (status !== 200 || !/^\d+$/.test(answer?.resultCode)) {
    throw new NoAnswer(`${operation}: HTTP status ${status} without a resultCode`);
  }
  return { ...answer, resultCode: Number(answer.resultCode) };
}

/** Whether a refusal leaves open if the call was carried out: it is pending, a system error, or not of SEQR's list. */
export const leavesDoubt = (code) => code === 1 || code === 90 || code > 99;

async function post(operation, body) {
  try {
    const response = await fetch(settings.seqrUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: '""' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, text: await response.text() };
  } catch (trouble) {
    throw new NoAnswer(`${operation}: ${trouble.cause?.message ?? trouble.message}`);
  }
}

const envelope = (operation, members) =>
  '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"' +
  ' xmlns:ext="http://external.interfaces.ers.seamless.com/"><soapenv:Body>' +
  writeXml({ [`ext:${operation}`]: members }) +
  '</soapenv:Body></soapenv:Envelope>';
