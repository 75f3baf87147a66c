#!/usr/bin/env bash
# Takes the pictures in docs/pictures again, by running the tests that come by the pages.
set -euo pipefail
cd "$(dirname "$0")/../.."
SEQR_PICTURES=1 dotnet test ContractTests --nologo --filter "FullyQualifiedName~ContractTests.Browser"
ls -l docs/pictures
