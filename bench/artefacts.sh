#!/usr/bin/env bash
# What each way to publish the simulator costs: the size to download and on disk, and the time from a start to the first SOAP answer.
# Prints a Markdown table on standard output and what it is doing on standard error. Builds each way for linux-x64, which takes some
# twenty minutes; needs dotnet and curl.
#
#   bench/artefacts.sh
#   bench/artefacts.sh assemblies    lists the assemblies that a start loads up to the first answer, for CompiledAhead in dist/one-program.targets
#
# STARTS (9), PORT (18280) and WAYS (all of them, by the names below) can be set in the environment, and BUILDS: a folder that keeps
# what was built for the next run.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/common.sh"
need dotnet curl
starts=${STARTS:-9} port=${PORT:-18280} builds=${BUILDS:-$work}

single=(--self-contained -p:PublishSingleFile=true)
trimmed=("${single[@]}" -p:PublishTrimmed=true -p:TrimMode=partial -p:SuppressTrimAnalysisWarnings=true
    -p:JsonSerializerIsReflectionEnabledByDefault=true)
declare -A title=(
    [release]='`dotnet publish`: needs .NET' [folder]='self-contained, a folder' [single]='one file' [compressed]='one file, compressed inside'
    [trimmed]='one file, trimmed' [image]='one file, trimmed, compiled ahead as one image' [plain]='`dist/build.sh --quick`: trimmed, not compiled ahead'
    [program]='`dist/build.sh`: trimmed, compiled ahead where a start runs')
all='release folder single compressed trimmed image plain program'
read -ra ways <<< "${WAYS:-$all}"

publish() { # $1 = way, the rest: properties
    [ ! -d "$builds/$1" ] || return 0
    say "building: ${title[$1]}"
    rm -rf "$here"/../Simulator/Server/obj/Release/net10.0/linux-x64/{linked,R2R}
    dotnet publish "$here/../Simulator/Server" -r linux-x64 -o "$builds/$1" -v quiet --nologo -p:RunAnalyzers=false -p:DebugType=none "${@:2}" >&2
}

build() { # $1 = way
    case $1 in
        release) publish "$1" ;;
        folder) publish "$1" --self-contained ;;
        single) publish "$1" "${single[@]}" ;;
        compressed) publish "$1" "${single[@]}" -p:EnableCompressionInSingleFile=true ;;
        trimmed) publish "$1" "${trimmed[@]}" -p:PublishReadyToRunComposite=false ;;
        image) publish "$1" -p:OneProgram=true -p:PublishReadyToRunComposite=true ;;
        plain) publish "$1" -p:OneProgram=true -p:PublishReadyToRun=false ;;
        program) publish "$1" -p:OneProgram=true ;;
        *) fail "$1 is none of: $all" ;;
    esac
}

if [ "${1:-}" = assemblies ]; then
    build folder
    launch_simulator folder "$builds/folder" "$port"
    post "${url[folder]}" "$work/send.xml" > /dev/null
    grep -o '[^/]*\.dll$' "/proc/${pid[folder]}/maps" | sort -u
    exit
fi

for way in "${ways[@]}"; do build "$way"; done
say "starting each $starts times, in turn"
for _ in $(seq "$starts"); do
    for way in "${ways[@]}"; do time_start launch_simulator "$way" "$builds/$way" "$port"; done
done

megabytes() { awk '{ printf "%.1f", $1 / 1000000 }'; }
packed() { tar -C "$builds/$1" -c . | "${@:2}" | wc -c | megabytes; }
base=$(median < "$work/${ways[0]}.starts")
echo "| linux-x64, $starts starts each | download MB (gzip) | with xz | unpacked MB | start to first answer ms, median (best) | of the first row's |"
echo "|---|--:|--:|--:|--:|--:|"
for way in "${ways[@]}"; do
    settled=$(median < "$work/$way.starts")
    echo "| ${title[$way]} | $(packed "$way" gzip -9) | $(packed "$way" xz -6) | $(du -sb "$builds/$way" | megabytes) | $settled ($(sort -n "$work/$way.starts" | head -n 1)) | $(ratio "$settled" "$base") |"
done
