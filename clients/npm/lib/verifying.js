'use strict';

const { SeqrVerificationError } = require('./errors');
const { duration, given } = require('./values');

/** Lets the simulator compare what a test expects with its journal. */
async function verify(control, pattern, { times = { atLeast: 1 }, within } = {}) {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) {
    throw new TypeError("A pattern is an object such as { operation: 'sendInvoice' }; several in an order are for verifySequence.");
  }
  return ask(control, { match: pattern, times, within }, `${JSON.stringify(pattern)} ${often(times)}`);
}

async function verifySequence(control, patterns, { within } = {}) {
  if (!Array.isArray(patterns) || patterns.length === 0) throw new TypeError('A sequence is a list of at least one pattern.');
  const expected = `in this order ${patterns.map((pattern) => JSON.stringify(pattern)).join(', then ')}`;
  return ask(control, { sequence: patterns, within }, expected);
}

async function ask(control, expectation, expected) {
  const within = expectation.within === undefined ? undefined : duration(expectation.within, 'within');
  const answer = await control.request('POST', '/sandbox/verify', given({ ...expectation, within }));
  const result = { ...answer, entries: answer.entries ?? [], nearest: answer.nearest ?? [] };
  if (!answer.verified) throw new SeqrVerificationError(expected, result);
  return result;
}

/** In words, as the .NET package has them. */
function often(times) {
  const { atLeast: fewest = 0, atMost: most } = typeof times === 'number' ? { atLeast: times, atMost: times } : times;
  if (most === undefined) return `at least ${count(fewest)}`;
  if (most === 0) return 'never';
  if (fewest === most) return count(most);
  return fewest === 0 ? `at most ${count(most)}` : `${fewest} to ${count(most)}`;
}

const count = (times) => (times === 1 ? 'once' : `${times} times`);

module.exports = { verify, verifySequence };
