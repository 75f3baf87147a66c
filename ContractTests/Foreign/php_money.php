<?php
// A reseller whose system is PHP with ext-soap tops up a phone, transfers money, and looks at both.
// usage: php php_money.php WSDL_URL CONTROL_URL     exit status 0 when every step came out, else 1

declare(strict_types=1);

const RESELLER = ['id' => 'public_test_shop', 'type' => 'RESELLERUSER', 'userId' => '9900'];
const CONTEXT = [
    'channel' => 'PHP',
    'clientId' => 'ext-soap',
    'clientReference' => 'php-1',
    'clientRequestTimeout' => 0,
    'initiatorPrincipalId' => RESELLER,
    'password' => '1234',
];

function expect(string $step, mixed $actual, mixed $wanted): void
{
    echo "$step: ", json_encode($actual), "\n";
    if ($actual !== $wanted) {
        throw new UnexpectedValueException("$step: " . json_encode($actual) . ' came, ' . json_encode($wanted) . ' was expected');
    }
}

function show(string $control, string $path): object
{
    return json_decode(file_get_contents(rtrim($control, '/') . "/sandbox/$path"), false, 512, JSON_THROW_ON_ERROR);
}

function move(string $wsdl, string $control): void
{
    $service = new SoapClient($wsdl, [
        'cache_wsdl' => WSDL_CACHE_NONE,
        'connection_timeout' => 10,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
    ]);
    $number = show($control, 'payers/payer-1')->msisdn;

    $topup = $service->requestTopup([
        'context' => CONTEXT,
        'senderPrincipalId' => RESELLER,
        'topupPrincipalId' => ['id' => $number, 'type' => 'SUBSCRIBERMSISDN'],
        'senderAccountSpecifier' => ['accountId' => 'public_test_shop', 'accountTypeId' => 'RESELLER'],
        'topupAccountSpecifier' => ['accountId' => $number, 'accountTypeId' => 'AIRTIME'],
        'productId' => 'TOPUP',
        'amount' => ['currency' => 'SEK', 'value' => '25.50'],
    ])->return;
    expect('requestTopup resultCode', $topup->resultCode, 0);
    expect('requestTopup topupAmount', $topup->topupAmount->value, '25.50');
    expect('requestTopup topupPrincipal', $topup->topupPrincipal->principalId->id, $number);
    expect('the order of the top-up', show($control, "orders/$topup->ersReference")->kind, 'TOPUP');

    $transfer = $service->requestTransfer([
        'context' => CONTEXT,
        'senderPrincipalId' => RESELLER,
        'receiverPrincipalId' => ['id' => 'payer-1', 'type' => 'CUSTOMERID'],
        'amount' => ['currency' => 'SEK', 'value' => '10'],
    ])->return;
    expect('requestTransfer resultCode', $transfer->resultCode, 0);
    expect('requestTransfer receivedAmount', $transfer->receivedAmount->value, '10');
    expect('requestTransfer has a reference of its own', $transfer->ersReference !== $topup->ersReference, true);

    $told = $service->requestPrincipalInformation(['context' => CONTEXT, 'principalId' => RESELLER])->return;
    expect(
        'requestPrincipalInformation balance',
        $told->requestedPrincipal->accounts->account[0]->balance->value,
        $transfer->senderPrincipal->accounts->account[0]->balance->value);
}

if ($argc !== 3) {
    fwrite(STDERR, "usage: php php_money.php WSDL_URL CONTROL_URL\n");
    exit(1);
}
try {
    move($argv[1], $argv[2]);
    echo "OK\n";
} catch (Throwable $trouble) {
    fwrite(STDERR, 'FAILED: ' . get_class($trouble) . ': ' . $trouble->getMessage() . "\n");
    exit(1);
}
