#!/usr/bin/env bash
# Kills servers that share a PostgreSQL database while merchants go on, and checks that nothing answered is lost or done twice.
#   quality/chaos.sh          200 kills, some fifteen minutes
#   quality/chaos.sh 20       as many as CI does
# The last lines tell how much was done, and after how long a killed server's sandboxes answered elsewhere.
set -euo pipefail
cd "$(dirname "$0")/../ContractTests"
export SEQR_CHAOS_KILLS=${1:-200}
exec dotnet test --nologo --filter 'FullyQualifiedName~Cluster.ChaosTests' --logger 'console;verbosity=detailed'
