// The packages that a program consists of: those of the restore, and .NET's runtime, which it contains too.
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

// Analyzers and the like give nothing to the program.
const gives = ['runtime', 'native', 'runtimeTargets', 'dependencies'];
const isInProgram = library => library.type === 'package' && gives.some(each => library[each]);

const unescaped = text => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').trim();

/** The packages of a platform, by Simulator/Server/obj/RID.assets.json, which dist/build.sh leaves there. */
export function packagesOf(rid) {
    const assets = JSON.parse(readFileSync(`Simulator/Server/obj/${rid}.assets.json`, 'utf8'));
    const folders = Object.keys(assets.packageFolders);
    const [, graph] = Object.entries(assets.targets).find(([name]) => name.endsWith(`/${rid}`));
    const versions = new Map(Object.keys(graph).map(key => key.split('/')));
    const restored = Object.entries(graph).filter(([, library]) => isInProgram(library)).map(([key, library]) => {
        const [name, version] = key.split('/');
        const needs = Object.keys(library.dependencies ?? {})
            .filter(each => versions.has(each) && isInProgram(graph[`${each}/${versions.get(each)}`]));
        return read(folders, name, version, needs.map(each => [each, versions.get(each)]));
    });
    // The runtime is downloaded, not referenced: it is at another place of the same file.
    const [framework] = Object.values(assets.project.frameworks);
    const runtime = framework.downloadDependencies
        .filter(({ name }) => /App\.(Runtime|Host)\./.test(name) && name.endsWith(`.${rid}`));
    if (runtime.length === 0) throw new Error(`The restore of ${rid} names no runtime.`);
    return [...restored, ...runtime.map(({ name, version }) => read(folders, name, version.match(/[^[,\]\s]+/)[0], []))];
}

function read(folders, name, version, needs) {
    const id = name.toLowerCase();
    const folder = folders.map(each => join(each, id, version.toLowerCase())).find(existsSync);
    if (!folder) throw new Error(`The package ${name} ${version} is not in ${folders.join(', ')}. Restore it first.`);
    const nuspec = readFileSync(join(folder, `${id}.nuspec`), 'utf8');
    const element = tag => {
        const text = nuspec.match(new RegExp(`<${tag}>([^<]*)</`))?.[1];
        return text && unescaped(text);
    };
    const [, type, licence] = nuspec.match(/<license\s+type="(\w+)"[^>]*>([^<]*)</) ?? [];
    return {
        name,
        version,
        folder,
        needs,
        hash: readFileSync(join(folder, `${id}.${version.toLowerCase()}.nupkg.sha512`), 'utf8').trim(),
        copyright: element('copyright'),
        page: element('projectUrl'),
        licence: {
            expression: type === 'expression' ? licence.trim() : undefined,
            file: type === 'file' ? licence.trim() : undefined,
            url: element('licenseUrl'),
        },
    };
}
