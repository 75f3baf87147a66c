#!/usr/bin/env bash
# Runs the tests of this shop with the Python package, two at a time. The package is the wheel that PACKAGE names, else one that is built. The simulator
# is that of SEQR_SANDBOX_URL, else the program of SEQR_SANDBOX_PROGRAM. Needs Debian's python3-zeep, python3-pytest and python3-pytest-xdist.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -n "${PACKAGE:-}" ] || ../../../clients/python/build.sh "$work" > /dev/null
PYTHONPATH=${PACKAGE:-$(echo "$work"/*.whl)} /usr/bin/python3 -m pytest -q -p no:cacheprovider -n 2 tests
