#!/usr/bin/env bash
# Packs the npm packages into a folder: the main one, and one for each platform whose program dist/out holds.
#   ./pack.sh [FOLDER]    by default dist/npm
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
target=$(mkdir -p "${1:-$root/dist/npm}" && cd "${1:-$root/dist/npm}" && pwd)
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' "$root/Directory.Build.props")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pack() { # $1 = the folder of a package
    cp "$root/LICENSE" "$1"
    (cd "$1" && npm pack --silent --pack-destination "$target")
}

# Each platform: the folder in dist/out, the package, and what npm compares with the machine.
platforms='
linux-x64       linux-x64       linux   x64    glibc
linux-arm64     linux-arm64     linux   arm64  glibc
linux-musl-x64  linux-x64-musl  linux   x64    musl
osx-arm64       darwin-arm64    darwin  arm64  -
win-x64         win32-x64       win32   x64    -
'

packed=0
while read -r rid name os cpu libc; do
    [ -n "$rid" ] || continue
    program=$(ls "$root/dist/out/$rid/seqr-sandbox" "$root/dist/out/$rid/seqr-sandbox.exe" 2> /dev/null || true)
    [ -n "$program" ] || { echo "dist/out/$rid has no program: $name is left out" >&2; continue; }
    mkdir -p "$work/$name/bin"
    cp "$program" "$work/$name/bin"
    # Native libraries, if they are beside the program and not in it.
    find "$root/dist/out/$rid" -maxdepth 1 '(' -name '*.so' -o -name '*.dylib' -o -name '*.dll' ')' -exec cp {} "$work/$name/bin" ';'
    chmod 755 "$work/$name/bin"/*
    cp "$root/dist/out/$rid/THIRD-PARTY-NOTICES.txt" "$work/$name"
    cat > "$work/$name/package.json" << JSON
{
  "name": "@seqr-sandbox/$name",
  "version": "$version",
  "description": "The program of the npm package seqr-sandbox for $name.",
  "license": "MIT",
  "os": ["$os"],
  "cpu": ["$cpu"],$([ "$libc" = - ] || printf '\n  "libc": ["%s"],' "$libc")
  "preferUnplugged": true,
  "files": ["bin", "THIRD-PARTY-NOTICES.txt"]
}
JSON
    pack "$work/$name"
    packed=$((packed + 1))
done <<< "$platforms"
[ "$packed" -gt 0 ] || { echo "There is no program in dist/out. Build one first: dist/build.sh" >&2; exit 1; }

mkdir "$work/main"
cp -r "$here/bin" "$here/lib" "$here/README.md" "$work/main"
node - "$here/package.json" "$version" "$platforms" > "$work/main/package.json" << 'JS'
const [, , file, version, platforms] = process.argv;
const { scripts, devDependencies, ...about } = JSON.parse(require('node:fs').readFileSync(file, 'utf8'));
const names = platforms.trim().split('\n').map((line) => line.split(/\s+/)[1]);
const optionalDependencies = Object.fromEntries(names.map((name) => [`@seqr-sandbox/${name}`, version]));
console.log(JSON.stringify({ ...about, version, optionalDependencies }, null, 2));
JS
pack "$work/main"
