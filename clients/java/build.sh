#!/usr/bin/env bash
# Makes the jar of the package and that of its sources, the same bytes each time. Needs a JDK 17 and Debian's junit5, and no network.
#   clients/java/build.sh [FOLDER]    where they are put; dist/out/java without one
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
out=${1:-$root/dist/out/java}
mkdir -p "$out"
out=$(cd "$out" && pwd)

junit=/usr/share/java/junit-platform-console-standalone.jar
[ -e "$junit" ] || { echo "$junit is missing. Install the Debian package junit5." >&2; exit 1; }
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' "$root/Directory.Build.props")
sources=$(find src/main/java -name '*.java' | LC_ALL=C sort)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/classes" "$work/sources"
# shellcheck disable=SC2086 # the names have no spaces
javac --release 17 -encoding UTF-8 -Xlint:all,-processing -Werror -cp "$junit" -d "$work/classes" $sources
cp -r src/main/java/. "$work/sources"
for folder in classes sources; do
    mkdir "$work/$folder/META-INF"
    cp "$root/LICENSE" "$work/$folder/META-INF"
done
printf 'Automatic-Module-Name: seqrsandbox\nImplementation-Title: seqr-sandbox\nImplementation-Version: %s\n' "$version" > "$work/manifest"

pack() { # $1 = folder, $2 = jar. The order of a folder's files depends on the file system, and is in the jar.
    (cd "$work/$1" && find . -type f | LC_ALL=C sort | sed 's|^\./||' > "$work/files" &&
        jar --create --file "$2" --manifest "$work/manifest" --date 1980-01-01T00:00:02Z @"$work/files")
    echo "$2"
}
pack classes "$out/seqr-sandbox-$version.jar"
pack sources "$out/seqr-sandbox-$version-sources.jar"
