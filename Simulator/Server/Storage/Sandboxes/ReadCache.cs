using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// The values read or written last, bounded. It is never behind the database: the writer adds its committed values
/// before it answers, and a reader's loaded value is added only if nothing was committed since the read began.
/// </summary>
internal sealed class ReadCache<T>(int capacity)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Recent<string, Stored<T>> recent = new(capacity, StringComparer.Ordinal);
    private long commits;

    /// <summary>The value from the cache, or else loaded.</summary>
    public Stored<T>? Find(string key, Func<string, Stored<T>?> load)
    {
        long seen;
        lock (gate)
        {
            if (recent.TryGet(key, out var known))
                return known;
            seen = commits;
        }

        var loaded = load(key);
        if (loaded is not null)
        {
            lock (gate)
            {
                if (commits == seen)
                    recent.Remember(key, loaded);
            }
        }

        return loaded;
    }

    /// <summary>Called by the writer after a commit, before anyone is answered.</summary>
    public void Committed(IEnumerable<(string Key, Stored<T> Saved)> values)
    {
        lock (gate)
        {
            commits++;
            foreach (var (key, saved) in values)
                recent.Remember(key, saved with { Revision = saved.Revision + 1 });
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            commits++;
            recent.Forget();
        }
    }
}
