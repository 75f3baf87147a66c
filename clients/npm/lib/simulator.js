'use strict';

const { randomUUID } = require('node:crypto');
const { Control } = require('./control');
const { RunningSimulator } = require('./running');
const { Sandbox } = require('./sandbox');
const { given, named } = require('./values');

/** A simulated SEQR. One serves all tests of a program at the same time, each in a sandbox of its own. */
class Simulator {
  #control;
  #running;

  constructor(url, token, running = null) {
    this.url = url;
    this.#control = new Control(url, token);
    this.#running = running;
  }

  /** Makes a sandbox, with a unique name if none is given. One that is there is used as it is. */
  async sandbox({ name = `test-${randomUUID()}`, seed } = {}) {
    await this.#control.request('PUT', `/sandboxes/${named(name, "A sandbox's name")}`, given({ seed }));
    return new Sandbox(this.#control, name);
  }

  /** Everything else of the control API, as it is without a sandbox. */
  request(method, path, body) {
    return this.#control.request(method, path, body);
  }

  /** Stops the simulator if it was started here. */
  async close() {
    const running = this.#running;
    this.#running = null;
    await running?.stop();
  }

  [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    return this.close();
  }
}

/** Starts the program for this process, on a free port of the loopback address. */
async function start(options) {
  const { running, address } = await RunningSimulator.start(options);
  return new Simulator(address, undefined, running);
}

/** Uses a simulator that runs elsewhere. Nothing is sent to it yet, and closing does not stop it. */
function connect(url, token) {
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
    throw new TypeError(`A simulator's address is like http://localhost:8080; this is '${url}'.`);
  }
  return new Simulator(String(url).replace(/\/+$/, ''), token);
}

/** Connects to the simulator of SEQR_SANDBOX_URL, with the token of SEQR_SANDBOX_TOKEN, or starts one. */
async function open(options) {
  const { SEQR_SANDBOX_URL: url, SEQR_SANDBOX_TOKEN: token } = process.env;
  return url ? connect(url, token || undefined) : start(options);
}

module.exports = { connect, open, start };
