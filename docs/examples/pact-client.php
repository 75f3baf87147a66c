<?php
// A merchant's own client, made to call Pact's stub server instead of SEQR. docs/pacts.md says how to start that.
// usage: php pact-client.php WSDL_URL STUB_URL     prints the resultCode

declare(strict_types=1);

[, $wsdl, $stub] = $argv;
$seqr = new SoapClient($wsdl, ['location' => "$stub/soap/merchant/cashregister-2", 'cache_wsdl' => WSDL_CACHE_NONE]);
$answer = $seqr->cancelInvoice([
    'context' => [
        'channel' => 'PHP',
        'clientId' => 'My shop',
        'clientReference' => '1.0',
        'clientRequestTimeout' => 0,
        'initiatorPrincipalId' => ['id' => 'my_terminal', 'type' => 'TERMINALID'],
        'password' => 'my password',
    ],
    'invoiceReference' => '20260101000000042',
]);
echo $answer->return->resultCode, ' ', $answer->return->resultDescription, "\n";
