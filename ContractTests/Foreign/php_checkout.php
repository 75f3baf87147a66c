<?php
// A checkout by a merchant whose backend is PHP with ext-soap: bill, pay, ask, refund.
// usage: php php_checkout.php WSDL_URL CONTROL_URL     exit status 0 when every step came out, else 1
// TRACEPARENT and NOTIFICATION_URL in the environment go with the calls and the bill.

declare(strict_types=1);

const CONTEXT = [
    'channel' => 'PHP',
    'clientId' => 'ext-soap',
    'clientReference' => 'php-1',
    'clientRequestTimeout' => 0,
    'initiatorPrincipalId' => ['id' => 'public_test_shop_terminal', 'type' => 'TERMINALID'],
    'password' => '12345678',
];

function sek(string $value): array
{
    return ['currency' => 'SEK', 'value' => $value];
}

function row(string $description, string $value): array
{
    return ['itemDescription' => $description, 'itemQuantity' => '1', 'itemTotalAmount' => sek($value)];
}

function invoice(): array
{
    return [
        'paymentMode' => 'IMMEDIATE_DEBIT',
        'acknowledgmentMode' => 'NO_ACKNOWLEDGMENT',
        'issueDate' => date(DATE_ATOM),
        'title' => 'Räksmörgås & kaffe',
        'clientInvoiceId' => 'php-1',
        ...(getenv('NOTIFICATION_URL') ? ['notificationUrl' => getenv('NOTIFICATION_URL')] : []),
        // A plain list, as PHP shops write it. ext-soap wraps each row while the type holds one repeated element and nothing else.
        'invoiceRows' => [row('Räksmörgås', '129.50'), row('Kaffe <stor>', '20.49')],
        'totalAmount' => sek('149.99'),
        'cashierId' => '1',
    ];
}

function expect(string $step, mixed $actual, mixed $wanted): void
{
    echo "$step: ", json_encode($actual), "\n";
    if ($actual !== $wanted) {
        throw new UnexpectedValueException("$step: " . json_encode($actual) . ' came, ' . json_encode($wanted) . ' was expected');
    }
}

function pay(string $control, string $reference): void
{
    $post = stream_context_create(['http' => ['method' => 'POST', 'header' => 'Content-Length: 0', 'timeout' => 10]]);
    $answer = file_get_contents(rtrim($control, '/') . "/sandbox/invoices/$reference/pay", false, $post);
    expect('pay answered 2xx', $answer !== false, true);
}

function checkout(string $wsdl, string $control): void
{
    // As tracing libraries do it: ext-soap adds the headers of its stream's context to each call.
    $trace = getenv('TRACEPARENT') ? ['header' => 'traceparent: ' . getenv('TRACEPARENT')] : [];
    $service = new SoapClient($wsdl, [
        'stream_context' => stream_context_create(['http' => $trace]),
        'cache_wsdl' => WSDL_CACHE_NONE,
        'connection_timeout' => 10,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
    ]);

    $sent = $service->sendInvoice(['context' => CONTEXT, 'invoice' => invoice()])->return;
    expect('sendInvoice resultCode', $sent->resultCode, 0);
    $reference = $sent->invoiceReference;
    expect('sendInvoice invoiceQRCode', $sent->invoiceQRCode, "HTTP://SEQR.SE/R$reference");

    $poll = ['context' => CONTEXT, 'invoiceReference' => $reference, 'invoiceVersion' => 0];
    $open = $service->getPaymentStatus($poll)->return;
    expect('getPaymentStatus status', $open->status, 'ISSUED');
    expect('getPaymentStatus without ersReference', isset($open->ersReference), false);

    pay($control, $reference);

    $paid = $service->getPaymentStatus(['invoiceVersion' => $open->version] + $poll)->return;
    expect('getPaymentStatus status', $paid->status, 'PAID');
    expect('getPaymentStatus version has risen', $paid->version > $open->version, true);
    expect('receipt paymentReference', $paid->receipt->paymentReference, $paid->ersReference);
    $rows = array_map(fn ($row) => $row->itemTotalAmount->value, $paid->receipt->invoice->invoiceRows->invoiceRow);
    expect('receipt rows', $rows, ['129.50', '20.49']);

    $part = ['title' => 'Kaffe', 'totalAmount' => sek('20.49')];
    $refund = $service->refundPayment(['context' => CONTEXT, 'ersReference' => $paid->ersReference, 'invoice' => $part])->return;
    expect('refundPayment resultCode', $refund->resultCode, 0);
    expect('refundPayment has an ersReference of its own', $refund->ersReference !== $paid->ersReference, true);
}

if ($argc !== 3) {
    fwrite(STDERR, "usage: php php_checkout.php WSDL_URL CONTROL_URL\n");
    exit(1);
}
try {
    checkout($argv[1], $argv[2]);
    echo "OK\n";
} catch (Throwable $trouble) {
    fwrite(STDERR, 'FAILED: ' . get_class($trouble) . ': ' . $trouble->getMessage() . "\n");
    exit(1);
}
