<?php

declare(strict_types=1);

namespace SeqrSandbox\Tests;

use PHPUnit\Framework\TestCase;
use SeqrSandbox\SeqrError;
use SeqrSandbox\Simulator;
use SeqrSandbox\Values;

/** What is read of answers that are odd, and what is told before anything is sent. */
final class AnswersTest extends TestCase
{
    /** @dataProvider refusals */
    public function testARefusalIsTold(string $type, string $body, string $message): void
    {
        $error = $this->errorOf("HTTP/1.1 502 Bad Gateway\r\nContent-Type: $type\r\n\r\n$body");

        self::assertSame(502, $error->status);
        self::assertStringStartsWith($message, $error->getMessage());
    }

    public static function refusals(): array
    {
        return [
            'a page of a proxy' => ['text/html', '<h1>Bad', 'The simulator refuses (502): GET /sandbox/health was answered with 502'],
            'a problem' => ['application/problem+json; charset=utf-8', '{"title":"Busy","detail":"Später."}', 'Busy (502): Später.'],
            'a problem that is cut off' => ['application/problem+json', '{"title":', 'The simulator refuses (502)'],
        ];
    }

    public function testAnAnswerThatIsNoJsonIsTold(): void
    {
        $error = $this->errorOf("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":");

        self::assertStringContainsString('version of this package', $error->getMessage());
    }

    public function testAConnectionThatIsCutIsTold(): void
    {
        $error = $this->errorOf('');

        self::assertSame(['The simulator does not answer', null], [$error->title, $error->status]);
    }

    /** @dataProvider durations */
    public function testADurationIsWrittenAsTheControlApiReadsIt(int|float|string $given, string $written): void
    {
        $before = setlocale(LC_NUMERIC, '0');
        setlocale(LC_NUMERIC, 'sv_SE.UTF-8', 'de_DE.UTF-8'); // a decimal comma, where the machine has such a locale
        try {
            self::assertSame($written, Values::duration($given, 'by'));
        } finally {
            setlocale(LC_NUMERIC, $before);
        }
    }

    public static function durations(): array
    {
        return [[21, '21s'], [0, '0s'], [1.5, '1.5s'], [0.25, '0.25s'], [100, '100s'], [1e-9, '0s'], ['1m30s', '1m30s']];
    }

    /** @dataProvider wrongDurations */
    public function testAWrongDurationIsTold(int|float|string $given): void
    {
        $this->expectExceptionMessage('by is seconds, 0 or more');
        Values::duration($given, 'by');
    }

    public static function wrongDurations(): array
    {
        return [[-1], [NAN], [INF], [''], [1e12]];
    }

    /** @dataProvider wrongAddresses */
    public function testAWrongAddressIsTold(string $address): void
    {
        $this->expectExceptionMessage("like http://localhost:8080; this is '$address'");
        Simulator::connect($address);
    }

    public static function wrongAddresses(): array
    {
        return [['localhost:8080'], ['ftp://localhost'], [''], ['http://']];
    }

    /** The error of a call that a server answers with this. */
    private function errorOf(string $answer): SeqrError
    {
        $server = stream_socket_server('tcp://127.0.0.1:0');
        $address = stream_socket_get_name($server, false);
        // Another process, for this one waits for the answer.
        $script = '$connection = stream_socket_accept(fopen("php://fd/3", "r+")); fread($connection, 8192); fwrite($connection, $argv[1]);';
        $process = proc_open([PHP_BINARY, '-r', $script, '--', $answer], [3 => $server], $pipes);
        try {
            Simulator::connect("http://$address")->request('GET', '/sandbox/health');
        } catch (SeqrError $error) {
            return $error;
        } finally {
            fclose($server);
            proc_terminate($process);
            proc_close($process);
        }
        self::fail('The call did not fail.');
    }
}
