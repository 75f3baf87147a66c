using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>How it stands with a check.</summary>
/// <param name="Check">The check.</param>
/// <param name="State">How far it is.</param>
/// <param name="Exchanges">The entries of the journal that this rests on.</param>
/// <param name="Next">What to do next; null where it is passed.</param>
public sealed record CheckResult(Check Check, CheckState State, ImmutableArray<long> Exchanges, string? Next);
