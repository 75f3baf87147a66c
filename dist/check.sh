#!/usr/bin/env bash
# What CI asks of the program that people download. It is built as dist/build.sh does it, but not compiled ahead, which would take
# minutes: trimming is what can break it, and is the same. Then its version, its bill of materials, parts that a trimmed library could
# lack, and a first payment. The program stays in dist/out for the suites of an endpoint, which run against it next.
set -euo pipefail
cd "$(dirname "$0")/.."

rid=$(dist/this-platform.sh)
program=dist/out/$rid/seqr-sandbox
work=$(mktemp -d)
simulator=
trap '[ -z "$simulator" ] || kill $simulator 2> /dev/null; wait 2> /dev/null || true; rm -rf "$work"' EXIT
fail() { echo "dist/check.sh: $*" >&2; exit 1; }

for script in dist/*.sh; do bash -n "$script"; done
dist/build.sh --quick "$rid"

version=$(grep -o '<Version>[^<]*' Directory.Build.props | sed 's/.*>//')
[[ $($program --version) =~ ^"$version"(\+|$) ]] || fail "--version says $($program --version), and Directory.Build.props $version"
node dist/check-bill.mjs "dist/out/seqr-sandbox-$version.cdx.json" "dist/out/$rid/THIRD-PARTY-NOTICES.txt"

# Runs a command of the program, whose output and status must be as said.
says() { # $1 = exit status, $2 = a pattern of its output, the rest its arguments
    local status=0
    "$program" "${@:3}" > "$work/said" 2>&1 || status=$?
    [ $status = "$1" ] && grep -q -- "$2" "$work/said" || fail "'${*:3}' exits with $status, and says: $(cat "$work/said")"
}
says 0 '^paid ' scenarios list
says 0 'sendInvoice' wsdl
says 0 "HTTP://SEQR.SE/" code machine coffee-1 --png "$work/code.png"
# Npgsql, and what it needs, up to the name that nobody has.
says 2 'no-such-host.invalid' --urls http://127.0.0.1:0 --peer-url http://127.0.0.1:1 \
    --database postgres://seqr@no-such-host.invalid/seqr --wait 1s

"$program" --urls http://127.0.0.1:0 --data "$work/data" --ready-file "$work/ready" > "$work/log" 2>&1 &
simulator=$!
for _ in $(seq 300); do [ -f "$work/ready" ] && break || sleep 0.1; done
[ -f "$work/ready" ] || fail "the program does not start: $(cat "$work/log")"
url=$(head -n 1 "$work/ready")
for page in / /wallet /journal /findings /scenarios /certification/webshop /payers /clock /start /partners /exploration /metrics \
    /docs /docs/protocol /docs/api /docs/results/0 \
    /sandbox/health /sandbox/openapi.json '/se-qr-web/qrgenerator?code=HTTP://SEQR.SE/R1'; do
    curl -sf -m 20 -o "$work/page" "$url$page" && [ -s "$work/page" ] || fail "$page is not answered: $(cat "$work/log")"
done
says 3 '0 of 17 passed' certify webshop --url "$url"

dist/first-payment.sh bare
