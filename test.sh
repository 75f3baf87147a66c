#!/usr/bin/env bash
# Builds everything, checks the format, runs all tests, the sample with the packed package, the suites of an endpoint against a
# sandbox, and the README's commands. Installs what is missing from Debian's packages (needs root for that). The last line is the result: N passed, N failed.
#   ./test.sh --against URL [URL_B]    the suites of the contract against an endpoint that is somewhere already: docs/any-endpoint.md
set -euo pipefail
cd "$(dirname "$0")"
if [ "${1:-}" = --against ]; then exec ContractTests/Endpoints/against.sh "${@:2}"; fi
unset SEQR_ENDPOINT

install_missing() {
    local missing=()
    [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import zeep' 2>/dev/null || missing+=(python3-zeep)
    php -r 'exit(extension_loaded("soap") && extension_loaded("curl") ? 0 : 1);' 2>/dev/null || missing+=(php-cli php-soap php-curl)
    command -v zbarimg > /dev/null || missing+=(zbar-tools)
    command -v curl > /dev/null || missing+=(curl)
    command -v chromium > /dev/null || missing+=(chromium fonts-dejavu-core)
    command -v chromedriver > /dev/null || missing+=(chromium-driver)
    [ -x /usr/sbin/nginx ] || command -v nginx > /dev/null || missing+=(nginx)
    ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || missing+=(postgresql)
    command -v wsdl2h > /dev/null && [ -e /usr/include/stdsoap2.h ] || missing+=(gsoap libgsoap-dev)
    command -v gcc > /dev/null || missing+=(gcc libc6-dev)
    [ ${#missing[@]} -eq 0 ] && return
    echo "Installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" > /dev/null
}

# Adds up the counters of all result files.
count() { # $1 = passed or failed
    grep -ho "<Counters [^>]*" TestResults/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }' || true
}

install_missing
rm -rf TestResults
dotnet build SeqrSandbox.sln --nologo -v quiet
dotnet format SeqrSandbox.sln --no-restore --verify-no-changes

status=0
dotnet test SeqrSandbox.sln --no-build --nologo --blame-hang-timeout 5m --logger trx --results-directory TestResults || status=$?
passed=$(count passed) failed=$(count failed)
# Tests that were neither passed nor failed (skipped, aborted, timed out) count as failed: nothing here may be left out.
total=$(count total)
failed=$((total - passed > failed ? total - passed : failed))
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1

if samples/from-package.sh; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
if ContractTests/Endpoints/own-sandbox.sh; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
if ContractTests/Readme/run-commands.sh README.md; then passed=$((passed + 1)); else failed=$((failed + 1)); fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
