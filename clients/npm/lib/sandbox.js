'use strict';

const { Clock } = require('./clock');
const { SeqrError } = require('./errors');
const { Payer } = require('./payer');
const { Scenarios } = require('./scenarios');
const { Terminals } = require('./terminals');
const { given, named } = require('./values');
const { verify, verifySequence } = require('./verifying');
const { waitFor } = require('./waiting');

const journalLimit = 1000;

/** A test's own sandbox: its invoices, payers, scenarios, clock and journal are seen by no other test. */
class Sandbox {
  #simulator;
  #control;

  /** @param simulator The control of the simulator, without a sandbox. */
  constructor(simulator, name) {
    this.#simulator = simulator;
    this.#control = simulator.below(name);
    this.name = name;
    this.url = `${simulator.base}/@${name}`;
    this.endpoint = `${this.url}/soap/merchant/cashregister-2`;
    this.wsdl = `${this.endpoint}?wsdl`;
    this.clock = new Clock(this.#control);
    this.scenarios = new Scenarios(this.#control);
    this.terminals = new Terminals(this.#control);
  }

  async pay(reference) {
    return this.#act(reference, 'pay');
  }

  decline(reference) {
    return this.#act(reference, 'decline');
  }

  cancel(reference) {
    return this.#act(reference, 'cancel');
  }

  /** Reads an invoice. The merchant does not notice: this acknowledges no payment. */
  async invoice(reference) {
    return this.#control.request('GET', pathOf(reference));
  }

  invoices() {
    return this.#control.list('/sandbox/invoices');
  }

  waitFor(reference, status, deadline = 10_000) {
    return waitFor(this.#control, reference, status, deadline);
  }

  payer(id = 'payer-1') {
    return new Payer(this.#control, id);
  }

  async addPayer(settings = {}) {
    return this.payer((await this.#control.request('POST', '/sandbox/payers', settings)).id);
  }

  journal({ limit = journalLimit, ...query } = {}) {
    return this.#control.list('/sandbox/journal', query, limit);
  }

  async entry(id) {
    return this.#control.request('GET', `/sandbox/journal/${named(String(id), "An entry's id")}`);
  }

  verify(pattern, options) {
    return verify(this.#control, pattern, options);
  }

  verifySequence(patterns, options) {
    return verifySequence(this.#control, patterns, options);
  }

  notifications(reference) {
    return this.#control.list('/sandbox/notifications', given({ invoice: reference }));
  }

  /** The attempt is under way when this returns. */
  async resend(id) {
    return this.#control.request('POST', `/sandbox/notifications/${named(id, "A notification's id")}/resend`);
  }

  async certification(plan) {
    return this.#control.request('GET', `/sandbox/certification/${named(plan, 'A plan')}`);
  }

  /** Everything else of the control API: the path begins with /sandbox/. */
  request(method, path, body) {
    return this.#control.request(method, path, body);
  }

  async reset() {
    await this.#control.request('POST', '/sandbox/reset');
  }

  /** Removes the sandbox. A simulator that is gone must not hide the test's own failure. */
  async remove() {
    try {
      await this.#simulator.request('DELETE', `/sandboxes/${this.name}`);
    } catch (error) {
      if (!(error instanceof SeqrError) || (error.status !== undefined && error.status !== 404)) throw error;
    }
  }

  [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    return this.remove();
  }

  async #act(reference, what) {
    return this.#control.request('POST', `${pathOf(reference)}/${what}`);
  }
}

const pathOf = (reference) => `/sandbox/invoices/${named(reference, "An invoice's reference")}`;

module.exports = { Sandbox };
