#!/usr/bin/env bash
# Many sandboxes on three servers that share a PostgreSQL database: each gets a bill, then a server is killed, and every sandbox must answer
# through another one. Prints how long that took, and the servers' memory.
#   quality/many-sandboxes.sh          10,000 sandboxes, some minutes
#   quality/many-sandboxes.sh 500      fewer
here=$(cd "$(dirname "$0")/../bench" && pwd)
. "$here/common.sh"
. "$here/postgres.sh"
count=${1:-10000} port=${PORT:-21700}
need curl

say "publishing"
dotnet publish "$here/../Simulator/Server" -c Release -o "$work/simulator" -v quiet --nologo >&2
start_postgres "$((port + 9))" shared
for n in 1 2 3; do
    launch "server$n" "http://127.0.0.1:$((port + n))$path" nop "$work/simulator" ./seqr-sandbox --urls "http://127.0.0.1:$((port + n))" \
        --database "postgres://postgres@localhost:$((port + 9))/shared" --max-sandboxes 20000 --quiet
done

answered() { # $1 = server, $2 = file with the envelope, $3 = element that each answer has: how many of the sandboxes answer
    curl -s --parallel --parallel-max 16 --max-time 60 --data-binary "@$2" -H 'Content-Type: text/xml' \
        "http://127.0.0.1:$((port + $1))/@many-[1-$count]$path" 2> /dev/null | grep -o "<$3>" | wc -l
}
expect() { [ "$2" = "$count" ] || fail "$1: $2 of $count sandboxes answered; server 1 says: $(tail -n 3 "$work/server1.log")"; }

begun=$SECONDS
expect "the first bill" "$(answered 1 "$work/send.xml" invoiceReference)"
echo "$count sandboxes made, each with a bill, through one server: $((SECONDS - begun)) s"
for n in 1 2 3; do echo "server $n: peak $(peak "server$n") MB"; done
begun=$SECONDS
kill -9 "${pid[server2]}"
wait "${pid[server2]}" 2> /dev/null || true
unset "pid[server2]"
expect "after kill -9 of a server" "$(answered 3 "$work/send.xml" invoiceReference)"
echo "after kill -9 of a server, one more bill in each through another: $((SECONDS - begun)) s"
for n in 1 3; do echo "server $n: peak $(peak "server$n") MB"; done
sold=$(query shared "SELECT count(*) FROM invoices WHERE sandbox LIKE 'many-%'")
[ "$sold" = $((2 * count)) ] || fail "$sold bills are kept, and $((2 * count)) were answered"
echo "$sold bills are kept, as many as were answered"
