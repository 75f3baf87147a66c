using System.Collections.Immutable;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>Values of one kind with their revisions, in the order they were made.</summary>
internal sealed class Rows<T>(Func<T, string> keyOf)
    where T : class
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<Stored<T>> rows = [];

    public IEnumerable<Stored<T>> Values => rows;

    public Stored<T>? Find(string key) => places.TryGetValue(key, out var place) ? rows[place] : null;

    /// <summary>Whether each was loaded at its present revision, or is new and its key is free.</summary>
    public bool Fit(ImmutableArray<Stored<T>> saved)
    {
        foreach (var row in saved)
        {
            if ((Find(keyOf(row.Value))?.Revision ?? 0) != row.Revision)
                return false;
        }

        return true;
    }

    public void Clear()
    {
        places.Clear();
        rows.Clear();
    }

    public void Save(ImmutableArray<Stored<T>> saved)
    {
        foreach (var row in saved)
        {
            var next = row with { Revision = row.Revision + 1 };
            if (places.TryAdd(keyOf(row.Value), rows.Count))
                rows.Add(next);
            else
                rows[places[keyOf(row.Value)]] = next;
        }
    }
}
