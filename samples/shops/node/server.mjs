// A web shop that is paid with SEQR. Run it with: node server.mjs 9000
import { createServer } from 'node:http';
import { ask, billAgain, cancel, lookAfter, notified, place, returned } from './orders.mjs';
import { cents, isRefunded, refund } from './refunds.mjs';
import { NoAnswer } from './seqr.mjs';
import { settings } from './settings.mjs';
import { alone, Busy, isOrder, load, orderIds } from './store.mjs';

/** An answer is a status and a body. The order is shown as its customer may see it. */
function orderAnswer(status, order) {
  const state = order.state === 'sending' ? 'unsure' : order.state;
  const { id, reference } = order;
  const link = state === 'open' ? order.link : null;
  return [status, { id, state: isRefunded(order) ? 'refunded' : state, reference, link }];
}

/** POST /orders. The same order may be posted again; it gets no second bill. */
function handleOrder({ id, amount, currency }, now) {
  if (!isId(id) || !isAmount(amount) || !/^[A-Z]{3}$/.test(currency)) {
    return [400, { error: 'An order has an id, an amount with at most two decimals, and a currency.' }];
  }
  return alone(id, async () => {
    if (!isOrder(id)) return orderAnswer(201, await place(id, String(amount), currency, now));
    const known = load(id);
    const isSame = cents(known.amount) === cents(String(amount)) && known.currency === currency;
    return isSame ? orderAnswer(200, known) : [409, { error: `Order '${id}' is another purchase.` }];
  });
}

/** Does something to an order. Without an answer from SEQR, the order is as it was saved last. */
const handleChange = (id, change, now) => alone(id, async () => {
  try {
    return orderAnswer(200, await change(load(id), now));
  } catch (trouble) {
    if (trouble instanceof NoAnswer) return orderAnswer(200, load(id));
    throw trouble;
  }
});

function handleRefund(order, { id, amount = null }) {
  if (!isId(id) || !(amount === null || isAmount(amount))) {
    return [400, { error: 'A refund has an id, and an amount or none.' }];
  }
  return alone(order, async () => {
    const refunded = await refund(load(order), id, amount === null ? null : String(amount));
    return refunded ? [200, refunded] : [409, { error: 'There is not so much to give back.' }];
  });
}

/** SEQR gives up after 5 s. If another request is asking about the order, SEQR is told to notify again, 10 s later. */
async function handleNotification(id, key, invoice, now) {
  try {
    return [await alone(id, () => notified(load(id), key, invoice, now), 1000), {}];
  } catch (trouble) {
    if (trouble instanceof NoAnswer || trouble instanceof Busy) return [503, {}];
    throw trouble;
  }
}

/** Call it each minute, and let nobody else reach it. */
async function handleCron(now) {
  for (const id of orderIds()) await handleChange(id, lookAfter, now);
  return [200, {}];
}

const isId = (text) => typeof text === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(text);
const isAmount = (amount) =>
  ['string', 'number'].includes(typeof amount) && /^\d{1,9}(\.\d{1,2})?$/.test(String(amount));

async function handle(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const [page, named, ...action] = pathname.slice(1).split('/');
  const body = await bodyOf(request);
  const told = request.headers['x-now'] ?? searchParams.get('now');
  const now = settings.testClock && told ? Date.parse(told) : Date.now(); // a test says what time it is
  const call = [request.method, page, ...action].join(' '); // without the order's id
  if (call === 'GET health') return [200, { status: 'ready' }];
  if (call === 'POST cron') return handleCron(now);
  if (call === 'POST orders' && named === undefined) return handleOrder(jsonOf(body), now);

  const id = page === 'orders' ? named : searchParams.get('order');
  if (!isId(id) || !isOrder(id)) return [404, { error: 'There is no such order.' }];
  switch (call) {
    case 'GET orders': return handleChange(id, ask, now);
    case 'GET back': return handleChange(id, returned, now);
    case 'POST orders cancel': return handleChange(id, cancel, now);
    case 'POST orders again': return handleChange(id, billAgain, now);
    case 'POST orders refunds': return handleRefund(id, jsonOf(body));
    case 'POST notification': {
      const invoice = new URLSearchParams(body).get('invoiceReference') ?? '';
      return handleNotification(id, searchParams.get('bill') ?? '', invoice, now);
    }
    default: return [404, { error: 'There is no such page.' }];
  }
}

async function bodyOf(request) {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  return body;
}

function jsonOf(body) {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}

// Other machines and containers reach it only if the shop has an address for them.
const listenAt = new URL(settings.shopUrl).hostname === '127.0.0.1' ? '127.0.0.1' : undefined;

createServer(async (request, response) => {
  const [status, body] = await handle(request).catch((trouble) => {
    console.error(trouble);
    return [500, { error: 'The shop made an error.' }];
  });
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}).listen(Number(process.argv[2] ?? 9000), listenAt, () => console.log('The shop is open.'));
