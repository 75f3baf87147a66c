using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Reads how long a command waits: its option <c>--patience</c>.</summary>
internal static class Patience
{
    /// <summary>The longest time-out of an HTTP client.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromDays(20);

    /// <exception cref="StartException">The text is no duration, or the duration is zero or too long.</exception>
    public static TimeSpan Read(string text) => DurationText.Parse(text) is { Ticks: > 0 } read && read <= Most
        ? read
        : throw new StartException($"The option patience (--patience) is '{text}'. Allowed: {DurationText.Allowed}.");
}
