#!/usr/bin/env bash
# zbar and a QR code whose bytes are ISO-8859-1.
#
# Guess:     a code without an ECI mark is read as ISO-8859-1, which is the default of ISO/IEC 18004.
# Version:   zbar 0.23.92 (Debian 12), qrcode 1.5.4 (draws the bytes that it is given).
# Behaviour: zbar guesses the encoding from the bytes. ÅÄÖ come out as halfwidth katakana; é is read rightly.
# Hurt:      a code with a letter beyond ASCII is read otherwise than it was written, and whether it is depends on the letters.
# Remedy:    draw with a UTF-8 ECI mark (QRCoder: EciMode.Utf8).
# Seen:      ÅÄÖ: ﾅﾄﾖ
#            é: é
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund qrcode@1.5.4 > /dev/null
cat > draw.cjs <<'JS'
const QRCode = require('qrcode');
for (const [file, letters] of [['katakana.png', 'ÅÄÖ'], ['right.png', 'é']])
  QRCode.toFile(file, [{ data: Buffer.from(letters, 'latin1'), mode: 'byte' }], { errorCorrectionLevel: 'M' });
JS
node draw.cjs
seen="ÅÄÖ: $(zbarimg --quiet --nodbus --raw katakana.png)
é: $(zbarimg --quiet --nodbus --raw right.png)"
echo "$seen"
expected='ÅÄÖ: ﾅﾄﾖ
é: é'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
