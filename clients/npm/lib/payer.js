'use strict';

const { given, named } = require('./values');

/** A person with the app. Every action is recorded in the sandbox's journal. */
class Payer {
  #control;
  #path;

  constructor(control, id) {
    this.id = id;
    this.#control = control;
    this.#path = `/sandbox/payers/${named(id, "A payer's id")}`;
  }

  scan(code) {
    return this.#control.request('POST', `${this.#path}/scan`, { code });
  }

  confirm({ pin, outcome, invoice } = {}) {
    return this.#control.request('POST', `${this.#path}/confirm`, given({ pin, outcome, invoice }));
  }

  cancel({ invoice } = {}) {
    return this.#control.request('POST', `${this.#path}/cancel`, given({ invoice }));
  }

  show() {
    return this.#control.request('GET', this.#path);
  }

  keepCard(id, value, reseller) {
    return this.#control.request('POST', `${this.#path}/card`, given({ id, value, reseller }));
  }
}

module.exports = { Payer };
