namespace SeqrSandbox.Core.Scenarios;

/// <summary>Reproducible random choices: each is a function of a seed and of its subject.</summary>
internal static class Chance
{
    /// <summary>A duration within the bounds.</summary>
    /// <param name="range">The bounds.</param>
    /// <param name="seed">The plan's seed.</param>
    /// <param name="what">What is chosen.</param>
    /// <param name="index">The index of the step or rule.</param>
    /// <param name="nth">The number of the choice, for repeated ones.</param>
    public static TimeSpan Pick(DurationRange range, int seed, ChanceOf what, int index = 0, int nth = 0) => range.IsExact
        ? range.Least
        : range.Least + TimeSpan.FromTicks((long)(Draw(seed, what, index, nth) % (ulong)((range.Most - range.Least).Ticks + 1)));

    public static ulong Draw(int seed, ChanceOf what, int index = 0, int nth = 0) =>
        Mix(Mix(Mix(Mix((uint)seed) ^ (uint)what) ^ (uint)index) ^ (uint)nth);

    /// <summary>The seed for a given use of a scenario in a sandbox.</summary>
    public static int Seed(int sandbox, string scenario, int use)
    {
        var mixed = Mix((uint)sandbox);
        foreach (var letter in scenario)
            mixed = Mix(mixed ^ letter);
        return (int)Mix(mixed ^ (uint)use);
    }

    /// <summary>The finalizer of SplitMix64: every bit of the input changes half of the output's.</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>What a random choice decides.</summary>
internal enum ChanceOf
{
    Step,
    Debit,
    Card,
    Fault,
    Damage,
    Notification,
    Reservation,
    Post,
}
