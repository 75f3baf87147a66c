<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** A simulated SEQR. One serves all tests of a program, each in a sandbox of its own. */
final class Simulator
{
    private readonly Control $control;

    private function __construct(public readonly string $url, ?string $token = null, private readonly ?RunningSimulator $running = null)
    {
        $this->control = new Control($url, $token);
    }

    /** Connects to the simulator of SEQR_SANDBOX_URL, with the token of SEQR_SANDBOX_TOKEN; without it, starts one. */
    public static function open(): self
    {
        $url = getenv('SEQR_SANDBOX_URL') ?: null;
        return $url === null ? self::start() : self::connect($url, getenv('SEQR_SANDBOX_TOKEN') ?: null);
    }

    /**
     * Starts the program for this process, on a free port of the loopback address. It ends with this process at the latest.
     * @param ?string $program Its path; by default that of SEQR_SANDBOX_PROGRAM, or the one on the PATH.
     * @param list<string> $arguments More of its command line, such as ['--seed', '7'].
     * @param ?string $data A directory for its data, which stays; by default a temporary one.
     * @param int|float $wait How long to wait until it answers, in seconds.
     */
    public static function start(?string $program = null, array $arguments = [], ?string $data = null, int|float $wait = 30): self
    {
        [$running, $address] = RunningSimulator::start(Program::find($program), $arguments, $data, $wait);
        return new self($address, null, $running);
    }

    /** Uses a simulator that runs elsewhere. Nothing is sent to it yet, and closing does not stop it. */
    public static function connect(string $url, ?string $token = null): self
    {
        if (!preg_match('#^https?://[^/]#i', $url) || parse_url($url, PHP_URL_HOST) === null) {
            throw new \InvalidArgumentException("A simulator's address is like http://localhost:8080; this is '$url'.");
        }
        return new self(rtrim($url, '/'), $token);
    }

    /** Makes a sandbox, with a unique name if none is given. An existing one of the name is used as it is. */
    public function sandbox(?string $name = null, ?int $seed = null): Sandbox
    {
        $name ??= 'test-' . bin2hex(random_bytes(16));
        $path = '/sandboxes/' . Values::named($name, "A sandbox's name");
        $this->control->request('PUT', $path, Values::members(Values::given(['seed' => $seed])));
        return new Sandbox($this->control, $name);
    }

    /** Everything else of the control API. The answer's JSON as arrays, a text if it is none, null if it is empty. */
    public function request(string $method, string $path, array|\stdClass|string|null $body = null): mixed
    {
        return $this->control->request($method, $path, $body);
    }

    /** Stops it, if it was started here. */
    public function close(): void
    {
        $this->running?->stop();
    }
}
