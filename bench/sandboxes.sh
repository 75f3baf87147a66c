#!/usr/bin/env bash
# What it costs to give each test a sandbox of its own: one made and reset 1,000 times, and one made and removed 1,000 times, with an
# invoice in it each time and without. Prints Markdown on standard output and what it is doing on standard error. Takes about a
# minute; needs dotnet and curl.
#
# TIMES (1000) and PORT (18090) can be set in the environment.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
times=${TIMES:-1000} port=${PORT:-18090}
url=http://127.0.0.1:$port

work=$(mktemp -d)
running=
leave() {
    [ -z "$running" ] || kill "$running" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

say() { echo "$*" >&2; }
fail() { say "bench: $*"; exit 1; }
resident() { awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$running/status"; }

# All requests of a measurement go over one connection of one curl, so that what is measured is the simulator.
request() { # $1 = method, $2 = path, $3 = file with a body, or nothing
    echo "next"
    echo "url = \"$url$2\""
    echo "request = $1"
    [ -z "${3:-}" ] || printf 'data-binary = "@%s"\nheader = "Content-Type: text/xml; charset=utf-8"\n' "$3"
    printf 'output = /dev/null\nsilent\nwrite-out = "%%{http_code} %%{time_total} %s\\n"\n' "$1 ${2%%/*}${2##*/}"
}

run() { # $1 = name, $2 = the status of each answer; reads the requests from standard input
    tail -n +2 > "$work/$1.curl"
    curl -K "$work/$1.curl" > "$work/$1.out" || fail "$1: curl failed"
    ! grep -vE "^($2) " "$work/$1.out" >&2 || fail "$1: an answer was not $2"
}

line() { # $1 = what it is called, $2 = file, $3 = pattern of the requests that count
    grep -E "$3" "$2" | awk '{ print $2 * 1000 }' | sort -n | awk -v name="$1" '
        { v[NR] = $1; sum += $1 }
        END { printf "| %s | %d | %.2f | %.2f | %.2f |\n", name, NR, v[int((NR + 1) / 2)], v[int(NR * 0.99)], sum / 1000 }'
}

cat > "$work/send.xml" << 'EOF'
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ext="http://external.interfaces.ers.seamless.com/"><soapenv:Body><ext:sendInvoice><context><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context><invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><totalAmount><currency>SEK</currency><value>99.90</value></totalAmount></invoice></ext:sendInvoice></soapenv:Body></soapenv:Envelope>
EOF

! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null || fail "port $port is in use; set PORT"
say "building"
dotnet publish "$here/../Simulator/Server" -c Release -o "$work/simulator" -v quiet --nologo >&2

say "starting"
mkdir "$work/data"
(cd "$work/simulator" && exec ./seqr-sandbox --urls "$url" --data "$work/data" --quiet) > "$work/log" 2>&1 &
running=$!
deadline=$((SECONDS + 20))
until curl -sf "$url/sandbox/health" > /dev/null; do
    [ $SECONDS -lt $deadline ] || fail "no answer: $(tail -n 5 "$work/log")"
done

reset() { # $1 = number of times, an invoice before each reset
    request PUT /sandboxes/bench
    for _ in $(seq "$1"); do
        request POST /@bench/soap/merchant/cashregister-2 "$work/send.xml"
        request POST /@bench/sandbox/reset
    done
}

remove() { # $1 = number of times, an invoice in each sandbox
    for number in $(seq "$1"); do
        request PUT "/sandboxes/b$number"
        request POST "/@b$number/soap/merchant/cashregister-2" "$work/send.xml"
        request DELETE "/sandboxes/b$number"
    done
}

keep() { # $1 = number of times
    for number in $(seq "$1"); do request PUT "/sandboxes/k$number"; done
}

say "warming up"
reset 300 | run warm 20.
remove 300 | run warm 20.
before=$(resident)
say "resetting one $times times"
reset "$times" | run reset 20.
after_reset=$(resident)
say "making and removing $times"
remove "$times" | run remove 20.
after_remove=$(resident)
say "making and keeping 900"
keep 900 | run keep 201
after_keep=$(resident)

echo "| on disk, one call after the other | times | p50 ms | p99 ms | all, s |"
echo "|---|--:|--:|--:|--:|"
line "make a sandbox (PUT)" "$work/remove.out" ' PUT '
line "remove it, with an invoice in it (DELETE)" "$work/remove.out" ' DELETE '
line "reset it, with an invoice in it (POST reset)" "$work/reset.out" ' POST reset'
line "for comparison: the invoice (sendInvoice)" "$work/reset.out" ' POST cashregister-2'
echo
echo "Resident memory: $before MB warm, $after_reset MB after $times resets, $after_remove MB after $times made and removed, $after_keep MB with 900 that are kept."
