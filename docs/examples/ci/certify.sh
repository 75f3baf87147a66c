#!/usr/bin/env bash
# Performs SEQR's certification procedure with the shop, in a sandbox of its own. Then the sandbox judges what it saw.
#   seqr/certify.sh REPORT    the report is JUnit's
set -euo pipefail
seqr=$SEQR_SANDBOX_URL/@certification port=${SHOP_PORT:-9000}
shop=http://127.0.0.1:$port data=$(mktemp -d)
SEQR_URL=$seqr/soap/merchant/cashregister-2 SHOP_URL=$shop DATA=$data node server.mjs "$port" > "$data/log" 2>&1 &
trap 'kill $!; rm -rf "$data"' EXIT

shop() { curl -fsS -X "$1" "$shop/$2" --data "${3-}"; }
control() { curl -fsS -o /dev/null "$seqr/sandbox/$1" -H 'Content-Type: application/json' --data "$2"; }
order() { shop POST orders '{"id":"'"$1"'","amount":"149.90","currency":"SEK"}'; } # prints the order, with its link
look() { shop GET "orders/$1" > /dev/null; }
# The customer orders, watches the order's page, opens the link in the app, pays, and comes back.
buy() {
    local link
    link=$(order "$1" | grep -o 'seqr://[^"]*')
    for _ in 1 2 3; do look "$1"; sleep 1; done
    control payers/payer-1/scan '{"code":"'"$link"'"}'
    control payers/payer-1/confirm '{}'
    shop GET "back?order=$1" > /dev/null
}

curl -fsS -o /dev/null --retry 30 --retry-delay 1 --retry-connrefused $shop/health
buy paid
order open > /dev/null
control clock/advance '{"by":"30s"}'
look open
order canceled > /dev/null
look canceled
shop POST orders/canceled/cancel > /dev/null
buy refunded
shop POST orders/refunded/refunds '{"id":"back"}' > /dev/null

seqr-sandbox certify webshop --url "$seqr" --expected "$(dirname "$0")/certification.expected" --junit "$1"
