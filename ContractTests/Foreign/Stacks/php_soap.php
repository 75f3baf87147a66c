<?php
// One sendInvoice to each URL by PHP's SoapClient, as README.md says.   usage: php php_soap.php WSDL URL...
declare(strict_types=1);

const CONTEXT = [
    'channel' => 'WS', 'clientId' => 'Example Shop', 'clientReference' => 'Shop backend 1.0', 'clientRequestTimeout' => 0,
    'initiatorPrincipalId' => ['id' => 'public_test_shop_terminal', 'type' => 'TERMINALID'], 'password' => '12345678',
];
const INVOICE = [
    'acknowledgmentMode' => 'NO_ACKNOWLEDGMENT', 'title' => 'Example Shop', 'totalAmount' => ['currency' => 'SEK', 'value' => 199.90],
];

function outcome(SoapClient $client): string
{
    try {
        $answer = $client->sendInvoice(['context' => CONTEXT, 'invoice' => INVOICE]);
        return is_object($answer)
            ? "answer\t" . var_export($answer->return->resultCode ?? null, true) . "\t" . ($answer->return->invoiceReference ?? '')
            : "nothing\t" . strtolower(var_export($answer, true));
    } catch (SoapFault $fault) {
        return "error\tSoapFault {$fault->faultcode}\t{$fault->getMessage()}";
    }
}

ini_set('default_socket_timeout', '10');
$clients = [];
foreach (array_slice($argv, 2) as $url) {
    $clients[$url] ??= new SoapClient($argv[1], [
        'location' => $url,
        'cache_wsdl' => WSDL_CACHE_NONE,
        'stream_context' => stream_context_create(['http' => getenv('CAREFUL') ? ['max_redirects' => 0] : []]),
    ]);
    echo outcome($clients[$url]), "\n";
}
