<?php
// A till in PHP with ext-soap sells a voucher: list, reserve, buy, cancel.
// usage: php php_voucher.php WSDL_URL CONTROL_URL     exit status 0 when every step came out, else 1

declare(strict_types=1);

const CONTEXT = [
    'channel' => 'WS',
    'clientId' => 'public_test_shop',
    'clientRequestTimeout' => 0,
    'clientUserId' => '9900',
    'password' => '1234',
];

const DATA = ['clientComment' => 'ext-soap', 'clientReference' => 'php-1', 'clientTag' => 'POS007'];

function expect(string $step, mixed $actual, mixed $wanted): void
{
    echo "$step: ", json_encode($actual), "\n";
    if ($actual !== $wanted) {
        throw new UnexpectedValueException("$step: " . json_encode($actual) . ' came, ' . json_encode($wanted) . ' was expected');
    }
}

function sell(string $wsdl): void
{
    $service = new SoapClient($wsdl, [
        'cache_wsdl' => WSDL_CACHE_NONE,
        'connection_timeout' => 10,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
    ]);

    $list = $service->getProductList(['context' => CONTEXT])->return;
    expect('getProductList errorDescription', $list->errorDescription, 'Success');
    $product = $list->suppliers[1]->products[0];
    expect('product', [$product->name, $product->customerPrice->value], ['Årskort 999KR', '999']);

    $reserve = ['context' => CONTEXT, 'transactionData' => DATA, 'productId' => "ean:$product->ean"];
    $reserved = $service->reserveVoucher($reserve)->return;
    expect('reserveVoucher errorDescription', $reserved->errorDescription, 'SUCCESS');

    $buy = ['context' => CONTEXT, 'ersReference' => $reserved->ersReference, 'receiptFormatId' => 'HTML'];
    $bought = $service->buyReservedVoucher($buy)->return;
    expect('buyReservedVoucher resultCode', $bought->resultCode, 0);
    expect('the receipt has the code', str_contains($bought->receipt, $bought->voucher->code), true);
    expect('buyReservedVoucher again', $service->buyReservedVoucher($buy)->return->resultCode, 78);

    $cancel = ['context' => CONTEXT, 'transactionData' => DATA, 'ersReference' => $bought->ersReference, 'reasonCode' => '03'];
    expect('cancelTransaction resultCode', $service->cancelTransaction($cancel)->return->resultCode, 0);

    $free = $service->reserveVoucher($reserve)->return->ersReference;
    $given = $service->cancelVoucherReservation(['context' => CONTEXT, 'ersReference' => $free])->return;
    expect('cancelVoucherReservation resultCode', $given->resultCode, 0);
}

if ($argc !== 3) {
    fwrite(STDERR, "usage: php php_voucher.php WSDL_URL CONTROL_URL\n");
    exit(1);
}
try {
    sell($argv[1]);
    echo "OK\n";
} catch (Throwable $trouble) {
    fwrite(STDERR, 'FAILED: ' . get_class($trouble) . ': ' . $trouble->getMessage() . "\n");
    exit(1);
}
