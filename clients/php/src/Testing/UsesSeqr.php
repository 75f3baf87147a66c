<?php

declare(strict_types=1);

namespace SeqrSandbox\Testing;

use PHPUnit\Framework\Attributes\After;
use SeqrSandbox\Sandbox;
use SeqrSandbox\SeqrVerificationError;

/** Gives each test of a PHPUnit test case a sandbox of its own, in one simulator for all tests of the process. */
trait UsesSeqr
{
    private ?Sandbox $seqr = null;

    /** The test's sandbox: the first use makes it. */
    protected function seqr(): Sandbox
    {
        return $this->seqr ??= OneSimulator::get()->sandbox();
    }

    /**
     * Asserts that something happened: a verification that PHPUnit counts, and shows as a failure and not as an error.
     * @param array<string, mixed> $pattern
     * @param int|array{atLeast?: int, atMost?: int}|null $times
     */
    protected function assertSeqr(array $pattern, int|array|null $times = null, int|float|string|null $within = null): void
    {
        try {
            $this->seqr()->verify($pattern, $times, $within);
            $this->addToAssertionCount(1);
        } catch (SeqrVerificationError $error) {
            self::fail($error->getMessage());
        }
    }

    /** @after */
    #[After]
    protected function removeSeqrSandbox(): void
    {
        $this->seqr?->remove();
        $this->seqr = null;
    }
}
