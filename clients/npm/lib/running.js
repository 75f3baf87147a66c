'use strict';

const { spawn } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { setTimeout: after, clearTimeout } = require('node:timers');
const { SeqrError } = require('./errors');
const { findProgram } = require('./program');

const keptOutput = 20_000; // characters of what the program prints, for the error if it does not start

/** A simulator as a program of its own, for this process alone. */
class RunningSimulator {
  #child;
  #ended;
  #folder;
  #output = '';
  #atExit = () => this.#kill();

  constructor(program, data, more) {
    this.#folder = data === undefined ? mkdtempSync(join(tmpdir(), 'seqr-sandbox-')) : null;
    const told = ['--urls', 'http://127.0.0.1:0', '--data', data ?? this.#folder, '--quiet', 'false', '--log-format', 'text'];
    this.#child = spawn(program, [...told, ...more], { stdio: 'pipe', env: environment(), windowsHide: true });
    this.#ended = new Promise((resolve) => {
      this.#child.on('error', (error) => resolve(error.message));
      this.#child.on('close', (status, signal) => resolve(signal ? `it was ended by ${signal}` : `it ended with status ${status}`));
    });
    this.#child.stdin.on('error', () => {}); // it has ended
    process.on('exit', this.#atExit);
  }

  /** Starts one, and waits until it says its address. */
  static async start({ program, arguments: more = [], data, wait = 30_000 } = {}) {
    const running = new RunningSimulator(findProgram(program), data, more);
    try {
      const address = await running.#address(wait);
      running.#letGo();
      return { running, address };
    } catch (error) {
      await running.stop();
      throw error;
    }
  }

  /** Stops it, and removes its temporary data. */
  async stop() {
    process.off('exit', this.#atExit);
    this.#child.kill('SIGTERM');
    const patience = after(() => this.#child.kill('SIGKILL'), 10_000);
    await this.#ended;
    clearTimeout(patience);
    this.#removeData();
  }

  #address(wait) {
    return new Promise((resolve, reject) => {
      const fail = (what) => reject(new SeqrError({
        title: 'The simulator does not start', detail: `${this.#child.spawnfile}: ${what}.${this.#printed()}`,
      }));
      const patience = after(() => fail(`it did not say its address within ${wait / 1000} s`), wait);
      const read = (part) => {
        this.#output = (this.#output + part).slice(-keptOutput);
        const address = /SOAP at (https?:\/\/[^/\s]+)\//.exec(this.#output)?.[1];
        if (address) {
          clearTimeout(patience);
          resolve(address);
        }
      };
      this.#child.stdout.setEncoding('utf8').on('data', read);
      this.#child.stderr.setEncoding('utf8').on('data', read);
      this.#ended.then((how) => {
        clearTimeout(patience);
        fail(how);
      });
    });
  }

  #printed() {
    const text = this.#output.trim();
    return text === '' ? ' It printed nothing.' : ` It printed:\n${text}`;
  }

  /** This process may end before the program does. Its input ends then, and so does the program. */
  #letGo() {
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream.unref?.();
    this.#child.unref();
  }

  #kill() {
    this.#child.kill('SIGKILL');
    this.#removeData();
  }

  #removeData() {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The settings of a simulator that serves elsewhere are not meant for this one. */
function environment() {
  const others = Object.entries(process.env).filter(([name]) => !/^SEQR_SANDBOX_/i.test(name));
  return { ...Object.fromEntries(others), SEQR_SANDBOX_STOP_WITH_INPUT: 'true' };
}

module.exports = { RunningSimulator };
