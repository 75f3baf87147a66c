<?php
// A merchant's own fake of SEQR, with the door through which Pact's verifier says what must be so. It knows cancelInvoice.
// usage: php -S 127.0.0.1:9001 pact-fake.php

declare(strict_types=1);

const STATES = ['an issued invoice' => '1', 'a reserved invoice' => '2', 'a paid invoice' => '3', 'a payment under way' => '4', 'a canceled invoice' => '5', 'an unknown invoice' => '6'];
const ANSWERS = [
    '1' => [0, 'SUCCESS'],
    '2' => [0, 'SUCCESS'],
    '3' => [50, 'CANNOT_CANCEL_PAID_INVOICE'],
    '4' => [51, 'CANNOT_CANCEL_INVOICE_IN_PROGRESS'],
    '5' => [95, 'INVOICE_ALREADY_CANCELED'],
];

$body = file_get_contents('php://input');
if ($_SERVER['REQUEST_URI'] === '/states') {
    // The verifier puts what is answered here in the place of the references in the pact file.
    $state = json_decode($body, true)['state'];
    header('Content-Type: application/json');
    echo json_encode(['invoiceReference' => '2026010100000000' . STATES[$state]]);
    return;
}

preg_match('#<invoiceReference>\d{16}(\d)</invoiceReference>#', $body, $found);
[$code, $name] = ANSWERS[$found[1] ?? ''] ?? [54, 'INVALID_INVOICE_REFERENCE'];
header('Content-Type: text/xml;charset=UTF-8');
echo '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>',
    '<ns2:cancelInvoiceResponse xmlns:ns2="http://external.interfaces.ers.seamless.com/"><return>',
    "<resultCode>$code</resultCode><resultDescription>$name</resultDescription>",
    '</return></ns2:cancelInvoiceResponse></soap:Body></soap:Envelope>';
