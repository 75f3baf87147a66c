namespace Reference.Client.Reconciliation;

/// <summary>Totals of sales and refunds in one currency. Both are positive; refunds are not subtracted from sales.</summary>
/// <param name="SalesCount">The number of sales.</param>
/// <param name="SalesTotal">The total of sales.</param>
/// <param name="RefundCount">The number of refunds.</param>
/// <param name="RefundTotal">The total of refunds.</param>
public sealed record Totals(int SalesCount, decimal SalesTotal, int RefundCount = 0, decimal RefundTotal = 0)
{
    /// <summary>No sales and no refunds.</summary>
    public static Totals None { get; } = new(0, 0);

    /// <summary>The sales minus the refunds.</summary>
    public decimal Net => SalesTotal - RefundTotal;

    /// <summary>Adds totals.</summary>
    public static Totals operator +(Totals left, Totals right) => new(
        left.SalesCount + right.SalesCount,
        left.SalesTotal + right.SalesTotal,
        left.RefundCount + right.RefundCount,
        left.RefundTotal + right.RefundTotal);

    /// <summary>Adds totals.</summary>
    /// <param name="other">The other totals.</param>
    /// <returns>The sum.</returns>
    public Totals Add(Totals other) => this + other;

    internal static Totals From(decimal signed) => signed < 0 ? new(0, 0, 1, -signed) : new(1, signed);
}

/// <summary>The totals of both sides in one currency.</summary>
/// <param name="Group">The terminal or cashier; null for all, or for sales without a cashier.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Own">The shop's own totals.</param>
/// <param name="Seqr">The totals of SEQR's report.</param>
public sealed record TotalsLine(string? Group, string Currency, Totals Own, Totals Seqr)
{
    /// <summary>Whether both sides agree.</summary>
    public bool Agrees => Own == Seqr;

    /// <summary>SEQR's net total minus the shop's.</summary>
    public Money Difference => new(Seqr.Net - Own.Net, Currency);
}
