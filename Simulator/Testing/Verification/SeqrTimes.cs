namespace SeqrSandbox.Testing;

/// <summary>How often something is expected; by default at least once.</summary>
public readonly record struct SeqrTimes
{
    private readonly int? atLeast;
    private readonly int? atMost;

    private SeqrTimes(int atLeast, int? atMost) => (this.atLeast, this.atMost) = (atLeast, atMost);

    /// <summary>Exactly once.</summary>
    public static SeqrTimes Once { get; } = Exactly(1);

    /// <summary>Never.</summary>
    public static SeqrTimes Never { get; } = Exactly(0);

    /// <summary>Exactly this often.</summary>
    /// <param name="count">0 or more.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SeqrTimes Exactly(int count) => Between(count, count);

    /// <summary>This often or more often.</summary>
    /// <param name="count">0 or more.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SeqrTimes AtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(count, null);
    }

    /// <summary>At most this often.</summary>
    /// <param name="count">0 or more.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SeqrTimes AtMost(int count) => Between(0, count);

    /// <summary>Within a range, both ends included.</summary>
    /// <param name="fewest">0 or more.</param>
    /// <param name="most">Not less than <paramref name="fewest"/>.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the bounds are in the wrong
    /// order.</exception>
    public static SeqrTimes Between(int fewest, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fewest);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, fewest);
        return new(fewest, most);
    }

    /// <summary>Describes the expectation in words.</summary>
    /// <returns>For instance <c>at least 2 times</c>.</returns>
    public override string ToString() => (Fewest, Most) switch
    {
        (0, 0) => "never",
        (var fewest, null) => $"at least {Count(fewest)}",
        (var fewest, { } most) when fewest == most => Count(fewest),
        (0, { } most) => $"at most {Count(most)}",
        (var fewest, { } most) => $"{fewest} to {Count(most)}",
    };

    internal object ToBody() => new { atLeast = Fewest, atMost = Most };

    // The default value means at least once, as in a verification without times.
    private int Fewest => atLeast ?? 1;

    private int? Most => atMost;

    private static string Count(int count) => count == 1 ? "once" : $"{count} times";
}
