<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** Calls the control API, by PHP's own streams. Each failure is a SeqrError that says what was asked. @internal */
final class Control
{
    private const PATIENCE = 300; // seconds
    private const PAGE = 500;

    /** @param string $base The simulator's address, without a slash at its end. */
    public function __construct(
        public readonly string $base,
        private readonly ?string $token = null,
        private readonly string $prefix = '',
    ) {
    }

    public function below(string $name): self
    {
        return new self($this->base, $this->token, "/@$name");
    }

    /**
     * Asks, and returns the answer: JSON as arrays, other content as text, and null for no content. A body that is a
     * text is YAML, the only text that the control API takes.
     */
    public function request(string $method, string $path, array|\stdClass|string|null $body = null): mixed
    {
        if (!str_starts_with($path, '/')) {
            throw new \InvalidArgumentException("A path begins with a slash, as in /sandbox/health; it is '$path'.");
        }
        [$status, $type, $text] = $this->send($method, $this->base . $this->prefix . $path, $body);
        $isJson = preg_match('/^[^;]*json\s*(;|$)/i', $type) === 1;
        $what = "$method {$this->prefix}$path";
        if ($status < 200 || $status > 299) {
            throw self::refusal($what, $status, $isJson ? json_decode($text, true) : null);
        }
        if ($text === '' || !$isJson) {
            return $text === '' ? null : $text;
        }
        try {
            return json_decode($text, true, 512, JSON_THROW_ON_ERROR);
        } catch (\JsonException $error) {
            $detail = "$what: {$error->getMessage()}. Is it of the version of this package?";
            throw new SeqrError("The simulator's answer is not understood", $detail, $status);
        }
    }

    /**
     * All items of a list, page by page, newest first.
     * @param array<string, mixed> $query
     * @return list<array<string, mixed>>
     */
    public function items(string $path, array $query = [], int $most = PHP_INT_MAX): array
    {
        $items = [];
        $before = null;
        do {
            $page = ['limit' => min($most - count($items), self::PAGE), 'before' => $before];
            $answer = $this->request('GET', $path . '?' . http_build_query(Values::given($page + $query), '', '&', PHP_QUERY_RFC3986));
            array_push($items, ...$answer['items']);
            $before = $answer['next'] ?? null;
        } while ($before !== null && count($items) < $most);
        return $items;
    }

    /** @return array{int, string, string} The status, the content's type and the content. */
    private function send(string $method, string $url, array|\stdClass|string|null $body): array
    {
        $headers = ['Accept: application/json, */*;q=0.5', 'Connection: close'];
        if ($this->token !== null) {
            $headers[] = "Authorization: Bearer $this->token";
        }
        if ($body !== null) {
            $headers[] = 'Content-Type: ' . (is_string($body) ? 'application/yaml' : 'application/json');
        }
        $options = [
            'method' => $method,
            'header' => $headers,
            'timeout' => self::PATIENCE,
            'ignore_errors' => true, // an answer that refuses is read too
            'follow_location' => 0,
        ];
        if ($body !== null) {
            $options['content'] = is_string($body) ? $body : Values::json($body);
        }
        error_clear_last();
        $stream = @fopen($url, 'rb', false, stream_context_create(['http' => $options]));
        $text = $stream === false ? false : stream_get_contents($stream);
        if ($stream === false || $text === false || stream_get_meta_data($stream)['timed_out']) {
            $reason = preg_replace('/^fopen\(.*?\): /', '', error_get_last()['message'] ?? 'no answer for ' . self::PATIENCE . ' s');
            throw new SeqrError('The simulator does not answer', "$method $url: $reason");
        }
        return [...self::read(stream_get_meta_data($stream)['wrapper_data']), $text];
    }

    /** @param list<string> $headers  @return array{int, string} */
    private static function read(array $headers): array
    {
        [$status, $type] = [0, ''];
        foreach ($headers as $header) {
            if (preg_match('#^HTTP/\S+ (\d+)#', $header, $found)) {
                [$status, $type] = [(int) $found[1], '']; // after an answer of 100 comes another one
            } elseif (preg_match('/^content-type:\s*(.*)$/i', $header, $found)) {
                $type = $found[1];
            }
        }
        return [$status, $type];
    }

    private static function refusal(string $what, int $status, mixed $problem): SeqrError
    {
        $problem = is_array($problem) ? $problem : [];
        return new SeqrError(
            $problem['title'] ?? 'The simulator refuses',
            $problem['detail'] ?? "$what was answered with $status, without a reason.",
            $status,
            $problem['type'] ?? null,
        );
    }
}
