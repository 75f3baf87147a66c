namespace Reference.Client.Reconciliation;

/// <summary>A period that was closed.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Id">SEQR's id of it, 25 digits.</param>
public sealed record ClosedPeriod(PeriodScope Scope, string Id)
{
    /// <summary>The period before, where this one begins; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>
    /// When an earlier attempt to close had no answer. What was sold before then may be in a period whose id nobody learned, and is then missing from this one's reports.
    /// </summary>
    public DateTimeOffset? LostAt { get; init; }
}
