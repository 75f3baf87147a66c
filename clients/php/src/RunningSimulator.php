<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** A simulator as a program of its own, for this process alone. @internal */
final class RunningSimulator
{
    private const TERM = 15;
    private const KILL = 9;
    private const LOOK = 10_000; // microseconds between two looks at what the program does: PHP has no way to wait for both

    /** @var ?resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];
    private readonly string $folder;

    private function __construct(private readonly string $program, array $arguments, ?string $data)
    {
        $this->folder = Folder::make();
        $told = ['--urls', 'http://127.0.0.1:0', '--data', $data ?? "$this->folder/data", '--quiet', 'false', '--log-format', 'text'];
        // The program holds the other end of its input, and stops when this process ends. A pipe for its output would have to be read.
        $streams = [['pipe', 'r'], ['file', $this->output(), 'a'], ['file', $this->output(), 'a']];
        $process = @proc_open([$program, ...$told, ...$arguments], $streams, $this->pipes, null, self::environment());
        if ($process === false) {
            Folder::remove($this->folder);
            throw new SeqrError('The simulator does not start', "$program: " . (error_get_last()['message'] ?? 'it cannot be run') . '.');
        }
        $this->process = $process;
        register_shutdown_function($this->stop(...));
    }

    /** Starts one, and waits until it says its address. @return array{self, string} */
    public static function start(string $program, array $arguments, ?string $data, int|float $wait): array
    {
        $running = new self($program, $arguments, $data);
        try {
            return [$running, $running->address($wait)];
        } catch (SeqrError $error) {
            $running->stop();
            throw $error;
        }
    }

    /** Stops it, and removes its temporary data. A second time does nothing. */
    public function stop(): void
    {
        if ($this->process === null) {
            return;
        }
        fclose($this->pipes[0]);
        proc_terminate($this->process, self::TERM);
        for ($until = microtime(true) + 10; proc_get_status($this->process)['running']; usleep(self::LOOK)) {
            if (microtime(true) > $until) {
                proc_terminate($this->process, self::KILL);
            }
        }
        proc_close($this->process);
        $this->process = null;
        Folder::remove($this->folder);
    }

    private function address(int|float $wait): string
    {
        for ($until = microtime(true) + $wait; microtime(true) <= $until; usleep(self::LOOK)) {
            $status = proc_get_status($this->process); // before the output is read: it is complete when the program has ended
            if (preg_match('#SOAP at (https?://[^/\s]+)/#', $this->printed(), $found)) {
                return $found[1];
            }
            if (!$status['running']) {
                $how = $status['signaled'] ? "it was ended by signal {$status['termsig']}" : "it ended with status {$status['exitcode']}";
                throw $this->failure($how);
            }
        }
        throw $this->failure("it did not say its address within $wait s");
    }

    private function failure(string $what): SeqrError
    {
        $printed = trim($this->printed());
        $output = $printed === '' ? 'It printed nothing.' : "It printed:\n$printed";
        return new SeqrError('The simulator does not start', "$this->program: $what. $output");
    }

    private function printed(): string
    {
        return (string) @file_get_contents($this->output());
    }

    private function output(): string
    {
        return "$this->folder/output.txt";
    }

    /** The settings of a simulator that serves elsewhere are not meant for this one. @return array<string, string> */
    private static function environment(): array
    {
        $isOther = static fn (string $name): bool => stripos($name, 'SEQR_SANDBOX_') !== 0;
        return ['SEQR_SANDBOX_STOP_WITH_INPUT' => 'true'] + array_filter(getenv(), $isOther, ARRAY_FILTER_USE_KEY);
    }
}
