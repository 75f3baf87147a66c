'use strict';

const longest = 999_999_999; // seconds that the control API reads

/** A duration as the control API reads it: milliseconds become text, and text such as '1m30s' stays as it is. */
function duration(value, what) {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value !== 'number' || !(value >= 0 && value <= longest * 1000)) {
    throw new TypeError(`${what} is milliseconds, 0 or more, or a text such as '20s'; it is ${show(value)}.`);
  }
  return `${(value / 1000).toFixed(7).replace(/\.?0+$/, '')}s`;
}

/** A text that stands in a path: an empty one would be another path. */
function named(value, what) {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${what} is a text; it is ${show(value)}.`);
  return encodeURIComponent(value);
}

/** The members that are given. The control API takes null for left out; undefined does not get into JSON. */
const given = (members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null));

const show = (value) => (value === undefined ? 'missing' : JSON.stringify(value) ?? String(value));

module.exports = { duration, given, named };
