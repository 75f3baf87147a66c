using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>
/// The values read or written last, bounded. It is never behind the database: the writer puts what it committed before it
/// answers, and what a reader loaded goes in only if nothing was committed since the reader looked.
/// </summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, and what nobody asked for since is forgotten.</remarks>
internal sealed class ReadCache<T>(int capacity)
    where T : class
{
    private readonly Lock gate = new();
    private Dictionary<string, Stored<T>> young = new(StringComparer.Ordinal);
    private Dictionary<string, Stored<T>> old = new(StringComparer.Ordinal);
    private long commits;

    /// <summary>The value, from here or else loaded.</summary>
    public Stored<T>? Find(string key, Func<string, Stored<T>?> load)
    {
        long seen;
        lock (gate)
        {
            if (TryFind(key, out var known))
                return known;
            seen = commits;
        }

        var loaded = load(key);
        if (loaded is not null)
        {
            lock (gate)
            {
                if (commits == seen)
                    Put(key, loaded);
            }
        }

        return loaded;
    }

    /// <summary>Called by the writer after a commit, before anyone is told of it.</summary>
    public void Committed(IEnumerable<(string Key, Stored<T> Saved)> values)
    {
        lock (gate)
        {
            commits++;
            foreach (var (key, saved) in values)
                Put(key, saved with { Revision = saved.Revision + 1 });
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            commits++;
            young.Clear();
            old.Clear();
        }
    }

    private bool TryFind(string key, out Stored<T>? value)
    {
        if (young.TryGetValue(key, out value))
            return true;
        if (!old.TryGetValue(key, out value))
            return false;
        Put(key, value);
        return true;
    }

    private void Put(string key, Stored<T> value)
    {
        if (young.Count >= capacity && !young.ContainsKey(key))
        {
            (old, young) = (young, old);
            young.Clear();
        }

        young[key] = value;
        // An older value under this key must not come back.
        old.Remove(key);
    }
}
