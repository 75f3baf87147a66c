// Makes this package do what ContractTests/Clients asks for: one JSON object a line in, one a line out.
import { createInterface } from 'node:readline';
import { open, SeqrError, SeqrTimeoutError, SeqrVerificationError } from './lib/index.mjs';

/** The caller asked for something that there is not. */
class Usage extends TypeError {}

let simulator;
const sandboxes = new Map();

const calls = {
  sandbox: async (_, options) => {
    const made = await simulator.sandbox(options);
    sandboxes.set(made.name, made);
    return { name: made.name, url: made.url, endpoint: made.endpoint, wsdl: made.wsdl };
  },
  removeSandbox: (on) => on.remove(),
  reset: (on) => on.reset(),
  pay: (on, { reference }) => on.pay(reference),
  decline: (on, { reference }) => on.decline(reference),
  cancel: (on, { reference }) => on.cancel(reference),
  invoice: (on, { reference }) => on.invoice(reference),
  invoices: (on) => on.invoices(),
  waitFor: (on, { reference, status, deadlineMs }) => on.waitFor(reference, status, deadlineMs),
  payerScan: (on, { payer, code }) => on.payer(payer).scan(code),
  payerConfirm: (on, { payer, ...options }) => on.payer(payer).confirm(options),
  payerCancel: (on, { payer }) => on.payer(payer).cancel(),
  payerShow: (on, { payer }) => on.payer(payer).show(),
  keepCard: (on, { payer, id, value, reseller }) => on.payer(payer).keepCard(id, value, reseller),
  addPayer: async (on, { settings }) => (await on.addPayer(settings)).show(),
  clockNow: async (on) => text(await on.clock.now()),
  clockAdvance: async (on, { ms }) => text(await on.clock.advance(ms)),
  clockFreeze: async (on) => text(await on.clock.freeze()),
  clockResume: async (on) => text(await on.clock.resume()),
  clockSet: async (on, { to }) => text(await on.clock.set(to)),
  putScenario: (on, { name, yaml }) => on.scenarios.put(name, yaml),
  useScenario: (on, { name }) => on.scenarios.use(name),
  scenarios: (on) => on.scenarios.list(),
  removeScenario: (on, { name }) => on.scenarios.remove(name),
  journal: (on, { query }) => on.journal(query),
  entry: (on, { id }) => on.entry(id),
  verify: (on, { pattern, times, withinMs }) => on.verify(pattern, { times, within: withinMs }),
  verifySequence: (on, { patterns, withinMs }) => on.verifySequence(patterns, { within: withinMs }),
  notifications: (on, { reference }) => on.notifications(reference),
  resend: (on, { id }) => on.resend(id),
  terminals: (on) => on.terminals.list(),
  createTerminal: (on, { settings }) => on.terminals.create(settings),
  changeTerminal: (on, { id, settings }) => on.terminals.change(id, settings),
  certification: (on, { plan }) => on.certification(plan),
  request: (on, { method, path, body }) => (on ?? simulator).request(method, path, body),
};

const text = (date) => date.toISOString();

async function carryOut({ do: name, on, args = {} }) {
  const call = calls[name];
  if (!call) throw new Usage(`There is no call '${name}'.`);
  if (on !== undefined && !sandboxes.has(on)) throw new Usage(`No sandbox '${on}' was made here.`);
  if (on === undefined && !['sandbox', 'request'].includes(name)) throw new Usage(`'${name}' needs a sandbox.`);
  simulator ??= await open();
  return call(sandboxes.get(on), args);
}

function told(error) {
  const { title, detail, status, message } = error;
  if (error instanceof SeqrError) return { kind: status === undefined ? 'unreachable' : 'refused', title, detail, status, message };
  if (error instanceof SeqrVerificationError) return { kind: 'verification', message };
  if (error instanceof SeqrTimeoutError) return { kind: 'timeout', message };
  return { kind: 'usage', message: error instanceof TypeError ? message : `${error.stack}` };
}

// At the end of the input without a close, nothing is closed: a program that was started has to end all the same.
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const isEnd = asked.do === 'close';
  const answer = await (isEnd ? Promise.resolve(simulator?.close()) : carryOut(asked))
    .then((ok) => ({ ok: ok ?? null }), (error) => ({ error: told(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  if (isEnd) break;
}
