#!/usr/bin/env bash
# Runs the shop at a port, 9000 without one. Compiles it first if a source is newer. Needs a JDK 17 and Debian's libgoogle-gson-java.
set -euo pipefail
shop=$(cd "$(dirname "$0")" && pwd)
gson=/usr/share/java/gson.jar
mkdir -p "$shop/target"
{
    flock 9 # two shops may start at the same time
    if [ -n "$(find "$shop/src" -name '*.java' -newer "$shop/target/compiled" 2>&1 | head -n 1)" ]; then
        javac --release 17 -encoding UTF-8 -Xlint:all -cp "$gson" -d "$shop/target/classes" "$shop"/src/shop/*.java >&2
        touch "$shop/target/compiled"
    fi
} 9> "$shop/target/lock"
exec java -XX:TieredStopAtLevel=1 -cp "$shop/target/classes:$gson" shop.Server "${1:-9000}"
