'use strict';

const { named } = require('./values');

/** The terminals of one sandbox, and their merchants. A new sandbox has SEQR's public test terminals. */
class Terminals {
  #control;

  constructor(control) {
    this.#control = control;
  }

  list() {
    return this.#control.list('/sandbox/terminals');
  }

  create(settings) {
    return this.#control.request('POST', '/sandbox/terminals', settings);
  }

  async change(id, settings) {
    return this.#control.request('PATCH', `/sandbox/terminals/${named(id, "A terminal's id")}`, settings);
  }
}

module.exports = { Terminals };
