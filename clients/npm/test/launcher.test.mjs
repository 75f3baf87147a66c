import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { program } from './fakes.mjs';

const launcher = fileURLToPath(new URL('../bin/seqr-sandbox.js', import.meta.url));
const { packageName } = createRequire(import.meta.url)('../lib/platform.js');

const launch = (file, ...told) => spawn(
  process.execPath, [launcher, ...told], { env: { ...process.env, SEQR_SANDBOX_PROGRAM: file }, stdio: ['pipe', 'pipe', 'pipe'] });

test('The launcher passes arguments, input, output and the exit status', async (t) => {
  const echo = program(t, `
    console.log(process.argv.slice(2).join(' '));
    process.stdin.on('data', (text) => console.log(String(text))).on('end', () => process.exit(3));`);
  const launched = launch(echo, 'serve', '--seed', '7');
  launched.stdin.end('Ä');
  const [[status], output] = await Promise.all([once(launched, 'close'), text(launched.stdout)]);

  assert.equal(status, 3);
  assert.equal(output, 'serve --seed 7\nÄ\n');
});

test('The launcher passes a signal, and waits for the program', async (t) => {
  const waits = program(t, `
    process.on('SIGTERM', () => { console.log('stopping'); process.exit(0); });
    setInterval(() => {}, 1000);
    console.log('ready');`);
  const launched = launch(waits);
  launched.stdout.once('data', (ready) => {
    assert.equal(String(ready), 'ready\n');
    launched.kill('SIGTERM');
  });
  const [[status], output] = await Promise.all([once(launched, 'close'), text(launched.stdout)]);

  assert.equal(status, 0);
  assert.match(output, /stopping\n$/);
});

test('The launcher says what to do without a program', async () => {
  const launched = launch('');
  const [[status], errors] = await Promise.all([once(launched, 'close'), text(launched.stderr)]);

  assert.equal(status, 2);
  assert.match(errors, /SEQR_SANDBOX_PROGRAM/);
});

test('The package of each platform has its name', () => {
  const report = (header) => ({ getReport: () => ({ header }) });
  const glibc = report({ glibcVersionRuntime: '2.36' });

  assert.equal(packageName({ platform: 'linux', arch: 'arm64', report: glibc }), '@seqr-sandbox/linux-arm64');
  assert.equal(packageName({ platform: 'linux', arch: 'x64', report: report({}) }), '@seqr-sandbox/linux-x64-musl');
  assert.equal(packageName({ platform: 'win32', arch: 'x64' }), '@seqr-sandbox/win32-x64');
  assert.equal(packageName({ platform: 'darwin', arch: 'arm64' }), '@seqr-sandbox/darwin-arm64');
});
