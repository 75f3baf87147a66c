#!/usr/bin/env bash
# fast-xml-parser and the references of a SEQR answer.
#
# Guess:     the parser leaves a number alone that a JavaScript number cannot hold: it does so for an invoiceReference (17 digits),
#            so the ersReference (25 digits) of the same answer is safe too.
# Version:   fast-xml-parser 5.12.1, its default options.
# Behaviour: a reference of 17 digits is a string or a number, depending on its last digits: a number where a double happens to
#            print the same digits. A reference of 25 digits is always a number, and its last eight digits are gone. No error, no warning.
# Hurt:      the ersReference is what a merchant keeps and refunds with. What is kept names no payment (SEQR answers 23), and the
#            references of two payments in the same millisecond look the same.
# Remedy:    new XMLParser({ parseTagValue: false }): every value is the text that was sent.
# Seen:      20261128000000001 string 20261128000000001
#            20261128000000004 number 20261128000000004
#            2026112813452312300000001 number 2.0261128134523123e+24
#            2026112813452398700000002 number 2.0261128134523988e+24
#            parseTagValue false: string 2026112813452312300000001
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 > /dev/null
cat > read.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
const read = (options, text) => new XMLParser(options).parse(`<return><ersReference>${text}</ersReference></return>`).return.ersReference;
for (const text of ['20261128000000001', '20261128000000004', '2026112813452312300000001', '2026112813452398700000002']) {
  const value = read({}, text);
  console.log(text, typeof value, String(value));
}
const kept = read({ parseTagValue: false }, '2026112813452312300000001');
console.log('parseTagValue false:', typeof kept, kept);
JS
seen=$(node read.mjs)
echo "$seen"
expected='20261128000000001 string 20261128000000001
20261128000000004 number 20261128000000004
2026112813452312300000001 number 2.0261128134523123e+24
2026112813452398700000002 number 2.0261128134523988e+24
parseTagValue false: string 2026112813452312300000001'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
