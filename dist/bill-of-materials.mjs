// Prints what the programs of these platforms consist of, as CycloneDX JSON: the packages of the restore, and .NET's runtime, which
// they contain too. (The usual tool, CycloneDX for .NET, leaves out the runtime, which is the larger part of a program like these.)
//   node dist/bill-of-materials.mjs VERSION TIME RID…     reads Simulator/Server/obj/RID.assets.json, as dist/build.sh leaves it
import { createHash } from 'node:crypto';
import { packagesOf } from './packages.mjs';

const [version, time, ...rids] = process.argv.slice(2);
const purl = (name, version) => `pkg:nuget/${name}@${version}`;

function licences({ expression, file, url }) {
    if (expression) return /\s/.test(expression) ? [{ expression }] : [{ license: { id: expression } }];
    if (file) return [{ license: { name: `the file ${file} of the package` } }];
    return url ? [{ license: { name: 'the page of the package', url } }] : [];
}

const component = ({ name, version, hash, copyright, licence }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
    licenses: licences(licence),
    ...(copyright && { copyright }),
    purl: purl(name, version),
});

const root = `pkg:generic/seqr-sandbox@${version}`;
const packages = new Map(rids.flatMap(packagesOf).map(each => [purl(each.name, each.version), each]));
const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
        timestamp: new Date(time).toISOString(),
        component: {
            type: 'application',
            'bom-ref': root,
            name: 'seqr-sandbox',
            version,
            licenses: [{ license: { id: 'MIT' } }],
            purl: root,
        },
        properties: rids.map(value => ({ name: 'seqr-sandbox:platform', value })),
    },
    components: sorted.map(component),
    dependencies: [
        { ref: root, dependsOn: [...packages.keys()].sort() },
        ...sorted.map(({ name, version, needs }) => ({ ref: purl(name, version), dependsOn: needs.map(each => purl(...each)) })),
    ],
};
// The same content has the same number.
const digits = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
const uuid = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`, digits.slice(20, 32)];
bill.serialNumber = `urn:uuid:${uuid.join('-')}`;
console.log(JSON.stringify(bill, null, 2));
