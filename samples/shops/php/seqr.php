<?php
// SEQR's SOAP service. A call is sent once. Either SEQR answers with a resultCode, or the call throws NoAnswer.

declare(strict_types=1);

/** There was no usable answer. SEQR may have carried the call out. */
final class NoAnswer extends RuntimeException
{
}

const PATIENCE = 8; // seconds

/** Calls an operation. The answer has a resultCode; it is 0 if SEQR did what it was asked for. */
function seqr(string $operation, array $members): object
{
    ini_set('default_socket_timeout', (string) PATIENCE); // how long ext-soap waits for the answer
    try {
        $client = new SoapClient(contract(), [
            'location' => setting('SEQR_URL'),
            'cache_wsdl' => WSDL_CACHE_MEMORY,
            'connection_timeout' => PATIENCE,
            'keep_alive' => false,
            'trace' => true, // keeps the headers of the answer
        ]);
        $answer = $client->__soapCall($operation, [['context' => context(), ...$members]]);
    } catch (SoapFault $fault) {
        throw new NoAnswer("$operation: {$fault->getMessage()}");
    }

    if ($answer === null && mistaken('empty-is-success')) {
        return (object) ['resultCode' => 0, 'status' => 'PAID'];
    }
    // ext-soap answers null if the body is empty, and reads a page of another status if it looks like XML.
    $status = explode(' ', $client->__getLastResponseHeaders() ?? '')[1] ?? '';
    if ($status !== '200' || !isset($answer->return->resultCode)) {
        throw new NoAnswer("$operation: HTTP status $status without a resultCode");
    }
    return $answer->return;
}

/** Whether a refusal leaves open if the call was carried out: it is pending, a system error, or not of SEQR's list. */
function leaves_doubt(int $code): bool
{
    return in_array($code, [1, 90], true) || $code > 99;
}

function context(): array
{
    return [
        'channel' => 'PHP',
        'clientId' => 'Sample shop',
        'clientReference' => 'sample-shop-php',
        'clientRequestTimeout' => 0,
        'initiatorPrincipalId' => ['id' => setting('SEQR_TERMINAL'), 'type' => 'TERMINALID'],
        'password' => setting('SEQR_PASSWORD'),
    ];
}

/** The file with SEQR's WSDL. It is fetched once. Without it nothing can be sent. */
function contract(): string
{
    $file = data_folder() . '/seqr.wsdl';
    if (!is_file($file)) {
        $waiting = stream_context_create(['http' => ['timeout' => PATIENCE]]);
        $wsdl = @file_get_contents(setting('SEQR_URL') . '?wsdl', false, $waiting);
        if ($wsdl === false || !str_ends_with(rtrim($wsdl), 'definitions>')) {
            throw new NoAnswer('The WSDL could not be fetched.');
        }
        write_file($file, $wsdl);
    }
    return $file;
}
