'use strict';

const { SeqrTimeoutError } = require('./errors');
const { duration, named } = require('./values');

const longest = 60_000; // ms that the simulator waits in one call

/** Waits for a status. The simulator answers as soon as the invoice has it, so there is no polling. */
async function waitFor(control, reference, status, deadline) {
  const path = `/sandbox/invoices/${named(reference, "An invoice's reference")}`;
  named(status, 'A status');
  if (typeof deadline !== 'number' || !(deadline >= 0)) throw new TypeError('A deadline is milliseconds, 0 or more.');
  const end = performance.now() + deadline;
  for (;;) {
    const left = Math.max(0, end - performance.now());
    const query = new URLSearchParams({ awaiting: status, within: duration(Math.min(Math.ceil(left), longest), 'A deadline') });
    const invoice = await control.request('GET', `${path}?${query}`);
    if (invoice.status === status) return invoice;
    if (left <= longest) {
      throw new SeqrTimeoutError(
        `The invoice ${reference} did not become ${status} within ${deadline / 1000} s. It is ${describe(invoice)}`, invoice);
    }
  }
}

const describe = ({ status, history }) =>
  `${status}; what happened to it: ${history.map(({ event, time }) => `${event} at ${clock(time)}`).join(', ')}.`;

const clock = (time) => new Date(time).toISOString().slice(11, -1);

module.exports = { waitFor };
