using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>How time goes by in a replay.</summary>
internal interface IReplayClock
{
    /// <summary>Before the first entry.</summary>
    Task Start(Recording recording, CancellationToken stop);

    /// <summary>Returns when it is time for an entry.</summary>
    Task Reach(RecordedEntry entry, CancellationToken stop);

    /// <summary>Does what someone did to the clock; what is wrong, or null when it was done.</summary>
    Task<string?> Change(RecordedEntry entry, CancellationToken stop);

    /// <summary>After the last entry, or when the replay is given up.</summary>
    Task End();
}
