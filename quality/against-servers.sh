#!/usr/bin/env bash
# The suites of an endpoint against three servers that share a PostgreSQL database, behind nginx: each request goes to the next server.
# The numbers are to be those of ContractTests/Endpoints/own-sandbox.sh, which asks one server, but for the method TRACE, which nginx
# refuses by itself, without an Allow header. Needs dotnet, curl, nginx and Debian's postgresql.
#   quality/against-servers.sh
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../bench/common.sh"
. "$here/../bench/postgres.sh"
need dotnet curl nginx
port=${PORT:-18280}

dotnet build "$here/../ContractTests" -v quiet --nologo >&2
start_postgres $((port + 9)) shared
for number in 1 2 3; do
    launch "server$number" "http://127.0.0.1:$((port + number))$path" nop "$here/.." dotnet Simulator/Server/bin/Debug/net10.0/seqr-sandbox.dll \
        --urls "http://127.0.0.1:$((port + number))" --database "postgres://postgres@localhost:$((port + 9))/shared" --quiet
done

# The configuration of the guide, with these addresses. Some tests are a proxy themselves: their headers go through.
sed -e "s/server seqr-1:8080/server 127.0.0.1:$((port + 1))/" \
    -e "s/server seqr-2:8080 max_fails=1 fail_timeout=2s;/server 127.0.0.1:$((port + 2)) max_fails=1 fail_timeout=2s; server 127.0.0.1:$((port + 3)) max_fails=1 fail_timeout=2s;/" \
    -e '/X-Forwarded/d' \
    -e "s/listen 8080;/listen 127.0.0.1:$port;/" "$here/../docs/examples/nginx-servers.conf" > "$work/nginx.conf"
launch nginx "http://127.0.0.1:$port$path" nop "$work" nginx -e "$work/nginx.error" -p "$work" -c "$work/nginx.conf" \
    -g "daemon off; pid $work/nginx.pid; error_log $work/nginx.error;"

export SEQR_CONTROL=http://127.0.0.1:$port/@against
"$here/../ContractTests/Endpoints/against.sh" "$SEQR_CONTROL" > "$work/summary" || true
grep -v '^left out: ' "$work/summary"
for number in 1 2 3; do
    echo "server $number: $(curl -s "http://127.0.0.1:$((port + number))/metrics" | grep '^seqr_calls_total' | awk '{ sum += $2 } END { print sum + 0 }') calls of its own sandboxes"
done
