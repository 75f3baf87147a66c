#!/usr/bin/env bash
# What polls, bills, starts and memory cost, beside bare Kestrel, an empty SoapCore operation, WireMock and WireMock.Net in the same run.
# Prints Markdown on standard output and what it is doing on standard error. Takes about seven minutes; needs dotnet, curl and wrk, and
# java and npm for WireMock, which is left out without them.
#
#   bench/poll.sh              everything but these:
#   bench/poll.sh --million    also polls a random one of a million invoices (needs sqlite3)
#   bench/poll.sh --long       also loads the simulator for ten minutes, and looks at its memory
#
# ROUNDS (3), LENGTH (5, seconds a round), STARTS (7) and PORT (18080, and the seven after it) can be set in the environment.
here=$(cd "$(dirname "$0")" && pwd)
million= long=
for option in "$@"; do
    case $option in
        --million) million=yes ;;
        --long) long=yes ;;
        *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
. "$here/common.sh"
need dotnet curl wrk
rounds=${ROUNDS:-3} length=${LENGTH:-5} starts=${STARTS:-7} port=${PORT:-18080}
invoices=1000
for p in $(seq "$port" $((port + 7))); do
    ! (exec 3<> "/dev/tcp/127.0.0.1/$p") 2>/dev/null || fail "port $p is in use; set PORT"
done

say "building"
dotnet publish "$here/../Simulator/Server" -o "$work/simulator" -v quiet --nologo >&2
dotnet publish "$here/Baseline" -c Release -o "$work/baseline" -v quiet --nologo >&2
dotnet publish "$here/WireMockNet" -c Release -o "$work/wiremock-net" -v quiet --nologo >&2
if command -v java > /dev/null && command -v npm > /dev/null; then
    (cd "$work" && npm pack --silent wiremock@3.13.2 > /dev/null && tar xzf wiremock-3.13.2.tgz && mkdir mappings && mv package/build/*.jar wiremock.jar)
fi

envelope '<Nop xmlns="urn:baseline"/>' > "$work/empty.xml"

say "starting $starts times each"
for _ in $(seq "$starts"); do
    time_start launch kestrel "http://127.0.0.1:$port/constant" nop "$work/baseline" ./baseline --urls "http://127.0.0.1:$port"
    time_start launch_simulator simulator "$work/simulator" $((port + 2))
done

names=(kestrel empty simulator unjournaled)
launch kestrel "http://127.0.0.1:$port/constant" nop "$work/baseline" ./baseline --urls "http://127.0.0.1:$port"
launch empty "http://127.0.0.1:$((port + 1))/empty.svc" empty "$work/baseline" ./baseline --urls "http://127.0.0.1:$((port + 1))"
launch_simulator simulator "$work/simulator" $((port + 2))
launch_simulator unjournaled "$work/simulator" $((port + 3)) --journal-entries 0
for name in simulator unjournaled; do
    say "sending $invoices invoices to $name"
    send_invoices "$name" $invoices
done
sed "s/INVOICE/$(head -n 1 "$work/references-simulator")/" "$work/poll.xml" > "$work/one.xml"
post "${url[simulator]}" "$work/one.xml" > "$work/told.xml"
grep -q '<status>ISSUED</status>' "$work/told.xml" || fail "an invoice is not ISSUED: $(cat "$work/told.xml")"

launch wiremock-net "http://127.0.0.1:$((port + 4))/soap" one "$work/wiremock-net" ./wiremock-net $((port + 4)) "$work/told.xml"
names+=(wiremock-net)
if [ -f "$work/wiremock.jar" ]; then
    told=$(tr -d '\n' < "$work/told.xml" | sed 's/"/\\"/g')
    echo '{"request":{"method":"POST","urlPath":"/soap","bodyPatterns":[{"contains":"getPaymentStatus"}]},"response":{"status":200,"body":"'"$told"'","headers":{"Content-Type":"text/xml; charset=utf-8"}}}' > "$work/mappings/poll.json"
    launch wiremock "http://127.0.0.1:$((port + 5))/soap" one "$work" java -jar wiremock.jar --port $((port + 5)) --disable-banner --no-request-journal --root-dir "$work"
    names+=(wiremock)
fi
for name in kestrel empty wiremock-net wiremock; do cp "$work/references-simulator" "$work/references-$name"; done

declare -A title=([kestrel]='Kestrel, a constant' [empty]='SoapCore, an empty operation' [simulator]='getPaymentStatus'
    [unjournaled]='getPaymentStatus, without a journal (`--journal-entries 0`)' [wiremock]='WireMock 3.13, text match, no journal'
    [wiremock-net]='WireMock.Net 2.21, XPath, no journal' [sends]='sendInvoice' [one]='getPaymentStatus, one invoice of a million'
    [scattered]='getPaymentStatus, a random one of a million')
measure() { # $1 = name
    case $1 in
        empty) BODY=$work/empty.xml wrk -t2 -c32 -d"${2}s" --timeout 5s -s "$here/post.lua" "${url[empty]}" | sed -n 's/^RESULT //p' ;;
        sends) sends simulator "$2" ;;
        *) polls "$1" "$2" ;;
    esac
}

for name in "${names[@]}"; do
    say "the first 10 s: ${title[$name]}"
    measure "$name" 10 > "$work/$name.first"
done
for name in wiremock wiremock-net; do
    [ -n "${pid[$name]:-}" ] || continue
    # A Java program goes on compiling for as long.
    say "30 s more to warm up: ${title[$name]}"
    measure "$name" 30 > /dev/null
done
# Round by round and not one after the other, so that a disturbance from outside meets all of them.
for round in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        say "round $round of $rounds: ${title[$name]}"
        measure "$name" "$length" >> "$work/$name.results"
    done
done
say "a minute of polls"
polls simulator 60 > "$work/minute"
after_a_minute=$(peak simulator)
for round in $(seq "$rounds"); do
    say "round $round of $rounds: ${title[sends]}"
    sends simulator "$length" >> "$work/sends.results"
done
cp "$work/sends.results" "$work/sends.first"

if [ -n "$million" ]; then
    need sqlite3
    say "seeding a million invoices"
    launch_simulator one "$work/simulator" $((port + 6))
    stop one
    sqlite3 -bail "$work/data-one"/seqr-sandbox.db ".parameter set :count 1000000" ".read '$here/seed.sql'" >&2
    launch_simulator one "$work/simulator" $((port + 6))
    send_invoices one 1
    url[scattered]=${url[one]}
    awk 'BEGIN { srand(1); for (i = 0; i < 200000; i++) printf "20200101%09d\n", 1 + int(rand() * 1000000) }' > "$work/references-scattered"
    for name in one scattered; do measure $name 10 > "$work/$name.first"; done
    for round in $(seq "$rounds"); do
        for name in one scattered; do
            say "round $round of $rounds: ${title[$name]}"
            measure "$name" "$length" >> "$work/$name.results"
        done
    done
fi
if [ -n "$long" ]; then
    say "ten minutes of polls"
    polls simulator 600 > "$work/long"
    after_long="$(peak simulator) MB after $(awk '{ printf "%.0f", $1 * 600 }' "$work/long") more polls in ten minutes"
fi

per_second() { column "$1.results" 1 | median; }
kestrel=$(per_second kestrel)
row() { # $1 = name, $2 = its process
    local settled
    settled=$(per_second "$1")
    echo "| ${title[$1]} | $settled ($(column "$1.results" 1 | range)) | $(ratio "$settled" "$kestrel") | $(column "$1.results" 2 | median) | $(column "$1.results" 3 | median) | $3 | $2 | $(cat "$work/$1.first" "$work/$1.results" | awk '{ n += $4 } END { print n }') |"
}
first() { ratio "$(column "$1.first" 1)" "$(per_second "$1")"; }
echo "| 32 connections, median of $rounds rounds of $length s (range) | requests/s | of Kestrel's | p50 ms | p99 ms | first 10 s, of settled | peak MB | failed |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|"
for name in "${names[@]}"; do row "$name" "$(peak "$name")" "$(first "$name")"; done
row sends "" ""
[ -z "$million" ] || { row one "$(peak one)" ""; row scattered "" ""; }
echo
started=$(median < "$work/simulator.starts") bare=$(median < "$work/kestrel.starts")
echo "| | reached | aim |"
echo "|---|--:|--:|"
echo "| polls / bare Kestrel | $(ratio "$(per_second simulator)" "$kestrel") | ≥ 0.50 |"
echo "| p99 / bare Kestrel's | $(ratio "$(column simulator.results 3 | median)" "$(column kestrel.results 3 | median)") | ≤ 3 |"
echo "| first 10 s of a fresh process / settled | $(first simulator) | ≥ 0.75 |"
echo "| start to first answer, ms, median of $starts: $started, Kestrel's $bare | $(ratio "$started" "$bare") | ≤ 2 |"
echo "| peak memory after a minute of polls, MB | $after_a_minute | ≤ 110 |"
[ -z "$long" ] || echo "| peak memory later | $after_long | the same |"
[ -z "$million" ] || echo "| polls of a random one of a million invoices / of one | $(ratio "$(per_second scattered)" "$(per_second one)") | ≥ 0.80 |"
