using System.Globalization;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>Instants in requests: ISO 8601, in UTC if there is no offset.</summary>
internal static class InstantText
{
    public const string Allowed = "an ISO 8601 instant such as 2026-01-31T12:30:00Z";

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    public static DateTimeOffset? Parse(string text) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
}
