using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Findings;

/// <summary>
/// Collects the findings on one entry, up to a bound: a message may be wrong in a hundred thousand places.
/// </summary>
/// <param name="before">The entry's earlier findings.</param>
public sealed class FindingList(ImmutableArray<Finding> before)
{
    public const int Most = 50;

    private List<Finding>? findings;

    public FindingList()
        : this([])
    {
    }

    /// <summary>Whether further findings are dropped.</summary>
    public bool IsFull => before.Length + (findings?.Count ?? 0) >= Most;

    public void Add(Finding finding)
    {
        if (!IsFull)
            (findings ??= []).Add(finding);
    }

    public ImmutableArray<Finding> ToImmutable() => findings is null ? before : [.. before, .. findings];
}
