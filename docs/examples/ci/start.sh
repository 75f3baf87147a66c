#!/usr/bin/env bash
# Starts the simulator on a free port, and prints its address when it answers. It runs until the job ends.
#   seqr/start.sh FOLDER    the folder keeps its data, its log and its process id
set -euo pipefail
mkdir -p "$1"
rm -f "$1/ready"
seqr-sandbox --urls http://127.0.0.1:0 --data "$1/data" --scenarios "$(dirname "$0")/scenarios" --ready-file "$1/ready" \
    > "$1/seqr.log" 2>&1 < /dev/null &
echo $! > "$1/pid"
for _ in $(seq 300); do
    if [ -s "$1/ready" ]; then exec head -n 1 "$1/ready"; fi
    sleep 0.2
done
echo "The simulator did not start: $(cat "$1/seqr.log")" >&2
exit 1
