<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** Waits for a status. The simulator answers as soon as the invoice has it, so there is no polling. @internal */
final class Waiting
{
    private const LONGEST = 60; // seconds that the simulator waits in one call

    public static function for(Control $control, string $reference, string $status, int|float $deadline): array
    {
        $path = '/sandbox/invoices/' . Values::named($reference, "An invoice's reference");
        Values::named($status, 'A status');
        Values::duration($deadline, 'A deadline');
        $end = hrtime(true) + $deadline * 1e9;
        while (true) {
            $left = max(0, ($end - hrtime(true)) / 1e9);
            $query = http_build_query(['awaiting' => $status, 'within' => Values::duration(min($left, self::LONGEST), 'A deadline')]);
            $invoice = $control->request('GET', "$path?$query");
            if ($invoice['status'] === $status) {
                return $invoice;
            }
            if ($left <= self::LONGEST) {
                throw new SeqrTimeoutError(
                    "The invoice $reference did not become $status within $deadline s. It is " . self::describe($invoice), $invoice);
            }
        }
    }

    private static function describe(array $invoice): string
    {
        $history = array_map(
            static fn (array $entry): string => "{$entry['event']} at " . (new \DateTimeImmutable($entry['time']))->format('H:i:s.v'),
            $invoice['history']);
        return "{$invoice['status']}; what happened to it: " . implode(', ', $history) . '.';
    }
}
