#!/usr/bin/env bash
# Changes the rules of Simulator/Core in many small ways and asks of each whether a test notices.
#   quality/mutation.sh                    all of Simulator/Core
#   quality/mutation.sh Invoices Money     these folders of it
# A page of what it found, and the same as JSON, stand in artifacts/mutation/reports afterwards.
set -euo pipefail
cd "$(dirname "$0")"

core=../Simulator/Core
chosen=()
for folder in "$@"; do
  if [[ ! -d "$core/$folder" ]]; then
    echo "There is no folder $folder in Simulator/Core. There are: $(cd "$core" && ls -d [A-Z]*/ | tr '\n' ' ')" >&2
    exit 2
  fi
  chosen+=(--mutate "$folder/**/*.cs")
done

dotnet tool restore >/dev/null
dotnet stryker --config-file stryker-config.json --skip-version-check --output ../artifacts/mutation "${chosen[@]}"
