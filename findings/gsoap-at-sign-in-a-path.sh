#!/usr/bin/env bash
# gSOAP and an @ in the path of an address.
# Guess:     http://127.0.0.1:PORT/@mine/service.wsdl is an address like any other: RFC 3986 lets an @ stand in a path, and names a user only in what is between
#            // and the next slash.
# Version:   gSOAP 2.8.124 (Debian 12). A client that its tools make behaves as its own wsdl2h does here.
# Behaviour: it looks for the last @ in the whole address and takes all before it for the name of a user, and what follows for the host: it asks a name server
#            for "mine", and no request is made. With /~mine/ in its place all is well.
# Output:    Error: connection failed … "Name or service not known" … getaddrinfo failed in tcp_connect()
# Exit status 0 while it is so, 1 when it has changed.
set -euo pipefail
version=2.8.124
place=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$place"' EXIT
cd "$place"
apt-get download -qq "gsoap=$version*" 2> apt.log || { cat apt.log >&2; exit 1; }
dpkg -x gsoap_*.deb tools
wsdl2h=$place/tools/usr/bin/wsdl2h

mkdir -p 'site/@mine' 'site/~mine'
cat > 'site/@mine/service.wsdl' <<'WSDL'
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" name="Empty" targetNamespace="http://example.com/empty"/>
WSDL
cp 'site/@mine/service.wsdl' 'site/~mine/service.wsdl'
# A port of its own choice, which it says in its first line.
python3 -u -m http.server 0 --bind 127.0.0.1 --directory site > server.log 2>&1 &
server=$!
until grep -q 'port [0-9]' server.log; do kill -0 "$server"; sleep 0.1; done
port=$(grep -o 'port [0-9]*' server.log | grep -o '[0-9]*')

ask() { # $1 = the path; what wsdl2h says
    "$wsdl2h" -o out.h "http://127.0.0.1:$port$1" 2>&1 | grep -v '^\*\*' | grep -v '^$' || true
}
with_at=$(ask /@mine/service.wsdl)
without=$(ask /~mine/service.wsdl)
"$wsdl2h" -v 2>&1 | grep -o 'wsdl2h release [0-9.]*' | head -1 || true
echo "--- /@mine/"
echo "$with_at"
echo "--- /~mine/"
echo "$without"

[[ $with_at == *"tcp_connect"* ]] || { echo "CHANGED: an @ in a path is not taken for the end of a user's name any more." >&2; exit 1; }
[[ $without != *"connection failed"* ]] || { echo "CHANGED: the address without an @ is not reached." >&2; exit 1; }
grep -q '"GET /~mine/service.wsdl' server.log && ! grep -q '"GET .*@mine' server.log || { echo "CHANGED: other requests than expected were made." >&2; exit 1; }
echo "As expected."
