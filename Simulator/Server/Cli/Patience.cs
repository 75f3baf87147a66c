using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Reads how long a command waits: its option <c>--patience</c>.</summary>
internal static class Patience
{
    /// <summary>As long as the timer of an HTTP client can be.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromDays(20);

    /// <exception cref="StartException">It is no duration, nothing, or too long.</exception>
    public static TimeSpan Read(string text) => DurationText.Parse(text) is { Ticks: > 0 } read && read <= Most
        ? read
        : throw new StartException($"The option patience (--patience) is '{text}'. Allowed: {DurationText.Allowed}.");
}
