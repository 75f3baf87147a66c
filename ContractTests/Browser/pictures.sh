#!/usr/bin/env bash
# Takes the pictures in docs/pictures again, by running the tests that come by the pages. With a folder as its argument it also takes the
# gallery there: every page and every stage of the phone at 1280, 390 and 320 pixels, light and dark, with nothing on it, with something, and
# with the longest of everything.
set -euo pipefail
[ $# -eq 0 ] || export SEQR_GALLERY=$(realpath -m "$1")
cd "$(dirname "$0")/../.."
SEQR_PICTURES=1 dotnet test ContractTests --nologo --filter "FullyQualifiedName~ContractTests.Browser"
ls -l docs/pictures
