using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Memory;

/// <summary>How often a scenario saw a call that no invoice counts. Bounded: what was not called for long begins anew.</summary>
public sealed class CallCounts(int capacity)
{
    private readonly Lock gate = new();
    private readonly Recent<Key, int> counts = new(capacity, EqualityComparer<Key>.Default);

    /// <summary>Which call of its kind this is, counted from 1.</summary>
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
    /// <param name="Operation">What is called.</param>
    /// <param name="About">The invoice's reference, or what a bill that is none yet is known by.</param>
    public readonly record struct Key(string Scenario, Operation Operation, string About);
}
