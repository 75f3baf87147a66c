#!/usr/bin/env bash
# Runs the driver that ContractTests/Clients asks. Compiles it first if a source is newer; the package without SeqrExtension needs the JDK alone.
set -euo pipefail
java=$(cd "$(dirname "$0")" && pwd)
target=$java/target/driver
mkdir -p "$target"
{
    flock 9 # two drivers may start at the same time
    if [ -n "$(find "$java/src/main" "$java/src/driver" -name '*.java' -newer "$target/compiled" 2>&1 | head -n 1)" ]; then
        find "$java/src/main" "$java/src/driver" -name '*.java' ! -name SeqrExtension.java > "$target/sources"
        javac --release 17 -encoding UTF-8 -d "$target/classes" @"$target/sources" >&2
        touch "$target/compiled"
    fi
} 9> "$target/lock"
# Java takes its directory of temporary files from no variable of the environment.
exec java -XX:TieredStopAtLevel=1 -Djava.io.tmpdir="${TMPDIR:-/tmp}" -cp "$target/classes" seqrsandbox.Driver
