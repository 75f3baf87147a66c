using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// As fast as possible: the target's clock is frozen at the recorded time and advanced from entry to entry, so that
/// timed events happen between the same two calls. Without a control API there are no waits.
/// </summary>
internal sealed class SteppedClock(ReplayTarget target) : IReplayClock
{
    private DateTimeOffset now;

    public async Task Start(Recording recording, CancellationToken stop)
    {
        if (!target.HasControl)
            return;
        now = recording.Header.Clock;
        if (await target.CallControl(HttpMethod.Post, "clock/freeze", null, stop) is { } refused)
            throw new ReplayException($"The target's clock cannot be stopped: {refused}");
        // The time is too long ago to be set. Then only the spacing is kept.
        _ = await target.SetClock(now, stop);
    }

    public async Task Reach(RecordedEntry entry, CancellationToken stop)
    {
        if (!target.HasControl || entry.At <= now)
            return;
        if (await target.AdvanceClock(entry.At - now, stop) is { } refused)
            throw new ReplayException($"The target's clock cannot be moved on: {refused}");
        now = entry.At;
    }

    /// <summary>Freezing and resuming show in the times of the entries. Only a jump has to be repeated.</summary>
    public async Task<string?> Change(RecordedEntry entry, CancellationToken stop)
    {
        if (entry.Name != "set" || entry.Arguments?.GetValueOrDefault("to") is not { } text || !DateTimeOffset.TryParse(text, out var to))
            return null;
        now = to;
        return await target.SetClock(to, stop);
    }

    public async Task End()
    {
        if (target.HasControl)
            await target.CallControl(HttpMethod.Post, "clock/resume", null, CancellationToken.None);
    }
}
