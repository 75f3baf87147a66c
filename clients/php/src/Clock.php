<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** The clock of one sandbox. Each method returns the sandbox's time afterwards. */
final class Clock
{
    /** @internal */
    public function __construct(private readonly Control $control)
    {
    }

    public function now(): \DateTimeImmutable
    {
        return self::time($this->control->request('GET', '/sandbox/clock'));
    }

    /**
     * Everything that becomes due on the way happens in its order, and has happened when this returns.
     * @param int|float|string $by Seconds, or a text such as 1m30s.
     */
    public function advance(int|float|string $by): \DateTimeImmutable
    {
        return $this->change('advance', ['by' => Values::duration($by, 'by')]);
    }

    public function freeze(): \DateTimeImmutable
    {
        return $this->change('freeze');
    }

    public function resume(): \DateTimeImmutable
    {
        return $this->change('resume');
    }

    public function set(\DateTimeInterface|string $to): \DateTimeImmutable
    {
        return $this->change('set', ['to' => is_string($to) ? $to : $to->format('Y-m-d\TH:i:s.vP')]);
    }

    private function change(string $how, ?array $body = null): \DateTimeImmutable
    {
        return self::time($this->control->request('POST', "/sandbox/clock/$how", $body));
    }

    private static function time(array $clock): \DateTimeImmutable
    {
        return new \DateTimeImmutable($clock['now']);
    }
}
