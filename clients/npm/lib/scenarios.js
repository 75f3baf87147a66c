'use strict';

const { named } = require('./values');

/** The scenarios of one sandbox: what its payers do, and what goes wrong. */
class Scenarios {
  #control;

  constructor(control) {
    this.#control = control;
  }

  async put(name, yaml) {
    if (typeof yaml !== 'string') throw new TypeError('A scenario is the text of a YAML file.');
    return this.#control.request('PUT', pathOf(name), yaml);
  }

  use(name) {
    return this.#control.request('PUT', '/sandbox/scenarios/default', { name });
  }

  list() {
    return this.#control.list('/sandbox/scenarios');
  }

  async remove(name) {
    return this.#control.request('DELETE', pathOf(name));
  }
}

const pathOf = (name) => `/sandbox/scenarios/${named(name, "A scenario's name")}`;

module.exports = { Scenarios };
