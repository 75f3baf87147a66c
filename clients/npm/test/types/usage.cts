// The same package by require.
import seqr = require('seqr-sandbox');

export const sandbox: Promise<seqr.Sandbox> = seqr.start().then((simulator) => simulator.sandbox());
