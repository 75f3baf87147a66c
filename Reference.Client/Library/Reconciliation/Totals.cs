namespace Reference.Client.Reconciliation;

/// <summary>Sales and refunds in numbers, of one currency. Both sums are above zero; refunds are not taken off the sales.</summary>
/// <param name="SalesCount">How many sales.</param>
/// <param name="SalesTotal">Their sum.</param>
/// <param name="RefundCount">How many refunds.</param>
/// <param name="RefundTotal">Their sum.</param>
public sealed record Totals(int SalesCount, decimal SalesTotal, int RefundCount = 0, decimal RefundTotal = 0)
{
    /// <summary>Nothing sold, nothing refunded.</summary>
    public static Totals None { get; } = new(0, 0);

    /// <summary>What is left of the sales after the refunds.</summary>
    public decimal Net => SalesTotal - RefundTotal;

    /// <summary>Adds up.</summary>
    public static Totals operator +(Totals left, Totals right) => new(
        left.SalesCount + right.SalesCount,
        left.SalesTotal + right.SalesTotal,
        left.RefundCount + right.RefundCount,
        left.RefundTotal + right.RefundTotal);

    /// <summary>Adds up.</summary>
    /// <param name="other">The other totals.</param>
    /// <returns>Both together.</returns>
    public Totals Add(Totals other) => this + other;

    internal static Totals Of(decimal signed) => signed < 0 ? new(0, 0, 1, -signed) : new(1, signed);
}

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
