using System.Diagnostics;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>How long a caller waits for a database that restarts.</summary>
internal sealed class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly long began = Stopwatch.GetTimestamp();

    public bool IsLeft => Stopwatch.GetElapsedTime(began) < Longest;

    public static Task Wait() => Task.Delay(Step);
}
