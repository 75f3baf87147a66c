<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** Something did not happen as often, or in the order, that a test expects. The message shows what came nearest. */
final class SeqrVerificationError extends \RuntimeException
{
    /** @param array<string, mixed> $result The answer of the simulator. */
    public function __construct(string $expected, public readonly array $result)
    {
        parent::__construct(self::describe($expected, $result));
    }

    /** @param array<string, mixed> $result */
    private static function describe(string $expected, array $result): string
    {
        $entries = $result['entries'] === [] ? '' : ' Entries: ' . implode(', ', $result['entries']) . '.';
        $lines = ["Expected $expected; found {$result['count']}.$entries"];
        foreach ($result['nearest'] as $miss) {
            $lines[] = "  entry {$miss['entry']}" . (isset($miss['what']) ? " ({$miss['what']})" : '');
            foreach ($miss['differences'] as $one) {
                $lines[] = "    {$one['member']}: expected {$one['expected']}, found " . ($one['found'] ?? 'nothing');
            }
        }
        return implode("\n", $lines);
    }
}
