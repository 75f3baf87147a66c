#!/usr/bin/env bash
# What a reconciliation report of a long period costs: time from the call to the last byte, size of the answer, and memory.
# Prints Markdown on standard output and what it is doing on standard error. Takes about half a minute; needs dotnet, curl and sqlite3.
#
#   bench/report.sh [COUNT]    a period of COUNT transactions (100000)
#
# ROUNDS (5) and PORT (18083) can be set in the environment.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
count=${1:-100000} rounds=${ROUNDS:-5} port=${PORT:-18083}
[[ $count =~ ^[1-9][0-9]*$ ]] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }

work=$(mktemp -d)
simulator=
leave() {
    stop
    rm -rf "$work"
}
trap leave EXIT

say() { echo "$*" >&2; }
fail() { say "bench: $*"; exit 1; }

stop() {
    [ -z "$simulator" ] || { kill "$simulator" 2>/dev/null || true; wait "$simulator" 2>/dev/null || true; }
    simulator=
}

start() {
    "$work/bin/seqr-sandbox" --urls "http://127.0.0.1:$port" --data "$work/data" --quiet > "$work/log" 2>&1 &
    simulator=$!
    local deadline=$((SECONDS + 20))
    until curl -so /dev/null "http://127.0.0.1:$port/"; do
        kill -0 "$simulator" 2>/dev/null && [ $SECONDS -lt $deadline ] || fail "the simulator does not answer: $(tail -n 5 "$work/log")"
    done
}

context='<context><channel>BENCH</channel><clientId>bench</clientId><clientReference>1</clientReference><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop</id><type>RESELLERUSER</type><userId>9900</userId></initiatorPrincipalId><password>1234</password></context>'
call() { # $1 = the operation with its members, $2 = file for the answer; prints seconds
    echo "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:ext=\"http://external.interfaces.ers.seamless.com/\"><soapenv:Header/><soapenv:Body>$1</soapenv:Body></soapenv:Envelope>" |
        curl -sf --max-time 120 -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: ""' --data-binary @- -o "$2" -w '%{time_total}' \
            "http://127.0.0.1:$port/soap/merchant/cashregister-2" || fail "no answer to $1"
}
execute() { # $1 = number of the report
    call "<ext:executeReport>$context<reportId>Reconciliation/STD_RECON_$1.xml</reportId><language>en</language><parameters><parameter><entry><key>transactionPeriodId</key><value>$period</value></entry></parameter></parameters></ext:executeReport>" "$work/$1.xml"
}
memory() { awk -v field="$1:" '$1 == field { printf "%.0f", $2 / 1024 }' "/proc/$simulator/status"; }
median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.0f", v[int((NR + 1) / 2)] * 1000 }'; }

! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null || fail "port $port is in use; set PORT"

say "building"
dotnet publish "$here/../Simulator/Server" -c Release -o "$work/bin" -v quiet --nologo >&2
mkdir "$work/data"
start
stop
say "seeding $count transactions"
sqlite3 -bail "$work"/data/*.db ".parameter set :count $count" ".read '$here/report.sql'" >&2
start
call "<ext:markTransactionPeriod>$context</ext:markTransactionPeriod>" "$work/mark.xml" > "$work/seconds"
period=$(sed -n 's/.*<transactionPeriodId>\(.*\)<\/transactionPeriodId>.*/\1/p' "$work/mark.xml")
[ -n "$period" ] || fail "no period: $(cat "$work/mark.xml")"
sleep 4
idle=$(memory VmRSS)

for report in 001 003; do
    say "STD_RECON_$report"
    execute "$report" > "$work/$report.first"
    grep -q '<resultCode>0</resultCode>' "$work/$report.xml" || fail "$(head -c 1000 "$work/$report.xml")"
    for _ in $(seq "$rounds"); do
        execute "$report"
        echo
    done > "$work/$report.times"
done
rows=$(grep -o 'lt;Row' "$work/003.xml" | wc -l)
[ "$rows" = "$count" ] || fail "STD_RECON_003 has $rows rows"

echo "| a period of $count transactions, $rounds rounds | first, ms | median, ms | answer, MB |"
echo "|---|--:|--:|--:|"
for report in 001 003; do
    echo "| STD_RECON_$report | $(median < "$work/$report.first") | $(median < "$work/$report.times") | $(awk -v b="$(stat -c %s "$work/$report.xml")" 'BEGIN { printf "%.2f", b / 1048576 }') |"
done
echo
echo "| resident, MB | before | peak |"
echo "|---|--:|--:|"
echo "| simulator | $idle | $(memory VmHWM) |"
