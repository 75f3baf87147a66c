#!/usr/bin/env bash
# Takes the simulator as a newcomer does: in an empty folder, in one of the ways below. Makes a first payment with curl alone, and prints
# the seconds from the command to the paid answer.
#   dist/first-payment.sh bare    unpacks this platform's archive of dist/build.sh; after dist/build.sh --quick it copies the folder
#   dist/first-payment.sh tool    runs the .NET tool that dist/tool.sh packed, with nothing in the package cache
set -euo pipefail
cd "$(dirname "$0")/.."

here=$PWD out=$PWD/dist/out
work=$(mktemp -d)
simulator=
leave() {
    # Its own process group, so that a program below a launcher ends too.
    [ -z "$simulator" ] || kill -TERM -- "-$simulator" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap leave EXIT
fail() { echo "first payment: $*" >&2; exit 1; }
newest() { ls -t "$@" 2> /dev/null | head -n 1 || true; }
command -v curl > /dev/null || fail "curl is missing"

# Each way takes the simulator's options and starts it. What it needs of this machine is checked before the time begins.
way=${1:-}
case $way in
    bare)
        rid=$(dist/this-platform.sh)
        archive=$(newest "$out"/seqr-sandbox-*-"$rid".tar.gz)
        [ -n "$archive" ] || [ -d "$out/$rid" ] || fail "nothing of $rid is in dist/out: run dist/build.sh $rid first"
        begin() {
            if [ -n "$archive" ]; then tar -xzf "$archive"; else cp -r "$out/$rid" seqr-sandbox; fi
            exec ./seqr-sandbox/seqr-sandbox "$@"
        }
        ;;
    tool)
        package=$(newest "$out"/nuget/SeqrSandbox.[0-9]*.nupkg)
        [ -n "$package" ] || fail "no package is in dist/out/nuget: run dist/tool.sh first"
        version=$(basename "$package" .nupkg)
        begin() {
            export NUGET_PACKAGES=$work/packages
            exec dotnet tool exec "SeqrSandbox@${version#SeqrSandbox.}" --source "$out/nuget" --yes -- "$@"
        }
        ;;
    *)
        fail "say which way: bare or tool"
        ;;
esac

mkdir "$work/empty"
cd "$work/empty"
begun=${EPOCHREALTIME/./}
set -m
begin --urls http://127.0.0.1:0 --ready-file "$work/ready" > "$work/log" 2>&1 &
simulator=$!
set +m
until [ -f "$work/ready" ]; do
    kill -0 $simulator 2> /dev/null || fail "it ended: $(cat "$work/log")"
    [ $((${EPOCHREALTIME/./} - begun)) -lt 120000000 ] || fail "it is not ready after two minutes: $(cat "$work/log")"
    sleep 0.05
done
url=$(head -n 1 "$work/ready")

call() { # standard input = an envelope
    curl -sS -m 10 "$url/soap/merchant/cashregister-2" -H 'Content-Type: text/xml; charset=utf-8' --data-binary @-
}
value() { # $1 = member of an answer
    grep -o "<$1>[^<]*" "$work/answer" | sed 's/.*>//'
}

call < "$here/docs/examples/sendInvoice.xml" > "$work/answer"
reference=$(value invoiceReference) || fail "sendInvoice gave no reference: $(cat "$work/answer")"
curl -sS -m 10 -X POST "$url/sandbox/invoices/$reference/pay" > "$work/paid"
sed "s/REFERENCE/$reference/" "$here/docs/examples/getPaymentStatus.xml" | call > "$work/answer"
[ "$(value status)" = PAID ] || fail "the status is not PAID: $(cat "$work/answer")"
payment=$(value ersReference) || fail "there is no reference of the payment: $(cat "$work/answer")"
taken=$(((${EPOCHREALTIME/./} - begun) / 100000))
echo "$way: paid, with the reference $payment, $((taken / 10)).$((taken % 10)) s after the command"
