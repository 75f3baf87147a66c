#!/usr/bin/env bash
# Packs SeqrSandbox.Testing and runs the sample shop's tests with that package, in a project outside of this repository.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/shop"

# A version of its own: a package of the same version that was restored before would be taken instead.
version=0.1.0-try.$(date +%s)
dotnet restore ../Simulator/Testing -v quiet
dotnet pack ../Simulator/Testing -c Release --no-restore -o "$work/feed" -p:PackageVersion="$version" --nologo -v quiet
cp ShopTests/*.cs "$work/shop"

package() { # $1 = name; its reference, in the version that is used here
    grep -o "Include=\"$1\" Version=\"[^\"]*\"" ../Directory.Packages.props | sed 's|.*|<PackageReference & />|'
}

cat > "$work/shop/Shop.csproj" << EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources>
    <RestorePackagesPath>$work/packages</RestorePackagesPath>
    <RestoreAdditionalProjectFallbackFolders>$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')</RestoreAdditionalProjectFallbackFolders>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="SeqrSandbox.Testing" Version="$version" />
    $(package Microsoft.NET.Test.Sdk)
    $(package xunit)
    $(package xunit.runner.visualstudio)
    <Using Include="Xunit" />
  </ItemGroup>
</Project>
EOF
# In a country with a decimal comma, and numbers in other places too: the simulator must not notice.
LC_ALL=${SHOP_LOCALE:-sv_SE.UTF-8} dotnet test "$work/shop" --nologo -v quiet
