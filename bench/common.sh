# What poll.sh and compare.sh share. Sourced by them; not a command.
set -euo pipefail

path=/soap/merchant/cashregister-2
work=$(mktemp -d)
declare -A url pid

leave() {
    for name in "${!pid[@]}"; do kill "${pid[$name]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    git -C "$here" worktree remove --force "$work/source" 2>/dev/null || true
    rm -rf "$work"
}
trap leave EXIT

say() { echo "$*" >&2; }
fail() { say "bench: $*"; exit 1; }
need() { for command in "$@"; do command -v "$command" > /dev/null || fail "$command is missing"; done; }

envelope() { # $1 = what goes into the Body
    echo "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:ext=\"http://external.interfaces.ers.seamless.com/\"><soapenv:Header/><soapenv:Body>$1</soapenv:Body></soapenv:Envelope>"
}
context='<context><channel>BENCH</channel><clientId>bench</clientId><clientReference>CLIENT</clientReference><clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context>'
envelope "<ext:sendInvoice>$context<invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Bench</title><totalAmount><currency>SEK</currency><value>99.90</value></totalAmount></invoice></ext:sendInvoice>" > "$work/send.xml"
envelope "<ext:getPaymentStatus>$context<invoiceReference>INVOICE</invoiceReference><invoiceVersion>1</invoiceVersion></ext:getPaymentStatus>" > "$work/poll.xml"
envelope '<ext:benchmarkingNop/>' > "$work/nop.xml"

post() { # $1 = URL, $2 = file with the envelope
    curl -sf --max-time 5 -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: ""' --data-binary "@$2" "$1"
}

# Starts a program and waits until it answers: $1 = name, $2 = URL, $3 = envelope that it answers, $4 = folder, the rest the command in it.
launch() {
    local name=$1 answers=$3 folder=$4
    url[$name]=$2
    shift 4
    (cd "$folder" && exec "$@") > "$work/$name.log" 2>&1 &
    pid[$name]=$!
    local deadline=$((SECONDS + 30))
    until post "${url[$name]}" "$work/$answers.xml" > "$work/answer"; do
        kill -0 "${pid[$name]}" 2>/dev/null && [ $SECONDS -lt $deadline ] || fail "no answer of $name: $(tail -n 5 "$work/$name.log")"
    done
}

launch_simulator() { # $1 = name, $2 = folder, $3 = port, the rest further options
    launch "$1" "http://127.0.0.1:$3$path" nop "$2" ./seqr-sandbox --urls "http://127.0.0.1:$3" --data "$work/data-$1" --quiet "${@:4}"
}

stop() { # $1 = name
    kill "${pid[$1]}"
    wait "${pid[$1]}" 2>/dev/null || true
    unset "pid[$1]"
}

# Milliseconds from the start of a program to its first answer, in $work/$1.starts; the arguments are those of launch or launch_simulator.
time_start() { # $1 = launch or launch_simulator, $2 = name, …
    local begun=${EPOCHREALTIME/./}
    "$@"
    echo $(((${EPOCHREALTIME/./} - begun) / 1000)) >> "$work/$2.starts"
    stop "$2"
    rm -rf "$work/data-$2"
}

send_invoices() { # $1 = name, $2 = how many: their references go to references-$1
    curl -s --data-binary "@$work/send.xml" -H 'Content-Type: text/xml' "${url[$1]}?n=[1-$2]" \
        | grep -o '<invoiceReference>[0-9]*' | sed 's/.*>//' > "$work/references-$1"
    [ "$(wc -l < "$work/references-$1")" = "$2" ] || fail "$1 did not take all invoices"
}

# Loads a program with two threads and 32 connections, and prints: requests/s, p50 ms, p99 ms, failed.
polls() { # $1 = name, $2 = seconds: each request polls a random one of references-$1, with another clientReference
    REFERENCES=$work/references-$1 BODY=$work/poll.xml wrk -t2 -c32 -d"${2}s" --timeout 5s -s "$here/polls.lua" "${url[$1]}" \
        | sed -n 's/^RESULT //p'
}
sends() { # $1 = name, $2 = seconds: the same invoice again and again
    BODY=$work/send.xml wrk -t2 -c32 -d"${2}s" --timeout 5s -s "$here/post.lua" "${url[$1]}" | sed -n 's/^RESULT //p'
}

peak() { awk '/^VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/${pid[$1]}/status"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
range() { sort -n | awk '{ v[NR] = $1 } END { print v[1] "–" v[NR] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
column() { cut -d' ' -f"$2" "$work/$1"; }
