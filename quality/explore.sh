#!/usr/bin/env bash
# Explores the reference client, and then the demo shop: lives with everything that can happen to an order, judged one by one.
#   quality/explore.sh                  100,000 lives of each
#   quality/explore.sh 1000 42          as many lives of another seed
#   quality/explore.sh 1000 42 demo     of the demo shop alone; "reference" means the client
# The last lines tell the rate, the coverage, the cells that were never reached, and what was broken.
set -euo pipefail
cd "$(dirname "$0")/../ContractTests"
export SEQR_LIVES=${1:-100000} SEQR_SEED=${2:-7}
exec dotnet test -c Release --nologo --filter "FullyQualifiedName~Exploring.ReferenceTests${3:+.The_$3}" --logger 'console;verbosity=detailed'
