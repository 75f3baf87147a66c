#!/usr/bin/env bash
# Makes seqr-contract: the suites of an endpoint as a program that needs no SDK, no Node and no root. docs/any-endpoint.md tells how it is used.
#   ContractTests/contract-program.sh            into dist/out/seqr-contract
#   ContractTests/contract-program.sh FOLDER     elsewhere
# It is for the platform that it is made on, because the build fetches Pact's native core for that one alone.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-dist/out/seqr-contract}
case $(uname -s)-$(uname -m) in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64) platform=linux-arm64 ;;
    Darwin-arm64) platform=osx-arm64 ;;
    *) echo "There is no seqr-contract for $(uname -sm)." >&2; exit 2 ;;
esac
# As in CI, so that the tests find their files beside the program and not where the sources were.
dotnet publish ContractTests -c Release -r $platform --self-contained -o "$target" --nologo -v quiet -p:ContinuousIntegrationBuild=true
"$target/seqr-contract" --help > /dev/null
echo "$target/seqr-contract"
