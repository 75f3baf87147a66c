#!/usr/bin/env bash
# Runs the tests of this shop with the Java package, two at a time. The package is the jar that PACKAGE names, else one that is built. The simulator is
# that of SEQR_SANDBOX_URL, else the program of SEQR_SANDBOX_PROGRAM. Needs a JDK 17, and Debian's junit5 and libgoogle-gson-java.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -n "${PACKAGE:-}" ] || ../../../clients/java/build.sh "$work/jars" > /dev/null
mkdir "$work/classes"
classpath=/usr/share/java/junit-platform-console-standalone.jar:/usr/share/java/gson.jar:${PACKAGE:-$(echo "$work"/jars/*[0-9].jar)}:$work/classes
javac --release 17 -encoding UTF-8 -Xlint:all,-processing -Werror -cp "$classpath" -d "$work/classes" src/shop/*.java tests/shop/*.java
java -cp "$classpath" org.junit.platform.console.ConsoleLauncher --disable-banner --disable-ansi-colors --details=summary \
    --config junit.jupiter.execution.parallel.enabled=true --config junit.jupiter.execution.parallel.mode.default=concurrent \
    --config junit.jupiter.execution.parallel.config.strategy=fixed --config junit.jupiter.execution.parallel.config.fixed.parallelism=2 \
    --scan-classpath="$work/classes"
