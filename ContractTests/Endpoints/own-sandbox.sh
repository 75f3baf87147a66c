#!/usr/bin/env bash
# Runs the suites of an endpoint against a sandbox of a simulator that was just built, as docs/any-endpoint.md says: what passes on
# a path of its own, with payers and time behind the control API, cannot be seen by tests that start a simulator for themselves.
set -euo pipefail
cd "$(dirname "$0")/../.."

data=$(mktemp -d)
dotnet Simulator/Server/bin/Debug/net10.0/seqr-sandbox.dll --urls http://127.0.0.1:0 --data "$data" > "$data/log" 2>&1 &
simulator=$!
trap 'kill $simulator 2> /dev/null; wait $simulator 2> /dev/null || true; rm -rf "$data"' EXIT

url=
for _ in $(seq 300); do
    url=$(grep -o 'http://127.0.0.1:[0-9]*' "$data/log" | head -n 1) && break
    sleep 0.2
done
[ -n "$url" ] || { echo "The simulator did not start:" >&2; cat "$data/log" >&2; exit 1; }

# What is left out is a long list, and kept with the results.
export SEQR_CONTROL=$url/@against
status=0
ContractTests/Endpoints/against.sh "$url/@against" > "$data/out" || status=$?
mkdir -p TestResults/against
cp "$data/out" TestResults/against/summary.txt
grep -v '^left out: ' "$data/out"
exit "$status"
