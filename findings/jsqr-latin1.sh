#!/usr/bin/env bash
# jsQR and a QR code whose bytes are ISO-8859-1.
#
# Guess:     a code without an ECI mark is read as ISO-8859-1, which is the default of ISO/IEC 18004; or it is not read at all.
# Version:   jsqr 1.4.0, qrcode 1.5.4 (draws the bytes that it is given), on Node.js 20.
# Behaviour: the bytes of a segment are read as UTF-8. Where they are none, the segment's text is dropped whole, and the rest of the code
#            is a success: `data` is the beginning of the text. Nothing tells that something is missing, but binaryData has all bytes.
# Hurt:      HTTP://SEQR.SE/R… with a letter beyond ASCII comes out as HTTP://SEQR.SE/R, a code that names no bill. Generators that
#            write ISO-8859-1 without a mark are common: QRCoder does it for such a text where nothing is set.
# Remedy:    draw with a UTF-8 ECI mark (QRCoder: EciMode.Utf8), or read binaryData.
# Seen:      ISO-8859-1: "HTTP://SEQR.SE/R" binaryData 19
#            UTF-8:      "HTTP://SEQR.SE/RÅÄÖ" binaryData 22
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund jsqr@1.4.0 qrcode@1.5.4 > /dev/null
cat > read.cjs <<'JS'
const jsQR = require('jsqr'), QRCode = require('qrcode');
const side = 8, quiet = 4;
function read(letters) {
  const { modules } = QRCode.create([
    { data: 'HTTP://SEQR.SE/R', mode: 'alphanumeric' },
    { data: letters, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const width = (modules.size + 2 * quiet) * side;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < modules.size * side; y++)
    for (let x = 0; x < modules.size * side; x++)
      if (modules.get(Math.floor(y / side), Math.floor(x / side)))
        pixels.fill(0, ((y + quiet * side) * width + x + quiet * side) * 4, ((y + quiet * side) * width + x + quiet * side) * 4 + 3);
  const found = jsQR(pixels, width, width);
  return `${JSON.stringify(found.data)} binaryData ${found.binaryData.length}`;
}
console.log('ISO-8859-1:', read(Buffer.from('ÅÄÖ', 'latin1')));
console.log('UTF-8:     ', read(Buffer.from('ÅÄÖ', 'utf8')));
JS
seen=$(node read.cjs)
echo "$seen"
expected='ISO-8859-1: "HTTP://SEQR.SE/R" binaryData 19
UTF-8:      "HTTP://SEQR.SE/RÅÄÖ" binaryData 22'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
