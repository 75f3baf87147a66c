#!/usr/bin/env bash
# Three servers of an earlier version that share a PostgreSQL database are replaced by this version, one after the other, under load. No call
# is refused or cut, and none is missing in the journals.
#   quality/rolling-upgrade.sh REVISION     the revision before, such as v0.2.0
set -euo pipefail
cd "$(dirname "$0")/.."
revision=$(git rev-parse --verify "${1:?name the revision before}^{commit}")
before=$(mktemp -d)
trap 'git worktree remove --force "$before/source" 2> /dev/null; rm -rf "$before"' EXIT
git worktree add --quiet --detach "$before/source" "$revision"
dotnet publish "$before/source/Simulator/Server" -c Release -o "$before/program" -v quiet --nologo -p:PublishReadyToRun=false
cd ContractTests
SEQR_PROGRAM_BEFORE=$before/program/seqr-sandbox.dll dotnet test --nologo --logger 'console;verbosity=normal' \
    --filter 'FullyQualifiedName~TakeOverTests.Not_one_call'
