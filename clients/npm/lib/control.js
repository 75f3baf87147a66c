'use strict';

const http = require('node:http');
const https = require('node:https');
const { SeqrError } = require('./errors');
const { given } = require('./values');

// Node's own client and not fetch, which tests replace, and which test environments such as jsdom lack.
const patience = 5 * 60 * 1000;
const pageSize = 500;

/** Calls the control API. Each failure is a SeqrError that says what was asked. */
class Control {
  /**
   * @param {string} base The simulator's address, without a slash at its end.
   * @param {string} prefix The sandbox's path: '' or '/@name'.
   */
  constructor(base, token, prefix = '') {
    Object.assign(this, { base, token, prefix });
  }

  below(name) {
    return new Control(this.base, this.token, `/@${name}`);
  }

  /**
   * Asks, and returns the answer: JSON as plain values, other content as text, and null for no content. A body that is
   * a text is YAML, the only text that the control API takes.
   */
  async request(method, path, body) {
    if (!path.startsWith('/')) throw new TypeError(`A path begins with a slash, as in /sandbox/health; it is '${path}'.`);
    const what = `${method} ${this.prefix}${path}`;
    const answer = await this.#send(method, path, body);
    const isJson = /^[^;]*json\s*(;|$)/i.test(answer.type);
    if (answer.status < 200 || answer.status > 299) throw refusal(what, answer, isJson);
    if (answer.text === '') return null;
    return isJson ? read(what, answer) : answer.text;
  }

  /** All items of a list, page by page, newest first. */
  async list(path, query = {}, most = Infinity) {
    const items = [];
    let before;
    do {
      const limit = Math.min(most - items.length, pageSize);
      const page = await this.request('GET', `${path}?${new URLSearchParams(given({ ...query, limit, before }))}`);
      items.push(...page.items);
      before = page.next;
    } while (before && items.length < most);
    return items;
  }

  #send(method, path, body) {
    const url = new URL(`${this.base}${this.prefix}${path}`);
    const isText = typeof body === 'string';
    const content = body === undefined || body === null ? undefined : isText ? body : JSON.stringify(body);
    const headers = { Accept: 'application/json, */*;q=0.5' };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    if (content !== undefined) {
      headers['Content-Type'] = isText ? 'application/yaml' : 'application/json';
      headers['Content-Length'] = Buffer.byteLength(content);
    }
    return new Promise((resolve, reject) => {
      const fail = (cause) => reject(new SeqrError({
        title: 'The simulator does not answer', detail: `${method} ${url.href}: ${reasonOf(cause)}`, cause,
      }));
      const { request } = url.protocol === 'https:' ? https : http;
      const call = request(url, { method, headers, timeout: patience }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => { text += part; });
        response.on('error', fail);
        response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'] ?? '', text }));
      });
      call.on('timeout', () => call.destroy(new Error(`no answer for ${patience / 1000} s`)));
      call.on('error', fail);
      call.end(content);
    });
  }
}

// Where a name has several addresses, the message is empty, and each address has an error of its own.
const reasonOf = (error) => error.message || error.errors?.map((one) => one.message).join('; ') || error.code;

function read(what, { text, status }) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SeqrError({
      title: "The simulator's answer is not understood",
      detail: `${what}: ${cause.message} Is it of the version of this package?`,
      status,
      cause,
    });
  }
}

function refusal(what, { text, status }, isJson) {
  let problem = {};
  try {
    if (isJson) problem = JSON.parse(text) ?? {};
  } catch {
    // Then the status describes the problem.
  }
  return new SeqrError({
    title: problem.title ?? 'The simulator refuses',
    detail: problem.detail ?? `${what} was answered with ${status}, without a reason.`,
    status,
    type: problem.type,
  });
}

module.exports = { Control };
