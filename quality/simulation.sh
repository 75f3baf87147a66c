#!/usr/bin/env bash
# Lives of a sandbox on one thread in virtual time, with failing stores and crashes, and checks that every fact holds in each.
#   quality/simulation.sh                    a million lives, within an hour on two cores
#   quality/simulation.sh 10000              as many as CI lives, from the same seed
#   quality/simulation.sh 1 20261130         the life of one seed, as a failure names it
# The last lines tell how many lives a second there were, what failed in them, and what came of the calls.
set -euo pipefail
cd "$(dirname "$0")/../ContractTests"
export SEQR_SIMULATION_LIVES=${1:-1000000}
export SEQR_SIMULATION_SEED=${2:-}
exec dotnet test --nologo --filter 'FullyQualifiedName~Simulation.SimulationTests' --logger 'console;verbosity=detailed'
