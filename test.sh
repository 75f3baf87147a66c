#!/usr/bin/env bash
# Builds everything, checks the format, runs all tests, the sample with the packed package, the packages and samples of other languages,
# builds the program that people download, runs the suites of an endpoint against a sandbox of it, and the commands of the README and of the
# guide to an installation. Installs what is missing from Debian's packages (needs root for that). The last line is the result: N passed, N failed.
#   ./test.sh --against URL [URL_B]    the suites of the contract against an endpoint that is somewhere already: docs/any-endpoint.md
set -euo pipefail
cd "$(dirname "$0")"
if [ "${1:-}" = --against ]; then exec ContractTests/Endpoints/against.sh "${@:2}"; fi
unset SEQR_ENDPOINT

install_missing() {
    local missing=()
    [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import zeep' 2>/dev/null || missing+=(python3-zeep)
    php -r 'exit(extension_loaded("soap") && extension_loaded("curl") ? 0 : 1);' 2>/dev/null || missing+=(php-cli php-soap php-curl)
    command -v phpunit > /dev/null || missing+=(phpunit)
    command -v composer > /dev/null || missing+=(composer)
    /usr/bin/python3 -c 'import build, hatchling, pytest, xdist' 2> /dev/null ||
        missing+=(python3-build python3-hatchling python3-pytest python3-pytest-xdist)
    command -v javac > /dev/null || missing+=(default-jdk-headless)
    [ -e /usr/share/java/junit-platform-console-standalone.jar ] || missing+=(junit5)
    [ -e /usr/share/java/gson.jar ] || missing+=(libgoogle-gson-java)
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
# The build has checked the style.
dotnet format whitespace SeqrSandbox.sln --no-restore --verify-no-changes

status=0
dotnet test SeqrSandbox.sln --no-build --nologo --blame-hang-timeout 5m --logger trx --results-directory TestResults || status=$?
passed=$(count passed) failed=$(count failed)
# Tests that were neither passed nor failed (skipped, aborted, timed out) count as failed: nothing here may be left out.
total=$(count total)
failed=$((total - passed > failed ? total - passed : failed))
[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1

# Counts a check that passed or failed.
check() {
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

check samples/from-package.sh
check dist/check.sh
for package in npm php python java; do check clients/check.sh $package; done
for sample in node php python java; do check samples/run.sh $sample; done
check env SEQR_BUILT=true ContractTests/Endpoints/own-sandbox.sh
for page in README.md docs/installation.md; do check ContractTests/Readme/run-commands.sh $page; done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
