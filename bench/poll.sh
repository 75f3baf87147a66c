#!/usr/bin/env bash
# What a poll, a bill, a start and the memory cost, beside a bare Kestrel endpoint and an empty SoapCore operation in the same run.
# Prints Markdown on standard output and what it is doing on standard error. Takes about two minutes; needs dotnet, curl and wrk.
#
#   bench/poll.sh              everything but the million
#   bench/poll.sh --million    also polls a simulator that holds a million invoices (needs sqlite3)
#
# ROUNDS (3), LENGTH (5, seconds a round), STARTS (5) and PORT (18080, and the three after it) can be set in the environment.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
rounds=${ROUNDS:-3} length=${LENGTH:-5} starts=${STARTS:-5} port=${PORT:-18080}
connections=32
million=
case ${1:-} in
    '') ;;
    --million) million=yes ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac

work=$(mktemp -d)
running=()
leave() {
    for pid in "${running[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

say() { echo "$*" >&2; }
fail() { say "bench: $*"; exit 1; }

# ---- seeding: the one place here that knows how invoices are stored -------------------------------------------------
# Puts $2 ISSUED invoices of the seeded terminal into the database in directory $1; the simulator that owns it is stopped.
seed_invoices() {
    [ -f "$here/seed.sql" ] || fail "--million needs bench/seed.sql, which inserts :count invoices"
    sqlite3 -bail "$1"/*.db ".parameter set :count $2" ".read '$here/seed.sql'" >&2
}
# ---------------------------------------------------------------------------------------------------------------------

envelope() { # $1 = what goes into the Body
    echo "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:ext=\"http://external.interfaces.ers.seamless.com/\"><soapenv:Header/><soapenv:Body>$1</soapenv:Body></soapenv:Envelope>"
}

context='<context><channel>BENCH</channel><clientId>bench</clientId><clientReference>1</clientReference><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context>'
row='<invoiceRow><itemDescription>Kaffe</itemDescription><itemQuantity>1</itemQuantity><itemTotalAmount><currency>SEK</currency><value>49.95</value></itemTotalAmount></invoiceRow>'
envelope '<ext:benchmarkingNop/>' > "$work/nop.xml"
envelope '<Nop xmlns="urn:baseline"/>' > "$work/empty.xml"
envelope "<ext:sendInvoice>$context<invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Bench</title><invoiceRows>$row$row</invoiceRows><totalAmount><currency>SEK</currency><value>99.90</value></totalAmount></invoice></ext:sendInvoice>" > "$work/send.xml"

post() { # $1 = URL, $2 = file with the envelope
    curl -sf --max-time 5 -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: ""' --data-binary "@$2" "$1"
}

launch() { # $1 = folder, $2 = program, the rest its arguments; leaves its process id in $launched
    local folder=$1 program=$2
    shift 2
    (cd "$folder" && exec "./$program" "$@") > "$work/$program.log" 2>&1 &
    launched=$!
    running+=("$launched")
}

until_it_answers() { # $1 = URL, $2 = file with the envelope
    local deadline=$((SECONDS + 20))
    until post "$1" "$2" > /dev/null; do
        kill -0 "$launched" 2>/dev/null && [ $SECONDS -lt $deadline ] || fail "no answer from $1: $(tail -n 5 "$work"/*.log)"
    done
}

simulate() { # $1 = port, $2 = data directory, the rest further options
    launch "$work/simulator" seqr-sandbox --urls "http://127.0.0.1:$1" --data "$2" --quiet "${@:3}"
    until_it_answers "http://127.0.0.1:$1$path" "$work/nop.xml"
}

serve_baseline() {
    launch "$work/baseline" baseline --urls "http://127.0.0.1:$((port + 1))"
    until_it_answers "http://127.0.0.1:$((port + 1))/empty.svc" "$work/empty.xml"
}

stop() { # $1 = process id
    kill "$1"
    wait "$1" 2>/dev/null || true
}

bill() { # $1 = port: sends an invoice there and writes the envelope that polls it to poll-$1.xml
    local reference
    reference=$(post "http://127.0.0.1:$1$path" "$work/send.xml" | sed -n 's/.*<invoiceReference>\(.*\)<\/invoiceReference>.*/\1/p')
    [ -n "$reference" ] || fail "sendInvoice gave no invoiceReference"
    envelope "<ext:getPaymentStatus>$context<invoiceReference>$reference</invoiceReference><invoiceVersion>0</invoiceVersion></ext:getPaymentStatus>" > "$work/poll-$1.xml"
}

resident() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

time_starts() { # $1 = the function that starts it and waits; writes milliseconds to $1.starts
    local begun
    for _ in $(seq "$starts"); do
        begun=${EPOCHREALTIME/./}
        "$1"
        echo $(((${EPOCHREALTIME/./} - begun) / 1000)) >> "$work/$1.starts"
        stop "$launched"
    done
}
simulate_anew() { simulate "$port" "$(mktemp -d -p "$work")"; }

load() { # $1 = seconds, $2 = URL, $3 = file with the envelope, $4 = text that every answer must hold, or nothing
    BODY=$3 EXPECT=${4:-} wrk -t1 -c$connections -d"${1}s" --timeout 5s -s "$here/post.lua" "$2" | sed -n 's/^RESULT //p'
}

path=/soap/merchant/cashregister-2
for p in "$port" $((port + 1)) $((port + 2)) $((port + 3)); do
    ! (exec 3<> "/dev/tcp/127.0.0.1/$p") 2>/dev/null || fail "port $p is in use; set PORT"
done

say "building"
dotnet publish "$here/../Simulator/Server" -c Release -o "$work/simulator" -v quiet --nologo >&2
dotnet publish "$here/Baseline" -c Release -o "$work/baseline" -v quiet --nologo >&2

say "starting $starts times each"
time_starts simulate_anew
time_starts serve_baseline

serve_baseline
mkdir "$work/data"
simulate "$port" "$work/data"
simulator=$launched
sleep 3
idle=$(resident "$simulator")
bill "$port"
# The same without a journal: what recording everything costs.
mkdir "$work/unjournaled"
simulate $((port + 3)) "$work/unjournaled" --journal-entries 0
bill $((port + 3))

names=(constant empty poll unjournaled send)
declare -A title=([constant]='Kestrel, a constant' [empty]='SoapCore, an empty operation' [poll]='getPaymentStatus' [unjournaled]='getPaymentStatus, without a journal' [send]='sendInvoice' [million]='getPaymentStatus, a million invoices stored'
    [scattered]='getPaymentStatus, of a random one of the million each time')
declare -A url=([constant]=http://127.0.0.1:$((port + 1))/constant [empty]=http://127.0.0.1:$((port + 1))/empty.svc
    [poll]=http://127.0.0.1:$port$path [unjournaled]=http://127.0.0.1:$((port + 3))$path [send]=http://127.0.0.1:$port$path [million]=http://127.0.0.1:$((port + 2))$path
    [scattered]=http://127.0.0.1:$((port + 2))$path)
declare -A body=([constant]=$work/poll-$port.xml [empty]=$work/empty.xml [poll]=$work/poll-$port.xml [unjournaled]=$work/poll-$((port + 3)).xml [send]=$work/send.xml [million]=$work/poll-$((port + 2)).xml [scattered]=$work/scattered.xml)
declare -A holds=([constant]=constant [empty]=NopResponse [poll]='<status>ISSUED</status>' [unjournaled]='<status>ISSUED</status>' [send]='<resultCode>0</resultCode>' [million]='<status>ISSUED</status>'
    [scattered]='<status>ISSUED</status>')

if [ -n "$million" ]; then
    say "seeding a million invoices"
    mkdir "$work/million"
    simulate $((port + 2)) "$work/million"
    stop "$launched"
    seed_invoices "$work/million" 1000000
    simulate $((port + 2)) "$work/million"
    bill $((port + 2))
    sed 's/<invoiceReference>[0-9]*/<invoiceReference>RANDOM/' "$work/poll-$((port + 2)).xml" > "$work/scattered.xml"
    names+=(million)
fi

for name in "${names[@]}"; do
    say "warming up: ${title[$name]}"
    read -r _ _ _ failed < <(load "$length" "${url[$name]}" "${body[$name]}" "${holds[$name]}")
    [ "$failed" = 0 ] || fail "${title[$name]}: $failed answers were not the expected one"
done

# Round by round and not one after the other, so that a disturbance from outside meets all of them.
for round in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        say "round $round of $rounds: ${title[$name]}"
        load "$length" "${url[$name]}" "${body[$name]}" >> "$work/$name.results"
        sleep 1
    done
done
loaded=$(resident "$simulator")
# Last, since it leaves another mixture in the caches and in what the JIT learned: polls that hardly ever find their invoice in memory.
if [ -n "$million" ]; then
    for round in $(seq "$rounds"); do
        say "round $round of $rounds: ${title[scattered]}"
        load "$length" "${url[scattered]}" "${body[scattered]}" >> "$work/scattered.results"
    done
    names+=(scattered)
fi
post "${url[poll]}" "${body[poll]}" | grep -q "${holds[poll]}" || fail "the polled invoice is no longer ISSUED"

column() { cut -d' ' -f"$2" "$work/$1.results" | median; }
per_second() { column "$1" 1; }

echo "| $connections connections, median of $rounds rounds of $length s | requests/s | p50 ms | p99 ms | failed |"
echo "|---|--:|--:|--:|--:|"
for name in "${names[@]}"; do
    echo "| ${title[$name]} | $(per_second "$name") | $(column "$name" 2) | $(column "$name" 3) | $(awk '{ n += $4 } END { print n }' "$work/$name.results") |"
done
echo
echo "| ratio of requests/s | | aim |"
echo "|---|--:|--:|"
echo "| getPaymentStatus / SoapCore empty | $(ratio "$(per_second poll)" "$(per_second empty)") | ≥ 0.60 |"
echo "| getPaymentStatus / without a journal | $(ratio "$(per_second poll)" "$(per_second unjournaled)") | ≥ 0.80 |"
echo "| getPaymentStatus / Kestrel constant | $(ratio "$(per_second poll)" "$(per_second constant)") | |"
echo "| sendInvoice / SoapCore empty | $(ratio "$(per_second send)" "$(per_second empty)") | |"
[ -z "$million" ] || echo "| getPaymentStatus with a million stored / without | $(ratio "$(per_second million)" "$(per_second poll)") | ≥ 0.90 |"
[ -z "$million" ] || echo "| getPaymentStatus of a random one of a million / of the same one | $(ratio "$(per_second scattered)" "$(per_second million)") | |"
echo
echo "| process | simulator | baseline | aim |"
echo "|---|--:|--:|--:|"
echo "| start to first SOAP answer, ms, median of $starts | $(median < "$work/simulate_anew.starts") | $(median < "$work/serve_baseline.starts") | < 700 |"
echo "| resident when idle, MB | $idle | | < 150 |"
echo "| resident after the load, MB | $loaded | | < 150 |"
