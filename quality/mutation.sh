#!/usr/bin/env bash
# Changes the rules of Simulator/Core in many small ways and asks of each whether a test notices.
#   quality/mutation.sh Invoices     one folder of Simulator/Core
#   quality/mutation.sh              all of it
# What it prints, and a page of it, also stand in artifacts/mutation/<folder>.
set -euo pipefail
cd "$(dirname "$0")"

folder="${1:-}"
core=../Simulator/Core
if [[ ! -d "$core/$folder" ]]; then
  echo "There is no folder $folder in Simulator/Core. There are: $(cd "$core" && printf '%s ' [A-Z]*/)" >&2
  exit 2
fi

dotnet tool restore >/dev/null
dotnet stryker --config-file stryker-config.json --skip-version-check \
  --mutate "${folder:+$folder/}**/*.cs" --output "../artifacts/mutation/${folder:-all}"
