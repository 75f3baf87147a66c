// Prints the notices that the program of a platform has to carry: each package with its version, its licence and its copyright, and the
// texts of licences and notices that the packages have, each text once.
//   node dist/notices.mjs RID     reads Simulator/Server/obj/RID.assets.json, as dist/build.sh leaves it
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from './packages.mjs';

const isNotice = file => /^(licen[cs]e|notice|third-?party-?notices?|copying)(\.(txt|md))?$/i.test(file);
const named = ({ name, version }) => `${name} ${version}`;

function licence({ expression, file, url }) {
    if (expression) return expression;
    if (file) return `its file ${file}`;
    if (url) return url;
    throw new Error('It names no licence.');
}

const packages = packagesOf(process.argv[2]).sort((a, b) => (named(a) < named(b) ? -1 : 1));
const texts = new Map(); // the text, and the packages that carry it
for (const each of packages) {
    const files = new Set(readdirSync(each.folder).filter(isNotice));
    if (each.licence.file) files.add(each.licence.file.replaceAll('\\', '/'));
    for (const file of [...files].sort()) {
        const text = readFileSync(join(each.folder, file), 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim();
        texts.set(text, [...(texts.get(text) ?? []), named(each)]);
    }
}

console.log('This program contains .NET and the packages below, under the licences that are named with them.');
console.log('The texts that they carry follow the list.\n');
for (const each of packages) {
    console.log(`${named(each)}: ${licence(each.licence)}`);
    for (const line of [each.copyright, each.page]) if (line) console.log(`  ${line}`);
}
for (const [text, carriers] of texts) console.log(`\n${'='.repeat(80)}\n${carriers.join(', ')}\n\n${text}`);
