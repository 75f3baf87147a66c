#!/usr/bin/env bash
# Explores the reference client: lives with everything that can happen to an order, judged one by one.
#   quality/explore.sh             100,000 lives
#   quality/explore.sh 1000 42     as many lives of another seed
# The last lines tell the rate, the coverage, the cells that were never reached, and what was broken.
set -euo pipefail
cd "$(dirname "$0")/../ContractTests"
export SEQR_LIVES=${1:-100000} SEQR_SEED=${2:-7}
exec dotnet test -c Release --nologo --filter 'FullyQualifiedName~Exploring.ReferenceTests' --logger 'console;verbosity=detailed'
