#!/usr/bin/env bash
# Runs two commits of the simulator in turn under the same load, beside a bare Kestrel endpoint: polls of a random one of INVOICES invoices
# with another clientReference in each request, then sendInvoice; the journal and findings are on. Prints Markdown on standard output and
# what it is doing on standard error.
#
#   bench/compare.sh REV [OPTION…]     compares REV with the working tree, both started with these options
#
# INVOICES (1000), ROUNDS (3), LENGTH (5, seconds a round), STARTS (5) and PORT (18080, and the two after it) can be set in the environment.
# Needs dotnet, curl, git and wrk.
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 1 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
. "$here/common.sh"
need dotnet curl git wrk
rev=$(git -C "$here" rev-parse --short "$1")
shift
invoices=${INVOICES:-1000} rounds=${ROUNDS:-3} length=${LENGTH:-5} starts=${STARTS:-5} port=${PORT:-18080}

say "building $rev, the working tree and the baseline"
git -C "$here" worktree add -q --detach "$work/source" "$rev"
dotnet publish "$work/source/Simulator/Server" -c Release -o "$work/$rev" -v quiet --nologo >&2
dotnet publish "$here/../Simulator/Server" -c Release -o "$work/now" -v quiet --nologo >&2
dotnet publish "$here/Baseline" -c Release -o "$work/kestrel" -v quiet --nologo >&2

names=(kestrel "$rev" now)
say "starting $starts times each"
for _ in $(seq "$starts"); do
    time_start launch kestrel "http://127.0.0.1:$port/constant" nop "$work/kestrel" ./baseline --urls "http://127.0.0.1:$port"
    time_start launch_simulator "$rev" "$work/$rev" $((port + 1)) "$@"
    time_start launch_simulator now "$work/now" $((port + 2)) "$@"
done
launch kestrel "http://127.0.0.1:$port/constant" nop "$work/kestrel" ./baseline --urls "http://127.0.0.1:$port"
launch_simulator "$rev" "$work/$rev" $((port + 1)) "$@"
launch_simulator now "$work/now" $((port + 2)) "$@"
echo 1 > "$work/references-kestrel"
for name in "$rev" now; do
    say "sending $invoices invoices to $name"
    send_invoices "$name" "$invoices"
done

for name in "${names[@]}"; do
    say "the first 10 s of $name"
    polls "$name" 10 > "$work/$name.first"
done
# Round by round and not one after the other, so that a disturbance from outside meets all of them.
for round in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        say "round $round of $rounds: $name"
        polls "$name" "$length" >> "$work/$name.polls"
    done
done
for name in "${names[@]}"; do peak "$name" > "$work/$name.peak"; done
for round in $(seq 0 "$rounds"); do
    for name in "$rev" now; do
        say "round $round of $rounds, sendInvoice: $name"
        # The first one warms up.
        sends "$name" "$length" >> "$work/$name.$([ "$round" = 0 ] && echo warm || echo sends)"
    done
done

median_of() { column "$1" "$2" | median; }
kestrel=$(median_of kestrel.polls 1)
echo "| 32 connections, median of $rounds rounds of $length s (range) | requests/s | of Kestrel's | p50 ms | p99 ms | first 10 s, of settled | peak MB | start ms | failed |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
for name in "${names[@]}"; do
    case $name in kestrel) title='Kestrel, a constant' ;; now) title='getPaymentStatus, working tree' ;; *) title="getPaymentStatus, $name" ;; esac
    settled=$(median_of "$name.polls" 1)
    failed=$(cat "$work/$name.first" "$work/$name.polls" | awk '{ n += $4 } END { print n }')
    echo "| $title | $settled ($(column "$name.polls" 1 | range)) | $(ratio "$settled" "$kestrel") | $(median_of "$name.polls" 2) | $(median_of "$name.polls" 3) | $(ratio "$(column "$name.first" 1)" "$settled") | $(cat "$work/$name.peak") | $(median < "$work/$name.starts") | $failed |"
done
for name in "$rev" now; do
    settled=$(median_of "$name.sends" 1)
    echo "| sendInvoice, ${name/now/working tree} | $settled ($(column "$name.sends" 1 | range)) | $(ratio "$settled" "$kestrel") | $(median_of "$name.sends" 2) | $(median_of "$name.sends" 3) | | | | $(awk '{ n += $4 } END { print n }' "$work/$name.sends") |"
done
echo
echo "working tree / $rev: polls $(ratio "$(median_of now.polls 1)" "$(median_of "$rev.polls" 1)"), sendInvoice $(ratio "$(median_of now.sends 1)" "$(median_of "$rev.sends" 1)")"
