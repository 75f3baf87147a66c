using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Counts, per scenario, the calls that no invoice counts. Bounded: the count of calls not seen for long starts again.
/// </summary>
public sealed class CallCounts(int capacity)
{
    private readonly Lock gate = new();
    private readonly Recent<Key, int> counts = new(capacity, EqualityComparer<Key>.Default);

    /// <summary>The call's number among those with this key, counted from 1.</summary>
    public int Next(Key key)
    {
        lock (gate)
        {
            var count = counts.TryGet(key, out var before) ? before + 1 : 1;
            counts.Remember(key, count);
            return count;
        }
    }

    /// <param name="Scenario">Its name.</param>
    /// <param name="Operation">The operation called.</param>
    /// <param name="About">The invoice's reference, or the text that identifies a bill without one.</param>
    public readonly record struct Key(string Scenario, Operation Operation, string About);
}
