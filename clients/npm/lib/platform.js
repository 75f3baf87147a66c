'use strict';

const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const packages = ['linux-x64', 'linux-arm64', 'linux-x64-musl', 'darwin-arm64', 'win32-x64'];

/** The name of the package with this machine's program: npm installs it beside this one, where it fits. */
function packageName({ platform, arch, report } = process) {
  // Node of a musl system names no glibc.
  const isMusl = platform === 'linux' && report?.getReport().header.glibcVersionRuntime === undefined;
  return `@seqr-sandbox/${platform}-${arch}${isMusl ? '-musl' : ''}`;
}

const fileName = process.platform === 'win32' ? 'seqr-sandbox.exe' : 'seqr-sandbox';

/** The program of the platform's package, or null if it is not installed. */
function packagedProgram() {
  try {
    const program = join(dirname(require.resolve(`${packageName()}/package.json`)), 'bin', fileName);
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** What to do where no program was found. */
function advice() {
  const name = packageName();
  const known = packages.map((one) => `@seqr-sandbox/${one}`);
  const npm = known.includes(name)
    ? `install the npm package ${name}, which 'npm install seqr-sandbox' brings unless optional dependencies are omitted`
    : `there is no npm package for this machine (${name}), only for ${known.join(', ')}`;
  return [
    `npm: ${npm}`,
    'or set SEQR_SANDBOX_PROGRAM to the path of the program',
    'or put seqr-sandbox on the PATH',
    'or set SEQR_SANDBOX_URL to the address of a simulator that runs already',
  ].join('; ');
}

module.exports = { advice, fileName, packagedProgram, packageName };
