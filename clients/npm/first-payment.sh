#!/usr/bin/env bash
# In an empty folder with nothing but Node: installs the packed packages without a network, serves with npx, and makes the first
# payment. Prints the seconds that it took; fails if they are 20 or more.
#   ./first-payment.sh [FOLDER]    the folder of the packed packages; without it they are packed first
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
server=
unset "${!SEQR_SANDBOX_@}" # neither the program nor the settings of another simulator
finish() {
    if [ -n "$server" ]; then
        kill -- "-$server" 2> /dev/null || true
        while kill -0 -- "-$server" 2> /dev/null; do sleep 0.05; done
    fi
    rm -rf "$work"
}
trap finish EXIT
packages=${1:-$work/packages}
[ $# -gt 0 ] || "$here/pack.sh" "$packages" > "$work/packed"
packages=$(cd "$packages" && pwd)

mkdir "$work/empty"
cd "$work/empty"
started=$(date +%s%N)
npm install --offline --no-audit --no-fund --loglevel=error "$packages"/seqr-sandbox-*.tgz > "$work/installed"
# In a process group of its own, to end all of it: npx does not pass a signal on.
setsid npx --no-install seqr-sandbox --urls http://127.0.0.1:0 --ready-file "$work/ready" > "$work/served" &
server=$!
until [ -f "$work/ready" ]; do
    kill -0 "$server" 2> /dev/null || { echo "npx seqr-sandbox ended: $(cat "$work/served")" >&2; exit 1; }
    sleep 0.05
done
cp "$here/first-payment.mjs" pay.mjs
node pay.mjs "$(head -n 1 "$work/ready")"
took=$((($(date +%s%N) - started) / 10000000))
printf 'First payment after %d.%02d seconds.\n' $((took / 100)) $((took % 100))
[ "$took" -lt 2000 ]
