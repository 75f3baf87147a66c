#!/usr/bin/env bash
# Builds the simulator as one program for each platform, with all that it needs: no .NET has to be installed where it runs.
#   dist/build.sh [--quick] [RID…]     all of linux-x64 linux-arm64 linux-musl-x64 osx-arm64 win-x64, unless some are named
# dist/out then has a folder for each, an archive of each folder, a bill of materials, and the checksums.
# With --quick nothing is compiled ahead and nothing is packed: soon ready, and slow to start. Needs the .NET SDK, Node.js, and zip for Windows.
set -euo pipefail
cd "$(dirname "$0")/.."

known=(linux-x64 linux-arm64 linux-musl-x64 osx-arm64 win-x64)
out=dist/out obj=Simulator/Server/obj quick=
fail() { echo "dist/build.sh: $*" >&2; exit 2; }

rids=()
for argument in "$@"; do
    case $argument in
        --quick) quick=true ;;
        -*) fail "$argument is not an option. The only one is --quick." ;;
        *) [[ " ${known[*]} " = *" $argument "* ]] || fail "$argument is not a platform. Choose among ${known[*]}."
            rids+=("$argument") ;;
    esac
done
[ ${#rids[@]} -gt 0 ] || rids=("${known[@]}")
for command in dotnet node; do command -v $command > /dev/null || fail "$command is missing."; done
if [ -z "$quick" ] && [[ " ${rids[*]} " = *" win-x64 "* ]]; then
    command -v zip > /dev/null || fail "zip is missing, which packs the program for Windows."
fi

version=$(dotnet msbuild Simulator/Server -getProperty:Version)
made=$(git log -1 --format=%cI 2> /dev/null || date -Iseconds)

publish() { # $1 = RID
    rm -f $out/seqr-sandbox-*-"$1".{tar.gz,zip}
    # What was trimmed and compiled before, with other settings, would be taken for up to date.
    rm -rf "${out:?}/$1" "$obj/Release/net10.0/$1/linked" "$obj/Release/net10.0/$1/R2R"
    dotnet publish Simulator/Server -r "$1" -o "$out/$1" --nologo -v quiet -p:OneProgram=true -p:RunAnalyzers=false \
        ${quick:+-p:PublishReadyToRun=false}
    cp LICENSE "$out/$1"
    cp $obj/project.assets.json "$obj/$1.assets.json"
    node dist/notices.mjs "$1" > "$out/$1/THIRD-PARTY-NOTICES.txt"
}

# The archive depends on its content alone: neither on the time nor on who made it.
archive() { # $1 = RID; prints its name
    local name=seqr-sandbox-$version-$1
    rm -rf "$work/seqr-sandbox"
    cp -r "$out/$1" "$work/seqr-sandbox"
    find "$work/seqr-sandbox" -exec touch -d "$made" {} +
    if [[ $1 = win-* ]]; then
        rm -f "$out/$name.zip"
        (cd "$work" && find seqr-sandbox -type f | sort | TZ=UTC zip -q -X -9 -@ -) > "$out/$name.zip"
        echo "$name.zip"
    else
        tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -c seqr-sandbox | gzip -9 -n > "$out/$name.tar.gz"
        echo "$name.tar.gz"
    fi
}

mkdir -p $out
rm -f $out/SHA256SUMS
for rid in "${rids[@]}"; do
    echo "$rid: building"
    publish "$rid"
done
files=(seqr-sandbox-$version.cdx.json)
node dist/bill-of-materials.mjs "$version" "$made" "${rids[@]}" > "$out/${files[0]}"
[ -z "$quick" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for rid in "${rids[@]}"; do
    echo "$rid: packing"
    files+=("$(archive "$rid")")
done
(cd $out && sha256sum "${files[@]}" > SHA256SUMS)
(cd $out && ls -l "${files[@]}" SHA256SUMS)
