using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>The passage of time in a replay.</summary>
internal interface IReplayClock
{
    /// <summary>Called before the first entry.</summary>
    Task Start(Recording recording, CancellationToken stop);

    /// <summary>Returns when it is time for an entry.</summary>
    Task Reach(RecordedEntry entry, CancellationToken stop);

    /// <summary>Repeats a change of the clock. Returns what went wrong, or null.</summary>
    Task<string?> Change(RecordedEntry entry, CancellationToken stop);

    /// <summary>Called after the last entry, or when the replay ends early.</summary>
    Task End();
}
