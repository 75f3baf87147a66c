namespace SeqrSandbox.Core.Scenarios;

/// <summary>Amounts from one bound to the other; null is unbounded.</summary>
public sealed record AmountRange(decimal? Least, bool IncludesLeast, decimal? Most, bool IncludesMost)
{
    public bool Contains(decimal value) =>
        (Least is not { } least || (IncludesLeast ? value >= least : value > least))
        && (Most is not { } most || (IncludesMost ? value <= most : value < most));
}
