#!/usr/bin/env bash
# Packs the simulator as the .NET tool seqr-sandbox into dist/out/nuget: a package for each platform, one for all others, and one that
# names them.
# Needs the .NET SDK. docs/install.md says how the tool is installed from that folder.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf dist/out/nuget
dotnet pack Simulator/Server -o dist/out/nuget --nologo -v quiet -p:AsTool=true -p:RunAnalyzers=false
ls -l dist/out/nuget
