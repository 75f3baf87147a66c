using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>
/// The values read or written last, bounded in number and in bytes. It is never behind the database: the writer adds its
/// committed values before it answers, and a reader's loaded value is added only if nothing was committed since the read
/// began. What a failed write concerned is read again, since it may have been committed all the same.
/// </summary>
/// <param name="capacity">How many values it keeps for certain, if they are not too large; at most twice as many.</param>
/// <param name="bytes">How many bytes they may have together; at most twice as many.</param>
/// <param name="sizeOf">The memory that a value takes, in bytes.</param>
internal sealed class ReadCache<T>(int capacity, long bytes, Func<T, long> sizeOf)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Recent<string, Stored<T>> recent = new(capacity, StringComparer.Ordinal, bytes);
    private long commits;

    /// <param name="key">Its key.</param>
    /// <param name="known">The value, if it is here.</param>
    /// <param name="read">If not, it is to be loaded, and handed to <see cref="Remember"/> with this.</param>
    public bool TryFind(string key, [NotNullWhen(true)] out Stored<T>? known, out long read)
    {
        lock (gate)
        {
            read = commits;
            return recent.TryGet(key, out known);
        }
    }

    /// <summary>Takes in what is being loaded, and returns it.</summary>
    public ValueTask<Stored<T>?> Remember(string key, long read, ValueTask<Stored<T>?> loading)
    {
        return loading.IsCompletedSuccessfully ? ValueTask.FromResult(Add(loading.Result)) : Later(loading);

        async ValueTask<Stored<T>?> Later(ValueTask<Stored<T>?> later) => Add(await later);

        Stored<T>? Add(Stored<T>? loaded)
        {
            if (loaded is null)
                return null;
            lock (gate)
            {
                if (commits == read)
                    recent.Remember(key, loaded, sizeOf(loaded.Value));
            }

            return loaded;
        }
    }

    /// <summary>Called by the writer after a commit, before anyone is answered.</summary>
    public void Committed(IEnumerable<(string Key, Stored<T> Saved)> values)
    {
        lock (gate)
        {
            commits++;
            foreach (var (key, saved) in values)
                recent.Remember(key, saved with { Revision = saved.Revision + 1 }, sizeOf(saved.Value));
        }
    }

    /// <summary>Called after a write that did not do what it should: these may have been committed by it, or by another.</summary>
    public void Doubt(IEnumerable<string> keys)
    {
        lock (gate)
        {
            commits++;
            foreach (var key in keys)
                recent.Forget(key);
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
