// The shop as a process of its own, with data of its own, for one test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Opens a shop that is paid at this SEQR. It closes after the test. */
export async function openShop(t, endpoint) {
  const data = mkdtempSync(join(tmpdir(), 'shop-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Where SEQR reaches the shop: by another name if the simulator runs in a container.
  const shopUrl = `http://${process.env.SHOP_HOST ?? '127.0.0.1'}:${port}`;
  const shop = spawn(process.execPath, ['server.mjs', String(port)], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, SEQR_URL: endpoint, SHOP_URL: shopUrl, DATA: data, MISTAKE: process.env.MISTAKE ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(shop, 'exit');
  t.after(async () => {
    shop.kill();
    await gone;
    rmSync(data, { recursive: true, force: true });
  });
  await Promise.race([once(shop.stdout, 'data'), gone.then(([status]) => { throw new Error(`The shop ended with ${status}.`); })]);
  shop.stdout.resume();

  const call = async (method, path, body) =>
    (await fetch(url + path, { method, body: body && JSON.stringify(body) })).json();
  return {
    order: (id, amount) => call('POST', '/orders', { id, amount, currency: 'SEK' }),
    look: (id) => call('GET', `/orders/${id}`),
    comeBack: (id) => call('GET', `/back?order=${id}`),
    refund: (id, refund) => call('POST', `/orders/${id}/refunds`, refund),
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
