#!/usr/bin/env node
'use strict';

// Runs the program of this platform's package with the same arguments, input and output, and ends as it ends.
const { spawn } = require('node:child_process');
const { constants } = require('node:os');
const { advice, packagedProgram } = require('../lib/platform');

const program = process.env.SEQR_SANDBOX_PROGRAM || packagedProgram();
if (!program) {
  console.error(`seqr-sandbox: The program was not found. To get it: ${advice()}.`);
  process.exit(2);
}
const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
// Ctrl-C reaches both processes: this one waits for the program, which stops in good order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`seqr-sandbox: ${program} cannot be started: ${error.message}`);
  process.exit(2);
});
child.on('exit', (status, signal) => process.exit(status ?? 128 + constants.signals[signal]));
