#!/usr/bin/env bash
# Runs the tests of the sample shops, each with the package of its language as a user installs it, in a copy outside of this repository.
#   samples/run.sh LANGUAGE...    node, php, python, java
# The simulator is the program of SEQR_SANDBOX_PROGRAM; without it, the one that was built here.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd .. && pwd)

export SEQR_SANDBOX_PROGRAM=${SEQR_SANDBOX_PROGRAM:-$root/Simulator/Server/bin/Debug/net10.0/seqr-sandbox}
[ -x "$SEQR_SANDBOX_PROGRAM" ] || { echo "$SEQR_SANDBOX_PROGRAM is no program. Build it first: dotnet build Simulator/Server" >&2; exit 1; }
# The program that was built here looks for .NET where it is usually installed.
DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}
export DOTNET_ROOT
unset SEQR_SANDBOX_URL SEQR_SANDBOX_TOKEN

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run_node() {
    cp -r shops/node "$work/node"
    (cd "$root/clients/npm" && npm pack --silent --pack-destination "$work" > /dev/null)
    cd "$work/node"
    npm install --offline --no-audit --no-fund --no-package-lock --loglevel=error "$work"/seqr-sandbox-*.tgz > /dev/null
    npm test
}

run_php() {
    cp -r shops/php "$work/php"
    cd "$work/php"
    export COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_HOME=$work/composer
    composer config repositories.packagist.org false
    composer config repositories.sandbox \
        '{"type":"path","url":"'"$root/clients/php"'","options":{"symlink":false,"versions":{"seqr-sandbox/testing":"0.1.0"}}}'
    composer install --quiet --no-interaction
    # Two processes at the same time, in one simulator: each test has a sandbox of its own.
    local first=0 second=0
    "$SEQR_SANDBOX_PROGRAM" --urls http://127.0.0.1:0 --data "$work/data" --quiet --ready-file "$work/ready" &
    local simulator=$!
    trap "kill $simulator 2> /dev/null && wait $simulator" EXIT
    until [ -f "$work/ready" ]; do kill -0 $simulator; sleep 0.1; done
    SEQR_SANDBOX_URL=$(head -n 1 "$work/ready")
    export SEQR_SANDBOX_URL
    phpunit --do-not-cache-result --no-configuration --bootstrap vendor/autoload.php tests/PayingTest.php > "$work/paying" 2>&1 &
    local paying=$!
    phpunit --do-not-cache-result --no-configuration --bootstrap vendor/autoload.php tests/NotPayingTest.php || second=$?
    wait $paying || first=$?
    cat "$work/paying"
    [ $((first + second)) -eq 0 ]
}

run_python() {
    cp -r shops/python "$work/python"
    "$root/clients/python/build.sh" "$work/wheel" > /dev/null
    PACKAGE=$(echo "$work"/wheel/*.whl) "$work/python/test.sh"
}

run_java() {
    cp -r shops/java "$work/java"
    "$root/clients/java/build.sh" "$work/jar" > /dev/null
    PACKAGE=$(echo "$work"/jar/*[0-9].jar) "$work/java/test.sh"
}

[ $# -gt 0 ] || { echo "Which language? node, php, python, java" >&2; exit 2; }
for language in "$@"; do
    declare -f "run_$language" > /dev/null || { echo "There is no sample in $language." >&2; exit 2; }
    echo "Sample shop: $language"
    ("run_$language")
done
