namespace SeqrSandbox.Testing;

/// <summary>How often something is expected; at least once when nothing is said.</summary>
public readonly record struct SeqrTimes
{
    private readonly int? atLeast;
    private readonly int? atMost;

    private SeqrTimes(int atLeast, int? atMost) => (this.atLeast, this.atMost) = (atLeast, atMost);

    /// <summary>Exactly once.</summary>
    public static SeqrTimes Once { get; } = Exactly(1);

    /// <summary>Not at all.</summary>
    public static SeqrTimes Never { get; } = Exactly(0);

    /// <summary>So often, not more and not less.</summary>
    /// <param name="count">0 or more.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static SeqrTimes Exactly(int count) => Between(count, count);

    /// <summary>So often or more.</summary>
    /// <param name="count">0 or more.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static SeqrTimes AtLeast(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(count, null);
    }

    /// <summary>So often or less.</summary>
    /// <param name="count">0 or more.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public static SeqrTimes AtMost(int count) => Between(0, count);

    /// <summary>From so often to so often, both among them.</summary>
    /// <param name="fewest">0 or more.</param>
    /// <param name="most">Not less than <paramref name="fewest"/>.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One is negative, or they can never hold together.</exception>
    public static SeqrTimes Between(int fewest, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fewest);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, fewest);
        return new(fewest, most);
    }

    /// <summary>Says it in words.</summary>
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

    // The value of nobody's making (default) is at least once, as with a verification that says nothing else.
    private int Fewest => atLeast ?? 1;

    private int? Most => atMost;

    private static string Count(int count) => count == 1 ? "once" : $"{count} times";
}
