namespace Reference.Client.Reconciliation;

/// <summary>Totals of both sides, of one currency.</summary>
/// <param name="Group">The terminal or cashier; null for all, or for sales without a cashier.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Own">What the shop knows.</param>
/// <param name="Seqr">What SEQR's report says.</param>
public sealed record TotalsLine(string? Group, string Currency, Totals Own, Totals Seqr)
{
    /// <summary>Whether both sides agree.</summary>
    public bool Agrees => Own == Seqr;

    /// <summary>By how much SEQR's sum is above the shop's, refunds taken off.</summary>
    public Money Difference => new(Seqr.Net - Own.Net, Currency);
}
