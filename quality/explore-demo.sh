#!/usr/bin/env bash
# Explores the demo shop as a program of its own, over HTTP, with restarts. It is compiled ahead in a copy of the last commit, since most
# of what a restart costs is compiling.
#   quality/explore-demo.sh             10,000 lives
#   quality/explore-demo.sh 1000 42     as many lives of another seed
# The last lines tell the rate, the coverage and what was broken.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git archive HEAD | tar -x -C "$work"
dotnet publish "$work/Reference.Client/Demo" -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    -p:RestoreLockedMode=false -p:RunAnalyzers=false -o "$work/demo" --nologo -v quiet
dotnet publish "$work/Simulator/Server" -c Release -p:RunAnalyzers=false -o "$work/simulator" --nologo -v quiet
sed "s|dotnet .*Reference.Client.Demo.dll|$work/demo/Reference.Client.Demo|" samples/shops/demo/explore.yaml > "$work/explore.yaml"
"$work/simulator/seqr-sandbox" explore "$work/explore.yaml" --lives "${1:-10000}" --seed "${2:-7}"
