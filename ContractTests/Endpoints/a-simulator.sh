# Sourced by the scripts beside it: starts the simulator, with data of its own and at a free port, until the script ends. Then url is its
# address, and data a folder for what the script needs besides. The simulator is the program that dist/check.sh or dist/build.sh built;
# PROGRAM names another.
program=${PROGRAM:-dist/out/$(dist/this-platform.sh)/seqr-sandbox}
[ -x "$program" ] || { echo "$program is missing: run dist/build.sh --quick $(dist/this-platform.sh) first." >&2; exit 1; }
data=$(mktemp -d)
"$program" --urls http://127.0.0.1:0 --data "$data/simulator" > "$data/log" 2>&1 &
simulator=$!
trap 'kill $simulator 2> /dev/null; wait $simulator 2> /dev/null || true; rm -rf "$data"' EXIT

url=
for _ in $(seq 300); do
    url=$(grep -o 'http://127.0.0.1:[0-9]*' "$data/log" | head -n 1) && break
    sleep 0.2
done
[ -n "$url" ] || { echo "The simulator did not start:" >&2; cat "$data/log" >&2; exit 1; }
