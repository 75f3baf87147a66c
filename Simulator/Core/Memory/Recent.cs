namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Remembers recent keys in bounded space, in two generations: a key not met again while one generation filled up is
/// forgotten. Not thread-safe.
/// </summary>
/// <param name="most">How many keys it remembers for certain, if they are not too large. It holds at most twice as many.</param>
/// <param name="comparer">Compares the keys.</param>
/// <param name="mostBytes">The size of a generation, as far as sizes are given. It holds at most twice as much, and
/// nothing that is larger alone.</param>
public sealed class Recent<TKey, TValue>(int most, IEqualityComparer<TKey> comparer, long mostBytes = long.MaxValue)
    where TKey : notnull
{
    private Dictionary<TKey, Entry> young = new(comparer);
    private Dictionary<TKey, Entry> old = new(comparer);
    private long youngBytes;

    public bool TryGet(TKey key, out TValue value)
    {
        if (!young.TryGetValue(key, out var entry))
        {
            if (!old.TryGetValue(key, out entry))
            {
                value = default!;
                return false;
            }

            Remember(key, entry.Value, entry.Bytes);
        }

        value = entry.Value;
        return true;
    }

    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="bytes">The memory that both take; 0 if it is small and the number of keys bounds it.</param>
    public void Remember(TKey key, TValue value, long bytes = 0)
    {
        if (young.Remove(key, out var before))
            youngBytes -= before.Bytes;
        if (bytes > mostBytes)
        {
            // The value that was known before is outdated.
            old.Remove(key);
            return;
        }

        if (young.Count >= most || youngBytes + bytes > mostBytes)
        {
            (old, young) = (young, old);
            young.Clear();
            youngBytes = 0;
        }

        // An older value under this key is hidden by the new one, and forgotten before it.
        young[key] = new(value, bytes);
        youngBytes += bytes;
    }

    public void Forget(TKey key)
    {
        if (young.Remove(key, out var entry))
            youngBytes -= entry.Bytes;
        old.Remove(key);
    }

    public void Forget()
    {
        young.Clear();
        old.Clear();
        youngBytes = 0;
    }

    private readonly record struct Entry(TValue Value, long Bytes);
}
