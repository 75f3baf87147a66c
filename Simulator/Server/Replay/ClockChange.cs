using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>Changes the clock of a target.</summary>
internal static class ClockChange
{
    /// <summary>Repeats a recorded change.</summary>
    public static Task<string?> Repeat(this ReplayTarget target, RecordedEntry entry, CancellationToken stop)
    {
        var body = new JsonObject();
        foreach (var (name, value) in entry.Arguments ?? new Dictionary<string, string>())
            body[name] = value;
        return target.CallControl(HttpMethod.Post, $"clock/{entry.Name}", body, stop);
    }

    public static Task<string?> SetClock(this ReplayTarget target, DateTimeOffset to, CancellationToken stop) =>
        target.CallControl(HttpMethod.Post, "clock/set", new() { ["to"] = to.UtcDateTime.ToString("O") }, stop);

    public static Task<string?> AdvanceClock(this ReplayTarget target, TimeSpan by, CancellationToken stop) =>
        target.CallControl(
            HttpMethod.Post,
            "clock/advance",
            new() { ["by"] = string.Create(null, $"{by.Ticks / (decimal)TimeSpan.TicksPerSecond}s") },
            stop);
}
