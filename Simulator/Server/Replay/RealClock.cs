using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>Keeps the recorded spacing in real time. A late call is made at once.</summary>
internal sealed class RealClock(ReplayTarget target, TimeProvider wall) : IReplayClock
{
    private DateTimeOffset started;
    private DateTimeOffset recordedStart;

    public async Task Start(Recording recording, CancellationToken stop)
    {
        if (target.HasControl)
            _ = await target.SetClock(recording.Header.Clock, stop);
        (started, recordedStart) = (wall.GetUtcNow(), recording.Entries is [var first, ..] ? first.WallAt : default);
    }

    public async Task Reach(RecordedEntry entry, CancellationToken stop)
    {
        var wait = started + (entry.WallAt - recordedStart) - wall.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, wall, stop);
    }

    public Task<string?> Change(RecordedEntry entry, CancellationToken stop) => target.Repeat(entry, stop);

    public Task End() => Task.CompletedTask;
}
