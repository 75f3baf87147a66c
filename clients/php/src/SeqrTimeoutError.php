<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** An invoice did not get a status in time. The message tells what happened to it instead. */
final class SeqrTimeoutError extends \RuntimeException
{
    /** @param array<string, mixed> $invoice The invoice as it was at the end. */
    public function __construct(string $message, public readonly array $invoice)
    {
        parent::__construct($message);
    }
}
