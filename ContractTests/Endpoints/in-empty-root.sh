#!/usr/bin/env bash
# Runs seqr-contract in a root that has nothing but the program and the system libraries that it asks for: no SDK, no Node, no shell, no
# certificates. Then ./test.sh --against against the same simulator. Both must count the same, or the script fails.
#   ContractTests/Endpoints/in-empty-root.sh
# Started by root, the program runs there as user and group 65534. Anybody else needs user namespaces (unshare --map-root-user), and the
# program runs as that user. Linux only, and a few minutes. The simulator runs outside: a-simulator.sh says which one.
# CONTRACT names the folder of a seqr-contract that is there already.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() { echo "in-empty-root.sh: $*" >&2; exit 1; }
apart=(/usr/bin/unshare --mount) nobody=--userspec=65534:65534
if [ "$(id -u)" -ne 0 ]; then apart+=(--map-root-user); nobody=; fi
"${apart[@]}" true 2> /dev/null || fail "a new root needs root here: this system gives no user namespaces to others."

contract=${CONTRACT:-dist/out/seqr-contract}
[ -n "${CONTRACT:-}" ] || ContractTests/contract-program.sh
. ContractTests/Endpoints/a-simulator.sh

root=$data/root
mkdir -p "$root"/{dev,etc,proc,tmp}
chmod 755 "$data" "$root"
chmod 1777 "$root/tmp"
cp -r "$contract" "$root/seqr-contract"
chmod -R a+rX "$root/seqr-contract"
printf '127.0.0.1 localhost\n::1 localhost\n' > "$root/etc/hosts"
touch "$root"/dev/{null,urandom}

# The libraries that its native files ask for, by the paths they are looked for, and OpenSSL's, which .NET loads by itself.
{
    # A library of another system has none that can be listed.
    find "$root/seqr-contract" -type f \( -name '*.so' -o -name seqr-contract \) -exec ldd {} + 2> /dev/null || true
    /sbin/ldconfig -p | grep '/lib\(ssl\|crypto\)\.so\.3$'
} | grep -o '/[^ :]*\.so[^ :]*' | grep -v "^$root/" | sort -u > "$data/libraries"
while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done < "$data/libraries"

# As in a container, there are /proc, /dev/null and /dev/urandom. They are mounted for this one process, and gone with it.
enter() {
    env -i SEQR_CONTROL="$url/@inside" "${apart[@]}" /bin/sh -ec '
        root=$1 nobody=$2
        shift 2
        /bin/mount --rbind /proc "$root/proc"
        for device in null urandom; do /bin/mount --bind /dev/$device "$root/dev/$device"; done
        exec /usr/sbin/chroot $nobody "$root" "$@"' sh "$root" "$nobody" "$@"
}
counts() { grep -E '^[0-9]+ ran: [0-9]+ passed, [0-9]+ failed; [0-9]+ left out$' "$1"; }

echo "The root has the program, and beside it: $(cd "$root" && find . -path ./seqr-contract -prune -o ! -type d -printf '%P ')"
status=0
enter /seqr-contract/seqr-contract --against "$url/@inside" --junit /tmp/contract.xml --markdown /tmp/contract.md > "$data/inside" || status=$?
counts "$data/inside" || fail "seqr-contract ended with $status: $(cat "$data/inside")"
[ $status = 0 ] || fail "seqr-contract ended with $status: $(grep -v '^left out: ' "$data/inside")"
for report in contract.xml contract.md; do [ -s "$root/tmp/$report" ] || fail "$report was not written."; done

SEQR_CONTROL=$url/@outside ./test.sh --against "$url/@outside" > "$data/outside" || fail "test.sh --against: $(cat "$data/outside")"
counts "$data/outside"
[ "$(counts "$data/inside")" = "$(counts "$data/outside")" ] || fail "the two counts differ."
