namespace SeqrSandbox.Core.Journal;

/// <summary>How often something is expected to have happened.</summary>
/// <param name="AtLeast">This often or more often.</param>
/// <param name="AtMost">This often or less; null is without a limit.</param>
public sealed record Times(int AtLeast, int? AtMost)
{
    /// <summary>What is meant when nothing is said.</summary>
    public static Times Once { get; } = new(1, null);

    public static Times Exactly(int count) => new(count, count);

    public bool Holds(int count) => count >= AtLeast && !IsExceededBy(count);

    /// <summary>Whether it is too late: what has happened too often can no longer hold.</summary>
    public bool IsExceededBy(int count) => count > AtMost;
}
