// The XML of SOAP messages as objects: an element is the text in it, or an object with a member for each element in it.
// Prefixes and attributes are left out when reading.

export const writeXml = (value) =>
  typeof value !== 'object'
    ? escape(value)
    : Object.entries(value).map(([name, inner]) => `<${name}>${writeXml(inner)}</${name}>`).join('');

const escape = (value) => String(value).replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign]);

const piece = new RegExp(
  [
    /<\?.*?\?>|<!--.*?-->/, // skipped
    /<!\[CDATA\[(?<data>.*?)\]\]>/,
    /<\/(?<closed>[^\s<>/"'=]+)\s*>/,
    /<(?<opened>[^\s<>/"'=!?]+)(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>/,
    /(?<text>[^<]+)/,
  ].map((part) => part.source).join('|'),
  'sy',
);

/** Reads a whole document. Throws if it is cut off, damaged or not XML. */
export function readXml(document) {
  const root = { name: '', text: '', members: {} };
  const open = [root];
  piece.lastIndex = 0;
  while (piece.lastIndex < document.length) {
    const at = piece.lastIndex;
    const found = piece.exec(document)?.groups;
    if (!found) throw new Error(`no XML at character ${at}`);
    const { data, closed, opened, empty, text } = found;
    open.at(-1).text += data ?? unescape(text ?? '');
    if (opened) open.push({ name: opened, text: '', members: {} });
    if (closed && closed !== open.at(-1).name) throw new Error(`</${closed}> at character ${at}`);
    if (closed || empty) close(open);
  }
  if (open.length > 1 || root.text.trim() !== '' || Object.keys(root.members).length !== 1) {
    throw new Error('no whole XML document');
  }
  return root.members;
}

function close(open) {
  const { name, text, members } = open.pop();
  open.at(-1).members[name.split(':').at(-1)] = Object.keys(members).length > 0 ? members : text;
}

const names = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescape = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi, (all, hex, decimal, name) => {
    const value = name ? names[name] : String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10));
    if (value === undefined || all === '&') throw new Error(`unknown entity ${all}`);
    return value;
  });
