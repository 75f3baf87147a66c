// The orders, each in a JSON file. A file is replaced as a whole, so that a kill leaves the old one or the new one.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mistaken, settings } from './settings.mjs';

const folder = join(settings.data, 'orders');
mkdirSync(folder, { recursive: true });
const file = (id) => join(folder, `${id}.json`);

/** Another request works on the order for too long. */
export class Busy extends Error {}

const queues = new Map();

/** Runs work while no other request works on the order. Throws Busy if its turn does not come within patience ms. */
export function alone(id, work, patience) {
  let begun = false;
  let gaveUp = false;
  const begin = () => {
    begun = true;
    return gaveUp ? undefined : work();
  };
  const done = (queues.get(id) ?? Promise.resolve()).then(begin);
  const over = done.catch(() => {}).then(() => queues.get(id) === over && queues.delete(id));
  queues.set(id, over);
  if (patience === undefined) return done;
  const impatience = new Promise((_, reject) => {
    setTimeout(() => {
      gaveUp = !begun;
      if (gaveUp) reject(new Busy());
    }, patience);
  });
  return Promise.race([done, impatience]);
}

const memory = new Map();

export const isOrder = (id) => (mistaken('forgets-on-restart') ? memory.has(id) : existsSync(file(id)));

const read = (id) => JSON.parse(mistaken('forgets-on-restart') ? memory.get(id) : readFileSync(file(id), 'utf8'));

/**
 * The order. Call it in alone(). What is still being sent although nobody else works on the order was interrupted by
 * the end of the program: SEQR may have it or not.
 */
export function load(id) {
  const order = read(id);
  if (order.state === 'sending') order.state = 'unsure';
  for (const refund of order.refunds) if (refund.state === 'sending') refund.state = 'in doubt';
  return order;
}

export function save(order) {
  const text = JSON.stringify(order, null, 2);
  if (mistaken('forgets-on-restart')) {
    memory.set(order.id, text);
    return order;
  }
  writeFileSync(`${file(order.id)}.new`, text);
  renameSync(`${file(order.id)}.new`, file(order.id)); // survives a kill; to survive a power cut, fsync the file first
  return order;
}

/** The ids of all orders, the latest bill last. */
export function orderIds() {
  const stored = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const ids = mistaken('forgets-on-restart') ? [...memory.keys()] : stored;
  const orders = ids.map(read).sort((one, other) => one.billed - other.billed);
  return orders.map((order) => order.id);
}
