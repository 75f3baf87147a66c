namespace SeqrSandbox.Testing;

/// <summary>What a verification found.</summary>
/// <param name="Count">How many entries match; of a sequence, how many of its steps were found.</param>
/// <param name="Entries">The ids of those entries.</param>
/// <param name="Nearest">The entries that came nearest, where too few matched.</param>
public sealed record VerificationResult(int Count, IReadOnlyList<long> Entries, IReadOnlyList<NearMiss> Nearest);
