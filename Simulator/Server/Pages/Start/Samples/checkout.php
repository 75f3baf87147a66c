<?php
// Sends an invoice, waits until it is paid, and prints the reference of the payment. Needs ext-soap.
$sandbox = '{address}';
$seqr = new SoapClient("$sandbox/soap/merchant/cashregister-2?wsdl", ['cache_wsdl' => WSDL_CACHE_NONE]);
$context = [
    'channel' => 'WEB',
    'clientId' => 'Example Shop',
    'clientReference' => 'Shop backend 1.0',
    'clientRequestTimeout' => 0,
    'initiatorPrincipalId' => ['id' => 'public_test_shop_terminal', 'type' => 'TERMINALID'],
    'password' => '12345678',
];
$price = ['currency' => 'SEK', 'value' => '149.90'];

$sent = $seqr->sendInvoice(['context' => $context, 'invoice' => [
    'acknowledgmentMode' => 'NO_ACKNOWLEDGMENT',
    'issueDate' => date(DATE_ATOM),
    'title' => 'Example Shop',
    'clientInvoiceId' => uniqid('order-'),
    'invoiceRows' => [['itemDescription' => 'Tea', 'itemQuantity' => '2', 'itemTotalAmount' => $price]],
    'totalAmount' => $price,
    'cashierId' => 'web',
]])->return;
if ($sent->resultCode !== 0) {
    exit("sendInvoice answered $sent->resultCode $sent->resultDescription\n");
}
echo "Pay it here: $sandbox/R$sent->invoiceReference\n";

$version = 0;
do {
    sleep(1);
    $bill = $seqr->getPaymentStatus(['context' => $context, 'invoiceReference' => $sent->invoiceReference, 'invoiceVersion' => $version])->return;
    $version = $bill->version;
    echo "$bill->status\n";
} while (in_array($bill->status, ['ISSUED', 'PENDING_ISSUER_ACKNOWLEDGE']));
if ($bill->status === 'PAID') {
    echo "Keep this with the order: $bill->ersReference\n";
}
