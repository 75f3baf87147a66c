// An issuer whose system is Node, with its standard library alone, prints a code on a bill, a payer pays it, and the issuer asks for the payment.
// usage: node node_bill.mjs API_URL CONTROL_URL     exit status 0 or 1
import { createHash, createHmac, randomInt } from 'node:crypto';

const issuer = 'example';
const secret = '5ecr3t';
const [api, control] = process.argv.slice(2);

function expect(step, actual, wanted) {
  console.log(`${step}: ${actual}`);
  if (actual !== wanted) throw new Error(`${step}: ${actual} came, ${wanted} was expected`);
}

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function code(bill) {
  const signed = `${part({ alg: 'HS256', typ: 'JWT', iss: issuer })}.${part(bill)}`;
  const key = createHash('sha256').update(secret).digest();
  return `HTTP://SEQR.SE/000/invoice?j=${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
}

async function act(action, body) {
  const answer = await fetch(`${control.replace(/\/$/, '')}/sandbox/payers/payer-1/${action}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function ask(path) {
  const token = createHash('sha256').update(issuer + secret).digest('hex');
  const answer = await fetch(`${api}/${path}`, { headers: { 'X-Auth-Token': token } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

try {
  const reference = `NODE${randomInt(100000, 999999)}`;
  const bill = await act('scan', { code: code({ a: '49', c: 'SEK', d: 'Kaffe (node)', r: reference, o: 'true' }) });
  expect('the bill on the phone', bill.status, 'ISSUED');
  expect('paid', (await act('confirm', {})).status, 'PAID');

  const [head, ...lines] = (await ask(`report?startDate=01012020&endDate=31122099&issuer=${issuer}`)).trim().split('\r\n');
  const row = lines.map((line) => line.split(',')).find((values) => values.includes(reference));
  const line = Object.fromEntries(head.split(',').map((name, index) => [name, row?.[index]]));
  expect('the amount in the report', line.AMOUNT, '49.00');

  const invoice = JSON.parse(await ask(`invoice/${line.ID}?issuer=${issuer}`));
  expect('the reference of the invoice', invoice.reference, reference);
  expect('its amount', invoice.amount, 49);
  expect('its status', invoice.status, 'PAID');
  expect('its ersReference', invoice.ersReference, line.ERS_REFERENCE);
  console.log('OK');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
