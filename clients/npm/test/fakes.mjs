// What stands in for the simulator: a program that does what it is told, and a server that answers what it is told.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'seqr-npm-test-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A program made of this script. */
export function program(t, script) {
  const path = join(folder(t), 'seqr-sandbox');
  writeFileSync(path, `#!/usr/bin/env node\n${script}`);
  chmodSync(path, 0o755);
  return path;
}

/** A server that answers each request by the function, and its address. */
export async function server(t, answer) {
  const http = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((ready) => http.once('listening', ready));
  t.after(() => http.close());
  return `http://127.0.0.1:${http.address().port}`;
}

export function json(response, body, status = 200, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
}
