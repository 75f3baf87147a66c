/** A simulated SEQR mobile wallet for tests: a sandbox for each test, with its payer, clock and faults. */
package seqrsandbox;
