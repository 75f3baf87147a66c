namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Remembers recent keys in bounded space, in two generations: a key not met again while one generation filled up is
/// forgotten. Not thread-safe.
/// </summary>
/// <param name="most">How many keys it remembers for certain. It holds at most twice as many.</param>
/// <param name="comparer">Compares the keys.</param>
public sealed class Recent<TKey, TValue>(int most, IEqualityComparer<TKey> comparer)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> young = new(comparer);
    private Dictionary<TKey, TValue> old = new(comparer);

    public bool TryGet(TKey key, out TValue value)
    {
        if (young.TryGetValue(key, out value!))
            return true;
        if (!old.TryGetValue(key, out value!))
            return false;
        Remember(key, value);
        return true;
    }

    public void Remember(TKey key, TValue value)
    {
        if (young.Count >= most && !young.ContainsKey(key))
        {
            (old, young) = (young, old);
            young.Clear();
        }

        // An older value under this key is hidden by the new one, and forgotten before it.
        young[key] = value;
    }

    public void Forget()
    {
        young.Clear();
        old.Clear();
    }
}
