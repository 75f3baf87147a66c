// Refunds. Each is saved before it is sent. One without an answer is in doubt: it counts as given back, is never sent
// again by itself, and a person looks it up in SEQR's reports.
import { leavesDoubt, NoAnswer, seqr } from './seqr.mjs';
import { mistaken } from './settings.mjs';
import { save } from './store.mjs';

/** Gives back the amount, or all that is left. Returns the refund, or null if there is not so much to give back. */
export function refund(order, id, amount) {
  const known = order.refunds.find((one) => one.id === id);
  if (known && known.state !== 'refused') return known;
  const left = cents(order.amount) - givenBack(order, 'sending', 'in doubt', 'done');
  const wanted = amount === null ? left : cents(amount);
  if (order.state !== 'paid' || order.reference === null || wanted < 1 || wanted > left) return null;
  const value = `${Math.floor(wanted / 100)}.${String(wanted % 100).padStart(2, '0')}`;
  return sendRefund(keep(order, { id, amount: value, state: 'sending' }), id);
}

async function sendRefund(order, id, attempt = 1) {
  const sent = order.refunds.find((one) => one.id === id);
  let answer;
  try {
    answer = await seqr('refundPayment', {
      ersReference: order.reference,
      invoice: {
        title: `Refund ${id}`,
        clientInvoiceId: order.id,
        totalAmount: { currency: order.currency, value: sent.amount },
      },
    });
  } catch (trouble) {
    if (!(trouble instanceof NoAnswer)) throw trouble;
    if (attempt === 1 && mistaken('refunds-again')) return sendRefund(order, id, 2);
    answer = null;
  }
  const done = { ...sent, ...outcomeOf(answer) };
  keep(mistaken('wrong-reference') && done.reference ? { ...order, reference: done.reference } : order, done);
  return done;
}

function outcomeOf(answer) {
  if (answer?.resultCode === 0) return { state: 'done', reference: answer.ersReference ?? null };
  return { state: answer === null || leavesDoubt(answer.resultCode) ? 'in doubt' : 'refused' };
}

const keep = (order, refund) =>
  save({ ...order, refunds: [...order.refunds.filter((one) => one.id !== refund.id), refund] });

export const isRefunded = (order) => order.state === 'paid' && givenBack(order, 'done') === cents(order.amount);

const givenBack = (order, ...states) =>
  order.refunds.filter((one) => states.includes(one.state)).reduce((sum, one) => sum + cents(one.amount), 0);

/** The amount in hundredths. The shop sells in currencies with two decimals only. */
export function cents(amount) {
  const [whole, fraction = ''] = amount.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
