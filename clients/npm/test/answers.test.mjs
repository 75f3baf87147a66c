import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { connect, SeqrError } from 'seqr-sandbox';
import { json, server } from './fakes.mjs';

const required = createRequire(import.meta.url)('seqr-sandbox');

test('Required and imported, the errors are the same', () => assert.equal(required.SeqrError, SeqrError));

test('A list is read page by page, up to its limit', async (t) => {
  const asked = [];
  const url = await server(t, (request, response) => {
    asked.push(request.url);
    const before = Number(new URL(request.url, 'http://x').searchParams.get('before') ?? 3);
    json(response, request.method === 'PUT' ? {} : { items: [{ id: before }], next: before > 1 ? String(before - 1) : null });
  });
  const sandbox = await connect(`${url}/`).sandbox({ name: 'pages' });

  assert.deepEqual((await sandbox.journal({ operation: 'a b' })).map(({ id }) => id), [3, 2, 1]);
  assert.deepEqual((await sandbox.journal({ limit: 2 })).map(({ id }) => id), [3, 2]);
  assert.deepEqual(asked.slice(1, 3), [
    '/@pages/sandbox/journal?operation=a+b&limit=500', '/@pages/sandbox/journal?operation=a+b&limit=500&before=2',
  ]);
});

test('The token is sent, and the body as it is', async (t) => {
  let seen;
  const url = await server(t, (request, response) => {
    seen = { authorization: request.headers.authorization, type: request.headers['content-type'], body: '' };
    request.setEncoding('utf8').on('data', (part) => { seen.body += part; }).on('end', () => response.writeHead(204).end());
  });

  assert.equal(await connect(url, 'token-12345').request('POST', '/sandbox/any', { name: 'Çå', seed: 0 }), null);
  assert.deepEqual(seen, { authorization: 'Bearer token-12345', type: 'application/json', body: '{"name":"Çå","seed":0}' });
});

for (const [what, type, body, told] of [
  ['a page of a proxy', 'text/html', '<h1>Bad gateway</h1>', /The simulator refuses \(502\): GET \/sandbox\/health was answered with 502/],
  ['a problem', 'application/problem+json', '{"title":"Busy","detail":"Later.","type":"/problems/busy"}', /^Busy \(502\): Later\.$/],
  ['a problem that is cut off', 'application/problem+json', '{"title":', /The simulator refuses \(502\)/],
]) {
  test(`A refusal by ${what} is told`, async (t) => {
    const url = await server(t, (_, response) => response.writeHead(502, { 'Content-Type': type }).end(body));

    await assert.rejects(connect(url).request('GET', '/sandbox/health'), (error) => {
      assert.ok(error instanceof SeqrError);
      assert.equal(error.status, 502);
      assert.match(error.message, told);
      return true;
    });
  });
}

test('An answer that is no JSON is told', async (t) => {
  const url = await server(t, (_, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"a":'));

  await assert.rejects(connect(url).request('GET', '/sandbox/health'), /answer is not understood.*version of this package/);
});

test('A connection that is cut is told', async (t) => {
  const url = await server(t, (_, response) => response.destroy());

  await assert.rejects(connect(url).request('GET', '/sandbox/health'), (error) => {
    assert.equal(error.title, 'The simulator does not answer');
    assert.equal(error.status, undefined);
    return true;
  });
});

for (const wrong of ['localhost:8080', 'ftp://localhost', '', undefined]) {
  test(`'${wrong}' is no address`, () => assert.throws(() => connect(wrong), /like http:\/\/localhost:8080/));
}

test('What is wrong in a call is told before it is sent', async (t) => {
  const url = await server(t, (_, response) => json(response, {}));
  const sandbox = await connect(url).sandbox({ name: 'usage' });

  await assert.rejects(sandbox.pay(''), /An invoice's reference is a text; it is ""/);
  await assert.rejects(sandbox.invoice(undefined), /it is missing/);
  await assert.rejects(sandbox.clock.advance(-1), /milliseconds, 0 or more/);
  await assert.rejects(sandbox.waitFor('1', 'PAID', NaN), /A deadline is milliseconds/);
  await assert.rejects(sandbox.verifySequence([]), /at least one pattern/);
  await assert.rejects(sandbox.verify([{}]), /verifySequence/);
  await assert.rejects(sandbox.request('GET', 'sandbox/clock'), /begins with a slash/);
});
