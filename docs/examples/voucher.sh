#!/usr/bin/env bash
# A till that sells vouchers, with curl alone, against a running simulator: each answer is printed.
# Ends with an error at the first answer that is not the expected one.
#
#   docs/examples/voucher.sh [http://localhost:8080]
set -euo pipefail
base=${1:-http://localhost:8080}

call() { # $1 = operation, $2 = members, $3 = expected resultCode; leaves the answer in $answer
    answer=$(curl -s "$base/extclientproxy/client" -H 'Content-Type: text/xml; charset=utf-8' --data @- <<XML
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ext="http://externalws.client.ers.seamless.com/">
  <soapenv:Body>
    <ext:$1>
      <context><channel>WS</channel><clientId>public_test_shop</clientId><clientRequestTimeout>0</clientRequestTimeout>
        <clientUserId>9900</clientUserId><password>1234</password></context>
      $2
    </ext:$1>
  </soapenv:Body>
</soapenv:Envelope>
XML
    )
    printf '   %s: %s\n' "$1" "$(tr '\n' ' ' <<< "$answer" | sed 's/.*<return>//; s/<\/return>.*//' | cut -c1-300)"
    [ "$(of resultCode)" = "$3" ] || { echo "Expected resultCode $3: $answer" >&2; exit 1; }
}
of() { tr '\n' ' ' <<< "$answer" | sed -n "s/.*<$1>\([^<]*\)<\/$1>.*/\1/p"; }
till='<transactionData><clientTag>POS007</clientTag></transactionData>'

echo "What is there?"
call getProductList '' 0

echo "One is reserved, bought and canceled."
call reserveVoucher "$till<productId>ean:7332023036197</productId>" 0
reservation=$(of ersReference)
call buyReservedVoucher "<ersReference>$reservation</ersReference><receiptFormatId>TEXT</receiptFormatId>" 0
sale=$(of ersReference)
call buyReservedVoucher "<ersReference>$reservation</ersReference><receiptFormatId>TEXT</receiptFormatId>" 78
call cancelTransaction "$till<ersReference>$sale</ersReference><reasonCode>03</reasonCode>" 0

echo "Another one is reserved, and the customer goes away."
call reserveVoucher "$till<productId>sku:10053</productId>" 0
call cancelVoucherReservation "<ersReference>$(of ersReference)</ersReference>" 0
