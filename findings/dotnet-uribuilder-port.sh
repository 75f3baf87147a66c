#!/usr/bin/env bash
# .NET's UriBuilder and the link that is made of a QR code.
#
# Guess:     UriBuilder with another Scheme gives the address with another scheme.
# Version:   .NET 10 (no package).
# Behaviour: the default port of the scheme that was there first is kept as a port that was given: seqr and https get ":80". The host is
#            lower-cased. Port = -1 leaves the port out.
# Hurt:      the link of a bill should be seqr://SEQR.SE/R…; what comes out, seqr://seqr.se:80/R…, is none that an app waits for.
# Remedy:    change the text: "seqr" + code["HTTP".Length..], or set Port = -1 too.
# Seen:      seqr: seqr://seqr.se:80/R20260302432000000
#            https: https://seqr.se:80/R20260302432000000
#            seqr, port -1: seqr://seqr.se/R20260302432000000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > link.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
</Project>
XML
cat > Program.cs <<'CS'
const string Code = "HTTP://SEQR.SE/R20260302432000000";
Console.WriteLine("seqr: " + new UriBuilder(Code) { Scheme = "seqr" });
Console.WriteLine("https: " + new UriBuilder(Code) { Scheme = "https" });
Console.WriteLine("seqr, port -1: " + new UriBuilder(Code) { Scheme = "seqr", Port = -1 });
CS
seen=$(dotnet run)
echo "$seen"
expected='seqr: seqr://seqr.se:80/R20260302432000000
https: https://seqr.se:80/R20260302432000000
seqr, port -1: seqr://seqr.se/R20260302432000000'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
