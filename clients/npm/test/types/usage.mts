// Compiled and never run: what a test in TypeScript may write, and what the compiler has to refuse.
import { connect, open, SeqrError, SeqrTimeoutError, type Invoice } from 'seqr-sandbox';

await using simulator = await open({ arguments: ['--seed', '7'], wait: 5000 });
await using sandbox = await simulator.sandbox({ name: 'typed', seed: 1 });
const invoice: Invoice = await sandbox.pay('1');
const seen: string | null | undefined = invoice.ersReference;
const minute: Date = await sandbox.clock.advance('1m');
await sandbox.waitFor('1', 'PAID', 500);
await sandbox.verify({ operation: 'sendInvoice' }, { times: { atLeast: 1, atMost: 2 }, within: 300 });
const payer = await sandbox.addPayer({ balances: [{ value: '1.00', currency: 'SEK' }] });
await payer.confirm({ outcome: 'bank-down' });
connect(new URL('http://localhost:8080'), 'token-12345');

// @ts-expect-error There is no such status.
await sandbox.waitFor('1', 'PAYED');
// @ts-expect-error There is no such member of a pattern.
await sandbox.verify({ operations: 'sendInvoice' });
// @ts-expect-error There is no such outcome.
await payer.confirm({ outcome: 'unknown' });

export function statusOf(error: unknown): number | string | undefined {
  if (error instanceof SeqrTimeoutError) return error.invoice.status;
  return error instanceof SeqrError ? error.status : undefined;
}
export const told = [seen, minute.getTime()];
