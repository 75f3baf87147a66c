namespace SeqrSandbox.Testing;

/// <summary>The result of a verification.</summary>
/// <param name="Count">How many entries match; for a sequence, how many of its steps were found.</param>
/// <param name="Entries">The ids of those entries.</param>
/// <param name="Nearest">The entries that came nearest, if too few matched.</param>
public sealed record VerificationResult(int Count, IReadOnlyList<long> Entries, IReadOnlyList<NearMiss> Nearest);
