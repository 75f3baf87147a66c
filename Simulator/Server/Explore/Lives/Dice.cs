namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>Random choices that depend on a seed alone, on every machine and in every version of .NET: SplitMix64.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>The dice of one life among many with the same seed.</summary>
    public static Dice Of(int seed, int number) => new(((ulong)(uint)seed << 32) | (uint)number);

    /// <summary>A number from 0 to one less than the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int From(int least, int most) => least + Below(most - least + 1);

    public bool IsOneIn(int many) => Below(many) == 0;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>One of the items, each as likely as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<Weighted<T>> items)
    {
        var at = Below(items.Sum(item => item.Weight));
        foreach (var item in items)
        {
            at -= item.Weight;
            if (at < 0)
                return item.Value;
        }

        return items[^1].Value;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

/// <summary>Something that is chosen as often as its weight says, compared with that of the others.</summary>
internal readonly record struct Weighted<T>(T Value, int Weight);
