#!/usr/bin/env bash
# Runs the wire, flow and pact suites against one endpoint, or against two side by side. docs/any-endpoint.md tells how.
#   SEQR_ENDPOINT=URL ./test.sh --against        ./test.sh --against URL [URL_B]
# Exit status 0 all passed, 1 something failed, 2 an endpoint cannot be tested (before any test), 3 no test ran.
set -euo pipefail
cd "$(dirname "$0")/../.."

variables=(SEQR_CONTROL SEQR_CONTROL_TOKEN SEQR_TERMINAL SEQR_TERMINAL_PASSWORD SEQR_OTHER_TERMINAL SEQR_OTHER_TERMINAL_PASSWORD
    SEQR_RESELLER SEQR_USER SEQR_USER_PASSWORD)
# What does not concern an endpoint: simulators in memory, what the wire tests cover, the client's side of the pacts, and Pact itself.
filter='(FullyQualifiedName~ContractTests.Wire.&FullyQualifiedName!~InMemory.&FullyQualifiedName!~Wire.Coverage.)|FullyQualifiedName~ContractTests.Flows.|FullyQualifiedName~Pacts.ProviderTests.Each_'

results=TestResults/against
command=(dotnet ContractTests/bin/Debug/net10.0/SeqrSandbox.ContractTests.dll)

a=${1:-${SEQR_ENDPOINT:-}} b=${2:-${SEQR_ENDPOINT_B:-}}
[ $# -le 2 ] || { echo "Give one address, or two to compare." >&2; exit 2; }

# Whatever is said of endpoint B has _B at its end.
as_b() {
    local name from
    for name in "${variables[@]}"; do
        from=${name}_B
        if [ -n "${!from:-}" ]; then export "$name=${!from}"; else unset "$name"; fi
    done
    export SEQR_ENDPOINT=$b
}

run() { # $1 = address, $2 = a or b
    echo "Testing $1"
    # Tests that are left out count as failed here; the summary tells them apart. One after the other: they share a clock.
    dotnet test ContractTests --no-build --nologo --filter "$filter" --blame-hang-timeout 5m \
        --logger "trx;LogFileName=$2.trx" --results-directory "$results" -- xUnit.ParallelizeTestCollections=false > "$results/$2.log" 2>&1 || true
    "${command[@]}" summary "$results/$2.trx"
}

rm -rf "$results"
mkdir -p "$results"
[ -n "${SEQR_BUILT:-}" ] || dotnet build ContractTests --nologo -v quiet
export SEQR_ENDPOINT=$a
"${command[@]}" preflight
if [ -z "$b" ]; then
    run "$a" a
    exit
fi

(as_b && "${command[@]}" preflight)
run "$a" a || true
(as_b && run "$b" b) || true
echo "A: $a"
echo "B: $b"
status=0
"${command[@]}" compare "$a" "$results/a.trx" "$b" "$results/b.trx" "$results/comparison.md" || status=$?
echo "All rules side by side: $results/comparison.md"
exit "$status"
