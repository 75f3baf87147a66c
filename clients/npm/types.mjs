// Makes lib/control-api.d.ts from the control API's description: npm run types. With --check it only says if it is stale.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const description = new URL('../../Simulator/Server/Control/OpenApi/openapi.json', import.meta.url);
const file = new URL('lib/control-api.d.ts', import.meta.url);
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** The hashes show by themselves that the file is stale, or was changed by hand. */
const header = (types) =>
  '// Made by types.mjs; do not change it by hand.\n' +
  `// openapi.json ${hash(readFileSync(description))}\n// this file ${hash(types)}\n`;

if (process.argv.includes('--check')) {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  const types = text.split('\n').slice(3).join('\n');
  if (text !== header(types) + types) {
    console.error('lib/control-api.d.ts is not made from this openapi.json. Run: npm ci && npm run types');
    process.exit(1);
  }
} else {
  const { default: openapi, astToString } = await import('openapi-typescript');
  const types = astToString(await openapi(description));
  writeFileSync(file, header(types) + types);
}
