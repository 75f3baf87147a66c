#!/usr/bin/env bash
# Node.js's URL and the link that is made of a QR code.
#
# Guess:     setting `protocol` of a URL changes its scheme, or throws.
# Version:   Node.js 20.20.2 (no package).
# Behaviour: http to seqr is ignored without a word, since one is a "special" scheme of the URL standard and the other is not. The host
#            and the scheme are lower-cased on the way. http to https is done.
# Hurt:      the link of a bill should be seqr://SEQR.SE/R…; what comes out is http://seqr.se/R…, which opens a browser and no app.
# Remedy:    change the text: code.replace(/^HTTP:/, 'seqr:').
# Seen:      seqr: http://seqr.se/R20260302432000000
#            https: https://seqr.se/R20260302432000000
#            text: seqr://SEQR.SE/R20260302432000000
set -euo pipefail
seen=$(node -e "
const code = 'HTTP://SEQR.SE/R20260302432000000';
const set = protocol => { const url = new URL(code); url.protocol = protocol; return url.href; };
console.log('seqr:', set('seqr:'));
console.log('https:', set('https:'));
console.log('text:', code.replace(/^HTTP:/, 'seqr:'));")
echo "$seen"
expected='seqr: http://seqr.se/R20260302432000000
https: https://seqr.se/R20260302432000000
text: seqr://SEQR.SE/R20260302432000000'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
