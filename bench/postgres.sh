# A PostgreSQL of its own for benches, on the port $1, with the databases named after it. Sourced after common.sh; not a command.
programs=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1) || fail "PostgreSQL is missing: install the Debian package postgresql"
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && exec runuser -u postgres -- "$programs/$@"); else "$programs/$@"; fi; }

start_postgres() {
    postgres_port=$1
    say "starting PostgreSQL"
    mkdir "$work/postgres"
    chmod 755 "$work"
    [ "$(id -u)" != 0 ] || chown postgres "$work/postgres"
    as_postgres initdb -D "$work/postgres/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 > /dev/null
    as_postgres pg_ctl -D "$work/postgres/data" -w -l "$work/postgres/log" -o "-p $postgres_port -k '' -c max_connections=300" start > /dev/null 2>&1 < /dev/null
    trap end_postgres EXIT
    local name
    for name in "${@:2}"; do query postgres "CREATE DATABASE $name" > /dev/null; done
}
end_postgres() { as_postgres pg_ctl -D "$work/postgres/data" -m immediate stop > /dev/null 2>&1 || true; leave; }
query() { psql -h localhost -p "$postgres_port" -U postgres -tA -d "$1" -c "$2"; }
