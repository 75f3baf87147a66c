#!/usr/bin/env bash
# A newcomer's walk, with the seconds it takes: clone, start the simulator, send the README's invoice, and pay it on the phone page in a browser.
#   bench/first-payment.sh [REPOSITORY]    this one, unless another is named
# Prints Markdown. Needs git, dotnet, curl, chromium and chromium-driver. With COLD=1 every package is fetched anew.
# PORT (18100) can be set in the environment; the port after it is the browser driver's.
set -euo pipefail

repository=${1:-$(cd "$(dirname "$0")/.." && git rev-parse --show-toplevel)}
port=${PORT:-18100}
driver=http://127.0.0.1:$((port + 1))
work=$(mktemp -d)
running=() session=
leave() {
    # The browser first: its driver would leave it behind.
    [ -z "$session" ] || curl -s -X DELETE "$driver/session/$session" > /dev/null || true
    for process in "${running[@]}"; do kill "$process" 2> /dev/null || true; done
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap leave EXIT
fail() { echo "bench: $*" >&2; exit 1; }

begun=${EPOCHREALTIME/./} before=0
told() { # $1 = what was done
    local now=$(((${EPOCHREALTIME/./} - begun) / 1000))
    printf '| %s | %d.%d | %d.%d |\n' "$1" $(((now - before) / 1000)) $(((now - before) % 1000 / 100)) $((now / 1000)) $((now % 1000 / 100))
    before=$now
}

until_it_answers() { # $1 = URL
    for _ in $(seq 3000); do
        curl -sf -o /dev/null "$1" && return
        sleep 0.1
    done
    fail "$1 does not answer"
}

# Calls of the WebDriver protocol; the value of an answer is all that is looked at.
browser() { # $1 = path below the session, $2 = JSON
    curl -s "$driver/session/$session/$1" -H 'Content-Type: application/json' -d "$2"
}

shows() { # $1 = text that the page has to show
    for _ in $(seq 200); do
        browser execute/sync '{"script":"return document.body.innerText","args":[]}' | grep -qF "$1" && return
        sleep 0.05
    done
    fail "the phone page does not show: $1"
}

press() { # $1 = CSS selector
    browser execute/sync "{\"script\":\"document.querySelector(arguments[0]).click()\",\"args\":[\"$1\"]}" > /dev/null
}

[ -z "${COLD:-}" ] || export NUGET_PACKAGES=$work/packages
echo "| step | s | s since the beginning |"
echo "|---|--:|--:|"
git clone -q "$repository" "$work/clone"
cd "$work/clone"
told "git clone"

dotnet run --project Simulator/Server -- --urls "http://127.0.0.1:$port" > "$work/log" 2>&1 &
running+=($!)
until_it_answers "http://127.0.0.1:$port/sandbox/health"
told "dotnet run, until it answers"

curl -sf "http://127.0.0.1:$port/soap/merchant/cashregister-2" -H 'Content-Type: text/xml; charset=utf-8' --data @docs/examples/sendInvoice.xml > answer.xml
reference=$(grep -o '<invoiceReference>[0-9]*' answer.xml | grep -o '[0-9]*$') || fail "sendInvoice gave no reference: $(cat answer.xml)"
told "the invoice is sent"

chromedriver --port=$((port + 1)) > /dev/null 2>&1 &
running+=($!)
until_it_answers "$driver/status"
session=$(curl -s "$driver/session" -d "{\"capabilities\":{\"alwaysMatch\":{\"goog:chromeOptions\":{\"args\":[\"--headless\",\"--no-sandbox\",\"--disable-gpu\",\"--disable-background-networking\",\"--user-data-dir=$work/profile\"]}}}}" |
    grep -o '"sessionId":"[^"]*"' | cut -d'"' -f4) || fail "the browser does not start"
told "a browser is open"

browser url "{\"url\":\"http://127.0.0.1:$port/R$reference\"}" > /dev/null
shows "Pay 149.90"
press '#pay'
shows "Enter your PIN"
browser execute/sync '{"script":"document.querySelector(\"#pin\").value = \"1234\"","args":[]}' > /dev/null
press '#confirm'
shows "Waiting for the shop to confirm"
told "the bill is paid on the phone page"

sed "s/REFERENCE/$reference/" docs/examples/getPaymentStatus.xml |
    curl -sf "http://127.0.0.1:$port/soap/merchant/cashregister-2" -H 'Content-Type: text/xml; charset=utf-8' --data @- | grep -q '<status>PAID</status>' || fail "the status is not PAID"
told "getPaymentStatus answers PAID"
