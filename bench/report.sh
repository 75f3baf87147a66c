#!/usr/bin/env bash
# What a report on a period of 100,000 transactions costs, in time and memory, beside the same report on an empty period: as
# the first report after a start, and later.
# Prints Markdown. Needs dotnet, curl and sqlite3. COUNT (100000) and PORT (18080) can be set in the environment.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
count=${COUNT:-100000} port=${PORT:-18080}
work=$(mktemp -d)
url=http://127.0.0.1:$port
simulator=
leave() {
    [ -z "$simulator" ] || kill "$simulator" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap leave EXIT

start() {
    (cd "$work/simulator" && exec ./seqr-sandbox --urls "$url" --data "$work/data" --quiet) &
    simulator=$!
    for _ in $(seq 200); do
        curl -sf -o /dev/null "$url/sandbox/health" && return
        sleep 0.05
    done
    echo "bench: the simulator does not answer" >&2
    exit 1
}

call() { # $1 = operation, $2 = members: a reseller user's call, the answer on standard output
    curl -sf "$url/soap/merchant/cashregister-2" -H 'Content-Type: text/xml; charset=utf-8' -d "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><o:$1 xmlns:o=\"http://external.interfaces.ers.seamless.com/\"><context><initiatorPrincipalId><id>public_test_shop</id><type>RESELLERUSER</type><userId>9900</userId></initiatorPrincipalId><password>1234</password></context>$2</o:$1></e:Body></e:Envelope>"
}

mark() {
    call markTransactionPeriod '' | sed 's/.*<transactionPeriodId>\(.*\)<\/transactionPeriodId>.*/\1/'
    curl -sf -o /dev/null "$url/sandbox/clock/advance" -H 'Content-Type: application/json' -d '{"by":"3s"}'
}

report() { # $1 = name, $2 = period: milliseconds and length of the answer
    local begun=${EPOCHREALTIME/./}
    call executeReport "<reportId>Reconciliation/$1.xml</reportId><parameters><parameter><entry><key>transactionPeriodId</key><value>$2</value></entry></parameter></parameters>" > "$work/answer.xml"
    local took=$(((${EPOCHREALTIME/./} - begun) / 1000))
    grep -q '<resultCode>0</resultCode>' "$work/answer.xml" || { head -c 500 "$work/answer.xml" >&2; exit 1; }
    echo "$took $(stat -c %s "$work/answer.xml")"
}

memory() { awk -v name="$1:" '$1 == name { printf "%.0f", $2 / 1024 }' "/proc/$simulator/status"; } # $1 = VmRSS, or VmHWM for the peak

row() { # $1 = name, $2 = transactions, $3 = period, $4 = which time, if it matters, $5 = how often: the median is told
    read -r took bytes < <(for _ in $(seq "${5:-1}"); do report "$1" "$3"; done | sort -n | sed -n "$(((${5:-1} + 1) / 2))p")
    echo "| $1${4:-} | $2 | $took | $bytes |"
}

dotnet publish "$here/../Simulator/Server" -c Release -o "$work/simulator" -v quiet --nologo >&2
start
kill "$simulator"
wait "$simulator" || true
sqlite3 -bail "$work/data/seqr-sandbox.db" "
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count)
    INSERT INTO payments (sandbox, ers_reference, invoice, reseller, terminal, cashier, minor, currency, at)
    SELECT '', printf('2020010100000000001%06d', i), printf('20200101%09d', i), 'public_test_shop', 'till' || (i % 5), 'cashier' || (i % 10),
        CASE WHEN i % 10 = 0 THEN -1 ELSE 1 END * (100 + i % 5000), 'SEK', 637134336000000000 + i FROM n;"
start
full=$(mark)
empty=$(mark)
before=$(memory VmRSS)
echo "| report | transactions | ms | bytes answered |"
echo "|---|--:|--:|--:|"
row STD_RECON_003 "$count" "$full" ", the first after the start"
row STD_RECON_001 0 "$empty"
row STD_RECON_001 "$count" "$full"
row STD_RECON_003 0 "$empty"
row STD_RECON_003 "$count" "$full" ", median of 5 more" 5
rows=$(grep -o '&lt;Row&gt;' "$work/answer.xml" | wc -l)
[ "$rows" -eq "$count" ] || { echo "bench: $rows rows instead of $count" >&2; exit 1; }
echo
echo "Memory of the simulator: $before MB before the first report, $(memory VmHWM) MB at the peak, $(memory VmRSS) MB after the last."
