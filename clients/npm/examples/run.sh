#!/usr/bin/env bash
# Runs the same test under node:test, Vitest and Jest, with the packed packages. It fetches Vitest and Jest, so CI does not run it.
#   ./run.sh FOLDER    the folder that ../pack.sh has filled
set -euo pipefail
packages=$(cd "${1:?The folder of the packed packages}" && pwd)
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp ./*.js ./*.mjs "$work"
cd "$work"
echo '{ "private": true }' > package.json
npm install --no-audit --no-fund --loglevel=error vitest@4 jest@30
# The other platforms' packages are in no registry, so that they are not asked for.
npm install --offline --no-audit --no-fund --loglevel=error "$packages"/seqr-sandbox-*.tgz
node --test node.test.mjs
npx vitest run vitest.test.mjs
npx jest jest.test.js
