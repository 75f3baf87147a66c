'use strict';

const { duration } = require('./values');

/** The clock of one sandbox. Each method returns the sandbox's time afterwards, as a Date. */
class Clock {
  #control;

  constructor(control) {
    this.#control = control;
  }

  async now() {
    return time(await this.#control.request('GET', '/sandbox/clock'));
  }

  /** Everything that becomes due on the way happens in its order, and has happened when this returns. */
  async advance(by) {
    return this.#change('advance', { by: duration(by, 'by') });
  }

  freeze() {
    return this.#change('freeze');
  }

  resume() {
    return this.#change('resume');
  }

  async set(to) {
    return this.#change('set', { to: to instanceof Date ? to.toISOString() : to });
  }

  async #change(how, body) {
    return time(await this.#control.request('POST', `/sandbox/clock/${how}`, body));
  }
}

const time = (clock) => new Date(clock.now);

module.exports = { Clock };
