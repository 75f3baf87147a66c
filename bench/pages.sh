#!/usr/bin/env bash
# What each page of the simulator costs a browser that has nothing of it yet: requests, bytes, elements, the time until something is painted and until the
# largest part is, and how much moves by itself. The best of five, in Chromium on this machine. Prints Markdown. Needs dotnet, chromium and chromium-driver.
set -euo pipefail

cd "$(dirname "$0")/.."
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
echo "bench: opening each page five times" >&2
SEQR_WEIGHTS=$rows dotnet test ContractTests --nologo -c Release --filter "FullyQualifiedName~Browser.PagesTests&FullyQualifiedName~is_light" >&2
echo "| page | requests | bytes | elements | first paint ms | largest paint ms | layout shift |"
echo "|---|--:|--:|--:|--:|--:|--:|"
sort "$rows"
