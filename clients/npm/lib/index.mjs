// The same objects as by require, so that an error is an instance of one class, however the package was loaded.
import seqr from './index.js';

export const { connect, open, start, SeqrError, SeqrTimeoutError, SeqrVerificationError } = seqr;
