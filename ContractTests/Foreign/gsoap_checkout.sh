#!/usr/bin/env bash
# Makes a client of the WSDL with gSOAP's tools, compiles it, and lets it check out; see gsoap_checkout.c.
# usage: gsoap_checkout.sh WSDL_URL CONTROL_URL     exit status 0 when every step came out
# A sandbox's address has to be spelled /~name: gSOAP takes what is in front of an @ for the name of a user.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: gsoap_checkout.sh WSDL_URL CONTROL_URL" >&2; exit 1; }
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cd "$made"
wsdl2h -c -o seqr.h "$1" > log 2>&1 && soapcpp2 -C -c -L -x -w seqr.h >> log 2>&1 || { cat log >&2; exit 1; }
gcc -O0 -I. -o checkout "$here/gsoap_checkout.c" soapC.c soapClient.c -lgsoap
./checkout "$2"
