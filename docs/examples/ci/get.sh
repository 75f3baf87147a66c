#!/usr/bin/env bash
# Downloads the simulator of SEQR_ARCHIVE into a folder, if it is the file that SEQR_SHA256 names.
#   seqr/get.sh FOLDER
set -euo pipefail
mkdir -p "$1"
curl -fsSL -o "$1/seqr-sandbox.tar.gz" "$SEQR_ARCHIVE"
echo "$SEQR_SHA256  $1/seqr-sandbox.tar.gz" | sha256sum --check --quiet
tar -xzf "$1/seqr-sandbox.tar.gz" -C "$1"
