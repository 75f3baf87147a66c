<?php
// One message to each URL by PHP's curl extension, as README.md says.   usage: php php_curl.php MESSAGE URL...
declare(strict_types=1);

function outcome(CurlHandle $handle): string
{
    $body = curl_exec($handle);
    return $body === false
        ? "error\tcurl " . curl_errno($handle) . "\t" . curl_error($handle)
        : "http\t" . curl_getinfo($handle, CURLINFO_HTTP_CODE) . "\t" . base64_encode($body);
}

$handles = [];
foreach (array_slice($argv, 2) as $url) {
    if (!isset($handles[$url])) {
        $handles[$url] = curl_init($url);
        curl_setopt_array($handles[$url], [
            CURLOPT_POSTFIELDS => file_get_contents($argv[1]),
            CURLOPT_HTTPHEADER => ['Content-Type: text/xml; charset=utf-8'],
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 10,
            CURLOPT_FORBID_REUSE => (bool) getenv('CAREFUL'),
            CURLOPT_ENCODING => getenv('CAREFUL') ? '' : null,
        ]);
    }
    echo outcome($handles[$url]), "\n";
}
