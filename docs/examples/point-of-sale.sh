#!/usr/bin/env bash
# SEQR's certification procedure for a point of sale, with curl alone, against a running simulator: each answer is printed.
# Ends with an error at the first answer that is not the expected one.
#
#   docs/examples/point-of-sale.sh [http://localhost:8080]
set -euo pipefail
base=${1:-http://localhost:8080}

user='<id>public_test_shop</id><type>RESELLERUSER</type><userId>9900</userId>'
user_password=1234
terminal_password=till-secret

call() { # $1 = operation, $2 = initiator, $3 = password, $4 = members; leaves the answer in $answer
    answer=$(curl -s "$base/soap/merchant/cashregister-2" -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: ""' --data @- <<XML
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ext="http://external.interfaces.ers.seamless.com/">
  <soapenv:Body>
    <ext:$1>
      <context><channel>WS</channel><clientId>Example Shop</clientId><clientReference>Till software 1.0</clientReference>
        <clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId>$2</initiatorPrincipalId><password>$3</password></context>
      $4
    </ext:$1>
  </soapenv:Body>
</soapenv:Envelope>
XML
    )
    printf '   %s: %s\n' "$1" "$(sed 's/.*<return>//; s/<\/return>.*//' <<< "$answer" | cut -c1-300)"
}
of() { sed -n "s/.*<$1>\([^<]*\)<\/$1>.*/\1/p" <<< "$answer"; }
expect() { # $1 = member, $2 = value
    [ "$(of "$1")" = "$2" ] || { echo "Expected $1 $2, got '$(of "$1")': $answer" >&2; exit 1; }
}
till() { call "$1" "<id>$terminal</id><type>TERMINALID</type>" "$terminal_password" "${2:-}"; expect resultCode 0; }
payer() { # $1 = what payer-1 does, $2 = JSON
    curl -sf -o /dev/null "$base/sandbox/payers/payer-1/$1" -H 'Content-Type: application/json' -d "$2" || { echo "The payer cannot $1." >&2; exit 1; }
}
send() {
    till sendInvoice "<invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Example Shop</title>
      <invoiceRows><invoiceRow><itemDescription>Tea</itemDescription><itemQuantity>1</itemQuantity>
      <itemTotalAmount><currency>SEK</currency><value>93.31</value></itemTotalAmount></invoiceRow></invoiceRows>
      <totalAmount><currency>SEK</currency><value>93.31</value></totalAmount><cashierId>Alice</cashierId></invoice>"
    invoice=$(of invoiceReference)
    version=0
}
ask() {
    till getPaymentStatus "<invoiceReference>$invoice</invoiceReference><invoiceVersion>$version</invoiceVersion>"
    expect status "$1"
    version=$(of version)
}
pay() { payer scan "{\"code\":\"HTTP://SEQR.SE/Q$seqr_id\"}"; payer confirm '{}'; }

seqr_id=example$RANDOM$RANDOM

echo "1 registerTerminal, by a reseller user"
call registerTerminal "$user" "$user_password" "<externalTerminalId>Shop 1/POS 2</externalTerminalId><password>$terminal_password</password><name>Till 2</name>"
expect resultCode 0
terminal=$(of terminalId)

echo "2 assignSeqrId"
till assignSeqrId "<seqrId>$seqr_id</seqrId>"

echo "3 sendInvoice"
send

echo "4 getPaymentStatus before and after the payment; and a bill that nobody pays"
ask ISSUED
pay
ask PAID
ers=$(sed -n 's/.*<return><ersReference>\([0-9]*\)<.*/\1/p' <<< "$answer")
send
curl -sf -o /dev/null "$base/sandbox/clock/advance" -H 'Content-Type: application/json' -d '{"by":"30s"}'
ask ISSUED

echo "5 submitPaymentReceipt"
till submitPaymentReceipt "<ersReference>$ers</ersReference><receiptDocument><mimeType>text/html</mimeType><receiptData>PHA+VGVhPC9wPg==</receiptData><receiptType>HTML</receiptType></receiptDocument>"

echo "6 sendInvoice, getPaymentStatus, cancelInvoice"
send
ask ISSUED
till cancelInvoice "<invoiceReference>$invoice</invoiceReference>"
ask CANCELED

echo "7 sendInvoice, payment, refundPayment"
send
ask ISSUED
pay
ask PAID
ers=$(sed -n 's/.*<return><ersReference>\([0-9]*\)<.*/\1/p' <<< "$answer")
till refundPayment "<ersReference>$ers</ersReference><invoice><title>Refund</title><totalAmount><currency>SEK</currency><value>93.31</value></totalAmount></invoice>"

echo "8 markTransactionPeriod, and the report once it is ready"
till markTransactionPeriod
period=$(of transactionPeriodId)
curl -sf -o /dev/null "$base/sandbox/clock/advance" -H 'Content-Type: application/json' -d '{"by":"3s"}'
till executeReport "<reportId>Reconciliation/STD_RECON_006.xml</reportId><parameters><parameter><entry><key>transactionPeriodId</key><value>$period</value></entry></parameter></parameters>"

echo "9 unregisterTerminal"
till unregisterTerminal
call getPaymentStatus "<id>$terminal</id><type>TERMINALID</type>" "$terminal_password" "<invoiceReference>$invoice</invoiceReference><invoiceVersion>$version</invoiceVersion>"
expect resultCode 29

echo "All nine steps were answered as expected."
