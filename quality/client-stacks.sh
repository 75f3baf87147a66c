#!/usr/bin/env bash
# Runs every stack of docs/client-stacks.md against every fault, and writes what came out into the snapshots and the document.
# Installs what the stacks need from Debian's packages (needs root for that): Qt, Java, Go and Ruby among them, some 700 MB.
# usage: quality/client-stacks.sh     then look at the difference with git diff
set -euo pipefail
cd "$(dirname "$0")/.."
stacks=ContractTests/Foreign/Stacks

packages=(php-cli php-soap php-curl python3-zeep python3-suds libsoap-lite-perl gsoap libgsoap-dev gcc libc6-dev
    libkdsoap-dev libkdsoap-bin qtbase5-dev g++ pkg-config default-jdk-headless libaxis-java jaxws golang-go ruby)
if ! dpkg -s "${packages[@]}" > /dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
fi

debian() { dpkg-query -W -f '${Version}' "$1"; }
npm_package() { grep -o "\"$1\": \"[0-9.]*\"" $stacks/npm/package.json | grep -o '[0-9][0-9.]*'; }
nuget() { grep -o "\"$1\" Version=\"[0-9.]*\"" Directory.Packages.props | grep -o '[0-9][0-9.]*'; }
php=$(php -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')
java=$(java -version 2>&1 | sed -n '1s/.*"\(.*\)".*/OpenJDK \1/p')
dotnet=".NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([0-9.]*\) .*/\1/p' | tail -1)"
cat > $stacks/versions.txt <<EOF
php-soap: $(debian "php$php-soap")
php-curl: $(debian "php$php-curl"), libcurl $(debian libcurl4)
zeep: $(debian python3-zeep)
suds: $(debian python3-suds)
npm-soap: $(npm_package soap), Node.js $(node --version)
strong-soap: $(npm_package strong-soap), Node.js $(node --version)
soap-lite: $(debian libsoap-lite-perl)
gsoap: $(debian gsoap)
kdsoap: $(debian libkdsoap1), Qt $(debian libqt5network5)
axis: $(debian libaxis-java), $java
jax-ws: $(debian jaxws), $java
saaj: of JAX-WS RI $(debian jaxws), $java
url-connection: $java
java-http: $java
wcf: System.ServiceModel.Http $(nuget System.ServiceModel.Http), $dotnet
http-client: $dotnet
go: $(go version | grep -o 'go[0-9][0-9.]*' | head -1)
ruby: $(ruby -e 'print RUBY_VERSION')
EOF

export SEQR_STACKS=all SEQR_ACCEPT_SNAPSHOTS=1
[ "${1:-}" = --no-build ] || dotnet build ContractTests --nologo -v quiet
dotnet test ContractTests --no-build --nologo --filter FullyQualifiedName~ClientStackTests.As_it_comes
dotnet test ContractTests --no-build --nologo --filter FullyQualifiedName~ClientStackTests.Set_with_care
dotnet test ContractTests --no-build --nologo --filter FullyQualifiedName~ClientStackTests.The_document
