#!/usr/bin/env bash
# Runs the tests of the package, with the packed jar. Needs a JDK 17 and Debian's junit5, and no network.
set -euo pipefail
cd "$(dirname "$0")"
junit=/usr/share/java/junit-platform-console-standalone.jar

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./build.sh "$work/jars" > /dev/null
version=$(basename "$work"/jars/seqr-sandbox-*[0-9].jar .jar)
grep -q "<version>${version#seqr-sandbox-}</version>" pom.xml || { echo "pom.xml has another version than $version." >&2; exit 1; }

mkdir "$work/tests"
classpath=$junit:$work/jars/$version.jar:$work/tests
javac --release 17 -encoding UTF-8 -Xlint:all,-processing -Werror -cp "$classpath" -d "$work/tests" src/test/java/seqrsandbox/*.java
java -cp "$classpath" org.junit.platform.console.ConsoleLauncher \
    --disable-banner --disable-ansi-colors --details=summary --scan-classpath="$work/tests"
