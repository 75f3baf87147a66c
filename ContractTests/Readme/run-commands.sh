#!/usr/bin/env bash
# Runs the commands of a README or a guide as they stand: every block marked bash, in order, in one shell. A block that starts the
# simulator or the demo shop runs in the background until the end; the test command is left out, since it is what calls this script.
set -uEo pipefail
readme=$1
servers=()
log=$(mktemp)
stop() {
    [ ${#servers[@]} -eq 0 ] || kill -TERM -- "${servers[@]}" 2> /dev/null
    jobs -p | xargs -r kill 2> /dev/null
    rm -f "$log" answer.xml recording.jsonl
    rm -rf "$data"
}
data=$(mktemp -d)
trap stop EXIT
# Guides name the program as it is installed.
printf '#!/bin/sh\nexec dotnet "%s/Simulator/Server/bin/Debug/net10.0/seqr-sandbox.dll" "$@"\n' "$PWD" > "$data/seqr-sandbox"
chmod +x "$data/seqr-sandbox"
export PATH=$data:$PATH
# The user's own data stays as it is.
export SEQR_SANDBOX_DATA=$data

fail() {
    echo "$readme: $*" >&2
    tail -n 20 "$log" >&2
    exit 1
}

# Runs a block in the background and waits until it answers.
serve() { # $1 = the block, $2 = an address of it
    # Its own process group, so that the program under "dotnet run" ends too.
    set -m
    bash -c "$1" > "$log" 2>&1 &
    servers+=("-$!")
    set +m
    for _ in $(seq 300); do
        curl -sf -o /dev/null "$2" && return
        sleep 0.2
    done
    fail "$2 did not answer after: $1"
}

# Blocks, each ended by a NUL.
blocks() { awk '/^```bash$/ { inside = 1; next } /^```$/ && inside { inside = 0; printf "%c", 0; next } inside' "$1"; }

ran=0
while IFS= read -r -d '' block; do
    case $block in
        ./test.sh*) continue ;;
        "dotnet run --project Simulator/Server" | "dotnet run --project Simulator/Server"$'\n')
            serve "$block" http://localhost:8080/sandbox/health
            ;;
        "dotnet run --project Reference.Client/Demo -- shop"*)
            serve "$block" http://localhost:5080/orders
            ;;
        *)
            wrong=
            trap 'wrong=$BASH_COMMAND' ERR
            eval "$block" > "$log" 2>&1
            trap - ERR
            [ -z "$wrong" ] || fail "'$wrong' failed in: $block"
            # A refusal of SEQR is an answer, but not what a README promises. Programs and scripts judge for themselves.
            [[ $block != *curl* ]] || ! grep -q '<resultCode>[1-9]\|Fault>\|"status": *[45]' "$log" || fail "was refused: $block"
            ;;
    esac
    ran=$((ran + 1))
done < <(blocks "$readme")

[ "$ran" -ge 8 ] || fail "only $ran blocks were found"
echo "$readme: $ran blocks of commands ran"
