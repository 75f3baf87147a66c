#!/usr/bin/env bash
# Makes the wheel and the source archive of the package, the same bytes each time. Needs python3-build and python3-hatchling, and no network.
#   clients/python/build.sh [FOLDER]    where they are put; dist/out/python without one
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
out=${1:-$root/dist/out/python}
mkdir -p "$out"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/package"
cp -r pyproject.toml README.md src tests "$root/LICENSE" "$work/package"
find "$work" -name __pycache__ -prune -exec rm -rf {} +
# Who may write a file is of no matter, but it is in the archive.
find "$work" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +

export SOURCE_DATE_EPOCH=315532800 # 1980, the first year that a wheel can tell
/usr/bin/python3 -m build --no-isolation --skip-dependency-check --outdir "$work/out" "$work/package" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
cp "$work"/out/* "$out"
ls "$work/out" | sed "s|^|$out/|"
