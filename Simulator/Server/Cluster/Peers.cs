using System.Collections.Concurrent;
using System.Diagnostics;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>
/// The other servers as this one saw them last. A server that was suspended keeps its connections: what was handed to it waits until the
/// others see that it holds no lock any more.
/// </summary>
internal sealed class Peers : IDisposable
{
    /// <summary>
    /// How long a server is to be missed before what waits for it is ended. One that has lost its session on a busy machine comes back
    /// sooner, and one that leaves in order has answered by then.
    /// </summary>
    private static readonly TimeSpan Missed = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> waiting = new(StringComparer.Ordinal);
    private volatile HashSet<string> present = [];
    private volatile HashSet<string> gone = [];
    private Dictionary<string, long> absent = [];

    /// <summary>Whether a server was there when this one looked last, a moment ago.</summary>
    public bool IsThere(string address) => present.Contains(address);

    /// <summary>Whether a server was there and is not any more.</summary>
    public bool IsGone(string address) => gone.Contains(address);

    /// <summary>Signals that a server is gone, for what is handed to it now.</summary>
    public CancellationToken WhenGone(string address) => waiting.GetOrAdd(address, _ => new()).Token;

    /// <summary>
    /// Notes which servers are there, and ends what waits for those that have been missed for long.
    /// </summary>
    public void Note(IEnumerable<string> addresses)
    {
        HashSet<string> now = [.. addresses];
        gone = [.. gone.Concat(present).Where(address => !now.Contains(address))];
        present = now;
        var before = absent;
        absent = waiting.Keys.Where(address => !now.Contains(address))
            .ToDictionary(address => address, address => before.GetValueOrDefault(address, Stopwatch.GetTimestamp()));
        foreach (var (address, since) in absent)
        {
            // Whoever gets the token just now is told too: it is not disposed.
            if (Stopwatch.GetElapsedTime(since) >= Missed && waiting.TryRemove(address, out var left))
                left.Cancel();
        }
    }

    public void Dispose()
    {
        foreach (var left in waiting.Values)
            left.Dispose();
    }
}
