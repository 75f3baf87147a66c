using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal.Findings;

/// <summary>What rules found on one entry, up to a bound: a message may be wrong in a hundred thousand places.</summary>
public sealed class FindingList
{
    public const int Most = 50;

    private List<Finding>? findings;

    /// <summary>Whether anything more would be left out.</summary>
    public bool IsFull => findings?.Count >= Most;

    public void Add(Finding finding)
    {
        if (!IsFull)
            (findings ??= []).Add(finding);
    }

    public ImmutableArray<Finding> ToImmutable() => findings is null ? [] : [.. findings];
}
