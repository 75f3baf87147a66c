namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Remembers what was met lately, in bounded space and two generations: what was not met again while one filled up is
/// forgotten. For one thread at a time.
/// </summary>
/// <param name="most">How many are remembered for certain; at most twice as many are held.</param>
/// <param name="comparer">Which keys are the same.</param>
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

        // An older value under this key is hidden by this one, and forgotten before it.
        young[key] = value;
    }

    public void Forget()
    {
        young.Clear();
        old.Clear();
    }
}
