#!/usr/bin/env bash
# Runs two commits of the simulator in turn under the same polls, beside a bare Kestrel endpoint: a random one of INVOICES invoices and another
# clientReference in each request, with the journal and findings on. Prints Markdown on standard output and what it is doing on standard error.
#
#   bench/compare.sh REV [OPTION…]     compares REV with the working tree, both started with these options
#
# INVOICES (1000), ROUNDS (3), LENGTH (5, seconds a round) and PORT (18080, and the two after it) can be set in the environment. Needs dotnet,
# curl, git and wrk.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
rev=$(git -C "$here" rev-parse --short "$1")
shift
invoices=${INVOICES:-1000} rounds=${ROUNDS:-3} length=${LENGTH:-5} port=${PORT:-18080}
path=/soap/merchant/cashregister-2

work=$(mktemp -d)
running=()
leave() {
    for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    git -C "$here" worktree remove --force "$work/source" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

say() { echo "$*" >&2; }
fail() { say "bench: $*"; exit 1; }

envelope() { # $1 = what goes into the Body
    echo "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:ext=\"http://external.interfaces.ers.seamless.com/\"><soapenv:Header/><soapenv:Body>$1</soapenv:Body></soapenv:Envelope>"
}
context='<context><channel>BENCH</channel><clientId>bench</clientId><clientReference>CLIENT</clientReference><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context>'
envelope "<ext:sendInvoice>$context<invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Bench</title><totalAmount><currency>SEK</currency><value>99.90</value></totalAmount></invoice></ext:sendInvoice>" > "$work/send.xml"
envelope "<ext:getPaymentStatus>$context<invoiceReference>INVOICE</invoiceReference><invoiceVersion>1</invoiceVersion></ext:getPaymentStatus>" > "$work/poll.xml"

say "building $rev, the working tree and the baseline"
git -C "$here" worktree add -q --detach "$work/source" "$rev"
dotnet publish "$work/source/Simulator/Server" -c Release -o "$work/$rev" -v quiet --nologo >&2
dotnet publish "$here/../Simulator/Server" -c Release -o "$work/now" -v quiet --nologo >&2
dotnet publish "$here/Baseline" -c Release -o "$work/kestrel" -v quiet --nologo >&2

names=(kestrel "$rev" now)
declare -A url pid
for number in 0 1 2; do
    name=${names[$number]} address=http://127.0.0.1:$((port + number))
    if [ "$name" = kestrel ]; then
        url[$name]=$address/constant
        (cd "$work/$name" && exec ./baseline --urls "$address") > "$work/$name.log" 2>&1 &
    else
        url[$name]=$address$path
        (cd "$work/$name" && exec ./seqr-sandbox --urls "$address" --data "$work/data-$name" --quiet "$@") > "$work/$name.log" 2>&1 &
    fi
    pid[$name]=$!
    running+=("$!")
done

for name in "${names[@]}"; do
    deadline=$((SECONDS + 20))
    until curl -s -o "$work/answer" --data-binary "@$work/send.xml" -H 'Content-Type: text/xml' "${url[$name]}"; do
        kill -0 "${pid[$name]}" 2>/dev/null && [ $SECONDS -lt $deadline ] || fail "no answer of $name: $(cat "$work/$name.log")"
    done
    if [ "$name" = kestrel ]; then
        echo 1 > "$work/references-$name"
        continue
    fi
    say "sending $invoices invoices to $name"
    curl -s --data-binary "@$work/send.xml" -H 'Content-Type: text/xml' "${url[$name]}?n=[1-$invoices]" \
        | grep -o '<invoiceReference>[0-9]*' | sed 's/.*>//' > "$work/references-$name"
    [ "$(wc -l < "$work/references-$name")" = "$invoices" ] || fail "$name did not take all invoices"
done

load() { # $1 = name, $2 = seconds
    REFERENCES=$work/references-$1 BODY=$work/poll.xml wrk -t2 -c32 -d"${2}s" --timeout 5s -s "$here/polls.lua" "${url[$1]}" | sed -n 's/^RESULT //p'
}

for name in "${names[@]}"; do
    say "the first 10 s of $name"
    load "$name" 10 > "$work/$name.first"
done
# Round by round and not one after the other, so that a disturbance from outside meets all of them.
for round in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        say "round $round of $rounds: $name"
        load "$name" "$length" >> "$work/$name.results"
    done
done

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
column() { cut -d' ' -f"$2" "$work/$1.results" | median; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
kestrel=$(column kestrel 1)

echo "| 32 connections, median of $rounds rounds of $length s | requests/s | of Kestrel's | p50 ms | p99 ms | first 10 s, of settled | peak MB | failed |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|"
for name in "${names[@]}"; do
    case $name in kestrel) title='Kestrel, a constant' ;; now) title='getPaymentStatus, working tree' ;; *) title="getPaymentStatus, $name" ;; esac
    failed=$(cat "$work/$name.first" "$work/$name.results" | awk '{ n += $4 } END { print n }')
    peak=$(awk '/VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/${pid[$name]}/status")
    settled=$(column "$name" 1)
    echo "| $title | $settled | $(ratio "$settled" "$kestrel") | $(column "$name" 2) | $(column "$name" 3) | $(ratio "$(cut -d' ' -f1 "$work/$name.first")" "$settled") | $peak | $failed |"
done
echo
echo "working tree / $rev: $(ratio "$(column now 1)" "$(column "$rev" 1)")"
