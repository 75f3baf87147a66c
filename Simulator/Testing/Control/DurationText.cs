using System.Globalization;

namespace SeqrSandbox.Testing.Control;

/// <summary>Writes durations in the form that the control API reads.</summary>
internal static class DurationText
{
    private const long LongestSeconds = 999_999_999;

    public static string Of(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, TimeSpan.FromSeconds(LongestSeconds));
        return string.Create(CultureInfo.InvariantCulture, $"{duration.Ticks / (decimal)TimeSpan.TicksPerSecond:0.#######}s");
    }
}
