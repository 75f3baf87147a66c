'use strict';

const { accessSync, constants, realpathSync, statSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const { SeqrError } = require('./errors');
const { advice, fileName, packagedProgram } = require('./platform');

const launcher = realpathSync(join(__dirname, '..', 'bin', 'seqr-sandbox.js'));

/** The program: of the option, of the environment, of the platform's package, or on the PATH. */
function findProgram(option, { SEQR_SANDBOX_PROGRAM: named, PATH = '' } = process.env) {
  const told = option ?? (named || undefined);
  if (told !== undefined) {
    if (isProgram(told)) return told;
    throw missing(`${option === undefined ? 'SEQR_SANDBOX_PROGRAM' : 'The option program'} is '${told}', which is no program.`);
  }
  const program = packagedProgram() ?? PATH.split(delimiter).map((folder) => join(folder, fileName)).find(isOther);
  if (program) return program;
  throw missing('There is none here.');
}

const missing = (what) =>
  new SeqrError({ title: 'The program seqr-sandbox was not found', detail: `${what} To get it: ${advice()}.` });

/** npm puts this package's own launcher on the PATH of scripts. */
const isOther = (file) => isProgram(file) && realpathSync(file) !== launcher;

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

module.exports = { findProgram };
