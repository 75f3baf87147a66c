#!/usr/bin/env bash
# Packs SeqrSandbox.Testing and runs the sample shop's tests with that package, in a project outside of this repository. The packed folder is one more
# source beside those that this machine has, and nothing has to be in the package cache: with an empty one (NUGET_PACKAGES) all is fetched anew.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/shop"

# A version of its own: a package of the same version that was restored before would be taken instead.
version=$(dotnet msbuild ../Simulator/Testing -getProperty:Version)-try.$(date +%s)
dotnet restore ../Simulator/Testing -v quiet
dotnet pack ../Simulator/Testing -c Release --no-restore -o "$work/feed" -p:PackageVersion="$version" --nologo -v quiet
cp ShopTests/*.cs "$work/shop"

# As docs/testing.md says it: one more source in a nuget.config; those of the machine stay as they are.
cat > "$work/nuget.config" << XML
<configuration>
  <packageSources>
    <add key="seqr-sandbox" value="$work/feed" />
  </packageSources>
</configuration>
XML

package() { # $1 = name; its reference, in the version that is used here
    grep -o "Include=\"$1\" Version=\"[^\"]*\"" ../Directory.Packages.props | sed 's|.*|<PackageReference & />|'
}

cat > "$work/shop/Shop.csproj" << XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <RestorePackagesPath>$work/packages</RestorePackagesPath>
    <RestoreAdditionalProjectFallbackFolders>$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')</RestoreAdditionalProjectFallbackFolders>
  </PropertyGroup>
  <ItemGroup>
    $(package Microsoft.NET.Test.Sdk)
    $(package xunit)
    $(package xunit.runner.visualstudio)
    <Using Include="Xunit" />
  </ItemGroup>
</Project>
XML
cd "$work/shop"
dotnet add package SeqrSandbox.Testing --version "$version" > "$work/added" || { cat "$work/added" >&2; exit 1; }
# In a country with a decimal comma, and numbers in other places too: the simulator must not notice.
LC_ALL=${SHOP_LOCALE:-sv_SE.UTF-8} dotnet test --nologo -v quiet --logger "trx;LogFileName=shop.trx" --results-directory "$work"
# dotnet test is content where it finds no test.
grep -q '<Counters total="[1-9][0-9]*" executed="[1-9]' "$work/shop.trx" || { echo "No test of the sample shop ran." >&2; exit 3; }
