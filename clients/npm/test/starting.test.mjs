import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { SeqrError, start } from 'seqr-sandbox';
import { folder, program } from './fakes.mjs';

const serves = `
  console.log('SEQR sandbox: SOAP at http://127.0.0.1:9/soap/merchant/cashregister-2, control API at http://127.0.0.1:9/sandbox/.');
  process.stdin.resume().on('end', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));`;

test('A start tells the address, and leaves no data behind', async (t) => {
  const serving = program(t, serves);
  const temporary = folder(t);
  const { TMPDIR = '' } = process.env;
  t.after(() => { process.env.TMPDIR = TMPDIR; });
  process.env.TMPDIR = temporary;
  const simulator = await start({ program: serving });

  assert.equal(simulator.url, 'http://127.0.0.1:9');
  assert.equal(readdirSync(temporary).length, 1);
  await simulator.close();
  await simulator.close(); // a second time does nothing
  assert.deepEqual(readdirSync(temporary), []);
});

test('The program gets its data directory, the arguments, and none of the settings of another simulator', async (t) => {
  const data = folder(t);
  process.env.SEQR_SANDBOX_TOKEN = 'of-another-one';
  t.after(() => delete process.env.SEQR_SANDBOX_TOKEN);
  const shows = program(t, `
    console.error(process.argv.slice(2).join(' '), Object.keys(process.env).filter((name) => name.startsWith('SEQR_')).join());
    process.exit(2);`);

  await assert.rejects(start({ program: shows, data, arguments: ['--seed', '7'] }), ({ message }) => {
    assert.match(message, /--urls http:\/\/127\.0\.0\.1:0 --data .* --seed 7 SEQR_SANDBOX_STOP_WITH_INPUT$/);
    assert.ok(message.includes(`--data ${data} `));
    return true;
  });
  assert.ok(existsSync(data));
});

test('A program that does not start is told with its output', async (t) => {
  const fails = program(t, "console.error('The port is taken.'); process.exit(2);");

  await assert.rejects(start({ program: fails }), (error) => {
    assert.ok(error instanceof SeqrError);
    assert.equal(error.title, 'The simulator does not start');
    assert.match(error.detail, /it ended with status 2\. It printed:\nThe port is taken\./);
    return true;
  });
});

test('A program that never says its address is stopped', async (t) => {
  const mute = program(t, 'setInterval(() => {}, 1000);');

  await assert.rejects(start({ program: mute, wait: 300 }), /did not say its address within 0\.3 s.* It printed nothing\./);
});

test('A program that is not there is told with every way to get one', async () => {
  await assert.rejects(start({ program: '/nowhere/seqr-sandbox' }), (error) => {
    for (const way of ['/nowhere/seqr-sandbox', '@seqr-sandbox/', 'SEQR_SANDBOX_PROGRAM', 'PATH', 'SEQR_SANDBOX_URL']) {
      assert.ok(error.message.includes(way), way);
    }
    return true;
  });
});

test('A process that does not close its simulator ends all the same', async (t) => {
  const host = spawn(process.execPath, ['-e', `
    require('seqr-sandbox').start({ program: process.argv[1] }).then(() => console.log('started'))`, program(t, serves)],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  const [[status], output] = await Promise.all([once(host, 'exit'), text(host.stdout)]);

  assert.equal(status, 0);
  assert.equal(output, 'started\n');
});
