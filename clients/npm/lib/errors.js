'use strict';

/** The simulator refused a call (then status is set), or it could not be started or reached. */
class SeqrError extends Error {
  /** @param {{ title: string, detail: string, status?: number, type?: string, cause?: unknown }} problem */
  constructor({ title, detail, status, type, cause }) {
    super(`${title}${status === undefined ? '' : ` (${status})`}: ${detail}`, { cause });
    this.name = 'SeqrError';
    Object.assign(this, { title, detail, status, type });
  }
}

/** Something did not happen as often, or in the order, that a test expects. The message shows what came nearest. */
class SeqrVerificationError extends Error {
  constructor(expected, result) {
    super(describe(expected, result));
    this.name = 'SeqrVerificationError';
    this.result = result;
  }
}

/** An invoice did not get a status in time. The invoice is as it was at the end. */
class SeqrTimeoutError extends Error {
  constructor(message, invoice) {
    super(message);
    this.name = 'SeqrTimeoutError';
    this.invoice = invoice;
  }
}

function describe(expected, { count, entries, nearest }) {
  const lines = [`Expected ${expected}; found ${count}.${entries.length > 0 ? ` Entries: ${entries.join(', ')}.` : ''}`];
  for (const { entry, what, differences } of nearest) {
    lines.push(`  entry ${entry}${what ? ` (${what})` : ''}`);
    for (const { member, expected: wanted, found } of differences) {
      lines.push(`    ${member}: expected ${wanted}, found ${found ?? 'nothing'}`);
    }
  }
  return lines.join('\n');
}

module.exports = { SeqrError, SeqrTimeoutError, SeqrVerificationError };
