<?php

declare(strict_types=1);

/** The shop as a process of its own, with data of its own, for one test. */
final class ShopProcess
{
    /** @var resource */
    private $process;
    private readonly string $url;
    private readonly string $data;

    /** @param string $endpoint The SEQR that it is paid at. */
    public function __construct(string $endpoint)
    {
        $this->data = sys_get_temp_dir() . '/shop-' . bin2hex(random_bytes(8));
        mkdir($this->data);
        $port = self::freePort();
        $this->url = "http://127.0.0.1:$port";
        // With workers, SEQR can notify the shop while the shop asks SEQR.
        $environment = ['SEQR_URL' => $endpoint, 'SHOP_URL' => $this->url, 'DATA' => $this->data, 'PHP_CLI_SERVER_WORKERS' => '4'];
        $log = ['file', "$this->data/log.txt", 'a'];
        // In a process group of its own, so that its workers end with it.
        $command = ['setsid', PHP_BINARY, '-S', "127.0.0.1:$port", 'router.php'];
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes, dirname(__DIR__), $environment + getenv());
        for ($until = microtime(true) + 30; @file_get_contents("$this->url/health") === false; usleep(10_000)) {
            if (microtime(true) > $until) {
                throw new RuntimeException("The shop does not open: " . file_get_contents("$this->data/log.txt"));
            }
        }
    }

    public function close(): void
    {
        posix_kill(-proc_get_status($this->process)['pid'], SIGKILL);
        proc_close($this->process);
        array_map(unlink(...), glob("$this->data/{,orders/}*.*", GLOB_BRACE));
        @rmdir("$this->data/orders");
        rmdir($this->data);
    }

    public function order(string $id, string $amount): array
    {
        return $this->call('POST', '/orders', ['id' => $id, 'amount' => $amount, 'currency' => 'SEK']);
    }

    public function look(string $id): array
    {
        return $this->call('GET', "/orders/$id");
    }

    public function comeBack(string $id): array
    {
        return $this->call('GET', "/back?order=$id");
    }

    public function refund(string $id, string $refund, ?string $amount = null): array
    {
        return $this->call('POST', "/orders/$id/refunds", ['id' => $refund, 'amount' => $amount]);
    }

    private function call(string $method, string $path, ?array $body = null): array
    {
        $options = [
            'method' => $method,
            'header' => 'Content-Type: application/json',
            'content' => $body === null ? '' : json_encode($body),
            'ignore_errors' => true,
        ];
        $answer = file_get_contents($this->url . $path, false, stream_context_create(['http' => $options]));
        return json_decode($answer, true, 512, JSON_THROW_ON_ERROR);
    }

    private static function freePort(): int
    {
        $server = stream_socket_server('tcp://127.0.0.1:0');
        $port = (int) substr(strrchr(stream_socket_get_name($server, false), ':'), 1);
        fclose($server);
        return $port;
    }
}
