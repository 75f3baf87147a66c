#!/usr/bin/env bash
# Prints .NET's name for the platform that this runs on, such as linux-x64.
set -euo pipefail

case $(uname -s) in
    Linux) if compgen -G '/lib/ld-musl-*' > /dev/null && ! compgen -G '/lib*/ld-linux*' > /dev/null; then
            system=linux-musl
        else
            system=linux
        fi ;;
    Darwin) system=osx ;;
    MINGW* | MSYS* | CYGWIN*) system=win ;;
    *) echo "There is no program for $(uname -s)." >&2; exit 2 ;;
esac
case $(uname -m) in
    x86_64 | amd64) echo "$system-x64" ;;
    aarch64 | arm64) echo "$system-arm64" ;;
    *) echo "There is no program for the processor $(uname -m)." >&2; exit 2 ;;
esac
