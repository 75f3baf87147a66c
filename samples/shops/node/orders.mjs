// What happens to an order. Each function gets an order on which nobody else works, saves it, and returns it.
//
// States: sending (its bill is on the way), open, paid, unpaid (canceled, failed, reversed or refused), and unsure:
// sendInvoice had no answer, so that SEQR may have a bill or not. Nothing is sent again by itself.
import { randomBytes } from 'node:crypto';
import { leavesDoubt, NoAnswer, seqr } from './seqr.mjs';
import { mistaken, settings } from './settings.mjs';
import { load, orderIds, save } from './store.mjs';

const abandonedAfter = 15 * 60 * 1000;

export const place = (id, amount, currency, now) =>
  sendBill({ id, amount, currency, reference: null, key: null, formerKeys: [], refunds: [] }, now);

/** A person asked for a new bill. The payer can no longer pay the bill before it, or never got its link. */
export const billAgain = (order, now) => (['unpaid', 'unsure'].includes(order.state) ? sendBill(order, now) : order);

/** Saves first and sends then: if the program ends in between, the next one knows that there may be a bill. */
async function sendBill(before, now, attempt = 1) {
  const key = randomBytes(16).toString('hex'); // tells this bill's notifications from those of the bills before it
  const formerKeys = before.key === null ? [] : [...before.formerKeys, before.key];
  const order = save({
    ...before, state: 'sending', billed: now, key, formerKeys, invoice: null, version: 0, link: null,
  });
  let answer;
  try {
    answer = await seqr('sendInvoice', { invoice: invoiceOf(order) });
  } catch (trouble) {
    if (!(trouble instanceof NoAnswer)) throw trouble;
    if (attempt === 1 && mistaken('sends-again')) return sendBill(order, now, 2);
    return save({ ...order, state: 'unsure' });
  }
  const { resultCode, invoiceReference, invoiceQRCode } = answer;
  if (resultCode !== 0 || !invoiceReference || !invoiceQRCode) {
    return save({ ...order, state: resultCode !== 0 && !leavesDoubt(resultCode) ? 'unpaid' : 'unsure' });
  }
  const link = invoiceQRCode.replace(/^HTTP:/, 'seqr:');
  return save({ ...order, state: 'open', invoice: invoiceReference, link });
}

function invoiceOf({ id, amount, currency, key, billed }) {
  const totalAmount = { currency, value: amount };
  return {
    paymentMode: 'IMMEDIATE_DEBIT',
    acknowledgmentMode: 'NO_ACKNOWLEDGMENT',
    issueDate: new Date(billed).toISOString(),
    title: `Order ${id}`,
    clientInvoiceId: id,
    invoiceRows: { invoiceRow: { itemDescription: `Order ${id}`, itemQuantity: 1, itemTotalAmount: totalAmount } },
    totalAmount,
    cashierId: 'web',
    footer: 'Thank you',
    backURL: `${settings.shopUrl}/back?order=${id}`,
    notificationUrl: `${settings.shopUrl}/notification?order=${id}&bill=${key}`,
  };
}

const ends = { PAID: 'paid', CANCELED: 'unpaid', FAILED: 'unpaid' };

/** Asks SEQR about an open order, and keeps the outcome. To ask acknowledges a payment. */
export async function ask(order, now) {
  const { invoice, version } = order;
  if (invoice === null || (order.state !== 'open' && !mistaken('polls-for-ever'))) return order;
  let answer;
  try {
    answer = await seqr('getPaymentStatus', { invoiceReference: invoice, invoiceVersion: version });
  } catch (trouble) {
    if (trouble instanceof NoAnswer && mistaken('sends-again')) return sendBill(order, now);
    throw trouble;
  }
  if (answer.resultCode !== 0) {
    throw new NoAnswer(`getPaymentStatus was refused with ${answer.resultCode}.`); // ask again later
  }
  const state = ends[answer.status] ?? order.state;
  const reference = state === 'paid' ? answer.ersReference ?? null : null;
  return save({ ...order, state, reference, version: Number(answer.version ?? version) });
}

/** The payer came back from the wallet. That says nothing about the outcome. */
export async function returned(order, now) {
  if (mistaken('trusts-back-url')) return save({ ...order, state: 'paid' });
  if (mistaken('asks-once')) {
    const asked = await askIfPossible(order, now);
    return asked.state === 'open' ? save({ ...asked, state: 'unpaid' }) : asked;
  }
  return askIfPossible(order, now);
}

/** SEQR says that a bill was paid. Returns the HTTP status; SEQR notifies again after another one than 2xx. */
export async function notified(order, key, invoice, now) {
  if (mistaken('ignores-notifications')) return 200;
  if (mistaken('notification-is-payment')) {
    save({ ...order, state: 'paid' });
    return 200;
  }
  if (mistaken('mixes-orders')) {
    await ask({ ...load(orderIds().at(-1)), invoice }, now);
    return 200;
  }
  const isSuperseded = order.formerKeys.includes(key);
  let ours = isSuperseded && mistaken('sends-again') ? { ...order, invoice } : order;
  if (ours.state === 'unsure' && ours.invoice === null && ours.key === key) {
    // The answer to sendInvoice was lost. Only SEQR knows the bill's key, so this is the order's bill.
    ours = save({ ...ours, state: 'open', invoice });
  }
  if (ours.invoice === invoice) {
    await ask(ours, now);
    return 200;
  }
  if (!isSuperseded && ours.key !== key) return 404;
  await seqr('cancelInvoice', { invoiceReference: invoice }); // not asked about, so that SEQR reverses a payment
  return 200;
}

/** The payer may have been faster. Then the order is not canceled. */
export async function cancel(order, now) {
  if (order.state !== 'open') return order;
  const { resultCode } = await seqr('cancelInvoice', { invoiceReference: order.invoice });
  const isOver = resultCode === 0 || resultCode === 95 || (resultCode === 50 && mistaken('cancels-after-paying'));
  if (isOver) return save({ ...order, state: 'unpaid' });
  return resultCode === 50 || resultCode === 51 ? ask(order, now) : order; // it is paid, or being paid
}

/** Looks after every order from time to time: pages are closed, and notifications get lost. */
export const lookAfter = (order, now) =>
  order.state === 'open' && now - order.billed > abandonedAfter ? cancel(order, now) : ask(order, now);

async function askIfPossible(order, now) {
  try {
    return await ask(order, now);
  } catch (trouble) {
    if (trouble instanceof NoAnswer) return order;
    throw trouble;
  }
}
