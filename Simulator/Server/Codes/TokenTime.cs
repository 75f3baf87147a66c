using System.Text.Json;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>
/// When a token is valid: exp and nbf of RFC 7519. SEQR's documentation names neither, so a token without them never
/// expires.
/// </summary>
internal static class TokenTime
{
    private static readonly string[] Names = ["exp", "nbf", "iat"];

    /// <summary>Null if each of its times can be read.</summary>
    public static string? WhatIsUnreadable(JsonElement payload) =>
        Names.FirstOrDefault(name => !TryRead(payload, name, out _)) is { } name
            ? $"The token's {name} is no number of seconds since 1970."
            : null;

    /// <summary>Null if the token is valid now.</summary>
    public static string? WhatIsWrong(JsonElement payload, DateTimeOffset now)
    {
        TryRead(payload, "exp", out var ends);
        TryRead(payload, "nbf", out var begins);
        if (ends <= now)
            return $"The token expired at {ends:yyyy-MM-dd HH:mm:ss} UTC, and it is {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} in this sandbox.";
        return begins > now
            ? $"The token is valid from {begins:yyyy-MM-dd HH:mm:ss} UTC, and it is {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} in this sandbox."
            : null;
    }

    private static bool TryRead(JsonElement payload, string name, out DateTimeOffset? instant)
    {
        instant = null;
        if (!payload.TryGetProperty(name, out var member))
            return true;
        if (member.ValueKind != JsonValueKind.Number || !member.TryGetDouble(out var seconds)
            || !(Math.Abs(seconds) <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() / 2))
            return false;
        instant = DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        return true;
    }
}
