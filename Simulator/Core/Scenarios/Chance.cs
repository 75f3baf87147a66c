namespace SeqrSandbox.Core.Scenarios;

/// <summary>Random choices that are the same each time they are asked for: a function of a seed and of what is chosen.</summary>
internal static class Chance
{
    /// <summary>A length within the bounds.</summary>
    /// <param name="range">The bounds.</param>
    /// <param name="seed">Of the plan.</param>
    /// <param name="what">What is chosen.</param>
    /// <param name="index">Of which step or rule.</param>
    /// <param name="nth">For the how manieth time.</param>
    public static TimeSpan Pick(DurationRange range, int seed, ChanceOf what, int index = 0, int nth = 0) => range.IsExact
        ? range.Least
        : range.Least + TimeSpan.FromTicks((long)(Draw(seed, what, index, nth) % (ulong)((range.Most - range.Least).Ticks + 1)));

    public static ulong Draw(int seed, ChanceOf what, int index = 0, int nth = 0) =>
        Mix(Mix(Mix(Mix((uint)seed) ^ (uint)what) ^ (uint)index) ^ (uint)nth);

    /// <summary>The seed of a scenario's so manieth use in a sandbox.</summary>
    public static int Seed(int sandbox, string scenario, int use)
    {
        var mixed = Mix((uint)sandbox);
        foreach (var letter in scenario)
            mixed = Mix(mixed ^ letter);
        return (int)Mix(mixed ^ (uint)use);
    }

    // The finalizer of SplitMix64: every bit of the input changes half of the output's.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>What chance decides in a scenario.</summary>
internal enum ChanceOf
{
    Step,
    Debit,
    Card,
    Fault,
    Damage,
    Notification,
    Reservation,
}
