#!/usr/bin/env bash
# Checks what belongs to one package alone: its types, its unit tests, its packing. What all packages do is held by ContractTests/Clients.
#   clients/check.sh PACKAGE...    npm, php, python, java
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd .. && pwd)
export SEQR_SANDBOX_PROGRAM=${SEQR_SANDBOX_PROGRAM:-$root/Simulator/Server/bin/Debug/net10.0/seqr-sandbox}
# The program that was built here looks for .NET where it is usually installed.
DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}
export DOTNET_ROOT

check_npm() {
    cd npm
    npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
    node types.mjs --check
    npm run --silent check-types
    env -u SEQR_SANDBOX_PROGRAM npm test --silent
    # The whole way of a user, where the program was built for this platform: dist/build.sh.
    if [ -x "$root/dist/out/linux-x64/seqr-sandbox" ]; then ./first-payment.sh; fi
}

check_php() {
    cd php
    COMPOSER_ALLOW_SUPERUSER=1 composer validate --quiet --no-check-all --strict
    phpunit --do-not-cache-result --no-configuration --bootstrap autoload.php tests
}

check_python() {
    python/test.sh
}

check_java() {
    java/test.sh
}

[ $# -gt 0 ] || { echo "Which package? npm, php, python, java" >&2; exit 2; }
for package in "$@"; do
    declare -f "check_$package" > /dev/null || { echo "There is no package for $package." >&2; exit 2; }
    echo "Package: $package"
    ("check_$package")
done
