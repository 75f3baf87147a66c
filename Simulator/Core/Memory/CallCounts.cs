using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Memory;

/// <summary>How often a scenario saw a call that no invoice counts. Bounded: what was not called for long begins anew.</summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, and the former old one is forgotten.</remarks>
internal sealed class CallCounts(int capacity)
{
    private readonly Lock gate = new();
    private Dictionary<Key, int> young = [];
    private Dictionary<Key, int> old = [];

    /// <summary>Which call of its kind this is, counted from 1.</summary>
    public int Next(Key key)
    {
        lock (gate)
        {
            if (!young.TryGetValue(key, out var count))
                count = old.GetValueOrDefault(key);
            if (young.Count >= capacity && !young.ContainsKey(key))
                (old, young) = (young, []);
            return young[key] = count + 1;
        }
    }

    public void Forget()
    {
        lock (gate)
        {
            young.Clear();
            old.Clear();
        }
    }

    /// <param name="Scenario">Its name.</param>
    /// <param name="Operation">What is called.</param>
    /// <param name="About">The invoice's reference, or what a bill that is none yet is known by.</param>
    public readonly record struct Key(string Scenario, Operation Operation, string About);
}
