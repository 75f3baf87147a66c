<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** Lets the simulator compare what a test expects with its journal. @internal */
final class Verifying
{
    public static function count(Control $control, array $pattern, int|array|null $times, int|float|string|null $within): array
    {
        $times ??= ['atLeast' => 1];
        $expected = Values::json(Values::members($pattern)) . ' ' . self::often($times);
        return self::ask($control, ['match' => Values::members($pattern), 'times' => $times], $within, $expected);
    }

    public static function sequence(Control $control, array $patterns, int|float|string|null $within): array
    {
        if ($patterns === [] || !array_is_list($patterns)) {
            throw new \InvalidArgumentException('A sequence is a list of at least one pattern.');
        }
        $sequence = array_map(Values::members(...), $patterns);
        $expected = 'in this order ' . implode(', then ', array_map(Values::json(...), $sequence));
        return self::ask($control, ['sequence' => $sequence], $within, $expected);
    }

    private static function ask(Control $control, array $expectation, int|float|string|null $within, string $expected): array
    {
        $wait = $within === null ? [] : ['within' => Values::duration($within, 'within')];
        $result = $control->request('POST', '/sandbox/verify', $expectation + $wait) + ['entries' => [], 'nearest' => []];
        return $result['verified'] ? $result : throw new SeqrVerificationError($expected, $result);
    }

    /** In words, as the .NET package has them. */
    private static function often(int|array $times): string
    {
        [$fewest, $most] = is_int($times) ? [$times, $times] : [$times['atLeast'] ?? 0, $times['atMost'] ?? null];
        return match (true) {
            $most === null => 'at least ' . self::words($fewest),
            $most === 0 => 'never',
            $fewest === $most => self::words($most),
            $fewest === 0 => 'at most ' . self::words($most),
            default => "$fewest to " . self::words($most),
        };
    }

    private static function words(int $count): string
    {
        return $count === 1 ? 'once' : "$count times";
    }
}
