'use strict';

const { SeqrError, SeqrTimeoutError, SeqrVerificationError } = require('./errors');
const { connect, open, start } = require('./simulator');

module.exports = { connect, open, start, SeqrError, SeqrTimeoutError, SeqrVerificationError };
