<?php
// An issuer whose system is plain PHP prints a code on a bill, a payer pays it, and the issuer asks for the payment.
// usage: php php_bill.php API_URL CONTROL_URL     exit status 0 when every step came out, else 1

declare(strict_types=1);

const ISSUER = 'example';
const SECRET = '5ecr3t';

function expect(string $step, mixed $actual, mixed $wanted): void
{
    echo "$step: ", json_encode($actual), "\n";
    if ($actual !== $wanted) {
        throw new UnexpectedValueException("$step: " . json_encode($actual) . ' came, ' . json_encode($wanted) . ' was expected');
    }
}

function part(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

function code(array $bill): string
{
    $signed = part(json_encode(['alg' => 'HS256', 'typ' => 'JWT', 'iss' => ISSUER])) . '.' . part(json_encode($bill));
    return "HTTP://SEQR.SE/000/invoice?j=$signed." . part(hash_hmac('sha256', $signed, hash('sha256', SECRET, true), true));
}

function act(string $control, string $action, array $arguments): object
{
    $answer = file_get_contents(rtrim($control, '/') . "/sandbox/payers/payer-1/$action", false, stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/json',
        'content' => json_encode((object) $arguments),
    ]]));
    return json_decode($answer, false, 512, JSON_THROW_ON_ERROR);
}

function ask(string $api, string $path): string
{
    $token = hash('sha256', ISSUER . SECRET);
    return file_get_contents("$api/$path", false, stream_context_create(['http' => ['header' => "X-Auth-Token: $token"]]));
}

function sell(string $api, string $control): void
{
    $reference = 'PHP' . random_int(100000, 999999);
    $bill = act($control, 'scan', ['code' => code(['a' => '129.50', 'c' => 'SEK', 'd' => 'Kaffe, "stor" (php)', 'r' => $reference, 'o' => 'true'])]);
    expect('the bill on the phone', $bill->status, 'ISSUED');
    expect('paid', act($control, 'confirm', [])->status, 'PAID');

    $report = ask($api, 'report?startDate=01012020&endDate=31122099&issuer=' . ISSUER);
    $rows = array_map(fn (string $line): array => str_getcsv($line, ',', '"', ''), explode("\r\n", trim($report)));
    $row = current(array_filter($rows, fn (array $row): bool => in_array($reference, $row, true)));
    $line = array_combine($rows[0], $row);
    expect('the amount in the report', $line['AMOUNT'], '129.50');

    $invoice = json_decode(ask($api, "invoice/$line[ID]?issuer=" . ISSUER), false, 512, JSON_THROW_ON_ERROR);
    expect('the reference of the invoice', $invoice->reference, $reference);
    expect('its description', $invoice->description, 'Kaffe, "stor" (php)');
    expect('its status', $invoice->status, 'PAID');
    expect('its ersReference', $invoice->ersReference, $line['ERS_REFERENCE']);
}

try {
    sell($argv[1], $argv[2]);
    echo "OK\n";
} catch (Throwable $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
