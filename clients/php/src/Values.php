<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** What calls are given, as the control API reads it. @internal */
final class Values
{
    private const LONGEST = 999_999_999; // seconds

    /** Seconds become a text such as 1.5s; a text such as 1m30s stays as it is. */
    public static function duration(int|float|string $value, string $what): string
    {
        if (is_string($value) && $value !== '') {
            return $value;
        }
        if (is_string($value) || !($value >= 0 && $value <= self::LONGEST)) {
            $shown = is_string($value) ? "''" : (string) $value;
            throw new \InvalidArgumentException("$what is seconds, 0 or more, or a text such as '20s'; it is $shown.");
        }
        // %F writes a point, whatever the locale.
        return rtrim(rtrim(sprintf('%.7F', $value), '0'), '.') . 's';
    }

    /** A text that stands in a path: an empty one would be another path. */
    public static function named(string $value, string $what): string
    {
        if ($value === '') {
            throw new \InvalidArgumentException("$what is a text; it is empty.");
        }
        return rawurlencode($value);
    }

    /**
     * The members that are given.
     * @param array<string, mixed> $members
     * @return array<string, mixed>
     */
    public static function given(array $members): array
    {
        return array_filter($members, static fn (mixed $value): bool => $value !== null);
    }

    public static function json(mixed $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION);
    }

    /** An object of JSON, also if it is empty. @param array<string, mixed> $members */
    public static function members(array $members): array|\stdClass
    {
        return $members === [] ? new \stdClass() : $members;
    }
}
