#!/usr/bin/env bash
# Runs the tests of the package, with the built wheel. Needs python3-pytest, python3-pytest-xdist, python3-build and python3-hatchling.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./build.sh "$work" > /dev/null
PYTHONPATH=$(echo "$work"/*.whl) /usr/bin/python3 -m pytest -q -p no:cacheprovider "$@"
