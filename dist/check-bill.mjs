// Holds a bill of materials against the simulator's lock file: each package that gives something to the program is in it, in the locked
// version, with a hash and a licence; so is .NET's runtime; and nothing depends on what is not in it. Then the notices of a program
// whose bill it is: they name each package with its licence, and have the text of .NET's.
//   node dist/check-bill.mjs FILE NOTICES
import { readFileSync } from 'node:fs';

const bill = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lock = JSON.parse(readFileSync('Simulator/Server/packages.lock.json', 'utf8'));
const wrong = [];
const listed = new Set(bill.components.map(each => each.purl));

// The one analyzer of the build: it gives nothing to the program.
const notShipped = ['Microsoft.CodeAnalysis.BannedApiAnalyzers'];
let locked = 0;
for (const [name, { type, resolved }] of Object.entries(lock.dependencies['net10.0'])) {
    if (type === 'Project' || notShipped.includes(name)) continue;
    locked++;
    if (!listed.has(`pkg:nuget/${name}@${resolved}`)) wrong.push(`${name} ${resolved} of the lock file is not listed.`);
}
for (const { name } of bill.components) if (notShipped.includes(name)) wrong.push(`${name} is listed, and is not in the program.`);
for (const { name, hashes, licenses } of bill.components) {
    if (!/^[0-9a-f]{128}$/.test(hashes?.[0]?.content)) wrong.push(`${name} has no hash.`);
    if (!licenses?.length) wrong.push(`${name} has no licence.`);
}
for (const runtime of ['Microsoft.NETCore.App.Runtime.', 'Microsoft.AspNetCore.App.Runtime.'])
    if (!bill.components.some(each => each.name.startsWith(runtime))) wrong.push(`No ${runtime}* is listed.`);
const known = new Set([bill.metadata.component['bom-ref'], ...listed]);
for (const { ref, dependsOn } of bill.dependencies)
    for (const each of [ref, ...dependsOn]) if (!known.has(each)) wrong.push(`${ref} depends on ${each}, which is not listed.`);
const notices = readFileSync(process.argv[3], 'utf8');
for (const { name, version, licenses } of bill.components) {
    const { expression, license } = licenses?.[0] ?? {};
    const told = expression ?? license?.id ?? license?.url ?? '';
    if (!notices.includes(`\n${name} ${version}: ${told}`))
        wrong.push(`${name} ${version} is not in ${process.argv[3]}, or not with its licence.`);
}
if (!/The MIT License[^]*Copyright \(c\) \.NET Foundation[^]*WITHOUT WARRANTY OF ANY KIND/.test(notices))
    wrong.push("The text of .NET's licence is missing.");

if (locked === 0) wrong.push('The lock file names no package.');
for (const line of wrong) console.error(`bill of materials: ${line}`);
if (wrong.length > 0) process.exit(1);
console.log(`bill of materials: ${listed.size} components, ${locked} packages of the lock file among them`);
