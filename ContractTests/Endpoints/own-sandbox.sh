#!/usr/bin/env bash
# Runs the suites of an endpoint against a sandbox of the program that people download, as docs/any-endpoint.md says: what passes on
# a path of its own, with payers and time behind the control API, cannot be seen by tests that start a simulator for themselves, nor
# what a trimmed library lacks. The program is the one that dist/check.sh or dist/build.sh built; PROGRAM names another.
set -euo pipefail
cd "$(dirname "$0")/../.."
. ContractTests/Endpoints/a-simulator.sh

# What is left out is a long list, and kept with the results.
export SEQR_CONTROL=$url/@against
status=0
ContractTests/Endpoints/against.sh "$url/@against" > "$data/out" || status=$?
mkdir -p TestResults/against
cp "$data/out" TestResults/against/summary.txt
grep -v '^left out: ' "$data/out"
exit "$status"
