#!/usr/bin/env bash
# What it costs to keep sandboxes in PostgreSQL, and to ask another server than the one in charge, beside SQLite in the same run. Prints
# Markdown on standard output and what it is doing on standard error. Takes about four minutes; needs dotnet, curl, wrk and Debian's postgresql.
#
#   bench/servers.sh
#
# ROUNDS (3), LENGTH (5, seconds a round), STARTS (5), KILLS (20) and PORT (18180, and the nine after it) can be set in the environment.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
. "$here/postgres.sh"
need dotnet curl wrk
rounds=${ROUNDS:-3} length=${LENGTH:-5} starts=${STARTS:-5} kills=${KILLS:-20} port=${PORT:-18180}

say "building"
dotnet publish "$here/../Simulator/Server" -o "$work/simulator" -v quiet --nologo >&2
dotnet publish "$here/Baseline" -c Release -o "$work/baseline" -v quiet --nologo >&2

start_postgres $((port + 9)) alone shared

launch_server() { # $1 = name, $2 = folder, $3 = port, $4 = database, the rest further options
    launch "$1" "http://127.0.0.1:$3$path" nop "$2" ./seqr-sandbox --urls "http://127.0.0.1:$3" \
        --database "postgres://postgres@localhost:$((port + 9))/$4" --quiet "${@:5}"
}

launch kestrel "http://127.0.0.1:$port/constant" nop "$work/baseline" ./baseline --urls "http://127.0.0.1:$port"
say "starting $starts times each"
for _ in $(seq "$starts"); do
    time_start launch_simulator sqlite "$work/simulator" $((port + 1))
    time_start launch_server alone "$work/simulator" $((port + 2)) alone
done

launch_simulator sqlite "$work/simulator" $((port + 1))
launch_server alone "$work/simulator" $((port + 2)) alone
for n in 1 2 3 4; do launch_server "shared$n" "$work/simulator" $((port + 2 + n)) shared; done
say "waiting until the servers have shared out the sandboxes"
deadline=$((SECONDS + 60))
until [ "$(query shared 'SELECT max(held) - min(held) FROM (SELECT count(*) AS held FROM slots GROUP BY server) AS each HAVING count(*) = 4')" = 0 ] || [ $SECONDS -ge $deadline ]; do sleep 0.5; done
in_charge() { query shared "SELECT right(address, 5) FROM slots JOIN servers ON id = server WHERE slot = 453"; } # the slot of the sandbox without a name
owner=$(in_charge)
for n in 1 2 3 4; do [ $((port + 2 + n)) = "$owner" ] && own=shared$n || other=shared$n; done
say "in charge: $own, asked: $other"
for name in sqlite alone "$own"; do say "sending 1000 invoices to $name"; send_invoices "$name" 1000; done
cp "$work/references-$own" "$work/references-$other"
sed "s/INVOICE/$(head -n 1 "$work/references-$own")/" "$work/poll.xml" > "$work/one.xml"
cp "$work/references-sqlite" "$work/references-kestrel"

declare -A title=([kestrel]='Kestrel, a constant' [sqlite]='SQLite' [alone]='PostgreSQL, one server' [own]='PostgreSQL, the server in charge of four' [other]='PostgreSQL, another of four')
process() { case $1 in own) echo "$own" ;; other) echo "$other" ;; *) echo "$1" ;; esac; }
cpu() { awk '{ print $14 + $15 }' "/proc/${pid[$1]}/stat"; }
all_cpu() { local sum=0 name; for name in "${!pid[@]}"; do sum=$((sum + $(cpu "$name"))); done; echo $sum; }
names=(kestrel sqlite alone own other)
for name in "${names[@]}"; do polls "$(process "$name")" 10 > "$work/$name.first"; done
for round in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        say "round $round of $rounds: polls, ${title[$name]}"
        before=$(all_cpu)
        polls "$(process "$name")" "$length" >> "$work/$name.results"
        echo "$(($(all_cpu) - before)) $(tail -n 1 "$work/$name.results" | cut -d' ' -f1)" | awk -v s="$length" '{ printf "%.1f\n", $1 * 10000 / ($2 * s) }' >> "$work/$name.cpu"
    done
done
for round in $(seq "$rounds"); do
    for name in sqlite alone own other; do
        say "round $round of $rounds: bills, ${title[$name]}"
        sends "$(process "$name")" "$length" >> "$work/$name.sends"
    done
done

per_second() { cut -d' ' -f1 "$work/$1" | median; }
base=$(per_second sqlite.results) bills=$(per_second sqlite.sends)
echo "| 32 connections, median of $rounds rounds of $length s (range) | polls/s | of SQLite's | p99 ms | µs of processors a poll | sendInvoice/s | of SQLite's | peak MB | failed |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
for name in "${names[@]}"; do
    polled=$(per_second "$name.results") billed= share=
    [ "$name" = kestrel ] || { billed=$(per_second "$name.sends"); share=$(ratio "$billed" "$bills"); }
    echo "| ${title[$name]} | $polled ($(cut -d' ' -f1 "$work/$name.results" | range)) | $(ratio "$polled" "$base") | $(cut -d' ' -f3 "$work/$name.results" | median) | $(median < "$work/$name.cpu") | $billed | $share | $(peak "$(process "$name")") | $(cat "$work/$name.first" "$work/$name.results" "$work/$name.sends" 2> /dev/null | awk '{ n += $4 } END { print n }') |"
done
echo
echo "Start to first answer, ms, median of $starts: SQLite $(median < "$work/sqlite.starts"), PostgreSQL $(median < "$work/alone.starts")."

say "killing the server in charge $kills times"
for _ in $(seq "$kills"); do
    owner=$(in_charge)
    for n in 1 2 3 4; do [ $((port + 2 + n)) = "$owner" ] && own=shared$n number=$n || other=shared$n; done
    kill -9 "${pid[$own]}"
    begun=${EPOCHREALTIME/./}
    until post "${url[$other]}" "$work/one.xml" > /dev/null; do :; done
    echo $(((${EPOCHREALTIME/./} - begun) / 1000)) >> "$work/killed"
    wait "${pid[$own]}" 2> /dev/null || true
    launch_server "$own" "$work/simulator" $((port + 2 + number)) shared
done
echo "From kill -9 of the server in charge to an answer by another, ms, $kills times: median $(median < "$work/killed"), range $(range < "$work/killed")."
